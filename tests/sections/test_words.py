"""The words that several sections of a memo share."""

from __future__ import annotations

import pytest

from briefgen.domain.model import Rank
from briefgen.sections import words


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("in an item of 24 February 2023", "in an item of 24~February~2023"),
        ("it was 5 Mar 2023 too", "it was 5~Mar~2023 too"),
        ("since May 2025", "since May~2025"),
        ("more than 30 art books in 2024", "more than 30 art books in 2024"),
    ],
)
def test_no_line_of_prose_ends_inside_a_date(written: str, kept: str) -> None:
    assert words.prose(written).replace("\N{NO-BREAK SPACE}", "~") == kept


def test_a_sentence_ends_once() -> None:
    assert (words.sentence("Held"), words.sentence("Held."), words.sentence("Held?")) == ("Held.", "Held.", "Held?")


def test_an_executive_who_meets_an_ambassador_is_one() -> None:
    assert [words.rank(r) for r in (Rank.AMBASSADOR, Rank.MAYOR, Rank.EXECUTIVE)] == [
        "ambassador",
        "mayor",
        "executive",
    ]
