from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.auditing.passages import read_texts
from briefgen.auditing.verdicts import Verdict
from briefgen.auditing.verify import held_against
from briefgen.diagnostics import BriefgenError, Severity
from briefgen.domain.catalog import Catalog
from tests.auditing.held import SOURCE, alarms, codes, findings, hold, in_a_line, said, verdict

Catalogs = Callable[..., Catalog]
TEXT = """\
18.04.2025

The President of Bulgaria, Rumen Radev, met his counterpart in Astana.
~
Trade with Bulgaria came to more than 3,000 items worth $375.2 million, four times as much as in 2023.
The fifth session is to follow. M. Ivanova spoke for the chamber.
""".replace("~", "   ")
PEOPLE = """
- {id: rumen-radev, name: Rumen Radev, side: BG, post: President of Bulgaria, source: s000 p2}
- {id: maria-ivanova, name: Maria Ivanova, aliases: [M. Ivanova], side: BG, source: s000 p4 s2}
"""
SOURCES = "- {id: s000, title: First item, published: 2025-04-18, document: first.txt}"


def event(fields: str) -> str:
    return f"- {{id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: ..2025-04-18, {fields}}}"


def test_a_claim_is_held_against_the_sentences_that_are_cited(catalog: Catalogs) -> None:
    beside = hold(catalog, TEXT, people=PEOPLE, events=event("source: s000 p4 s1, participants: [maria-ivanova]"))
    assert ("participants.person", "V505", "Maria Ivanova is not named in s000 p4 s1") in alarms(beside, "e")
    there = hold(catalog, TEXT, people=PEOPLE, events=event("source: s000 p4 s2, participants: [maria-ivanova]"))
    assert verdict(there, "e", "participants.person") is Verdict.HELD


def test_a_paragraph_of_several_sentences_holds_nothing_in_full(catalog: Catalogs) -> None:
    held = hold(catalog, TEXT, people=PEOPLE, events=event("source: s000 p4, participants: [maria-ivanova]"))
    found = findings(held, "e")["participants.person"]
    assert (found.verdict, found.held.why) == (Verdict.IN_PART, "no sentence is named")


def test_a_field_has_a_place_of_its_own(catalog: Catalogs) -> None:
    fields = (
        "participants: [rumen-radev, maria-ivanova], source: s000 p2-4, cited: {participants: [s000 p2, s000 p4 s2]}"
    )
    held = hold(catalog, TEXT, people=PEOPLE, events=event(fields))
    assert verdict(held, "e", "participants.person") is Verdict.HELD
    crossed = fields.replace("[s000 p2, s000 p4 s2]", "[s000 p4 s2, s000 p2]")
    assert alarms(hold(catalog, TEXT, people=PEOPLE, events=event(crossed)), "e")[0][:2] == (
        "participants.person",
        "V505",
    )


def test_a_statement_has_the_verdict_of_its_worst_field(catalog: Catalogs) -> None:
    held = hold(catalog, TEXT, people=PEOPLE)
    assert {s.record: s.verdict for s in held.statements} == {
        "s000": Verdict.UNREAD,
        "rumen-radev": Verdict.HELD,
        "maria-ivanova": Verdict.IN_PART,
    }
    assert held.counts()[Verdict.HELD] == 1


def test_what_has_no_text_on_file_is_no_fault(catalog: Catalogs) -> None:
    basis = event("basis: {text: A call, date: 2025-04-18}, participants: [rumen-radev]")
    held = hold(catalog, TEXT, people=PEOPLE, events=basis)
    assert (verdict(held, "e", "participants.person"), alarms(held, "e")) == (Verdict.NO_TEXT, [])
    elsewhere = SOURCES + "\n- {id: s001, title: Another, published: 2025-04-18}"
    two = event("source: [s000 p4 s1, s001 p1], participants: [rumen-radev]")
    half = hold(catalog, TEXT, sources=elsewhere, people=PEOPLE, events=two)
    assert said(half, "e", "participants.person") == "no text on file: one of its sources is not on file"
    assert said(held, "e", "participants.person") == "no text on file: A call"


def test_what_the_record_says_once_is_borne_out_by_one_of_its_reports(catalog: Catalogs) -> None:
    bodies = "- {id: chamber, name: The Chamber, kind: chamber, source: s000 p4 s2}"
    plan = "- {id: a, title: Plan, kind: plan, counterparts: [BG], parties: [chamber], reports: [{source: s000 p2}, {source: s000 p4 s2}]}"
    assert verdict(hold(catalog, TEXT, organisations=bodies, agreements=plan), "a", "parties") is Verdict.HELD
    assert alarms(hold(catalog, TEXT, organisations=bodies, agreements=plan.replace("p4 s2", "p3")), "a") == [
        ("parties", "V505", "The Chamber is not named in s000 p2")
    ]


