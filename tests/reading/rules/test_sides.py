from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic

PEOPLE = """\
- {id: bg-person, name: Anna Bulgarian, side: BG, source: s000 p1}
- {id: ro-person, name: Ion Romanian, side: RO, source: s000 p1}
- {id: kz-person, name: Aigul Kazakh, side: KZ, source: s000 p1}
"""
COUNTERPARTS = """\
- {code: BG, slug: bulgaria}
- {code: RO, slug: romania}
- {code: EU, kind: organisation, members: [BG, RO], slug: european-union}
"""
EVENT = (
    "- {{id: one, kind: meeting, title: A, counterparts: {}, status: held, when: 2025-04-01, source: s001 p1, {}}}\n"
)


def found(diagnose: Callable[..., list[Diagnostic]], counterparts: str, people: str) -> list[Diagnostic]:
    organisations = "- {id: mfa, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}\n"
    event = EVENT.format(counterparts, people)
    told = diagnose(events=event, people=PEOPLE, counterparts=COUNTERPARTS, organisations=organisations)
    return [d for d in told if d.code != "W410"]


@pytest.mark.parametrize(
    ("counterparts", "people", "codes"),
    [
        ("[BG]", "participants: [bg-person, kz-person]", []),
        ("[BG]", "participants: [kz-person, ro-person]", ["W417"]),
        ("[BG]", "stops: [{participants: [ro-person]}, {participants: [ro-person]}]", ["W417"]),
        ("[BG, RO]", "participants: [ro-person]", []),
        ("[EU]", "participants: [ro-person]", []),
        ("all", "participants: [ro-person]", []),
    ],
)
def test_who_takes_part_is_of_a_side_that_meets(
    diagnose: Callable[..., list[Diagnostic]], counterparts: str, people: str, codes: list[str]
) -> None:
    assert [d.code for d in found(diagnose, counterparts, people)] == codes


def test_the_message_names_the_person_and_both_remedies(diagnose: Callable[..., list[Diagnostic]]) -> None:
    (told,) = found(diagnose, "[BG]", "participants: [kz-person, ro-person]")
    assert told.message == "Ion Romanian is of Romania, which is neither home nor among the counterparts of this event"
    assert told.hint == "is “side: RO” right in people.yaml? else add RO to “counterparts:”"
    assert told.location.line == 3


@pytest.mark.parametrize(
    ("kind", "country", "codes"),
    [
        ("institution", "", []),  # the Commission of a union of states
        ("commission", ", country: BG", []),
        ("commission", ", country: KZ", []),
        ("commission", ", country: RO", ["W417"]),
        ("ministry", "", ["W417"]),  # of which it was only not said whose it is
        ("city", ", country: BG", ["W417", "W460"]),
    ],
)
def test_who_comes_for_a_body_that_is_of_several_states(
    diagnose: Callable[..., list[Diagnostic]], kind: str, country: str, codes: list[str]
) -> None:
    body = f"- {{id: body, name: A body, kind: {kind}{country}, source: s000 p1}}\n"
    person = "- {id: ro-person, name: Ion Romanian, side: RO, post: Head, organisation: body, source: s000 p1}\n"
    event = EVENT.format("[BG]", "participants: [ro-person]")
    told = diagnose(events=event, people=person, counterparts=COUNTERPARTS, organisations=body)
    assert sorted(d.code for d in told if d.code in {"W417", "W460"}) == codes


BODIES = """\
- {id: bg-ministry, name: Ministry of Economy, kind: ministry, country: BG, source: s000 p1}
- {id: eu-commission, name: European Commission, kind: institution, country: EU, source: s000 p1}
- {id: bg-company, name: Works, kind: company, country: BG, source: s000 p1}
- {id: bg-consulate, name: Honorary Consulate, kind: institution, country: BG, source: s000 p1}
- {id: bg-chamber, name: American Chamber of Commerce in Bulgaria, kind: chamber, country: BG, source: s000 p1}
- {id: parliament, name: Parliament of the Republic of Bulgaria, kind: institution, country: BG, source: s000 p1}
- {id: network, name: Network in Bulgaria, kind: institution, country: BG, source: s000 p1}
- {id: forum, name: Forum, kind: commission, source: s000 p1}
- {id: kz-ro-commission, name: Commission of Kazakhstan and Romania, kind: commission, source: s000 p1}
"""


