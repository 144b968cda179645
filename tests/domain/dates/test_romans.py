from __future__ import annotations

import pytest

from briefgen.domain.dates.romans import roman, romans


def test_roman_figures_are_read_by_their_order() -> None:
    assert sorted(romans("I, II, III, IV, V, VI, IX, X, XL, XC, C, LIX. CD; X1, IX's XIV")) == [
        1, 2, 3, 4, 5, 6, 9, 10, 14, 40, 59, 90, 100,
    ]  # fmt: skip


def test_roman_figures_as_kazakh_texts_type_them() -> None:
    assert romans("І, ІІ, ІІІ and ІV; Індекс") == {1, 2, 3, 4}


def test_roman_figures_as_keyboards_of_cyrillic_have_them() -> None:
    assert romans("Х и ХII заседание, ХІV отырыс; Хасково, ХХ век") == {10, 12, 14, 20}


def test_roman_figures_count_sessions() -> None:
    assert romans("The XIV session, and the IX; MIX is none, nor is IIX, VL or .IV") == {14, 9}


@pytest.mark.parametrize(
    ("figures", "number"),
    [("I", 1), ("VIII", 8), ("XIV", 14), ("XXXIX", 39), ("CCCXCIX", 399), ("", None), ("iv", None), ("IIII", None), ("VX", None),
     ("IC", None), ("CCCC", None), ("X ", None), ("M", None)],
)  # fmt: skip
def test_the_number_of_roman_figures(figures: str, number: int | None) -> None:
    assert roman(figures) == number


def test_every_number_has_figures_of_its_own() -> None:
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    assert [roman(ten + one) for ten in tens for one in ones][1:] == [*range(1, 100)]
