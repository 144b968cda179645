"""What happens in the fortnight, and who attends; on which days a counterpart, or home, has a national day or votes by law."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from briefgen.domain import meetings
from briefgen.domain.agenda import Part as Where
from briefgen.domain.agenda import TimeKey, by_time, part, states
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When, dating, wording
from briefgen.domain.model import HOME_EVENTS
from briefgen.domain.reference_days import Occurrence, occurrences, ordinary, years_since
from briefgen.domain.standing import EventState, Standing, standing
from briefgen.domain.text import at_place
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.memos.desk import Item, Part
from briefgen.memos.desk import words as desk
from briefgen.memos.week.span import Span
from briefgen.sections import words
from briefgen.sections.ahead import tags

LONGEST_WINDOW = 31  # days: of what may be on any day of a longer time, no week is the one
WORTH = 900


def coming(catalog: Catalog, span: Span) -> Part:
    """The events and the fixed days of this fortnight, in order of time; what was called off for one of its days too."""
    events = [(by_time(catalog, e), _row(catalog, e, span.day)) for e in states(catalog, span.day) if _falls(e, span)]
    around = (*catalog.counterparts, catalog.calendar.home)
    days = (o for o in occurrences(catalog, around, span.day, span.last) if _is_of_these(o, span))
    found = sorted([*events, *((_by_day(o), _fixed(catalog, o)) for o in days)], key=lambda one: one[0])
    rows = tuple(row.worth_less(12 * n - WORTH) for n, (_when, row) in enumerate(found))
    return Part(
        "coming", _("What happens"), rows, none=_("Nothing is on file for these days."), elsewhere="briefgen agenda"
    )


def _falls(event: EventState, span: Span) -> bool:
    where, when = part(event, span.day), event.now.when
    ahead = where in (Where.AHEAD, Where.CALLED_OFF) or standing(event, span.day) is Standing.TO_CONFIRM
    return ahead and (when.days_known or _is_short(when)) and when.overlaps(span.day, span.last)


def _is_short(when: When) -> bool:
    return (when.length() or LONGEST_WINDOW + 1) <= LONGEST_WINDOW


def _is_of_these(occurrence: Occurrence, span: Span) -> bool:
    """Whether a day of reference is told: of half a year, as of a presidency, in the fortnight in which it begins."""
    first = occurrence.when.first if occurrence.when.days_known else None
    begins = first is not None and first >= span.day
    return (begins or _is_short(occurrence.when)) and not ordinary(occurrence)


def _by_day(occurrence: Occurrence) -> TimeKey:
    """Before what has an hour on the same day, as an event that has none."""
    first, last = occurrence.when.sort_key
    return (first, datetime.min.replace(tzinfo=UTC), last, occurrence.reference.id)


def _fixed(catalog: Catalog, occurrence: Occurrence) -> Item:
    """A day of reference: a national day, an election by law, a round anniversary."""
    reference, when = occurrence.reference, occurrence.when
    years = years_since(occurrence) if reference.kind.traits.jubilee else None
    turns = ngettext("{count} year", "{count} years", years).format(count=years) if years else None
    concerned = [reference.counterpart, *reference.also]
    return Item(
        lead=desk.weekday(when.first) if when.is_day and when.first else words.unbroken(wording.period(when)),
        what=desk.titled(catalog, concerned, str(reference.title)),
        details=(words.sentence(str(reference.doubt)),) if reference.doubt else (),
        tags=(reference.kind.traits.words(), *((turns,) if turns else ())),
        id=reference.id,
        values={"counterparts": concerned, **dating.date_values(when, catalog.calendar.timezone), "was": None},
    )


def _row(catalog: Catalog, event: EventState, day: date) -> Item:
    called_off = (_("Cancelled"),) if standing(event, day) is Standing.CANCELLED else tags(event, day)
    return Item(
        lead=desk.when(catalog, event, day),
        what=desk.titled(catalog, event.record.counterparts, at_place(event.title, event.now.place)),
        details=tuple(_details(catalog, event, day)),
        tags=(*called_off, *desk.private(event)),
        id=event.id,
        values={"counterparts": [*event.record.counterparts], **dating.values(catalog, event)},
    )


def _details(catalog: Catalog, event: EventState, day: date) -> Iterator[str]:
    people = meetings.taking_part(catalog, event.record, event.now, day)
    theirs = meetings.theirs(catalog, event.record, people)
    ours = meetings.ours(catalog, people)
    others = tuple(p for p in people if p not in (*theirs, *ours))
    if moved := dating.moved(catalog, event):
        yield moved
    attending = (
        (_("Theirs: {names}"), theirs),
        (_("Ours: {names}"), ours),
        (_("Also: {names}"), others),
    )
    who = [pattern.format(names=desk.who(catalog, side, day)) for pattern, side in attending if side]
    if not who and HOME_EVENTS not in event.record.counterparts and standing(event, day) is not Standing.CANCELLED:
        who = [_("Who attends is not on file")]
    hour = desk.hour(catalog, event)
    if said := [*([hour] if hour else []), *who]:
        yield ". ".join(said)
