from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.indicators import bound
from briefgen.auditing.holding.standing import Standing
from tests.auditing.held import rows, sentence
from tests.steps import calls


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("bg", "Салдото в търговията с Полша е минус 41 млн. евро.", ["balance"]),
        ("bg", "Търговията с Полша е 41 млн. евро.", ["turnover"]),
        ("bg", "Салдото е отрицателно, а годишният оборот на търговията с Полша е 41 млн. евро.", ["turnover"]),
        ("lt", "Prekybos su Lenkija balansas – minus 41 mln. eurų.", ["balance"]),
        (
            "bg",
            "Износът за Полша расте и през 2025 г. С 4 на сто повече е вносът.",
            ["imports"],
        ),  # another sentence begins there
        ("bg", "Износът за Полша расте и през 2025 г. Сега е 41 млн. евро.", ["exports"]),
        ("bg", "Износът за Полша расте и през 2025 г. Това са 41 млн. евро.", ["exports"]),
        ("en", "Companies were lent 41 million euros.", []),
        ("en", "There were 41 companies.", ["companies"]),
    ],
)
def test_which_indicator_a_number_belongs_to(code: str, text: str, found: list[str]) -> None:
    there = sentence(text, code)
    assert [sorted(bound(Standing(there, number))) for number in there.amounts] == [found]


BOUND = """
Exports were 5 million | 5 exports
5 companies sell it | 5 companies
5 million of exports | 5 exports
Turnover was 7 million, of which imports were 5 million | 7 turnover, 5 imports
Turnover was 7 million, of which 5 million were imports | 7 turnover, 5 imports
Investment came to 5 million, and exports to 7 million | 5 investment, 7 exports
It was 5 million | 5
Companies of Bulgaria sold it for 5 million | 5
A turnover of 5 million; imports fell | 5 turnover
A deficit of 5 million in its trade with Romania, down from 7 million | 5 balance turnover, 7 balance
Turnover and the deficit came to 5 million and 7 million | 5 balance, 7 balance
It was 5 million, as exports | 5 exports
5 of companies, with imports | 5 companies
Companies put 5 million here and 7 million euros there | 5, 7
"""


@pytest.mark.parametrize(("text", "found"), rows(BOUND))
def test_the_indicators_a_number_belongs_to(text: str, found: str) -> None:
    told = sentence(text)
    each = ((min(q.readings), sorted(bound(Standing(told, q)))) for q in told.quantities)
    assert ", ".join(" ".join((str(value), *kinds)) for value, kinds in each) == found


def test_what_a_sentence_names_is_found_once_however_many_numbers_there_are() -> None:
    def steps(numbers: int) -> int:
        told = sentence("Trade grew." + " exports 5 million," * numbers)
        found = [Standing(told, number) for number in told.quantities]
        return calls(lambda: [bound(one) for one in found])

    steps(39)  # what is kept for the process is looked up first, whichever test runs before
    assert steps(80) < 3 * steps(40)
