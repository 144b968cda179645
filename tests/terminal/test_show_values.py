"""One record for another program."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.terminal.show_values import values

Read = Callable[..., Catalog]
DAY = date(2025, 6, 10)
EVENTS = """
- id: talks
  kind: meeting
  title: Talks
  counterparts: [BG]
  timezone: Europe/Sofia
  reports:
    - {source: s000 p1, status: planned, when: 2025-07-08, doubt: Not sure.}
    - source: s001 p1
      status: confirmed
      when: 2025-07-09T10:00/12:00
      place: Sofia
      stops: [{when: 2025-07-09T15:00, place: Astana, timezone: Asia/Almaty}]
- {id: put-off, kind: visit, title: Visit, counterparts: [BG], status: postponed, when: 2025-12-21, source: s001 p1}
"""
COMMITMENTS = "- {id: promise, title: Promise, counterparts: [BG], event: talks, source: s001 p4}\n"
FIGURES = """
- id: turnover
  counterpart: BG
  indicator: turnover
  period: 2024
  unit: USD million
  reports: [{source: s000 p8, value: 375.2}, {source: s001 p5, value: 375}]
"""


def test_an_event_with_its_zone_and_times(catalog: Read) -> None:
    found = values(catalog(events=EVENTS, commitments=COMMITMENTS), "talks", DAY)
    assert found == {
        "id": "talks",
        "file": "events.yaml:4:3",
        "as-of": "2025-06-10",
        "record": {
            "id": "talks",
            "kind": "meeting",
            "title": "Talks",
            "counterparts": ["BG"],
            "timezone": "Europe/Sofia",
        },
        "now": {
            "status": "confirmed",
            "when": "2025-07-09T10:00/12:00",
            "place": "Sofia",
            "stops": [{"when": "2025-07-09T15:00", "place": "Astana", "timezone": "Asia/Almaty"}],
        },
        "standing": "ahead",
        "status": "confirmed",
        "when": "9 Jul 2025 (Wed), 10:00–12:00 Sofia time",
        "date": "2025-07-09T10:00/12:00",
        "first": "2025-07-09",
        "last": "2025-07-09",
        "start": "2025-07-09T10:00:00+03:00",
        "end": "2025-07-09T12:00:00+03:00",
        "timezone": "Europe/Sofia",
        "about": False,
        "uncertain": False,
        "was": None,
        "moved": "moved from 8 Jul 2025 (Tue)",
        "stops": [
            {
                "when": "2025-07-09T15:00",
                "place": "Astana",
                "timezone": "Asia/Almaty",
                "date": "2025-07-09T15:00",
                "first": "2025-07-09",
                "last": "2025-07-09",
                "start": "2025-07-09T15:00:00+05:00",
                "end": None,
                "about": False,
                "uncertain": False,
            }
        ],
        "reports": [
            {
                "published": "2025-04-18",
                "source": ["s000 p1"],
                "status": "planned",
                "when": "2025-07-08",
                "doubt": "Not sure.",
            },
            {
                "published": "2025-06-09",
                "source": ["s001 p1"],
                "status": "confirmed",
                "when": "2025-07-09T10:00/12:00",
                "place": "Sofia",
                "stops": [{"when": "2025-07-09T15:00", "place": "Astana", "timezone": "Asia/Almaty"}],
            },
        ],
        "used-in": ["promise"],
    }
    assert json.loads(json.dumps(found)) == found


def test_what_was_put_off_has_no_date_in_force(catalog: Read) -> None:
    found = values(catalog(events=EVENTS), "put-off", DAY)
    assert found
    assert (found["now"], found["date"], found["first"], found["was"]) == (
        {"status": "postponed"},
        "undated",
        None,
        "2025-12-21",
    )


def test_a_figure_has_the_value_that_memos_print(catalog: Read) -> None:
    found = values(catalog(figures=FIGURES), "turnover", DAY)
    assert found
    assert found["now"] == {}
    assert found["printed"] == [
        {
            "value": "375.2",
            "qualifier": None,
            "unit": "USD million",
            "differs": False,
            "sources": ["s000 p8", "s001 p5"],
        }
    ]


def test_before_its_first_report_and_without_reports_nothing_is_in_force(catalog: Read) -> None:
    early = values(catalog(events=EVENTS), "talks", date(2025, 4, 17))
    assert early
    assert (early["now"], "standing" in early, len(early["reports"])) == (None, False, 2)
    source = values(catalog(events=EVENTS), "s001", DAY)
    assert source
    assert (source["record"]["published"], source["reports"]) == ("2025-06-09", [])
    assert "talks" in source["used-in"]


def test_an_unknown_id(catalog: Read) -> None:
    assert values(catalog(), "nobody", DAY) is None
