"""When an entry is, as a curator writes it."""

from __future__ import annotations

import pytest

from briefgen.importing.dating import as_when, days_elsewhere, real_hours, vague, whole_days
from tests.importing.samples import read, written


@pytest.mark.parametrize(
    ("first", "last", "when"),
    [
        ("20260910T000000", "20260911T000000", "2026-09-10"),
        ("20260910T000000", "20260912T000000", "2026-09-10/2026-09-11"),
        ("20260910T000000", "20260910T235900", "2026-09-10"),
        ("20260910T000000", "20260910T235959", "2026-09-10"),
        ("20260910T000000", "20260911T235900", "2026-09-10/2026-09-11"),
        ("20261025T000000", "20261026T000000", "2026-10-25"),  # a day of 25 hours
        ("20260910T000000", "20260910T000000", None),
        ("20260910T000000", "20260910T120000", None),
        ("20260910T000100", "20260911T000100", None),
        ("20260910T000100", "20260911T000000", None),
    ],
)
def test_midnight_to_midnight_is_the_day(first: str, last: str, when: str | None) -> None:
    for zone in ("TZID=Europe/Sofia", "TZID=Nowhere", "X=1"):
        found = whole_days(read(f"DTSTART;{zone}:{first}", f"DTEND;{zone}:{last}"))
        assert (written(found) if found else None) == ((when, None, "") if when else None)
    assert whole_days(read("DTSTART:20260910")) is None


@pytest.mark.parametrize(
    ("first", "last", "shown_in", "wanted"),
    [
        ("20260909T210000Z", "20260910T210000Z", "Europe/Sofia", ("2026-09-10", None, "")),
        ("20261024T210000Z", "20261025T220000Z", "Europe/Sofia", ("2026-10-25", None, "")),
        (
            "20260909T210000Z",
            "20260910T210000Z",
            None,
            (
                "2026-09-10",
                "Europe/Sofia",
                "The calendar says 21:00–21:00 UTC, which is midnight to midnight in Europe/Sofia.",
            ),
        ),
        (
            "20260909T190000Z",
            "20260911T190000Z",
            None,
            (
                "2026-09-10/2026-09-11",
                "Asia/Almaty",
                "The calendar says 19:00–19:00 UTC, which is midnight to midnight in Asia/Almaty.",
            ),
        ),
        ("20260909T210000Z", "20260910T200000Z", "Europe/Sofia", None),
        ("20260909T200000Z", "20260910T200000Z", None, None),
        ("20260909T210000Z", "20260909T230000Z", None, None),
    ],
)
def test_hours_in_utc_are_the_day_where_they_are_from_midnight(
    first: str, last: str, shown_in: str | None, wanted: tuple[str, str | None, str] | None
) -> None:
    found = days_elsewhere(read(f"DTSTART:{first}", f"DTEND:{last}"), shown_in, ["Asia/Almaty", "Europe/Sofia"])
    assert (written(found) if found else None) == wanted


def test_hours_in_a_zone_are_nobody_elses_days() -> None:
    found = read("DTSTART;TZID=Europe/London:20260909T220000", "DURATION:P1D")
    assert days_elsewhere(found, None, ["Europe/Sofia"]) is None


def test_an_evening_past_midnight_keeps_its_end() -> None:
    evening = read("DTSTART:20250609T200000Z", "DTEND:20250610T010000Z")
    assert str(as_when(evening)) == "2025-06-09T20:00/2025-06-10T01:00"
    assert str(as_when(evening, end_known=False)) == "2025-06-09T20:00"


def test_an_hour_that_the_clocks_skip_is_moved_on() -> None:
    found, told = real_hours(read("DTSTART;TZID=Europe/Sofia:20270328T033000", "DURATION:PT1H"))
    assert (written(found)[:2], told) == (
        ("2027-03-28T04:30/05:30", "Europe/Sofia"),
        "03:30 does not exist on that day in Europe/Sofia: moved on by the change of clocks",
    )


def test_an_hour_that_comes_twice_is_told_in_utc() -> None:
    found, told = real_hours(read("DTSTART;TZID=Europe/Sofia:20271031T033000"))
    assert (written(found)[:2], told) == (
        ("2027-10-31T00:30", "UTC"),
        "its hour comes twice on that day in Europe/Sofia: told in UTC",
    )


def test_other_hours_are_real() -> None:
    for line in ("DTSTART;TZID=Europe/Sofia:20270610T100000", "DTSTART:20270610"):
        found = read(line)
        assert real_hours(found) == (found, None)


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
