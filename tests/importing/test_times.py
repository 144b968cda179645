"""Zones and times of other people's calendars."""

from __future__ import annotations

import pytest

from briefgen.importing.components import Component, read_components
from briefgen.importing.times import Stretch, UnreadableError, as_when, real_hours, stretch, vague
from briefgen.importing.zones import Zones, known

OFFSETS = """\
BEGIN:VTIMEZONE
TZID:Customized
BEGIN:STANDARD
DTSTART:16011028T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
END:VTIMEZONE
"""


def entry(*lines: str, zone: str = "") -> tuple[Component, Zones]:
    text = (
        f"BEGIN:VCALENDAR\n{zone}BEGIN:VEVENT\n"
        + "".join(f"{line}\n" for line in lines)
        + "END:VEVENT\nEND:VCALENDAR\n"
    )
    calendars = read_components("a.ics", text.encode())
    return calendars[0].inside("VEVENT")[0], Zones(calendars, ["Asia/Almaty", "Europe/Sofia"])


def read(*lines: str, zone: str = "") -> Stretch:
    found, zones = entry(*lines, zone=zone)
    return stretch(found, zones, "Asia/Almaty")


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Sofia", "Europe/Sofia"),
        ("FLE Standard Time", "Europe/Kyiv"),
        ("Qyzylorda Standard Time", "Asia/Qyzylorda"),
        ("/freeassociation.sourceforge.net/Europe/Sofia", "Europe/Sofia"),
        ("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Etc/UTC", "UTC"),
        ("../../../etc/passwd", None),
        ("Nowhere/Land", None),
        ("", None),
        ("\0", None),
    ],
)
def test_zones_by_name(name: str, zone: str | None) -> None:
    assert known(name) == zone


def test_of_the_places_that_windows_calls_one_zone_ours_is_meant() -> None:
    assert Zones([], ["Asia/Almaty", "Europe/Sofia"]).name("FLE Standard Time") == "Europe/Sofia"
    assert Zones([], ["Asia/Almaty"]).name("Qyzylorda Standard Time") == "Asia/Qyzylorda"  # not the same before 2024


def test_a_zone_without_a_known_name_is_known_by_its_offsets() -> None:
    found = read("DTSTART;TZID=Customized:20270610T100000", zone=OFFSETS)
    assert (found.start.zone, found.unsure) == ("Europe/Sofia", ())


@pytest.mark.parametrize(
    ("lines", "when", "zone"),
    [
        (["DTSTART;VALUE=DATE:20250609", "DTEND;VALUE=DATE:20250612"], "2025-06-09/2025-06-11", None),
        (["DTSTART;VALUE=DATE:20250609"], "2025-06-09", None),
        (["DTSTART;VALUE=DATE:20250609", "DURATION:P2D"], "2025-06-09/2025-06-10", None),
        (["DTSTART;VALUE=DATE:20250609", "DTEND;VALUE=DATE:20250609"], "2025-06-09", None),
        (
            ["DTSTART;TZID=Europe/Sofia:20250609T100000", "DTEND;TZID=Europe/Sofia:20250609T113000"],
            "2025-06-09T10:00/11:30",
            "Europe/Sofia",
        ),
        (
            ["DTSTART;TZID=Europe/Sofia:20250609T100000", "DTEND:20250609T083000Z"],
            "2025-06-09T10:00/11:30",
            "Europe/Sofia",
        ),
        (["DTSTART:20250609T100000Z", "DURATION:PT45M"], "2025-06-09T10:00/10:45", "UTC"),
        (["DTSTART:20250609T100000Z"], "2025-06-09T10:00", "UTC"),
        (["DTSTART:20250609T100060Z"], "2025-06-09T10:00", "UTC"),
        (["DTSTART:20250609T100000Z", "DTEND:20250611T120000Z"], "2025-06-09T10:00/2025-06-11T12:00", "UTC"),
    ],
)
def test_starts_and_ends(lines: list[str], when: str, zone: str | None) -> None:
    found = read(*lines)
    assert (str(as_when(found)), found.start.zone, found.unsure) == (when, zone, ())


def test_a_time_without_a_zone_counts_at_home_and_that_is_told() -> None:
    assert read("DTSTART:20250609T100000").unsure == ("it names no time zone: read as Asia/Almaty",)
    assert read("DTSTART;TZID=X/Y:20250609T100000").unsure == (
        "its time zone “X/Y”, which is not known: read as Asia/Almaty",
    )


