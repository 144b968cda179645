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
        ),
        "KZ",
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
    assert balance_bar(known(catalog, *told), "KZ") is None


def test_turnover_of_years_is_drawn_as_it_was_printed(catalog: Read) -> None:
    drawn = pace(known(catalog, ("turnover", "2023", "300.5"), ("turnover", "2024", "375.2")), "KZ")
    assert drawn
    assert (drawn.picture.caption, drawn.derived, len(drawn.shown)) == ("Turnover, USD million", False, 2)
    assert "Turnover, USD million: 2023 300.5 and 2024 375.2." in str(drawn.picture.svg)


def test_periods_of_different_lengths_are_set_side_by_side_by_the_month(catalog: Read) -> None:
    drawn = pace(known(catalog, ("turnover", "2024", "360"), ("turnover", "2025-01/2025-03", "120")), "KZ")
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
        ),
        "KZ",
    )
    assert drawn
    assert "2022 3†, 2023 less than 5†, and Jan–Oct 2024 4.1†." in str(drawn.picture.svg)
    lengths = [
        float(found) for found in re.findall(r'<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"', str(drawn.picture.svg))
    ]
    assert [round(length / lengths[0] * 41 / 12, 1) for length in lengths] == [3.4, 4.2, 4.1]


def test_no_more_than_five_bars_and_the_newest_of_them(catalog: Read) -> None:
    drawn = pace(known(catalog, *(("turnover", str(year), str(year - 1900)) for year in range(2017, 2025))), "KZ")
    assert drawn
    assert [str(value.figure.period) for value in drawn.shown] == ["2020", "2021", "2022", "2023", "2024"]


OURS, THEIRS = ("turnover", "2023", "300"), ("turnover", "2024", "290")


@pytest.mark.parametrize(
    ("told", "caption", "periods"),
    [
        # What the other side counts is no continuation of what we count.
        (((*OURS, "KZ"), (*THEIRS, "BG")), None, []),
        (
            ((*OURS, "KZ"), (*THEIRS, "KZ"), ("turnover", "2024", "250", "BG")),
            "Turnover, USD million",
            ["2023", "2024"],
        ),
        (((*OURS, "BG"), (*THEIRS, "BG")), "Turnover, USD million (statistics of Bulgaria)", ["2023", "2024"]),
        (
            ((*OURS, "BG"), (*THEIRS, "BG"), ("turnover", "2024", "250", "KZ")),
            "Turnover, USD million (statistics of Bulgaria)",
            ["2023", "2024"],
        ),
    ],
)
def test_a_pace_is_of_one_reporter(
    catalog: Read, told: tuple[tuple[str, str, str, str], ...], caption: str | None, periods: list[str]
) -> None:
    lines = "".join(_counted(number, *each) for number, each in enumerate(told, 1))
    drawn = pace(tuple(values(sheet(catalog(figures=lines)).selection)), "KZ")
    assert (drawn and drawn.picture.caption) == caption
    assert [str(v.figure.period) for v in (drawn.shown if drawn else ())] == periods


def _counted(number: int, what: str, period: str, value: str, reporter: str) -> str:
    line = FIGURE.format(n=number, what=what, period=period, value=value, more="")
    return line.replace("reporter: KZ", f"reporter: {reporter}")


def test_the_balance_tells_whose_exports_are_drawn_where_they_are_not_ours(catalog: Read) -> None:
    theirs = figures(("exports", "2024", "303.6"), ("imports", "2024", "71.6")).replace("reporter: KZ", "reporter: BG")
    drawn = balance_bar(tuple(values(sheet(catalog(figures=theirs)).selection)), "KZ")
    assert drawn
    assert drawn.picture.caption == "2024, USD million (statistics of Bulgaria)"


def test_one_period_alone_is_no_pace(catalog: Read) -> None:
    assert pace(known(catalog, ("turnover", "2024", "375.2")), "KZ") is None
    assert pace((), "KZ") is None


def test_what_is_drawn_is_cited(catalog: Read) -> None:
    at = sheet(catalog(figures=figures(("turnover", "2023", "300.5"), ("turnover", "2024", "375.2"))))
    (drawn,) = charts(at, tuple(values(at.selection)))
    assert [mark.label for mark in drawn.picture.marks] == ["1"]
