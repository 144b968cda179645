from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import alarms, hold

TEXT = "Trade with Bulgaria in 2022 reached 584 million US dollars, an increase of 30% compared to 2021."
SAME = "Trade with Bulgaria in January-October this year came to 41.2 billion, falling by 23% compared to the same period last year."


def told(catalog: Callable[..., Catalog], text: str, fields: str) -> list[tuple[str, str]]:
    figure = (
        f"- {{id: f, counterpart: BG, indicator: turnover, unit: USD million, value: 584, source: s000 p1, {fields}}}"
    )
    return [
        (f, c)
        for f, c, _why in alarms(hold(catalog, text, published="2024-12-28", figures=figure), "f")
        if f == "change"
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("{by: 30, unit: percent, against: 2021}", []),
        ("{by: 30, unit: percent}", []),
        ("{by: 31, unit: percent, against: 2021}", [("change", "V504")]),
        ("{by: 30, unit: times, against: 2021}", [("change", "V506")]),
        ("{by: 30, unit: percent, against: 2020}", [("change", "V518")]),
        ("{by: -30, unit: percent, against: 2021}", [("change", "V517")]),
    ],
)
def test_growth_with_its_base(catalog: Callable[..., Catalog], change: str, found: list[tuple[str, str]]) -> None:
    assert told(catalog, TEXT, f"period: 2022, change: {change}") == found


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("{by: -23, unit: percent, against: 2023-01/2023-10}", []),
        ("{by: 23, unit: percent, against: 2023-01/2023-10}", [("change", "V517")]),
        ("{by: -23, unit: percent, against: 2023}", [("change", "V518")]),
        ("{by: -23, unit: percent, against: 2022-01/2022-10}", [("change", "V518")]),
    ],
)
def test_the_same_period_is_that_of_the_year_before(
    catalog: Callable[..., Catalog], change: str, found: list[tuple[str, str]]
) -> None:
    assert told(catalog, SAME, f"period: 2024-01/2024-10, change: {change}") == found


def test_a_base_that_was_inferred_is_the_year_before(catalog: Callable[..., Catalog]) -> None:
    text = "In 2022 trade with Bulgaria grew by 30% to 584 million US dollars."
    for against, found in (("2021", []), ("2020", [("change", "V518")])):
        change = f"{{by: 30, unit: percent, against: {against}}}"
        assert told(catalog, text, f"period: 2022, inferred: {{change: No base}}, change: {change}") == found
