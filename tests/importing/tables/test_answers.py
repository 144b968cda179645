"""Cells that answer yes or no."""

from __future__ import annotations

import pytest

from briefgen.importing.tables.answers import says_no


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
    ],
)
def test_what_is_no_answer_in_the_negative_says_yes(cell: str, no: bool) -> None:
    assert says_no(cell) is no
