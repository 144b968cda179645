"""A visit's stops in order of time, with what lies between them: gaps, overlaps, and no time to get from one to the next."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import hours
from briefgen.domain.model import Stop
from briefgen.domain.standing import EventState

SHORTEST_GAP = timedelta(minutes=30)


class Leg(Struct, frozen=True):
    """One stop: its day by its own clock, its moments (aware), the zone they are told in; each None where not stated.

    ``gap`` is the time left free before it, ``overlap`` that for which the one before is not over; ``no_time``: it begins at
    another place as the one before ends.
    """

    stop: Stop
    zone: str
    day: date | None
    begins: datetime | None
    ends: datetime | None
    gap: timedelta | None = None
    overlap: timedelta | None = None
    no_time: bool = False


def legs(catalog: Catalog, event: EventState) -> tuple[Leg, ...]:
    """The stops of a visit: those with an hour in order of time, those of a day behind them, those without a day last."""
    found = [_leg(catalog, event, stop) for stop in event.now.stops]
    found.sort(key=_place)
    return tuple(_beside(found[:number], leg) for number, leg in enumerate(found))


def _leg(catalog: Catalog, event: EventState, stop: Stop) -> Leg:
    zone = hours.zone(catalog.calendar, event.record, stop)
    when = stop.when
    if when is None:
        return Leg(stop, zone, None, None, None)
    day = when.first if when.days_known else None  # hours stand with days that are known, and with no others
    return Leg(stop, zone, day, hours.begins(when, zone), hours.ends(when, zone))


def _place(leg: Leg) -> tuple[date, bool, datetime]:
    return leg.day or date.max, leg.begins is None, leg.begins or datetime.max.replace(tzinfo=UTC)


def _beside(before: list[Leg], leg: Leg) -> Leg:
    """A stop with what lies between it and whatever of the same day ends last before it.

    Behind a stop whose end is not stated nobody knows how much time is left.
    """
    same_day = [one for one in before if one.day == leg.day and one.begins is not None]
    ended = [(one.ends, one) for one in same_day if one.ends is not None]
    if not ended or leg.begins is None:
        return leg
    ends, last = max(ended, key=lambda pair: pair[0])
    between = leg.begins - ends
    if between < timedelta(0):
        return replace(leg, overlap=min(-between, (leg.ends or ends) - leg.begins))
    if same_day[-1].ends is None:
        return leg
    elsewhere = str(last.stop.place or "") != str(leg.stop.place or "")
    return replace(leg, gap=between if between >= SHORTEST_GAP else None, no_time=not between and elsewhere)
