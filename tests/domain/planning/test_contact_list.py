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


def test_who_was_there_of_both_sides_each_once(catalog: Callable[..., Catalog]) -> None:
    """At the forum of two counterparts each side is told once, those on one day by their ids."""
    day = "- {id: %s, kind: forum, title: It, counterparts: [BG, RO], status: held, when: 2025-01-10, participants: [ilie, tokayev, petrova], source: s2 p1}\n"
    found, _unknown = contact_list(
        catalog(**desk(day % "b" + day % "a")), MONDAY, ("RO", "BG"), Asked(date.min, date.max)
    )
    assert [(held.event.id, held.counterparts, held.theirs, held.ours) for held in found] == [
        (name, ("RO", "BG"), ("ilie", "petrova"), ("tokayev",)) for name in ("a", "b")
    ]


def test_which_levels_are_wanted() -> None:
    levels = (Rank.HEAD_OF_STATE, Rank.MINISTER, Rank.DEPUTY_MINISTER, None)
    told = [
        [asked.wants(level) for level in levels]
        for asked in (
            Asked(date.min, date.max),
            Asked(date.min, date.max, Rank.MINISTER),
            Asked(date.min, date.max, Rank.MINISTER, alone=True),
        )
    ]
    assert told == [[True] * 4, [True, True, False, False], [False, True, False, False]]
