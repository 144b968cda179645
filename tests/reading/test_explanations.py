from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.reading.explanations import CUSTOM

ROOT = Path(__file__).parents[2]

EVENT = """\
- id: call
  kind: meeting
  title: Talks
  counterparts: [BG]
  status: held
  when: 2025-04-01
"""


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("'375,2'", "write 375.2: a point before the decimals, nothing between thousands"),
        ("'3,000'", "write 3000: a point before the decimals, nothing between thousands"),
        ("'1,234,567'", "write 1234567: a point before the decimals, nothing between thousands"),
        ("'3 000,5'", "write 3000.5: a point before the decimals, nothing between thousands"),
        ("375 million", "write 375, and what it counts in “unit:” (million)"),
        (".nan", "write digits, with a point before the decimals: 375.2"),
    ],
)
def test_numbers_as_people_write_them(diagnose: Callable[..., list[Diagnostic]], written: str, hint: str) -> None:
    text = f"- {{id: f, counterpart: BG, indicator: turnover, period: 2024, unit: USD, source: s000 p1, value: {written}}}\n"
    found = diagnose(figures=text)
    shown = written.strip("'")
    assert [(d.code, d.message, d.hint) for d in found] == [("E203", f"“{shown}” is not a number", hint)]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("circa", "did you mean “about”? one of: more-than, at-least, about, nearly, up-to, less-than"),
        ("'>'", "did you mean “more-than”? one of: more-than, at-least, about, nearly, up-to, less-than"),
        ("almost", "did you mean “nearly”? one of: more-than, at-least, about, nearly, up-to, less-than"),
        ("dozens", "one of: more-than, at-least, about, nearly, up-to, less-than"),
    ],
)
def test_values_by_another_name(diagnose: Callable[..., list[Diagnostic]], written: str, hint: str) -> None:
    text = f"- {{id: f, counterpart: BG, indicator: turnover, period: 2024, unit: USD, source: s000 p1, value: 1, qualifier: {written}}}\n"
    assert [d.hint for d in diagnose(figures=text) if d.code == "E204"] == [hint]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("protocol", "agreement"),
        ("Contract", "agreement"),
        ("exchange-of-notes", "agreement"),
        ("letter of intent", "declaration"),
        ("joint-statement", "declaration"),
        ("programme", "plan"),
        ("протокол", "agreement"),
    ],
)
def test_documents_by_another_name(diagnose: Callable[..., list[Diagnostic]], written: str, meant: str) -> None:
    text = f"- {{id: d, title: A paper, kind: {written}, counterparts: [BG], state: signed, source: s000 p1}}\n"
    hint = f"did you mean “{meant}”? one of: memorandum, agreement, declaration, plan, roadmap, twinning"
    assert [d.hint for d in diagnose(agreements=text) if d.code == "E204"] == [hint]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("PT", "write pt"),
        ("Portuguese", "write pt"),
        ("kazakh", "write kk"),
        ("Klingonish", "write two small letters, such as en"),
    ],
)
def test_languages_by_their_names(diagnose: Callable[..., list[Diagnostic]], written: str, hint: str) -> None:
    found = diagnose(sources=f"- {{id: s000, title: First item, published: 2025-04-18, language: {written}}}\n")
    assert [d.hint for d in found if d.code == "E203"] == [hint]


def test_kinds_are_known_by_their_names_in_other_languages(diagnose: Callable[..., list[Diagnostic]]) -> None:
    for written, meant in (("Treffen", "meeting"), ("визит", "visit"), ("Élections", "election")):
        text = f"- {{id: e, kind: {written}, title: A, counterparts: [BG], status: held, when: 2025-04-01, source: s000 p1}}\n"
        hints = [d.hint or "" for d in diagnose(events=text) if d.code == "E204"]
        assert [hint.partition(" one of")[0] for hint in hints] == [f"did you mean “{meant}”?"]


def test_states_are_known_by_their_names_in_other_languages(diagnose: Callable[..., list[Diagnostic]]) -> None:
    for written, meant in (("geplant", "planned"), ("Annulé", "cancelled"), ("состоялась", "held")):
        text = f"- {{id: e, kind: visit, title: A, counterparts: [BG], status: {written}, when: 2025-04-01, source: s000 p1}}\n"
        hints = [d.hint or "" for d in diagnose(events=text) if d.code == "E204"]
        assert [hint.partition(" one of")[0] for hint in hints] == [f"did you mean “{meant}”?"]


@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        ("They told us", "They told us"),
        ("'They told us: yes'", "'They told us: yes'"),
        ("'They said \"yes\" to it'", "'They said \"yes\" to it'"),
        ('"The embassy\'s list"', '"The embassy\'s list"'),
        ('"- by phone"', "'- by phone'"),
    ],
)
def test_a_basis_in_short_is_answered_with_what_can_be_read(
    diagnose: Callable[..., list[Diagnostic]], written: str, quoted: str
) -> None:
    basis = f"{{text: {quoted}, date: 2026-01-31}}"
    assert [d.hint for d in diagnose(events=f"{EVENT}  basis: {written}\n")] == [
        f"write {basis}, with the day on which you knew it"
    ]
    assert diagnose(events=f"{EVENT}  basis: {basis}\n") == []


def test_what_a_field_says_of_itself_is_told() -> None:
    """Of a kind that is not known here, its own words would be lost."""
    found = set[str]()
    for path in (ROOT / "briefgen" / "domain").rglob("*.py"):
        found.update(re.findall(r'PydanticCustomError\(\s*"(\w+)"', path.read_text(encoding="utf-8")))
    assert found - {"extra_forbidden"} == CUSTOM.keys()
