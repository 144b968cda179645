"""What a line of the ledger must hold to be believed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from pydantic import ValidationError

from briefgen.calendars.entries import Days, Hours, Span
from briefgen.calendars.ledger import Kept, Record, Shown, Stamp
from briefgen.calendars.ledger.line import EntryLine, StampLine, believable, entry_values, moment, stamp_values

THEN, LATER = datetime(2025, 6, 9, 8, tzinfo=UTC), datetime(2025, 6, 10, 9, 30, 1, tzinfo=UTC)
DAYS = Days(date(2025, 6, 9), date(2025, 6, 11))
HOURS = Hours(datetime.fromisoformat("2025-06-09T14:00"), datetime.fromisoformat("2025-06-09T15:30"), "Asia/Almaty")
KEPT = Kept("Visit", DAYS, "reported", "FREQ=YEARLY;COUNT=20", "Astana", ("Visit", "Bulgaria"), "navy", ("all",), False)
RECORD = Record("0123", "4567", 3, THEN, LATER, KEPT, Shown.LIVE, rolling=True)
BARE = Record("", "", 0, THEN, THEN, Kept("", HOURS))


@pytest.mark.parametrize(
    "record",
    [
        RECORD,
        BARE,
        replace(RECORD, shown=Shown.DELETED, removed=THEN),
        replace(BARE, shown=Shown.GONE),
        replace(RECORD, left=(replace(RECORD, sequence=2, shown=Shown.DELETED, removed=THEN),)),
    ],
)
def test_a_record_is_read_as_it_was_written(record: Record) -> None:
    assert EntryLine.model_validate(entry_values(record)).record() == record


def test_a_stamp_is_read_as_it_was_written() -> None:
    assert StampLine.model_validate(stamp_values(Stamp("89ab", THEN))).stamp() == Stamp("89ab", THEN)


def test_the_90_days_of_an_older_ledger_count_from_its_last_change() -> None:
    values = entry_values(replace(RECORD, shown=Shown.DELETED, removed=LATER))
    del values["removed"]
    assert EntryLine.model_validate(values).record().removed == LATER


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sequence", -1),
        ("sequence", True),
        ("sequence", 1.0),
        ("sequence", "1"),
        ("sequence", 2**31),
        ("sequence", 10**400),
        ("sequence", float("inf")),
        ("changed", "9999-12-31T23:59:59Z"),
        ("changed", "1969-12-31T23:59:59Z"),
        ("changed", "0001-01-01T00:00:00Z"),
        ("changed", 2025),
        ("created", None),
        ("shown", "lively"),
        ("shown", []),
        ("rolling", 1),
        ("title", None),
        ("title", 7),
        ("rule", "FREQ=FORTNIGHTLY"),
        ("rule", "FREQ=DAILY"),
        ("rule", 7),
        ("span", ["2025-06-09"]),
        ("span", ["2025-06-11", "2025-06-09"]),
        ("span", ["2025-06-09", "9999-12-31"]),
        ("span", ["0001-01-01", "2025-06-09"]),
        ("span", "2025-06-09"),
        ("span", [2025, 2026]),
        ("span", ["20250609", "20250611"]),
        ("span", ["2025-06-09T14:00:00", "2025-06-09T15:00:00", "Mars/Olympus"]),
        ("span", ["2025-06-09T14:00:00+05:00", "2025-06-09T15:00:00+05:00", "Asia/Almaty"]),
        ("color", "na\x0evy"),
        ("color", ""),
        ("categories", "Visit"),
        ("categories", ["Visit", 7]),
        ("feeds", None),
        ("fixed", "yes"),
    ],
)
def test_what_cannot_have_been_written_is_refused(name: str, value: Any) -> None:
    values = entry_values(RECORD)
    assert name in values
    with pytest.raises(ValidationError, match=name):
        EntryLine.model_validate({**values, name: value})


def span_in(values: list[str]) -> Span:
    return EntryLine.model_validate({**entry_values(BARE), "span": values}).span


def test_what_cannot_be_written_is_not_believed() -> None:
    assert believable(RECORD)
    assert not believable(replace(RECORD, sequence=2**31))
    assert not believable(replace(RECORD, kept=replace(KEPT, rule="FREQ=DAILY")))
    assert not believable(replace(RECORD, kept=replace(KEPT, span=Days(date(1, 1, 1), date(9999, 12, 31)))))


def test_hours_recur_in_no_calendar() -> None:
    assert span_in(["2025-06-09T14:00:00", "2025-06-09T15:00:00", "UTC"]).first == date(2025, 6, 9)
    with pytest.raises(ValidationError, match="only entries of whole days recur"):
        EntryLine.model_validate({**entry_values(BARE), "rule": "FREQ=YEARLY"})


def test_a_moment_is_told_to_the_second() -> None:
    assert moment("2025-06-10T09:30:01Z") == LATER
    assert moment("20250610T093001Z", "%Y%m%dT%H%M%SZ") == LATER
    with pytest.raises(ValueError, match="nothing was published in 2201"):
        moment("2201-01-01T00:00:00Z")


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("span", ["1900-01-01", "2199-12-31"], True),
        ("span", ["1899-12-31", "1900-01-01"], False),
        ("span", ["2199-12-31", "2200-01-01"], False),
        ("span", ["2025-06-09", "2025-06-09"], True),
        ("created", "1970-01-01T00:00:00Z", True),
        ("created", "1969-12-31T23:59:59Z", False),
        ("changed", "2200-12-31T23:59:59Z", True),
        ("changed", "2201-01-01T00:00:00Z", False),
        ("sequence", 2**30, True),
        ("sequence", 2**30 + 1, False),
        ("sequence", 0, True),
    ],
)
def test_the_bounds_of_what_can_be_believed(name: str, value: object, right: bool) -> None:
    assert faults({**entry_values(RECORD), name: value}) == ([] if right else [(name,)])


def faults(values: dict[str, Any]) -> list[tuple[int | str, ...]]:
    """Where a line says what cannot be believed."""
    try:
        EntryLine.model_validate(values)
    except ValidationError as error:
        return [each["loc"] for each in error.errors()]
    return []


def test_no_validator_is_a_class() -> None:
    """Pydantic looks at what a validator takes, and what an enum takes is another thing from Python 3.13 on."""
    named = re.compile(r"(?:Plain|Before|After|Wrap)Validator\([A-Z]")
    package = Path(__file__).parents[3] / "briefgen"
    assert [path.name for path in package.rglob("*.py") if named.search(path.read_text(encoding="utf-8"))] == []
