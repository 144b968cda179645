from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.phrases import periods_in_prose as module
from briefgen.auditing.holding.phrases.periods_in_prose import _within
from briefgen.auditing.languages import language
from briefgen.auditing.periods import Period, periods_told
from briefgen.auditing.quantities import quantities
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point
from tests.auditing.held import codes, every, hold, missed, rows
from tests.auditing.holding.prose_of import EVENT, codes_of, said_of

TEXT = (
    "In the first 9 months of 2024, Bulgaria invested 6.2 million dollars in tourism, a share of the target for tourism"
    " of 6.3 million dollars. Since 2005 it was 180 billion dollars."
)


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("In the first nine months of 2024 it invested 6.2 million dollars in tourism.", []),
        ("From January to September 2024 it invested 6.2 million dollars in tourism.", []),
        ("It invested 6.2 million dollars in tourism.", []),
        ("In 2024 it invested 7.7 million dollars in tourism.", ["V504"]),
        ("In 2024 it invested 6.2 million dollars in tourism.", ["V516"]),
        ("In the first half of 2024 it invested 6.2 million dollars in tourism.", ["V516"]),
        ("In 2024 it invested 6.2 million dollars in tourism; tourism grew.", ["V516"]),
        ("In 2024 it talked of tourism; it invested 6.2 million dollars in it.", []),
        ("In 2024 it talked of tourism. It invested 6.2 million dollars in it.", []),
        ("In 2024 it invested in tourism for nine months.", []),
        ("Since 2005 it invested 180 billion dollars.", []),
    ],
)
def test_a_number_is_told_of_the_period_that_stands_with_it(
    catalog: Callable[..., Catalog], outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, TEXT, outcome) == found


def test_half_of_a_year_is_not_the_year(catalog: Callable[..., Catalog]) -> None:
    for half in ("first", "second"):
        outcome = f"In the {half} half of 2024 it invested 6.2 million dollars in tourism."
        assert codes_of(catalog, "In 2024 Bulgaria invested 6.2 million dollars in tourism.", outcome) == ["V516"]


def test_what_is_said_of_another_period(catalog: Callable[..., Catalog]) -> None:
    assert said_of(catalog, TEXT, "In 2024 it invested 6.2 million dollars in tourism.") == (
        "V516?: 6.2 million stands in s000 p1 s1 with another period than 2024"
        " → put the period the passage gives, down to its months"
    )


EDGES = """
en | The airline had suspended the route in 2020. | The airline has suspended the route since 2020. | V516
en | The airline has suspended the route since 2020. | The airline has suspended the route since 2020. |
en | The airline has suspended the route since 2020. | The airline suspended the route until 2020. | V516
en | The last visit was in 2020. | There was no visit since 2020. |
en | The last visit was in 2020. It rained in Varna. | There was no visit since 2020. |
ru | Завод закупает сырьё с 2019 года. | The plant has bought from Kazakhstan since 2019. |
ru | Завод закупил сырьё в 2019 году. | The plant has bought from Kazakhstan since 2019. | V516
kk | Венгрия уранды 2027 жылдан бастап сатып алады. | Bulgaria buys since 2027. |
kk | Венгрия уранды 2027 жылы сатып алды. | Bulgaria buys since 2027. | V516
"""


@pytest.mark.parametrize(("language", "text", "outcome", "found"), rows(EDGES))
def test_since_a_year_is_not_in_it(
    catalog: Callable[..., Catalog], language: str, text: str, outcome: str, found: str
) -> None:
    held = hold(catalog, text, language=language, events=EVENT.format(outcome))
    assert [code for code in codes(held, "e", "outcome") if code == "V516"] == found.split()


WITHIN = """
2024-01 2024-03 | 2024 2024 | True
2024 2024 | 2024-01 2024-03 | False
2024 2024 | 2024-01 2024-12 | True
2024-01 2024-12 | 2024 2024 | True
2023-12 2024-03 | 2024 2024 | False
2024-03 2025-01 | 2024 2024 | False
2024 .. | 2024 2024 | False
2024 2024 | 2023 .. | False
"""


@pytest.mark.parametrize(("inner", "outer", "found"), rows(WITHIN))
def test_a_period_within_another(inner: str, outer: str, found: str) -> None:
    assert str(_within(_period(inner), _period(outer))) == found


def _period(text: str) -> Period:
    first, last = (Point(*map(int, part.split("-"))) if part != ".." else None for part in text.split())
    assert first is not None
    return Period(first, last, 0)


def test_the_edges_of_a_period() -> None:
    text = "Since 1999, until 2020, till 2019; xsince 2020, sinces 2020, since 1899, since 20200, since 2020x, since 20"
    assert every(module._EDGES, text) == ["Since 1999", "until 2020", "till 2019"]
    assert missed(module._LAST, "last | latest | first | LAST") == []


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("There was none since 2020 there", "since"),
        ("It went on until 2020 there", "as-of"),
        ("They met in 2020 there", ""),
        (f"Since {'x' * module.BEFORE} 2020", ""),
    ],
)
def test_on_which_side_of_a_year_something_is(text: str, side: str) -> None:
    sentence: Any = SimpleNamespace(text=text, language=language("en"))
    year = re.search("2020", text)
    assert year is not None
    assert module._side(sentence, year) == side


def test_a_period_in_words() -> None:
    year, month = Point(2024), Point(2024, 9)
    periods = (Period(year, year, 0), Period(Point(2024, 1), month, 0), Period(year, None, 0))
    assert [module._in_words(period) for period in periods] == ["2024", "2024-01/2024-09", "2024/.."]


LAST = """
In 2024 it was 5 million | 2024
In 2023 and in 2024 it was 5 million | 2024
In 2024; it was 5 million |
In 2024 it rained. It was 5 million |
It was 5 million in 2024 |
It rained;2023 had 5 million | 2023
"""


@pytest.mark.parametrize(("text", "found"), rows(LAST))
def test_the_period_told_last_before_a_number(text: str, found: str) -> None:
    number = next(q for q in quantities(text, language("en")) if q.readings == {5})
    period = module._last_before(text, periods_told(text, language("en"), date(2025, 4, 18)), number)
    assert (module._in_words(period) if period else "") == found
