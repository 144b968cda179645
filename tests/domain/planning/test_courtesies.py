"""Which letters are due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.courtesies import AHEAD, courtesies
from tests.domain.planning.letters import DAYS, PEOPLE
from tests.domain.planning.samples import desk

MONDAY = date(2026, 11, 23)


def told(catalog: Catalog, day: date = MONDAY) -> list[tuple[str, str, int | None, str, str | None]]:
    found = courtesies(catalog, day, day + AHEAD)
    return [(c.id, str(c.day), c.years, str(c.send_by), str(c.sent) if c.sent else None) for c in found]


def test_national_days_round_years_and_new_holders_by_the_day_to_send(catalog: Callable[..., Catalog]) -> None:
    """The 34th year of relations with Romania is not round; a working week lies before each day."""
    found = catalog(**desk("[]", people=PEOPLE, reference_days=DAYS))
    assert told(found) == [
        ("bg-day", "2026-12-01", 148, "2026-11-24", None),
        ("ro-day", "2026-12-01", None, "2026-11-24", "2026-11-16"),
        ("bg-relations", "2026-12-10", 35, "2026-12-03", None),
        ("iotova", "2026-11-20", None, "2026-12-04", None),
        ("ilie", "2026-11-20", None, "2026-12-04", None),
    ]


def test_who_writes_to_whom_by_rank(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", people=PEOPLE, reference_days=DAYS))
    letters = {
        c.id: [(x.writer and x.writer.id, x.addressee.id) for x in c.letters]
        for c in courtesies(found, MONDAY, MONDAY + AHEAD)
    }
    assert letters["bg-day"] == [("tokayev", "iotova"), (None, "petrova")]
    assert letters["ro-day"] == [(None, "ilie")]
    posts = {c.id: c.title for c in courtesies(found, MONDAY, MONDAY + AHEAD) if c.id in ("iotova", "ilie")}
    assert posts == {"iotova": "President of Bulgaria", "ilie": "Minister of Foreign Affairs of Romania"}
    assert (letters["iotova"], letters["ilie"]) == ([("tokayev", "iotova")], [(None, "ilie")])


def test_a_past_day_is_told_of_for_a_week_unless_the_letter_has_gone(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", people="[]", reference_days=DAYS))
    assert [c for c, *_rest in told(found, date(2026, 12, 8))] == ["bg-day", "bg-relations"]
    assert [c for c, *_rest in told(found, date(2026, 12, 9))] == ["bg-relations"]


def test_last_years_letter_is_not_this_years(catalog: Callable[..., Catalog]) -> None:
    days = DAYS.replace("sent: {day: 2026-11-16}", "sent: {day: 2025-11-28}")
    found = catalog(**desk("[]", people="[]", reference_days=days))
    assert [sent for c, *_rest, sent in told(found) if c == "ro-day"] == [None]


def test_a_letter_to_a_new_holder_is_ticked_off(catalog: Callable[..., Catalog]) -> None:
    people = PEOPLE.replace("id: iotova,", "id: iotova, sent: [{day: 2026-11-22}],")
    found = catalog(**desk("[]", people=people))
    assert told(found) == [
        ("iotova", "2026-11-20", None, "2026-12-04", "2026-11-22"),
        ("ilie", "2026-11-20", None, "2026-12-04", None),
    ]
    assert [c.late(date(2026, 12, 5)) for c in courtesies(found, MONDAY, MONDAY)] == [False, True]


@pytest.mark.parametrize(
    ("day", "told_of"),
    [(date(2026, 11, 20), True), (date(2026, 12, 19), True), (date(2026, 12, 20), False)],
)
def test_a_new_holder_is_told_of_for_thirty_days(catalog: Callable[..., Catalog], day: date, told_of: bool) -> None:
    found = catalog(**desk("[]", people=PEOPLE))
    assert [c for c, *_rest in told(found, day)] == (["iotova", "ilie"] if told_of else [])


@pytest.mark.parametrize(
    ("since", "send_by"),
    [
        ("2026-11-17", "2026-12-01"),
        ("2026-11-18", "2026-12-02"),
        ("2026-11-21", "2026-12-04"),
    ],  # a Saturday: the Friday
)
def test_a_new_holder_is_answered_within_fourteen_days(
    catalog: Callable[..., Catalog], since: str, send_by: str
) -> None:
    people = f"""\
- id: new
  name: New One
  side: BG
  reports:
    - {{source: s1 p1, post: State Secretary, rank: deputy-minister}}
    - {{basis: {{text: A decree, date: {since}}}, post: Minister of Economy, rank: minister}}
