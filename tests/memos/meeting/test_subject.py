"""What a meeting memo is written from, and when there is nothing to write it for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.memos.meeting import MeetingSubject, meeting_memo, nothing_to_prepare, nothing_written
from briefgen.memos.meeting.paper import meeting_html
from tests.memos.meeting.meeting_samples import APRIL, JUNE, LATE_APRIL, plain

TEMPLATES = Path(__file__).parents[3] / "templates"
Read = Callable[..., Catalog]


def test_only_what_was_known_by_the_day(sample: Catalog) -> None:
    page = plain(meeting_html(MeetingSubject(sample, "session", LATE_APRIL), templates=TEMPLATES))
    assert "To agree on a list" in page
    assert "9 Jun 2025" not in page


def test_whether_anything_is_written_counts_by_the_day(sample: Catalog) -> None:
    days = (date(2025, 4, 19), LATE_APRIL)
    assert [nothing_written(MeetingSubject(sample, "session", day)) for day in days] == [True, False]


@pytest.mark.parametrize(
    ("event", "day", "message"),
    [
        ("session", date(2025, 4, 19), "There is no meeting memo for “session” on this day"),
        ("visit", APRIL, "“visit” has no “meeting:” block"),
    ],
)
def test_where_there_is_nothing_to_prepare(sample: Catalog, event: str, day: date, message: str) -> None:
    with pytest.raises(BriefgenError, match=message) as caught:
        meeting_memo(MeetingSubject(sample, event, day))
    assert str(caught.value) == str(nothing_to_prepare(sample, event))
    assert caught.value.exit_code == 2


def test_a_memo_of_a_day_on_which_nobody_was_named_is_refused(catalog: Read) -> None:
    event = """\
- id: one
  kind: visit
  title: A visit
  counterparts: [BG]
  meeting: {written: 2025-04-20}
  reports:
    - {source: s000 p3, status: planned, when: 2025-07}
    - {source: s001 p2, participants: [rumen-radev]}
"""
    data = catalog(events=event)
    assert meeting_memo(MeetingSubject(data, "one", JUNE)).head.counterpart == "Bulgaria"
    with pytest.raises(BriefgenError) as caught:
        meeting_memo(MeetingSubject(data, "one", APRIL))
    assert str(caught.value) == "A visit: by this day no source had named anybody of the other side."
    assert (caught.value.exit_code, str(caught.value.hint)) == (
        4,
        "add “participants:” to the report at events.yaml:9:7",
    )
