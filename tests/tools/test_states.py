"""The table of states is as the packages have it now."""

from __future__ import annotations

import pytest

from tools.states import HEAD, OUT, line

LINES = OUT.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", ["BG", "BO", "EU", "IL", "KZ", "VN", "AQ"])
def test_a_state_is_as_it_was_written(code: str) -> None:
    assert f"\n{line(code)}\n" in LINES


def test_the_table_says_what_it_is() -> None:
    assert LINES.startswith(HEAD)
