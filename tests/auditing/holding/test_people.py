from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.people import hold_rank
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import PersonReport
from tests.auditing.held import alarms, hold, verdict

TEXT = (
    "Deputy Minister of Foreign Affairs of Kazakhstan Roman Vassilenko met with Ambassador of Bulgaria Boyan Hadjiev.\n"
    "Vassilenko stressed trade in grain. The Ambassador spoke of tourism and pharmaceuticals.\n"
    "Kazakh Minister of Energy Ivan Petrov was there."
)
PEOPLE = """
- {id: vas, name: Roman Vassilenko, side: KZ, post: Deputy Minister of Foreign Affairs of Kazakhstan, source: s000 p1}
- {id: had, name: Boyan Hadjiev, side: BG, post: Ambassador of Bulgaria, source: s000 p1}
- {id: tur, name: Jana Tur, side: RO, source: s000 p1}
"""


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Roman Vassilenko", "Roman Vasilenko", []),
        ("Roman Vassilenko", "Ruman Vassilenko", [("name", "V505")]),
        ("Roman Vassilenko", "Roman Vassilenka", [("name", "V505")]),
        ("post: Deputy Minister of", "post: Minister of", [("post", "V513")]),
        ("Foreign Affairs", "Energy", [("post", "V513")]),
        ("Affairs of Kazakhstan", "Affairs of Bulgaria", [("post", "V513")]),
        ("Deputy Minister of Foreign Affairs of Kazakhstan", "Deputy Foreign Minister of Kazakhstan", []),
        ("Deputy Minister of Foreign Affairs of Kazakhstan", "Ambassador of Bulgaria", [("post", "V513")]),
    ],
)
def test_a_name_and_the_post_beside_it(
    catalog: Callable[..., Catalog], old: str, new: str, found: list[tuple[str, str]]
) -> None:
    held = hold(catalog, TEXT, people=PEOPLE.replace(old, new, 1))
    assert [(field, code) for field, code, _why in alarms(held, "vas")] == found


def event(fields: str) -> str:
    return (
        f"- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, {fields}}}"
    )


@pytest.mark.parametrize(
    ("person", "place", "found"),
    [
        ("vas", "p2 s1", []),
        ("had", "p2 s1", ["V512"]),
        ("had", "p2 s2", []),
        ("vas", "p2 s2", ["V512"]),
    ],
)
def test_who_said_it(catalog: Callable[..., Catalog], person: str, place: str, found: list[str]) -> None:
    text = "Trade in grain matters" if place.endswith("s1") else "Tourism and pharmaceuticals"
    said = event(
        f"participants: [vas, had], said: [{{person: {person}, text: {text}}}], source: [s000 p1, s000 {place}]"
    )
    held = hold(catalog, TEXT, people=PEOPLE, events=said)
    assert [code for field, code, _why in alarms(held, "e") if field == "said"] == found


def test_a_participant_of_a_side_that_the_event_does_not_concern(catalog: Callable[..., Catalog]) -> None:
    text = TEXT.replace("Boyan Hadjiev", "Boyan Hadjiev and Jana Tur")
    counterparts = "\n- {code: RO, slug: romania}"
    held = hold(
        catalog,
        text,
        people=PEOPLE,
        events=event("participants: [vas, had, tur], source: s000 p1"),
        counterparts="- {code: BG, slug: bulgaria}" + counterparts,
    )
    assert [(field, code) for field, code, _why in alarms(held, "e")] == [("participants.person", "V519")]


def test_a_body_of_another_side(catalog: Callable[..., Catalog]) -> None:
    bodies = (
        "- {id: mfa, name: Ministry of Foreign Affairs of Kazakhstan, kind: ministry, country: KZ, source: s000 p1}"
    )
    for person, found in (("vas", []), ("had", [("organisation", "V519")])):
        people = PEOPLE.replace(f"id: {person},", f"id: {person}, organisation: mfa,")
        assert [
            (f, c) for f, c, _w in alarms(hold(catalog, TEXT, people=people, organisations=bodies), person)
        ] == found


@pytest.mark.parametrize(
    ("rank", "post", "found"),
    [
        ("minister", "Minister of Energy", Verdict.HELD),
        ("minister", "Deputy Minister of Energy", Verdict.READ_THIS_ONE),
        ("deputy-minister", "Minister of Energy", Verdict.READ_THIS_ONE),
        ("ambassador", "Mayor of Sofia", Verdict.READ_THIS_ONE),
        ("other", "Adviser", Verdict.HELD),
    ],
)
def test_the_rank_goes_with_the_post(rank: str, post: str, found: Verdict) -> None:
    assert hold_rank(PersonReport.model_validate({"rank": rank, "post": post})).verdict is found


def test_a_person_named_by_surname_alone_is_held_in_part(catalog: Callable[..., Catalog]) -> None:
    people = "- {id: vas, name: Roman Vassilenko, side: KZ, source: s000 p2 s1}"
    assert verdict(hold(catalog, TEXT, people=people), "vas", "name") is Verdict.IN_PART
