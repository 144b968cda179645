"""Next: the next three or four dated things, what is ours to attend before national days, with round years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain.dates import When, wording
from briefgen.domain.reference_days import Occurrence, ordinary, years_since
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.memos.front.line import fits
from briefgen.sections import words
from briefgen.sections.ahead import expected, next_dated
from briefgen.sections.rows import Line, Marks, Sentence
from briefgen.sections.sheet import Sheet

MOST = 4
SOON = 60  # days within which it is said how many they are


class _Coming(Struct, frozen=True):
    weight: int
    when: When
    what: str
    marks: Marks
    short: str = ""
    placed: bool = False  # whether the short form tells more than the kind


def what_is_next(sheet: Sheet) -> Line:
    """The line, in order of time; as many as two lines of print have room for, at least one."""
    awaited = [*next_dated(sheet), *(e for e in expected(sheet) if e.now.when.last)]
    found = [
        _Coming(0, e.now.when, e.title, sheet.register.cite_state(e), words.event_short(e), bool(e.now.place))
        for e in sorted(awaited, key=_order)[:MOST]
    ]
    found += [c for o in sheet.selection.reference_days if (c := _reference(sheet, o))]
    chosen = sorted(found, key=lambda c: (c.weight, _time(c.when)))[:MOST]
    told: list[_Coming] = []
    for one in chosen:
        # by its kind and place, where its title has no room: a short one that comes later would be told in its stead
        ways = [one, replace(one, what=one.short)] if one.placed or (one.short and not told) else [one]
        tried = [sorted((*told, way), key=lambda c: _time(c.when)) for way in ways]
        told = next((more for more in tried if fits(sheet, _sentences(more, sheet.day))), told or tried[-1])
    return Line(_("Next"), _sentences(told, sheet.day) or (Sentence(_("No date ahead is on file.")),))


def _order(event: EventState) -> date:
    return _time(event.now.when)


def _time(when: When) -> date:
    """What a date ahead is ordered by: the day it begins; where it has only a window, the day by which it is."""
    return (when.first if when.days_known else when.last) or date.max


def _sentences(told: Sequence[_Coming], day: date) -> tuple[Sentence, ...]:
    return tuple(Sentence(_said(one, day), one.marks) for one in told)


def _reference(sheet: Sheet, occurrence: Occurrence) -> _Coming | None:
    reference = occurrence.reference
    years = years_since(occurrence)
    kind = reference.kind.traits
    if ordinary(occurrence):
        return None
    if kind.relations:
        what = _("{years} years of relations").format(years=years)
    elif kind.jubilee:
        what = _("{years} years: {title}").format(years=years, title=reference.title)
    else:
        what = str(reference.title)
    return _Coming(kind.place, occurrence.when, what, sheet.register.cite((), [reference.basis]))


def _said(one: _Coming, day: date) -> str:
    date_words = words.opening(words.unbroken(wording.main(one.when, reported=None)))
    days = (one.when.first - day).days if one.when.first and one.when.days_known else SOON + 1
    if days > SOON or days < 0:
        return _("{date}: {what}.").format(date=date_words, what=one.what)
    if days == 0:
        return _("Today: {what}.").format(what=one.what)
    soon = _("tomorrow") if days == 1 else ngettext("in {days} day", "in {days} days", days).format(days=days)
    return _("{date}: {what} ({soon}).").format(date=date_words, what=one.what, soon=soon.replace(" ", wording.NBSP))
