from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows

FALL = "Взаимная торговля за 2025 год упала с 148,2 млн до 77,9 млн долларов."
EARLIER = "Перевозки составили 640 тыс. тонн против 410 тыс. тонн годом ранее."
FIGURE = "- {{id: f, counterpart: BG, indicator: {}, period: {}, unit: {}, reporter: KZ, value: {}, {}source: s000 p1}}"
WORKED_OUT = "inferred: {period: The year before.}, "
PERIODS = """
2024 | 148.2 | yes | -
2024 | 148.2 | no | V508 V516
2023 | 148.2 | yes | V508 V516
2025 | 148.2 | yes | V508
2025 | 77.9 | no | -
2024 | 77.9 | yes | V516
"""


@pytest.mark.parametrize(("period", "value", "reason", "found"), rows(PERIODS))
def test_what_something_came_from_is_of_the_year_before(
    catalog: Callable[..., Catalog], period: str, value: str, reason: str, found: str
) -> None:
    figure = FIGURE.format("turnover", period, "USD million", value, WORKED_OUT if reason == "yes" else "")
    held = hold(catalog, FALL, language="ru", published="2026-06-15", figures=figure)
    assert sorted({*codes(held, "f", "value"), *codes(held, "f", "period")}) == found.replace("-", "").split()


@pytest.mark.parametrize(("value", "found"), [("181.2", []), ("86.4", ["V516"])])
def test_what_it_came_from_may_be_told_last(catalog: Callable[..., Catalog], value: str, found: list[str]) -> None:
    text = "Trade more than halved in 2025, to 86.4 million dollars from 181.2 million."
    figure = FIGURE.format("turnover", "2024", "USD million", value, WORKED_OUT)
    assert codes(hold(catalog, text, published="2026-06-15", figures=figure), "f", "period") == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Экспорт за январь – май увеличился на 18,2% в годовом выражении, до 41,7 млн долларов."),
        ("bg", "Износът за януари – май нарасна на годишна база с 18,2% до 41,7 млн. долара."),
    ],
)
def test_year_on_year_is_of_no_whole_year(catalog: Callable[..., Catalog], language: str, text: str) -> None:
    figure = FIGURE.format("exports", "2026-01/2026-05", "USD million", "41.7", "")
    assert codes(hold(catalog, text, language=language, published="2026-06-15", figures=figure), "f", "period") == []


def test_the_year_it_came_from_may_be_told_before(catalog: Callable[..., Catalog]) -> None:
    text = "Торговля в 2025 году росла.\nЭкспорт снизился с 18,4 млн до 9,2 млн долларов."
    for period, found in (("2024", []), ("2025", ["V508"])):
        figure = FIGURE.format("exports", period, "USD million", "18.4", WORKED_OUT).replace("p1", "p2")
        held = hold(catalog, text, language="ru", published="2026-06-15", figures=figure)
        assert codes(held, "f", "value") == found


OPEN = """
2025 | 640 | yes | -
2024 | 410 | yes | -
2024 | 410 | no | V516
"""


@pytest.mark.parametrize(("period", "value", "reason", "found"), rows(OPEN))
def test_a_year_earlier_than_one_that_stands_elsewhere(
    catalog: Callable[..., Catalog], period: str, value: str, reason: str, found: str
) -> None:
    figure = FIGURE.format("freight", period, "thousand tonnes", value, WORKED_OUT if reason == "yes" else "")
    held = hold(catalog, EARLIER, language="ru", published="2026-06-15", figures=figure)
    assert codes(held, "f", "period") == found.replace("-", "").split()


def test_a_year_earlier_than_one_of_its_own_sentence(catalog: Callable[..., Catalog]) -> None:
    text = EARLIER.replace("тонн против", "тонн в 2025 году против")
    figure = FIGURE.format("freight", "2023", "thousand tonnes", "410", WORKED_OUT)
    assert codes(hold(catalog, text, language="ru", published="2026-06-15", figures=figure), "f", "period") == ["V516"]


@pytest.mark.parametrize(("reason", "found"), [(WORKED_OUT, []), ("", ["V518"])])
def test_growth_against_a_year_earlier_than_one_that_stands_elsewhere(
    catalog: Callable[..., Catalog], reason: str, found: list[str]
) -> None:
    change = f"change: {{by: 56, unit: percent, against: 2024}}, {reason}"
    figure = FIGURE.format("freight", "2025", "thousand tonnes", "640", change)
    text = EARLIER.replace("ранее", "ранее (+56%)")
    held = hold(catalog, text, language="ru", published="2026-06-15", figures=figure)
    assert codes(held, "f", "change") == found


def test_a_sentence_that_only_compares_gives_no_period_to_what_was_worked_out(catalog: Callable[..., Catalog]) -> None:
    text = "Trade came to 9 million dollars in January 2025. It was a fifth less than in 2019. Exports were 5 million dollars."
    figure = "- {{id: f, counterpart: BG, indicator: exports, unit: USD million, value: 5, period: {}, source: s000 p1 s3, inferred: {{period: That of the item}}}}"
    months = {of: codes(hold(catalog, text, figures=figure.format(of)), "f", "period") for of in ("2025-01", "2019")}
    assert months == {"2025-01": [], "2019": ["V516"]}
