"""Who holds which post."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Rank
from briefgen.domain.planning.holders import came_into_post, holder, of_foreign_affairs, predecessor, side
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
