"""The agenda as rows of finished words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from briefgen.domain.agenda import Wanted, agenda
from briefgen.domain.catalog import Catalog
from briefgen.terminal.agenda import Row, rows

EVENTS = """
- {id: ours, kind: election, title: Election, counterparts: all, status: planned, when: 2025-09-01, source: s000 p1}
- {id: both, kind: forum, title: Forum, counterparts: [BG, RO], status: planned, when: 2025-05, place: Sofia, source: s000 p2}
"""


def test_rows_are_in_finished_words(catalog: Callable[..., Catalog]) -> None:
    assert [replace(row, values=None) for row in listed(catalog(events=EVENTS), date(2025, 6, 1))] == [
        Row("1 Sep 2025 (Mon)", "ahead", "all", "Election", "", "s000 p1", "ours"),
        Row("May 2025, day not known", "due, no report", "Bulgaria and Romania", "Forum", "Sofia", "s000 p2", "both"),
    ]


TIMED = """
- id: talks
  kind: meeting
  title: Talks
  counterparts: [BG]
  timezone: Europe/Sofia
  reports:
    - {source: s000 p1, status: planned, when: 2025-07-08}
    - {source: s001 p1, status: confirmed, when: 2025-07-09T10:00/12:00, place: Sofia}
- {id: put-off, kind: visit, title: Visit, counterparts: [BG], status: postponed, when: 2025-12-21, source: s001 p1}
- {id: roughly, kind: visit, title: Trip, counterparts: [BG], status: planned, when: 2025-07-10T10:00~, source: s001 p1}
"""


def listed(catalog: Catalog, day: date) -> tuple[Row, ...]:
    return rows(catalog, agenda(catalog, day, Wanted()), day)


def test_another_program_reads_the_zone_and_moments_with_their_offset(catalog: Callable[..., Catalog]) -> None:
    talks = next(row for row in listed(catalog(events=TIMED), date(2025, 6, 10)) if row.id == "talks")
    assert talks.as_json() == {
        "when": "9 Jul 2025 (Wed), 10:00–12:00 Sofia time",
        "state": "ahead, confirmed",
        "who": "Bulgaria",
        "title": "Talks",
        "place": "Sofia",
        "sources": "s001 p1",
        "id": "talks",
        "moved": "moved from 8 Jul 2025 (Tue)",
        "kind": "meeting",
        "counterparts": ["BG"],
        "standing": "ahead",
        "status": "confirmed",
        "date": "2025-07-09T10:00/12:00",
        "first": "2025-07-09",
        "last": "2025-07-09",
        "start": "2025-07-09T10:00:00+03:00",
        "end": "2025-07-09T12:00:00+03:00",
        "timezone": "Europe/Sofia",
        "about": False,
        "uncertain": False,
        "was": None,
    }


def test_what_was_put_off_has_no_day_and_a_mark_is_not_lost(catalog: Callable[..., Catalog]) -> None:
    found = {row.id: row.as_json() for row in listed(catalog(events=TIMED), date(2025, 6, 10))}
    assert [found["put-off"][name] for name in ("when", "state", "date", "first", "was")] == [
        "no new date, was set for 21 Dec 2025",
        "postponed",
        "undated",
        None,
        "2025-12-21",
    ]
    assert [found["roughly"][name] for name in ("when", "date", "start", "about")] == [
        "about 10 Jul 2025, 10:00 Almaty time",
        "2025-07-10T10:00~",
        "2025-07-10T10:00:00+05:00",
        True,
    ]


def test_today_does_not_hide_that_it_is_confirmed(catalog: Callable[..., Catalog]) -> None:
    talks = next(row for row in listed(catalog(events=TIMED), date(2025, 7, 9)) if row.id == "talks")
    assert talks.state == "today, confirmed"
