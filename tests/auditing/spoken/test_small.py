from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import briefgen.auditing
from briefgen.auditing.languages import known_languages, language
from briefgen.auditing.spoken.small import NOTHING, any_of, is_led, leads_to_both, tells_which, whole_words, words
from briefgen.auditing.spoken.tables import table

CODE = sorted(Path(briefgen.auditing.__file__).parent.rglob("*.py"))
SHORTEST = 4  # letters of a word that cannot be meant otherwise


def test_the_words_of_a_language_in_the_order_of_its_table_each_once() -> None:
    assert words("en", "to") == ("to", "into")
    assert words("en", "to", "and", "stretch") == ("to", "into", "and", "through", "until")
    assert words("kk", "number-and") == ()


def test_a_language_without_a_table_has_the_words_of_all() -> None:
    assert words("xx", "between") == ("между", "between", "tarp", "între")


def test_a_word_that_leads_to_both_of_two_years() -> None:
    told = [leads_to_both("en", before) for before in ("trade between ", "trade with ", "between us and ")]
    assert (told, leads_to_both("et", "aastatel ")) == ([True, False, False], True)


def test_the_longest_word_stands_first_in_a_pattern() -> None:
    assert any_of("en", "to", "and") == "(?:into|and|to)"
    assert re.fullmatch(any_of("lt", "by-the-end"), "iki metų pabaigos")
    assert re.fullmatch(any_of("bg", "year"), "годината")
    assert re.fullmatch(any_of("ru", "year"), "г.")
    assert not re.fullmatch(any_of("ru", "year"), "гг")
    assert any_of("kk", "number-and") == NOTHING
    assert re.search(f"x{NOTHING}", "x") is None
    assert re.fullmatch(f"x{NOTHING}?", "x")


def test_whole_words_are_found_in_either_case_and_in_no_longer_word() -> None:
    assert whole_words("en", "to", "and").findall("INTO it, and unto sand") == ["INTO", "and"]
    assert whole_words("ru", "year").findall("2024 г., годами, погода") == ["г.", "годами"]


@pytest.mark.parametrize(
    ("code", "role", "before", "led"),
    [
        ("en", "to", "went INTO ", True), ("en", "to", "went into", False), ("en", "to", "went xinto ", False),
        ("ro", "to", "spre ", True), ("lt", "to", "spre ", False), ("kk", "to", "to ", False),
    ],
)  # fmt: skip
def test_whether_a_word_leads_to_a_place(code: str, role: str, before: str, led: bool) -> None:
    assert is_led(code, role, before) is led


def _strings(path: Path) -> Iterator[str]:
    """The strings of a module but for its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def _is_of_another(word: str) -> bool:
    return bool(re.search("[\u0400-\u04ff]", word)) or word.casefold() in _small_words_of_others()


@cache
def _small_words_of_others() -> frozenset[str]:
    """The small words of other languages that are none of English, and no names of what the tables hold."""
    rows = (row for code in known_languages() if code != "en" for row in table(f"{code}.toml")["small"].values())
    return frozenset(
        w for row in rows for w in row if w.isalpha() and len(w) >= SHORTEST and not language("en").means(w)
    )


@pytest.mark.parametrize(
    "path", [p for p in CODE if p.stem not in ("letters", "sounds")], ids=lambda path: path.stem
)  # of them each has its own
def test_no_language_but_english_stands_in_code(path: Path) -> None:
    found = [word for text in _strings(path) for word in re.findall(r"[^\W\d_]+", text) if _is_of_another(word)]
    assert found == []


def test_a_word_of_another_language_would_be_noticed() -> None:
    assert [_is_of_another(word) for word in ("или", "tarp", "Tarp", "între", "between", "for")] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]


def test_whether_a_number_in_words_tells_which_one() -> None:
    assert [tells_which("en", text) for text in ("Third", "tenth", "Three", "ten")] == [True, True, False, False]
    assert not tells_which("ru", "tenth")
