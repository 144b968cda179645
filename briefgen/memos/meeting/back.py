"""The back: since last time, figures, dates, documents and courtesies, from the same sections as the country memo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from briefgen.domain.model import AgreementState, EventKind, ReferenceKind
from briefgen.domain.reference_days import Occurrence, occurrences
from briefgen.domain.selection import Selection
from briefgen.domain.standing import CommitmentStateOf, EventState, overdue
from briefgen.language import gettext as _
from briefgen.memos.meeting.attendance import date_of, last_contact
from briefgen.memos.meeting.left_out import in_country_memo
from briefgen.memos.meeting.rows import Since
from briefgen.memos.meeting.subject import Desk
from briefgen.sections import fit
from briefgen.sections.ahead import event_row, next_dated, reference_row, to_confirm
from briefgen.sections.commitments import OPEN, commitments
from briefgen.sections.documents import documents
from briefgen.sections.rows import AheadRow, DocumentRow, Section, Trade
from briefgen.sections.sheet import Sheet
from briefgen.sections.trade import trade

SOON = timedelta(days=90)
NEAR = timedelta(days=14)  # how near a national day has to be for a word of congratulation
VAGUE = 31  # days: of a longer window nothing can be said to be near
UNFINISHED = (
    AgreementState.PROPOSED,
    AgreementState.UNDER_STUDY,
    AgreementState.IN_NEGOTIATION,
    AgreementState.INITIALLED,
)


def since(desk: Desk) -> Since | None:
    """How each commitment stands that was made or reported on since the last contact, and whatever is overdue."""
    contact = last_contact(desk)
    found = [c for c in desk.selection.commitments if contact is None or _since(c, contact.event, desk.day)]
    narrowed = replace(desk.selection, commitments=tuple(found))
    rows = commitments(_narrowed(desk, narrowed, replace(desk.sheet.cut, commitments=desk.cut.since)))
    pending = [c for c in desk.selection.commitments if c.now.state in OPEN]
    left_out = len(pending) - sum(not row.closed for row in rows.rows)
    heading = _("Since last time, {date}").format(date=date_of(desk, contact)) if contact else _("Open commitments")
    return Since(heading, Section(rows.rows, in_country_memo(left_out))) if rows.rows else None


def _since(commitment: CommitmentStateOf, contact: EventState, day: date) -> bool:
    made_there = any(d.report.event == contact.id for d in commitment.known)
    held = contact.origin("status")
    reported = held is not None and commitment.last_day >= held.day
    return made_there or reported or overdue(commitment, day)


def _narrowed(desk: Desk, selection: Selection, cut: fit.Cut) -> Sheet:
    """The sheet with fewer records to tell of, and at most so many rows; its sources are numbered on."""
    return replace(desk.sheet, selection=selection, cut=cut)


def key_figures(desk: Desk) -> Trade:
    """The weightiest figures."""
    return trade(desk.sheet)


def ahead(desk: Desk) -> Section[AheadRow]:
    """What else has to be confirmed, and what falls within 90 days; reference days that are no courtesies last."""
    others = [e for e in to_confirm(desk.sheet) if e.id != desk.event.id]
    dated = [e for e in next_dated(desk.sheet) if e.id != desk.event.id and _soon(desk, e)]
    courtesy = {o.reference.id for o in _near_days(desk)}
    days = [o for o in _days(desk, desk.day, desk.day + SOON) if o.reference.id not in courtesy]
    shown = fit.first_rows(dated, desk.cut.ahead, partial(event_row, desk.sheet), kept=others)
    room = max(desk.cut.ahead - len(shown.rows), 0)
    reference = tuple(reference_row(desk.sheet, o) for o in days[:room])
    left_out = len(others) + len(dated) + len(days) - len(shown.rows) - len(reference)
    rows = (*shown.rows, *reference)
    return Section(
        rows,
        in_country_memo(left_out),
        None if rows else _("Nothing else is dated within 90 days, or to be confirmed."),
    )


def _soon(desk: Desk, event: EventState) -> bool:
    return event.now.when.overlaps(desk.day, desk.day + SOON) and event.record.kind is not EventKind.ELECTION


def table_documents(desk: Desk) -> Section[DocumentRow]:
    """Documents that are not finished, which are what lies on the table; then the newest of the others."""
    everything, room = desk.selection.agreements, desk.cut.documents
    unfinished = replace(desk.selection, agreements=tuple(a for a in everything if a.now.state in UNFINISHED))
    others = replace(desk.selection, agreements=tuple(a for a in everything if a.now.state not in UNFINISHED))
    first = documents(_narrowed(desk, unfinished, replace(desk.sheet.cut, documents=room)))
    then = documents(_narrowed(desk, others, replace(desk.sheet.cut, documents=room - len(first.rows))))
    rows = (*first.rows, *then.rows)
    return Section(rows, in_country_memo(len(everything) - len(rows)))


def courtesies(desk: Desk) -> Section[AheadRow]:
    """National days and anniversaries within 14 days of the meeting, elections within 90 days of the memo's day."""
    elections = [e for e in desk.selection.events if e.record.kind is EventKind.ELECTION and _recent(desk, e)]
    statutory = [o for o in _days(desk, desk.day, desk.day + SOON) if o.reference.kind is ReferenceKind.ELECTION]
    days = [*_near_days(desk), *statutory]
    shown = fit.first_rows(elections, desk.cut.courtesies, partial(event_row, desk.sheet))
    reference = tuple(reference_row(desk.sheet, o) for o in days[: max(desk.cut.courtesies - len(shown.rows), 0)])
    return Section(
        (*shown.rows, *reference), in_country_memo(len(elections) + len(days) - len(shown.rows) - len(reference))
    )


def _recent(desk: Desk, event: EventState) -> bool:
    return event.now.when.overlaps(desk.day - SOON, desk.day + SOON)


def _near_days(desk: Desk) -> tuple[Occurrence, ...]:
    """The days of either side, elections apart, that fall near the meeting, or near the memo's day while that is vague."""
    when = desk.event.now.when
    vague = when.first is None or when.last is None or (when.length() or 0) > VAGUE or when.is_past(desk.day)
    first, last = (desk.day, desk.day) if vague or not (when.first and when.last) else (when.first, when.last)
    found = _days(desk, first - NEAR, last + NEAR)
    return tuple(o for o in found if o.reference.kind is not ReferenceKind.ELECTION)


def _days(desk: Desk, first: date, last: date) -> tuple[Occurrence, ...]:
    codes = (desk.selection.counterpart.id, desk.selection.home)
    return occurrences(desk.sheet.catalog, codes, first, last)
