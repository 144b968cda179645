from __future__ import annotations

from datetime import date

import pytest

from briefgen.domain.reference_days import current
from briefgen.pages.articles import concerning, reference_article
from briefgen.pages.rows import Link
from tests.pages.desks import JUNE, MakeCatalog, sheet, small, spoken, told

MOVING = """
- id: talks
  kind: consultations
  title: Talks
  counterparts: [BG]
  timezone: Europe/Sofia
  reports:
    - {source: s000 p1, status: planned, when: 2025-07-01}
    - {source: s001 p1, status: confirmed, when: 2025-07-09T10:00/12:00, place: "Sofia, Bulgaria (Boyana)"}
- {id: off, kind: visit, title: Trip, counterparts: [BG], status: postponed, when: 2025-12-21, source: s001 p1}
- {id: wide, kind: visit, title: Wide, counterparts: [BG], status: planned, when: 2025-07-01..2025-12-31, source: s001 p1}
- {id: around, kind: visit, title: Around, counterparts: [BG], status: planned, when: 2025-08-01~, source: s001 p1}
"""


def test_what_was_moved_tells_from_where_and_the_zone_of_its_hours(catalog: MakeCatalog) -> None:
    talks = told(catalog(events=MOVING), "talks")
    assert (talks.tags, talks.state, talks.title) == (
        ("Confirmed", "Moved"),
        "ahead",
        "Talks, Sofia, Bulgaria (Boyana)",
    )
    assert talks.lines == ("Moved from 1 Jul 2025 (Tue).",)
    assert (spoken(talks.when.main), spoken(talks.when.remark)) == ("9 Jul 2025", "(Wed), 10:00–12:00 Sofia time")
    assert (talks.datetime, talks.until) == ("2025-07-09T10:00+03:00", "2025-07-09T12:00+03:00")
    assert talks.calendar == "feeds/events/talks.ics"


def test_a_place_that_only_sounds_like_a_part_of_the_title_is_told(catalog: MakeCatalog) -> None:
    event = "- {id: v, kind: visit, title: Fair of EuroAsia, counterparts: [BG], status: planned, when: 2025-07-01, place: Asia, source: s001 p1}"
    assert told(catalog(events=event), "v").title == "Fair of EuroAsia, Asia"


def test_what_was_put_off_shows_no_day_as_if_it_still_held(catalog: MakeCatalog) -> None:
    trip = told(catalog(events=MOVING), "off")
    assert (trip.when.main, spoken(trip.when.remark)) == ("no new date", "was set for 21 Dec 2025")
    assert (trip.datetime, trip.calendar, trip.absent, trip.tags) == (None, None, None, ("Postponed",))


@pytest.mark.parametrize("name", ["wide", "around"])
def test_no_program_is_told_more_than_is_known(catalog: MakeCatalog, name: str) -> None:
    assert told(catalog(events=MOVING), name).datetime is None


def test_what_no_calendar_can_show_says_so(catalog: MakeCatalog) -> None:
    read = catalog(events=MOVING)
    assert told(read, "wide").absent == "not in the calendar: no day known"
    assert told(read, "around").absent is None


@pytest.mark.parametrize(
    ("name", "tags", "datetime", "lines"),
    [
        ("session", ("Due, no report",), "2025-05", ("Overdue since 1 Jun 2025.",)),
        ("talks", ("Confirmed",), "2025-07-01", ()),
        ("gift", ("Held",), "2025-04-18", ("Books were given.",)),
        (
            "visit",
            ("Held",),
            "2025-06-09",
            ("Rumen Radev with Kassym-Jomart Tokayev (level: heads of state).", "Five memoranda were signed."),
        ),
    ],
)
def test_an_article(
    catalog: MakeCatalog, name: str, tags: tuple[str, ...], datetime: str, lines: tuple[str, ...]
) -> None:
    found = told(small(catalog), name)
    assert (found.id, found.tags, found.datetime) == (name, tags, datetime)
    assert tuple(map(spoken, found.lines)) == lines


def test_what_is_told_of_all_names_whom_it_concerns(catalog: MakeCatalog) -> None:
    read = small(catalog)
    found = concerning(told(read, "talks"), read, ["BG", "RO", "XX", "all"])
    assert found.who[:2] == (Link("Bulgaria", "bulgaria.html#talks"), Link("Romania", "romania.html#talks"))
    assert found.who[3] == Link("All counterparts")


def test_a_day_of_reference(catalog: MakeCatalog) -> None:
    basis = "basis: {text: A law, date: 2025-01-01}"
    ties = (
        f"- {{id: ties, title: Ties, kind: relations, counterpart: BG, when: 1992-06-05, rule: FREQ=YEARLY, {basis}}}\n"
    )
    vague = f"- {{id: vote, title: Vote, kind: election, counterpart: BG, when: 2027-03, {basis}}}\n"
    read = catalog(reference_days=ties + vague)
    found = [reference_article(sheet(read), name, o) for name, o in current(read, ("BG",), JUNE)]
    assert [(a.id, a.tags, a.datetime, a.absent) for a in found] == [
        ("ties", ("Diplomatic relations", "34 years"), "2026-06-05", None),
        ("vote-2027", ("Election",), "2027-03", "not in the calendar: no day known"),
    ]
    assert [cite.words for cite in found[0].cites] == ["R1"]
    assert reference_article(sheet(read, date(2028, 1, 1)), *current(read, ("BG",), JUNE)[1]).state == "passed"
