"""What stands on the back, to the day: what is near a meeting, what comes within ninety days, what lies on the table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos.meeting import MeetingSubject, back
from briefgen.memos.meeting.subject import Desk, desk

Read = Callable[..., Catalog]
DAY, MEETING_DAY = date(2025, 6, 10), date(2025, 7, 1)
MEETING = """\
- {id: talks, kind: visit, title: Talks, counterparts: [BG], status: planned, when: 2025-07-01, participants: [rumen-radev],
   source: s001 p2, meeting: {written: 2025-06-10}}
"""
DAYS = "- {{id: day, title: A day, kind: {}, counterpart: BG, when: {}, basis: {{text: A law, date: 2025-01-05}}}}\n"
OTHER = "- {{id: other, kind: {}, title: Another, counterparts: [BG], status: planned, when: {}, source: s001 p3}}\n"


def at(catalog: Read, **kinds: str) -> Desk:
    events = MEETING + kinds.pop("events", "")
    return desk(MeetingSubject(catalog(events=events, **kinds), "talks", DAY))


@pytest.mark.parametrize(("apart", "near"), [(-15, False), (-14, True), (14, True), (15, False)])
def test_a_national_day_is_congratulated_on_up_to_fourteen_days_from_the_meeting(
    catalog: Read, apart: int, near: bool
) -> None:
    day = MEETING_DAY + timedelta(days=apart)
    shown = back.courtesies(at(catalog, reference_days=DAYS.format("national-day", day))).rows
    assert [row.what for row in shown] == (["A day"] if near else [])


@pytest.mark.parametrize(("days", "soon"), [(0, True), (90, True), (91, False)])
def test_what_else_comes_within_ninety_days_is_told(catalog: Read, days: int, soon: bool) -> None:
    found = at(catalog, events=OTHER.format("forum", DAY + timedelta(days=days)))
    assert [row.what for row in back.ahead(found).rows] == (["Another"] if soon else [])


@pytest.mark.parametrize(("days", "soon"), [(-91, False), (-90, True), (90, True), (91, False)])
def test_an_election_is_a_courtesy_ninety_days_before_and_behind(catalog: Read, days: int, soon: bool) -> None:
    found = at(catalog, events=OTHER.format("election", DAY + timedelta(days=days)))
    assert [row.what for row in back.courtesies(found).rows] == (["Another"] if soon else [])
    assert back.ahead(found).rows == ()


@pytest.mark.parametrize(("days", "soon"), [(89, True), (90, True), (91, False)])
def test_other_days_of_reference_come_within_ninety_days(catalog: Read, days: int, soon: bool) -> None:
    found = at(catalog, reference_days=DAYS.format("anniversary", DAY + timedelta(days=days)))
    assert [day.what for day in back.other_days(found)] == (["A day"] if soon else [])


@pytest.mark.parametrize(
    ("state", "first"),
    [
        ("proposed", True),
        ("under-study", True),
        ("in-negotiation", True),
        ("initialled", True),
        ("signed", False),
        ("in-force", False),
        ("expired", False),
    ],
)
def test_what_is_not_finished_lies_on_the_table_before_what_is_newer(catalog: Read, state: str, first: bool) -> None:
    paper = "- {{id: {0}, title: {0}, kind: memorandum, counterparts: [BG], state: {1}, source: {2} p1}}\n"
    agreements = paper.format("newer", "signed", "s001") + paper.format("older", state, "s000")
    found = back.table_documents(at(catalog, agreements=agreements))
    assert [row.title for row in found.rows] == (["older", "newer"] if first else ["newer", "older"])
