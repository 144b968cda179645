from __future__ import annotations

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.spoken.days_of_month import days_beside


@pytest.mark.parametrize(
    ("text", "code", "month", "days"),
    [
        ("on 9 June", "en", "June", (9,)),
        ("June 29-30", "en", "June", (29, 30)),
        ("the first of November", "en", "November", (1,)),
        ("the twenty-fifth of May", "en", "May", (25,)),
        ("four May visits", "en", "May", ()),
        ("на първи ноември", "bg", "ноември", (1,)),
        ("двадцать пятого мая", "ru", "мая", (25,)),
        ("бірінші қарашада", "kk", "қарашада", (1,)),
        ("la întâi noiembrie", "ro", "noiembrie", (1,)),
        ("lapkričio pirmąją", "lt", "lapkričio", (1,)),
        ("lapkritį du ministrai", "lt", "lapkritį", ()),
        ("esimesel novembril", "et", "novembril", (1,)),
        ("fortieth May", "en", "May", ()),
    ],
)
def test_the_day_beside_a_month_in_figures_or_in_words(text: str, code: str, month: str, days: tuple[int, ...]) -> None:
    at = text.index(month)
    found, (start, end) = days_beside(text, language(code), (at, at + len(month)), behind=True)
    assert (found, start <= at, end >= at + len(month)) == (days, True, True)
