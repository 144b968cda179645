"""A day is drawn with its notation, of the months before its text or of those after it."""

from __future__ import annotations

from random import Random

import pytest

from tools.drawing.days import Day, day
from tools.drawing.telling import LANGUAGES, PUBLISHED, words

ENDINGS = {
    "ви": {1, 21, 31},
    "ри": {2, 22},
    "ми": {7, 8, 27, 28},
    "ти": {3, 4, 5, 6, *range(9, 21), 23, 24, 25, 26, 29, 30},
}


def drawn(code: str, *, ahead: bool) -> list[Day]:
    return [day(words(code), Random(n), ahead=ahead) for n in range(300)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_notation_is_drawn(code: str) -> None:
    assert {one.notation for one in drawn(code, ahead=True)} == {"dated", "numeric", "without-year", "weekday"}
    assert min(one.day for one in drawn(code, ahead=True)) > PUBLISHED
    assert max(one.day for one in drawn(code, ahead=False)) < PUBLISHED


def test_a_day_has_the_ending_of_its_number() -> None:
    told = {one.day.day: one.text for one in drawn("bg", ahead=True) if one.text.startswith(f"на {one.day.day}-")}
    assert len(told) > 12
    for number, text in told.items():
        assert number in ENDINGS[text.split("-")[1].split()[0]], text


def test_a_day_in_figures_is_none_that_is_read_as_a_month() -> None:
    slashed = [one.day.day for one in drawn("en", ahead=True) if "/" in one.text]
    assert min(slashed) > 12
