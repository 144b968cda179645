"""That somebody looked: at a counterpart, where nothing new was found; at a person, who is in the same post still."""

from __future__ import annotations

from datetime import date

from briefgen.diagnostics import BriefgenError
from briefgen.domain.model import Person
from briefgen.domain.records import state_of
from briefgen.language import gettext as _
from briefgen.reading.meant.nearest import nearest
from briefgen.recording.desk import Desk, Proposal
from briefgen.recording.report import reported


def looked(desk: Desk, who: str, day: date | None = None, *, by: str = "", note: str = "") -> Proposal:
    """Somebody searched for news of a counterpart (its code, slug or name) on a day, and found nothing."""
    code = desk.catalog.find_counterpart(who)
    if code is None:
        known = [word for one in desk.catalog.counterparts.values() for word in (one.id, one.slug)]
        near = nearest(who, known)
        hint = (
            _("Did you mean “{near}”?").format(near=near)
            if near
            else _("Known: {codes}").format(codes=", ".join(known))
        )
        raise BriefgenError(_("There is no counterpart “{who}”.").format(who=who), hint=hint)
    on = desk.by_today(day)
    seen = {"day": on.isoformat(), "by": by or None, "note": note or None}
    if any(one.day == on and str(one.by or "") == by for one in desk.catalog.counterparts[code].looked):
        return desk.propose(desk.edits, [_("That is recorded already.")])
    return desk.propose(desk.edits.with_item(code, ("looked",), seen))


def confirm(desk: Desk, person: str, day: date | None = None, *, by: str = "", source: str = "") -> Proposal:
    """A person is in the post that was reported last still: checked on a day, by whom, or as a source has it."""
    if desk.edits.kind(person) != "people":
        raise BriefgenError(_("“{id}” is nobody who could be in a post.").format(id=person))
    on = desk.by_today(day)
    known: Person = desk.catalog.people[person]
    state = state_of(desk.catalog, known, on)
    if state is None or state.now.post is None:
        raise BriefgenError(
            _("No post of {name} is on file by {day}, so there is none to confirm.").format(name=known.name, day=on),
            hint=_("Record it with `briefgen report {id} --post …`.").format(id=person),
        )
    post = desk.edits.record(person)
    written = next((r["post"] for r in reversed(post.get("reports", [post])) if "post" in r), str(state.now.post))
    given = {"source": source} if source else {"basis": _basis(by), "day": on}
    return desk.propose(reported(desk, desk.edits, person, {**given, "post": written}))


def _basis(by: str) -> str:
    return _("Checked by {name}: still in this post").format(name=by) if by else _("Checked: still in this post")
