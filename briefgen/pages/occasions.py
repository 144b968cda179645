"""What falls on which days, for the strip and for the months: events and days of reference alike, each with its article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from briefgen.domain import dates
from briefgen.domain.dates import When, dating, hours
from briefgen.domain.dates.wording import DateWords
from briefgen.domain.reference_days import Occurrence
from briefgen.domain.standing import EventState, Standing, last_date, standing
from briefgen.pages.articles import status_word
from briefgen.paper.ladder.marks import Mark, Moment
from briefgen.sections import words
from briefgen.sections.sheet import Sheet

LONGEST, VAGUEST = 366, 92  # days: what may fall on any day of half a year is no help in any month


class Occasion(Struct, frozen=True):
    """Something that falls on known days, or on some day in a window. ``hollow``: it is not known to have been.

    ``window`` are the words for days that are not known: January 2027, day not known. ``clock`` is the hour at which it begins, in the event's own zone. ``fixed``: by law or custom.
    """

    id: str
    title: str
    word: str
    first: date
    last: date
    exact: bool
    hollow: bool
    window: DateWords | None = None
    clock: str | None = None
    fixed: bool = False

    def touches(self, first: date, last: date) -> bool:
        """Whether it falls, or may fall, between two days."""
        return self.first <= last and first <= self.last

    def mark(self) -> Mark:
        """How a ladder draws it."""
        return Mark(0, self.first.toordinal(), self.last.toordinal(), (), hollow=self.hollow)

    def moment(self) -> Moment:
        """How a ladder draws a fixed day."""
        return Moment(self.first.toordinal(), self.title)


def of_events(sheet: Sheet, events: Iterable[EventState]) -> Iterator[Occasion]:
    """Events that have days, or a window of a year at the most; what was put off or called off holds none."""
    for event in events:
        stands, when = standing(event, sheet.day), last_date(event)
        days = _days(when)
        if days is None or dating.put_off(event) or stands is Standing.CANCELLED:
            continue
        begin = hours.begins(when, hours.zone(sheet.catalog.calendar, event.record))
        yield Occasion(
            id=event.id,
            title=event.title,
            word=status_word(sheet, event, stands),
            first=days[0],
            last=days[1],
            exact=when.exact,
            hollow=stands is not Standing.HELD,
            window=None if when.exact else words.event_date(sheet.catalog, event),
            clock=f"{begin:%H:%M}" if begin else None,
        )


def of_days(found: Iterable[tuple[str, Occurrence]], word: str) -> Iterator[Occasion]:
    """Days of reference; ``word`` says what they are."""
    for name, occurrence in found:
        if days := _days(occurrence.when):
            exact, title = occurrence.when.days_known, str(occurrence.reference.title)
            window = None if exact else words.date_words(occurrence.when, reported=None, zone="")
            yield Occasion(name, title, word, *days, exact=exact, hollow=False, window=window, fixed=True)


def _days(when: When) -> tuple[date, date] | None:
    first = when.first or when.last  # of what is only known to have been by a day, that day
    longest = LONGEST if when.days_known else VAGUEST
    if first is None or when.last is None or (when.last - first).days > longest:
        return None
    return first, when.last


def end_of(month: date) -> date:
    """The last day of the month that begins on a day."""
    return dates.day_before(dates.add_months(month, 1))
