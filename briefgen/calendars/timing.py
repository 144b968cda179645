"""Where an event stands in a calendar: its span, how sure that is, and the words that say so.

A date is never made more precise than its source: a window is shown whole, and one over 31 days not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from briefgen.calendars.entries import Days, EntryStatus, Hours, Span
from briefgen.domain.dates import When, wording
from briefgen.domain.model import EventReport, Status
from briefgen.domain.records import Dated
from briefgen.domain.standing import EXPECTED, EventState, reported_only
from briefgen.language import gettext as _

LONGEST_WINDOW = 31  # days
ASSUMED_LENGTH = timedelta(hours=1)
ON_ITS_OLD_DATE = (Status.POSTPONED, Status.CANCELLED)


@dataclass(frozen=True, slots=True)
class Timing:
    """An event's place in the calendar. ``moved`` tells of an earlier date, ``notes`` what the span cannot say.

    ``fixed``: its days are known and stand. ``rings``: it is also still expected, so that a reminder makes sense.
    """

    span: Span
    status: EntryStatus
    mark: str
    remark: str
    moved: str | None
    notes: tuple[str, ...]
    fixed: bool = True
    rings: bool = False


def timing(state: EventState, zone: str) -> Timing | None:
    """Where an event stands, with hours in ``zone``; None where any day shown would be made up."""
    when, reported = _shown(state), reported_only(state)
    span = _span(when, zone, reported=reported)
    if span is None:
        return None
    status = _status(state)
    exact = when.days_known and not (when.about or when.uncertain)
    fixed = exact and not reported and status is not Status.POSTPONED
    return Timing(
        span=span,
        status=_entry_status(status, sure=exact),
        mark=_mark(status, day_known=exact or reported),
        remark=_("reported") if reported else _remark(when, status),
        moved=_moved(state, when),
        notes=tuple(_notes(when, reported=reported)),
        fixed=fixed,
        rings=fixed and status in EXPECTED,
    )


def _shown(state: EventState) -> When:
    """The date in force; of what was postponed or cancelled, the last date it had."""
    when = state.now.when
    if not when.undated or state.now.status not in ON_ITS_OLD_DATE:
        return when
    dated = [value for value, _dated in state.values("when") if not value.undated]
    return dated[-1] if dated else when


def _status(state: EventState) -> Status:
    """The status in force; one that has a new date after it was postponed counts as planned."""
    status = state.now.status or Status.PLANNED
    if status is not Status.POSTPONED or state.now.when.undated:
        return status
    since, dated = state.origin("status"), state.origin("when")
    renewed = since and dated and (dated.day, dated.index) >= (since.day, since.index)
    return Status.PLANNED if renewed and len(state.values("when")) > 1 else status


def _span(when: When, zone: str, *, reported: bool) -> Span | None:
    if when.last is None:
        return None
    if reported:
        return Days(when.last, when.last)
    if when.first is None or (not when.days_known and (when.length() or 0) > LONGEST_WINDOW):
        return None
    if when.start and when.is_day and not (when.about or when.uncertain):
        start = datetime.combine(when.first, when.start)
        end = datetime.combine(when.first, when.end) if when.end else start + ASSUMED_LENGTH
        return Hours(start, end, zone)
    return Days(when.first, when.last)


def _entry_status(status: Status, *, sure: bool) -> EntryStatus:
    if status is Status.CANCELLED:
        return EntryStatus.CANCELLED
    if status is Status.HELD or (status is Status.CONFIRMED and sure):
        return EntryStatus.CONFIRMED
    return EntryStatus.TENTATIVE


def _mark(status: Status, *, day_known: bool) -> str:
    """The telling word before a title: a month cell shows about eight characters, and few clients a STATUS."""
    if status is Status.CANCELLED:
        return _("CANCELLED")
    if status is Status.POSTPONED:
        return _("POSTPONED")
    expected = status is not Status.HELD and (not day_known or status is Status.PROPOSED)
    return _("TBC") if expected else ""


def _remark(when: When, status: Status) -> str:
    """What the span alone would hide: a day not known, about, uncertain."""
    if when.days_known:
        if not (when.about or when.uncertain):
            return ""
        words = wording.stretch(when) if when.lasts else wording.day(when.first or date.min)
    else:
        words = wording.vague(when, held=status not in (Status.PROPOSED, Status.PLANNED, Status.CONFIRMED))
    if when.about:
        words = _("about {date}").format(date=words)
    return _("{date}, uncertain").format(date=words) if when.uncertain else words


def _notes(when: When, *, reported: bool) -> list[str]:
    notes = []
    if reported and when.last:
        notes.append(_("Reported on {day}; the day itself is not stated.").format(day=wording.day(when.last)))
    elif when.start and when.lasts:
        notes.append(wording.when(when, reported=None))
    elif when.start and not when.end:
        notes.append(_("The end is not stated; one hour is shown."))
    return notes


def _moved(state: EventState, shown: When) -> str | None:
    """The date it was moved from, or corrected from; a date that was only made more precise was not moved."""
    values = state.values("when")
    for place in range(len(values) - 1, 0, -1):
        (earlier, before), (_later, brought) = values[place - 1], values[place]
        if earlier.undated or earlier == shown:
            continue
        if brought.report.corrects:
            return _("corrected from {date}").format(date=_words(earlier, before))
        if _differs(earlier, shown):
            return _("moved from {date}").format(date=_words(earlier, before))
    return None


def _differs(earlier: When, later: When) -> bool:
    """Whether a reader who wrote down the earlier date has to change it, and not merely to fill it in."""
    if not earlier.contains(later):
        return True
    if earlier.days_known and (earlier.first, earlier.last) != (later.first, later.last):
        return True
    return earlier.start is not None and (earlier.start, earlier.end) != (later.start, later.end)


def _words(when: When, dated: Dated[EventReport]) -> str:
    return wording.when(when, reported=dated.day) if when.days_known or when.by else wording.period(when)
