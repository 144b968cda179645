"""Who counts as new at the other side's top."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos.front.top import new_at_the_top
from tests.memos.front.boxes import read

FIRST = "- {id: a, name: A B, side: BG, post: President, rank: head-of-state, source: s000 p3}\n"
NEXT = "- {id: b, name: C D, side: BG, post: %s, rank: %s, source: s001 p3}\n"
MOVED = "- {id: a, name: A B, side: BG, reports: [{source: s000 p3, post: President, rank: head-of-state}, {source: s001 p3, post: Prime Minister, rank: head-of-government}]}\n"
AGAIN = MOVED.replace("Prime Minister, rank: head-of-government", "President, rank: head-of-state")


@pytest.mark.parametrize(
    ("people", "day", "new"),
    [
        (FIRST, date(2025, 7, 1), []),  # the first on file is no news
        (FIRST + NEXT % ("President", "head-of-state"), date(2025, 7, 1), [("b", date(2025, 6, 9))]),
        (FIRST + NEXT % ("President", "head-of-state"), date(2025, 5, 1), []),  # not reported yet
        (FIRST + NEXT % ("President", "head-of-state"), date(2026, 6, 9), [("b", date(2025, 6, 9))]),
        (FIRST + NEXT % ("President", "head-of-state"), date(2026, 6, 10), []),  # a year and a day ago
        (FIRST + NEXT % ("Prime Minister", "head-of-government"), date(2025, 7, 1), []),  # beside, not after
        (FIRST.replace("President, rank: head-of-state", "Minister, rank: minister") + NEXT % ("Minister", "minister"), date(2025, 7, 1), []),
        (MOVED, date(2025, 7, 1), [("a", date(2025, 6, 9))]),
        (AGAIN, date(2025, 7, 1), []),
        (FIRST.replace("BG", "KZ") + NEXT % ("President", "head-of-state"), date(2025, 7, 1), []),
    ],
)  # fmt: skip
def test_who_is(catalog: Callable[..., Catalog], people: str, day: date, new: list[tuple[str, date]]) -> None:
    found = new_at_the_top(read(catalog, day, events="[]", people=people))
    assert [(one.person.id, one.since) for one in found] == new
