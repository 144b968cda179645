"""The lines in their order."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.memos.front import lines
from tests.memos.front.boxes import read


def test_four_lines_are_computed_and_the_fifth_is_the_desks(catalog: Callable[..., Catalog]) -> None:
    sheet = read(catalog, events="[]")
    leads = [[line.lead for line in lines(sheet, None, draft=draft)] for draft in (False, True)]
    assert leads[0] == ["Where we stand", "What hangs", "What moved", "Next"]
    assert leads[1] == [*leads[0], "So what"]
