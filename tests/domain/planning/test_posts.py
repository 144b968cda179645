"""Whose post is to be checked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

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


@pytest.mark.parametrize(("day", "old"), [(date(2027, 5, 19), []), (date(2027, 5, 20), ["petrova"])])
def test_a_post_is_old_after_a_hundred_and_eighty_days(
    catalog: Callable[..., Catalog], day: date, old: list[str]
) -> None:
    event = "- {id: e, kind: visit, title: T, counterparts: [BG], status: planned, when: 2027-12-21, participants: [petrova], source: s2 p1}\n"
    assert [person for person, *_rest in told(catalog(**desk(event)), day)] == old


def test_the_next_event_of_several_is_the_one_to_check_for(catalog: Callable[..., Catalog]) -> None:
    events = "".join(
        f"- {{id: {name}, kind: visit, title: T, counterparts: [BG], status: {status}, when: {when}, participants: [radev], source: s2 p1}}\n"
        for name, status, when in (
            ("late", "planned", "2027-03-01"),
            ("soon", "planned", "2027-02-01"),
            ("off", "cancelled", "2027-01-01"),
            ("month", "planned", "2027-02"),
        )
    )
    assert told(catalog(**desk(events))) == [("radev", "soon", "old", "2025-06-09")]


def test_a_home_vote_counts_for_home_and_of_two_votes_the_later(catalog: Callable[..., Catalog]) -> None:
    vote = "- {id: %s, kind: election, title: Vote, counterparts: %s, status: planned, when: %s, source: s1 p1}\n"
    text = (
        vote % ("ours", "all", "2026-03-01")
        + vote % ("theirs", "[BG]", "2026-05-01")
        + vote % ("again", "[BG]", "2026-04-01")
    )
    found = catalog(**desk(EVENTS + text))
    assert sorted(votes(found, "KZ", date(2026, 1, 1), MONDAY)) == [date(2026, 3, 1)]
    assert sorted(votes(found, "BG", date(2026, 1, 1), MONDAY)) == [date(2026, 4, 1), date(2026, 5, 1)]
    assert sorted(votes(found, "BG", date(2026, 4, 1), date(2026, 5, 2))) == [date(2026, 5, 1)]
    assert told(found) == [("radev", "visit", "voted", "2026-05-01")]


def test_days_of_reference_that_are_no_votes_or_only_concern_a_country_are_none(
    catalog: Callable[..., Catalog],
) -> None:
    basis = "basis: {text: Law, date: 2026-01-01}"
    days = (
        f"- {{id: day, title: Day, kind: national-day, counterpart: RO, when: 2026-11-21, {basis}}}\n"
        f"- {{id: law, title: Vote, kind: election, counterpart: BG, also: [RO], when: 2026-11-21, {basis}}}\n"
    )
    found = catalog(**desk(EVENTS, reference_days=days))
    assert [*votes(found, "RO", date(2026, 11, 20), MONDAY)] == []
    assert [*votes(found, "BG", date(2026, 11, 20), MONDAY)] == [date(2026, 11, 21)]
    assert [*votes(found, "BG", date(2026, 11, 20), date(2026, 11, 21))] == []
