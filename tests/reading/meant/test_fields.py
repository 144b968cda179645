"""Fields that there are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic

EVENT = "- {id: one, kind: visit, title: A visit, counterparts: [BG], status: held, source: s000 p1, "


@pytest.mark.parametrize(
    ("fields", "hints"),
    [
        ("from: 2025-03-11, to: 2025-03-12", ["write “when: 2025-03-11/2025-03-12” in place of both"]),
        ("begin: 2025-03-11, end: 2025-03-12", ["write “when: 2025-03-11/2025-03-12” in place of both"]),
        ("when: 2025-03-11, to: 2025-03-12", ["write “when: 2025-03-11/2025-03-12” in place of both"]),
        ("when: 2025-03-11T10:00, end: 11:30", ["write “when: 2025-03-11T10:00/11:30” in place of both"]),
        ("when: 2025-03-11, from: 10:00, to: 11:30", ["did you mean “when”?"]),
        ("to: 2025-03-12", ["did you mean “when”?"]),
        ("from: 2025-03-11", ["did you mean “when”?"]),
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
