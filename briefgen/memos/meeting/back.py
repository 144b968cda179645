"""The back: since last time, figures, dates, documents and courtesies, from the same sections as the country memo."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from msgspec.structs import replace

from briefgen.domain.dates import UNDATED
from briefgen.domain.reference_days import Occurrence, occurrences
from briefgen.domain.selection import Selection
from briefgen.domain.standing import AgreementStateOf, CommitmentStateOf, EventState, Standing, standing
from briefgen.domain.standing.promises import late
from briefgen.language import gettext as _
from briefgen.memos.meeting.attendance import date_of, last_contact
from briefgen.memos.meeting.fit import in_country_memo
from briefgen.memos.meeting.front import in_steps
from briefgen.memos.meeting.rows import Since
from briefgen.memos.meeting.subject import Desk
from briefgen.memos.sections import WIDTHS
from briefgen.sections import fit
from briefgen.sections.ahead import event_row, fixed_days, next_dated, reference_row, to_confirm
from briefgen.sections.commitments import commitments
from briefgen.sections.documents import documents
from briefgen.sections.ladder import ladder
from briefgen.sections.rows import AheadRow, DocumentRow, FixedDay, Picture, Section, Trade
from briefgen.sections.sheet import Sheet
from briefgen.sections.trade import trade

SOON = timedelta(days=90)
NEAR = timedelta(days=14)  # how near a national day has to be for a word of congratulation
VAGUE = 31  # days: of a longer window nothing can be said to be near


def since(desk: Desk) -> Since | None:
    """How each commitment stands that was made or reported on since the last contact, and whatever is overdue.

    What the front has among the next steps is not stated again; what is meant in general terms is counted, as nobody can report on it.
    """
    contact, told = last_contact(desk), in_steps(desk)
    rest = [c for c in desk.selection.commitments if c.id not in told]
    found = [c for c in rest if not _in_general_terms(c) and (contact is None or _since(desk, c, contact.event))]
    narrowed = replace(desk.selection, commitments=tuple(found))
    behind = min(sum(late(desk.sheet.catalog, c, desk.day) for c in found), desk.cut.overdue)
    cut = desk.sheet.cut.but(commitments=max(desk.cut.since - behind, 0), overdue=desk.cut.overdue)
    rows = commitments(_narrowed(desk, narrowed, cut))
    pending = [c for c in rest if c.now.state.traits.awaited]
    left_out = len(pending) - sum(not row.closed for row in rows.rows)
    heading = _("Since last time, {date}").format(date=date_of(desk, contact)) if contact else _("Open commitments")
    return Since(heading, Section(rows.rows, in_country_memo(left_out))) if found else None


def _in_general_terms(commitment: CommitmentStateOf) -> bool:
    return commitment.record.general and commitment.now.state.traits.awaited and not commitment.now.due


def _since(desk: Desk, commitment: CommitmentStateOf, contact: EventState) -> bool:
    made_there = any(d.report.event == contact.id for d in commitment.known)
    held = contact.origin("status")
    reported = held is not None and commitment.last_day >= held.day
    return made_there or reported or late(desk.sheet.catalog, commitment, desk.day)


def _narrowed(desk: Desk, selection: Selection, cut: fit.Cut) -> Sheet:
    """The sheet with fewer records to tell of, and at most so many rows; its sources are numbered on."""
    return replace(desk.sheet, selection=selection, cut=cut)


def picture(desk: Desk) -> Picture | None:
    """Who met whom, as a drawing; the same with every cut."""
    return ladder(desk.sheet, width=WIDTHS[desk.sheet.catalog.calendar.paper])


def key_figures(desk: Desk) -> Trade:
    """The weightiest figures."""
    told = trade(_narrowed(desk, desk.selection, desk.sheet.cut.but(figures=desk.cut.figures)), drawn=False)
    left_out = None if told.figures.rows else in_country_memo(len(told.figures.rest))
    return replace(told, figures=replace(told.figures, more=left_out))


def ahead(desk: Desk) -> Section[AheadRow]:
    """What else falls within 90 days, then what else has to be confirmed."""
    others = [e for e in to_confirm(desk.sheet) if e.id != desk.event.id]
    dated = [e for e in next_dated(desk.sheet) if e.id != desk.event.id and _soon(desk, e)]
    row = partial(event_row, desk.sheet)
    shown = fit.together(
        fit.first_rows(dated, desk.cut.dated, row),
        fit.first_rows(others, desk.cut.to_confirm, row),
        none=_("Nothing else is dated within 90 days, or to be confirmed."),
    )
    return replace(shown, more=in_country_memo(len(shown.rest)))


def other_days(desk: Desk) -> tuple[FixedDay, ...]:
    """The days of reference within 90 days that do not stand among the courtesies."""
    days = _days(desk, desk.day, desk.day + SOON)
    return fixed_days(desk.sheet, (o for o in days if o not in _courtesy_days(desk)))


def _soon(desk: Desk, event: EventState) -> bool:
    return event.now.when.overlaps(desk.day, desk.day + SOON) and not event.record.kind.traits.vote


def table_documents(desk: Desk) -> Section[DocumentRow]:
    """Documents that are not finished, which are what lies on the table; then the newest of the others."""
    everything, room = desk.selection.agreements, desk.cut.documents
    unfinished = replace(desk.selection, agreements=tuple(a for a in everything if _unfinished(a)))
    others = replace(desk.selection, agreements=tuple(a for a in everything if not _unfinished(a)))
    first = documents(_narrowed(desk, unfinished, desk.sheet.cut.but(documents=room)))
    then = documents(_narrowed(desk, others, desk.sheet.cut.but(documents=room - len(first.rows))))
    rows = (*first.rows, *then.rows)
    return Section(rows, in_country_memo(len(everything) - len(rows)))


def _unfinished(agreement: AgreementStateOf) -> bool:
    return agreement.now.state is not None and agreement.now.state.traits.unfinished


def courtesies(desk: Desk) -> Section[AheadRow]:
    """National days and anniversaries within 14 days of the meeting, elections within 90 days of the memo's day."""
    elections = fit.first_rows(_elections(desk), desk.cut.courtesies, partial(event_row, desk.sheet))
    days = tuple(reference_row(desk.sheet, o) for o in _courtesy_days(desk))
    return Section((*elections.rows, *days), in_country_memo(len(elections.rest)))


