"""Where an event stands in a calendar: its span, how sure that is, and the words that say so.

A date is never made more precise than its source: a window is shown whole, and one over 31 days not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import assert_never

from msgspec import Struct

from briefgen.calendars.entries import Days, EntryStatus, Hours, Span
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When, dating, hours, wording
from briefgen.domain.dates.wording import Gap
from briefgen.domain.model import Status
from briefgen.domain.standing import EventState, last_date, reported_only, status_in_force
from briefgen.language import gettext as _

LONGEST_WINDOW = 31  # days
ASSUMED_LENGTH = timedelta(hours=1)


class Timing(Struct, frozen=True):
    """An event's place in the calendar. ``lead`` is to be said first: what it was moved from, or that no new date is known.

    ``notes`` tell what the span cannot. ``fixed``: its days are known and stand. ``rings``: it is also still expected, so
    that a reminder makes sense.
    """

    span: Span
    status: EntryStatus
    mark: str
    remark: str
    lead: str | None
    notes: tuple[str, ...]
    fixed: bool = True
    rings: bool = False


def timing(catalog: Catalog, state: EventState, day: date) -> Timing | None:
    """Where an event stands as of a day; None where any day shown would be made up."""
    when, reported, status = last_date(state), reported_only(state), status_in_force(state)
    span = _span(when, hours.zone(catalog.calendar, state.record), reported=reported)
    if span is None:
        return None
    fixed = when.exact and not reported and not status.traits.put_off
    return Timing(
        span=span,
        status=_entry_status(status, sure=when.exact),
        mark=_mark(status, day_known=when.exact or reported),
        remark=_("reported") if reported else _remark(when, status, day),
        lead=dating.first_to_say(catalog, state),
        notes=tuple(_notes(catalog, state, when, span)),
        fixed=fixed,
        rings=fixed and status.traits.awaited,
    )


def _span(when: When, zone: str, *, reported: bool) -> Span | None:
    if when.last is None:
        return None
    if reported:
        return Days(when.last, when.last)
    if when.first is None or (not when.days_known and (when.length() or 0) > LONGEST_WINDOW):
        return None
    begin = hours.begins(when, zone)
    if begin is None or not when.exact or not (when.is_day or hours.overnight(when)):
        return Days(when.first, when.last)
    end = hours.ends(when, zone) or hours.later(begin, ASSUMED_LENGTH)
    return Hours(begin.replace(tzinfo=None), end.replace(tzinfo=None), zone)


def _entry_status(status: Status, *, sure: bool) -> EntryStatus:
    match status:
        case Status.CANCELLED:
            return EntryStatus.CANCELLED
        case Status.HELD:
            return EntryStatus.CONFIRMED
        case Status.CONFIRMED:
            return EntryStatus.CONFIRMED if sure else EntryStatus.TENTATIVE
        case Status.PROPOSED | Status.PLANNED | Status.POSTPONED:
            return EntryStatus.TENTATIVE
    assert_never(status)


def _mark(status: Status, *, day_known: bool) -> str:
    """The telling word before a title: a month cell shows about eight characters, and few clients a STATUS."""
    return _("TBC") if status.traits.awaited and not day_known else status.traits.mark()


def _remark(when: When, status: Status, day: date) -> str:
    """What the span alone would hide: a day not known, about, uncertain."""
    if not when.days_known:
        return wording.vague(when, _gap(when, status, day))
    return wording.inexact(when) if when.about or when.uncertain else ""


def _gap(when: When, status: Status, day: date) -> Gap:
    if status.traits.awaited:
        return Gap.OVER if when.is_past(day) else Gap.AHEAD
    return Gap.PUT_OFF if status.traits.put_off else Gap.STATED_NOWHERE


def _notes(catalog: Catalog, state: EventState, when: When, span: Span) -> Iterator[str]:
    """What is known of the date beyond the span: that it is the day of the report, hours of whole days, an end assumed."""
    if reported_only(state) and when.last:
        yield _("Reported on {day}; the day itself is not stated.").format(day=wording.day(when.last))
    elif when.start and isinstance(span, Days):
        yield str(wording.when(when, reported=None, zone=hours.zone(catalog.calendar, state.record)))
    elif when.start and not when.end:
        yield _("The end is not stated; one hour is shown.")
