from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.years_before import is_against_which, is_so_many_years_before, years_beside
from briefgen.auditing.holding.standing import Standing
from briefgen.domain.dates.edtf import parse
from tests.auditing.held import rows, sentence

TOLD = {
    "bg": "През 2024 г. гостите са 171 хил., докато три години по-рано са били 149 хил.",
    "ro": "În 2024 au venit 171 de mii de oaspeți, față de 149 de mii cu trei ani înainte.",
    "lt": "2024 m. atvyko 171 tūkst. svečių, o prieš trejus metus – 149 tūkst.",
    "et": "2024. aastal tuli 171 000 külalist, kolm aastat varem aga 149 000.",
    "en": "In 2024 there were 171,000 guests, and three years earlier 149,000.",
}


@pytest.mark.parametrize("code", TOLD)
@pytest.mark.parametrize(("value", "year", "found"), [(149, "2021", True), (149, "2022", False), (171, "2021", False)])
def test_a_number_of_so_many_years_before(code: str, value: int, year: str, found: bool) -> None:
    there = sentence(TOLD[code], code)
    numbers = [q for q in there.quantities if {value, value * 1000} & {int(n) for n in q.readings}]
    assert [is_so_many_years_before(Standing(there, number), parse(year)) for number in numbers] == [found]


BESIDE = """
In 2024 it was 7 million, from 5 million a year earlier. | 5
In 2024 it was 7 million, against 5 million a year earlier. | 5
In 2024 it was 7 million, and a year earlier 5 million. | 5
In 2024 it was 7 million, against a year earlier 5 million. |
In 2024 it was 7 million; a year later 5 million. | 5
From a year earlier to 5 million it rose in 2024. |
From a year earlier in Sofia to 5 million it rose in 2024. |
In 2024 it was 7 million, 12 per cent more than a year earlier. |
In 2024 it was 7 million, from 5 million in the far and away best year before. |
In 2024 it was 7 million, from 5 million, a year earlier. |
In 2024 it was 7 million, from 5 million (a year earlier). |
"""


@pytest.mark.parametrize(("text", "found"), rows(BESIDE))
def test_the_year_before_right_beside_a_number(text: str, found: str) -> None:
    told = sentence(text)
    at = {text.find(words) for words in ("a year earlier", "a year later")}
    beside = {str(min(q.readings)): years_beside(Standing(told, q)) for q in told.quantities}
    assert [number for number, places in beside.items() if places] == found.split()
    assert all(places <= at for places in beside.values())


@pytest.mark.parametrize(
    ("code", "text", "quarter", "found"),
    [
        ("en", "Trade was down against the second.", 2, True),
        ("en", "Trade was down against the second.", 3, False),
        ("en", "Trade was down against 2.", 2, False),
        ("en", "Trade came second.", 2, False),
        ("lt", "Prekyba smuko, palyginti su antruoju.", 2, True),
    ],
)
def test_something_is_compared_with_a_quarter_by_its_number(code: str, text: str, quarter: int, found: bool) -> None:
    assert is_against_which(sentence(text, code), quarter) is found
