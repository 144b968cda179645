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
