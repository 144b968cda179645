"""What a TZID means in its file."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

import pytest

from briefgen.importing.ical.components import read_components
from briefgen.importing.ical.rules import Budget
from briefgen.importing.zones.atlas import IN_UTC, Atlas, Zones, named
from briefgen.importing.zones.described import Described
from tests.importing.samples import EASTERN, EASTERN_EUROPE, LIKELY, entry, zone


def zones(head: str, likely: tuple[str, ...] = LIKELY) -> Zones:
    return entry("SUMMARY:A", head=head, likely=likely)[1]


@pytest.mark.parametrize(("name", "key"), [("Europe/Sofia", "Europe/Sofia"), ("Etc/UTC", "UTC")])
def test_a_zone_of_the_tables_is_itself(name: str, key: str) -> None:
    found = zones("").find(name)
    assert found
    assert (found.key, found.names, found.why) == (key, (), "")
    assert (named("Europe/Sofia", why="x").why, IN_UTC.key) == ("x", "UTC")


def test_a_description_counts_before_a_name_of_the_same_spelling() -> None:
    found = zones(zone("GMT", *EASTERN)).find("GMT")
    assert found
    assert (type(found.clock), found.exact, found.key) == (Described, "UTC", None)


@pytest.mark.parametrize("tzid", ['"a, b"', "A,  B", r"a\, b "])
def test_a_description_is_found_however_its_name_is_quoted(tzid: str) -> None:
    found = zones(zone(r"a\, b", *EASTERN)).find(tzid)
    assert found
    assert type(found.clock) is Described


def test_a_description_of_another_calendar_of_the_file_serves_as_well() -> None:
    data = f"BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VCALENDAR\n{zone('X', *EASTERN)}END:VCALENDAR\n"
    one, other = calendars = read_components("a.ics", data.encode())
    atlas = Atlas(calendars, LIKELY, Budget())
    found = [Zones(calendar, atlas).find("X") for calendar in (one, other)]
    assert found[0] == found[1] is not None


def test_several_descriptions_of_one_name_are_rivals_where_they_differ() -> None:
    head = zone("X", *EASTERN) + zone("X", *EASTERN) + zone("X", *EASTERN_EUROPE)
    found = zones(head).find("X")
    assert found
    assert len(found.rivals) == 1


def test_what_a_name_alone_stands_for() -> None:
    windows, offset = zones("").find("FLE Standard Time"), zones("").find("UTC+3")
    assert windows
    assert offset
    assert (windows.key, "Europe/Sofia" in windows.names) == (None, True)
    assert (offset.clock, offset.names) == (timezone(timedelta(hours=3)), ())
    assert zones("").find("Nowhere") is None
    assert zones("").find("") is None


@pytest.mark.parametrize("hint", ["X-LIC-LOCATION:Europe/Riga", "TZURL:http://tzurl.org/zoneinfo/Europe/Riga"])
def test_a_description_may_name_its_zone_besides(hint: str) -> None:
    found = zones(zone("X", *EASTERN_EUROPE, more=f"{hint}\n")).find("X")
    assert found
    assert found.exact == "Europe/Riga"


@pytest.mark.parametrize(
    ("observances", "year", "likely", "wanted"),
    [
        (EASTERN_EUROPE, 2027, LIKELY, "Europe/Sofia"),
        (EASTERN_EUROPE, 2027, ("Asia/Almaty", "Europe/Vilnius"), "Europe/Vilnius"),
        (EASTERN, 2027, LIKELY, "America/New_York"),
        (EASTERN, 2006, LIKELY, None),  # the clocks were set on other days until then
        (("STANDARD 16010101T000000 +0500 +0500",), 2027, LIKELY, "Asia/Almaty"),
        (("STANDARD 16010101T000000 +0500 +0500",), 2023, LIKELY, None),
        (("STANDARD 16010101T000000 +0200 +0200",), 2027, LIKELY, None),  # too many places have that
    ],
)
def test_the_zone_whose_clocks_are_the_same(
    observances: tuple[str, ...], year: int, likely: tuple[str, ...], wanted: str | None
) -> None:
    there = zones(zone("X", *observances), likely)
    found = there.find("X")
    assert found
    assert there.fitting(found, year, year) == wanted


def test_of_the_places_that_windows_calls_one_zone_ours_is_meant() -> None:
    for likely, wanted in ((LIKELY, "Europe/Sofia"), (("Europe/Bucharest",), "Europe/Kyiv")):
        there = zones("", likely)
        found = there.find("FLE Standard Time")
        assert found
        assert there.fitting(found, 2027, 2027) == wanted
        assert there.named("FLE Standard Time") == wanted
    assert zones("").named("Nowhere") is None


def test_without_time_left_nothing_is_held_to_be_the_same() -> None:
    budget = Budget()
    atlas = Atlas([], LIKELY, budget)
    assert atlas.is_same(UTC, "UTC", 2026)
    budget.left = 0
    assert not atlas.is_same(UTC, "UTC", 2027)
    assert atlas.is_same(UTC, "UTC", 2026)  # known by now


def test_the_zones_that_a_line_may_name() -> None:
    assert list(zones("").called_in("9–11 Jun 2025, 10:00–12:00 Sofia time")) == ["Europe/Sofia"]


ONE_YEAR = ("STANDARD 20071104T020000 -0400 -0500", "DAYLIGHT 20070311T020000 -0500 -0400")


@pytest.mark.parametrize(
    ("tzid", "observances", "key"),
    [
        ("America/New_York", ONE_YEAR, "America/New_York"),
        ("/mozilla.org/20070129_1/America/New_York", ONE_YEAR, "America/New_York"),
        ("America/New_York", ONE_YEAR[:1], "America/New_York"),
        ("America/New_York", ("DAYLIGHT 20070311T020000 +0000 -0400", ONE_YEAR[0]), "America/New_York"),
        ("America/New_York", (ONE_YEAR[1], "STANDARD 20071104T020000 -0300 -0500"), None),
        ("America/Chicago", ONE_YEAR, None),
        ("My zone", ONE_YEAR, None),
        ("America/New_York", ("STANDARD 20071104T020000 -0500 -0500",), None),
        (
            "America/New_York",
            (*ONE_YEAR, "STANDARD 20081102T020000 -0400 -0500 FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
            None,
        ),
    ],
)
def test_the_dates_of_one_year_describe_no_other_zone(tzid: str, observances: tuple[str, ...], key: str | None) -> None:
    """Those of a zone that stand there: other years go by its table, and not by the last of these dates for ever."""
    found = zones(zone(tzid, *observances)).find(tzid)
    assert found
    assert (found.key, found.why) == (key, "")


@pytest.mark.parametrize("tzid", ["US-Eastern", "Eastern Standard Time"])
def test_nor_do_they_under_a_name_that_stands_for_a_zone(tzid: str) -> None:
    """Then the zone is concluded, and that is marked."""
    found = zones(zone(tzid, *ONE_YEAR)).find(tzid)
    assert found
    assert (str(found.clock), found.key, found.names[0]) == ("America/New_York", None, "America/New_York")
