from __future__ import annotations

import pytest

from briefgen.auditing.spoken.shortened import undotted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5 млн. долл. США в 2023 г.", "5 млн· долл· США в 2023 г."),
        ("80 U.S. dollars in 2023", "80 U·S· dollars in 2023"),
        ("5 mln. $ in 2023", "5 mln· $ in 2023"),
        ("It was 5.2 m. Exports fell.", "It was 5.2 m. Exports fell."),
        ("5. aastal 3.5 mln.", "5. aastal 3.5 mln."),
        ("no stop", "no stop"),
    ],
)
def test_a_full_stop_that_shortens_a_word_parts_nothing(text: str, found: str) -> None:
    assert (undotted(text), len(undotted(text))) == (found, len(text))
