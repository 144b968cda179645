"""What changed between two days, for the terminal and for other programs: a row for each record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import asdict

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.changes import Change, compare
from briefgen.domain.dates import wording
from briefgen.language import gettext as _
from briefgen.memos.editions import snapshot
from briefgen.sections.change_words import differences, subject


class Listed(Struct, frozen=True):
    """One change in finished words, with what another program wants to know of it."""

    counterpart: str
    tag: str
    kind: str
    id: str
    what: str
    change: str
    sources: tuple[str, ...]
    old: dict[str, str] | None
    new: dict[str, str] | None
    words: str  # the tag as it is printed

    def as_json(self) -> dict[str, object]:
        """The change as plain values."""
        return {name: value for name, value in asdict(self).items() if name != "words"}


def change_list(catalog: Catalog, code: str, since: date, day: date) -> tuple[Listed, ...]:
    """What changed for a counterpart from one day to a later one, by what was published up to each."""
    now = snapshot(catalog, code, day)
    return tuple(_listed(catalog, code, c) for c in compare(snapshot(catalog, code, since), now.rows, day))


def _listed(catalog: Catalog, code: str, change: Change) -> Listed:
    row = change.row
    states = ({"state": r.state, "when": r.when, "value": r.value} if r else None for r in (change.old, change.new))
    old, new = ({k: v for k, v in state.items() if v} if state is not None else None for state in states)
    return Listed(
        counterpart=code,
        tag=change.tag.value,
        kind=row.kind.value,
        id=row.id,
        what=subject(change, catalog),
        change="; ".join(differences(change, catalog)),
        sources=row.sources,
        old=old,
        new=new,
        words=change.tag.traits.words(),
    )


def lines(code: str, found: Sequence[Listed], since: date, day: date) -> Iterator[tuple[int, str]]:
    """The changes of one counterpart as lines, each with how deep it is set in."""
    between = {"counterpart": codes.name(code), "since": wording.day(since), "day": wording.day(day)}
    if not found:
        yield 0, _("{counterpart}, {since} to {day}: no change").format(**between)
        return
    yield 0, _("{counterpart}, {since} to {day}").format(**between)
    for row in found:
        yield 1, _("{tag}: {what}").format(tag=row.words.upper(), what=row.what)
        if told := " ".join(
            part for part in (row.change, f"[{', '.join(row.sources)}]" if row.sources else "") if part
        ):
            yield 2, told
