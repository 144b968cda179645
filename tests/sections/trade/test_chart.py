"""Which figures are drawn, and which are not."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.figures import Value
from briefgen.sections.trade.chart import balance_bar, charts, pace
from briefgen.sections.trade.units import values
from tests.sections.sheets import sheet

Read = Callable[..., Catalog]
FIGURE = "- {{id: f{n}, counterpart: BG, indicator: {what}, period: {period}, unit: USD million, reporter: KZ, value: {value}, source: s000 p{n}{more}}}\n"


def figures(*told: tuple[str, str, str]) -> str:
    """The seed of figures: indicator, period, value (with more fields behind it)."""
    return "".join(
        FIGURE.format(
            n=n, what=what, period=period, value=value.partition(",")[0], more="".join(value.partition(",")[1:])
        )
        for n, (what, period, value) in enumerate(told, 1)
    )


def known(catalog: Read, *told: tuple[str, str, str]) -> tuple[Value, ...]:
    at = sheet(catalog(figures=figures(*told)))
    return tuple(values(at.selection))


def test_the_balance_is_of_the_newest_period_that_has_both(catalog: Read) -> None:
    drawn = balance_bar(
        known(
            catalog,
            ("exports", "2023", "300"),
            ("imports", "2023", "70"),
            ("exports", "2024", "303.6"),
            ("imports", "2024", "71.6"),
            ("exports", "2025-01/2025-04", "90"),
        )
    )
    assert drawn
    assert (drawn.picture.caption, drawn.derived) == ("2024, USD million", False)
    assert "2024, USD million; exports 303.6, imports 71.6." in str(drawn.picture.svg)


@pytest.mark.parametrize(
    "told",
    [
        (("exports", "2024", "303.6"),),
        (("exports", "2024", "303.6"), ("imports", "2023", "71.6")),
        (("exports", "2024", "0"), ("imports", "2024", "0")),
        (("exports", "2024", "303.6"), ("imports", "2024", "-1")),
    ],
)
def test_no_balance_is_drawn_of_one_side_or_of_nothing(catalog: Read, told: tuple[tuple[str, str, str], ...]) -> None:
    assert balance_bar(known(catalog, *told)) is None


def test_turnover_of_years_is_drawn_as_it_was_printed(catalog: Read) -> None:
    drawn = pace(known(catalog, ("turnover", "2023", "300.5"), ("turnover", "2024", "375.2")))
    assert drawn
    assert (drawn.picture.caption, drawn.derived, len(drawn.shown)) == ("Turnover, USD million", False, 2)
    assert "Turnover, USD million: 2023 300.5 and 2024 375.2." in str(drawn.picture.svg)


def test_periods_of_different_lengths_are_set_side_by_side_by_the_month(catalog: Read) -> None:
    drawn = pace(known(catalog, ("turnover", "2024", "360"), ("turnover", "2025-01/2025-03", "120")))
    assert drawn
    assert (drawn.picture.caption, drawn.derived) == ("Turnover a month† (total ÷ months), USD million", True)
    assert "2024 30† and Jan–Mar 2025 40†." in str(drawn.picture.svg)


def test_a_bar_is_as_long_as_its_value_before_that_is_rounded(catalog: Read) -> None:
    drawn = pace(
        known(
            catalog,
            ("turnover", "2022", "41"),
            ("turnover", "2023", "50, qualifier: nearly"),
            ("turnover", "2024-01/2024-10", "41.2"),
        )
    )
    assert drawn
    assert "2022 3†, 2023 less than 5†, and Jan–Oct 2024 4.1†." in str(drawn.picture.svg)
    lengths = [
        float(found) for found in re.findall(r'<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"', str(drawn.picture.svg))
    ]
    assert [round(length / lengths[0] * 41 / 12, 1) for length in lengths] == [3.4, 4.2, 4.1]


def test_no_more_than_five_bars_and_the_newest_of_them(catalog: Read) -> None:
    drawn = pace(known(catalog, *(("turnover", str(year), str(year - 1900)) for year in range(2017, 2025))))
    assert drawn
    assert [str(value.figure.period) for value in drawn.shown] == ["2020", "2021", "2022", "2023", "2024"]


def test_one_period_alone_is_no_pace(catalog: Read) -> None:
    assert pace(known(catalog, ("turnover", "2024", "375.2"))) is None
    assert pace(()) is None


def test_what_is_drawn_is_cited(catalog: Read) -> None:
    at = sheet(catalog(figures=figures(("turnover", "2023", "300.5"), ("turnover", "2024", "375.2"))))
    (drawn,) = charts(at, tuple(values(at.selection)))
    assert [mark.label for mark in drawn.picture.marks] == ["1"]
