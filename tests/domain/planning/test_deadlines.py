"""Deadlines: lead times counted back from the events ahead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.deadlines import deadlines
from tests.domain.planning.samples import desk

MONDAY = date(2026, 11, 23)


def told(catalog: Catalog, day: date = MONDAY) -> list[tuple[str, str, str]]:
    return [(str(d.day), d.event.id, d.name) for d in deadlines(catalog, day)]


def test_each_step_has_its_working_day_and_a_month_only_the_day_to_ask_by(catalog: Callable[..., Catalog]) -> None:
    # Home's Independence Day, 16 December, is no working day; the talks may be as early as Friday, 1 January.
    assert told(catalog(**desk())) == [
        ("2026-11-18", "visit", "ask"),
        ("2026-12-04", "visit", "draft"),
        ("2026-12-11", "visit", "clear"),
        ("2026-12-18", "visit", "deliver"),
        ("2026-12-24", "talks", "ask-the-day"),
    ]


def test_a_moved_event_moves_them(catalog: Callable[..., Catalog]) -> None:
    moved = """\
- id: visit
  kind: visit
  title: Visit
  counterparts: [BG]
  reports:
    - {source: s1 p1, status: planned, when: 2026-12-21}
    - {source: s2 p1, when: 2026-12-28}
"""
    found = catalog(**desk(moved))
    before, after = ({n: d for d, _e, n in told(found, day)} for day in (date(2025, 7, 1), MONDAY))
    assert (before["deliver"], after["deliver"]) == ("2026-12-18", "2026-12-25")


def test_what_is_off_held_or_without_a_day_has_none(catalog: Callable[..., Catalog]) -> None:
    gone = "\n".join(
        f"- {{id: e-{status}, kind: visit, title: T, counterparts: [BG], status: {status}, when: {when}, source: s2 p1}}"
        for status, when in (
            ("cancelled", "2026-12-21"),
            ("postponed", "2026-12-21"),
            ("held", "2026-11-20"),
            ("planned", "undated"),
            ("planned", "..2026-12-21"),
        )
    ).replace("e-planned", "e-planned-by", 1)
    assert told(catalog(**desk(gone))) == []
