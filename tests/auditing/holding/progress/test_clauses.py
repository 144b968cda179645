from __future__ import annotations

import pytest

from briefgen.auditing.holding.progress.clauses import last_clause, without_drafts
from briefgen.auditing.languages import language


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("they will ", "they will "),
        ("one, two; three. Four ", " Four "),
        ("one, two; mln. euros ", " mln. euros "),
        ("kavatsevad 3. veebruaril ", "kavatsevad 3. veebruaril "),
        ("one; two, ", " "),
        ("1.5 of ", "1.5 of "),
        ("", ""),
    ],
)
def test_the_clause_that_ends_some_words(before: str, clause: str) -> None:
    assert last_clause(before, len(before)) == clause


def test_only_what_stands_near_counts() -> None:
    assert last_clause("one two three", 8, 4) == "two "
    assert last_clause("Gegužės 15 d. vizitas", 14) == "Gegužės 15 d. "


@pytest.mark.parametrize(
    ("code", "text", "left"),
    [
        ("ru", "Проект соглашения – на согласовании", "                  – на согласовании"),
        ("ru", "Предложено обсудить", "Предложено обсудить"),
        ("en", "a draft agreement is examined", "a                 is examined"),
    ],
)
def test_a_draft_is_none_still_to_come(code: str, text: str, left: str) -> None:
    assert without_drafts(language(code), text) == left
