from __future__ import annotations

import pytest

from briefgen.domain.dates.weekdays import without_weekday


@pytest.mark.parametrize(
    ("text", "rest", "days"),
    [
        ("Tue, 16 March 2027", "16 March 2027", {1}),
        ("Tuesday 2027-03-16", "2027-03-16", {1}),
        ("16.03.2027 (вторник)", "16.03.2027", {1}),
        ("16 March 2027, Tue.", "16 March 2027", {1}),
        ("16 March 2027", "16 March 2027", set()),
        ("Tuesday", "Tuesday", set()),
    ],
)
def test_a_weekday_beside_a_date(text: str, rest: str, days: set[int]) -> None:
    assert without_weekday(text) == (rest, frozenset(days))


def test_a_short_name_that_is_two_days_in_two_languages_is_both() -> None:
    _rest, days = without_weekday("so 2027-03-20")
    assert days == {5, 6}
