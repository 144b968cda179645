"""How many rows each section may have, and which they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from briefgen.sections import words
from briefgen.sections.rows import Section

Item = TypeVar("Item")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Cut:
    """The most rows of each section. ``flow`` lets the second page's sections begin on the first page."""

    changes: int = 6
    ahead: int = 8
    references: bool = True
    figures: int = 7
    facts: int = 3
    commitments: int = 8
    closed: int = 2
    contacts: int = 6
    said: int = 2
    documents: int = 8
    people: int = 5
    if_raised: int = 4
    care: int = 4
    timeline: bool = True
    flow: bool = False


def first_rows(
    items: Sequence[Item], most: int, row: Callable[[Item], Row], *, kept: Sequence[Item] = (), none: str | None = None
) -> Section[Row]:
    """The first items up to a number, as rows; ``kept`` ones stay whatever the number, and what is left out is counted.

    Only what is printed is made into a row, so that only what is printed gives its sources their numbers.
    """
    room = max(most - len(kept), 0)
    shown = tuple(row(item) for item in (*kept, *items[:room]))
    rest = tuple(partial(row, item) for item in items[room:])
    return Section(shown, words.more(len(rest)), none if not shown else None, rest)
