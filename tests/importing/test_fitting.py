"""From a zone of the file to one that a record can name."""

from __future__ import annotations

import pytest

from briefgen.importing.fitting import converted, settled
from briefgen.importing.times import stretch
from tests.importing.samples import EASTERN, EASTERN_EUROPE, LIKELY, entry, read, written, zone

LONDON = (
    "STANDARD 20001029T030000 +0100 +0000 FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "DAYLIGHT 20000326T020000 +0000 +0100 FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
)
SYDNEY = (
    "STANDARD 16010401T030000 +1100 +1000 FREQ=YEARLY;BYDAY=1SU;BYMONTH=4",
    "DAYLIGHT 16011001T020000 +1000 +1100 FREQ=YEARLY;BYDAY=1SU;BYMONTH=10",
)
NO_SUMMER = ("STANDARD 19700101T000000 +0200 +0200",)
SEVERAL = "The calendar describes the zone “{}” in several ways; one of them counts here."
CHANGED = ("STANDARD 20040101T000000 +0600 +0600", "STANDARD 20240301T000000 +0600 +0500")


def fit(tzid: str, start: str, *observances: str, likely: tuple[str, ...] = LIKELY) -> tuple[str, str | None, str]:
    head = zone(tzid, *observances) if observances else ""
    found, zones = entry(f"DTSTART;TZID={tzid}:{start}", "DURATION:PT1H", head=head, likely=likely)
    return written(settled(stretch(found, zones, "Asia/Almaty"), zones, "Asia/Almaty"))


def same_clocks(tzid: str, zone: str) -> str:
    return f"The calendar names the zone “{tzid}”; its clocks that year are those of {zone}."


@pytest.mark.parametrize(
    ("tzid", "observances", "place"),
    [
        ("Europe/Sofia", EASTERN_EUROPE, "Europe/Sofia"),
        ("Europe/Riga", EASTERN_EUROPE, "Europe/Riga"),
        ("/x/Europe/Riga", EASTERN_EUROPE, "Europe/Riga"),
        ("GMT", ("STANDARD 19700101T000000 +0000 +0000",), "UTC"),
        ("Asia/Almaty", CHANGED, "Asia/Almaty"),
    ],
)
def test_the_zone_that_is_named_and_described_as_it_is_needs_no_conclusion(
    tzid: str, observances: tuple[str, ...], place: str
) -> None:
    assert fit(tzid, "20270720T100000", *observances) == ("2027-07-20T10:00/11:00", place, "")
    assert fit(tzid, "20230720T100000", *observances) == ("2023-07-20T10:00/11:00", place, "")


@pytest.mark.parametrize(
    ("tzid", "observances", "place"),
    [
        ("GMT", LONDON, "Europe/London"),
        ("Eastern Standard Time", SYDNEY, "Australia/Sydney"),
        ("Eastern Standard Time", EASTERN, "America/New_York"),
        ("Eastern Standard Time", (), "America/New_York"),
        ("Customized Time Zone", EASTERN_EUROPE, "Europe/Sofia"),
        ("Customized Time Zone", EASTERN, "America/New_York"),
        ("Customized Time Zone", ("STANDARD 16010101T000000 +0500 +0500",), "Asia/Almaty"),
        ("FLE Standard Time", EASTERN_EUROPE, "Europe/Sofia"),
        ("FLE Standard Time", (), "Europe/Sofia"),
        ("UTC+5", (), "Asia/Almaty"),
    ],
)
def test_the_zone_whose_clocks_are_the_same_is_taken_and_marked(
    tzid: str, observances: tuple[str, ...], place: str
) -> None:
    for day in ("2027-01-20", "2027-07-20"):
        start = day.replace("-", "") + "T102000"
        assert fit(tzid, start, *observances) == (f"{day}T10:20/11:20", place, same_clocks(tzid, place))


@pytest.mark.parametrize(
    ("tzid", "observances", "hours", "place", "offset"),
    [
        ("Europe/Sofia", NO_SUMMER, "11:00/12:00", "Europe/Sofia", "+02:00"),
        ("Asia/Almaty", ("STANDARD 19700101T000000 +0600 +0600",), "09:00/10:00", "Asia/Almaty", "+06:00"),
        ("FLE Standard Time", NO_SUMMER, "11:00/12:00", "Europe/Sofia", "+02:00"),
        ("Mine", NO_SUMMER, "13:00/14:00", "Asia/Almaty", "+02:00"),
        ("GMT", NO_SUMMER, "13:00/14:00", "Asia/Almaty", "+02:00"),
        ("UTC-04:30", (), "19:30/20:30", "Asia/Almaty", "-04:30"),
    ],
)
def test_hours_like_those_of_no_zone_are_converted_and_marked(
    tzid: str, observances: tuple[str, ...], hours: str, place: str, offset: str
) -> None:
    why = f"The calendar says 10:00 in the zone “{tzid}”, UTC{offset} on that day; told in {place}."
    assert fit(tzid, "20270720T100000", *observances) == (f"2027-07-20T{hours}", place, why)


def test_what_is_described_in_several_ways_is_doubted() -> None:
    head = zone("X", *EASTERN) + zone("X", *EASTERN_EUROPE)
    found, zones = entry("DTSTART;TZID=X:20270720T100000", head=head)
    assert written(settled(stretch(found, zones, "Asia/Almaty"), zones, "Asia/Almaty")) == (
        "2027-07-20T10:00",
        "America/New_York",
        f"{same_clocks('X', 'America/New_York')} {SEVERAL.format('X')}",
    )


def test_of_several_descriptions_the_one_that_fits_the_name_counts() -> None:
    head = zone("Europe/Sofia", *NO_SUMMER) + zone("Europe/Sofia", *EASTERN_EUROPE)
    for day, doubt in (
        ("20270120", ""),
        ("20270720", SEVERAL.format("Europe/Sofia")),
    ):
        found, zones = entry(f"DTSTART;TZID=Europe/Sofia:{day}T100000", head=head)
        made = written(settled(stretch(found, zones, "Asia/Almaty"), zones, "Asia/Almaty"))
        assert made == (f"{day[:4]}-{day[4:6]}-{day[6:]}T10:00", "Europe/Sofia", doubt)


def test_the_end_goes_by_the_clocks_as_well() -> None:
    over_the_change = read("DTSTART:20270326T100000Z", "DTEND:20270329T100000Z")
    assert written(converted(over_the_change, "Europe/Sofia")) == (
        "2027-03-26T12:00/2027-03-29T13:00",
        "Europe/Sofia",
        "",
    )


def test_an_hour_that_the_other_clocks_show_twice_stays_in_utc() -> None:
    for hour in ("00", "01"):
        twice = read(f"DTSTART:20271031T{hour}3000Z", "DURATION:PT10M")
        assert written(converted(twice, "Europe/Sofia")) == (f"2027-10-31T{hour}:30/{hour}:40", "UTC", "")


def test_days_stay_days() -> None:
    days = read("DTSTART;VALUE=DATE:20270326")
    assert converted(days, "Europe/Sofia") == days
    _found, zones = entry("DTSTART:20270326")
    assert settled(days, zones, "Asia/Almaty") == days
