"""Start and end of an entry."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from briefgen.importing.ical.rules import UnreadableError
from briefgen.importing.times import Stretch, local_by
from briefgen.importing.zones.atlas import named
from tests.importing.samples import EASTERN_EUROPE, read, written, zone


@pytest.mark.parametrize(
    ("lines", "when", "zone"),
    [
        (["DTSTART;VALUE=DATE:20250609", "DTEND;VALUE=DATE:20250612"], "2025-06-09/2025-06-11", None),
        (["DTSTART;VALUE=DATE:20250609"], "2025-06-09", None),
        (["DTSTART:20250609", "DTEND:20250610"], "2025-06-09", None),
        (["DTSTART;VALUE=DATE:20250609", "DURATION:P2D"], "2025-06-09/2025-06-10", None),
        (["DTSTART;VALUE=DATE:20250609", "DURATION:P1W"], "2025-06-09/2025-06-15", None),
        (["DTSTART;VALUE=DATE:20250609", "DURATION:PT48H"], "2025-06-09/2025-06-10", None),
        (["DTSTART;VALUE=DATE:20250609", "DURATION:PT1H"], "2025-06-09", None),
        (["DTSTART;VALUE=DATE:20250609", "DTEND;VALUE=DATE:20250609"], "2025-06-09", None),
        (["DTSTART;VALUE=DATE:20250609T000000", "DTEND;VALUE=DATE:20250611T000000Z"], "2025-06-09/2025-06-10", None),
        (["DTSTART;VALUE=DATE:20250609", "DTEND:20250611T000000"], "2025-06-09/2025-06-10", None),
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
        (["DTSTART;TZID=/x/Europe/Sofia:20250609T100000"], "2025-06-09T10:00", "Europe/Sofia"),
        (["DTSTART;TZID=Europe/Sofia:20250609T100000Z"], "2025-06-09T10:00", "UTC"),
        (["DTSTART:20250609T100000Z", "DURATION:PT45M"], "2025-06-09T10:00/10:45", "UTC"),
        (["DTSTART:20250609T100000Z", "DURATION:P1DT2H"], "2025-06-09T10:00/2025-06-10T12:00", "UTC"),
        (["DTSTART:20250609T100000Z", "DURATION:-PT0S"], "2025-06-09T10:00", "UTC"),
        (["DTSTART:20250609T100000Z"], "2025-06-09T10:00", "UTC"),
        (["DTSTART:20250609T100000Z", "DTEND:20250609T100000Z"], "2025-06-09T10:00", "UTC"),
        (["DTSTART:20250609T100000Z", "DTEND:", "DURATION:PT1H"], "2025-06-09T10:00/11:00", "UTC"),
        (["DTSTART:20250609T100060Z"], "2025-06-09T10:00", "UTC"),
        (["DTSTART:20250609T1000Z"], "2025-06-09T10:00", "UTC"),
        (["DTSTART:2025-06-09T10:00:00.000Z"], "2025-06-09T10:00", "UTC"),
        (["DTSTART:20250609T100000+0300"], "2025-06-09T07:00", "UTC"),
        (["DTSTART:20250609T100000-04:30"], "2025-06-09T14:30", "UTC"),
        (["DTSTART:20250609T100000Z", "DTEND:20250611T120000Z"], "2025-06-09T10:00/2025-06-11T12:00", "UTC"),
    ],
)
def test_starts_and_ends(lines: list[str], when: str, zone: str | None) -> None:
    found = read(*lines)
    assert (*written(found), found.unsure) == (when, zone, "", ())


@pytest.mark.parametrize("tzid", ["(UTC+02:00) Sofia", "tzone://Microsoft/Utc", '"a:b"', "a:b"])
def test_a_colon_in_the_name_of_a_zone_is_not_where_the_time_begins(tzid: str) -> None:
    found = read(f"DTSTART;TZID={tzid}:20270720T100000", head=zone("a:b", *EASTERN_EUROPE))
    assert (found.start.at, found.unsure) == (datetime(2027, 7, 20, 10), ())  # noqa: DTZ001


def test_a_time_without_a_zone_counts_at_home_and_that_is_told() -> None:
    without = read("DTSTART:20250609T100000")
    assert without.unsure == ("it names no time zone: read as Asia/Almaty",)
    assert written(without) == (
        "2025-06-09T10:00",
        "Asia/Almaty",
        "The entry names no time zone; read as Asia/Almaty.",
    )
    unknown = read("DTSTART;TZID=X/Y:20250609T100000")
    assert unknown.unsure == ("its time zone “X/Y”, which is not known: read as Asia/Almaty",)
    assert written(unknown)[2] == "The calendar names the zone “X/Y”, which is not known; read as Asia/Almaty."


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["DTSTART:20250609T100000Z", "DTEND:20250601T100000Z"], "its end, which lies before its start"),
        (["DTSTART:20250609", "DTEND:20250601"], "its end, which lies before its start"),
        (["DTSTART:20250609T100000Z", "DTEND;VALUE=DATE:20250612"], "its end, which does not fit its start"),
        (["DTSTART;VALUE=DATE:20250609", "DTEND:20250612T100000Z"], "its end, which does not fit its start"),
        (
            ["DTSTART:20250609T100000Z", "DTEND:noon"],
            "its end: “noon” is not a date; mend it in the program that keeps the calendar",
        ),
        (["DTSTART:20250609T100000Z", "DTEND:22000101T000000Z"], "its end: its year is not between 1900 and 2199"),
        (["DTSTART:20250609T100000Z", "DURATION:-PT3H"], "its length “-PT3H”, which is below zero"),
        (["DTSTART:20250609T100000Z", "DURATION:P1M"], "its length “P1M”, which cannot be read"),
        (["DTSTART:20250609T100000Z", "DURATION:P9999999D"], "its length “P9999999D”, which cannot be read"),
    ],
)
def test_an_end_that_is_none_is_told(lines: list[str], told: str) -> None:
    found = read(*lines)
    assert found.unsure == (told,)
    assert found.length == (timedelta(0) if found.start.timed else timedelta(days=1))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("X:1", "it has no start"),
        ("DTSTART:", "it has no start"),
        ('DTSTART;TZID="Europe/Sofia:20250609T100000', "its start cannot be read"),
        ("DTSTART:20250231", "“20250231” is not a date; mend it in the program that keeps the calendar"),
        ("DTSTART:2025-06-09", "“2025-06-09” is not a date; mend it in the program that keeps the calendar"),
        ("DTSTART:20250609T250000", "“20250609T250000” is not a date; mend it in the program that keeps the calendar"),
        ("DTSTART:Next Year", "“Next Year” is not a date; mend it in the program that keeps the calendar"),
        ("DTSTART:18990101", "its year is not between 1900 and 2199"),
        ("DTSTART:99991231", "its year is not between 1900 and 2199"),
        ("DTSTART:00010101T000000Z", "its year is not between 1900 and 2199"),
        ("DTSTART:19000101T000000+1400", "its year is not between 1900 and 2199"),
        ("DTSTART:20250609T100000Z\nDURATION:P99999W", "its year is not between 1900 and 2199"),
    ],
)
def test_what_cannot_be_dated_is_refused(line: str, reason: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(line)
    assert str(error.value) == reason


def test_first_and_last_day() -> None:
    days, hours = read("DTSTART:20250609", "DTEND:20250612"), read("DTSTART:20250609T200000Z", "DTEND:20250610T010000Z")
    assert [(str(found.first), str(found.last)) for found in (days, hours)] == [
        ("2025-06-09", "2025-06-11"),
        ("2025-06-09", "2025-06-10"),
    ]
    assert days.at(datetime(2026, 1, 1)).until == datetime(2026, 1, 4)  # noqa: DTZ001


def test_a_moment_by_other_clocks() -> None:
    utc: Stretch = read("DTSTART:20271031T003000Z")
    again: Stretch = read("DTSTART:20271031T013000Z")
    sofia = named("Europe/Sofia")
    shown = [local_by(found.start, sofia) for found in (utc, again)]
    assert [(f"{at:%H:%M}", at.fold) for at in shown] == [("03:30", 0), ("03:30", 1)]
    assert local_by(utc.start, None) == utc.start.at
