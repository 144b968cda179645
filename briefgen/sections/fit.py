"""How many rows each section may have, and which they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from briefgen.sections import words
from briefgen.sections.rows import Section

MOST = 60  # more rows than two pages hold, of what gives way last

Item = TypeVar("Item")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Cut:
    """The most rows of each section. ``flow`` lets the second page's sections begin on the first page."""

    changes: int = 6
    dated: int = 8
    to_confirm: int = MOST
    passed: int = 2
    figures: int = 7
    facts: int = 3
    overdue: int = MOST
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
    items: Sequence[Item], most: int, row: Callable[[Item], Row], *, none: str | None = None
) -> Section[Row]:
    """The first items up to a number, as rows; what is left out is counted.

    Only what is printed is made into a row, so that only what is printed gives its sources their numbers.
    """
    shown = tuple(row(item) for item in items[:most])
    rest = tuple(partial(row, item) for item in items[most:])
    return Section(shown, words.more(len(rest)), none if not items else None, rest)


def together(*sections: Section[Row], none: str | None = None) -> Section[Row]:
    """Several sections as one, in their order; what they left out is counted once."""
    rows = tuple(row for section in sections for row in section.rows)
    rest = tuple(row for section in sections for row in section.rest)
    return Section(rows, words.more(len(rest)), none if not rows and not rest else None, rest)
