from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context.amounts import alike, are_others, fell_from, is_from
from briefgen.auditing.holding.standing import Standing
from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, sentence

FIGURE = "- {{id: f, counterpart: LT, indicator: {}, period: {}, unit: {}, reporter: LT, value: {}, source: s000 p1}}"
TEXTS = {
    "series": ("et", "Turistide arv: 2023 – 1 870, 2024 – 2 345, 2025 – 3 000.", "tourists", "people"),
    "brackets": ("lt", "Prekyba 2025 m. sudarė 44,9 mlrd. eurų (42,4 mlrd. eurų 2024 m.).", "turnover", "EUR billion"),
    "rates": (
        "en",
        "The jobless rate eased to 3.6 per cent in 2025 from 3.9 per cent in 2024.",
        "unemployment",
        "percent",
    ),
    "bare": ("bg", "През 2023 г. туристите бяха 2 140, през 2024 г. – 2 615.", "tourists", "people"),
}
PERIODS = """
series | 2023 | 1870 | -
series | 2024 | 2345 | -
series | 2023 | 2345 | V516
series | 2024 | 1870 | V516
brackets | 2025 | 44.9 | -
brackets | 2024 | 42.4 | -
brackets | 2025 | 42.4 | V516
rates | 2025 | 3.6 | -
rates | 2024 | 3.9 | -
rates | 2024 | 3.6 | V516
rates | 2025 | 3.9 | V516
bare | 2023 | 2140 | -
bare | 2024 | 2615 | -
bare | 2023 | 2615 | V516
"""


@pytest.mark.parametrize(("text", "period", "value", "found"), rows(PERIODS))
def test_each_number_of_several_is_of_its_own_year(
    catalog: Callable[..., Catalog], text: str, period: str, value: str, found: str
) -> None:
    language, told, indicator, unit = TEXTS[text]
    figure = FIGURE.format(indicator, period, unit, value)
    held = hold(catalog, told, language=language, published="2026-06-15", figures=figure)
    assert codes(held, "f", "period") == found.replace("-", "").split()


@pytest.mark.parametrize(
    ("text", "which", "others"),
    [
        ("On 10 June 2025 340 firms and 42 million euros", 2, ["42 million"]),  # the day and the year are no amounts
        ("340 firms, two schools, 7% and 42 banks", 0, ["42"]),
        ("340 firms, 42 million euros and 7 billion", 1, ["7 billion"]),
    ],
)
def test_the_other_amounts_of_a_sentence(text: str, which: int, others: list[str]) -> None:
    said = sentence(text)
    assert [text[q.start : q.end] for q in alike(Standing(said, said.quantities[which]))] == others


def test_what_came_from_what() -> None:
    said = sentence("It fell to 82 million from 97 million.")
    came, base = said.quantities
    standing = Standing(said, came)
    assert [is_from(standing, q) for q in (came, base)] == [False, True]
    assert [fell_from(standing, came, base), fell_from(standing, base, came)] == [True, False]


@pytest.mark.parametrize(
    ("wanted", "counted", "found"),
    [
        ("night", "visa", True),
        ("night", "night", False),
        ("night", "night visa", False),
        ("visa driver", "visa", False),
        ("permit", "visa", False),
        ("visa", "thousand night", True),
        ("visa", "people", False),
        ("", "visa", False),
        ("visa", "", False),
    ],
)
def test_two_things_that_are_counted_one_by_one(wanted: str, counted: str, found: bool) -> None:
    assert are_others(frozenset(wanted.split()), frozenset(counted.split())) is found


HEADED = """
et | Bulgaaria turistid 2024. aastal (tuh): mehed – 12,4; naised – 13,1. | thousand people, value: 12.4 |
et | Bulgaaria turistid 2024. aastal (tuh): mehed – 12,4; naised – 13,1. | million people, value: 12.4 | V506
bg | Българските туристи през 2024 г. (хил.): мъже – 12,4; жени – 13,1. | thousand people, value: 13.1 |
bg | Износ за Литва през 2024 г. (млн. евро): май – 12,4; юни – 13,1. | EUR million, value: 12.4 |
bg | Износ за Литва през 2024 г. (млн. евро): май – 12,4; юни – 13,1. | EUR billion, value: 12.4 | V506
bg | Износ за Литва през 2024 г. (млн. евро): май – 12,4; юни – 13,1. | EUR thousand, value: 12.4 | V506
"""


@pytest.mark.parametrize(("code", "text", "unit", "found"), rows(HEADED))
def test_a_magnitude_in_brackets_before_a_row_of_numbers(
    catalog: Callable[..., Catalog], code: str, text: str, unit: str, found: str
) -> None:
    figure = (
        f"- {{id: f, counterpart: LT, indicator: arrivals, period: 2024, unit: {unit}, reporter: LT, source: s000 p1}}"
    )
    held = hold(catalog, text, language=code, figures=figure)
    assert codes(held, "f", "unit") == ([found] if found else [])
