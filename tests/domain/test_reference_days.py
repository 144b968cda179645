from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.reference_days import next_statutory, occurrences, statutory_id, times_of

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
