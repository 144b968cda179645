"""Parts of a whole as one, or some, of so many."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.spoken.numbers.ratios import ratios, written_as


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("каждый четвертый", "ru", [("0.25", 0, 16)]),
        ("всеки пети турист", "bg", [("0.2", 0, 10)]),
        ("kas penktas", "lt", [("0.2", 0, 11)]),
        ("iga neljas", "et", [("0.25", 0, 10)]),
        ("әрбір төртінші", "kk", [("0.25", 0, 14)]),
        ("trei din patru", "ro", [("0.75", 0, 14)]),
        ("trys iš keturių", "lt", [("0.75", 0, 15)]),
        ("kolm neljast", "et", [("0.75", 0, 12)]),
        ("about 3/4 of it", "en", [("0.75", 6, 9)]),
        ("3/2", "en", []),
        ("patru din trei", "ro", []),
        ("trei din trei", "ro", []),
        ("каждый первый", "ru", []),
        ("trei sau patru", "ro", []),
        ("trei din cele mai mari patru", "ro", []),
        ("каждый сороковой", "ru", []),
        ("three in five", "en", [("0.6", 0, 13)]),
        ("seven out of ten", "en", [("0.7", 0, 16)]),
        ("three years in five", "en", []),
        ("every fifth student", "en", [("0.2", 0, 11)]),
        ("every second year", "en", []),
        ("every two days", "en", []),
    ],
)
def test_one_or_some_of_so_many(text: str, code: str, found: list[tuple[str, int, int]]) -> None:
    assert list(ratios(text, language(code))) == [(Decimal(part), start, end) for part, start, end in found]


@pytest.mark.parametrize(
    ("part", "times", "numbers"),
    [
        ("0.5", 1, {"0.5"}),
        ("0.5", 100, {"50"}),
        ("0.33", 100, {"33", "33.3", "33.33"}),  # that is a third
        ("0.32", 100, {"32"}),
        ("0.125", 1, {"0.1", "0.13", "0.12"}),
        ("0.125", 100, {"13", "12", "12.5"}),
        ("0.6666", 1, {"1", "0.7", "0.6", "0.67", "0.66"}),
    ],
)
def test_a_part_as_it_may_be_written(part: str, times: int, numbers: set[str]) -> None:
    assert written_as(Decimal(part), times) == {Decimal(number) for number in numbers}
