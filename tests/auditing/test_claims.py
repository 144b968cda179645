from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from briefgen.auditing import claims
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point
from briefgen.domain.model import Record, Report

EVENT = """
- id: e
  kind: visit
  title: A visit of 2019
  counterparts: [BG]
  series: commission
  status: held
  when: 2025-04-18/2025-04-20
  participants: [p]
  organisations: [o]
  delegation: 20 people
  agenda: [Plans for 2030]
  outcome: 3 texts
  said: [{person: p, text: 4 words}]
  stops: [{when: 2025-04-19, participants: [q], organisations: [r], outcome: 5 steps}]
  note: 6 more
  source: s000
"""
NAMED = {
    "people": "".join(
        f"- {{id: {i}, name: Somebody {i.upper()}, side: BG, post: Chair, source: s000}}\n" for i in "pq"
    ),
    "organisations": "".join(
        f"- {{id: {i}, name: Body {i}, kind: commission, source: s000}}\n" for i in ("o", "r", "commission")
    ),
}
FIGURE = """
- {id: f, counterpart: BG, indicator: turnover, period: 2024-01/2024-09, unit: items, value: 7, change: {by: 2, unit: times}, source: s000}
"""


def first(record: Record) -> tuple[Record, Report]:
    return record, record.reports[0]  # type: ignore[attr-defined]


def test_of_an_event(catalog: Callable[..., Catalog]) -> None:
    record, report = first(catalog(events=EVENT, **NAMED).events["e"])
    assert list(claims.points(record, report)) == [
        (("when",), Point(2025, 4, 18)),
        (("when",), Point(2025, 4, 20)),
    ]
    assert list(claims.numbers_in_sentences(report)) == [
        (("delegation",), "20"),
        (("outcome",), "3"),
        (("said", 0, "text"), "4"),
        (("stops", 0, "outcome"), "5"),
    ]
    assert list(claims.named(record, report)) == [
        (("organisations", 0), "o"),
        (("participants", 0), "p"),
        (("said", 0), "p"),
        (("stops", 0, "participants", 0), "q"),
        (("stops", 0, "organisations", 0), "r"),
    ]
    assert list(claims.named_throughout(record)) == [(("series",), "commission")]
    assert list(claims.figures(record, report)) == []


def test_of_a_figure_only_the_years_of_its_period(catalog: Callable[..., Catalog]) -> None:
    record, report = first(catalog(figures=FIGURE).figures["f"])
    assert list(claims.figures(record, report)) == [
        (("value",), Decimal(7), "items"),
        (("change", "by"), Decimal(2), "times"),
    ]
    assert list(claims.points(record, report)) == [(("period",), Point(2024))]


def test_what_was_inferred_is_not_claimed(catalog: Callable[..., Catalog]) -> None:
    reasons = "inferred: {when: So, outcome: So, delegation: So, said: So, stops: So}"
    record, report = first(catalog(events=EVENT.replace("source:", f"{reasons}\n  source:"), **NAMED).events["e"])
    assert (list(claims.points(record, report)), list(claims.numbers_in_sentences(report))) == ([], [])
    inferred = FIGURE.replace("source:", "inferred: {value: So, change: So, period: So}, source:")
    record, report = first(catalog(figures=inferred).figures["f"])
    assert (list(claims.figures(record, report)), list(claims.points(record, report))) == ([], [])
