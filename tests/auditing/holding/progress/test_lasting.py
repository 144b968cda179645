from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.progress.lasting import is_to_be_signed, is_to_enter, only_later
from tests.auditing.held import sentence


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "It was extended until 31 December 2028.", False),
        ("en", "It enters into force on 1 January 2028.", True),
        ("en", "Signed in 2019, it enters into force in 2028.", False),
        ("ru", "Соглашение действует до конца 2028 года.", True),
        ("ru", "Соглашение продлено до 2028 года.", False),
        ("ru", "Соглашение вступит в силу 1 января 2028 года.", True),
        ("kk", "Келісім 2028 жылғы 31 желтоқсанға дейін ұзартылды.", False),
        ("kk", "Келісім 2028 жылғы 1 қаңтарда күшіне енеді.", True),
        ("ro", "Acordul a fost prelungit până la 31 decembrie 2028.", False),
        ("ro", "Acordul intră în vigoare la 1 ianuarie 2028.", True),
        ("lt", "Sutartis pratęsta iki 2028 m.", False),
        ("et", "Lepingut pikendati kuni 31. detsembrini 2028.", False),
        ("bg", "Споразумението е удължено до 31 декември 2028 г.", False),
        ("en", "It was signed.", False),
    ],
)
def test_what_is_still_to_come(code: str, text: str, found: bool) -> None:
    assert only_later(sentence(text, code)) is found


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("It is so", False),
        ("It is so on 19 May", False),
        ("It is so in 2026", True),
        ("It is so in June 2025", True),
        ("It is so on 18 April 2025", False),
        ("It is so on 19 April 2025", True),
        ("It is so in 2026 and was in 2024", False),
    ],
)
def test_whether_all_days_of_a_sentence_are_to_come(text: str, later: bool) -> None:
    assert only_later(sentence(text)) is later


def _cites(code: str, *texts: str) -> Any:
    return SimpleNamespace(passage=[sentence(text, code) for text in texts])


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "It enters into force on 1 January 2028.", True),
        ("en", "It entered into force on 1 January 2019.", False),
        ("en", "They meet on 1 January 2028.", False),
    ],
)
def test_a_document_enters_into_force_on_a_day_to_come(code: str, text: str, found: bool) -> None:
    assert is_to_enter(_cites(code, "They met.", text)) is found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "It was signed in May.", True),
        ("ru", "Стороны подпишут соглашение.", True),
        ("et", "Leping sõlmitakse mais.", True),
        ("en", "They agreed on it.", False),
    ],
)
def test_a_passage_speaks_of_a_signature(code: str, text: str, found: bool) -> None:
    assert is_to_be_signed(_cites(code, "1.", text)) is found
