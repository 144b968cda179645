from __future__ import annotations

import pytest

from briefgen.terminal.wrapping import wrapped


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("no date (announced by 24 Feb 2023)", ["no date (announced by", "24 Feb 2023)"]),
        ("9 Jul 2025 (Wed), 10:00–12:00 Sofia time", ["9 Jul 2025 (Wed),", "10:00–12:00 Sofia time"]),
        ("Intergovernmental-Commission-on-Trade, Sofia", ["Intergovernmental-Commission-on-Trade,", "Sofia"]),
        ("日本国外務省 日本国外務省 Tokyo", ["日本国外務省 日本国外務省", "Tokyo"]),  # two columns each
        ("", [""]),
    ],
)
def test_a_line_ends_between_words_and_never_inside_a_date(words: str, lines: list[str]) -> None:
    assert list(wrapped(words, 26)) == lines
