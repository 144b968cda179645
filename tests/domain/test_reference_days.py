from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import of_day
from briefgen.domain.reference_days import (
    Occurrence,
    _days_until,
    article_id,
    current,
    next_statutory,
    occurrences,
    ordinary,
    statutory_id,
    times_of,
    years_since,
)

BASIS = "basis: {text: A law, date: 2026-11-22}"
DAYS = f"""
- {{id: liberation, title: Liberation Day, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, {BASIS}}}
- {{id: vote, title: Election, kind: election, counterpart: BG, when: 2027-03, replaced-by: [dated-vote], {BASIS}}}
- {{id: lead, title: Presidency, kind: presidency, counterpart: RO, also: [BG], when: 2026-07-01/2026-12-31, {BASIS}}}
"""
VOTE = """
- {id: dated-vote, kind: election, title: Election, counterparts: [BG], status: planned, when: 2027-04-04, source: s001 p1}
"""


def falls(data: Catalog, codes: tuple[str, ...], first: date, last: date) -> list[tuple[str, str]]:
    return [(o.reference.id, str(o.when)) for o in occurrences(data, codes, first, last)]


@pytest.mark.parametrize(
    ("codes", "first", "last", "found"),
    [
        (("BG",), date(2025, 3, 3), date(2026, 3, 2), [("liberation", "2025-03-03")]),
        (("BG",), date(2024, 1, 1), date(2025, 12, 31), [("liberation", "2024-03-03"), ("liberation", "2025-03-03")]),
        (("BG",), date(2020, 1, 1), date(2022, 12, 31), []),  # before the rule begins
        (("RO",), date(2026, 12, 31), date(2027, 1, 1), [("lead", "2026-07-01/2026-12-31")]),
        (("RO",), date(2027, 1, 1), date(2027, 2, 1), []),
        (("BG",), date(2026, 12, 1), date(2026, 12, 31), [("lead", "2026-07-01/2026-12-31")]),  # concerns them too
    ],
)
def test_days_that_touch_a_stretch(
    catalog: Callable[..., Catalog], codes: tuple[str, ...], first: date, last: date, found: list[tuple[str, str]]
) -> None:
    assert falls(catalog(reference_days=DAYS, events=VOTE), codes, first, last) == found


def test_a_dated_election_takes_the_place_of_the_statutory_one_once_it_is_known(
    catalog: Callable[..., Catalog],
) -> None:
    data = catalog(reference_days=DAYS, events=VOTE)
    last = date(2027, 12, 31)
    before, after = (falls(data, ("BG",), day, last) for day in (date(2025, 6, 8), date(2025, 6, 9)))
    assert [("vote", "2027-03") in found for found in (before, after)] == [True, False]


STATUTORY = f"""
- {{id: vote, title: Election, kind: election, counterpart: BG, when: 2023-03-05, rule: FREQ=YEARLY;INTERVAL=4;BYMONTH=3;BYDAY=1SU, {BASIS}}}
- {{id: liberation, title: Liberation Day, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, {BASIS}}}
"""


def test_the_next_two_dates_of_a_statutory_election(catalog: Callable[..., Catalog]) -> None:
    read = catalog(reference_days=STATUTORY)
    found = next_statutory(read, read.reference_days["vote"], date(2025, 6, 10))
    assert [(statutory_id(o), str(o.when)) for o in found] == [("vote-2027", "2027-03-07"), ("vote-2031", "2031-03-02")]


def test_the_times_of_one_day_of_reference(catalog: Callable[..., Catalog]) -> None:
    read = catalog(reference_days=STATUTORY)
    found = times_of(read, read.reference_days["liberation"], date(2025, 1, 1), date(2026, 12, 31))
    assert [str(o.when) for o in found] == ["2025-03-03", "2026-03-03"]


