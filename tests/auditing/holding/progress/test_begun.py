"""Days and months from which something is."""

from __future__ import annotations

import pytest

from briefgen.auditing.holding.progress.begun import begins_clause, begins_with
from briefgen.domain.dates import Point
from tests.auditing.held import sentence


@pytest.mark.parametrize(
    ("language", "text", "day", "found"),
    [
        ("ru", "С 3 марта выполняется 6 рейсов.", 3, True),
        ("ru", "С 3 марта выполняется 6 рейсов.", 4, False),
        ("kk", "3 наурыздан бастап 6 рейс бар.", 3, True),
        ("ru", "К 3 марта выполнено 6 рейсов.", 3, False),
    ],
)
def test_a_day_from_which_something_is(language: str, text: str, day: int, found: bool) -> None:
    assert begins_with(sentence(text, language), Point(2025, 3, day)) is found


@pytest.mark.parametrize(
    ("text", "month", "found"),
    [
        ("Since the line opened in May 2023, 40 trains have run.", 5, True),
        ("Since the line opened in May 2023, 40 trains have run.", 6, False),
        ("Since it opened, 40 trains have run in May 2023.", 5, False),
    ],
)
def test_a_clause_that_tells_since_when(text: str, month: int, found: bool) -> None:
    assert begins_clause(sentence(text), Point(2023, month)) is found
