from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from briefgen.calendars.zones import Observance, observances
from briefgen.domain.dates.zones import table as zone
from tests.calendars.calendar_samples import hours as timed
from tests.calendars.calendar_samples import rendered


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def told(parts: tuple[Observance, ...]) -> list[tuple[str, int, int, str | None]]:
    """Onset, hours before and after, rule."""
    return [(o.onset.isoformat(), o.before // MINUTE, o.after // MINUTE, o.rule) for o in parts]


MINUTE = timedelta(minutes=1)


def test_almaty_before_and_after_the_move_to_one_zone() -> None:
    assert told(observances("Asia/Almaty", at("2024-02-29T10:00"), at("2024-03-02T10:00"))) == [
        ("2004-10-31T03:00:00", 420, 360, None),
        ("2024-03-01T00:00:00", 360, 300, None),
    ]


def test_only_what_the_entries_need() -> None:
    assert told(observances("Asia/Almaty", at("2025-06-09T10:00"), at("2025-06-09T12:00"))) == [
        ("2024-03-01T00:00:00", 360, 300, None)
    ]


def test_a_rule_that_still_holds_has_no_end() -> None:
    assert told(observances("Europe/Sofia", at("2025-01-10T10:00"), at("2025-07-10T10:00"))) == [
        ("2024-10-27T04:00:00", 180, 120, "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
        ("2025-03-30T03:00:00", 120, 180, "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    ]


def test_a_rule_that_was_changed_ends_in_utc() -> None:
    parts = observances("America/New_York", at("2005-01-10T10:00"), at("2008-01-10T10:00"))
    assert [o.rule for o in parts] == [
        "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z",
        "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
    ]
    assert [o.daylight for o in parts] == [False, True, True, False]


@pytest.mark.parametrize(
    ("name", "moment", "parts"),
    [
        (
            "Europe/Sofia",
            "2027-07-10T10:00",
            [
                ("2026-10-25T04:00:00", 180, 120, "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
                ("2027-03-28T03:00:00", 120, 180, "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
            ],
        ),
        # What is standard already needs no other.
        ("Europe/Sofia", "2027-01-10T10:00", [("2026-10-25T04:00:00", 180, 120, "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")]),
        # What was in force when the tables begin counts as standard.
        ("Europe/Lisbon", "1970-07-10T10:00", [("1970-01-01T01:00:00", 60, 60, None)]),
    ],
)
def test_summer_time_never_stands_without_the_standard_time_before_it(
    name: str, moment: str, parts: list[tuple[str, int, int, str | None]]
) -> None:
    """MS-OXCICAL, section 2.1.3.1.1.19.2 wants at least one STANDARD."""
    assert told(observances(name, at(moment), at(moment))) == parts


def test_a_zone_without_changes_has_one_observance() -> None:
    assert told(observances("Asia/Kolkata", at("2025-01-10T10:00"), at("2025-01-10T11:00"))) == [
        ("1970-01-01T05:30:00", 330, 330, None)
    ]


def test_daylight_is_the_larger_offset_even_where_tables_turn_it_round() -> None:
    parts = observances("Europe/Dublin", at("2025-01-10T10:00"), at("2025-07-10T10:00"))
    assert [(o.name, o.daylight) for o in parts] == [("GMT", False), ("IST", True)]


def test_zones_come_from_the_package_and_not_from_the_system(wrong_zones: None) -> None:
    zone.cache_clear()
    moment = datetime(2024, 2, 29, tzinfo=UTC).astimezone(zone("Asia/Almaty"))
    assert moment.utcoffset() == timedelta(hours=6)


@pytest.mark.parametrize(
    ("name", "moment", "hours"),
    [
        ("Asia/Almaty", "2024-02-29T10:00", 6),
        ("Asia/Almaty", "2024-03-01T10:00", 5),
        ("Asia/Almaty", "2040-07-10T10:00", 5),
        ("Europe/Sofia", "2025-03-30T02:59", 2),
        ("Europe/Sofia", "2025-03-30T04:00", 3),
        ("Europe/Sofia", "2025-10-26T02:59", 3),
        ("Europe/Sofia", "2025-10-26T04:00", 2),
        ("Europe/Sofia", "2040-01-10T10:00", 2),
        ("Europe/Sofia", "2040-07-10T10:00", 3),
        ("Europe/Brussels", "2199-07-10T10:00", 2),
    ],
)
def test_a_parser_that_knows_rules_only_finds_the_hour(name: str, moment: str, hours: int) -> None:
    """Dateutil reads DTSTART, RRULE and offsets of a VTIMEZONE, as Outlook does, and has no tables of its own here."""
    data = rendered(
        timed("2022-06-01T10:00", "2022-06-01T11:00", name, "other@t"),
        timed(moment, (at(moment) + timedelta(minutes=30)).isoformat(), name),
    )
    start, end = data.index(b"BEGIN:VTIMEZONE"), data.index(b"END:VTIMEZONE") + len(b"END:VTIMEZONE")
    assert b"RDATE" not in data[start:end]
    zone_block = tzical(io.StringIO(data[start:end].decode().replace("\r\n", "\n"))).get(name)
    assert at(moment).replace(tzinfo=zone_block).utcoffset() == timedelta(hours=hours)


NAMES = ["Asia/Almaty", "Europe/Sofia", "Europe/Vilnius", "America/New_York", "Africa/Casablanca", "Europe/Dublin"]
MOMENTS = st.datetimes(at("1995-01-01"), at("2045-12-31"))


@given(name=st.sampled_from(NAMES), one=MOMENTS, two=MOMENTS)
def test_offsets_agree_with_the_tables(name: str, one: datetime, two: datetime) -> None:
    first, last = sorted((one, two))
    parts = observances(name, first, last)
    for local in (first, last):
        instant = local.replace(tzinfo=zone(name)).astimezone(UTC)
        assert offset(parts, instant) == instant.astimezone(zone(name)).utcoffset()


def offset(parts: tuple[Observance, ...], instant: datetime) -> timedelta:
    """The offset of the observance that began last (RFC 5545, section 3.6.5)."""
    began = [(onset, part.after) for part in parts for onset in onsets(part) if onset <= instant]
    return max(began)[1]


def onsets(part: Observance) -> list[datetime]:
    if part.rule is None:
        return [part.instant]
    rule, _until, until = part.rule.partition(";UNTIL=")
    last = at(until.rstrip("Z")) + part.before if until else at("2050-01-01")
    local = rrulestr(rule, dtstart=part.onset).between(part.onset, last, inc=True)
    return [(onset - part.before).replace(tzinfo=UTC) for onset in local]
