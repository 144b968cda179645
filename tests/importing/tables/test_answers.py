"""Cells that answer yes or no."""

from __future__ import annotations

import pytest

from briefgen.importing.tables.answers import _POSITIVE, _SECRET, says_confidential, says_no, says_yes


@pytest.mark.parametrize(
    ("cell", "no"),
    [
        ("", True),
        (" False ", True),
        ("Нет", True),
        ("não", True),
        ("Normal", True),
        ("True", False),
        ("x", False),
        ("ja", False),
        ("Aus", True),
        ("FAUX", True),
        ("ЛОЖЬ", True),
        ("Onwaar", True),
        ("Fałsz", True),
        ("Normale", True),
        ("Обычная", True),
        ("Ein", False),
        ("Vertraulich", False),
    ],
)
def test_what_is_no_answer_in_the_negative_says_yes(cell: str, no: bool) -> None:
    assert says_no(cell) is no


@pytest.mark.parametrize(
    ("cell", "yes"),
    [
        ("", False),
        ("Aus", False),
        ("Ein", True),
        ("VRAI", True),
        ("Истина", True),
        ("ΑΛΗΘΗΣ", True),
        ("kyllä", True),
        (" x ", True),
        ("perhaps", False),
    ],
)
def test_yes_in_so_many_words(cell: str, yes: bool) -> None:
    assert says_yes(cell) is yes


@pytest.mark.parametrize(
    ("cell", "confidential"),
    [("Confidentiel", True), (" VERTRAULICH ", True), ("Poufne", True), ("Confidential talks", False), ("", False)],
)
def test_a_cell_that_says_nothing_but_that_it_is_confidential(cell: str, confidential: bool) -> None:
    assert says_confidential(cell) is confidential


def test_no_word_says_both() -> None:
    assert [word for word in _POSITIVE | _SECRET if says_no(word)] == []
