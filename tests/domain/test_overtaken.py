"""Which lines a later report has overtaken."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain import overtaken as module
from briefgen.domain.catalog import Catalog
from briefgen.domain.changes import Change
from briefgen.domain.citations import Citation
from briefgen.domain.overtaken import Overtaken, lines, overtaken
from briefgen.domain.records import state_of
from briefgen.domain.snapshot import row_of
from briefgen.domain.terms.tag import Tag

Read = Callable[..., Catalog]
WRITTEN, JUNE = date(2025, 4, 20), date(2025, 6, 10)
RECORDS = {
    "events": """
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  reports:
    - {source: s000 p3 s2, status: planned, when: 2025-04-18..2025-12-31}
    - {source: s001 p2, status: held, when: 2025-06-09}
- {id: talks, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-10, source: s000 p3 s3}
- id: vote
  kind: election
  title: Our election
  counterparts: all
  reports: [{source: s000 p9, status: planned, when: 2025-09}, {source: s001 p9, when: 2025-09-14}]
""",
    "figures": """
- id: agrees
  counterpart: BG
  indicator: turnover
  period: 2024
  unit: USD million
  reports: [{source: s000 p8 s1, value: 375.2}, {source: s001 p5, value: 375}]
- id: corrected
  counterpart: BG
  indicator: exports
  period: 2024
  unit: USD million
  reports: [{source: s000 p8 s2, value: 303.6}, {source: s001 p5, value: 313.6, corrects: true}]
""",
    "facts": """
- id: rank
  counterpart: BG
  topic: trade
  reports: [{source: s000 p7, text: It ranks 4th}, {source: s001 p7, text: It ranks 3rd}]
""",
}


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("s000 p3 s2", [("visit", Tag.HELD)]),
        ("s000 p3", [("visit", Tag.HELD)]),
        ("s000 p3 s3", []),
        ("s000 p2-4", [("visit", Tag.HELD)]),
        ("s000 p8 s1", []),  # a second source prints the same
        ("s000 p8", [("corrected", Tag.CORRECTED)]),
        ("s000 p9", [("vote", Tag.DATED)]),
        ("s000 p7", [("rank", Tag.CHANGED)]),
        ("s001 p2", [("visit", Tag.HELD)]),
        ("s000 p1", []),
    ],
)
def test_a_line_is_overtaken_by_what_changed_the_record_of_its_passage(
    catalog: Read, cited: str, found: list[tuple[str, Tag]]
) -> None:
    data = catalog(**RECORDS)
    told = overtaken(data, [Citation.read(cited)], WRITTEN, JUNE)
    assert [(o.change.row.id, o.change.tag) for o in told] == found
    assert all([d.day for d in o.since] == [date(2025, 6, 9)] for o in told)


@pytest.mark.parametrize(
    ("written", "day"), [(WRITTEN, date(2025, 6, 8)), (date(2025, 6, 9), JUNE), (date(2025, 4, 17), JUNE)]
)
def test_only_reports_between_the_two_days_count(catalog: Read, written: date, day: date) -> None:
    assert overtaken(catalog(**RECORDS), [Citation.read("s000 p3")], written, day) == ()


def test_time_that_passes_overtakes_nothing(catalog: Read) -> None:
    event = (
        "- {id: e, kind: forum, title: A forum, counterparts: [BG], status: planned, when: 2025-05, source: s000 p3}"
    )
    assert overtaken(catalog(events=event), [Citation.read("s000 p3")], WRITTEN, JUNE) == ()


DIFFERS = """\
- id: differs
  counterpart: BG
  indicator: imports
  period: 2024
  unit: USD million
  reports: [{source: s000 p8 s3, value: 375.2}, {source: s001 p5, value: 380}]
"""


@pytest.mark.parametrize(("record", "others"), [("differs", ("380",)), ("agrees", ()), ("corrected", ())])
def test_what_sources_have_beside_a_value_that_still_stands(
    catalog: Read, record: str, others: tuple[str, ...]
) -> None:
    data = catalog(figures=RECORDS["figures"] + DIFFERS)
    before, now = (state_of(data, data.figures[record], day) for day in (WRITTEN, JUNE))
    assert before
    assert now
    old, new = row_of(before, data, before.last_day), row_of(now, data, now.last_day)
    change = Change(Tag.CHANGED, old, new)
    assert [
        tuple(re.sub(r"[^\d.]", "", other) for other in found)
        for found in (module.others(change), Overtaken(change, ()).others)
    ] == [others] * 2
    assert [module.others(Change(Tag.NEW, *rows)) for rows in ((None, new), (old, None))] == [(), ()]


def test_lines_of_a_meeting_and_of_a_brief_know_their_place(catalog: Read) -> None:
    events = """
- id: one
  kind: visit
  title: A
  counterparts: [BG]
  status: planned
  when: 2025-07
  participants: [rumen-radev]
  source: s000 p1
  meeting:
    written: 2025-04-20
    points: [Say yes, {text: Say no, source: s000 p1}]
    they-may-raise: [{they-may-raise: Why, answer: So}]
    if-raised: [{trigger: This, facts: That, source: s000 p1}]
"""
    counterparts = "- {code: BG, slug: bulgaria, brief: {written: 2025-04-20, if-raised: [{trigger: A, facts: B}]}}\n- {code: RO, slug: romania}"
    data = catalog(events=events, counterparts=counterparts)
    paths = [path for path, _line in lines(data.events["one"].meeting[0])]
    assert paths == [("points", 0), ("points", 1), ("they_may_raise", 0), ("if_raised", 0)]
    assert [path for path, _line in lines(data.counterparts["BG"].brief[0])] == [("if_raised", 0)]
