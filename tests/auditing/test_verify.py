from __future__ import annotations

import hashlib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from briefgen.auditing.verify import Verified, verify
from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog

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


def figure(fields: str, unit: str = "USD million") -> str:
    return f"- {{id: f, counterpart: BG, indicator: turnover, period: ..2025-04-18, unit: {unit}, {fields}}}"


def event(fields: str) -> str:
    return f"- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-04-18, {fields}}}"


def codes(found: Verified) -> list[tuple[str, str, int]]:
    return [(d.code, d.location.path, d.location.column) for d in found.diagnostics]


def test_a_claim_is_held_against_the_sentences_that_are_cited(held: Callable[..., Verified]) -> None:
    beside = held(events=event("source: s000 p4 s1, participants: [maria-ivanova]"))
    assert [str(d.message) for d in beside.diagnostics] == ["Maria Ivanova is not named in s000 p4 s1"]
    assert held(events=event("source: s000 p4 s2, participants: [maria-ivanova]")).diagnostics == []


def test_a_sentence_that_is_not_there_is_named(held: Callable[..., Verified]) -> None:
    found = held(events=event("source: [s000 p4 s2-3, s000 p1 s2]"))
    assert [(d.code, d.message) for d in found.diagnostics] == [
        ("V503", "s000 p4 has 2 sentences, not 3"),
        ("V503", "s000 p1 has one sentence, not 2"),
    ]


def test_what_the_text_bears_out_is_counted(held: Callable[..., Verified]) -> None:
    found = held(
        figures=figure("value: 375.2, change: {by: 4, unit: times, against: 2023}, source: s000 p3"),
        events=event("source: [s000 p2, s000 p4], participants: [rumen-radev, maria-ivanova]"),
    )
    assert (found.diagnostics, found.paragraphs, found.figures, found.names, found.unread) == ([], 5, 2, 4, [])


@pytest.mark.parametrize(
    ("value", "unit"),
    [("3000, qualifier: more-than", "items"), ("375.2", "USD million"), ("4", "times"), ("5", "sessions")],
)
def test_numbers_in_digits_and_in_words(held: Callable[..., Verified], value: str, unit: str) -> None:
    assert codes(held(figures=figure(f"value: {value}, source: s000 p3-4", unit))) == []


@pytest.mark.parametrize("value", ["300", "375", "3", "2", "6", "12", "000"])
def test_v504_a_number_that_does_not_stand_there(held: Callable[..., Verified], value: str) -> None:
    found = held(figures=figure(f"value: {value}, source: s000 p3-4"))
    assert codes(found) == [("V504", "seeds/figures.yaml", 97)]
    assert found.diagnostics[0].message == f"{Decimal(value)} does not stand in s000 p3-4"


def test_a_number_of_another_paragraph_does_not_count(held: Callable[..., Verified]) -> None:
    assert codes(held(figures=figure("value: 12, source: s000 p1"))) == []
    assert codes(held(figures=figure("value: 12, source: s000 p2"))) == [("V504", "seeds/figures.yaml", 97)]


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
    chairs = "- {id: com, name: Trade, kind: commission, chairs: [maria-ivanova], source: s000 p3}"
    assert codes(held(organisations=chairs)) == [("V505", "seeds/organisations.yaml", 53)]


ORGANISATIONS = """
- {id: chamber, name: The Chamber, kind: chamber, source: s000 p4}
- {id: share, name: Share, kind: company, source: s000 p1}
- {id: ministry, name: The Ministry, kind: ministry, source: s000 p2, inferred: {name: Only its minister is named}}
"""


def agreement(fields: str) -> str:
    return f"- {{id: a, title: A text, kind: plan, counterparts: [BG], {fields}}}"


def test_v505_organisations_and_parties(held: Callable[..., Verified]) -> None:
    given = {"organisations": ORGANISATIONS}
    there = "organisations: [chamber, ministry], source: s000 p4"
    assert codes(held(events=event(there), **given)) == []
    assert codes(held(events=event(there.replace("p4", "p3")), **given)) == [("V505", "events.yaml", 108)]
    parties = agreement("parties: [chamber, share], reports: [{source: s000 p4}, {source: s000 p1}]")
    assert codes(held(agreements=parties, **given)) == []  # the two reports bear it out together
    assert codes(held(agreements=agreement("parties: [chamber, share], source: s000 p4"), **given)) == [
        ("V505", "seeds/agreements.yaml", 77)
    ]
    inferred = agreement("parties: [share], inferred: {parties: So}, source: s000 p4")
    assert codes(held(agreements=inferred, **given)) == []


