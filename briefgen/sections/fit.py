"""How many rows each section may have, and which they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from briefgen.sections import words
from briefgen.sections.rows import Section

MOST = 16  # more rows than stand beside all else on two pages, of what gives way last

Item = TypeVar("Item")
Row = TypeVar("Row")


Most = int | frozenset[int]  # so many from the first on, or those of these numbers, counted from 0


@dataclass(frozen=True, slots=True)
class Cut:
    """The most rows of each list. ``flow`` lets the second page's sections begin on the first page."""

    changes: Most = 6
    dated: Most = 8
    to_confirm: Most = MOST
    passed: Most = 2
    figures: Most = 8
    facts: Most = 3
    overdue: Most = MOST
    commitments: Most = 10
    closed: Most = 2
    contacts: Most = 8
    said: int = 2
    documents: Most = 10
    theirs: Most = 8
    ours: Most = 5
    others: Most = 4
    standing: Most = 4
    if_raised: Most = 4
    care: Most = 10
    ladder: bool = True
    flow: bool = False


def numbers(most: Most, count: int) -> tuple[int, ...]:
    """Which of so many items are meant, in their order."""
    return tuple(range(min(most, count))) if isinstance(most, int) else tuple(sorted(n for n in most if n < count))


def first_rows(
    items: Sequence[Item], most: Most, row: Callable[[Item], Row], *, none: str | None = None
) -> Section[Row]:
    """The first items up to a number, or those of some numbers, as rows; what is left out is counted.

    Only what is printed is made into a row, so that only what is printed gives its sources their numbers.
    """
    wanted = numbers(most, len(items))
    shown = tuple(row(items[n]) for n in wanted)
    rest = tuple(partial(row, item) for n, item in enumerate(items) if n not in wanted)
    return Section(shown, words.more(len(rest)), none if not items else None, rest)


def together(*sections: Section[Row], none: str | None = None) -> Section[Row]:
    """Several sections as one, in their order; what they left out is counted once."""
    rows = tuple(row for section in sections for row in section.rows)
    rest = tuple(row for section in sections for row in section.rest)
    return Section(rows, words.more(len(rest)), none if not rows and not rest else None, rest)
