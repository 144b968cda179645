"""Figures in units that a reader grasps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.sections.trade import units
from tests.sections.sheets import sheet

FIGURE = "- {id: f%d, counterpart: BG, indicator: turnover, period: %d, unit: %s, reporter: KZ, value: %s, source: s000 p1%s}\n"


def shown(catalog: Callable[..., Catalog], *given: tuple[str, str]) -> list[tuple[str, str, bool]]:
    figures = "".join(FIGURE % (n, 2024 - n, unit, value, "") for n, (unit, value) in enumerate(given))
    found = units.values(sheet(catalog(figures=figures)).selection)
    return [(str(v.value), v.figure.unit, units.rounded(v)) for v in found]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        # As printed, where all are of one unit and none is too long.
        ([("USD million", "375.20"), ("USD million", "71.6")], [("375.20", "USD million"), ("71.6", "USD million")]),
        ([("companies", "3000"), ("USD billion", "1.57")], [("3000", "companies"), ("1.57", "USD billion")]),
        # One unit for one currency: the larger, where it leaves nothing too small; else the smaller.
        ([("USD million", "584"), ("USD billion", "41.2")], [("0.584", "USD billion"), ("41.2", "USD billion")]),
        ([("USD million", "6.2"), ("USD billion", "41.2")], [("6.2", "USD million"), ("41200", "USD million")]),
        ([("USD", "6.2"), ("USD", "1234567")], [("6.2", "USD"), ("1.234567", "USD million")]),
        ([("USD", "6.2"), ("USD trillion", "4")], [("6.2", "USD"), ("4", "USD trillion")]),
        # No twelve digits.
        ([("USD", "303600000")], [("303.6", "USD million")]),
        ([("tonnes", "4500000")], [("4.5", "million tonnes")]),
    ],
)
def test_a_column_has_equal_units(
    catalog: Callable[..., Catalog], given: list[tuple[str, str]], wanted: list[tuple[str, str]]
) -> None:
    assert [(value, unit) for value, unit, _rounded in shown(catalog, *given)] == wanted


@pytest.mark.parametrize(
    ("unit", "value", "told"),
    [
        ("USD", "1234567890.5", ("1.2346", "USD billion", True)),
        ("USD", "999999999999.99", ("1000", "USD billion", True)),
        ("USD million", "102880.6575", ("102881", "USD million", True)),
        ("USD million", "1234567", ("1.234567", "USD trillion", False)),
        ("USD", "1e23", ("100000000000", "USD trillion", False)),
    ],
)
def test_a_long_number_is_rounded_and_says_so(
    catalog: Callable[..., Catalog], unit: str, value: str, told: tuple[str, str, bool]
) -> None:
    assert shown(catalog, (unit, value)) == [told]


@pytest.mark.parametrize(
    ("unit", "value", "more", "words"),
    [
        ("USD million", "83", ", qualifier: more-than", "more than USD 83 million"),
        ("EUR", "900", "", "EUR 900"),
        ("companies", "170", ", qualifier: about", "about 170 companies"),
    ],
)
def test_a_value_reads_in_a_sentence(
    catalog: Callable[..., Catalog], unit: str, value: str, more: str, words: str
) -> None:
    (found,) = units.values(sheet(catalog(figures=FIGURE % (1, 2024, unit, value, more))).selection)
    assert units.in_words(found) == words
