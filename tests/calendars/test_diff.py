from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from briefgen.calendars import Calendars, render_calendars, variants, which
from briefgen.calendars.diff import Detail, FeedDiff, Seen, feed_diff
from briefgen.calendars.entries import Entry
from briefgen.domain.catalog import Catalog
from tests.calendars.calendar_samples import A_DAY, NOW

Read = Callable[..., Catalog]
VISIT = "- {id: bg-visit, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2025-07-01, place: Astana, source: s001 p2}\n"
OTHER = "- {id: ro-visit, kind: visit, title: Other, counterparts: [RO], status: planned, when: 2025-07-02, source: s001 p2}\n"
ELECTION = """\
- {id: vote, title: Vote, kind: election, counterpart: BG, when: 2024-06-09, rule: FREQ=YEARLY;INTERVAL=1;COUNT=4, basis: {text: Law, date: 2025-01-01}}
"""


@pytest.fixture(autouse=True)
def no_holidays(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(catalog: Catalog, day: object) -> Iterator[Entry]:
        return iter(())

    monkeypatch.setattr(which, "holiday_entries", none)


def built(read: Catalog, published: Mapping[str, bytes] | None = None, days: int = 0) -> Calendars:
    return render_calendars(read, NOW + days * A_DAY, published or {})


def compared(read: Catalog, published: Mapping[str, bytes], days: int = 1) -> FeedDiff:
    return feed_diff(read, published, built(read, published, days), (NOW + days * A_DAY).date())


def seen(diff: FeedDiff) -> dict[str, Seen]:
    return {change.uid.partition("@")[0]: change.seen for change in diff.changes}


def test_nothing_changes(catalog: Read) -> None:
    read = catalog(events=VISIT)
    found = compared(read, built(read).files, days=40)
    assert (found, found.empty, found.loses) == (FeedDiff(), True, False)


def test_a_first_publication_is_all_new(catalog: Read) -> None:
    found = compared(catalog(events=VISIT), {})
    assert seen(found) == {"bg-visit": Seen.NEW}
    assert found.new == ("all", "bulgaria", "elections", "reference-days", "romania")


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("2025-07-01", "2025-07-08", Seen.MOVED),
        ("2025-07-01", "2025-07", Seen.MOVED),
        ("place: Astana", "place: Almaty", Seen.CHANGED),
        ("planned", "cancelled", Seen.CANCELLED),
        ("kind: visit", "kind: visit, withdrawn: true", Seen.WITHDRAWN),
        ("2025-07-01", "undated", Seen.UNDATED),
    ],
)
def test_what_happens_to_an_entry(catalog: Read, old: str, new: str, what: Seen) -> None:
    before = built(catalog(events=VISIT + OTHER))
    found = compared(catalog(events=VISIT.replace(old, new) + OTHER), before.files)
    assert seen(found) == {"bg-visit": what}
    assert not found.loses


def test_a_date_that_became_known_was_not_moved(catalog: Read) -> None:
    before = built(catalog(events=VISIT.replace("2025-07-01", "2025-07")))
    assert seen(compared(catalog(events=VISIT), before.files)) == {"bg-visit": Seen.PINNED}
    before = built(catalog(events=VISIT))
    with_hours = VISIT.replace("2025-07-01", "2025-07-01T10:00/12:00")
    assert seen(compared(catalog(events=with_hours), before.files)) == {"bg-visit": Seen.PINNED}


def test_of_days_that_were_known_fewer_are_another_date(catalog: Read) -> None:
    """A holiday of two days that became one was told as one that “now has its day”."""
    before = built(catalog(events=VISIT.replace("2025-07-01", "2025-07-01/2025-07-03")))
    assert seen(compared(catalog(events=VISIT), before.files)) == {"bg-visit": Seen.MOVED}


def test_changed_properties_old_and_new(catalog: Read) -> None:
    before = built(catalog(events=VISIT))
    moved = VISIT.replace("2025-07-01", "2025-07-08").replace("[BG]", "[BG, RO]").replace("A visit", "The visit")
    (change,) = compared(catalog(events=moved), before.files).changes
    assert (change.title, change.feeds) == ("The visit", ("all", "bulgaria", "romania"))
    assert change.details == (
        Detail("summary", "A visit", "The visit"),
        Detail("span", ["2025-07-01", "2025-07-01"], ["2025-07-08", "2025-07-08"]),
        Detail("categories", ["Visit", "Bulgaria"], ["Visit", "Bulgaria", "Romania"]),
        Detail("calendars", ["all", "bulgaria"], ["all", "bulgaria", "romania"]),
    )


