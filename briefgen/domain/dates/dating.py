"""When an event is, as every output tells it: in words, for other programs, and what it was moved from or set for."""

from __future__ import annotations

from typing import Any

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import UNDATED, When, hours, wording
from briefgen.domain.dates.wording import DateWords
from briefgen.domain.standing import EventState, last_date, status_in_force
from briefgen.language import gettext as _


def put_off(state: EventState) -> bool:
    """Whether it was postponed and no new date is known: the date it has no longer holds."""
    return status_in_force(state).traits.put_off


def words(catalog: Catalog, state: EventState) -> DateWords:
    """Its date in words, its hours in their zone; of what was put off, that no new date is known."""
    if put_off(state):
        was = _set_for(catalog, state)
        return DateWords(_("no new date"), _("was set for {date}").format(date=was) if was else None)
    origin = state.origin("when")
    reported = origin.day if origin else state.first_day
    return wording.when(state.now.when, reported=reported, zone=hours.zone(catalog.calendar, state.record))


def first_to_say(catalog: Catalog, state: EventState) -> str | None:
    """What a reader has to know of its date before all else: that there is none any more, or another one."""
    if put_off(state) and (was := _set_for(catalog, state)):
        return _("was set for {date}; no new date is known").format(date=was)
    return moved(catalog, state)


def _set_for(catalog: Catalog, state: EventState) -> str | None:
    """The date that something put off once had, and its hours; None where it never had one."""
    was = last_date(state)
    hour = wording.hours(was, hours.zone(catalog.calendar, state.record))
    return None if was.undated else str(DateWords(wording.period(was), hour))


def moved(catalog: Catalog, state: EventState) -> str | None:
    """The date it was moved from, or corrected from; a date that was only made more precise was not moved."""
    if put_off(state):
        return None
    values, shown = state.values("when"), last_date(state)
    for place in range(len(values) - 1, 0, -1):
        (earlier, _before), (_later, brought) = values[place - 1], values[place]
        if earlier.undated or earlier == shown:
            continue
        if brought.report.corrects:
            return _("corrected from {date}").format(date=_said(catalog, state, earlier))
        if _differs(earlier, shown):
            return _("moved from {date}").format(date=_said(catalog, state, earlier))
    return None


def _differs(earlier: When, later: When) -> bool:
    """Whether a reader who wrote down the earlier date has to change it, and not merely to fill it in."""
    if not earlier.contains(later):
        return True
    if earlier.days_known and (earlier.first, earlier.last) != (later.first, later.last):
        return True
    ends = {earlier.end, later.end} - {None}
    return earlier.start is not None and (earlier.start != later.start or len(ends) > 1)


def _said(catalog: Catalog, state: EventState, when: When) -> str:
    """A date an event once had, within a sentence: without what was not known of it."""
    if not when.days_known:
        return wording.sometime(when)
    return str(wording.when(when, reported=None, zone=hours.zone(catalog.calendar, state.record)))


def values(catalog: Catalog, state: EventState) -> dict[str, Any]:
    """An event's date for another program, as ``date_values`` has it.

    What was put off has no date in force; ``was`` is the one it had.
    """
    off, when = put_off(state), last_date(state)
    told = date_values(UNDATED if off else when, hours.zone(catalog.calendar, state.record))
    return {**told, "was": str(when) if off and not when.undated else None}


def date_values(when: When, zone: str) -> dict[str, Any]:
    """A date for another program.

    ``date`` is EDTF, ``first`` and ``last`` are days. ``start`` and ``end`` are times with their offset (RFC 3339),
    ``timezone`` is the zone (IANA) they are told in; all three are None where no hour is stated.
    """
    start, end = hours.begins(when, zone), hours.ends(when, zone)
    return {
        "date": str(when),
        "first": when.first.isoformat() if when.first else None,
        "last": when.last.isoformat() if when.last else None,
        "start": start.isoformat() if start else None,
        "end": end.isoformat() if end else None,
        "timezone": zone if start else None,
        "about": when.about,
        "uncertain": when.uncertain,
    }
