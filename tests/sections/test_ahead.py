"""The next dates and what has to be confirmed: which rows, in which order, with which words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.sections.ahead import ahead, due, expected, fixed_days, next_dated, passed, to_confirm
from briefgen.sections.fit import Cut
from briefgen.sections.rows import AheadRow
from tests.sections.sheets import JUNE, plain, sheet

Read = Callable[..., Catalog]
STALE = "".join(
    f"- {{id: w{n}, kind: forum, title: Stale {n}, counterparts: [BG], status: planned, when: 2025-05-0{n}, source: s000 p1}}\n"
    for n in range(1, 9)
)
COMING = "".join(
    f"- {{id: d{n}, kind: meeting, title: Dated {n}, counterparts: [BG], status: confirmed, when: 2025-06-2{n}, source: s001 p1}}\n"
    for n in range(4, 0, -1)
)


def event(fields: str, kind: str = "meeting") -> str:
    return f"- {{id: one, kind: {kind}, title: One, counterparts: [BG], source: s000 p1, {fields}}}"


def only_row(catalog: Read, fields: str, day: date = JUNE, kind: str = "meeting") -> AheadRow:
    (row,) = ahead(sheet(catalog(events=event(fields, kind)), day)).rows
    return row


def test_the_next_three_dates_stand_and_first_however_much_is_to_be_confirmed(catalog: Read) -> None:
    data = catalog(events=STALE + COMING)
    full, short = (ahead(sheet(data, cut=cut)) for cut in (Cut(), Cut().but(dated=3, to_confirm=2)))
    assert [r.what for r in full.rows] == [f"Dated {n}" for n in range(1, 5)] + [f"Stale {n}" for n in range(1, 9)]
    assert ([r.what for r in short.rows], short.more) == (
        ["Dated 1", "Dated 2", "Dated 3", "Stale 1", "Stale 2"],
        "+7 more",
    )
    assert [write().what for write in short.rest] == ["Dated 4", *(f"Stale {n}" for n in range(3, 9))]


def test_what_fell_due_first_is_told_first_and_the_rest_by_the_first_day_it_may_mean(catalog: Read) -> None:
    data = catalog(
        events="""
- {id: a, kind: forum, title: Never dated, counterparts: [BG], status: planned, when: undated, source: s001 p1}
- {id: b, kind: forum, title: Late in the year, counterparts: [BG], status: planned, when: 2025-11, source: s001 p1}
- {id: c, kind: forum, title: From May on, counterparts: [BG], status: planned, when: 2025-05-01..2025-12-31, source: s001 p1}
- {id: d, kind: forum, title: A day in May, counterparts: [BG], status: planned, when: 2025-05-20, source: s000 p1}
- {id: e, kind: forum, title: Within spring, counterparts: [BG], status: planned, when: 2025-03-01..2025-05-30, source: s000 p1}
- {id: f, kind: forum, title: Put off, counterparts: [BG], status: postponed, when: 2025-06-30, source: s001 p1}
"""
    )
    at = sheet(data)
    assert [e.title for e in due(at)] == ["A day in May", "Within spring"]
    assert [e.title for e in to_confirm(at)][2:] == ["Put off", "From May on", "Late in the year", "Never dated"]
    assert [e.title for e in expected(at)] == ["Late in the year", "From May on"]


def test_a_stretch_that_begins_first_stands_first(catalog: Read) -> None:
    data = catalog(
        events="""
- {id: a, kind: forum, title: A day, counterparts: [BG], status: planned, when: 2026-05-09, source: s001 p1}
- {id: b, kind: presidency, title: Half a year, counterparts: [BG], status: planned, when: 2026-01-01/2026-06-30, source: s001 p1}
"""
    )
    assert [e.title for e in next_dated(sheet(data))] == ["Half a year", "A day"]


@pytest.mark.parametrize(
    ("fields", "tags"),
    [
        ("status: confirmed, when: 2025-06-10", ("Today", "Confirmed")),
        ("status: planned, when: 2025-06-09/2025-06-11", ("Today",)),
        ("status: proposed, when: 2025-06-11", ("Proposed",)),
        ("status: confirmed, when: 2025-07", ("To confirm",)),
        ("status: planned, when: 2025-06-09", ("Due, no report",)),
        ("status: planned, when: undated", ("To confirm",)),
    ],
)
def test_how_sure_it_is_is_not_hidden_by_its_being_today(catalog: Read, fields: str, tags: tuple[str, ...]) -> None:
    assert only_row(catalog, fields).tags == tags


@pytest.mark.parametrize(
    ("later", "date", "remark", "tags"),
    [
        ("status: postponed", "no new date", "was set for 12 Jul 2025", ("Postponed",)),
        ("status: postponed, when: undated", "no new date", "was set for 12 Jul 2025", ("Postponed",)),
        ("status: postponed, when: 2025-09-01", "1 Sep 2025", "(Mon)", ("Postponed",)),
    ],
)
def test_what_was_put_off_shows_no_day_as_if_it_still_held(
    catalog: Read, later: str, date: str, remark: str, tags: tuple[str, ...]
) -> None:
    data = catalog(
        events=f"""
