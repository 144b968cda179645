"""What to be careful about: doubts, then inferences; how dates were read is for the annex."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.sections.care import care, readings
from briefgen.sections.fit import Cut
from tests.sections.sheets import sheet

Read = Callable[..., Catalog]


def told(catalog: Read, **kinds: str) -> list[tuple[str | None, str]]:
    return [(s.lead, s.text) for s in care(sheet(catalog(**kinds), cut=Cut().but(care=40))).rows]


RECORDS = {
    "commitments": "- {id: c, title: Do it, counterparts: [BG], owner: mfa, inferred: {owner: Nobody is named}, source: s000 p1}",
    "figures": "- {id: f, counterpart: BG, indicator: turnover, period: 2024, unit: USD, value: 9, reporter: KZ, inferred: {reporter: Not said whose}, source: s000 p1}",
    "agreements": "- {id: a, kind: plan, title: A plan, counterparts: [BG], parties: [mfa], inferred: {parties: Two ministries}, source: s000 p1}",
    "events": "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: 2025-04-01, place: Sofia, inferred: {place: By custom}, source: s000 p1}",
    "facts": "- {id: t, counterpart: BG, topic: trade, text: It grows, inferred: {text: Read between the lines}, source: s000 p1}",
    "people": "- {id: rumen-radev, name: Rumen Radev, side: BG, inferred: {name: The given name is known}, source: s000 p1}",
    "organisations": "- {id: mfa, name: Ministry, kind: ministry, inferred: {name: Named in the plural}, reports: [{source: s000 p1}]}",
}


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("commitments", ("Do it, owner", "Nobody is named.")),
        ("figures", ("Turnover, reporter", "Not said whose.")),
        ("agreements", ("A plan, parties", "Two ministries.")),
        ("events", ("A meeting, place", "By custom.")),
        ("facts", ("Standing fact, Trade, text", "Read between the lines.")),
        ("people", ("Rumen Radev, name", "The given name is known.")),
        ("organisations", ("Ministry, name", "Named in the plural.")),
    ],
)
def test_every_inferred_field_has_its_line(catalog: Read, kind: str, line: tuple[str, str]) -> None:
    kinds = {**RECORDS, "reference_days": ""}
    assert line in told(catalog, **kinds)


def test_what_is_told_of_two_fields_in_the_same_words_is_told_once(catalog: Read) -> None:
    exports = RECORDS["figures"].replace("id: f,", "id: g,").replace("turnover", "exports")
    lines = told(catalog, figures=RECORDS["figures"] + "\n" + exports)
    assert lines[1] == ("Turnover, reporter; Exports, reporter", "Not said whose.")


def test_one_line_says_what_the_marks_mean_and_of_which_fields(catalog: Read) -> None:
    twice = RECORDS["commitments"] + "\n" + RECORDS["commitments"].replace("id: c,", "id: d,")
    first = told(catalog, commitments=twice, agreements=RECORDS["agreements"])[0]
    assert first == (
        "Inferred",
        "What is marked [inferred] does not stand in the sources: parties, owner\N{NO-BREAK SPACE}(2).",
    )


def test_what_is_doubted_comes_first_and_how_dates_were_read_is_for_the_annex(catalog: Read) -> None:
    event = """
- id: e
  kind: meeting
  title: A meeting
  counterparts: [BG]
  status: held
  when: 2025-04-01
  place: Sofia
  doubt: Which meeting is meant is open
  inferred: {when: The year is not printed, place: By custom}
  source: s000 p1
"""
    assert told(catalog, events=event) == [
        ("A meeting", "Which meeting is meant is open."),
        ("Inferred", "What is marked [inferred] does not stand in the sources: place."),
        ("A meeting, place", "By custom."),
    ]
    (reading,) = (write() for write in readings(sheet(catalog(events=event))).rest)
    assert (reading.lead, reading.text) == ("A meeting", "The year is not printed.")


SOURCE = "- {id: s000, title: First item, published: 2025-04-18, inferred: {%s: Worked out}}\n- {id: s001, title: Second, published: 2025-06-09}\n"
CITING = (
    "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: 2025-04-01, source: s000 p1}"
)


@pytest.mark.parametrize(
    ("field", "lead"),
    [
        ("attributed-to", "Whom a source cites"),
        ("publisher", "Publisher of a source"),
        ("title", "Title of a source"),
        ("language", "Language of a source"),
        ("quality", "A source, quality"),
    ],
)
def test_what_was_inferred_of_a_source_is_told_by_its_field(catalog: Read, field: str, lead: str) -> None:
    at = sheet(catalog(sources=SOURCE % field, events=CITING, organisations=""))
    at.register.cite_sources([at.catalog.sources["s000"]])
    assert [(s.lead, s.text) for s in care(at).rows] == [(lead, "Worked out.")]
    assert readings(at).rest == ()


def test_the_day_of_a_source_that_was_worked_out_is_a_reading(catalog: Read) -> None:
    at = sheet(catalog(sources=SOURCE % "published", events=CITING, organisations=""))
    at.register.cite_sources([at.catalog.sources["s000"]])
    assert care(at).rows == ()
    assert [(write().lead, write().text) for write in readings(at).rest] == [("Date of a source", "Worked out.")]


def test_what_is_doubted_of_a_figure_stands_under_the_figures(catalog: Read) -> None:
    figure = RECORDS["figures"].replace("inferred: {reporter: Not said whose}", "doubt: It may be more")
    assert told(catalog, figures=figure) == []


def test_an_inference_whose_value_was_replaced_is_none_any_more(catalog: Read) -> None:
    event = """
- id: e
  kind: meeting
  title: A meeting
  counterparts: [BG]
  reports:
    - {source: s000 p1, status: held, when: 2025-04-01, place: Sofia, inferred: {place: By custom}}
    - {source: s001 p1, place: Plovdiv}
"""
    assert told(catalog, events=event) == []
