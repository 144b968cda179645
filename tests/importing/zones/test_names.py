"""Other people's names of time zones."""

from __future__ import annotations

from datetime import timedelta

import pytest

from briefgen.importing.zones.names import iana, spelling, well_known


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Sofia", "Europe/Sofia"),
        ("EUROPE/SOFIA", "Europe/Sofia"),
        ("/freeassociation.sourceforge.net/Europe/Sofia", "Europe/Sofia"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Sofia", "Europe/Sofia"),
        ("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("http://tzurl.org/zoneinfo/Europe/Sofia", "Europe/Sofia"),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("US/Pacific", "America/Los_Angeles"),
        ("Etc/GMT-2", "Etc/GMT-2"),
        ("Etc/UTC", "UTC"),
        ("gmt", "UTC"),
        ("../../../etc/passwd", None),
        ("Nowhere/Land", None),
        ("", None),
        ("\0", None),
    ],
)
def test_zones_by_their_own_name(name: str, zone: str | None) -> None:
    assert iana(name) == zone
    assert (spelling(name).names[:1], spelling(name).exact) == (((zone,) if zone else ()), zone is not None)


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("FLE Standard Time", "Europe/Kyiv"),
        ("fle standard time", "Europe/Kyiv"),
        ("Qyzylorda Standard Time", "Asia/Qyzylorda"),
        ("Eastern Standard Time", "America/New_York"),
        ("Eastern Daylight Time", "America/New_York"),
        ("Eastern", "America/New_York"),
        ("US-Eastern", "America/New_York"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("Pacific Time (US & Canada), Tijuana", "America/Los_Angeles"),
        ("(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Helsinki"),
        ("(GMT+05:00) Astana", "Asia/Almaty"),
        ("Amsterdam, Belgrade, Berlin, Brussels", "Europe/Amsterdam"),
        ("Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", "Europe/Lisbon"),
        ("(UTC) Coordinated Universal Time", "UTC"),
        ("GMT +0100 (Standard) / GMT +0200 (Daylight)", "Europe/Berlin"),
        ("GMT-05.00/-04.00", "America/New_York"),
        ("America-Chicago", "America/Chicago"),
        ("Europe_London", "Europe/London"),
        ("Germany/Berlin", "Europe/Berlin"),
        ("tzone://Microsoft/Eastern Standard Time", "America/New_York"),
        ("Japan", "Asia/Tokyo"),
        ("EET", "Europe/Athens"),
    ],
)
def test_names_that_stand_for_a_zone_without_being_its_own(name: str, zone: str) -> None:
    assert (spelling(name).names[0], spelling(name).exact, spelling(name).offset) == (zone, False, None)


@pytest.mark.parametrize(
    ("name", "hours"),
    [("UTC+01", 1), ("(GMT-03:00)", -3), ("GMT+0530", 5.5), ("(UTC+06:00) Astana", 6), ("UTC +3:00 Atlantis", 3)],
)
def test_of_some_only_the_offset_is_known(name: str, hours: float) -> None:
    assert (spelling(name).names, spelling(name).offset) == ((), timedelta(hours=hours))


@pytest.mark.parametrize(
    "name", ["Customized Time Zone", "tzone://Microsoft/Custom", "tzone://Microsoft/", "CST", "GMT+99", "x" * 300, "1"]
)
def test_what_nobody_can_tell(name: str) -> None:
    assert (spelling(name).names, spelling(name).exact, spelling(name).offset) == ((), False, None)


def test_windows_has_one_name_for_several_places() -> None:
    places = spelling("FLE Standard Time").names
    assert set(places) >= {
        "Europe/Helsinki",
        "Europe/Kyiv",
        "Europe/Riga",
        "Europe/Sofia",
        "Europe/Tallinn",
        "Europe/Vilnius",
    }
    assert "Europe/Bucharest" not in places


def test_the_zones_that_most_places_share_come_first() -> None:
    found = well_known()
    assert found.index("Europe/Berlin") < found.index("Europe/Budapest")
    assert found.index("America/New_York") < found.index("America/Indiana/Indianapolis")
    assert found.index("America/Los_Angeles") < found.index("America/Tijuana")
