from __future__ import annotations

import hashlib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Person
from briefgen.reading.verify import Passage, Verified, paragraphs_of, verify

TEXT = """\
Share  |  12 May

President Rumen Radev met his counterpart in Astana.
~
Trade came to more than 3,000 items worth $375.2 million, four times as much as before.
The fifth session is to follow. M. Ivanova spoke for the chamber.
""".replace("~", "   ")
SOURCES = """
- id: s000
  title: First item
  published: 2025-04-18
  document: first.txt
"""
PEOPLE = """
- {id: rumen-radev, name: Rumen Radev, side: BG, post: President, source: s000 p2}
- {id: maria-ivanova, name: Maria Ivanova, aliases: [M. Ivanova], side: BG, post: Chair, source: s000 p4}
"""


@pytest.fixture
def held(catalog: Callable[..., Catalog], tmp_path: Path) -> Callable[..., Verified]:
    """``held(figures="…")``: the records held against the text above."""

    def hold(**kinds: str) -> Verified:
        (tmp_path / "first.txt").write_text(TEXT, encoding="utf-8")
        given = {"sources": SOURCES, "people": PEOPLE, "organisations": ""}
        return verify(catalog(**{**given, **kinds}), tmp_path)

    return hold


def figure(fields: str) -> str:
    return f"- {{id: f, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, {fields}}}"


def event(fields: str) -> str:
    return f"- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-04-18, {fields}}}"


def codes(found: Verified) -> list[tuple[str, str, int]]:
    return [(d.code, d.location.path, d.location.column) for d in found.diagnostics]


def test_paragraphs_are_the_lines_that_are_not_blank() -> None:
    assert [p.split()[0] for p in paragraphs_of(TEXT)] == ["Share", "President", "Trade", "The"]


def test_what_the_text_bears_out_is_counted(held: Callable[..., Verified]) -> None:
    found = held(
        figures=figure("value: 375.2, change: {by: 4, unit: times, against: 2023}, source: s000 p3"),
        events=event("source: [s000 p2, s000 p4], participants: [rumen-radev, maria-ivanova]"),
    )
    assert (found.diagnostics, found.paragraphs, found.figures, found.names, found.unread) == ([], 5, 2, 4, [])


@pytest.mark.parametrize("value", ["3000", "375.2", "4", "5"])
def test_numbers_in_digits_and_in_words(held: Callable[..., Verified], value: str) -> None:
    assert codes(held(figures=figure(f"value: {value}, source: s000 p3-4"))) == []


@pytest.mark.parametrize("value", ["300", "375", "3", "2", "6", "12", "000"])
def test_v504_a_number_that_does_not_stand_there(held: Callable[..., Verified], value: str) -> None:
    found = held(figures=figure(f"value: {value}, source: s000 p3-4"))
    assert codes(found) == [("V504", "seeds/figures.yaml", 89)]
    assert found.diagnostics[0].message == f"{Decimal(value)} does not stand in s000 p3-4"


def test_a_number_of_another_paragraph_does_not_count(held: Callable[..., Verified]) -> None:
    assert codes(held(figures=figure("value: 12, source: s000 p1"))) == []
    assert codes(held(figures=figure("value: 12, source: s000 p2"))) == [("V504", "seeds/figures.yaml", 89)]


def test_a_source_without_a_paragraph_means_all_of_it(held: Callable[..., Verified]) -> None:
    assert codes(held(figures=figure("value: 12, source: s000"))) == []


def test_what_was_inferred_need_not_stand_there(held: Callable[..., Verified]) -> None:
    fields = "value: 99, change: {by: 7, unit: percent}, inferred: {value: Reckoned, change: Reckoned}, source: s000 p3"
    assert codes(held(figures=figure(fields))) == []
    assert codes(held(events=event("participants: [rumen-radev], inferred: {participants: So}, source: s000 p3"))) == []


def test_v501_a_text_that_is_not_there(held: Callable[..., Verified]) -> None:
    sources = SOURCES.replace("first.txt", "second.txt")
    found = held(sources=sources)
    assert codes(found) == [("V501", "seeds/sources.yaml", 13)]