def test_v505_who_owes_what_was_promised(held: Callable[..., Verified]) -> None:
    owed = "- {id: c, title: A promise, counterparts: [BG], owner: OWNER, source: s000 p2}"
    assert codes(held(commitments=owed.replace("OWNER", "rumen-radev"))) == []
    assert codes(held(commitments=owed.replace("OWNER", "maria-ivanova"))) == [("V505", "seeds/commitments.yaml", 56)]


@pytest.mark.parametrize(
    ("owner", "more", "found"),
    [
        ("the chamber", "source: s000 p4", []),
        ("The  Chamber", "source: s000 p4", []),  # as words, not as letters
        ("both sides", "source: s000 p4", [("“both sides” does not stand in s000 p4", 56)]),
        ("the cham", "source: s000 p4", [("“the cham” does not stand in s000 p4", 56)]),  # whole words
        ("both sides", "source: s000 p4, inferred: {owner: They met}", []),
        ("the chamber", "reports: [{source: s000 p2}, {source: s000 p4}]", []),  # one of them bears it out
        ("{en: Both, bg: the chamber}", "source: s000 p4", []),  # in the words of one language
        ("BG", "source: s000 p4", []),  # a counterpart, by its code
    ],
)
def test_v510_the_words_for_who_owes_it_are_the_source_s(
    held: Callable[..., Verified], owner: str, more: str, found: list[tuple[str, int]]
) -> None:
    owed = f"- {{id: c, title: A promise, counterparts: [BG], owner: {owner}, {more}}}"
    told = held(commitments=owed).diagnostics
    assert [(d.code, d.message, d.location.column) for d in told] == [("V510", *told_of) for told_of in found]


def test_words_for_who_owes_it_in_another_language_are_not_held(held: Callable[..., Verified]) -> None:
    owed = "- {id: c, title: A promise, counterparts: [BG], owner: both sides, source: s000 p4}"
    assert codes(held(commitments=owed, sources=SOURCES + "  language: bg\n")) == []


@pytest.mark.parametrize(
    ("fields", "unit", "message"),
    [
        ("value: 375.2", "USD billion", "375.2 stands in s000 p3 with “million”"),
        ("value: 375.2", "items", "375.2 stands in s000 p3 with “million”"),
        ("value: 4", "percent", "4 stands in s000 p3 with “times”"),
        ("value: 375.2, change: {by: 4, unit: percent}", "USD million", "4 stands in s000 p3 with “times”"),
    ],
)
def test_v506_a_number_with_another_scale(held: Callable[..., Verified], fields: str, unit: str, message: str) -> None:
    found = held(figures=figure(f"{fields}, source: s000 p3", unit))
    assert [(d.code, d.message) for d in found.diagnostics] == [("V506", message)]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("value: 3000, qualifier: more-than", []),
        ("value: 3000", [("V507", "3000 stands in s000 p3 as “more-than”")]),
        ("value: 3000, qualifier: about", [("V507", "3000 stands in s000 p3 as “more-than”")]),
        ("value: 3000, qualifier: about, inferred: {qualifier: So}", []),
        ("value: 375.2, qualifier: about", [("V507", "375.2 stands bare in s000 p3")]),
    ],
)
def test_v507_a_hedge_lost_or_added(held: Callable[..., Verified], fields: str, found: list[tuple[str, str]]) -> None:
    unit = "USD million" if "375.2" in fields else "items"
    verified = held(figures=figure(f"{fields}, source: s000 p3", unit))
    assert [(d.code, d.message) for d in verified.diagnostics] == found


def test_v507_a_hedge_in_a_language_that_is_not_read_here_is_believed(held: Callable[..., Verified]) -> None:
    sources = SOURCES + "  language: bg\n"
    hedged = figure("value: 375.2, qualifier: about, source: s000 p3")
    assert codes(held(sources=sources, figures=hedged)) == []


