"""The days of a week's sheet."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.memos.week.span import span


@pytest.mark.parametrize(
    ("day", "since"),
    [("2026-11-23", "2026-11-16"), ("2026-11-24", "2026-11-23"), ("2026-11-29", "2026-11-23")],
)
def test_changes_count_from_the_monday_before(day: str, since: str) -> None:
    found = span(date.fromisoformat(day))
    assert (str(found.since), (found.last - found.day).days) == (since, 13)


def test_another_day_may_be_asked_for() -> None:
    assert str(span(date(2026, 11, 23), date(2026, 11, 1)).since) == "2026-11-01"
