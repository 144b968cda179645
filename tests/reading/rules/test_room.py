from __future__ import annotations

import pytest

from briefgen.reading.rules.room import lines, width


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("", 0.0),
        ("nu", 1.2),
        ("il", 0.68),
        ("W", 0.92),
        ("ж", 0.92),
        ("N", 0.72),
        ("7", 0.6),
        ("漢", 1.0),
        ("a b", 1.48),
        ("e\u0301", 0.6),
    ],
)
def test_letters_are_as_wide_as_their_class(text: str, ems: float) -> None:
    assert width(text) == pytest.approx(ems)


def test_what_is_begun_is_a_line() -> None:
    assert [lines("n" * count, 6.0) for count in (0, 1, 10, 11)] == [0, 1, 1, 2]
