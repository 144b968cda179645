"""Whose post is to be checked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.posts import posts_to_check, votes
from tests.domain.planning.samples import EVENTS, desk

MONDAY = date(2026, 11, 23)


def told(catalog: Catalog, day: date = MONDAY) -> list[tuple[str, str, str, str]]:
    return [(p.person.id, p.event.id, p.why.value, str(p.voted or p.reported)) for p in posts_to_check(catalog, day)]


def test_an_old_post_is_to_be_checked_and_a_fresh_one_is_not(catalog: Callable[..., Catalog]) -> None:
    assert told(catalog(**desk())) == [("radev", "visit", "old", "2025-06-09")]


def test_a_vote_since_makes_a_fresh_post_old(catalog: Callable[..., Catalog]) -> None:
    vote = "- {id: vote, kind: election, title: Vote, counterparts: [RO], status: planned, when: 2026-11-22, source: s2 p1}\n"
    assert told(catalog(**desk(EVENTS + vote))) == [
        ("radev", "visit", "old", "2025-06-09"),
        ("ilie", "talks", "voted", "2026-11-22"),
    ]
    # On the day itself nobody has been elected yet.
    assert told(catalog(**desk(EVENTS + vote)), date(2026, 11, 22)) == [("radev", "visit", "old", "2025-06-09")]


def test_statutory_elections_count_and_those_called_off_do_not(catalog: Callable[..., Catalog]) -> None:
    off = "- {id: vote, kind: election, title: Vote, counterparts: all, status: cancelled, when: 2026-11-22, source: s2 p1}\n"
    days = "- {id: law, title: Election, kind: election, counterpart: RO, when: 2026-11-21, basis: {text: Law, date: 2026-01-01}}\n"
    found = catalog(**desk(EVENTS + off, reference_days=days))
    assert [*votes(found, "RO", date(2026, 11, 20), MONDAY)] == [date(2026, 11, 21)]
    assert [*votes(found, "KZ", date(2026, 11, 20), MONDAY)] == []
    assert [*votes(found, "RO", date(2026, 11, 21), MONDAY)] == []


def test_a_person_without_a_post_on_file(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: visit, title: T, counterparts: [BG], status: planned, when: 2026-12-21, participants: [x], source: s2 p1}\n"
    people = "- {id: x, name: Xenia, side: BG, source: s2 p1}\n"
    assert told(catalog(**desk(event, people=people))) == [("x", "e", "unknown", "None")]