@pytest.mark.parametrize("status", ["planned", "cancelled"])
def test_deleted_is_removed_then_gone(catalog: Read, status: str) -> None:
    without = catalog(events=OTHER)
    before = built(catalog(events=VISIT.replace("planned", status) + OTHER))
    assert seen(compared(without, before.files)) == {"bg-visit": Seen.REMOVED}
    removed = built(without, before.files, days=1)
    assert compared(without, removed.files, days=50).empty
    found = compared(without, removed.files, days=91)
    assert (seen(found), found.loses) == ({"bg-visit": Seen.GONE}, False)


def test_what_leaves_a_calendar_for_another_is_one_change_and_then_gone_from_the_first(catalog: Read) -> None:
    now_romania = catalog(events=VISIT.replace("[BG]", "[RO]"))
    first = built(catalog(events=VISIT))
    (change,) = compared(now_romania, first.files).changes
    assert (change.seen, change.title, change.feeds) == (Seen.CHANGED, "A visit", ("all", "bulgaria", "romania"))
    assert change.details == (
        Detail("categories", ["Visit", "Bulgaria"], ["Visit", "Romania"]),
        Detail("calendars", ["all", "bulgaria"], ["all", "romania"]),
    )
    left = built(now_romania, first.files, days=1)
    assert compared(now_romania, left.files, days=50).empty
    (gone,) = compared(now_romania, left.files, days=91).changes
    assert (gone.seen, gone.title, gone.feeds) == (Seen.GONE, "REMOVED: A visit", ("bulgaria",))
    (back,) = compared(catalog(events=VISIT), left.files, days=5).changes
    assert (back.seen, back.details[-1]) == (
        Seen.CHANGED,
        Detail("calendars", ["all", "romania"], ["all", "bulgaria"]),
    )


def test_an_entry_that_the_ledger_does_not_know_is_shown_as_removed(catalog: Read) -> None:
    before = built(catalog(events=VISIT + OTHER))
    other = built(catalog(events=OTHER))
    found = compared(catalog(events=OTHER), {**before.files, "ledger.json": other.files["ledger.json"]})
    assert (seen(found), found.loses) == ({"bg-visit": Seen.REMOVED}, False)


def test_an_entry_that_is_shown_and_that_the_ledger_has_closed_is_lost(catalog: Read) -> None:
    before = built(catalog(events=VISIT + OTHER))
    closed = built(catalog(events=VISIT.replace("title:", "withdrawn: true, title:") + OTHER), before.files)
    found = compared(catalog(events=OTHER), {**before.files, "ledger.json": closed.files["ledger.json"]})
    assert (seen(found), found.loses) == ({"bg-visit": Seen.LOST}, True)


def test_what_is_past_leaves_a_rolling_window_and_is_not_lost(catalog: Read) -> None:
    read = catalog(events=VISIT.replace("s001", "s000"), reference_days=ELECTION)
    before = built(read, days=-30)
    found = compared(read, before.files, days=5)
    assert seen(found) == {"vote-2025": Seen.AGED, "vote-2027": Seen.NEW}
    assert not found.loses
    assert all(change.rolling for change in found.changes)


def test_entries_that_go_into_an_archive(catalog: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    past = VISIT.replace("planned", "held").replace("2025-07-01", "2024-07-01")
    read = catalog(events=past + OTHER)
    before = built(read)
    monkeypatch.setattr(variants, "MOST_ENTRIES", 1)
    found = compared(read, before.files)
    assert (seen(found), found.new, found.loses) == ({"bg-visit": Seen.ARCHIVED}, ("archive-2024",), False)


def test_a_calendar_that_goes_is_lost_unless_it_was_withdrawn(catalog: Read) -> None:
    counterparts = (
        "- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria}\n"
        "- {code: RO, capital: Bucharest, timezone: Europe/Bucharest, slug: romania}\n"
    )
    before = built(catalog(events=VISIT))
    renamed = compared(catalog(events=VISIT, counterparts=counterparts.replace("romania", "rumania")), before.files)
    assert (renamed.lost, renamed.closed, renamed.new, renamed.loses) == (("romania",), (), ("rumania",), True)
    gone = counterparts.replace("slug: romania", "slug: romania, withdrawn: true")
    withdrawn = compared(catalog(events=VISIT, counterparts=gone), before.files)
    assert (withdrawn.lost, withdrawn.closed, withdrawn.loses) == ((), ("romania",), False)


def test_a_feed_that_cannot_be_read_is_named(catalog: Read) -> None:
    read = catalog(events=VISIT)
    files = {**built(read).files, "bulgaria.ics": b"<html>"}
    found = compared(read, files)
    assert (found.unread, found.changes, found.lost) == (("bulgaria.ics",), (), ())
