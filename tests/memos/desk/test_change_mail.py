"""The mail on what changed, and its files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar

from briefgen.calendars import Calendars, render_calendars
from briefgen.calendars.diff import feed_diff
from briefgen.domain.catalog import Catalog
from briefgen.memos.change_list import change_list
from briefgen.memos.desk.change_mail import ChangeMail, of_calendars, of_days
from tests.domain.planning.samples import EVENTS, desk
from tests.memos.week.samples import lines

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
TODAY = NOW.date()


def mail(before: Catalog, after: Catalog) -> ChangeMail:
    published = render_calendars(before, NOW - timedelta(days=1), {}).files
    made = render_calendars(after, NOW, published)
    return of_calendars(after, feed_diff(after, published, made, TODAY), made, TODAY)


def status(data: bytes) -> tuple[str, int]:
    events: Any = icalendar.Calendar.from_ical(data).walk("VEVENT")
    (event,) = events
    return str(event["STATUS"]), int(event["SEQUENCE"])


def test_what_moved_was_called_off_taken_away_or_is_new(catalog: Callable[..., Catalog]) -> None:
    after = (
        EVENTS.replace("status: planned, when: 2026-11-30", "status: cancelled, when: 2026-11-30")
        .replace("when: 2026-12-21", "when: 2026-12-22")
        .replace("id: talks,", "id: other,")
    )
    found = mail(catalog(**desk()), catalog(**desk(after)))
    assert lines(found.sheet.parts[0]) == [
        "cancelled |  | Fair | 30 Nov 2026 (Mon) | fair",
        "moved |  | Visit of the President | When: 21 Dec 2026 (Mon) → 22 Dec 2026 (Tue) | visit",
        "new |  | TBC: Talks on transit (Jan 2027, day not yet known) | 1–31 Jan 2027 | other",
        "removed |  | TBC: Talks on transit (Jan 2027, day not yet known) | 1–31 Jan 2027 | talks",
    ]
    assert {name: status(data) for name, data in found.files.items()} == {
        "fair.ics": ("CANCELLED", 1),
        "visit.ics": ("CONFIRMED", 1),
        "other.ics": ("TENTATIVE", 0),
        "talks.ics": ("CANCELLED", 1),
    }
    assert found.sheet.remarks[0].startswith("The calendars follow by themselves")


def test_where_nothing_changes_no_file_is_needed(catalog: Callable[..., Catalog]) -> None:
    found = mail(catalog(**desk()), catalog(**desk()))
    assert (found.files, found.sheet.parts[0].instead, found.sheet.remarks) == ({}, "Nothing.", ())


def test_new_words_alone_are_called_that(catalog: Callable[..., Catalog]) -> None:
    after = EVENTS.replace("participants: [radev, tokayev]", "participants: [radev]")
    found = mail(catalog(**desk()), catalog(**desk(after)))
    (line,) = lines(found.sheet.parts[0])
    assert line.endswith("| Its description has changed. | visit")


def test_between_two_days(catalog: Callable[..., Catalog]) -> None:
    found, since = catalog(**desk()), date(2026, 11, 19)
    rows = {code: change_list(found, code, since, TODAY) for code in ("BG", "RO")}
    made = render_calendars(found, NOW, {})
    whole = of_days(found, rows, made, since, TODAY)
    assert whole.sheet.title.replace("\N{NO-BREAK SPACE}", " ") == "What changed since Thu 19 Nov 2026"
    assert [part.heading for part in whole.sheet.parts] == ["Bulgaria", "Romania"]
    assert sorted(whole.files) == ["fair.ics", "talks.ics", "visit.ics"]
    assert of_days(found, rows, Calendars(), since, TODAY).files == {}
