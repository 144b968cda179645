from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.phrases.modifiers import modified
from briefgen.domain.catalog import Catalog
from tests.auditing.holding.prose_of import codes_of, said_of

TEXT = "Political consultations were held, and economic and cultural contacts noted; the contest went on."


def test_the_kinds_that_stand_before_a_noun() -> None:
    found = modified("Political, economic and cultural contacts of the old official forum")
    assert modified("Economic contacts; cultural contests") == {"contact": {"economic"}, "contest": {"cultural"}}
    assert found == {"contact": {"political", "economic", "cultural"}, "forum": {"official"}}


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("Political consultations were held.", []),
        ("Consultations were held, and contacts noted.", []),
        ("Economic consultations were held.", ["V525"]),
        ("Cultural contacts were noted.", []),
        ("Economic contacts were noted.", []),
        ("Political contacts were noted.", ["V525"]),
        ("A cultural contest went on.", []),
    ],
)
def test_a_thing_is_of_the_kind_it_is_of_there(catalog: Callable[..., Catalog], outcome: str, found: list[str]) -> None:
    assert codes_of(catalog, TEXT, outcome) == found


def test_what_is_said_of_another_kind(catalog: Callable[..., Catalog]) -> None:
    assert said_of(catalog, TEXT, "Political or official contacts were noted.") == (
        "V525?: s000 p1 has “contact” with “cultural, economic”, not with “official, political” → see of which kind it is"
    )
    assert modified("Museums and talks, then economic talks, political") == {"talk": {"", "economic"}}
    assert modified("Political and talks; economic AND social ties") == {"tie": {"economic", "social"}}
    assert modified("Economic, cultural (political) talks") == {}
    assert modified("Economic – talks") == {}
    assert modified("Political or cultural contacts") == {"contact": {"political", "cultural"}}


def test_what_is_remembered_of_a_text_cannot_be_changed() -> None:
    assert {type(kinds) for kinds in modified("They praised political and economic ties.").values()} == {frozenset}
