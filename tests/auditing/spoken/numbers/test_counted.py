from __future__ import annotations

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.spoken.numbers.counted import days_ago, is_counted, years_ago
from tests.auditing.held import rows

AGO = """
en | They met a week ago. | 7
en | They met two weeks ago, and three days ago again. | 3, 14
en | They met 10 days ago. | 10
en | They met a week earlier, and a day after. | -
en | They met 90 days ago, or 9 weeks ago. | -
ru | Они встретились неделю назад, а в первый раз – десять дней назад. | 10, 7
kk | Олар бір апта бұрын кездесті. | 7
bg | Срещнаха се преди три дни. | 3
bg | Срещнаха се преди седмица, ден преди посещението. | 7
ro | S-au întâlnit acum două săptămâni, adică în urmă cu 14 zile. | 14, 14
lt | Jie susitiko prieš savaitę, dieną prieš rinkimus. | 7
et | Nad kohtusid kolm päeva tagasi. | 3
"""


@pytest.mark.parametrize(("code", "text", "found"), rows(AGO))
def test_how_many_days_ago(code: str, text: str, found: str) -> None:
    told = list(days_ago(text, language(code)))
    assert (", ".join(str(days) for days, _start, _end in told) or "-") == found


YEARS_AGO = """
en | It was so three years ago, and 5 years ago. | 3, 5
en | It was so a year ago. | -
bg | Преди две години беше така. | 2
lt | Prieš trejus metus buvo kitaip. | 3
ro | Acum cinci ani era altfel. | 5
et | Kaks aastat tagasi oli teisiti. | 2
kk | Екі жыл бұрын осылай болды. | 2
ru | Три года назад было иначе, а 30 лет назад и подавно. | 3
"""


@pytest.mark.parametrize(("code", "text", "found"), rows(YEARS_AGO))
def test_how_many_years_ago(code: str, text: str, found: str) -> None:
    told = years_ago(text, language(code))
    assert (", ".join(str(years) for years, _start, _end in told) or "-") == found


def test_where_it_stands() -> None:
    text = "They met two weeks ago."
    assert [text[start:end] for _days, start, end in days_ago(text, language("en"))] == ["two weeks"]


@pytest.mark.parametrize(
    ("code", "text", "word", "counted"),
    [
        ("ro", "Peste 3 luni", "luni", True),
        ("ro", "Peste trei luni", "luni", True),
        ("ro", "Peste 20 de luni", "luni", True),
        ("ro", "L-a primit-o luni", "luni", False),
        ("ro", "A venit luni", "luni", False),
    ],
)
def test_whether_a_word_is_counted(code: str, text: str, word: str, counted: bool) -> None:
    assert is_counted(text, text.index(word), language(code)) is counted
