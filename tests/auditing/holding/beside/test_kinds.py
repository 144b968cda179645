from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.kinds import counted, is_of_another_kind, lacks_measure
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
