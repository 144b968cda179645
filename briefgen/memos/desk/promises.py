"""A promise in the words of the desk's sheets: since when, by whom, how it stands, when somebody was asked about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.planning.chase import asked
from briefgen.domain.standing import CommitmentStateOf
from briefgen.domain.standing.promises import given, late
from briefgen.language import gettext as _
from briefgen.memos.desk import Item
from briefgen.memos.desk import words as desk
from briefgen.sections import words
from briefgen.sections.commitments import progress
from briefgen.sections.marks import Register


def promise_row(catalog: Catalog, promise: CommitmentStateOf, day: date, register: Register, *, lines: int = 0) -> Item:
    """A promise that is open, with room for an answer on request."""
    due = promise.now.due
    title = words.subject(promise, promise.title, "owner", "state")
    return Item(
        lead=_("due {date}").format(date=desk.due(due)) if due else _("no day set"),
        what=desk.titled(catalog, promise.record.counterparts, title),
        details=tuple(_details(catalog, promise, day)),
        tags=(*((_("Overdue"),) if late(catalog, promise, day) else ()), *desk.private(promise)),
        id=promise.id,
        marks=register.cite_state(promise),
        lines=lines,
        values={
            "counterparts": [*promise.record.counterparts],
            "state": promise.now.state.value,
            "due": str(due) if due else None,
            "since": given(catalog, promise, day).isoformat(),
            "asked": [one.isoformat() for one in asked(promise, day)],
        },
    )


def _details(catalog: Catalog, promise: CommitmentStateOf, day: date) -> Iterator[str]:
    began = given(catalog, promise, day)
    told = [_("since {day}").format(day=words.unbroken(wording.day(began)))]
    if promise.record.owner:
        told.insert(0, desk.named(catalog, str(promise.record.owner), day))
    told.append(progress(catalog, promise, day))
    yield "; ".join(told)
    if days := asked(promise, day):
        named = wording.listed([words.unbroken(wording.day(one)) for one in days])
        yield _("Asked on {days}: no answer on file.").format(days=named)
