from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from briefgen.reading.meant import other_words as module
from briefgen.reading.meant.other_words import by_word, plain

TABLES = ("fields.toml", "values.toml")


def test_words_are_looked_for_however_they_are_joined() -> None:
    assert [plain(words) for words in ("Valid_until", " valid-until", "CA.", "chargé d'affaires")] == [
        "valid until",
        "valid until",
        "ca",
        "chargé d’affaires",
    ]


@pytest.mark.parametrize("name", TABLES)
def test_no_row_has_a_word_twice_or_its_own_name(name: str) -> None:
    table = tomllib.loads(Path(module.__file__).with_name(name).read_text(encoding="utf-8"))
    for target, words in table.items():
        assert len({*map(plain, words)}) == len(words), target
        assert plain(target) not in map(plain, words)


def test_a_word_with_several_meanings_has_them_in_the_order_of_the_table() -> None:
    assert by_word("fields.toml")["date"] == ("when", "published", "day", "period")
    assert by_word("values.toml")["over"] == ("held", "more-than")