KNOWN = f"""
- {{id: vote, title: Election, kind: election, counterpart: BG, when: 2023-03-05, rule: FREQ=YEARLY;INTERVAL=4;BYMONTH=3;BYDAY=1SU, {BASIS}}}
- {{id: once, title: Early vote, kind: election, counterpart: BG, when: 2026-05, {BASIS}}}
- {{id: liberation, title: Liberation Day, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, {BASIS}}}
- {{id: ended, title: A day that was, kind: anniversary, counterpart: BG, when: 2001-02-05, rule: FREQ=YEARLY;COUNT=3, {BASIS}}}
- {{id: lead, title: Presidency, kind: presidency, counterpart: RO, also: [BG], when: 2026-07-01/2026-12-31, {BASIS}}}
- {{id: gone, title: Withdrawn, kind: national-day, counterpart: BG, when: 2023-04-04, rule: FREQ=YEARLY, withdrawn: true, {BASIS}}}
- {{id: other, title: Elsewhere, kind: national-day, counterpart: RO, when: 2023-12-01, rule: FREQ=YEARLY, {BASIS}}}
"""


@pytest.mark.parametrize(
    ("codes", "day", "found"),
    [
        (
            ["BG"],
            date(2025, 6, 10),
            [
                ("ended", "2003-02-05"),  # it returns no more: its last time
                ("liberation", "2026-03-03"),
                ("once-2026", "2026-05"),
                ("lead", "2026-07-01/2026-12-31"),
                ("vote-2027", "2027-03-07"),
                ("vote-2031", "2031-03-02"),
            ],
        ),
        (["RO"], date(2025, 12, 1), [("other", "2025-12-01"), ("lead", "2026-07-01/2026-12-31")]),
        (["RO"], date(2025, 12, 2), [("lead", "2026-07-01/2026-12-31"), ("other", "2026-12-01")]),
        (["LT"], date(2025, 6, 10), []),
        (["RO"], date(2020, 1, 1), [("other", "2023-12-01"), ("lead", "2026-07-01/2026-12-31")]),
    ],
)
def test_each_day_of_reference_as_it_is_told_of_on_a_day(
    catalog: Callable[..., Catalog], codes: list[str], day: date, found: list[tuple[str, str]]
) -> None:
    read = catalog(reference_days=KNOWN)
    assert [(name, str(o.when)) for name, o in current(read, codes, day)] == found


def test_an_election_without_a_day_goes_by_its_own_name(catalog: Callable[..., Catalog]) -> None:
    text = f"- {{id: vote, title: Election, kind: election, counterpart: BG, when: ..2026-05, {BASIS}}}\n"
    assert [name for name, _o in current(catalog(reference_days=text), ["BG"], date(2025, 6, 10))] == ["vote"]


def test_the_dates_of_an_election_are_looked_for_up_to_the_end_of_the_twenty_fifth_year(
    catalog: Callable[..., Catalog],
) -> None:
    rare = "when: 2020-12-31, rule: FREQ=YEARLY;INTERVAL=25;COUNT=3"
    read = catalog(
        reference_days=f"- {{id: vote, title: Election, kind: election, counterpart: BG, {rare}, {BASIS}}}\n"
    )
    vote = read.reference_days["vote"]
    assert [
        [str(o.when) for o in next_statutory(read, vote, day)]
        for day in (date(2019, 12, 31), date(2020, 12, 31), date(2021, 1, 1))
    ] == [["2020-12-31"], ["2020-12-31", "2045-12-31"], ["2045-12-31"]]


@pytest.mark.parametrize(
    ("fields", "day", "years"),
    [
        ("when: 1992-08-05, rule: FREQ=YEARLY", date(2027, 8, 5), 35),
        ("when: 1992-08-05, rule: FREQ=YEARLY", date(1993, 8, 5), 1),
        ("when: 1992-08-05, rule: FREQ=YEARLY", date(1992, 8, 5), None),  # the day it recalls
        ("when: 1992-08-05", date(1992, 8, 5), None),
        ("when: ..1992-08-05", date(1993, 8, 5), None),
    ],
)
def test_how_many_years_after_the_day_it_recalls(
    catalog: Callable[..., Catalog], fields: str, day: date, years: int | None
) -> None:
    read = catalog(
        reference_days=f"- {{id: day, title: Ties, kind: anniversary, counterpart: BG, {fields}, {BASIS}}}\n"
    )
    assert years_since(Occurrence(read.reference_days["day"], of_day(day))) == years


