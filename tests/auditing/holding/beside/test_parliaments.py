"""Countries by their parliaments, in Latin and in Cyrillic letters."""

from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.parliaments import with_parliament_in
from tests.auditing.held import sentence


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The Vice-President of the Bundestag met members of the Riigikogu.", {"DE", "EE"}),
        ("en", "The Oliy Majlis and the Majlis sat.", {"UZ"}),
        ("ru", "Вице-спикер Бундестага прибыл в Милли Меджлис.", {"DE", "AZ"}),
        ("kk", "Бундестагтың делегациясы келді.", {"DE"}),
        ("lt", "Saeimos pirmininkė lankėsi.", set()),
        ("en", "The Seimas debated it.", set()),
    ],
)
def test_a_parliament_by_its_own_name_is_of_its_country(language: str, text: str, found: set[str]) -> None:
    assert with_parliament_in(sentence(text, language)) == found