def _elections(desk: Desk) -> list[EventState]:
    recent = (e for e in desk.selection.events if e.now.when.overlaps(desk.day - SOON, desk.day + SOON))
    return [e for e in recent if e.record.kind.traits.vote]


def _courtesy_days(desk: Desk) -> tuple[Occurrence, ...]:
    """The days of reference that stand among the courtesies; the others stand in the run-in paragraph."""
    statutory = [o for o in _days(desk, desk.day, desk.day + SOON) if o.reference.kind.traits.vote]
    room = max(desk.cut.courtesies - len(_elections(desk)), 0)
    return (*_near_days(desk), *statutory)[:room]


def _near_days(desk: Desk) -> tuple[Occurrence, ...]:
    """The days of either side, elections apart, that fall near the meeting, or near the memo's day while that is vague."""
    when = UNDATED if standing(desk.event, desk.day) is Standing.POSTPONED else desk.event.now.when
    vague = when.first is None or when.last is None or (when.length() or 0) > VAGUE or when.is_past(desk.day)
    first, last = (desk.day, desk.day) if vague or not (when.first and when.last) else (when.first, when.last)
    found = _days(desk, first - NEAR, last + NEAR)
    return tuple(o for o in found if not o.reference.kind.traits.vote)


def _days(desk: Desk, first: date, last: date) -> tuple[Occurrence, ...]:
    codes = (desk.selection.counterpart.id, desk.selection.home)
    return occurrences(desk.sheet.catalog, codes, first, last)
