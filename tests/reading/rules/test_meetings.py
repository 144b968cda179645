from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("participants: [rumen-radev]", []),
        ("participants: [kassym-jomart-tokayev]", ["E330"]),
        ("stops: [{participants: [rumen-radev]}]", []),
        ("series: kz-bg-commission", []),  # its chair is of the other side
        ("place: Sofia", ["E330"]),
    ],
)
def test_there_is_somebody_to_meet(diagnose: Callable[..., list[Diagnostic]], fields: str, found: list[str]) -> None:
    event = "- {{id: one, kind: visit, title: A, counterparts: [BG], status: planned, when: 2027-05, source: s000 p1, {}}}\n"
    assert [d.code for d in diagnose(events=event.format(fields))] == []
    assert [d.code for d in diagnose(events=event.format(fields + ", meeting: {written: 2027-01-10}"))] == found


def test_the_message_names_the_side_and_the_field(diagnose: Callable[..., list[Diagnostic]]) -> None:
    event = "- {id: one, kind: visit, title: A, counterparts: [BG, RO], status: planned, when: 2027-05, source: s000 p1, meeting: {written: 2027-01-10}}\n"
    (found,) = diagnose(events=event)
    assert found.message == "nobody of Bulgaria and Romania takes part, so there is nobody to write this memo about"
    assert found.hint == "add “participants:” to the event, with someone of Bulgaria and Romania from people.yaml"


@pytest.mark.parametrize(
    ("point", "found"),
    [
        ("Say yes", []),
        ("{text: Say yes, fact: They said so}", ["E331"]),
        ("{text: Say yes, fact: They said so, source: s000 p1}", []),
    ],
)
def test_a_fact_has_a_source(diagnose: Callable[..., list[Diagnostic]], point: str, found: list[str]) -> None:
    event = f"""\
- id: one
  kind: visit
  title: A
  counterparts: [BG]
  status: planned
  when: 2027-05
  participants: [rumen-radev]
  source: s000 p1
  meeting: {{written: 2027-01-10, points: [{point}]}}
"""
    assert [d.code for d in diagnose(events=event)] == found
