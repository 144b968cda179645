"""The ends of a range, of which the last has the magnitude for both."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.quantities import quantities
from briefgen.auditing.spoken.numbers.ranges import joins_a_range
from tests.auditing.held import rows

RANGES = """
en | between 70 and 80 thousand guests | 70000 80000
en | some 70-80 thousand guests | 70000 80000
en | from 70 to 80 million euros | 70000000 80000000
en | 80 – 70 thousand guests | 80 70000
en | in 2024–70 thousand guests | 2024 70000
en | 70 iki 80 thousand guests | 70 80000
en | 7 firms with 80 thousand guests | 7 80000
en | 70 percent to 80 thousand | 70 80000
en | a record 41.2 Mt | 41200000
en | 41.2 mt | 41.2
ru | от 70 до 80 тысяч гостей | 70000 80000
ru | рекордные 41,2 Мт | 41200000
kk | 70-80 мың қонақ | 70000 80000
bg | между 70 и 80 хил. гости | 70000 80000
ro | între 70 și 80 de mii de oaspeți | 70000 80000
lt | nuo 70 iki 80 tūkst. svečių | 70000 80000
et | 70 kuni 80 tuhat külalist | 70000 80000
"""


@pytest.mark.parametrize(("code", "text", "amounts"), rows(RANGES))
def test_the_first_end_has_the_magnitude_of_the_last(code: str, text: str, amounts: str) -> None:
    found = [min(number.amounts()) for number in quantities(text, language(code))]
    assert found == [Decimal(amount) for amount in amounts.split()]


def test_what_joins_the_ends_of_a_range() -> None:
    joined = joins_a_range("en")
    assert [between for between in ("-", " – ", " to ", " and ", ", ", " of ") if joined.fullmatch(between)] == [
        "-",
        " – ",
        " to ",
        " and ",
    ]
