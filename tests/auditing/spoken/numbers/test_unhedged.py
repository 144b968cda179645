from __future__ import annotations

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.spoken.numbers.unhedged import unhedged


@pytest.mark.parametrize(
    ("text", "code", "left"),
    [
        ("It rose to no more than 5 million, and no further", "en", "It rose to 5 million, and no further"),
        ("It rose by less than 5%", "en", "It rose by 5%"),
        ("5% less than in 2023", "en", "5% less than in 2023"),
        ("5% more than 2023", "en", "5% more than 2023"),
        ("составил без малого 6 млн, но без роста", "ru", "составил 6 млн, но без роста"),
        ("oli mitte vähem kui EUR 5 mln", "et", "oli EUR 5 mln"),
        ("no number", "en", "no number"),
    ],
)
def test_a_hedge_before_a_number_is_left_out(text: str, code: str, left: str) -> None:
    found = unhedged(text, language(code))
    assert (" ".join(found.split()), len(found)) == (left, len(text))
