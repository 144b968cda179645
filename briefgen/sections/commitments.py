"""Section 6: what was promised and is open, and the last of it that was closed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from itertools import accumulate
from typing import Any, assert_never

from msgspec.structs import replace

from briefgen.domain import dates
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import UNDATED, ages, wording
from briefgen.domain.dates.wording import DateWords
from briefgen.domain.model import Status
from briefgen.domain.records import Dated
from briefgen.domain.standing import (
    AgreementStateOf,
    CommitmentStateOf,
    EventState,
    period_over,
    reported_only,
    status_in_force,
)
from briefgen.domain.standing.promises import Bearing, bearing, late, settled, silent_since
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.sections import fit, words
from briefgen.sections.documents import state_words
from briefgen.sections.rows import CommitmentRow, Marks, RunIn, Section
from briefgen.sections.sheet import Sheet

LONGEST_RUN = 300  # letters: three lines of print


def commitments(sheet: Sheet, others: Sequence[CommitmentStateOf] | None = None) -> Section[CommitmentRow]:
    """Overdue ones; then what else is open, or those of it that are given; at the end what closed last.

    ``more`` counts what is open alone, as the tally does: what settled itself or is closed is told in the annex.
    """
    row, cut = partial(_row, sheet), sheet.cut
    given = pending(sheet) if others is None else others
    first = fit.first_rows(overdue_first(sheet), cut.room("overdue", fit.MOST), row)
    then = fit.first_rows(given, cut.room("commitments", 10), row)
    done = fit.first_rows(closed(sheet), cut.room("closed", 2), row)
    shown = {number for listed in then.lists for number in listed.numbers}
    hidden = [c for n, c in enumerate(given) if n not in shown and not settled(sheet.catalog, c, sheet.day)]
    return replace(fit.together(first, then, done), more=words.more(len(first.rest) + len(hidden)))


def in_general_terms(sheet: Sheet) -> RunIn | None:
    """What is meant in general terms, in one paragraph that names as many as three lines hold; the rest are rows of the annex."""
    found = general(sheet)
    if not found:
        return None
    told, left_out = found[: _as_many(found)], found[_as_many(found) :]
    parts = [words.marked(c, c.title, "title") for c in told]
    if left_out:
        parts.append(ngettext("one more", "{count} more", len(left_out)).format(count=len(left_out)))
    return RunIn(
        lead=_lead(len(found), alone=not (overdue_first(sheet) or particular(sheet) or closed(sheet))),
        parts=tuple(parts),
        marks=sheet.register.cite_reports(report for c in told for report in c.known),
        rest=tuple(partial(_row, sheet, c) for c in left_out),
    )


def _lead(count: int, *, alone: bool) -> str:
    if alone:
        return ngettext("One, in general terms:", "{count}, all in general terms:", count).format(count=count)
    return ngettext("And one in general terms:", "And {count} in general terms:", count).format(count=count)


def _as_many(found: Sequence[CommitmentStateOf]) -> int:
    """How many titles, from the first on, three lines hold; at least one."""
    ends = accumulate(len(c.title) + 3 for c in found)
    return max(sum(end <= LONGEST_RUN for end in ends), 1)


def tally(sheet: Sheet) -> str | None:
    """How many promises are open, general ones apart, how many of these overdue, and how many have a day ahead."""
    late_ones, others = overdue_first(sheet), open_ones(sheet)
    if not (late_ones or others):
        return None
    pattern = _("{open} open · {overdue} overdue · {dated} with a date ahead")
    return pattern.format(open=len(late_ones) + len(others), overdue=len(late_ones), dated=len(dated(others)))


def dated(promises: Iterable[CommitmentStateOf]) -> list[CommitmentStateOf]:
    """Those of some promises that have a day."""
    return [c for c in promises if c.now.due and not c.now.due.undated]


def overdue_first(sheet: Sheet) -> tuple[CommitmentStateOf, ...]:
    """What fell due and was neither reported done nor settled otherwise, the longest overdue first."""
    found = [c for c in sheet.selection.commitments if late(sheet.catalog, c, sheet.day)]
    return tuple(sorted(found, key=_deadline))


def open_ones(sheet: Sheet) -> tuple[CommitmentStateOf, ...]:
    """What is open and not overdue, but for what was meant in general terms without a day, and what settled itself."""
    return tuple(c for c in particular(sheet) if not settled(sheet.catalog, c, sheet.day))


def particular(sheet: Sheet) -> list[CommitmentStateOf]:
    """What of it is dated or names a deliverable, or settled itself."""
    return [c for c in pending(sheet) if not _is_general(sheet, c)]


def general(sheet: Sheet) -> list[CommitmentStateOf]:
    """What of it is meant in general terms, without a day."""
    return [c for c in pending(sheet) if _is_general(sheet, c)]


def _is_general(sheet: Sheet, commitment: CommitmentStateOf) -> bool:
    return commitment.record.general and not commitment.now.due and not settled(sheet.catalog, commitment, sheet.day)


def pending(sheet: Sheet) -> list[CommitmentStateOf]:
    """What is open and not overdue: what has a day, the next first, then the newest, general ones last; then what settled itself."""
    overdue = {c.id for c in overdue_first(sheet)}
    found = [c for c in sheet.selection.commitments if c.now.state.traits.awaited and c.id not in overdue]
    over = [c for c in found if settled(sheet.catalog, c, sheet.day)]
    with_due = sorted((c for c in found if c.now.due and c not in over), key=_deadline)
    undated = (c for c in found if not c.now.due and c not in over)
    without = sorted(undated, key=lambda c: (c.record.general, -c.last_day.toordinal()))
    return [*with_due, *without, *over]


def _deadline(commitment: CommitmentStateOf) -> tuple[date, date]:
    return (commitment.now.due or UNDATED).end_key


def closed(sheet: Sheet) -> list[CommitmentStateOf]:
    """What was done or dropped, the last first."""
    found = [c for c in sheet.selection.commitments if not c.now.state.traits.awaited]
    return sorted(found, key=lambda c: c.last_day, reverse=True)


def _row(sheet: Sheet, commitment: CommitmentStateOf) -> CommitmentRow:
    owner, found = commitment.record.owner, bearing(sheet.catalog, commitment, sheet.day)
    return CommitmentRow(
        since=_since(sheet, commitment, found.given_at),
        tag=_tag(sheet, commitment),
        closed=not commitment.now.state.traits.awaited,
        what=words.subject(commitment, commitment.title, "owner", "state"),
        who=words.marked(commitment, words.named(sheet.selection, str(owner)), "owner") if owner else None,
        state=_state(sheet, commitment, found),
        marks=_marks(sheet, commitment, found),
        id=commitment.id,
        kept=commitment.now.state.traits.kept,
    )


def _tag(sheet: Sheet, commitment: CommitmentStateOf) -> str | None:
    """The boxed word: of what is overdue, and of what is over and was not kept, so that nobody takes it for done."""
    if late(sheet.catalog, commitment, sheet.day):
        return _("Overdue")
    traits = commitment.now.state.traits
    return None if traits.awaited or traits.kept else traits.tag.traits.words()


def _since(sheet: Sheet, commitment: CommitmentStateOf, given_at: EventState | None) -> DateWords:
    """The day it was promised, where that is known; else the first report of it."""
    if given_at is None or reported_only(given_at):
        return words.day_words(commitment.first_day)
    return words.narrow(words.event_day(sheet.catalog, given_at))


def _marks(sheet: Sheet, commitment: CommitmentStateOf, found: Bearing) -> Marks:
    """What the promise rests on, and what is told of the event or document it is about."""
    if not commitment.now.state.traits.awaited:
        return sheet.register.cite_state(commitment)
    told: list[Dated[Any] | None] = [*commitment.known]
    if found.about and _of_event(sheet, found.about):
        told += [found.about.origin(field) for field in ("status", "when")]
    if found.document and _of_document(sheet, found.document):
        told += [found.document.origin(field) for field in ("state", "period")]
    return sheet.register.cite_reports(dated for dated in told if dated)


def _state(sheet: Sheet, commitment: CommitmentStateOf, found: Bearing) -> str:
    """When it is due, and what became of the event or document it is about; where that says nothing, how long it is open."""
    if not commitment.now.state.traits.awaited:
        day = words.unbroken(wording.day(commitment.last_day))
        closed_words = _("{state}, reported {day}").format(state=commitment.now.state.traits.words(), day=day)
        return words.marked(commitment, closed_words, "state")
    event, document = _of_event(sheet, found.about), _of_document(sheet, found.document)
    overridden = settled(sheet.catalog, commitment, sheet.day) and (event or document)
    due = None if overridden else _due(sheet, commitment)
    own = (
        None if event or document else words.marked(commitment, progress(sheet.catalog, commitment, sheet.day), "state")
    )
    return "; ".join(part for part in (due, own, event, document) if part)


def progress(catalog: Catalog, commitment: CommitmentStateOf, day: date) -> str:
    """How it stands; of what is open, for how long nothing has been reported: open, 9 months."""
    state = commitment.now.state.traits.words()
    age = dates.months_between(silent_since(catalog, commitment, day), day)
    if not age or not commitment.now.state.traits.awaited:
        return state
    return _("{state}, {age}").format(state=state, age=words.unbroken(ages.months(age)))


def _due(sheet: Sheet, commitment: CommitmentStateOf) -> str | None:
    due, zone = commitment.now.due, sheet.catalog.calendar.timezone
    if due is None:
        return None
    return _("due {date}").format(date=words.date_words(due, reported=commitment.first_day, zone=zone).main)


def _of_event(sheet: Sheet, event: EventState | None) -> str | None:
    """What became of the event that a promise is about, where that says more than the promise."""
    if event is None:
        return None
    status = status_in_force(event)
    match status:
        case Status.HELD:
            return _("held {date}").format(date=words.event_day(sheet.catalog, event).main)
        case Status.CANCELLED:
            return _("event cancelled")
        case Status.POSTPONED:
            return _("event postponed")
        case Status.PROPOSED | Status.PLANNED | Status.CONFIRMED:
            return None
    assert_never(status)


def _of_document(sheet: Sheet, document: AgreementStateOf | None) -> str | None:
    """How far the document has come that a promise is about, where that says more than the promise."""
    if document is None:
        return None
    kind = words.document_kind(document.record.kind)
    if period_over(document, sheet.day):
        return _("{document}: period over").format(document=kind)
    if not (document.now.state and document.now.state.traits.news):
        return None
    return _("{document} {state}").format(document=kind, state=state_words(sheet, document))
