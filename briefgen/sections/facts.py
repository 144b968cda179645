"""Standing facts, each with the day it was reported: those on trade stand with the figures, the others by topic."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import assert_never

from briefgen.domain.dates import wording
from briefgen.domain.model import Topic
from briefgen.domain.selection import FactState
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.rows import Section, Sentence
from briefgen.sections.sheet import Sheet

ON_TRADE = (Topic.TRADE, Topic.INVESTMENT)


def on_trade(sheet: Sheet) -> Section[Sentence]:
    """Facts on trade and investment, in this order."""
    return fit.first_rows(_found(sheet, ON_TRADE), sheet.cut.room("facts", 3), lambda fact: _sentence(sheet, fact))


def standing(sheet: Sheet, others: Sequence[Callable[[], Sentence]] = ()) -> Section[Sentence]:
    """All other facts, under their topics; ``others`` are sentences of the same kind, which stand behind them."""
    topics = [topic for topic in Topic if topic not in ON_TRADE]
    told: list[Callable[[], Sentence]] = [
        partial(_sentence, sheet, f, lead=topic_words(f.record.topic)) for f in _found(sheet, topics)
    ]
    return fit.first_rows([*told, *others], sheet.cut.room("standing", 4), lambda write: write())


def _found(sheet: Sheet, topics: Sequence[Topic]) -> list[FactState]:
    told = (fact for fact in sheet.selection.facts if fact.now.text and fact.record.topic in topics)
    return sorted(told, key=lambda fact: topics.index(fact.record.topic))


def _sentence(sheet: Sheet, fact: FactState, *, lead: str | None = None) -> Sentence:
    """A fact holds on the day it was reported, and nobody knows for how long."""
    origin = fact.origin("text") or fact.known[-1]
    pattern = _("{fact} (reported {day}).") if origin.report.source else _("{fact} (as of {day}).")
    day = words.unbroken(wording.day(origin.day))
    text = pattern.format(fact=words.subject(fact, str(fact.now.text).rstrip(".")), day=day)
    return Sentence(text, sheet.register.cite_state(fact), lead)


def topic_words(topic: Topic) -> str:  # noqa: PLR0911
    """What a fact is about, as a heading."""
    match topic:
        case Topic.TRADE:
            return _("Trade")
        case Topic.INVESTMENT:
            return _("Investment")
        case Topic.TRANSPORT:
            return _("Transport")
        case Topic.ENERGY:
            return _("Energy")
        case Topic.CULTURE:
            return _("Culture")
        case Topic.POLITICS:
            return _("Politics")
        case Topic.PEOPLE:
            return _("People")
    assert_never(topic)