def test_v508_exports_and_imports_exchanged(held: Callable[..., Verified], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.TEXT", "Trade (exports - 7.5 million, imports - 2.5 million)\n")
    right = figure("value: 7.5, source: s000 p1").replace("turnover", "exports")
    assert codes(held(people="", figures=right)) == []
    found = held(people="", figures=right.replace("exports", "imports"))
    assert [(d.code, d.message) for d in found.diagnostics] == [("V508", "7.5 stands in s000 p1 among the exports")]


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("2025-04-18", []),  # the day of the source
        ("..2025-04-18", []),
        ("undated", []),
        ("2025-04-19", ["2025-04-19 does not stand in s000 p1"]),
        ("2025", ["2025 does not stand in s000 p1"]),
        ("2026-05", []),
        ("2026-05-12", []),
        ("2026-06-12", ["2026-06-12 does not stand in s000 p1"]),
        ("2026-05-13", ["2026-05-13 does not stand in s000 p1"]),
        ("2026-05-12/2026-05-13", ["2026-05-13 does not stand in s000 p1"]),
    ],
)
def test_v509_a_date_that_does_not_stand_there(
    held: Callable[..., Verified], monkeypatch: pytest.MonkeyPatch, when: str, found: list[str]
) -> None:
    monkeypatch.setattr(f"{__name__}.TEXT", "On 12 May 2026 they meet.\n")
    told = event("source: s000 p1").replace("when: 2025-04-18", f"when: {when}").replace("held", "planned")
    assert [d.message for d in held(people="", events=told).diagnostics] == found
    inferred = told.replace("source:", "inferred: {when: So}, source:")
    assert codes(held(people="", events=inferred)) == []


def test_v509_the_years_of_a_period(held: Callable[..., Verified], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.TEXT", "In nine months of 2024 it came to 7; the plan is for 2025-2026.\n")
    nine_months = figure("value: 7, source: s000 p1", "items").replace("..2025-04-18", "2024-01/2024-09")
    assert codes(held(people="", figures=nine_months)) == []
    found = held(people="", figures=nine_months.replace("2024", "2023"))
    assert [(d.code, d.location.column) for d in found.diagnostics] == [("V509", 57)]
    plan = agreement("period: 2025/2026, source: s000 p1")
    assert codes(held(people="", agreements=plan)) == []
    assert [d.message for d in held(people="", agreements=plan.replace("2026", "2027")).diagnostics] == [
        "2027 does not stand in s000 p1"
    ]


def test_v504_numbers_in_sentences_and_the_number_of_a_session(held: Callable[..., Verified]) -> None:
    fact = "- {id: f, counterpart: BG, topic: trade, text: It ranks 4th of 3000, source: s000 p3}"
    assert codes(held(facts=fact)) == []
    assert [d.message for d in held(facts=fact.replace("4th", "7th")).diagnostics] == ["7 does not stand in s000 p3"]
    told = event("series: com, session: 5, outcome: The 5th, source: s000 p3-4")
    series = "- {id: com, name: Trade, kind: commission, source: s000 p3}"
    assert codes(held(organisations=series, events=told)) == []
    sixth = held(organisations=series, events=told.replace("session: 5", "session: 6"))
    assert [(d.code, d.message) for d in sixth.diagnostics] == [("V504", "6 does not stand in s000 p3-4")]
    said = event("said: [{person: maria-ivanova, text: 9 times}], source: s000 p4")
    assert [d.message for d in held(events=said).diagnostics] == ["9 does not stand in s000 p4"]


def test_a_source_without_a_document_is_named(held: Callable[..., Verified]) -> None:
    sources = SOURCES.replace("  document: first.txt\n", "")
    found = held(sources=sources, figures=figure("value: 99, source: s000 p3"))
    assert (found.diagnostics, found.unread, found.figures) == ([], ["s000"], 0)


def test_without_a_folder_there_is_nothing_to_verify(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="There is no folder"):
        verify(catalog(), tmp_path / "texts")


def test_lines_written_by_hand_are_held_against_their_paragraphs(held: Callable[..., Verified]) -> None:
    meeting = """\
- id: e
  kind: visit
  title: A visit
  counterparts: [BG]
  status: planned
  when: 2025-04-18
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
