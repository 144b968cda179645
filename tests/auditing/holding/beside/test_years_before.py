from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.years_before import is_so_many_years_before
from briefgen.auditing.holding.standing import Standing
from briefgen.domain.dates.edtf import parse
from tests.auditing.held import sentence

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
