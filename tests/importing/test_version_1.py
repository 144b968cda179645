"""vCalendar 1.0: rules and the zone of a whole file."""

from __future__ import annotations

import pytest

from briefgen.importing.fitting import settled
from briefgen.importing.times import stretch
from briefgen.importing.version_1 import rule_from_version_1
from tests.importing.samples import entry, read, written


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("D2 #10", "FREQ=DAILY;INTERVAL=2;COUNT=10"),
        ("D1 #0", "FREQ=DAILY;INTERVAL=1"),
        ("W1", "FREQ=WEEKLY;INTERVAL=1;COUNT=2"),
        ("W2 MO WE FR 20270630T000000Z", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;UNTIL=20270630T000000Z"),
        ("MP1 1+ TU FR 2- MO #3", "FREQ=MONTHLY;INTERVAL=1;BYDAY=1TU,1FR,-2MO;COUNT=3"),
        ("MD1 1 15 3- LD #4", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,15,-3,-1;COUNT=4"),
        ("YM1 6 12 #2", "FREQ=YEARLY;INTERVAL=1;BYMONTH=6,12;COUNT=2"),
        ("YD1 100 20301231", "FREQ=YEARLY;INTERVAL=1;BYYEARDAY=100;UNTIL=20301231"),
        ("FREQ=DAILY;COUNT=3", None),
        ("", None),
    ],
)
def test_rules_as_rfc_5545_writes_them(rule: str, wanted: str | None) -> None:
    assert rule_from_version_1(rule) == wanted


SUMMER = "DAYLIGHT:TRUE;+03;20270328T030000;20271031T040000;EET;EEST\n"


@pytest.mark.parametrize(
    ("head", "start", "wanted"),
    [
        (f"TZ:+02\n{SUMMER}", "20270610T100000", ("2027-06-10T10:00", "Europe/Sofia")),
        (f"TZ:+0200\n{SUMMER}", "20271210T100000", ("2027-12-10T10:00", "Europe/Sofia")),
        ("TZ:+05:00\nDAYLIGHT:FALSE\n", "20270610T100000", ("2027-06-10T10:00", "Asia/Almaty")),
        ("TZ:-05\n", "20270610T100000", ("2027-06-10T20:00", "Asia/Almaty")),
        ("", "20270610T100000", ("2027-06-10T10:00", "Asia/Almaty")),
    ],
)
def test_times_count_in_the_zone_of_the_file(head: str, start: str, wanted: tuple[str, str]) -> None:
    found, zones = entry(f"DTSTART:{start}", head=head)
    made = written(settled(stretch(found, zones, "Asia/Almaty"), zones, "Asia/Almaty"))
    assert made[:2] == wanted
    assert made[2]  # nothing of this is named


def test_utc_stays_utc() -> None:
    assert written(read("DTSTART:20270610T100000Z", head="TZ:-05\n")) == ("2027-06-10T10:00", "UTC", "")