@pytest.mark.parametrize(
    ("side", "body", "told"),
    [
        ("BG", "bg-ministry", []),
        ("KZ", "bg-ministry", ["Aigul is of Kazakhstan, and Ministry of Economy is of Bulgaria"]),
        ("RO", "eu-commission", []),
        ("EU", "bg-ministry", []),
        ("KZ", "forum", []),
        ("KZ", "bg-company", []),  # which may have foreigners at its head
        ("KZ", "bg-chamber", []),
        ("KZ", "parliament", ["Aigul is of Kazakhstan, and Parliament of the Republic of Bulgaria is of Bulgaria"]),
        ("KZ", "network", []),  # of which several states may be members
        ("KZ", "bg-consulate", []),  # whose consul is mostly of the host state
    ],
)
def test_a_body_is_of_the_side_of_its_people(
    diagnose: Callable[..., list[Diagnostic]], side: str, body: str, told: list[str]
) -> None:
    person = f"- {{id: p, name: Aigul, side: {side}, post: Head, organisation: {body}, source: s000 p1}}"
    found = diagnose(people=person, counterparts=COUNTERPARTS, organisations=BODIES)
    assert [d.message for d in found if d.code == "W460"] == told


def test_an_adviser_of_a_ministry_may_be_a_foreigner(diagnose: Callable[..., list[Diagnostic]]) -> None:
    person = "- {{id: p, name: Aigul, side: KZ, post: {}, organisation: bg-ministry, source: s000 p1}}"
    found = {
        post: [d.code for d in diagnose(people=person.format(post), counterparts=COUNTERPARTS, organisations=BODIES)]
        for post in ("Adviser to the Minister", "Director")
    }
    assert {post: "W460" in codes for post, codes in found.items()} == {
        "Adviser to the Minister": False,
        "Director": True,
    }


def test_anybody_may_have_a_post_in_an_organisation_of_states(diagnose: Callable[..., list[Diagnostic]]) -> None:
    """Whether its members are told or not, and whether it is a counterpart or not."""
    bodies = (
        "- {id: commission, name: Commission, kind: institution, country: EU, source: s000 p1}\n"
        "- {id: secretariat, name: Secretariat, kind: institution, country: UN, source: s000 p1}\n"
    )
    people = (
        "- {id: p, name: Ana, side: RO, post: Head, organisation: commission, source: s000 p1}\n"
        "- {id: q, name: Ion, side: RO, post: Head, organisation: secretariat, source: s000 p1}\n"
    )
    counterparts = "- {code: RO, slug: romania}\n- {code: UN, kind: organisation, slug: united-nations}\n"
    found = diagnose(people=people, counterparts=counterparts, organisations=bodies)
    assert [d.message for d in found if d.code == "W460"] == []


@pytest.mark.parametrize(
    ("counterparts", "series", "told"),
    [
        ("[RO]", "kz-ro-commission", []),
        ("[BG, RO]", "kz-ro-commission", []),
        ("[BG]", "forum", []),
        ("all", "kz-ro-commission", []),
        (
            "[BG]",
            "kz-ro-commission",
            ["“Commission of Kazakhstan and Romania” is with Romania, and this event is with Bulgaria"],
        ),
        (
            "[EU]",
            "kz-ro-commission",
            ["“Commission of Kazakhstan and Romania” is with Romania, and this event is with European Union"],
        ),
    ],
)
def test_a_series_is_with_the_counterparts_of_its_events(
    diagnose: Callable[..., list[Diagnostic]], counterparts: str, series: str, told: list[str]
) -> None:
    event = EVENT.format(counterparts, f"series: {series}")
    found = diagnose(events=event, people=PEOPLE, counterparts=COUNTERPARTS, organisations=BODIES)
    assert [d.message for d in found if d.code == "W461"] == told
