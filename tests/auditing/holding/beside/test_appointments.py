from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.appointments import is_appointed, without_names_there
from briefgen.auditing.naming import Hit
from tests.auditing.held import sentence


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        (" was appointed Ambassador.", True),
        (", was formally appointed Ambassador.", True),
        (" has been re-elected Speaker.", True),
        (" was named Minister.", True),
        (" was received by the Minister.", False),
        (" appointed a minister.", False),
        (" and the Minister was appointed.", False),
    ],
)
def test_somebody_was_given_a_post(behind: str, found: bool) -> None:
    text = f"Ana Kirova{behind}"
    assert is_appointed(sentence(text), Hit(0, 10, full=True)) is found
    assert not is_appointed(sentence(text, "ro"), Hit(0, 10, full=True))


def test_names_in_latin_letters_are_no_words_of_a_post() -> None:
    told = sentence("Глава Green Trade Group и член совета X прибыли.", "ru")
    assert without_names_there("Head of Green Trade Group", told) == "Head of  "
    assert without_names_there("Minister of Trade", told) == "Minister of Trade"
    assert (
        without_names_there("Head of Green Trade Group", sentence("Green Trade Group", "ro"))
        == "Head of Green Trade Group"
    )
