"""A state of knowledge as rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.selection import select
from briefgen.domain.snapshot import Kind, Row, alike, rows

APRIL, JUNE = date(2025, 4, 20), date(2025, 6, 10)
FULL = {
    "events": """\
- id: visit
  kind: visit
  title: Visit
  counterparts: [BG]
  reports:
    - {source: s000 p3, status: planned, when: 2025-04-18..2025-12-31, place: Kazakhstan}
    - {source: s001 p2, status: held, when: 2025-06-09, place: Astana, corrects: true}
- {id: vote, kind: election, title: Vote at home, counterparts: all, status: planned, when: 2025-05-02, source: s000 p5}
- {id: other, kind: visit, title: Visit of another, counterparts: [RO], status: planned, when: 2025-05-02, source: s000 p5}
""",
    "agreements": "- {id: memo, kind: memorandum, title: Memorandum, counterparts: [BG], state: signed, source: s000 p1}\n",
    "figures": """\
- id: turnover
  counterpart: BG
  indicator: turnover
  period: 2024
  unit: USD million
  reports: [{source: s000 p8, value: 375.2, qualifier: about}, {source: s001 p5, value: 380}]
""",
    "commitments": "- {id: hold, title: Hold it, counterparts: [BG], state: open, due: 2025-05, source: s000 p6}\n",
    "facts": "- {id: fact, counterpart: BG, topic: trade, text: {bg: Факт, en: A fact}, source: s000 p2}\n",
}


def of(catalog: Catalog, day: date) -> dict[str, Row]:
    return {row.id: row for row in rows(select(catalog, "BG", day))}


def test_each_record_has_a_row(catalog: Callable[..., Catalog]) -> None:
    known = of(catalog(**FULL), APRIL)
    first = date(2025, 4, 18)
    assert known == {
        "visit": Row(
            Kind.EVENT,
            "visit",
            "Visit",
            first,
            "planned",
            "2025-04-18..2025-12-31",
            "",
            "Kazakhstan",
            sources=("s000",),
        ),
        "memo": Row(Kind.AGREEMENT, "memo", "Memorandum", first, "signed", sources=("s000",)),
        "turnover": Row(
            Kind.FIGURE, "turnover", "turnover", first, "", "2024", "about 375.2 USD million", sources=("s000",)
        ),
        "hold": Row(Kind.COMMITMENT, "hold", "Hold it", first, "open", "2025-05", sources=("s000",)),
        "fact": Row(Kind.FACT, "fact", "fact", first, words="Факт", sources=("s000",)),
        "rumen-radev": Row(
            Kind.PERSON, "rumen-radev", "Rumen Radev", first, words="President of Bulgaria", sources=("s000",)
        ),
    }


def test_a_later_report_is_in_the_later_row(catalog: Callable[..., Catalog]) -> None:
    known = of(catalog(**FULL), JUNE)
    visit = known["visit"]
    assert (visit.state, visit.when, visit.words, visit.corrects) == ("held", "2025-06-09", "Astana", True)
    assert visit.evidence == (date(2025, 6, 9), ("s000", "s001"))
    assert known["turnover"].value == "about 375.2 USD million | 380 USD million"


def test_what_was_put_off_falls_due_again_once_it_has_a_new_date(catalog: Callable[..., Catalog]) -> None:
    put_off = "{source: s000 p1, status: planned, when: 2025-05-01}, {source: s001 p1, status: postponed"
    events = "".join(
        f"- {{id: {name}, kind: visit, title: A, counterparts: [BG], reports: [{put_off}{when}}}]}}\n"
        for name, when in (("without", ""), ("with", ", when: 2025-06-20"))
    )
    found = rows(select(catalog(events=events), "BG", date(2025, 7, 1)))
    assert [(row.id, row.due(date(2025, 7, 1))) for row in found if row.kind is Kind.EVENT] == [
        ("without", False),
        ("with", True),
    ]


@pytest.mark.parametrize(
    ("kind", "state", "when", "due"),
    [
        (Kind.EVENT, "planned", "2025-05", True),
        (Kind.EVENT, "planned", "2025-06", False),
        (Kind.EVENT, "planned", "undated", False),
        (Kind.EVENT, "held", "2025-05", False),
        (Kind.EVENT, "postponed", "2025-05", False),
        (Kind.COMMITMENT, "progressed", "..2025-06-09", True),
        (Kind.COMMITMENT, "open", "", False),
        (Kind.COMMITMENT, "done", "2025-05", False),
        (Kind.AGREEMENT, "proposed", "2025-05", False),
        (Kind.FIGURE, "", "2024", False),
    ],
)
def test_only_what_was_expected_falls_due(kind: Kind, state: str, when: str, due: bool) -> None:
    row = Row(kind, "x", "X", APRIL, state, when)
    assert row.due(JUNE) is due
    assert not replace(row, settled=True).due(JUNE)


def test_a_row_has_the_company_of_an_event_and_editions_without_it_are_alike(catalog: Callable[..., Catalog]) -> None:
    events = """
- id: tour
  kind: visit
  title: A tour
  counterparts: [BG]
  status: planned
  when: 2025-06
  participants: [rumen-radev]
  organisations: [mfa]
  place: Sofia
  delegation: Five officials
  stops: [{when: 2025-06-09, place: Plovdiv}, {place: Varna}, {title: A talk, when: 2025-06}, {participants: [rumen-radev]}, {when: 2025-06, place: Sofia}]
  source: s000 p1
"""
    row = of(catalog(events=events), APRIL)["tour"]
    assert row.company == (
        "person rumen-radev",
        "body mfa",
        "delegation Five officials",
        "stop 2025-06-09 Plovdiv",
        "stop  Varna",
        "stop  A talk",
    )
    assert alike([row], [replace(row, company=None)])
    assert not alike([row], [replace(row, company=())])


def test_a_row_is_known_by_what_was_reported() -> None:
    row = Row(next(iter(Kind)), "visit", "Visit", APRIL)
    same = replace(row, settled=True, renewed=True)
    others = [
        replace(row, **{name: value})
        for name, value in (("id", "other"), ("title", "Other"), ("outcome", "Yes"), ("company", ("us x",)))
    ]
    assert (row == same, hash(row) == hash(same)) == (True, True)
    assert [(row == other, hash(row) == hash(other)) for other in others] == [(False, False)] * 4
