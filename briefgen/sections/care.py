"""Section 11: what to be careful about in these data: translation, age, doubts, inferences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from briefgen.domain.model import HOME_EVENTS
from briefgen.domain.records import State
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.ahead import next_dated, to_confirm
from briefgen.sections.rows import Marks, Section, Sentence
from briefgen.sections.sheet import Sheet

TRANSLATED = "machine-translated"
DATES = ("when", "due", "period", "change")  # growth is against a period
LONGEST_LEAD = 60


def care(sheet: Sheet, printed: frozenset[str], left_out: Sentence | None = None) -> Section[Sentence]:
    """Translation first, then doubts, then inferences; ``printed`` are words that stand elsewhere already.

    What was ``left_out`` for want of a letter is always said.
    """
    said: dict[str, list[Remark]] = {}
    for remark in (*_translation(sheet), *_doubts(sheet), *_inferences(sheet)):
        said.setdefault(remark.text, []).append(remark)
    wanted = [alike for text, alike in said.items() if text not in printed]
    shown = fit.first_rows(wanted, sheet.cut.care, _sentence)
    return replace(shown, rows=(left_out, *shown.rows)) if left_out else shown


def _sentence(alike: Sequence[Remark]) -> Sentence:
    """Remarks in the same words, made once for all that they are about."""
    marks = tuple(dict.fromkeys(mark for remark in alike for mark in remark.cite()))
    return Sentence(alike[0].text, marks, _leads(tuple(dict.fromkeys(remark.lead for remark in alike))))


def _leads(leads: tuple[str, ...]) -> str:
    joined = ", ".join(leads)
    if len(leads) == 1 or len(joined) <= LONGEST_LEAD:
        return joined
    return _("{first} (and {count} more)").format(first=leads[0], count=len(leads) - 1)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be careful about; its sources get their numbers only when it is printed."""

    lead: str
    text: str
    cite: Callable[[], Marks]


def _translation(sheet: Sheet) -> Iterator[Remark]:
    found = [s for s in sheet.register.used() if str(s.quality or "") == TRANSLATED]
    if found:
        text = _(
            "Machine-translated; names and terms are put right here, and nothing should be quoted from it word for word."
        )
        yield Remark(_("Translation"), text, partial(sheet.register.cite_sources, found))


def _doubts(sheet: Sheet) -> Iterator[Remark]:
    for state in _states(sheet):
        for doubt, dated in state.doubts():
            yield Remark(_short(state), words.sentence(str(doubt)), partial(sheet.register.cite_reports, [dated]))


def _inferences(sheet: Sheet) -> Iterator[Remark]:
    """Dates that were inferred: of the sources cited, and of what they tell."""
    for source in sheet.register.used():
        for reason in source.inferred.values():
            cite = partial(sheet.register.cite_sources, [source])
            yield Remark(_("Date of a source"), words.sentence(str(reason)), cite)
    for state in _states(sheet):
        for name, why, dated in state.inferences():
            if name in DATES:
                yield Remark(_short(state), words.sentence(str(why)), partial(sheet.register.cite_reports, [dated]))


def _states(sheet: Sheet) -> tuple[State[Any, Any], ...]:
    """What may carry a doubt; home's own events, which concern everyone, only while they stand among the dates ahead."""
    selection = sheet.selection
    ahead = {event.id for event in (*to_confirm(sheet), *next_dated(sheet))}
    events = (e for e in selection.events if HOME_EVENTS not in e.record.counterparts or e.id in ahead)
    return (*selection.figures, *events, *selection.agreements, *selection.commitments)


def _short(state: State[Any, Any]) -> str:
    """What a remark is about, in a few words."""
    title = getattr(state.record, "title", None)
    indicator = getattr(state.record, "indicator", None)
    return str(title) if title else str(indicator).replace("-", " ").capitalize() if indicator else state.id
