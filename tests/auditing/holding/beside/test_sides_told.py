"""Countries by their side, right beside the word for data."""

from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.sides_told import by_its_side
from tests.auditing.held import sentence


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The Latvian side's data have it otherwise than Estonia.", ["LV"]),
        ("ru", "По данным латвийской стороны, из Эстонии прибыло 12 судов.", ["LV"]),
        ("kk", "Латвия тарапының дерегі бойынша Эстониядан 12 кеме келді.", ["LV"]),
        ("ru", "По данным порта, из латвийской столицы прибыло 12 судов.", []),
        ("en", "The Latvian side was glad of the data.", []),
    ],
)
def test_data_are_those_of_the_side_beside_them(language: str, text: str, found: list[str]) -> None:
    told = sentence(text, language)
    assert list(by_its_side(told, told.language.places("statistics", "data", text))) == found
