"""Section 6: what was promised and is open, and the last of it that was closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from briefgen.domain import dates
from briefgen.domain.dates import wording
from briefgen.domain.model import CommitmentState
from briefgen.domain.standing import CommitmentStateOf, overdue
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.rows import CommitmentRow, Section
from briefgen.sections.sheet import Sheet

OPEN = (CommitmentState.OPEN, CommitmentState.PROGRESSED)


def commitments(sheet: Sheet) -> Section[CommitmentRow]:
    """Overdue ones, which are never cut; then what is due, then the newest; the last that closed at the end."""
    none = _("None recorded.")
    row = partial(_row, sheet)
    shown = fit.first_rows(_not_overdue(sheet), sheet.cut.commitments, row, kept=overdue_first(sheet), none=none)
    done = _closed(sheet)
    closed = tuple(row(c) for c in done[: sheet.cut.closed])
    rest: tuple[Callable[[], CommitmentRow], ...] = (*shown.rest, *(partial(row, c) for c in done[sheet.cut.closed :]))
    return Section((*shown.rows, *closed), shown.more, shown.none, rest)


def overdue_first(sheet: Sheet) -> tuple[CommitmentStateOf, ...]:
    """What fell due and was not reported done, the longest overdue first."""
    found = [c for c in sheet.selection.commitments if overdue(c, sheet.day)]
    return tuple(sorted(found, key=lambda c: c.now.due.end_key if c.now.due else (date.max, date.max)))


def _not_overdue(sheet: Sheet) -> list[CommitmentStateOf]:
    found = [c for c in sheet.selection.commitments if c.now.state in OPEN and not overdue(c, sheet.day)]
    with_due = sorted(
        (c for c in found if c.now.due), key=lambda c: c.now.due.end_key if c.now.due else (date.max,) * 2
    )
    without = sorted((c for c in found if not c.now.due), key=lambda c: c.last_day, reverse=True)
    return [*with_due, *without]


def _closed(sheet: Sheet) -> list[CommitmentStateOf]:
    found = [c for c in sheet.selection.commitments if c.now.state not in OPEN]
    return sorted(found, key=lambda c: c.last_day, reverse=True)


def _row(sheet: Sheet, commitment: CommitmentStateOf) -> CommitmentRow:
    owner = commitment.record.owner
    return CommitmentRow(
        since=words.day_words(commitment.first_day),
        tag=_("Overdue") if overdue(commitment, sheet.day) else None,
        closed=commitment.now.state not in OPEN,
        what=commitment.title,
        who=words.named(sheet.selection, str(owner)) if owner else None,
        state=_state(sheet, commitment),
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
