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


def prepared(written: str, title: str = "A", paper: str = "A4") -> str:
    return f"""\
calendar: {{title: Test, home: KZ, timezone: Asia/Almaty, domain: mfa.kz, paper: {paper}}}
events:
- id: one
  kind: visit
  title: {title}
  counterparts: [BG]
  status: planned
  when: 2027-05
  participants: [rumen-radev]
  source: s000 p1
  meeting:
    written: 2027-01-10
{written}
"""


@pytest.mark.parametrize(
    ("length", "title", "paper", "found"),
    [
        (545, "A", "A4", []),
        (545, "A", "Letter", ["E332"]),
        (545, "A visit with a title that takes many lines of the largest type " * 3, "A4", ["E332"]),
        (620, "A", "A4", ["E332"]),
    ],
)
def test_what_is_written_is_held_against_the_room_of_the_front(
    diagnose: Callable[..., list[Diagnostic]], length: int, title: str, paper: str, found: list[str]
) -> None:
    points = "    points:\n" + f"      - {'Word ' * (length // 5)}\n" * 5
    assert [d.code for d in diagnose(events=prepared(points, title, paper))] == found


def test_the_error_stands_at_the_longest_part(diagnose: Callable[..., list[Diagnostic]]) -> None:
    long, longer = "word " * 200, "word " * 250
    written = f"""\
    purpose: Why
    objectives: [{long}, {longer}]
    they-may-raise: [{{they-may-raise: Short, answer: {long}}}]
    language: English"""
    (found,) = diagnose(events=prepared(written))
    assert found.message == "what is written for this meeting takes about 52 lines of print, with the title"
    assert found.hint == "the front has room for 45: shorten this part, the longest with 18, or others"
    assert (found.location.line, found.location.column) == (14, 20 + len(long))