@pytest.mark.parametrize(
    ("dated", "stands"),
    [
        ("2026-09-03", True),  # 183 days before the vote's first day is 4 September 2026
        ("2026-09-04", True),
        ("2026-09-05", False),
        ("2027-10-05", False),
        ("2027-10-06", False),
        ("2027-10-07", True),
    ],
)
def test_a_dated_election_replaces_the_one_within_half_a_year(
    catalog: Callable[..., Catalog], dated: str, stands: bool
) -> None:
    vote = f"- {{id: vote, title: Vote, kind: election, counterpart: BG, when: 2027-03-07/2027-04-06, replaced-by: [snap], {BASIS}}}\n"
    snap = f"- {{id: snap, kind: election, title: Election, counterparts: [BG], status: planned, when: {dated}, source: s000 p1}}\n"
    read = catalog(reference_days=vote, events=snap)
    assert bool(falls(read, ("BG",), date(2025, 6, 10), date(2027, 12, 31))) is stands


def test_days_of_reference_that_another_replaces_are_not_told_of(catalog: Callable[..., Catalog]) -> None:
    text = f"""
- {{id: old, title: Old day, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, {BASIS}}}
- {{id: new, title: New day, kind: national-day, counterpart: BG, when: 2023-05-05, rule: FREQ=YEARLY, replaces: [old], {BASIS}}}
"""
    read = catalog(reference_days=text)
    assert falls(read, ("BG",), date(2025, 1, 1), date(2025, 12, 31)) == [("new", "2025-05-05")]
    assert times_of(read, read.reference_days["old"], date(2025, 1, 1), date(2025, 12, 31)) == ()


def test_of_one_day_those_with_the_first_name_come_first(catalog: Callable[..., Catalog]) -> None:
    lines = "".join(
        f"- {{id: {name}, title: {name}, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, {BASIS}}}\n"
        for name in ("zeta", "alpha")
    )
    read = catalog(reference_days=lines)
    assert [name for name, _when in falls(read, ("BG",), date(2025, 1, 1), date(2025, 12, 31))] == ["alpha", "zeta"]
    assert [name for name, _o in current(read, ("BG",), date(2025, 1, 1))] == ["alpha", "zeta"]


def test_a_stretch_that_began_before_the_first_day_is_told_of(catalog: Callable[..., Catalog]) -> None:
    text = f"- {{id: fair, title: Fair, kind: anniversary, counterpart: BG, when: 2023-12-30/2024-01-02, rule: FREQ=YEARLY, {BASIS}}}\n"
    read = catalog(reference_days=text)
    assert [falls(read, ("BG",), day, date(2026, 1, 31)) for day in (date(2026, 1, 2), date(2026, 1, 3))] == [
        [("fair", "2025-12-30/2026-01-02")],
        [],
    ]


@pytest.mark.parametrize("start", [date(1991, 12, 16), date(2024, 2, 29), date(2040, 1, 1), date(2041, 1, 1)])
def test_what_returns_each_year_falls_where_the_rule_has_it(start: date) -> None:
    """The same rule in more words is worked out by dateutil."""
    assert _days_until("FREQ=YEARLY", start, 2040) == _days_until("FREQ=YEARLY;INTERVAL=1", start, 2040)


def test_years_count_from_what_a_day_recalls(catalog: Callable[..., Catalog]) -> None:
    text = f"- {{id: ties, title: Relations, kind: relations, counterpart: BG, when: 2023-06-05, recalls: 1992, rule: FREQ=YEARLY, {BASIS}}}\n"
    read = catalog(reference_days=text)
    found = times_of(read, read.reference_days["ties"], date(2023, 1, 1), date(2028, 12, 31))
    assert [years_since(o) for o in found] == [31, 32, 33, 34, 35, 36]
    assert [ordinary(o) for o in found] == [True, True, True, True, False, True]


def test_only_round_years_since_are_no_ordinary_day(catalog: Callable[..., Catalog]) -> None:
    text = f"- {{id: ties, title: Relations, kind: relations, counterpart: BG, when: 1992-06-05, rule: FREQ=YEARLY, {BASIS}}}\n"
    read = catalog(reference_days=text)
    found = times_of(read, read.reference_days["ties"], date(2026, 1, 1), date(2027, 12, 31))
    assert [(article_id(o), ordinary(o)) for o in found] == [("ties", True), ("ties", False)]