def test_v502_a_text_that_is_not_the_one_cited(held: Callable[..., Verified]) -> None:
    right = hashlib.sha256(TEXT.encode()).hexdigest()
    wrong = "0" * 64
    found = [held(sources=f"{SOURCES}  sha256: {digest}\n") for digest in (right, wrong)]
    assert [codes(f) for f in found] == [[], [("V502", "seeds/sources.yaml", 11)]]


def test_v503_a_paragraph_that_does_not_exist_is_enough(held: Callable[..., Verified]) -> None:
    found = held(figures=figure("value: 99, source: s000 p3-5"))
    assert [(d.code, d.message, d.location.line) for d in found.diagnostics] == [
        ("V503", "s000 has 4 paragraphs, not 5", 1)
    ]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("participants: [maria-ivanova], source: s000 p2", [("V505", "events.yaml", 107)]),
        ("said: [{person: maria-ivanova, text: Thanks}], source: s000 p2", [("V505", "events.yaml", 99)]),
        ("stops: [{participants: [maria-ivanova]}], source: s000 p2", [("V505", "events.yaml", 116)]),
        ("stops: [{participants: [maria-ivanova]}], source: [s000 p2, s000 p4]", []),
    ],
)
def test_v505_a_name_that_is_not_there(
    held: Callable[..., Verified], fields: str, found: list[tuple[str, str, int]]
) -> None:
    assert codes(held(events=event(fields))) == found


def test_v505_a_person_and_who_chairs_a_commission(held: Callable[..., Verified]) -> None:
    people = PEOPLE.replace("s000 p4", "s000 p3")
    assert codes(held(people=people)) == [("V505", "seeds/people.yaml", 3)]
    chairs = "- {id: com, name: The Commission, kind: commission, chairs: [maria-ivanova], source: s000 p3}"
    assert codes(held(organisations=chairs)) == [("V505", "seeds/organisations.yaml", 62)]


def test_a_source_without_a_document_is_named(held: Callable[..., Verified]) -> None:
    sources = SOURCES.replace("  document: first.txt\n", "")
    found = held(sources=sources, figures=figure("value: 99, source: s000 p3"))
    assert (found.diagnostics, found.unread, found.figures) == ([], ["s000"], 0)


def test_without_a_folder_there_is_nothing_to_verify(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="There is no folder"):
        verify(catalog(), tmp_path / "texts")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Maria Ivanova spoke", True),
        ("maria\n ivanova spoke", True),
        ("M. Ivanova spoke", True),
        ("Maria Ivanovas spoke", False),
        ("Ana-Maria Ivanova spoke", True),
        ("Ivanova spoke", False),
    ],
)
def test_names_stand_as_whole_words(text: str, named: bool) -> None:
    person = Person.model_validate(
        {"id": "m", "name": "Maria Ivanova", "aliases": ["M. Ivanova"], "side": "BG", "reports": [{}]}
    )
    assert Passage(text).names(person) is named


def test_numbers_of_a_passage() -> None:
    assert Passage("In 2025 the 7th of 1,234,567.80 and 3.5%: twenty, Fifth").numbers == {
        Decimal(n) for n in ("2025", "7", "1234567.80", "3.5", "20", "5")
    }


def test_lines_written_by_hand_are_held_against_their_paragraphs(held: Callable[..., Verified]) -> None:
    meeting = """\
- id: e
  kind: visit
  title: A visit
  counterparts: [BG]
  status: planned
  when: 2025-07
  participants: [rumen-radev]
  source: s000 p2
  meeting:
    written: 2025-04-20
    points:
      - {text: Say 9, fact: "Trade was $375.2 million, more than 3,000 items", source: s000 p3}
      - {text: Say so, fact: Trade was 376 million, source: s000 p3}
    if-raised: [{trigger: The session, facts: Nothing is known, source: s000 p9}]
"""
    found = held(events=meeting)
    assert [(d.code, d.location.line) for d in found.diagnostics] == [("V504", 15), ("V503", 16)]
    assert found.figures == 3
