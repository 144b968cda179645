from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.progress.clauses import (
    at_talks,
    is_ahead,
    is_anew,
    is_renewed,
    last_clause,
    without_drafts,
)
from briefgen.auditing.languages import language
from tests.auditing.held import sentence


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


@pytest.mark.parametrize(
    ("code", "words", "state", "found"),
    [
        ("en", "will expire", "expired", True),
        ("en", "did not expire", "expired", True),
        ("en", "has expired", "expired", False),
        ("lt", "sutartis nepratęsta, jos nėra", "expired", False),
        ("lt", "sutartis nepratęsta, jos nėra", "signed", True),
    ],
)
def test_a_state_that_is_still_to_come(code: str, words: str, state: str, found: bool) -> None:
    assert is_ahead(language(code), words, state) is found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "They renewed the agreement.", True),
        ("en", "They will renew the agreement.", False),
        ("en", "They did not renew the agreement.", False),
        ("en", "They will meet, and have renewed the agreement.", True),
        ("en", "They signed the agreement.", False),
        ("ru", "Стороны продлили соглашение.", True),
        ("lt", "Sutartis nepratęsta.", False),
    ],
)
def test_a_document_is_renewed(code: str, text: str, found: bool) -> None:
    assert is_renewed(sentence(text, code)) is found


def test_a_document_is_renewed_in_one_sentence_of_a_passage() -> None:
    case: Any = SimpleNamespace(passage=[sentence("They met."), sentence("They renewed the agreement.")])
    assert is_anew(case)
    case.passage.pop()
    assert not is_anew(case)


TALKS = """
after the | following these | during their | at the | in these | part of | completion of | conclusion of | end of | result of
outcome of | по итогам | после | в ходе | в рамках | след | по време на | în urma | după | în cadrul | po | per | pärast
"""


@pytest.mark.parametrize("words", [words.strip() for line in TALKS.strip().splitlines() for words in line.split("|")])
def test_the_words_for_what_is_done_at_talks(words: str) -> None:
    assert [bool(at_talks("xx").search(t.format(words))) for t in ("was {} ", "was {} bilateral ", "was x{} ", "was {} a b ")] == [
        True, True, False, False,
    ]  # fmt: skip
