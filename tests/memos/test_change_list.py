"""What changed between two days, for the terminal and for other programs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.memos.change_list import change_list, lines

APRIL, MAY, JUNE = date(2025, 4, 20), date(2025, 5, 1), date(2025, 6, 10)
EVENTS = """\
- id: visit
  kind: visit
  title: Visit
  counterparts: [BG]
  reports:
    - {source: s000 p3, status: planned, when: 2025-04-18..2025-12-31}
    - {source: s001 p2, status: held, when: 2025-06-09}
"""


def test_a_change_as_plain_values_and_as_lines(catalog: Callable[..., Catalog]) -> None:
    known = catalog(events=EVENTS)
    found = change_list(known, "BG", APRIL, JUNE)
    assert [row.as_json() for row in found] == [
        {
            "counterpart": "BG",
            "tag": "held",
            "kind": "event",
            "id": "visit",
            "what": "Visit",
            "change": "2025, after 18 Apr → 9 Jun 2025",
            "sources": ("s000", "s001"),
            "old": {"state": "planned", "when": "2025-04-18..2025-12-31"},
            "new": {"state": "held", "when": "2025-06-09"},
        }
    ]
    assert list(lines("BG", found, APRIL, JUNE)) == [
        (0, "Bulgaria, 20 Apr 2025 to 10 Jun 2025"),
        (1, "HELD: Visit"),
        (2, "2025, after 18 Apr → 9 Jun 2025 [s000, s001]"),
    ]


def test_no_change_is_said(catalog: Callable[..., Catalog]) -> None:
    found = change_list(catalog(events=EVENTS), "BG", APRIL, MAY)
    assert list(lines("BG", found, APRIL, MAY)) == [(0, "Bulgaria, 20 Apr 2025 to 1 May 2025: no change")]


def test_what_rests_on_no_source_shows_no_empty_bracket(catalog: Callable[..., Catalog]) -> None:
    events = EVENTS.replace("source: s000 p3", "basis: {text: A call, date: 2025-05-02}").replace(
        "source: s001 p2", "basis: {text: Another, date: 2025-06-09}"
    )
    found = change_list(catalog(events=events), "BG", APRIL, JUNE)
    assert [line for depth, line in lines("BG", found, APRIL, JUNE) if depth == 2] == ["9 Jun 2025"]