- id: one
  kind: visit
  title: A visit
  counterparts: [BG]
  reports: [{{source: s000 p3, status: planned, when: 2025-07-12}}, {{source: s001 p2, {later}}}]
"""
    )
    (row,) = ahead(sheet(data)).rows
    assert (plain(row.date.main), plain(row.date.remark), row.tags) == (date, remark, tags)


def test_an_election_that_is_over_is_a_quiet_row_at_the_end(catalog: Read) -> None:
    data = catalog(
        events=event("status: planned, when: 2025-05-11, place: Bulgaria", "election") + "\n" + STALE + COMING
    )
    rows = ahead(sheet(data)).rows
    assert (rows[-1].what, rows[-1].tags, rows[-1].details, rows[-1].quiet) == (
        "One",
        (),
        "Past, result not on file. Bulgaria",
        True,
    )
    assert "One" not in [e.title for e in to_confirm(sheet(data))]


@pytest.mark.parametrize(("day", "told"), [("2024-06-10", ["One"]), ("2024-06-09", [])])
def test_the_result_of_an_election_is_asked_for_within_a_year(catalog: Read, day: str, told: list[str]) -> None:
    data = catalog(events=event(f"status: planned, when: {day}", "election").replace("s001", "s000"))
    assert [e.title for e in passed(sheet(data))] == told


@pytest.mark.parametrize(("place", "details"), [("Asia", "Asia"), ("EuroAsia", None), ("Euro", None)])
def test_a_place_is_told_where_no_word_of_the_title_begins_with_it(
    catalog: Read, place: str, details: str | None
) -> None:
    event = "- {{id: v, kind: visit, title: Fair of EuroAsia, counterparts: [BG], status: planned, when: 2025-07-01, place: {}, source: s001 p1}}"
    (row,) = ahead(sheet(catalog(events=event.format(place)))).rows
    assert row.details == details


@pytest.mark.parametrize(("day", "told"), [(date(2025, 8, 9), ["Ours"]), (date(2025, 8, 10), [])])
def test_homes_own_election_is_told_of_for_a_quarter_of_a_year(catalog: Read, day: date, told: list[str]) -> None:
    data = catalog(
        events="- {id: o, kind: election, title: Ours, counterparts: all, status: planned, when: 2025-05-11, source: s000 p1}"
    )
    assert [e.title for e in passed(sheet(data, day))] == told


BASIS = "basis: {text: A list, date: 2025-01-01}"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2025-12-16", "16 Dec"),
        ("2026-01-01/2026-06-30", "1 Jan – 30 Jun"),
        ("2025-01-01/2025-06-30", "until 30 Jun"),
        ("2026-03", "Mar 2026"),
        ("2026-06-10", "10 Jun 2026"),
    ],
)
def test_a_year_is_told_only_where_it_is_not_plain(catalog: Callable[..., Catalog], when: str, words: str) -> None:
    data = catalog(
        reference_days=f"- {{id: d, title: A day, kind: presidency, counterpart: BG, when: {when}, {BASIS}}}"
    )
    at = sheet(data)
    (day,) = fixed_days(at, at.selection.reference_days)
    assert (plain(day.date), day.what, [m.label for m in day.marks]) == (words, "A day", ["R1"])


def test_they_stand_in_the_order_of_their_first_day(catalog: Callable[..., Catalog]) -> None:
    data = catalog(
        reference_days=f"""
- {{id: a, title: In May, kind: national-day, counterpart: BG, when: 2026-05-09, {BASIS}}}
- {{id: b, title: Half a year, kind: presidency, counterpart: BG, when: 2026-01-01/2026-06-30, {BASIS}}}
- {{id: c, title: In December, kind: national-day, counterpart: KZ, when: 2022-12-16, rule: FREQ=YEARLY, {BASIS}}}
"""
    )
    at = sheet(data, date(2025, 6, 10))
    found = fixed_days(at, at.selection.reference_days)
    assert [plain(f"{d.date} {d.what}") for d in found] == [
        "16 Dec In December",
        "1 Jan – 30 Jun Half a year",
        "9 May In May",
    ]


def test_a_date_that_was_moved_says_from_when(catalog: Read) -> None:
    moved = """
- id: one
  kind: meeting
  title: One
  counterparts: [BG]
  reports:
    - {source: s000 p1, status: planned, when: 2025-06-20, place: Sofia}
    - {source: s001 p1, status: STATUS, when: 2025-09}
"""
    told = [
        ahead(sheet(catalog(events=moved.replace("STATUS", status)))).rows[0] for status in ("postponed", "planned")
    ]
    assert [plain(row.details or "") for row in told] == ["Moved from 20 Jun 2025 (Fri). Sofia"] * 2
