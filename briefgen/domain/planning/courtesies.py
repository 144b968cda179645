"""The letters that are due: to whom, from whom by rank, on which day, and which have gone."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Noted, Rank, letter_times
from briefgen.domain.model.lead_times import MOST_FOR_LETTERS
from briefgen.domain.planning.holders import came_into_post, holder, of_foreign_affairs, predecessor, side
from briefgen.domain.planning.working_days import back, forward
from briefgen.domain.reference_days import ROUND, Occurrence, occurrences
from briefgen.domain.selection import PersonState

AHEAD = timedelta(days=30)
STAYS = timedelta(days=7)  # how long it is still told of when its day is over and no letter was noted
WRITERS = (Rank.HEAD_OF_STATE, Rank.HEAD_OF_GOVERNMENT, Rank.MINISTER)  # each to their counterpart
NOTEWORTHY = Rank.AMBASSADOR  # the lowest rank whose new holder is written to
FORTNIGHT = timedelta(
    days=14
)  # a letter that has to go within it is told of, though its day lies further ahead than was asked
FARTHEST = timedelta(days=2 * MOST_FOR_LETTERS + 14)  # no day whose letter is due by then lies further ahead
SENT_AHEAD = timedelta(days=60)  # a letter noted so long before a day is one for that day


class Occasion(enum.StrEnum):
    """What a letter is for."""

    NATIONAL_DAY = "national-day"
    ANNIVERSARY = "anniversary"
    NEW_POST = "new-post"


class Letter(Struct, frozen=True):
    """Who writes to whom: those last reported at a rank; None where nobody is on file."""

    rank: Rank
    writer: PersonState | None
    addressee: PersonState


class Courtesy(Struct, frozen=True):
    """An occasion: its day, which year of it this is where that is known, its letters, and when they were sent."""

    id: str
    occasion: Occasion
    counterpart: str
    title: str
    day: date
    years: int | None
    letters: tuple[Letter, ...]
    send_by: date
    sent: date | None

    def late(self, day: date) -> bool:
        """Whether it should have been sent before a day."""
        return self.sent is None and self.send_by < day


def courtesies(catalog: Catalog, day: date, last: date) -> tuple[Courtesy, ...]:
    """Those from a week before a day to another day, by when they have to be sent; a past one only while it has not been.

    And those more than thirty days ahead whose letter has to go within a fortnight.
    """
    found = [*_fixed(catalog, day, last), *_new_in_post(catalog, day)]
    kept = (c for c in found if c.sent is None or c.day >= day or c.occasion is Occasion.NEW_POST)
    return tuple(sorted(kept, key=lambda c: (c.send_by, c.day, c.counterpart, c.id)))


def _fixed(catalog: Catalog, day: date, last: date) -> Iterator[Courtesy]:
    home, times = catalog.calendar.home, letter_times(catalog.calendar.lead_times)
    for occurrence in occurrences(catalog, tuple(catalog.counterparts), day - STAYS, last + FARTHEST):
        reference, falls = occurrence.reference, occurrence.when.first
        traits = reference.kind.traits
        if falls is None or not occurrence.when.days_known or falls < day - STAYS:
            continue
        send_by = back(home, falls, times.national_day if traits.holiday else times.anniversary)
        if falls > last and (falls <= day + AHEAD or send_by > day + FORTNIGHT):
            continue
        years = years_of(occurrence)
        round_year = bool(years and years % ROUND == 0)
        if not (traits.holiday or (traits.jubilee and round_year)):
            continue
        with_whom = (reference.counterpart,) if traits.holiday else (reference.counterpart, *reference.also)
        for code in (c for c in with_whom if c != home and c in catalog.counterparts):
            yield Courtesy(
                id=reference.id,
                occasion=Occasion.NATIONAL_DAY if traits.holiday else Occasion.ANNIVERSARY,
                counterpart=code,
                title=str(reference.title),
                day=falls,
                years=years,
                letters=_letters(catalog, code, day),
                send_by=send_by,
                sent=_sent(reference.sent, falls - SENT_AHEAD, day),
            )


def years_of(occurrence: Occurrence) -> int | None:
    """Which year of what it recalls an occurrence is; None where that is not on file."""
    reference, falls = occurrence.reference, occurrence.when.first
    began = reference.recalls
    if began is None and reference.kind.traits.jubilee and reference.when.first:
        began = reference.when.first.year
    return falls.year - began if began is not None and falls and falls.year > began else None


def _letters(catalog: Catalog, code: str, day: date) -> tuple[Letter, ...]:
    found = ((rank, holder(catalog, code, rank, day)) for rank in WRITERS)
    return tuple(Letter(rank, holder(catalog, catalog.calendar.home, rank, day), p) for rank, p in found if p)


def _new_in_post(catalog: Catalog, day: date) -> Iterator[Courtesy]:
    """Those who came into a post within thirty days; ministers other than that of foreign affairs are written to as well."""
    home, times = catalog.calendar.home, letter_times(catalog.calendar.lead_times)
    for code in catalog.counterparts:
        for person in side(catalog, code, day):
            since, rank = came_into_post(person), person.now.rank
            new = since is not None and day - AHEAD < since <= day and predecessor(catalog, person, day)
            if not (new and since and rank and rank.level <= NOTEWORTHY.level):
                continue
            ours = (
                holder(catalog, home, rank, day)
                if rank is not Rank.MINISTER or of_foreign_affairs(catalog, person)
                else None
            )
            yield Courtesy(
                id=person.id,
                occasion=Occasion.NEW_POST,
                counterpart=code,
                title=str(person.now.post),
                day=since,
                years=None,
                letters=(Letter(rank, ours, person),),
                send_by=forward(home, since, times.new_post),
                sent=_sent(person.record.sent, since, day),
            )


def _sent(noted: Iterable[Noted], first: date, last: date) -> date | None:
    return max((one.day for one in noted if first <= one.day <= last), default=None)