"""
    assert told(catalog(**desk("[]", people=people))) == [("new", since, None, send_by, None)]


@pytest.mark.parametrize(
    ("sent", "counts"),
    [("2026-10-01", False), ("2026-10-02", True), ("2026-11-23", True), ("2026-11-24", False)],
)
def test_a_letter_noted_within_sixty_days_before_is_one_for_that_day(
    catalog: Callable[..., Catalog], sent: str, counts: bool
) -> None:
    days = DAYS.replace("sent: {day: 2026-11-16}", f"sent: [{{day: {sent}}}, {{day: 2024-11-20}}]")
    found = catalog(**desk("[]", people="[]", reference_days=days))
    assert [noted for c, *_rest, noted in told(found) if c == "ro-day"] == [sent if counts else None]


def test_who_is_written_to_has_a_rank_down_to_ambassador(catalog: Callable[..., Catalog]) -> None:
    ranks = ("head-of-state", "minister", "deputy-minister", "ambassador", "mayor", "other")
    people = "".join(
        f"- id: p-{rank}\n  name: P {rank}\n  side: BG\n  reports:\n"
        f"    - {{source: s1 p1, post: Before}}\n    - {{source: s2 p1, post: After, rank: {rank}}}\n"
        for rank in ranks
    )
    found = catalog(**desk("[]", people=people))
    assert [c for c, *_rest in told(found)] == ["p-ambassador", "p-deputy-minister", "p-head-of-state", "p-minister"]


def test_a_letter_is_late_the_day_after_it_should_have_gone(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", people=PEOPLE))
    (iotova, _ilie) = courtesies(found, MONDAY, MONDAY)
    assert [iotova.late(day) for day in (date(2026, 12, 4), date(2026, 12, 5))] == [False, True]


def test_round_years_of_relations_and_no_others(catalog: Callable[..., Catalog]) -> None:
    seen = {}
    for year in (1991, 1992, 1996, 2021, 2026):
        days = DAYS.replace("when: 1991-12-10", f"when: {year}-12-10")
        found = catalog(**desk("[]", people="[]", reference_days=days))
        seen[year] = [years for c, _day, years, *_rest in told(found) if c == "bg-relations"]
    assert seen == {1991: [35], 1992: [], 1996: [30], 2021: [5], 2026: []}


def test_days_up_to_the_last_are_told_of_and_none_of_a_window(catalog: Callable[..., Catalog]) -> None:
    window = "- {id: month, title: Day, kind: national-day, counterpart: BG, when: 2026-12, basis: {text: List, date: 2026-01-01}}\n"
    found = catalog(**desk("[]", people="[]", reference_days=DAYS + window))
    assert [[c.id for c in courtesies(found, MONDAY, date(2026, 12, last))] for last in (1, 9, 10)] == [
        ["bg-day", "ro-day"],
        ["bg-day", "ro-day"],
        ["bg-day", "ro-day", "bg-relations"],
    ]


def test_relations_are_told_of_with_each_side_but_home(catalog: Callable[..., Catalog]) -> None:
    days = DAYS.replace("when: 1992-12-10", "when: 1991-12-10")
    found = catalog(**desk("[]", people="[]", reference_days=days))
    assert [(c.id, c.counterpart) for c in courtesies(found, MONDAY, MONDAY + AHEAD)][2:] == [
        ("bg-relations", "BG"),
        ("ro-relations", "RO"),
    ]


def test_a_desk_has_its_own_times_for_letters(catalog: Callable[..., Catalog]) -> None:
    files = desk("[]", people=PEOPLE, reference_days=DAYS)
    times = "letters: {national-day: 8, anniversary: 20, new-post: 2}"
    files["events"] = files["events"].replace("lead-times: {", f"lead-times: {{{times}, ")
    assert [(name, by) for name, _day, _years, by, _sent in told(catalog(**files))] == [
        ("bg-relations", "2026-11-12"),
        ("bg-day", "2026-11-19"),
        ("ro-day", "2026-11-19"),
        ("iotova", "2026-11-24"),
        ("ilie", "2026-11-24"),
    ]
    # Thirty-five days ahead, and its letter goes within a fortnight.
    assert [name for name, *_rest in told(catalog(**files), date(2026, 11, 5))] == ["bg-relations", "bg-day", "ro-day"]


def test_years_are_counted_from_what_is_recalled_where_that_is_told(catalog: Callable[..., Catalog]) -> None:
    days = DAYS.replace("when: 1991-12-10", "when: 2001-12-10").replace(
        "id: bg-relations, title: Relations,", "id: bg-relations, title: Relations, recalls: 1991,"
    )
    found = catalog(**desk("[]", people="[]", reference_days=days))
    assert [years for c, _day, years, *_rest in told(found) if c == "bg-relations"] == [35]


@pytest.mark.parametrize(("first", "told_of"), [("2026-11-16", True), ("2026-11-15", False)])
def test_of_days_that_last_the_first_counts(catalog: Callable[..., Catalog], first: str, told_of: bool) -> None:
    days = f"- {{id: days, title: Days, kind: national-day, counterpart: BG, when: {first}/2026-11-30, basis: {{text: List, date: 2026-01-01}}}}\n"
    found = catalog(**desk("[]", people="[]", reference_days=days))
    assert [c for c, *_rest in told(found)] == (["days"] if told_of else [])
