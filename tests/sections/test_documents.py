"""Documents and how far each has come: what day is told, and of what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.sections.documents import documents
from tests.sections.sheets import plain, sheet

EVENTS = """
- {id: visit, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-06-09, source: s001 p1}
- {id: plan, kind: visit, title: A visit to come, counterparts: [BG], status: planned, when: 2025-09-01, source: s001 p1}
- {id: month, kind: visit, title: A visit in May, counterparts: [BG], status: held, when: 2025-05, source: s001 p1}
"""
RECORD = "- {{id: one, kind: memorandum, title: A memorandum, counterparts: [BG], {}}}"


@pytest.mark.parametrize(
    ("fields", "date", "remark", "state"),
    [
        ("state: signed, when: 2025-06-08, event: visit, source: s001 p1", "8 Jun 2025", "", "signed"),
        ("state: signed, event: visit, source: s001 p1", "9 Jun 2025", "", "signed"),
        (
            "state: signed, event: visit, exchanged: true, source: s001 p1",
            "9 Jun 2025",
            "",
            "signed; exchanged 9 Jun 2025",
        ),
        (
            "state: signed, event: month, exchanged: true, source: s001 p1",
            "May 2025",
            "day not known",
            "signed; exchanged May 2025",
        ),
        (
            "state: signed, when: 2025-06-08, event: visit, exchanged: true, source: s001 p1",
            "8 Jun 2025",
            "",
            "signed; exchanged 9 Jun 2025",
        ),
        ("state: initialled, event: visit, source: s001 p1", "9 Jun 2025", "", "initialled"),
        ("state: in-negotiation, event: plan, source: s001 p1", "9 Jun 2025", "as reported", "in negotiation"),
        ("state: signed, source: s001 p1", "9 Jun 2025", "as reported", "signed"),
        # The day belongs to an earlier state.
        (
            "reports: [{source: s000 p1, state: proposed, when: 2025-04-01}, {source: s001 p1, state: signed}]",
            "9 Jun 2025",
            "as reported",
            "signed",
        ),
        (
            "reports: [{source: s000 p1, state: proposed, when: 2025-04-01}, {source: s001 p1, state: signed, event: visit}]",
            "9 Jun 2025",
            "",
            "signed",
        ),
        # So does the event, and what was done there.
        (
            "reports: [{source: s000 p1, state: signed, event: month, exchanged: true}, {source: s001 p1, state: in-force}]",
            "9 Jun 2025",
            "as reported",
            "in force",
        ),
        # A later report says again what state it is in.
        (
            "reports: [{source: s000 p1, state: signed, when: 2025-04-01}, {source: s001 p1, state: signed}]",
            "1 Apr 2025",
            "",
            "signed",
        ),
    ],
)
def test_the_day_is_that_of_the_state_else_of_the_event(
    catalog: Callable[..., Catalog], fields: str, date: str, remark: str, state: str
) -> None:
    (row,) = documents(sheet(catalog(events=EVENTS, agreements=RECORD.format(fields)))).rows
    assert (plain(row.date.main), plain(row.date.remark), plain(row.state)) == (date, remark, state)


def test_the_newest_stands_first_by_the_day_that_is_told(catalog: Callable[..., Catalog]) -> None:
    agreements = """
- {id: a, kind: plan, title: A plan, counterparts: [BG], state: signed, when: 2025-06-01, source: s001 p1}
- {id: b, kind: plan, title: Brought to the visit, counterparts: [BG], state: signed, event: visit, source: s001 p1}
- {id: c, kind: plan, title: An old plan, counterparts: [BG], state: signed, when: 2020, source: s001 p1}
"""
    rows = documents(sheet(catalog(events=EVENTS, agreements=agreements))).rows
    assert [row.title for row in rows] == ["Brought to the visit", "A plan", "An old plan"]


@pytest.mark.parametrize(
    ("fields", "title", "parties", "state"),
    [
        ("parties: [mfa]", "Plan of the Ministry", None, "signed"),
        (
            "parties: [mfa], inferred: {parties: One of two}",
            "Plan of the Ministry",
            "Ministry of Foreign Affairs [inferred]",
            "signed",
        ),
        ("inferred: {state: It is praised}", "Plan of the Ministry", None, "signed [inferred]"),
        ("inferred: {title: Ours, when: By the year}", "Plan of the Ministry [inferred]", None, "signed"),
    ],
)
def test_what_was_inferred_is_marked(
    catalog: Callable[..., Catalog], fields: str, title: str, parties: str | None, state: str
) -> None:
    record = f"- {{id: one, kind: plan, title: Plan of the Ministry, counterparts: [BG], state: signed, when: 2025-04, source: s000 p1, {fields}}}"
    (row,) = documents(sheet(catalog(agreements=record))).rows
    assert (row.title, row.parties, row.state) == (title, parties, state)
