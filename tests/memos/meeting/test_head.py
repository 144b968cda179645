"""The head of a meeting memo: what the curator noted of the occasion, and how old the lines are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos.meeting import MeetingSubject
from briefgen.memos.meeting.head import head
from briefgen.memos.meeting.subject import desk

EVENT = """\
- {id: talks, kind: visit, title: Talks, counterparts: [BG], status: planned, when: 2025-12, participants: [rumen-radev],
   source: s001 p2, meeting: {written: 2025-06-10}}
"""


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2025, 6, 10), "Lines written on 10 Jun 2025"),
        (date(2025, 9, 8), "Lines written on 10 Jun 2025"),  # the ninetieth day
        (date(2025, 9, 9), "Lines written on 10 Jun 2025, 2 months ago: check before use"),
    ],
)
def test_lines_are_to_be_checked_after_ninety_days(catalog: Callable[..., Catalog], day: date, said: str) -> None:
    told = head(desk(MeetingSubject(catalog(events=EVENT), "talks", day)))
    assert told.written.replace("\N{NO-BREAK SPACE}", " ") == said
