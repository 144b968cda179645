"""The words that several sections of a memo share: dates in two parts, people, ranks, states, tags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, assert_never

from msgspec.structs import replace

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import highest
from briefgen.domain.dates import When, dating, wording
from briefgen.domain.dates.wording import DateWords
from briefgen.domain.figures import Value
from briefgen.domain.model import AgreementKind, AgreementState, Person, Rank
from briefgen.domain.records import State
from briefgen.domain.selection import Selection, person_as_of
from briefgen.domain.standing import EventState
from briefgen.domain.text import says_place
from briefgen.language import gettext as _
from briefgen.language import ngettext

# Where no line ends in words that are a date: behind the number of a day, before a year, a dash, or a weekday in brackets.
_JOINT = re.compile(
    r"(?:(?<=\b\d)|(?<=\b\d\d)(?<!:\d\d)|(?<=\b\d\d\d)) (?=\w)|(?<=\w) (?=\d{4}\b)|(?<=\d) (?=\()|(?<=\w) (?=–)"
)

# What ends a sentence, in the scripts that names and texts of other ministries are in (Unicode, Sentence_Terminal).
ENDS = (".", "!", "?", "…", "。", "！", "？", "．", "։", "؟", "۔", "।", "॥", "።", "។")
IDEOGRAPHIC_STOP = "。"
_IDEOGRAPH = re.compile(
    "[\u3005-\u3007\u3010\u3011\u300a\u300b\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff09\U00020000-\U0003ffff]"
)


def unbroken(words: str) -> str:
    """Words in which no line ends inside a date: 9 Jun 2025 stays together."""
    return _JOINT.sub(wording.NBSP, words)


def date_words(value: When, *, reported: date | None, zone: str) -> DateWords:
    """A date at its true precision, in which no line ends inside a part: 2025, after 18 Apr · date not known."""
    return whole_parts(wording.when(value, reported=reported, zone=zone))


def event_date(catalog: Catalog, event: EventState) -> DateWords:
    """When an event is or was, its hours in their zone."""
    return whole_parts(dating.words(catalog, event))


def narrow(words: DateWords) -> DateWords:
    """A date for a column that one day fills: several days or months of a year stand by themselves, and the year behind them."""
    days, space, year = words.main.rpartition(wording.NBSP)
    if not space or not re.search(r"\S–\S", days):
        return words
    remark = _("{year}, {remark}").format(year=year, remark=words.remark) if words.remark else year
    return replace(words, main=days, remark=remark, comma=False)


def place_beside(event: EventState) -> str | None:
    """Where an event is, marked where that was inferred; None where its title says it already, or nobody knows."""
    place = event.now.place
    return None if says_place(event.title, place) else marked(event, str(place), "place")


def event_day(catalog: Catalog, event: EventState) -> DateWords:
    """When an event was; a day of it without its weekday and hours."""
    when = event.now.when
    return day_words(when.first) if when.is_day and when.first else event_date(catalog, event)


def whole_parts(words: DateWords) -> DateWords:
    """A date in words, in which no line ends inside a part of it."""
    remark = unbroken(words.remark) if words.remark else None
    if remark and re.search(r"\d:\d\d", remark):  # whose hours they are: Lisbon time
        remark = re.sub(r" (?=\S+$)", wording.NBSP, remark)
    return replace(words, main=unbroken(words.main), remark=remark)


def day_words(value: date, remark: str | None = None) -> DateWords:
    """One known day, without its weekday."""
    return DateWords(unbroken(wording.day(value)), remark)


# Of these a line in Care says that they were inferred; of all others a mark beside them says so as well.
DATES = ("when", "due", "period", "change")  # growth is against a period


def marked(state: State[Any, Any] | Value, words: str, *fields: str) -> str:
    """Words for some fields, marked once where one of these was inferred and does not stand in the source."""
    mark = _("[inferred]")
    if not words or words.endswith(mark) or not state.inferred(*fields):
        return words
    return _("{words} {mark}").format(words=words, mark=mark)


def subject(state: State[Any, Any], words: str, *shown: str) -> str:
    """The words a record is told by, marked for whatever was inferred of it and is not marked elsewhere in its row."""
    words = marked(state, words, "title", "name", "text")
    done = {*DATES, "title", "name", "text", *shown}
    others = dict.fromkeys(name for name, _why, _dated in state.inferences() if name not in done)
    if not others:
        return words
    mark = _("[inferred: {fields}]").format(fields=", ".join(others))
    return _("{words} {mark}").format(words=words, mark=mark)


def signed(value: Decimal) -> str:
    """A change or a difference, with its sign: +62.5, −3.2, 0."""
    return ("+" if value > 0 else "") + wording.number(value)


def person(selection: Selection, person_id: str, *, reasons: bool = False) -> str:
    """A person's canonical name, marked where it is in doubt; on request with the reasons."""
    record = selection.catalog.people[person_id]
    state = person_as_of(selection.catalog, person_id, selection.day)
    doubts = [doubt for doubt, _dated in state.doubts()] if state else []
    name = marked(state, record.name, "name") if state else record.name
    if reasons:
        return wording.doubtful(name, doubts)
    return _("{name} [verify]").format(name=name) if doubts else name


def people(selection: Selection, ids: Iterable[str], *, reasons: bool = False) -> str:
    """People's names as a list in words."""
    return wording.listed([person(selection, i, reasons=reasons) for i in ids])


