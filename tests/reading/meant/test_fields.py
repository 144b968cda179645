"""Fields that there are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.domain import model
from briefgen.reading.meant.fields import meant
from tests.auditing.held import rows

EVENT = "- {id: one, kind: visit, title: A visit, counterparts: [BG], status: held, source: s000 p1, "


@pytest.mark.parametrize(
    ("fields", "hints"),
    [
        ("from: 2025-03-11, to: 2025-03-12", ["write “when: 2025-03-11/2025-03-12” in place of both"]),
        ("from: 2025-03-11, until: 2025-03-12", ["write “when: 2025-03-11/2025-03-12” in place of both"]),
        ("start: 2025-03-11, end: 2025-03-12", ["write “when: 2025-03-11/2025-03-12” in place of both"]),
        (
            "from: 2025-03-11, to: 2025-03-12, venue: Varna",
            ["write “when: 2025-03-11/2025-03-12” in place of both", "did you mean “place”?"],
        ),
        ("from: 20250311, to: 2025-03-12", ["did you mean “when”?"]),
        ("begin: 2025-03-11, end: 2025-03-12", ["write “when: 2025-03-11/2025-03-12” in place of both"]),
        ("when: 2025-03-11, to: 2025-03-12", ["write “when: 2025-03-11/2025-03-12” in place of both"]),
        ("when: 2025-03-11T10:00, end: 11:30", ["write “when: 2025-03-11T10:00/11:30” in place of both"]),
        ("when: 2025-03-11, from: 10:00, to: 11:30", ["did you mean “when”?"]),
        ("to: 2025-03-12", ["did you mean “when”?"]),
        ("from: 2025-03-11", ["did you mean “when”?"]),
        (
            "said: [{person: rumen-radev, text: Thanked, source: s000 p2}]",
            ["write “cited: {said: s000 p2}” beside “source:”"],
        ),
        (
            "participants: [{person: rumen-radev, source: s001 p2}]",
            ["name s001 p2 under “source:” too, and write “cited: {participants: s001 p2}” beside it"],
        ),
        ("X-Room: 5", ["write “x-room”: small letters, digits and hyphens"]),
        ("x_title: 5", ["write “x-title”: small letters, digits and hyphens"]),
        ("x_room: 5", ["write “x-room”: small letters, digits and hyphens"]),
        ("participants: {chair: rumen-radev}", ["write {person: rumen-radev, as: chair}"]),
        ("participants: [{host: rumen-radev}]", ["write {person: rumen-radev, as: host}"]),
        ("participants: [{boss: rumen-radev}]", ["known: as, person"]),
    ],
)
def test_what_was_meant(diagnose: Callable[..., list[Diagnostic]], fields: str, hints: list[str]) -> None:
    found = [d for d in diagnose(events=f"{EVENT}{fields}}}\n") if d.code != "E202"]
    assert [(d.code, d.hint) for d in found] == [("E201", hint) for hint in hints]


def test_whoever_is_written_with_a_role_is_not_missed(diagnose: Callable[..., list[Diagnostic]]) -> None:
    codes = {
        name: [d.code for d in diagnose(events=f"{EVENT}when: 2025-03, participants: [{{{name}: rumen-radev}}]}}\n")]
        for name in ("chair", "boss")
    }
    assert codes == {"chair": ["E201"], "boss": ["E201", "E202"]}


OTHER_NAMES = """
Event | location venue | place
Event | date from to begin until start end | when
Source | date | published
Commitment | asked.0.date | day
Commitment | deadline | due
Figure | year valid-until | period
Event | type | kind
Fact | country | counterpart
Person | country | side
Organisation | side | country
Event | countries | counterparts
Event | people attendees | participants
Event | reports.0.participants.0.name | person
Event | name | title
Person | position function | post
Person | pronunciation | say-it
Event | result results | outcome
Event | comment | note
Event | link | url
Counterpart | id | code
Figure | amount | value
Figure | reports.0.change.base | against
Fact | title point | text
Event | meeting.topic | they-may-raise
Event | meeting.aim | purpose
Commitment | responsible | owner
Commitment | by when | due
Commitment | what | title
Event | end_date time | when
Event | country partner | counterparts
Event | topics | agenda
Event | statement | said
Event | confidential | private
Person | title role job | post
Person | ministry | organisation
Person | level | rank
Figure | currency scale | unit
Figure | kind metric | indicator
Figure | date | period
Agreement | signatories | parties
Agreement | signed_on | when
Source | outlet author | publisher
Source | file text | document
Source | checksum | sha256
Organisation | acronym | aliases
Counterpart | country iso | code
"""


@pytest.mark.parametrize(("kind", "names", "field"), rows(OTHER_NAMES))
def test_what_people_call_a_field(kind: str, names: str, field: str) -> None:
    paths = [tuple(int(step) if step.isdigit() else step for step in name.split(".")) for name in names.split()]
    assert [meant(getattr(model, kind), path) for path in paths] == [field] * len(paths)


@pytest.mark.parametrize("name", ["rule", "rrule", "repeat", "repeats", "recurrence"])
def test_an_event_happens_once(diagnose: Callable[..., list[Diagnostic]], name: str) -> None:
    (found,) = [d for d in diagnose(events=f"{EVENT}when: 2025-03, {name}: yearly}}\n") if d.code == "E201"]
    assert found.message == f"“{name}” would repeat an event without end, and an event happens once"
