from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.paper.glyphs import unprintable

EVENTS = (
    "- {id: e, kind: forum, title: Forum 漢, counterparts: [RO], status: held, when: 2025-04-01, source: s000 p1}\n"
)


def test_each_character_is_named_with_the_places_it_stands_at(catalog: Callable[..., Catalog]) -> None:
    error = unprintable(catalog(events=EVENTS), "A memo", "ض漢")
    assert str(error) == "A memo: no font has ض (U+0636), 漢 (U+6F22)."
    remedy = "Write it in Latin, Cyrillic or Greek letters, or leave it out: it stands at events.yaml:3:31."
    assert (error.exit_code, str(error.hint)) == (4, remedy)


def test_what_stands_in_no_field_has_no_place(catalog: Callable[..., Catalog]) -> None:
    assert unprintable(catalog(events=EVENTS), "A memo", "☃").hint is None
