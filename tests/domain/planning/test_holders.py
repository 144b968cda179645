"""Who holds which post."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Rank
from briefgen.domain.planning.holders import came_into_post, holder, of_foreign_affairs, predecessor, side, superseded
from tests.domain.planning.letters import PEOPLE
from tests.domain.planning.samples import desk

MONDAY, BEFORE = date(2026, 11, 23), date(2026, 11, 19)


def named(catalog: Catalog, code: str, rank: Rank, day: date = MONDAY) -> str | None:
    found = holder(catalog, code, rank, day)
    return found.id if found else None


def test_the_last_reported_holds_a_post_and_of_ministers_that_of_foreign_affairs(
    catalog: Callable[..., Catalog],
) -> None:
    found = catalog(**desk("[]", people=PEOPLE))
    assert (named(found, "BG", Rank.HEAD_OF_STATE), named(found, "BG", Rank.HEAD_OF_STATE, BEFORE)) == (
        "iotova",
        "radev",
    )
    assert (named(found, "BG", Rank.MINISTER), named(found, "BG", Rank.HEAD_OF_GOVERNMENT)) == ("petrova", None)
    assert [p.id for p in side(found, "RO", MONDAY) if of_foreign_affairs(found, p)] == ["ilie"]


def test_somebody_is_new_who_had_another_post_or_whose_post_another_had(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", people=PEOPLE))
    people = {p.id: p for code in ("BG", "RO", "KZ") for p in side(found, code, MONDAY)}
    assert [i for i, p in people.items() if predecessor(found, p, MONDAY)] == ["iotova", "ilie"]
    assert (came_into_post(people["ilie"]), came_into_post(people["radev"])) == (date(2026, 11, 20), date(2025, 6, 9))


def test_a_post_that_is_confirmed_is_no_new_one(catalog: Callable[..., Catalog]) -> None:
    people = """\
- id: a
  name: A
  side: RO
  reports:
    - {source: s1 p1, post: Minister, rank: minister}
    - {source: s2 p1, post: Minister, rank: minister}
- {id: b, name: B, side: RO, source: s2 p1}
"""
    found = catalog(**desk("[]", people=people))
    a, b = side(found, "RO", MONDAY)
    assert (came_into_post(a), predecessor(found, a, MONDAY)) == (date(2025, 6, 9), False)
    assert (came_into_post(b), predecessor(found, b, MONDAY)) == (None, False)


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        ("post: Minister of Trade", "post: Minister of Trade", True),
        ("post: Minister of Trade", "post: Minister of Finance", False),
        ("post: Chief, organisation: body, rank: mayor", "post: Head, organisation: body, rank: mayor", True),
        ("post: Chief, organisation: body, rank: mayor", "post: Head, organisation: body, rank: other", False),
        ("post: Chief, organisation: body, rank: mayor", "post: Head, organisation: other, rank: mayor", False),
        ("post: Chief, organisation: body", "post: Head, organisation: body", False),  # no rank is known of either
        ("post: Chief, rank: mayor", "post: Head, rank: mayor", False),
        ("rank: mayor", "rank: mayor, post: Head", False),
    ],
)
def test_whose_post_another_had(catalog: Callable[..., Catalog], before: str, after: str, new: bool) -> None:
    bodies = "- {id: body, name: A body, kind: city, source: s1 p1}\n- {id: other, name: Another, kind: city, source: s1 p1}\n"
    people = f"- {{id: a, name: A, side: RO, source: s1 p1, {before}}}\n- {{id: b, name: B, side: RO, source: s2 p1, {after}}}\n"
    found = catalog(**desk("[]", people=people, organisations=bodies))
    a, b = side(found, "RO", MONDAY)
    assert [predecessor(found, p, MONDAY) for p in (a, b)] == [False, new]


def test_of_two_who_were_first_reported_on_one_day_neither_followed_the_other(catalog: Callable[..., Catalog]) -> None:
    people = "".join(
        f"- {{id: {i}, name: {i}, side: RO, source: s2 p1, post: Minister, rank: minister}}\n" for i in "ab"
    )
    found = catalog(**desk("[]", people=people))
    assert [predecessor(found, p, MONDAY) for p in side(found, "RO", MONDAY)] == [False, False]


def test_the_ministry_tells_of_whose_affairs_a_minister_is(catalog: Callable[..., Catalog]) -> None:
    bodies = (
        "- {id: foreign, name: Ministry of Foreign Affairs, kind: ministry, source: s1 p1}\n"
        "- {id: home, name: Ministry of the Interior, kind: ministry, source: s1 p1}\n"
    )
    people = (
        "- {id: a, name: A, side: RO, source: s2 p1, post: Minister, rank: minister, organisation: home}\n"
        "- {id: b, name: B, side: RO, source: s1 p1, post: Minister, rank: minister, organisation: foreign}\n"
        "- {id: c, name: C, side: RO, source: s2 p1, organisation: foreign}\n"
    )
    found = catalog(**desk("[]", people=people, organisations=bodies))
    assert [p.id for p in side(found, "RO", MONDAY) if of_foreign_affairs(found, p)] == ["b", "c"]
    assert named(found, "RO", Rank.MINISTER) == "b"


def test_of_two_reported_on_one_day_the_first_on_file_holds_the_post(catalog: Callable[..., Catalog]) -> None:
    people = "".join(
        f"- {{id: {i}, name: {i}, side: RO, source: s2 p1, post: Head, rank: head-of-state}}\n" for i in ("b", "a", "c")
    )
    assert named(catalog(**desk("[]", people=people)), "RO", Rank.HEAD_OF_STATE) == "b"


def test_a_head_who_has_had_a_successor_since(catalog: Callable[..., Catalog]) -> None:
    """Iotova was reported after Radev; a minister of economy is no successor of one of foreign affairs."""
    found = catalog(**desk("[]", people=PEOPLE))
    day = date(2026, 11, 23)
    known = {state.id: state for code in ("BG", "KZ", "RO") for state in side(found, code, day)}
    assert [name for name, state in known.items() if superseded(found, state, day)] == ["radev"]