def test_v501_a_text_that_is_not_there(catalog: Catalogs, tmp_path: Path) -> None:
    found = catalog(sources=SOURCES, people="", organisations="", events="")
    held = held_against(found, read_texts(found, tmp_path))
    assert [in_a_line(d) for d in held.diagnostics()] == [
        "V501 seeds/sources.yaml:1: the text of s000 is not in the folder: first.txt → put it there, or mend “document:”"
    ]
    with pytest.raises(BriefgenError) as told:
        read_texts(found, tmp_path / "nowhere")
    assert str(told.value) == f"There is no folder {tmp_path / 'nowhere'}."


def test_v502_a_text_that_is_not_the_one_cited(catalog: Catalogs) -> None:
    differs = (
        "V502 seeds/sources.yaml:1: the text of s000 is not the one that was cited: its SHA-256 differs"
        " → find the text that was read, or read this one anew and record its SHA-256"
    )
    for digest, found in ((hashlib.sha256(TEXT.encode()).hexdigest(), []), ("0" * 64, [differs])):
        sources = SOURCES.replace("}", f", sha256: {digest}}}")
        assert [in_a_line(d) for d in hold(catalog, TEXT, sources=sources).diagnostics()] == found


def test_v503_what_is_not_there_is_said_once(catalog: Catalogs) -> None:
    held = hold(
        catalog,
        TEXT,
        people=PEOPLE,
        events=event("source: [s000 p4 s2-3, s000 p1 s2, s000 p9], participants: [rumen-radev]"),
    )
    assert [in_a_line(d) for d in held.diagnostics() if d.location.path == "events.yaml"] == [
        "V503 events.yaml:3: s000 p4 has 2 sentences, not 3 → count the sentences of the paragraph, from 1",
        "V503 events.yaml:3: s000 p1 has one sentence, not 2 → count the sentences of the paragraph, from 1",
        "V503 events.yaml:3: s000 has 4 paragraphs, not 9 → count the lines that are not blank, from 1",
    ]


def test_what_is_to_be_read_is_a_warning(catalog: Catalogs) -> None:
    held = hold(
        catalog,
        TEXT,
        people=PEOPLE,
        events=event("source: s000 p2, when: 2025-04-18").replace("when: ..2025-04-18, ", ""),
    )
    told = [d for d in held.diagnostics() if d.location.path == "events.yaml"]
    assert [(d.code, d.severity) for d in told] == [("V509", Severity.WARNING)]


def test_a_value_of_something_else_is_told_once(catalog: Catalogs) -> None:
    figure = (
        "- {id: f, counterpart: BG, value: 375.2, indicator: exports, period: 2024, unit: USD million, source: s000 p1}"
    )
    held = hold(catalog, "Trade with Bulgaria in 2024 amounted to 375.2 million US dollars.", figures=figure)
    assert [(field, code) for field, code, _why in alarms(held, "f")] == [("value", "V508"), ("indicator", "V508")]
    assert [in_a_line(d) for d in held.diagnostics()] == [
        (
            "V508 seeds/figures.yaml:1: s000 p1 s1 has it as turnover, not as exports"
            " → exports and imports are the reporter's; name what the source names"
        )
    ]


def test_without_a_folder_there_is_nothing_to_verify(catalog: Catalogs, tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="There is no folder"):
        read_texts(catalog(), tmp_path / "texts")


def test_what_one_report_tells_the_other_way_round_the_silence_of_another_does_not_bear_out(catalog: Catalogs) -> None:
    text = "The visit of the President of Bulgaria to Kazakhstan was discussed.\nThe Presidents of Kazakhstan and Bulgaria met."
    visit = "- {{id: e, kind: visit, title: Visit of the President of {} to {}, counterparts: [BG], reports: [{{source: s000 p1, status: planned, when: undated}}, {{source: s000 p2, status: held, when: ..2025-04-18}}]}}"
    for guest, host, found in (("Bulgaria", "Kazakhstan", []), ("Kazakhstan", "Bulgaria", ["V519"])):
        held = hold(catalog, text, events=visit.format(guest, host))
        assert codes(held, "e", "title") == found


