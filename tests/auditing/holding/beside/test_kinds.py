from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.kinds import (
    are_among_people,
    came_there,
    counted,
    counts_others,
    is_about,
    is_of_another_kind,
    lacks_measure,
)
from briefgen.auditing.holding.standing import Standing
from tests.auditing.held import sentence


@pytest.mark.parametrize(
    ("words", "kinds"), [("thousand visitors", {"visitors"}), ("flights per week", {"flights"}), ("USD million", set())]
)
def test_what_english_words_count(words: str, kinds: set[str]) -> None:
    assert counted(words) == kinds


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("Пренесени са 48 хил. тона.", "thousand tonnes", False),
        ("Пренесени са 48 хил. тона.", "visitors", True),
        ("Пренесени са 48 хил. тона.", "loads", True),  # a measure is told, and ours is none
        ("Дойдоха 48 туристи.", "people", False),
        ("Дойдоха 48 туристи.", "students", True),
        ("Дойдоха 48 туристи.", "arrivals", False),  # there is no word for these to compare
        ("Дойдоха 48.", "students", False),
    ],
)
def test_another_kind(text: str, words: str, other: bool) -> None:
    there = sentence(text, "bg")
    assert is_of_another_kind(Standing(there, there.quantities[0]), words) is other


@pytest.mark.parametrize(
    ("code", "text", "words", "lacks"),
    [
        ("lt", "Galia – 360 MW.", "MW", False),
        ("lt", "Galia – 360 MW.", "km", True),
        ("lt", "Galia – 360 MW.", "permits", False),
        ("fi", "Teho on 360 MW.", "km", False),  # whose words are not on file
    ],
)
def test_a_measure_that_a_sentence_has_no_word_for(code: str, text: str, words: str, lacks: bool) -> None:
    there = sentence(text, code)
    assert lacks_measure(Standing(there, there.quantities[0]), words) is lacks


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("The 40 students have scholarships.", "scholarships", True),
        ("The 40 students came.", "scholarships", False),
        ("The 40 students came.", "students", False),  # these are counted themselves
    ],
)
def test_what_a_figure_may_be_about(text: str, words: str, found: bool) -> None:
    assert is_about(_first(text), words) is found


@pytest.mark.parametrize(
    ("text", "indicator", "found"),
    [
        ("Over 40 citizens of Kazakhstan entered Bulgaria.", "visitors", True),
        ("Over 40 citizens came there.", "tourists", True),
        ("Over 40 citizens came there.", "arrivals", True),
        ("Over 40 citizens came there.", "students", False),
        ("Over 40 citizens live there.", "visitors", False),
        ("Over 40 citizens were welcome.", "visitors", False),
    ],
)
def test_citizens_who_come_are_visitors(text: str, indicator: str, found: bool) -> None:
    assert came_there(_first(text), indicator) is found


@pytest.mark.parametrize(
    ("text", "indicator", "unit", "found"),
    [
        ("Over 40 tourists came.", "tourists", "people", True),
        ("Over 40 tourists came.", "tourists", "students", False),
        ("Over 40 tourists came.", "students", "people", False),
        ("Over 40 flights left.", "flights", "people", False),
        ("Over 40 came.", "tourists", "people", False),
    ],
)
def test_tourists_are_people(text: str, indicator: str, unit: str, found: bool) -> None:
    assert are_among_people(_first(text), indicator, unit) is found


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Over 40 students came.", "visitors", True),
        ("Over 40 students came.", "students", False),
        ("Over 40 students and visitors came.", "visitors", False),
        ("Over 40 people came.", "visitors", False),  # who may be visitors
        ("Over 40 students came.", "companies", True),
        ("Over 40 flights left.", "companies", True),
        ("Over 40 trains left.", "companies", False),
        ("Over 40 flights left.", "visitors", False),
        ("Over 40 came.", "visitors", False),
        ("Over 40 students came.", "visitors on flights", False),
    ],
)
def test_others_are_counted(text: str, words: str, found: bool) -> None:
    assert counts_others(_first(text), words) is found


def _first(text: str) -> Standing:
    there = sentence(text)
    return Standing(there, there.quantities[0])
