"""Where among the records of a list a new one belongs: behind those of its group, among events by day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from briefgen.domain.dates import edtf

GROUPS = ("counterparts", "counterpart", "side", "country")


class Key(NamedTuple):
    """What the place of a record goes by: its group (empty where it has none), and its day, where that counts."""

    group: str
    day: date | None


def key_of(record: Any, *, by_day: bool) -> Key:
    """That of a record, or of whatever else stands in its list."""
    if not isinstance(record, dict):
        return Key("", None)
    return Key(_group(record), _day(record) if by_day else None)


def place_among(key: Key, others: list[Key]) -> int:
    """Before which of the others a record stands; their number where it stands at the end.

    A group is what records of one counterpart make; in it an event stands behind those of its day and before later ones. It goes
    by their keys, since of thousands that come at one time each is worked out once.
    """
    group, day = key
    same = [at for at, other in enumerate(others) if other[0] == group] if group else []
    if not same:
        return len(others)
    if day is None:
        return same[-1] + 1
    earlier = (at for at in reversed(same) if (other := others[at][1]) is not None and other <= day)
    last = next(earlier, None)
    return same[0] if last is None else last + 1


def likeness(record: Mapping[str, Any], others: list[Any], *, by_day: bool = False) -> tuple[float, float, float]:
    """How much a record belongs among others, for comparison: files are parted by year or by counterpart.

    The larger of the shares that are of its year (events) and of its group, then both together, then that of its group.
    """
    rows = [other for other in others if isinstance(other, dict)]
    if not rows:
        return 0, 0, 0
    day, group = _day(record) if by_day else None, _group(record)
    years = sum(1 for other in rows if day and (found := _day(other)) and found.year == day.year) / len(rows)
    groups = sum(1 for other in rows if group and _group(other) == group) / len(rows)
    return max(years, groups), years + groups, groups


def _group(record: Mapping[str, Any]) -> str:
    """Whose record it is: the first of its counterparts."""
    for name in GROUPS:
        if found := record.get(name):
            return str(found[0] if isinstance(found, list) else found)
    return ""


def _day(record: Mapping[str, Any]) -> date | None:
    """The last day an event may take, as it was reported last."""
    reports = record.get("reports")
    told = [record, *(reports if isinstance(reports, list) else [])]
    written = [report["when"] for report in told if isinstance(report, dict) and isinstance(report.get("when"), str)]
    return _last_of(written[-1]) if written else None


@lru_cache(maxsize=4096)  # each of many new records is held against all that are there
def _last_of(text: str) -> date | None:
    try:
        when = edtf.parse(text)
    except edtf.DateError:
        return None
    return when.last or when.first