def test_a_statement_is_called_by_its_title_its_name_or_its_id(catalog: Catalogs) -> None:
    held = hold(
        catalog,
        "Ana Berg met.",
        people="- {id: p, name: Ana Berg, side: BG, source: s000 p1}",
        events=(
            "- {id: e, kind: visit, title: A visit, counterparts: [BG], reports: "
            "[{source: s000 p1, status: planned, when: 2027}, {source: s000 p1, title: A call, status: held, when: ..2025-04-18}]}"
        ),
        facts="- {id: t, counterpart: BG, topic: people, text: Guests come, source: s000 p1}",
        figures="- {id: f, counterpart: BG, indicator: turnover, unit: USD, period: 2024, value: 5, source: s000 p1}",
    )
    assert [(s.record, s.title, s.path) for s in held.statements] == [
        ("e", "A visit", ("e", "reports", 0)),
        ("e", "A call", ("e", "reports", 1)),
        ("s000", "An item", ("s000",)),
        ("p", "Ana Berg", ("p", "reports", 0)),
        ("f", "f", ("f", "reports", 0)),
        ("t", "Guests come", ("t", "reports", 0)),
    ]


def test_what_one_report_has_half_of_both_have_together(catalog: Catalogs) -> None:
    """A document's parties stand in one passage and its kind in another."""
    body = "- {id: chamber, name: Chamber of Mines, kind: institution, source: s000 p1}\n- {id: fund, name: Silk Fund, kind: institution, source: s000 p2}"
    plan = "- {id: a, title: Plan of the Chamber of Mines with the Silk Fund, kind: plan, counterparts: [BG], reports: [{source: s000 p1}, {source: s000 p2}]}"
    for text, found in (
        ("A plan of the Chamber of Mines is there.\nThe plan with the Silk Fund is there.", []),
        ("A plan of the Chamber of Mines is there.\nThe plan with the fund is there.", ["V515"]),
    ):
        assert codes(hold(catalog, text, organisations=body, agreements=plan), "a", "title") == found


@pytest.mark.parametrize(
    ("reports", "found"),
    [
        ("{source: s000 p1}, {source: s000 p2}", []),
        ("{source: s000 p1}, {source: s000 p3}", ["V505"]),
        ("{source: s000 p3}, {source: s000 p1}", ["V505"]),
        ("{source: s000 p1}, {source: s000 p3, note: It was there}", ["V505"]),
        ("{source: s000 p1}, {source: s000 p3, inferred: {name: So}}", []),
        ("{source: s000 p1}, {source: s000 p9}", []),  # it has no such paragraph, which is told once
        ("{source: s000 p1}, {source: s009 p1}", []),  # not on file
    ],
)
def test_each_report_of_a_body_names_it(catalog: Catalogs, reports: str, found: list[str]) -> None:
    text = "The Chamber of Mines met.\nThe Chamber of Mines spoke.\nNobody came."
    sources = f"{SOURCES}\n- {{id: s009, title: Another, published: 2025-04-18}}"
    body = f"- {{id: c, name: Chamber of Mines, kind: chamber, reports: [{reports}]}}"
    assert codes(hold(catalog, text, sources=sources, organisations=body), "c", "name") == found


def test_what_is_cited_for_one_field_may_stand_in_several_places(catalog: Catalogs) -> None:
    event = "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1, "
    text = "The mill was opened. The boat was sold."
    cited = "cited: {outcome: [s000 p1 s1, s000 p1 s2]}, outcome: The mill was opened and the boat sold}"
    assert [str(c) for c in findings(hold(catalog, text, events=event + cited), "e")["outcome"].citations] == [
        "s000 p1 s1",
        "s000 p1 s2",
    ]


def test_what_is_doubtful_may_stand_in_the_source_that_is_not_on_file(catalog: Catalogs) -> None:
    event = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, source: {}, outcome: "{}"}}'
    sources = (
        f"{SOURCE.format(language='en', published='2025-04-18')}\n- {{id: s001, title: Another, published: 2025-04-18}}"
    )
    for outcome, source, found in (
        ("The Ambassador spoke.", "[s000 p1, s001 p1]", "no text on file: one of its sources is not on file"),
        ("The Mayor spoke.", "[s000 p1, s001 p1]", "unread"),
    ):
        held = hold(catalog, "The Mayor spoke.", sources=sources, events=event.format(source, outcome))
        assert said(held, "e", "outcome") == found
