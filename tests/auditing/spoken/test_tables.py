from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from briefgen.auditing.spoken.tables import HERE, file_for, table

OF_WORDS = sorted((*HERE.glob("*.toml"), *HERE.glob("*.marks")))


@pytest.mark.parametrize("name", ["en.senses", "countries.forms"])
def test_a_table_is_what_its_file_says_and_is_read_once(name: str) -> None:
    assert table(name) == tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    assert table(name) is table(name)


def test_where_the_table_of_a_language_stands() -> None:
    assert (file_for("en"), file_for("en").is_file(), file_for("xx").is_file()) == (HERE / "en.toml", True, False)
    with pytest.raises(TypeError):
        file_for(None)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", OF_WORDS, ids=lambda path: path.name)
def test_no_word_says_again_what_another_of_its_row_says(path: Path) -> None:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    rows = {
        f"{name}.{key}": [word.casefold() for word in words]
        for name, meanings in tables.items()
        if isinstance(meanings, dict) and name not in ("prefixes", "cases")  # no words, but parts of them
        for key, words in meanings.items()
    }
    again = [
        (row, word)
        for row, words in rows.items()
        for number, word in enumerate(words)
        if word in words[:number] or any(_takes_in(other, word) for other in words if other != word)
    ]
    assert again == []


def _takes_in(other: str, word: str) -> bool:
    """Whether one of two single words stands for all that begin as it does, and the other begins so."""
    single = other[:-1].isalpha() and word.rstrip("*").isalpha()
    return single and other.endswith("*") and word.rstrip("*").startswith(other[:-1])
