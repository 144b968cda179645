"""Words beside marks: none on another, none on what is drawn, none outside."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.paper.labels import Box, Place, Wanted, arrange

BOUNDS = Box(0, 0, 100, 40)


def place(left: float, top: float = 0, words: str = "words") -> Place:
    return Place(words, left, top + 8, Box(left, top, left + 20, top + 10))


def test_boxes_meet_where_they_share_more_than_an_edge() -> None:
    assert Box(0, 0, 10, 10).meets(Box(9, 9, 20, 20))
    assert not Box(0, 0, 10, 10).meets(Box(10, 0, 20, 10))
    assert Box(0, 0, 10, 10).within(Box(0, 0, 10, 10))
    assert not Box(0, 0, 10, 10).within(Box(1, 0, 10, 10))


def test_each_has_the_first_of_its_places_that_is_free() -> None:
    wanted = [Wanted(0, (place(0), place(30)), 2), Wanted(1, (place(5), place(60)), 1)]
    assert arrange(wanted, taken=(), bounds=BOUNDS) == {0: place(0), 1: place(60)}


def test_the_weightier_is_served_where_both_cannot_be() -> None:
    wanted = [Wanted(0, (place(0),), 1), Wanted(1, (place(5),), 2)]
    assert arrange(wanted, taken=(), bounds=BOUNDS) == {1: place(5)}


def test_as_many_as_can_be_are_served() -> None:
    greedy = Wanted(0, (place(10), place(60)), 9)
    wanted = [greedy, Wanted(1, (place(0),), 2), Wanted(2, (place(25),), 1)]
    assert arrange(wanted, taken=(), bounds=BOUNDS) == {0: place(60), 1: place(0), 2: place(25)}


def test_nothing_is_written_on_what_is_drawn_or_outside() -> None:
    wanted = [Wanted(0, (place(0), place(90), place(50)), 1)]
    assert arrange(wanted, taken=[Box(0, 0, 10, 10)], bounds=BOUNDS) == {0: place(50)}
    assert arrange(wanted, taken=[Box(0, 0, 60, 10)], bounds=BOUNDS) == {}


places = st.builds(place, st.floats(-10, 110), st.floats(-5, 45))


@given(st.lists(st.lists(places, min_size=1, max_size=4), max_size=12))
def test_whatever_is_wanted_no_words_collide(wanted: list[list[Place]]) -> None:
    found = arrange([Wanted(n, tuple(p), n % 3) for n, p in enumerate(wanted)], taken=(), bounds=BOUNDS)
    assert all(place in wanted[key] and place.box.within(BOUNDS) for key, place in found.items())
    assert not any(a.box.meets(b.box) for a, b in combinations(found.values(), 2))
    left = [n for n in range(len(wanted)) if n not in found]
    assert not any(
        p.box.within(BOUNDS) and not any(p.box.meets(f.box) for f in found.values()) for n in left for p in wanted[n]
    )