def short_name(person: Person) -> str:
    """A person's name where there is little room: an alias that is one of its words, else the whole; no name is cut."""
    parts = person.name.split()
    return next((alias for alias in person.aliases if alias in parts), person.name)


def meeting_of(selection: Selection, event: EventState) -> str | None:
    """The highest of each side: Tokayev–Radev; of one side alone, Radev; None where nobody is named.

    Both by their short names, or both whole.
    """
    sides = [highest(selection, event, code) for code in (selection.home, selection.counterpart.id)]
    present = [selection.catalog.people[p] for p in sides if p]
    short = [short_name(one) for one in present]
    if any(" " in name for name in short):
        return "\N{NO-BREAK SPACE}\N{EN DASH} ".join(one.name for one in present)
    return "\N{EN DASH}".join(short) or None


def event_short(event: EventState) -> str:
    """An event by its kind and place, where its title is too long."""
    named = event.record.kind.traits.words()
    return _("{kind}, {place}").format(kind=named, place=event.now.place) if event.now.place else named


def documents(count: int, kind: AgreementKind | None) -> str:
    """How many documents, by their kind where all are of one: five memoranda."""
    return _documents(count, kind).format(count=cardinal(count))


def _documents(count: int, kind: AgreementKind | None) -> str:  # noqa: PLR0911
    match kind:
        case None:
            return ngettext("{count} document", "{count} documents", count)
        case AgreementKind.MEMORANDUM:
            return ngettext("{count} memorandum", "{count} memoranda", count)
        case AgreementKind.AGREEMENT:
            return ngettext("{count} agreement", "{count} agreements", count)
        case AgreementKind.DECLARATION:
            return ngettext("{count} declaration", "{count} declarations", count)
        case AgreementKind.PLAN:
            return ngettext("{count} plan", "{count} plans", count)
        case AgreementKind.ROADMAP:
            return ngettext("{count} roadmap", "{count} roadmaps", count)
        case AgreementKind.TWINNING:
            return ngettext("{count} twinning", "{count} twinnings", count)
    assert_never(kind)


def people_of_other_sides(selection: Selection, ids: Iterable[str]) -> str:
    """People of neither side, each with the country they are of."""
    pattern = _("{name} ({side})")
    sides = ((person(selection, i), codes.name(selection.catalog.people[i].side)) for i in ids)
    return wording.listed([pattern.format(name=name, side=side) for name, side in sides])


def document_kind(kind: AgreementKind) -> str:
    """What kind of document it is, in a word."""
    match kind:
        case AgreementKind.MEMORANDUM:
            return _("memorandum")
        case AgreementKind.AGREEMENT:
            return _("agreement")
        case AgreementKind.DECLARATION:
            return _("declaration")
        case AgreementKind.PLAN:
            return _("plan")
        case AgreementKind.ROADMAP:
            return _("roadmap")
        case AgreementKind.TWINNING:
            return _("twinning")
    assert_never(kind)


def named(selection: Selection, reference: str) -> str:
    """What an id stands for: a person, an organisation, a counterpart; else the words themselves."""
    catalog = selection.catalog
    if reference in catalog.people:
        return person(selection, reference)
    if reference in catalog.organisations:
        name, known = str(catalog.organisations[reference].name), selection.organisations.get(reference)
        return marked(known, name, "name") if known else name
    return codes.name(reference) if reference in (*catalog.counterparts, selection.home) else reference


def overtaken(selection: Selection, written: date) -> str | None:
    """What to know of lines written by hand before the newest report on the counterpart."""
    newest = selection.newest
    if newest is None or newest <= written:
        return None
    sourced = any(source.published == newest for source in selection.sources)
    pattern = _("before the newest source ({day})") if sourced else _("before the newest report ({day})")
    return pattern.format(day=unbroken(wording.day(newest)))


def rank(value: Rank) -> str:  # noqa: PLR0911
    """The level of a contact in words."""
    match value:
        case Rank.HEAD_OF_STATE:
            return _("heads of state")
        case Rank.HEAD_OF_GOVERNMENT:
            return _("heads of government")
        case Rank.DEPUTY_HEAD_OF_GOVERNMENT:
            return _("deputy heads of government")
        case Rank.MINISTER:
            return _("ministers")
        case Rank.DEPUTY_MINISTER:
            return _("deputy ministers")
        case Rank.AMBASSADOR:
            return _("ambassador")
        case Rank.MAYOR:
            return _("mayor")
        case Rank.EXECUTIVE:
            return _("executive")
        case Rank.OTHER:
            return _("other")
    assert_never(value)


def agreement_state(value: AgreementState | None) -> str:
    """How far a document has come, in words."""
    return value.traits.words() if value else _("state not reported")


def cardinal(count: int) -> str:
    """A number inside a sentence: in words up to twelve."""
    spelt = (
        _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"), _("nine"), _("ten"), _("eleven"),
        _("twelve"),
    )  # fmt: skip
    return spelt[count - 2] if 2 <= count < len(spelt) + 2 else str(count)


def opening(sentence: str) -> str:
    """A sentence that may begin with a gap, with its first letter large."""
    return sentence[:1].upper() + sentence[1:]


def more(count: int) -> str | None:
    """How many rows were left out."""
    return _("+{count} more").format(count=count) if count > 0 else None


def sentence(words: str) -> str:
    """Words with a full stop at their end, which may stand in quotes or brackets of their own script."""
    bare = words.rstrip("\"'”’»“」』")
    return words if bare.endswith(ENDS) else words + (IDEOGRAPHIC_STOP if _IDEOGRAPH.fullmatch(bare[-1:]) else ".")
