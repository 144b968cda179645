from __future__ import annotations

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.spoken.halves import halves_told


@pytest.mark.parametrize(
    ("text", "code", "which"),
    [
        ("in the second half of September", "en", [2]), ("the First half of June", "en", [1]), ("the second, half of", "en", []),
        ("во второй половине сентября", "ru", [2]), ("през първата половина на юни", "bg", [1]),
        ("қыркүйектің екінші жартысында", "kk", [2]), ("în a doua jumătate a lunii septembrie", "ro", [2]),
        ("pirmoje birželio pusėje", "lt", []), ("rugsėjo antroje pusėje", "lt", [2]), ("septembri teises pooles", "et", [2]),
        ("esimene Poola külaline", "et", []), ("antrieji pusryčiai", "lt", []), ("antrasis pusmetis", "lt", []),
        ("three halves", "en", []), ("the third half of", "en", []),
    ],
)  # fmt: skip
def test_halves_in_words(text: str, code: str, which: list[int]) -> None:
    assert [number for number, _start, _end in halves_told(text, language(code))] == which


def test_the_place_of_a_half_is_from_its_number_on() -> None:
    assert halves_told("in the second half of May", language("en")) == [(2, 7, 18)]
