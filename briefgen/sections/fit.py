"""How many rows each list may have, and which they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.sections import words
from briefgen.sections.rows import Section, Shown

MOST = 16  # more rows than stand beside all else on two pages, of what gives way last

Item = TypeVar("Item")
Row = TypeVar("Row")


Most = int | frozenset[int]  # so many from the first on, or those of these numbers, counted from 0


class Room(Struct, frozen=True):
    """How many rows a list may have, and its name."""

    name: str
    most: Most


class Cut(Struct, frozen=True):
    """The most rows of some lists, by their names; of all others there are as many as their sections have by themselves.

    ``flow`` lets the second page's sections begin on the first page; ``one`` is for all on one page, with fewer lines for notes.
    """

    given: frozenset[tuple[str, Most]] = field(default=frozenset())
    said: int = 2
    ladder: bool = True
    flow: bool = False
    one: bool = False

    def but(self, **most: Most) -> Cut:
        """The same with other numbers of rows for some lists."""
        return self.of(most)

    def of(self, most: Mapping[str, Most]) -> Cut:
        """The same with other numbers of rows for some lists, which are named by text."""
        return replace(self, given=frozenset({**dict(self.given), **most}.items()))

    def room(self, name: str, usual: Most) -> Room:
        """How many rows a list may have, which by itself has the ``usual`` number."""
        return Room(name, dict(self.given).get(name, usual))


def numbers(most: Most, count: int) -> tuple[int, ...]:
    """Which of so many items are meant, in their order."""
    return tuple(range(min(most, count))) if isinstance(most, int) else tuple(sorted(n for n in most if n < count))


def first_rows(
    items: Sequence[Item],
    room: Room | int,
    row: Callable[[Item], Row],
    *,
    none: str | None = None,
    joined: frozenset[int] = frozenset(),
) -> Section[Row]:
    """The first items up to a number, or those of some numbers, as rows; what is left out is counted.

    Only what is printed is made into a row, so that only what is printed gives its sources their numbers. The ``joined``, by
    their numbers, are printed with the row before each, or neither is.
    """
    wanted = _whole(numbers(room if isinstance(room, int) else room.most, len(items)), joined)
    shown = tuple(row(items[n]) for n in wanted)
    rest = tuple(partial(row, item) for n, item in enumerate(items) if n not in wanted)
    lists = (Shown(room.name, wanted, len(items), joined),) if isinstance(room, Room) else ()
    return Section(shown, words.more(len(rest)), none if not items else None, rest, lists)


def _whole(wanted: tuple[int, ...], joined: frozenset[int]) -> tuple[int, ...]:
    """Numbers, with those that stand with them."""
    found = set(wanted)
    for number in sorted(joined):
        found |= {number} if number - 1 in found else set()
    for number in sorted(joined, reverse=True):
        found |= {number - 1} if number in found else set()
    return tuple(sorted(found))


def together(*sections: Section[Row], none: str | None = None) -> Section[Row]:
    """Several sections as one, in their order; what they left out is counted once."""
    rows = tuple(row for section in sections for row in section.rows)
    rest = tuple(row for section in sections for row in section.rest)
    lists = tuple(shown for section in sections for shown in section.lists)
    return Section(rows, words.more(len(rest)), none if not rows and not rest else None, rest, lists)
