from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding import scope as module
from briefgen.auditing.holding.scope import Reach, reaches
from briefgen.domain.catalog import Catalog
from tests.auditing.held import missed
from tests.auditing.holding.prose_of import codes_of, said_of

TEXT = "Romania is the largest trade partner of Kazakhstan in Eastern Europe, where its main oil asset in the world is."


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("Romania was the largest trade partner in Eastern Europe.", []),
        ("Romania was the largest trade partner in the east of Europe.", []),
        ("Romania was the largest trade partner in Europe.", ["V519"]),
        ("Romania was the largest trade partner of Kazakhstan in Europe.", ["V519"]),
        ("Romania was the largest trade partner of Kazakhstan in Eastern Europe.", []),
        ("Romania was the largest trade partner in south-eastern Europe.", ["V525"]),
        ("Romania was the largest trade partner.", ["V519"]),
        ("Romania was the largest trade partner of Bulgaria.", ["V519"]),
        ("Romania was the largest trade partner of Kazakhstan.", ["V519"]),
        ("Romania has the main oil asset in the world.", []),
        ("Romania has the main oil asset in Europe.", ["V519"]),
    ],
)
def test_a_superlative_reaches_no_farther_than_it_does_there(
    catalog: Callable[..., Catalog], outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, TEXT, outcome) == found


def test_each_of_two_superlatives_reaches_no_farther_than_it_does_there(catalog: Callable[..., Catalog]) -> None:
    text = "Romania is the largest partner of Kazakhstan, and has the main oil asset in Eastern Europe."
    assert codes_of(catalog, text, text) == []
    assert codes_of(catalog, text, text.replace("Eastern ", "")) == ["V519"]


def test_where_the_passage_sets_no_bounds_none_are_asked_for(catalog: Callable[..., Catalog]) -> None:
    assert (
        codes_of(catalog, "Romania is the largest partner in tourism.", "Romania is the largest partner in tourism.")
        == []
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the largest zones in Southeastern Europe", ("largest", (("europe", frozenset({"south", "east"})),))),
        ("a key partner in Central Asia, not in Europe", ("key", (("asia", frozenset({"central"})),))),
        (
            "the main partners of Romania among countries of the world",
            ("main", (("@RO", frozenset()), ("world", frozenset()))),
        ),
        ("the largest investment abroad", ("largest", (("abroad", frozenset()),))),
        ("the largest partner of the European Union", ("largest", (("@EU", frozenset()),))),
        ("the lowest price and the sea of Asia", ("lowest", ())),
    ],
)
def test_how_far_a_superlative_reaches(text: str, found: tuple[str, tuple[tuple[str, frozenset[str]], ...]]) -> None:
    assert [(reach.word, reach.within) for reach in reaches(text)] == [found]


def test_the_parts_of_the_world_between_two_places() -> None:
    text = "in East Asia of Romania"
    assert list(module._regions(text, 0, len(text))) == [("@RO", frozenset()), ("asia", frozenset({"east"}))]
    assert list(module._regions(text, 0, text.index("Romania"))) == [("asia", frozenset({"east"}))]
    assert list(module._regions(text, text.index("Romania"), len(text))) == [("@RO", frozenset())]


def test_superlatives_are_told_in_their_order_with_what_they_are_said_of() -> None:
    first, second = reaches("The largest trade partner in Asia; the smallest bank of Romania.")
    assert (first.word, first.of, second.word) == ("largest", frozenset({"#trade", "cooperation", "asia"}), "smallest")
    assert second == Reach("smallest", frozenset({"#bank", "@RO"}), (("@RO", frozenset()),))


def test_what_is_said_of_a_superlative_that_reaches_too_far(catalog: Callable[..., Catalog]) -> None:
    told = "V519?: s000 p1 has “{}” of {} alone → tell how far it reaches as the source does"
    for outcome, found in (
        ("Romania was the largest trade partner.", told.format("largest", "Kazakhstan, east europe")),
        ("Romania has the main oil asset.", told.format("main", "world")),
    ):
        assert said_of(catalog, TEXT, outcome) == found


def test_the_words_for_one_of_several() -> None:
    words = [
        f"{some} of {whose}"
        for some in ("one", "some", "two", "three", "many", "most")
        for whose in ("the", "its", "their")
    ]
    assert missed(module._ONE_OF, " | ".join([*words, "among the"])) == []
    assert missed(module._END, "and | where | which | who | while") == []
    assert [
        mark for mark in (", ", ". ", "; ", ": ", "(", ")", "–", "—", ".") if not module._END.search(f"a{mark}")
    ] == []
    assert [mark for mark in (",5", ".5", " - ") if module._END.search(f"a{mark}")] == []
