from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold

TEXT = "The parties praised music and museums. They spoke about railways and harbours. Farming and tourism came last."
EVENT = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, source: {}, {}: "{}"}}'


@pytest.mark.parametrize(
    ("source", "outcome", "found"),
    [
        ("s000 p1", "Railways and harbours were spoken about.", []),
        ("s000 p1", "Music and museums, railways and harbours, farming and tourism.", []),
        ("s000 p1", "Museums get railways with tourism.", ["V526"]),  # gathered from all over
        ("s000 p1", "Music and museums get railways with tourism.", ["V526"]),  # half of it stands in one of several
        ("s000 p1 s1", "Music, museums get theatres, dancers.", []),
        ("s000 p1 s1", "Music and museums get theatres with dancers.", []),  # half of it stands in the only one
        ("s000 p1 s1", "Music gets theatres with dancers.", ["V526"]),
        ("s000 p1 s1", "Bridges, tunnels.", ["V526"]),  # shares nothing at all
    ],
)
def test_what_a_clause_tells_stands_in_one_sentence(
    catalog: Callable[..., Catalog], source: str, outcome: str, found: list[str]
) -> None:
    held = hold(catalog, TEXT, events=EVENT.format(source, "outcome", outcome))
    assert [code for code in codes(held, "e", "outcome") if code == "V526"] == found


def test_a_remark_may_bring_words_of_its_own(catalog: Callable[..., Catalog]) -> None:
    held = hold(catalog, TEXT, events=EVENT.format("s000 p1", "note", "Museums get railways with tourism."))
    assert codes(held, "e", "note") == []
