"""Entries written once, and those taken as they were published."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefgen.calendars import ics
from briefgen.calendars.making.writing import Writing, published_entries
from tests.calendars.calendar_samples import A_DAY, NOW, a_feed, a_visit, hours, published

CALL = hours("2025-06-09T14:00", "2025-06-09T15:00", "Asia/Almaty")
VISIT = a_visit(rings=True, description='A "text", folded; ' * 9 + "\n ]]\nBEGIN:VEVENT")
SHOWN = published(VISIT, CALL)
CALENDAR = ics.compose(a_feed(), SHOWN, NOW)
FILES = {"all.ics": ics.to_bytes(CALENDAR), "all.json": ics.to_jcal(CALENDAR)}


def test_an_entry_is_written_once_for_all_calendars() -> None:
    writing = Writing()
    assert [writing(r, False) for r in SHOWN] == [ics.entry(r, False) for r in SHOWN]
    assert writing(SHOWN[0], True) == ics.entry(SHOWN[0], True) != writing(SHOWN[0], False)
    assert writing(SHOWN[0], True) is writing(SHOWN[0], True)
    assert writing.known == {}


def test_what_was_published_is_taken_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    before = published_entries(FILES, FILES)
    later = replace(SHOWN[1], changed=NOW + A_DAY)
    expected = [ics.entry(SHOWN[0], False), ics.entry(SHOWN[0], True), ics.entry(later, False)]
    written = ics.written
    monkeypatch.setattr(ics, "written", lambda revised: written(revised) if revised is later else 1 / 0)
    writing = Writing(before)
    assert [writing(SHOWN[0], False), writing(SHOWN[0], True), writing(later, False)] == expected
    assert writing.known == {expected[0].text: SHOWN[0]}


@pytest.mark.parametrize("name", ["all-days", "all-alarms", "bulgaria"])
def test_variants_and_parts_are_not_looked_at(name: str) -> None:
    files = {f"{name}.ics": FILES["all.ics"], f"{name}.json": FILES["all.json"]}
    assert published_entries(files, files) == {}


def test_every_entry_is_found_where_both_files_are_untouched() -> None:
    archived = {"archive-2025.ics": FILES["all.ics"], "archive-2025.json": FILES["all.json"]}
    assert published_entries(archived, archived) == {ics.opening(r): ics.entry(r, False) for r in SHOWN}
    assert published_entries(FILES, ["all.ics"]) == {}
    assert published_entries(FILES, ["all.json"]) == {}