def test_an_evening_past_midnight_keeps_its_end() -> None:
    evening = read("DTSTART:20250609T200000Z", "DTEND:20250610T010000Z")
    assert str(as_when(evening)) == "2025-06-09T20:00/2025-06-10T01:00"
    assert str(as_when(evening, end_known=False)) == "2025-06-09T20:00"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["DTSTART:20250609T100000Z", "DTEND:20250601T100000Z"], "its end, which lies before its start"),
        (["DTSTART:20250609T100000Z", "DTEND;VALUE=DATE:20250612"], "its end, which does not fit its start"),
        (["DTSTART:20250609T100000Z", "DURATION:-PT3H"], "its length “-PT3H”, which cannot be read"),
        (["DTSTART:20250609T100000Z", "DURATION:P9999999D"], "its length “P9999999D”, which cannot be read"),
    ],
)
def test_an_end_that_is_none_is_told(lines: list[str], told: str) -> None:
    assert read(*lines).unsure == (told,)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("X:1", "it has no start"),
        ("DTSTART:20250231", "“20250231” is not a date"),
        ("DTSTART:2025-06-09", "“2025-06-09” is not a date"),
        ("DTSTART:20250609T250000", "“20250609T250000” is not a date"),
        ("DTSTART:18990101", "its year is not between 1900 and 2199"),
        ("DTSTART:99991231", "its year is not between 1900 and 2199"),
        ("DTSTART:00010101T000000Z", "its year is not between 1900 and 2199"),
    ],
)
def test_what_cannot_be_dated_is_refused(line: str, reason: str) -> None:
    with pytest.raises(UnreadableError) as error:
        as_when(read(line))
    assert str(error.value) == reason


@pytest.mark.parametrize("line", ["DURATION:P99999W", "DTEND:99991231T235959Z", "DTEND:22000101T000000Z"])
def test_an_end_out_of_bounds_is_refused(line: str) -> None:
    with pytest.raises(UnreadableError, match="its year is not between 1900 and 2199"):
        read("DTSTART:20250609T100000Z", line)


def test_an_hour_that_the_clocks_skip_is_moved_on() -> None:
    found, told = real_hours(read("DTSTART;TZID=Europe/Sofia:20270328T033000", "DURATION:PT1H"))
    assert (str(as_when(found)), told) == (
        "2027-03-28T04:30/05:30",
        "03:30 does not exist on that day in Europe/Sofia: moved on by the change of clocks",
    )


def test_an_hour_that_comes_twice_is_told_in_utc() -> None:
    found, told = real_hours(read("DTSTART;TZID=Europe/Sofia:20271031T033000"))
    assert (str(as_when(found)), found.start.zone, told) == (
        "2027-10-31T00:30",
        "UTC",
        "its hour comes twice on that day in Europe/Sofia: told in UTC",
    )


@pytest.mark.parametrize(
    ("first", "end", "remark", "when"),
    [
        ("20250501", "20250601", "May 2025, day not yet known", "2025-05"),
        ("20221201", "20230101", "Dec 2022, day not stated", "2022-12"),
        ("20250510", "20250521", "10–20 May 2025, day not yet known", "2025-05-10..2025-05-20"),
        ("20250501", "20250601", "1–31 May 2025, day not yet known", "2025-05-01..2025-05-31"),
        ("20250609", "20250610", "about 9 Jun 2025", "2025-06-09~"),
        ("20250609", "20250612", "9–11 Jun 2025, uncertain", "2025-06-09?/2025-06-11"),
        ("20250501", "20250601", "about May 2025, uncertain, day not yet known", "2025-05%"),
        ("20250501", "20250601", "May 2025, no report", "2025-05"),
        ("20250501", "20250601", "was set for May 2025", "2025-05"),
        ("20250501", "20250530", "May 2025, day not yet known", None),
        ("20250609", "20250610", "9 Jun 2025", None),
        ("20250609", "20250610", "second round", None),
    ],
)
def test_a_remark_gives_back_the_date_as_it_was_written(first: str, end: str, remark: str, when: str | None) -> None:
    found = vague(read(f"DTSTART;VALUE=DATE:{first}", f"DTEND;VALUE=DATE:{end}"), remark)
    assert (str(found) if found else None) == when
