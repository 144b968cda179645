"""Contacts and dates ahead on one line: which, from when to when, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.memos import Cut, Subject, memo
from briefgen.reading.load import Loaded

EVENTS = """
- {id: a, kind: meeting, title: Talks, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p2}
- {id: b, kind: visit, title: Visit, counterparts: [BG], status: held, when: 2025-06-09, source: s001 p2}
- {id: c, kind: forum, title: Fair, counterparts: [BG], status: planned, when: 2025-09, source: s001 p3}
"""
DAY = date(2025, 6, 10)


def test_it_tells_what_it_shows(catalog: Callable[..., Catalog]) -> None:
    drawn = memo(Subject(catalog(events=EVENTS), "BG", DAY)).timeline
    assert drawn
    told = "Timeline, as of 10 Jun 2025: by 18 Apr 2025 Talks, 9 Jun 2025 Visit, and Sep 2025 Fair."
    assert f"<title>{told}</title>" in drawn.svg
    assert [drawn.svg.count(f'fill="{colour}"') for colour in ("#000", "#fff")] == [2, 1]


def test_two_points_are_no_line(catalog: Callable[..., Catalog]) -> None:
    two = "".join(EVENTS.splitlines(keepends=True)[:3])
    assert memo(Subject(catalog(events=two), "BG", DAY)).timeline is None


def test_it_gives_way(catalog: Callable[..., Catalog]) -> None:
    assert memo(Subject(catalog(events=EVENTS), "BG", DAY), cut=Cut(timeline=False)).timeline is None


def test_it_knows_nothing_of_the_future(real: Loaded) -> None:
    assert real.catalog
    drawn = memo(Subject(real.catalog, "BG", date(2025, 4, 20))).timeline
    assert drawn is None or "9 Jun 2025" not in drawn.svg
