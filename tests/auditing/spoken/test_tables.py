from __future__ import annotations

import tomllib

import pytest

from briefgen.auditing.spoken.tables import HERE, table


@pytest.mark.parametrize("name", ["en.senses", "countries.forms"])
def test_a_table_is_what_its_file_says_and_is_read_once(name: str) -> None:
    assert table(name) == tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    assert table(name) is table(name)
