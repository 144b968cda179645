from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import contacts, highest, parties
from briefgen.domain.model import Rank
from briefgen.domain.selection import select

PEOPLE = """
- {id: radev, name: Rumen Radev, side: BG, post: President, rank: head-of-state, source: s000 p1}
- {id: hadjiev, name: Boyan Hadjiev, side: BG, post: Ambassador, rank: ambassador, source: s000 p1}
- {id: vassilenko, name: Roman Vassilenko, side: KZ, post: Deputy Minister, rank: deputy-minister, source: s001 p1}
"""


def event(identity: str, fields: str) -> str:
    return f"- {{id: {identity}, title: An event, counterparts: [BG], source: s001 p1, {fields}}}\n"


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        (
            "kind: meeting, status: held, when: 2025-06-01, participants: [radev, hadjiev, vassilenko]",
            [(("radev", "hadjiev"), ("vassilenko",), Rank.DEPUTY_MINISTER)],
        ),
        (
            "kind: meeting, status: held, when: 2025-06-01, participants: [hadjiev, vassilenko]",
            [(("hadjiev",), ("vassilenko",), Rank.AMBASSADOR)],
        ),
        (
            "kind: culture, status: held, when: 2025-06-01, stops: [{participants: [hadjiev, vassilenko]}]",
            [(("hadjiev",), ("vassilenko",), Rank.AMBASSADOR)],
        ),
        ("kind: meeting, status: held, when: 2025-06-01, participants: [radev]", [(("radev",), (), None)]),
        ("kind: culture, status: held, when: 2025-06-01, participants: [radev]", []),
        ("kind: meeting, status: planned, when: 2026-06-03, participants: [radev, vassilenko]", []),
    ],
)
def test_a_contact_is_a_held_event_of_both_sides(
    catalog: Callable[..., Catalog], fields: str, found: list[tuple[tuple[str, ...], tuple[str, ...], Rank | None]]
) -> None:
    data = catalog(people=PEOPLE, organisations="", events=event("one", fields))
    met = contacts(select(data, "BG", date(2025, 6, 10)))
    assert [(c.theirs, c.ours, c.level) for c in met] == found


def test_the_highest_rank_known_needs_one_side_only(catalog: Callable[..., Catalog]) -> None:
    events = (
        event("alone", "kind: visit, status: held, when: 2025-06-01, participants: [radev]")
        + event("both", "kind: meeting, status: held, when: 2025-05-01, participants: [hadjiev, vassilenko]")
        + event("nobody", "kind: consultations, status: held, when: 2025-04-01")
    )
    met = contacts(select(catalog(people=PEOPLE, organisations="", events=events), "BG", date(2025, 7, 1)))
    assert [(c.event.id, c.highest) for c in met] == [
        ("alone", Rank.HEAD_OF_STATE),
        ("both", Rank.DEPUTY_MINISTER),
        ("nobody", None),
    ]


def test_the_newest_comes_first(catalog: Callable[..., Catalog]) -> None:
    days = {"old": "2023-05", "new": "2025-06-01", "middle": "..2025-04-18"}
    text = "".join(event(i, f"kind: meeting, status: held, when: {day}") for i, day in days.items())
    data = catalog(people=PEOPLE, organisations="", events=text)
    assert [c.event.id for c in contacts(select(data, "BG", date(2025, 6, 10)))] == ["new", "middle", "old"]


def test_the_level_is_that_of_the_posts_when_it_was_reported(catalog: Callable[..., Catalog]) -> None:
    promoted = PEOPLE.replace(
        "- {id: hadjiev, name: Boyan Hadjiev, side: BG, post: Ambassador, rank: ambassador, source: s000 p1}",
        "- id: hadjiev\n  name: Boyan Hadjiev\n  side: BG\n  reports:\n"
        "    - {post: Ambassador, rank: ambassador, source: s000 p1}\n"
        "    - {post: Minister, rank: minister, basis: {text: A decree, date: 2025-07-01}}",
    )
    assert promoted != PEOPLE
    met = event("one", "kind: meeting, status: held, when: 2025-06-01, participants: [hadjiev, vassilenko]")
    data = catalog(people=promoted, organisations="", events=met)
    (contact,) = contacts(select(data, "BG", date(2025, 8, 1)))
    assert (contact.level, contact.highest) == (Rank.AMBASSADOR, Rank.DEPUTY_MINISTER)


OTHERS = PEOPLE + "- {id: guest, name: A Guest, side: RO, post: Minister, rank: minister, source: s000 p1}\n"


def test_people_of_neither_side_are_told_apart_and_nobody_twice(catalog: Callable[..., Catalog]) -> None:
    fields = (
        "kind: visit, status: planned, when: 2025-07-01, participants: [guest, vassilenko, radev], "
        "stops: [{participants: [radev, hadjiev]}, {participants: [guest]}]"
    )
    selection = select(catalog(people=OTHERS, organisations="", events=event("one", fields)), "BG", date(2025, 6, 10))
    (talks,) = selection.events
    found = parties(selection, talks)
    assert (found.theirs, found.ours, found.others) == (("radev", "hadjiev"), ("vassilenko",), ("guest",))
    assert (found.level, found.highest) == (Rank.DEPUTY_MINISTER, Rank.HEAD_OF_STATE)
    assert contacts(selection) == ()
    assert [highest(selection, talks, code) for code in ("BG", "KZ", "RO", "LT")] == [
        "radev",
        "vassilenko",
        "guest",
        None,
    ]


@pytest.mark.parametrize(
    ("named", "first"),
    [
        ("[hadjiev, radev]", "radev"),
        ("[radev, hadjiev]", "radev"),
        ("[nameless, hadjiev]", "hadjiev"),
        ("[nameless]", "nameless"),
        ("[second, hadjiev]", "second"),
        ("[hadjiev, second]", "hadjiev"),
    ],
)
def test_who_of_a_side_is_of_the_highest_rank(catalog: Callable[..., Catalog], named: str, first: str) -> None:
    people = (
        PEOPLE
        + "- {id: nameless, name: Nobody Knows, side: BG, post: Clerk, source: s000 p1}\n"
        + "- {id: second, name: Second Envoy, side: BG, post: Ambassador, rank: ambassador, source: s000 p1}\n"
    )
    fields = f"kind: meeting, status: held, when: 2025-06-01, participants: {named}"
    selection = select(catalog(people=people, organisations="", events=event("one", fields)), "BG", date(2025, 6, 10))
    assert highest(selection, selection.events[0], "BG") == first


def test_of_one_day_the_later_reported_comes_first(catalog: Callable[..., Catalog]) -> None:
    early = event("early", "kind: meeting, status: held, when: 2025-04-01").replace("s001", "s000")
    late = event("late", "kind: meeting, status: held, when: 2025-04-01")
    for text in (early + late, late + early):
        data = catalog(people=PEOPLE, organisations="", events=text)
        assert [c.event.id for c in contacts(select(data, "BG", date(2025, 6, 10)))] == ["late", "early"]
