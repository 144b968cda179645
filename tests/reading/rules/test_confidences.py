"""What would be published and sounds like a confidence, or names what is private."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic

Diagnose = Callable[..., list[Diagnostic]]
VISIT = """
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  %s
  reports:
    - {source: s000 p3, status: planned, when: 2027-05}
    - {basis: {text: "By telephone, in confidence", date: 2025-06-01}, %s}
"""
PERSON = """
- id: someone
  name: Some One
  native: Някой Един
  aliases: [One]
  side: BG
  private: true
  source: [s000 p1, s001 p1]
"""


def told(found: list[Diagnostic]) -> list[tuple[str, int, str]]:
    return [(d.code, d.location.line, d.message) for d in found]


def test_the_words_of_a_basis_are_nobodys_business(diagnose: Diagnose) -> None:
    assert told(diagnose(events=VISIT % ("", "place: Varna"))) == []


@pytest.mark.parametrize(
    ("record", "report", "line"),
    [
        ("", "outcome: Told by telephone", 11),
        ("", "private: true, outcome: Told by telephone", None),
        ("private: true", "outcome: Told by telephone", None),
        ("draft: true", "outcome: Told by telephone", None),
        ("", "note: Told by telephone", None),
        ("", "doubt: Told by telephone", 11),
        ("", "inferred: {place: Told by telephone}, place: Varna", 11),
        ("meeting: {written: 2025-06-01, purpose: Told by telephone}", "participants: [rumen-radev]", None),
        ("url: https://test.example/confidential", "place: Varna", None),
        ("accept: {code: W440, reason: He said so himself}", "outcome: Told by telephone", None),
    ],
)
def test_only_what_would_be_published_is_told_of(
    diagnose: Diagnose, record: str, report: str, line: int | None
) -> None:
    found = diagnose(events=VISIT % (record, report))
    assert [(d.code, d.location.line) for d in found] == ([("W440", line)] if line else [])


def test_words_in_every_language_count(diagnose: Diagnose) -> None:
    found = diagnose(events=VISIT % ("", "title: {en: A visit, bg: По телефона}"))
    assert [(d.code, d.location.line) for d in found] == [("W433", 11), ("W440", 11)]


def test_the_message_says_how_to_keep_it_in(diagnose: Diagnose) -> None:
    (found,) = diagnose(events=VISIT % ("", "outcome: Told by telephone"))
    assert found.message == "this would be published, and “by telephone” sounds like a confidence"
    assert found.hint == "add “private: true” to the report, or to the record, to keep it in"


@pytest.mark.parametrize(("other", "codes"), [("when: 2027-13", ["E205", "W440"]), ("private: perhaps", ["E203"])])
def test_another_mistake_hides_it_only_where_it_may_be_private(
    diagnose: Diagnose, other: str, codes: list[str]
) -> None:
    found = diagnose(events=VISIT % ("", f"outcome: Told by telephone, {other}"))
    assert sorted(d.code for d in found) == codes


@pytest.mark.parametrize("name", ["SOME ONE", "някой един"])
def test_a_name_that_is_private(diagnose: Diagnose, name: str) -> None:
    (found,) = diagnose(events=VISIT % ("", f"delegation: With {name}"), people=PERSON, organisations="")
    assert (found.code, found.location.line) == ("W441", 11)
    assert found.message == f"this would be published, and it names “{name}”, which is private"
    assert [r.location.path for r in found.related] == ["seeds/people.yaml"]


@pytest.mark.parametrize(
    ("people", "report"),
    [
        (PERSON, "delegation: One of them"),  # an alias too short to be anybody's
        (PERSON, "private: true, delegation: With Some One"),
        (PERSON.replace("private", "draft"), "delegation: With Some One"),
        (PERSON.replace("  private: true\n", ""), "delegation: With Some One"),
    ],
)
def test_names_that_are_no_secret(diagnose: Diagnose, people: str, report: str) -> None:
    assert told(diagnose(events=VISIT % ("", report), people=people, organisations="")) == []


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ("", "private: true, status: planned", ["E340"]),
        ("status: planned,", "private: true, status: cancelled", []),
        ("", "status: planned", []),
        ("private: true,", "private: true, status: planned", []),
    ],
)
def test_what_is_public_says_how_it_stands(diagnose: Diagnose, first: str, second: str, codes: list[str]) -> None:
    text = f"""
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  reports: [{{source: s000 p3, {first} when: 2027-05}}, {{source: s001 p3, {second}}}]
"""
    assert [d.code for d in diagnose(events=text)] == codes
