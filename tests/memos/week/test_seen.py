"""What was on file when a sheet was made."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.memos.week.changed import changed
from briefgen.memos.week.preparing import preparing
from briefgen.memos.week.seen import OPEN, WHOLE, keep, last
from briefgen.memos.week.span import span
from tests.domain.planning.samples import EVENTS, desk
from tests.memos.week.samples import MONDAY, lines

LATE = "- {id: late, kind: visit, title: Entered late, counterparts: [BG], status: planned, when: 2026-12-01, source: s1 p1}\n"


def test_what_was_entered_after_the_last_sheet_is_news_whenever_it_was_published(
    catalog: Callable[..., Catalog], tmp_path: Path
) -> None:
    """The visit was published in June 2025, and entered in the week after the sheet: most of its steps are over by then."""
    keep(tmp_path, MONDAY, {WHOLE: catalog(**desk())})
    after, next_monday = catalog(**desk(EVENTS + LATE)), span(MONDAY + timedelta(days=7))
    plainly = next_monday.after(last(tmp_path, next_monday.since, WHOLE))
    assert [row.id for row in changed(after, plainly).rows] == ["late"]
    assert [row.id for row in changed(after, next_monday).rows] == []
    assert lines(preparing(after, plainly))[0] == (
        "at once |  | Ask for contributions, Draft, Send for clearance: Bulgaria: Entered late (Tue 1 Dec) | late"
    )
    keep(tmp_path, MONDAY + timedelta(days=7), {WHOLE: after})
    week_later = span(MONDAY + timedelta(days=8))
    again = week_later.after(last(tmp_path, week_later.since, WHOLE))
    assert (changed(after, again).rows, again.since) == ((), MONDAY + timedelta(days=7))


def test_each_view_is_kept_by_itself_and_old_ones_go(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    keep(tmp_path, MONDAY, {WHOLE: catalog(**desk()), OPEN: catalog(**desk("[]"))})
    assert [len(last(tmp_path, MONDAY, view)["RO"].rows) for view in (WHOLE, OPEN)] == [2, 1]
    assert last(tmp_path, MONDAY - timedelta(days=1), WHOLE) == {}
    assert last(tmp_path, MONDAY + timedelta(days=29), WHOLE) == {}
    keep(tmp_path, MONDAY + timedelta(days=57), {WHOLE: catalog(**desk())})
    assert [folder.name for folder in (tmp_path / "weeks").iterdir()] == ["2027-01-19"]


def test_a_file_that_somebody_put_beside_what_is_kept_stays(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    keep(tmp_path, MONDAY, {WHOLE: catalog(**desk())})
    note = tmp_path / "weeks" / MONDAY.isoformat() / "note.txt"
    note.write_text("mine", encoding="utf-8")
    keep(tmp_path, MONDAY + timedelta(days=57), {WHOLE: catalog(**desk())})
    assert list(note.parent.rglob("*")) == [note]


def test_what_could_not_be_kept_of_all_is_kept_of_none(
    catalog: Callable[..., Catalog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, after = catalog(**desk("[]")), catalog(**desk())
    keep(tmp_path, MONDAY, {WHOLE: before})
    kept, real, calls = last(tmp_path, MONDAY, WHOLE), os.fsync, iter(range(1))

    def full(handle: int) -> None:
        if next(calls, None) is None:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    for day in (MONDAY, MONDAY + timedelta(days=1)):
        with pytest.raises(BriefgenError):
            keep(tmp_path, day, {WHOLE: after})
        assert last(tmp_path, day, WHOLE) == kept


def test_what_is_damaged_or_is_no_day_is_passed_over(catalog: Callable[..., Catalog], tmp_path: Path) -> None:
    keep(tmp_path, MONDAY, {WHOLE: catalog(**desk())})
    (tmp_path / "weeks" / "2026-99-99").mkdir()
    (tmp_path / "weeks" / "2026-11-23" / WHOLE / "bulgaria.json").write_text("{", encoding="utf-8")
    assert list(last(tmp_path, MONDAY, WHOLE)) == ["RO"]


def test_what_is_kept_stays_for_eight_weeks_and_counts_for_four(
    catalog: Callable[..., Catalog], tmp_path: Path
) -> None:
    keep(tmp_path, MONDAY, {WHOLE: catalog(**desk())})
    assert [len(last(tmp_path, MONDAY + timedelta(days=days), WHOLE)) for days in (0, 28, 29)] == [2, 2, 0]
    keep(tmp_path, MONDAY + timedelta(days=56), {WHOLE: catalog(**desk())})
    assert sorted(folder.name for folder in (tmp_path / "weeks").iterdir()) == ["2026-11-23", "2027-01-18"]
