"""What the desk itself did on a day: asked whoever follows a promise, sent a letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from briefgen.diagnostics import BriefgenError
from briefgen.domain.model import Noted, Person, ReferenceDay
from briefgen.language import gettext as _
from briefgen.reading.meant.nearest import nearest
from briefgen.recording.desk import Desk, Proposal


def asked(desk: Desk, promises: Iterable[str], day: date | None = None, *, by: str = "") -> Proposal:
    """The leads of some promises (ids) were asked how they stand."""
    noted = {i: desk.catalog.commitments[i].asked for i in promises}
    return _noted(desk, noted, "asked", desk.by_today(day), by)


def sent(desk: Desk, identity: str, day: date | None = None, *, by: str = "") -> Proposal:
    """A letter went out: for a day of reference, or to a person who is new in a post."""
    known: Mapping[str, ReferenceDay | Person] = {**desk.catalog.reference_days, **desk.catalog.people}
    if identity not in known:
        near = nearest(identity, known)
        hint = _("Did you mean “{near}”?").format(near=near) if near else _("`briefgen courtesies` prints the ids.")
        message = _("There is no day of reference and no person “{id}”.").format(id=identity)
        raise BriefgenError(message, hint=hint)
    return _noted(desk, {identity: known[identity].sent}, "sent", desk.by_today(day), by)


def _noted(desk: Desk, noted: dict[str, tuple[Noted, ...]], field: str, day: date, by: str) -> Proposal:
    """A day noted on each record that has it not yet."""
    edits, already = desk.edits, list[str]()
    entry = {"day": day.isoformat(), **({"by": by} if by else {})}
    for identity, known in noted.items():
        if any(one.day == day for one in known):
            already.append(identity)
        else:
            edits = edits.with_item(identity, (field,), entry)
    told = [_("{id}: that is recorded already.").format(id=identity) for identity in already]
    return desk.propose(edits, told)
