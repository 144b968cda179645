"""What changed since last Monday."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.memos.week.changed import changed
from tests.domain.planning.samples import desk
from tests.memos.week.samples import WEEK, lines

EVENTS = """\
- id: visit
  kind: visit
  title: Visit
  counterparts: [BG, RO]
  reports:
    - {source: s1 p1, status: planned, when: 2026-12-21}
    - {source: s2 p1, when: 2026-12-28}
- {id: old, kind: visit, title: Old, counterparts: [BG], status: planned, when: 2026-12-01, source: s1 p1}
- {id: due, kind: visit, title: Due, counterparts: [BG], status: planned, when: 2026-11-20, source: s1 p1}
"""
PEOPLE = "- {id: radev, name: Rumen Radev, side: BG, post: President of Bulgaria, rank: head-of-state, source: s2 p1}\n"


def test_each_record_once_whatever_its_counterparts_and_the_weightiest_first(catalog: Callable[..., Catalog]) -> None:
    part = changed(catalog(**desk(EVENTS, people=PEOPLE)), WEEK)
    assert lines(part) == [
        "Moved |  | Bulgaria and Romania: Visit | 21 Dec 2026 → 28 Dec 2026 | visit",
        "New |  | Bulgaria: Rumen Radev | President of Bulgaria | radev",
    ]
    assert part.heading.replace("\N{NO-BREAK SPACE}", " ") == "What changed since 16 Nov 2026 (Mon)"


def test_no_change_is_said(catalog: Callable[..., Catalog]) -> None:
    assert changed(catalog(**desk("[]", people="[]")), WEEK).instead == "Nothing."
