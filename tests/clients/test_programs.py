"""Every program sees the same in a feed: as many entries, the same days and hours, states, words and recurrences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from briefgen.calendars import render_calendars
from briefgen.calendars.entries import Entry, Feed
from briefgen.calendars.which import feeds
from briefgen.domain.catalog import Catalog
from briefgen.reading.load import Loaded
from tests.calendars.calendar_samples import a_visit, hours, rendered
from tests.clients.conftest import Read
from tests.clients.programs import Seen, differences, meant
from tests.conftest import examples
from tests.random_catalogs import TODAY, catalog_of, event_files, reference_files

DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
KHALS_LAST_YEAR = "2037"  # its tables end there, and with them its recurrences

# An entry, and the hours in UTC at which it begins and ends.
HOURS = {
    "Astana before all of Kazakhstan had one zone": (
        hours("2024-02-29T10:00", "2024-02-29T12:00", "Asia/Almaty", "astana-before@test.example"),
        ("2024-02-29T04:00:00Z", "2024-02-29T06:00:00Z"),
    ),
    "Astana on the day it had": (
        hours("2024-03-01T10:00", "2024-03-01T12:00", "Asia/Almaty", "astana-after@test.example"),
        ("2024-03-01T05:00:00Z", "2024-03-01T07:00:00Z"),
    ),
    "Sofia before the clocks go forward": (
        hours("2025-03-29T10:00", "2025-03-29T12:00", "Europe/Sofia", "sofia-winter@test.example"),
        ("2025-03-29T08:00:00Z", "2025-03-29T10:00:00Z"),
    ),
    "Sofia while they do": (
        hours("2025-03-30T02:30", "2025-03-30T04:30", "Europe/Sofia", "sofia-spring@test.example"),
        ("2025-03-30T00:30:00Z", "2025-03-30T01:30:00Z"),
    ),
    "Sofia after it": (
        hours("2025-03-31T10:00", "2025-03-31T12:00", "Europe/Sofia", "sofia-summer@test.example"),
        ("2025-03-31T07:00:00Z", "2025-03-31T09:00:00Z"),
    ),
    "Sofia while they go back": (
        hours("2025-10-26T02:30", "2025-10-26T04:30", "Europe/Sofia", "sofia-autumn@test.example"),
        ("2025-10-25T23:30:00Z", "2025-10-26T02:30:00Z"),
    ),
    "Sofia in a winter after 2038": (
        hours("2040-01-10T10:00", "2040-01-10T12:00", "Europe/Sofia", "sofia-2040@test.example"),
        ("2040-01-10T08:00:00Z", "2040-01-10T10:00:00Z"),
    ),
    "a call given in UTC": (
        hours("2025-06-09T14:00", "2025-06-09T15:00", "Etc/UTC", "call@test.example"),
        ("2025-06-09T14:00:00Z", "2025-06-09T15:00:00Z"),
    ),
    "a quarter of an hour off": (
        hours("2025-06-09T14:00", "2025-06-09T15:00", "Asia/Kathmandu", "kathmandu@test.example"),
        ("2025-06-09T08:15:00Z", "2025-06-09T09:15:00Z"),
    ),
}
SUMMER_OF_2040 = (
    hours("2040-07-10T10:00", "2040-07-10T12:00", "Europe/Sofia", "sofia-in-a-summer-after-2038@test.example"),
    ("2040-07-10T07:00:00Z", "2040-07-10T09:00:00Z"),
)
ODD_WORDS = (
    a_visit(uid="escapes@test.example", title=r"Talks; first, second \ third \n fourth", place="Room 1, Floor 2; Sofia"),
    a_visit(uid="scripts@test.example", title="Қазақстан – България · Ελλάδα · საქართველო · 中国 · 👩🏽‍💼", place="Нұр-Сұлтан"),
    a_visit(uid="long@test.example", title="Договор " * 40 + "конец", description=("й" * 73 + "\n") * 9 + "BEGIN:VEVENT"),
    a_visit(uid="breaks@test.example", title="One\x85two\u2028three", description="a\r\nEND:VCALENDAR\r\nb\x0bc"),
    a_visit(uid="quotes@test.example", title="\"Round\" 'two': a=b;c=d,e^n", description="\\, \\; \\\\ \\n : ^' ^^"),
    a_visit(uid="bare@test.example", place=None, categories=(), color=None),
)  # fmt: skip


def as_known(program: str, seen: list[Seen]) -> list[Seen]:
    """What a program may know: khal's recurrences end with its tables."""
    if program != "khal":
        return seen
    return [replace(s, starts=tuple(start for start in s.starts if start[:4] <= KHALS_LAST_YEAR)) for s in seen]


