"""The period of a figure: in its own sentence, or in the one before that it goes on from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.context import figure_periods as module
from briefgen.auditing.holding.standing import Standing
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point, When
from tests.auditing.held import codes, hold, rows, said, sentence

CARRIED = "held in part: the period stands before it"


def period(catalog: Callable[..., Catalog], text: str, fields: str) -> tuple[list[str], str]:
    figure = f"- {{id: f, counterpart: BG, indicator: exports, unit: USD million, reporter: KZ, {fields}}}"
    held = hold(catalog, text, figures=figure)
    return codes(held, "f", "period"), said(held, "f", "period")


@pytest.mark.parametrize(("between", "found"), [(" ", True), (" in ", True), (" of, in ", True), (" of x in ", False)])
def test_how_far_behind_the_same_period_its_year_stands(between: str, found: bool) -> None:
    told = sentence(f"It was 5 million in the same period{between}2024")
    at = told.text.index("2024")
    assert module._is_behind_the_same(Standing(told, told.quantities[0]), at) is found


@pytest.mark.parametrize(
    ("text", "fields", "found"),
    [
        ("Trade was 9 million in 2024. Exports were 5 million.", "period: 2024", CARRIED),
        ("Trade was 9 million in 2024. Exports were 5 million.", "period: 2023", None),
        ("Trade was 9 million in 2024. It rained. Exports were 5 million.", "period: 2024", CARRIED),
        ("Trade was 9 million in 2024. Exports were 5 million in 2023.", "period: 2024", None),
        ("Trade was 9 million in 2023. In 2024 it was 10. Exports were 5 million.", "period: 2023", None),
        ("In nine months of 2024 trade rose. Exports were 5 million.", "period: 2024-01/2024-09", CARRIED),
        ("In nine months of 2024 trade rose. Exports were 5 million.", "period: 2024", None),
        ("Trade was 9 million in 2024. Exports were 5 million, compared to 2024.", "period: 2024", None),
        ("Trade was 9 million in 2024. Exports were 5 million, compared to 2023.", "period: 2024", CARRIED),
        ("Trade was 9 million, compared to 2024. Exports were 5 million.", "period: 2024", None),
        (
            "Trade was 9 million in 2024. Exports were 5 million.",
            "period: 2024, inferred: {period: So}",
            "inferred: So",
        ),
        ("Trade rose in 2024. In 2025 exports were 5 million.", "period: 2024, inferred: {period: So}", None),
        ("Exports have been 5 million since 2019.", "period: 2019/2025, inferred: {period: So}", "inferred: So"),
        ("Exports have been 5 million since 2019.", "period: 2019/2024", "held"),
        ("Exports have been 5 million since 2019.", "period: 2018/2024", None),
        ("Exports have been 5 million since 2019.", "period: 2019/2023", None),
        ("Exports have been 5 million since 2019.", "period: 2019/2023, inferred: {period: So}", None),
        ("Exports have been 5 million since 2019.", "period: 2018/2025, inferred: {period: So}", None),
        (
            "Exports in January-March this year were 9 million, up from 5 million in the same period of 2024.",
            "period: 2024-01/2024-03",
            "held",
        ),
        (
            "Exports in January-March 2025 rose by 9% against the same period of 2024, to 5 million.",
            "period: 2024-01/2024-03, inferred: {period: So}",
            None,
        ),
        (
            "Exports in January-March 2025 rose by 9% against the same period of 2024, to 5 million.",
            "period: 2024, inferred: {period: So}",
            None,
        ),
        ("Exports were 5 million in 2024.", "period: 2024, inferred: {period: So}", "inferred: So"),
        (
            "Exports rose to 7 in 2024, from 5 million a year before.",
            "period: 2023, inferred: {period: So}",
            "inferred: So",
        ),
        (
            "Exports are 5 million, 2 million of them since 2023.",
            "period: 2025, inferred: {period: So}",
            "inferred: So",
        ),
        ("Exports are 5 million, 2 million of them since 2023.", "period: 2019, inferred: {period: So}", None),
        ("Exports are 5 million.", "period: 2019, inferred: {period: So}", None),
        ("Aid is 5 million over three years.", "period: 2025/2027, inferred: {period: So}", "inferred: So"),
        ("Aid is 5 million over three years.", "period: 2019/2027, inferred: {period: So}", None),
        ("Exports are 5 million, more than in 2023.", "period: 2025, inferred: {period: So}", "inferred: So"),
        ("Exports are 5 million, more than in 2023.", "period: 2023-01/2023-09, inferred: {period: So}", None),
        ("Exports rose to 7 million, compared to 5 million in 2023.", "period: 2023", "held"),
        ("Exports rose to 7 million, compared to 5 million in 2023.", "period: 2022", None),
        ("Exports are 5 million since 2023.", "period: 2025, inferred: {period: So}", None),
        ("Exports are 5 million; from June on it will be 6.", "period: 2025, inferred: {period: So}", "inferred: So"),
        ("In June exports are 5 million.", "period: 2025, inferred: {period: So}", None),
    ],
)
def test_a_number_goes_on_in_the_period_of_the_sentence_before(
    catalog: Callable[..., Catalog], text: str, fields: str, found: str | None
) -> None:
    last = text.count(".")
    alarm, told = period(catalog, text, f"value: 5, {fields}, source: s000 p1 s{last}")
    assert (alarm, told) == ([], found) if found else alarm == ["V516"]


@pytest.mark.parametrize(("reason", "found"), [("", ["V516"]), (", inferred: {period: So}", [])])
def test_a_period_that_was_worked_out_may_stand_in_a_paragraph_before(
    catalog: Callable[..., Catalog], reason: str, found: list[str]
) -> None:
    text = "Trade was 9 million in 2024.\nExports were 5 million."
    assert period(catalog, text, f"value: 5, period: 2024{reason}, source: s000 p2")[0] == found


@pytest.mark.parametrize(
    ("text", "value", "year", "found"),
    [
        ("Exports rose to 7 million in 2024, from 5 million a year earlier.", 5, 2023, []),
        ("Exports rose to 7 million in 2024, from 5 million two years earlier.", 5, 2022, []),
        ("Exports rose to 7 million in 2024, from 5 million two years earlier.", 5, 2023, ["V516"]),
        ("Exports were 7 million in 2024, and 5 million two years before.", 5, 2022, []),
        ("Exports were 7 million in 2024, and 5 million two years before.", 5, 2024, ["V516"]),
        ("Exports rose to 7 million in 2024, from 5 million dollars the year before.", 5, 2023, []),
        ("Exports rose to 7 million in 2024, from 5 million a year earlier.", 5, 2022, ["V516"]),
        ("Exports rose to 7 million in 2024, from 5 million a year earlier.", 7, 2023, ["V516"]),
        ("Trade was 9 million in 2024. Exports were 5 million in 2023.", 5, 2023, []),
        ("Trade was 9 million in 2024. Exports were 5 million in 2023.", 5, 2024, ["V516"]),
        ("In 2024 exports rose on the same period of last year (5 million).", 5, 2023, []),
        ("In 2024 exports rose on the same period of last year (5 million).", 5, 2022, ["V516"]),
        ("In May 2024 exports rose on the same period of last year (5 million).", 5, "2023-05", []),
        ("In May 2024 exports rose on the same period of last year (5 million).", 5, "2022-05", ["V516"]),
        ("In 2024 exports rose on the same period of last year, to 5 million.", 5, 2023, ["V516"]),
        ("In 2025 exports rose on the same period of last year (5 million).", 5, 2023, ["V516"]),
        ("Exports were 7 million in 2024, against 5 million the year before.", 5, 2024, ["V516"]),
        ("Exports were 7 million in 2024, against 5 million the year before.", 7, 2024, []),
        ("In 2024 exports of 5 million were the highest since 2013.", 5, 2024, []),
        ("In 2024 exports of 5 million were the highest since 2013.", 5, 2013, ["V516"]),
        ("Exports were 7 million in 2024; a year later 5 million.", 5, 2025, []),
        ("Exports were 7 million in 2024; a year later 5 million.", 5, 2024, ["V516"]),
        ("Exports in 2024 were 7 million, more than a year earlier; 5 million went by sea.", 5, 2024, []),
    ],
)
def test_the_year_before_is_that_of_the_number_right_before_it(
    catalog: Callable[..., Catalog], text: str, value: int, year: int | str, found: list[str]
) -> None:
    alarm, _told = period(catalog, text, f"value: {value}, period: {year}, source: s000 p1")
    assert alarm == found


SO = "inferred: {period: So}"
PART = "V516?: the period 2024 does not stand in s000 p1 s1 → put the period the passage gives, down to its months"
WHOLE = "V516?: 5 stands in s000 p1 s1 as that of a whole year → put the year"
PARTS = f"""
In January-March 2024 exports were 5 million. | 2024, {SO} | {PART}
In January-March 2024 annual exports were 5 million. | 2024, {SO} | inferred: So
In January-March 2024 exports were 5 million; they are up to 6 in 2024. | 2024, {SO} | inferred: So
In January-March 2024 exports were 5 million, and in 2023 they were 4. | 2024, {SO} | {PART}
Exports of January-March 2024 rose, and in 2023 they were 5 million. | 2024, {SO} | {PART}
In March 2024 exports were 5 million. | 2024-03 | held
In January-March 2024 exports were 5 million. | 2024/2025, {SO} | V516: the period 2024/2025 does not stand in s000 p1 → put the period the passage gives, down to its months
Exports were 6 million in 2024. | 2024 | held
In 2024 annual exports were 5 million. | 2024 | held
In January-March 2024 annual exports were 5 million. | 2024-01/2024-03 | {WHOLE}
In January-March 2024 exports were 5 million. | 2024-01/2024-03 | held
Annual exports were 5 million in January-March 2024; in March 5 million. | 2024-01/2024-03 | held
Annual exports were 5 million. In January-March 2024 they were 5 million. | 2024, inferred: {{period: So}} | inferred: So
In March 2024 exports were 5 million. In May 2024 they were 5 million. | 2024, inferred: {{period: So}} | {PART}
"""


@pytest.mark.parametrize(("text", "when", "found"), rows(PARTS))
def test_a_whole_year_is_none_of_some_months(catalog: Callable[..., Catalog], text: str, when: str, found: str) -> None:
    assert period(catalog, text, f"value: 5, period: {when}, source: s000 p1")[1] == found


def test_a_fiscal_year_in_days_is_the_one_in_months(catalog: Callable[..., Catalog]) -> None:
    text = "In FY 2023-24 exports were 5 million."
    for whole in ("2023-04-01/2024-03-31", "2023-04/2024-03", "2023-07/2024-06"):
        assert period(catalog, text, f"value: 5, period: {whole}, source: s000 p1") == ([], "held")
    assert period(catalog, text, "value: 5, period: 2023-05/2024-04, source: s000 p1")[0] == ["V516"]


FOUR = "In four months of 2025 trade was 83 million dollars, and in 2024 it came to 375 million dollars."
OTHER = "V516?: {period} stands in s000 p1 s1 as the period of another number than {value} → put the period that the number is of"
FELL = "In the first quarter of 2025 trade fell to $83 million from $97 million in the same period of 2024."
ROSE = "Trade rose from 83 million dollars in 2022 to 97 million in 2024."
FIGURE = "- {{id: f, counterpart: BG, indicator: exports, unit: USD million, value: {}, period: {}-01/{}-09, source: s000 p1}}"
OWN = "V516?: s000 p1 s1 gives a period of its own for {value} → put the period the passage gives, down to its months"


@pytest.mark.parametrize(
    ("text", "value", "fields", "found"),
    [
        (FOUR, 83, "period: 2025-01/2025-04", "held"),
        (FOUR, 375, "period: 2024", "held"),
        (FOUR, 83, "period: 2024", OTHER),
        (FOUR, 375, "period: 2025-01/2025-04", OTHER),
        (FOUR, 83, "period: ..2025-04-18", OWN),
        ("In four months of 2025 trade was 83 million dollars.", 83, "period: ..2025-04-18", OWN),
        (FOUR, 83, "period: ..2025-04-18, inferred: {period: So}", "inferred: So"),
        (FOUR, 83, "period: ..2025-04-18, unit: companies", "held"),
        ("In 2023 and 2024 trade was 83 and 375 million dollars.", 83, "period: 2023", "held"),
        ("In 2023 and 2024 trade was 83 and 375 million dollars.", 375, "period: 2024", "held"),
        ("Trade was 83 million dollars, and in 2024 it came to 375 million dollars.", 83, "period: 2024", "held"),
        ("In 2023 trade was 83 million dollars, as in 2024.", 83, "period: 2024", "held"),
        ("Trade was 83 million dollars.", 83, "period: ..2025-04-18", "held"),
        ("Trade was 83 million dollars, compared to 2024.", 83, "period: ..2025-04-18", "held"),
        ("Trade was 83 million dollars, and 90 million in 2024, compared to 2023.", 83, "period: 2024", "held"),
        (
            "It rose in 2023. Trade was 83 million dollars in 2024. It was 83 million dollars.",
            83,
            "period: ..2025-04-18",
            "held in part: no sentence is named",
        ),
        ("It rose in 2024. Trade was 83 million dollars.", 83, "period: ..2025-04-18", OWN.replace("s1", "s2")),
        ("Trade was 83 million in 2024; a year earlier it had been 97 million.", 97, "period: 2023", "held"),
        ("The 83 million dollars of trade in 2024 are the most since 2013.", 83, "period: 2024", "held"),
        (FELL, 83, "period: 2025-01/2025-03", "held"),
        (FELL, 97, "period: 2024-01/2024-03", "held"),
        (FELL, 83, "period: 2024-01/2024-03", OTHER),
        (FELL, 97, "period: 2025-01/2025-03", OTHER),
        (ROSE, 83, "period: 2022", "held"),
        (ROSE, 97, "period: 2024", "held"),
        (ROSE, 83, "period: 2024", OTHER),
        (ROSE, 97, "period: 2022", OTHER),
        (
            "Trade was 83 million in January-March 2025, as in the same months of 2024.",
            83,
            "period: 2024-01/2024-03",
            OTHER,
        ),
        ("In 2024 trade was 375 million dollars, from 83 to 97 million a quarter.", 83, "period: 2024", "held"),
    ],
)
def test_each_of_two_numbers_is_of_its_own_period(
    catalog: Callable[..., Catalog], text: str, value: int, fields: str, found: str
) -> None:
    unit = "" if "unit" in fields else "unit: USD million, "
    figure = f"- {{id: f, counterpart: BG, indicator: turnover, {unit}value: {value}, {fields}, source: s000 p1}}"
    held = hold(catalog, text, figures=figure)
    wanted = fields.removeprefix("period: ").split(",")[0]
    assert said(held, "f", "period") == found.format(period=wanted, value=value)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Since 2022, when it was 75 million dollars, trade has grown to 83 million.", []),
        ("Since 2022, when a pact was signed, trade has come to 75 million dollars.", ["V516"]),
        ("Since 2022 trade has come to 75 million dollars.", ["V516"]),
    ],
)
def test_a_number_may_be_of_the_very_year_since_which_something_is(
    catalog: Callable[..., Catalog], text: str, found: list[str]
) -> None:
    assert period(catalog, text, "value: 75, period: 2022, source: s000 p1")[0] == found


OWN_YEARS = """
Trade rose from 75 million dollars in 2022 to 83 million in 2023, and to 90 million in 2024. | 75 2022, 83 2023, 90 2024
In 2023 trade came to 83 million dollars, whereas in 2022 it was 75 million. | 83 2023, 75 2022
In 2023 trade fell to 75 million dollars from 83 million in 2022. | 75 2023, 83 2022
In 2023 trade was 83 million dollars, up from 75 million in 2022. | 83 2023, 75 2022
In 2023 trade was 83 million dollars, down from $95 million in 2022. | 83 2023, 95 2022
Trade of 83 million dollars in 2023 was below the 90 million of 2022. | 83 2023, 90 2022
Trade was 83 million dollars in 2023, 75 million in 2022 and 70 million in 2021. | 83 2023, 75 2022
In 2023 exports were 83 million dollars and imports 75 million. | 83 2023, 75 2023
In 2022 trade was 75 million dollars; in 2023 it was 83 million, and in 2024 90 million. | 75 2022, 83 2023, 90 2024
Trade was 90 million dollars in 2024, having been 83 million in 2023. | 90 2024, 83 2023
Trade came to 90 million dollars in 2024, up from 83 million in 2023. | 90 2024, 83 2023
Trade of 90 million dollars in 2024 came down from 97 million in 2022, and from 95 million in 2023. | 90 2024, 97 2022, 95 2023
Trade, which was 75 million dollars in 2022, reached 83 million in 2023. | 75 2022, 83 2023
In 2023 trade was 83 million dollars, 12 per cent more than in 2022. | 83 2023
In 2022 trade was 75 million dollars, but in 2023 it reached 83 million. | 75 2022, 83 2023
"""


@pytest.mark.parametrize(("text", "own"), rows(OWN_YEARS))
def test_each_of_several_numbers_has_its_year_and_no_other(
    catalog: Callable[..., Catalog], text: str, own: str
) -> None:
    wanted = [pair.split() for pair in own.split(", ")]
    found = [
        [value, year]
        for value, _own in wanted
        for year in ("2022", "2023", "2024")
        if period(catalog, text, f"value: {value}, period: {year}, source: s000 p1")[0] == []
    ]
    assert found == wanted


def test_a_number_that_came_from_another_one_in_other_languages(catalog: Callable[..., Catalog]) -> None:
    text = "За девять месяцев 2024 года экспорт упал до 5 млн долларов с 7 млн за тот же период 2023 года."
    told = {
        (value, year): codes(
            hold(catalog, text, language="ru", figures=FIGURE.format(value, year, year)), "f", "period"
        )
        for value in (5, 7)
        for year in (2023, 2024)
    }
    assert told == {(5, 2023): ["V516"], (5, 2024): [], (7, 2023): [], (7, 2024): ["V516"]}


OWN_BEFORE = """
In 2024 exports of 5 million were the highest since 2013. | 2013 | True
In 2024 exports of 5 million were the highest since 2013. | 2024 | False
In 2024 exports of 5 million were the highest since 2013. | 2012 | False
Exports of 5 million were the highest since 2013. | 2013 | False
Since 2013 no exports of 5 million were seen, as in 2024. | 2013 | False
Compared to 2024, exports of 5 million were the highest since 2013. | 2013 | False
In 2024 exports of 5 million were the highest since 2013, and in 2013 7 million. | 2013 | False
"""


@pytest.mark.parametrize(("text", "year", "found"), rows(OWN_BEFORE))
def test_a_number_with_its_own_period_before_it_and_a_beginning_behind(text: str, year: str, found: str) -> None:
    told = sentence(text)
    number = next(q for q in told.quantities if q.factor)
    period = When(Point(int(year)), Point(int(year)))
    assert module._has_its_own_before(Standing(told, number), period) is (found == "True")


ANOTHER = """
In 2023 trade was 83 million dollars, and in 2024 90 million. | 83 2024, 90 2023
Trade was 83 million dollars in 2023, and 90 million in 2024. | 83 2024, 90 2023
Trade rose from 75 million dollars in 2022 to 83 million in 2023. | 75 2023, 83 2022
In 2023 trade fell to 75 million dollars from 83 million in 2022. | 75 2022, 83 2023
In 2023 trade was 83 million dollars, up from 75 million in 2022. | 83 2022, 75 2023
It was 30 million dollars in 2025, having been 48 million in 2022. | 30 2022, 48 2025
In 2025 it fell to 82 million dollars from 97 million in 2024. | 82 2024, 97 2025
In 2023 exports were 83 million dollars and imports 75 million. |
In 2024 it was 83 million dollars; in 2023 75 million; in 2022 60 million. | 83 2023, 83 2022, 75 2024, 75 2022, 60 2024, 60 2023
In 2024 trade was 375 million dollars, from 83 to 97 million a quarter. |
Trade of 83 million dollars in 2023 was below the 90 million of 2022. | 83 2022, 90 2023
Since 2022, when it was 75 million dollars, trade has grown to 83 million in 2023. | 75 2023, 83 2022
In 2022 trade was 75 million dollars, but in 2023 it reached 83 million. | 75 2023, 83 2022
Trade of 83 million dollars in 2023 was that of 2022 too, and exports came to 40 million. |
In 2023, of 83 million dollars of trade 40 million were exports, and in 2024 50 million. | 83 2024, 50 2023
"""


@pytest.mark.parametrize(("text", "found"), rows(ANOTHER))
def test_which_years_are_those_of_another_number(text: str, found: str) -> None:
    told = sentence(text)
    years = {p.start: p.first.year for p in told.periods if not p.base and p.first == p.last}
    pairs = ((number, start) for number in told.quantities if number.factor for start in years)
    assert ", ".join(
        f"{min(number.readings)} {years[start]}"
        for number, start in pairs
        if module._is_of_another(Standing(told, number), start, When(Point(years[start]), Point(years[start])))
    ) == found  # fmt: skip


OF_TWO_YEARS = """
In March 2024 exports came to 43 million dollars, compared to 31 million over the same period of 2023. | 43 2024-03 |
In March 2024 exports came to 43 million dollars, compared to 31 million over the same period of 2023. | 31 2023-03 |
In March 2024 exports came to 43 million dollars, compared to 31 million over the same period of 2023. | 31 2022-03 | V516
In March 2024 exports came to 43 million dollars, compared to 31 million over the same period of 2023. | 43 2023-03 | V516
Exports made up 43 million dollars in March 2024, while over the same period of 2023 they made up 31 million. | 43 2024-03 |
Exports made up 43 million dollars in March 2024, while over the same period of 2023 they made up 31 million. | 43 2023-03 | V516
Exports made up 43 million dollars in March 2024, while over the same period of 2023 they made up 31 million. | 31 2023-03 |
"""


@pytest.mark.parametrize(("text", "figure", "found"), rows(OF_TWO_YEARS))
def test_a_month_is_told_again_as_the_same_period_of_another_year(
    catalog: Callable[..., Catalog], text: str, figure: str, found: str
) -> None:
    value, of = figure.split()
    assert period(catalog, text, f"value: {value}, period: {of}, source: s000 p1")[0] == found.split()
