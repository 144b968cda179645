"""OVERTAKEN in words: old → new, and where that comes from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.memos.overtaken import overtaken
from tests.domain.test_overtaken import RECORDS, WRITTEN
from tests.sections.sheets import plain, sheet

Read = Callable[..., Catalog]
PROMISES = """
- id: promise
  title: Prepare the visit
  counterparts: [BG]
  reports: [{source: s000 p3, state: open}, {source: s001 p2, state: done}]
- id: other
  title: Prepare more
  counterparts: [BG]
  reports: [{source: s000 p3, state: open}, {source: s001 p2, state: dropped}]
"""


@pytest.mark.parametrize(
    ("cited", "text"),
    [
        ("s000 p3 s2", "A visit: planned → held; 2025, after 18 Apr → 9 Jun 2025"),
        ("s000 p8 s2", "Exports, 2024: 303.6 USD million → 313.6 USD million"),
        ("s000 p9", "Our election: Sep 2025 → 14 Sep 2025"),
        ("s000 p7", "Standing fact, Trade: It ranks 4th → It ranks 3rd"),
    ],
)
def test_old_and_new_are_told_with_the_reports_that_came_since(catalog: Read, cited: str, text: str) -> None:
    at = sheet(catalog(**RECORDS))
    at.register.cite([Citation("s000")])
    found = overtaken(at, [Citation.read(cited)], WRITTEN)
    assert found
    assert (found.lead, plain(found.text), [m.label for m in found.marks]) == ("Overtaken", text, ["2"])


def test_more_than_two_records_are_counted(catalog: Read) -> None:
    at = sheet(catalog(**RECORDS, commitments=PROMISES))
    told = [overtaken(at, [Citation.read("s000 p3")], WRITTEN, most=most) for most in (2, 1, 0)]
    assert [plain(t.text) if t else None for t in told] == [
        "A visit: planned → held; 2025, after 18 Apr → 9 Jun 2025; Prepare the visit: open → done; +1 more",
        "A visit: planned → held; 2025, after 18 Apr → 9 Jun 2025; +2 more",
        "+3 more",
    ]


def test_what_still_holds_is_not_overtaken(catalog: Read) -> None:
    at = sheet(catalog(**RECORDS), date(2025, 6, 8))
    assert overtaken(at, [Citation.read("s000 p3")], WRITTEN) is None


def test_a_value_that_stands_beside_anothers_is_not_overtaken_but_differs(catalog: Read) -> None:
    figure = """
- id: exports
  counterpart: BG
  indicator: exports
  period: 2024
  unit: USD million
  reporter: KZ
  reports: [{source: s000 p8, value: 303.6}, {source: s001 p5, value: 303}]
"""
    found = overtaken(sheet(catalog(figures=figure)), [Citation.read("s000 p8")], WRITTEN)
    assert found
    assert (found.lead, plain(found.text)) == (
        "Differ",
        "Exports of Kazakhstan, 2024: 303.6 USD million; another source has 303 USD million",
    )
