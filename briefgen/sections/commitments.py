"""Section 6: what was promised and is open, and the last of it that was closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from briefgen.domain import dates
from briefgen.domain.dates import UNDATED, wording
from briefgen.domain.model import CommitmentState
from briefgen.domain.standing import CommitmentStateOf, overdue
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.rows import CommitmentRow, Section
from briefgen.sections.sheet import Sheet

OPEN = (CommitmentState.OPEN, CommitmentState.PROGRESSED)


def commitments(sheet: Sheet) -> Section[CommitmentRow]:
    """Overdue ones; then what is due, then the newest; at the end what closed last."""
    row, cut = partial(_row, sheet), sheet.cut
    late = fit.first_rows(overdue_first(sheet), cut.overdue, row)
    others = fit.first_rows(pending(sheet), cut.commitments, row)
    open_now = fit.together(late, others)
    done = fit.first_rows(closed(sheet), cut.closed, row)
    # What is closed and left out is told in the annex, and not counted among what is open.
    return replace(fit.together(open_now, done, none=_("None recorded.")), more=open_now.more)


def overdue_first(sheet: Sheet) -> tuple[CommitmentStateOf, ...]:
    """What fell due and was not reported done, the longest overdue first."""
    found = [c for c in sheet.selection.commitments if overdue(c, sheet.day)]
    return tuple(sorted(found, key=_deadline))


def open_ones(sheet: Sheet) -> tuple[CommitmentStateOf, ...]:
    """What is open and not overdue, but for what was meant in general terms without a day."""
    return tuple(c for c in pending(sheet) if c.now.due or not c.record.general)


def pending(sheet: Sheet) -> list[CommitmentStateOf]:
    """What is open and not overdue: what has a day, the next first, then the rest, the newest first."""
    found = [c for c in sheet.selection.commitments if c.now.state in OPEN and not overdue(c, sheet.day)]
    with_due = sorted((c for c in found if c.now.due), key=_deadline)
    without = sorted((c for c in found if not c.now.due), key=lambda c: c.last_day, reverse=True)
    return [*with_due, *without]


def _deadline(commitment: CommitmentStateOf) -> tuple[date, date]:
    return (commitment.now.due or UNDATED).end_key


def closed(sheet: Sheet) -> list[CommitmentStateOf]:
    """What was done or dropped, the last first."""
    found = [c for c in sheet.selection.commitments if c.now.state not in OPEN]
    return sorted(found, key=lambda c: c.last_day, reverse=True)


def _row(sheet: Sheet, commitment: CommitmentStateOf) -> CommitmentRow:
    owner = commitment.record.owner
    return CommitmentRow(
        since=words.day_words(commitment.first_day),
        tag=_("Overdue") if overdue(commitment, sheet.day) else None,
        closed=commitment.now.state not in OPEN,
        what=words.subject(commitment, commitment.title, "owner", "state"),
        who=words.marked(commitment, words.named(sheet.selection, str(owner)), "owner") if owner else None,
        state=words.marked(commitment, _state(sheet, commitment), "state"),
        marks=sheet.register.cite_state(commitment),
    )


def _state(sheet: Sheet, commitment: CommitmentStateOf) -> str:
    """How it stands and for how long: “due May 2025, day not known; open, 3 months”."""
    age = dates.months_between(commitment.last_day, sheet.day)
    state = words.commitment_state(commitment.now.state)
    if commitment.now.state not in OPEN:
        return _("{state}, reported {day}").format(state=state, day=words.unbroken(wording.day(commitment.last_day)))
    aged = _("{state}, {age}").format(state=state, age=words.unbroken(wording.months(age))) if age else state
    if commitment.now.due is None:
        return aged
    zone = sheet.catalog.calendar.timezone
    due = words.date_words(commitment.now.due, reported=commitment.first_day, zone=zone).main
    return _("due {date}; {state}").format(date=due, state=aged)