def telling_more(every: Iterable[Feed]) -> Iterator[Feed]:
    """Of all calendars, those that have an entry which none before them has: with them every entry is looked at."""
    seen = set[Entry]()
    for feed in every:
        if not seen.issuperset(feed.entries):
            seen.update(feed.entries)
            yield feed


def assert_seen(program: str, read: Read, data: bytes, entries: tuple[Entry, ...]) -> None:
    assert list(differences(as_known(program, meant(entries)), read(data))) == []


@pytest.fixture(scope="session")
def files(real: Loaded) -> Mapping[str, bytes]:
    """The project's own calendars."""
    assert real.catalog
    return render_calendars(real.catalog, NOON, {}).files


def test_the_projects_own_feeds_and_what_is_made_from_them(
    program: str, read: Read, real: Loaded, files: Mapping[str, bytes]
) -> None:
    assert real.catalog
    for feed in telling_more(feeds(real.catalog, DAY)):
        assert_seen(program, read, files[f"{feed.name}.ics"], feed.entries)
        if feed.varied:
            fixed = tuple(entry for entry in feed.entries if entry.fixed)
            assert len(fixed) < len(feed.entries)
            assert_seen(program, read, files[f"{feed.name}-alarms.ics"], feed.entries)
            assert_seen(program, read, files[f"{feed.name}-fixed.ics"], fixed)


def test_each_of_the_projects_own_events_by_itself(
    program: str, read: Read, real: Loaded, files: Mapping[str, bytes]
) -> None:
    assert real.catalog
    entries = next(feed.entries for feed in feeds(real.catalog, DAY) if feed.name == "all")
    for entry in entries:
        assert_seen(program, read, files[f"events/{entry.uid.partition('@')[0]}.ics"], (entry,))


@pytest.mark.parametrize("name", HOURS)
def test_the_right_hour(program: str, read: Read, name: str) -> None:
    entry, (start, end) = HOURS[name]
    everything = rendered(*(other for other, _hours in HOURS.values()))
    for data in (rendered(entry), everything):
        (found,) = (seen for seen in read(data) if seen.uid == entry.uid)
        assert (found.whole_days, found.start, found.end) == (False, start, end)


def test_the_right_hour_in_a_summer_after_2038(program: str, read: Read) -> None:
    entry, hours_of_utc = SUMMER_OF_2040
    (found,) = read(rendered(entry))
    if program == "khal":  # an hour late: its tables know no change of clocks after 2037
        assert found.start == "2040-07-10T08:00:00Z"
    else:
        assert (found.start, found.end) == hours_of_utc


BELIEVERS = ("icalendar", "khal", "ical.js", "libical", "libical without tables of zones")


def test_the_feeds_own_zones_are_enough(program: str, read: Read) -> None:
    """Under names that no table knows, nothing but the VTIMEZONE in the feed tells the hour."""
    data = rendered(*(entry for entry, _hours in HOURS.values()))
    unknown = re.sub(rb"(TZID[:=])(\w+)/", rb"\1Unknown-\2/", data)
    assert len(re.findall(b"TZID[:=]Unknown-", unknown)) == 3 + 2 * (len(HOURS) - 1)
    found = {seen.uid: (seen.start, seen.end) for seen in read(unknown)}
    wanted = {entry.uid: hours_of_utc for entry, hours_of_utc in HOURS.values()}
    assert (found == wanted) is (program in BELIEVERS)


def test_words_come_through_whole(program: str, read: Read) -> None:
    assert_seen(program, read, rendered(*ODD_WORDS), ODD_WORDS)


def everything(catalog: Catalog) -> tuple[Entry, ...]:
    """All that a catalog has to show today, public holidays apart: they are the same for every catalog."""
    entries = {entry.uid: entry for feed in feeds(catalog, TODAY) for entry in feed.entries}
    return tuple(entry for uid, entry in entries.items() if not uid.startswith("holiday-"))


@examples(6)
@given(event_files(), reference_files())
def test_any_catalog(program: str, read: Read, events: str, reference_days: str) -> None:
    entries = everything(catalog_of(events, reference_days))
    assert_seen(program, read, rendered(*entries), entries)


@pytest.mark.clients
def test_jcal_says_the_same(read_jcal: Read, real: Loaded, files: Mapping[str, bytes]) -> None:
    assert real.catalog
    for feed in feeds(real.catalog, DAY):
        assert list(differences(meant(feed.entries), read_jcal(files[f"{feed.name}.json"]))) == []
