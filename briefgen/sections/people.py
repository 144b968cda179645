"""Section 9: people on both sides, each with the post that a source reported on a day; nobody is “current”."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial

from briefgen.domain import codes
from briefgen.domain.dates import wording
from briefgen.domain.model import HOME_EVENTS, Rank
from briefgen.domain.reference_days import occurrences
from briefgen.domain.selection import PersonState
from briefgen.domain.standing import Standing, standing
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.rows import People, PersonRow, Sentence, Side
from briefgen.sections.sheet import Sheet

CHECK_AFTER = timedelta(days=365)
OVER = (Standing.HELD, Standing.PASSED)
UNPRINTED = ("organisation", "rank", "aliases")  # what a row has no words for, it has no mark for


def people(sheet: Sheet) -> People:
    """Theirs, ours, then those of neither side, the highest rank first; a side without anybody goes.

    What is true of everyone is said once.
    """
    selection = sheet.selection
    sides = (
        (codes.name(selection.counterpart.id), selection.theirs, sheet.cut.room("theirs", 8)),
        (codes.name(selection.home), selection.ours, sheet.cut.room("ours", 5)),
        (_("Of other sides"), selection.others, sheet.cut.room("others", 4)),
    )
    shown = tuple(_side(sheet, name, found, room) for name, found, room in sides if found)
    rows = [row for side in shown for row in side.section.rows]
    all_old = bool(rows) and all(row.check for row in rows)
    told = (
        _("posts as reported on the day beside them: check before use")
        if all_old
        else _("posts as reported on the day beside them")
    )
    return People(shown, told, check_each=not all_old)


def _side(sheet: Sheet, name: str, found: tuple[PersonState, ...], room: fit.Room) -> Side:
    ordered = sorted(found, key=lambda p: ((p.now.rank or Rank.OTHER).level, -p.last_day.toordinal()))
    return Side(name, fit.first_rows(ordered, room, partial(row, sheet)))


def row(sheet: Sheet, person: PersonState) -> PersonRow:
    """A person with the post that was reported last, and when."""
    record = person.record
    origin = person.origin("post") or person.known[-1]
    spelt = record.native if record.native != record.name else None
    native = spelt if spelt and sheet.can_print(spelt) else None
    basis = record.native_basis if native or record.say_it else None
    post = words.marked(person, str(person.now.post), "post") if person.now.post else _("post not reported")
    other = record.side not in (sheet.selection.counterpart.id, sheet.selection.home)
    return PersonRow(
        name=words.subject(person, record.name, "post", *UNPRINTED),
        verify=any(person.doubts()),
        native=native,
        say_it=record.say_it,
        post=_("{side}: {post}").format(side=codes.name(record.side), post=post) if other else post,
        reported=words.unbroken(wording.day(origin.day)),
        check=sheet.day - origin.day > CHECK_AFTER or _voted_since(sheet, person, origin.day),
        marks=sheet.register.cite(origin.report.places(), [b for b in (origin.report.basis, basis) if b]),
        unspelt=bool(spelt and not native),
        id=person.id,
    )


def _voted_since(sheet: Sheet, person: PersonState, reported: date) -> bool:
    """Whether their side has voted since a post was reported that a vote can fill: that of a minister or above."""
    if (person.now.rank or Rank.OTHER).level > Rank.MINISTER.level:
        return False
    side = person.record.side
    whose = {side, HOME_EVENTS} if side == sheet.selection.home else {side}
    held = (e for e in sheet.selection.events if e.record.kind.traits.vote and whose & {*e.record.counterparts})
    if any(standing(e, sheet.day) in OVER and reported < (e.now.when.last or e.last_day) for e in held):
        return True
    by_law = occurrences(sheet.catalog, (side,), reported, sheet.day)
    return any(o.reference.kind.traits.vote and o.when.last and reported < o.when.last < sheet.day for o in by_law)


def unspelt(rows: Iterable[PersonRow]) -> Sentence | None:
    """What to know of people whose names no font can spell in their own script."""
    names = [row.name for row in rows if row.unspelt]
    if not names:
        return None
    text = _("{names}: the spelling in their own script is left out, for no font here has its letters.")
    return Sentence(text.format(names=wording.listed(names)), (), _("Spelling"))
