"""Contacts of a time and level."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Rank
from briefgen.domain.planning.contact_list import Asked, contact_list
from tests.domain.planning.samples import desk

MONDAY = date(2026, 11, 23)
EVENTS = """\
- {id: top, kind: visit, title: Top, counterparts: [BG], status: held, when: 2025-06-09, participants: [radev, tokayev], source: s2 p1}
- {id: both, kind: forum, title: Both, counterparts: [BG, RO], status: held, when: 2025-01, participants: [petrova, ilie, tokayev], source: s2 p1}
- {id: low, kind: meeting, title: Low, counterparts: [RO], status: held, when: 2024-12-31, participants: [ilie, tokayev], source: s2 p1}
- {id: bare, kind: meeting, title: Bare, counterparts: [RO], status: held, when: 2025-03-01, source: s2 p1}
- {id: plan, kind: meeting, title: Plan, counterparts: [RO], status: planned, when: 2025-03-01, participants: [petrova, tokayev], source: s2 p1}
"""


def told(catalog: Catalog, asked: Asked, *codes: str) -> tuple[list[tuple[str, tuple[str, ...], str | None]], int]:
    found, unknown = contact_list(catalog, MONDAY, codes or ("BG", "RO"), asked)
    return [(held.event.id, held.counterparts, held.level and held.level.value) for held in found], unknown


def test_each_contact_once_by_day_with_the_highest_of_its_levels(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk(EVENTS))
    every = [
        ("low", ("RO",), "deputy-minister"),
        ("both", ("BG", "RO"), "minister"),
        ("bare", ("RO",), None),
        ("top", ("BG",), "head-of-state"),
    ]
    assert told(found, Asked(date.min, date.max)) == (every, 0)
    year = Asked(date(2025, 1, 1), date(2025, 12, 31), Rank.MINISTER)
    assert told(found, year) == ([every[1], every[3]], 1)
    assert told(found, Asked(year.first, year.last, Rank.MINISTER, alone=True)) == ([every[1]], 1)
    assert told(found, Asked(date.min, date.max), "BG") == ([("both", ("BG",), "minister"), every[3]], 0)
