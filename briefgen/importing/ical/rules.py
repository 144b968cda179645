"""The dates that a recurrence rule gives (RFC 5545, section 3.3.10), worked out with bounds on time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from dateutil.rrule import rrulestr
from msgspec import Struct

from briefgen.domain.fields import RULE_PARTS
from briefgen.language import gettext as _

LONGEST_RULE = 300
# The calendar repeats itself after 400 years. dateutil looks for occurrences up to the year 9999, and a rule that gives
# none keeps it looking for minutes: so rules are worked out in the last centuries it knows, and moved back.
CYCLE = 400
LAST_YEAR_LOOKED = 9999
LATE = LAST_YEAR_LOOKED - CYCLE - (LAST_YEAR_LOOKED - CYCLE) % CYCLE
# About how many microseconds dateutil looks at a year.
EFFORT = {"DAILY": 1000, "WEEKLY": 120, "MONTHLY": 60, "YEARLY": 40}
MOST_EFFORT = 1_000_000  # over a whole file: a second, on a busy machine a few

_NO_RULE = (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError)
_PART = re.compile(r"[A-Z]+=[A-Z0-9,:+-]+")
_CLOCK = (("BYHOUR", "hour"), ("BYMINUTE", "minute"), ("BYSECOND", "second"))


class UnreadableError(ValueError):
    """Something of an entry that cannot be carried over; its text says why."""


class Budget(Struct):
    """What may still be spent on working out rules of one file, in microseconds, roughly."""

    left: int = MOST_EFFORT


def parts_of(rule: str) -> dict[str, str]:
    """The parts of a rule by name, whatever they are."""
    return dict(part.partition("=")[::2] for part in re.sub(r"\s", "", rule).upper().split(";") if part)


def endless(rule: str) -> bool:
    """Whether a rule has no end."""
    return not {"COUNT", "UNTIL"} & parts_of(rule).keys()


def followed(rule: str, start: datetime) -> dict[str, str]:
    """The parts of a rule that can be followed; raises UnreadableError for what is no rule, and for rules by the hour."""
    parts = parts_of(rule)
    if len(rule) > LONGEST_RULE or not all(_PART.fullmatch(f"{name}={value}") for name, value in parts.items()):
        raise UnreadableError(_("it is no rule of RFC 5545"))
    for name, unit in _CLOCK:  # the hour of the start, said again
        if parts.get(name, "").lstrip("0") == str(getattr(start, unit) or ""):
            parts.pop(name, None)
    if not parts.keys() <= RULE_PARTS or parts.get("FREQ") not in EFFORT:
        raise UnreadableError(_("only rules by day, week, month and year are followed"))
    if not all(re.fullmatch(r"[1-9]\d{0,8}", parts.get(name, "1")) for name in ("INTERVAL", "COUNT")):
        raise UnreadableError(_("it is no rule of RFC 5545"))
    if int(parts.get("INTERVAL", "1")) > 1000:
        raise UnreadableError(_("its dates lie too far apart"))
    return parts


def dates(parts: Mapping[str, str], start: datetime, budget: Budget) -> Iterator[datetime]:
    """The dates of a rule without its UNTIL, by the same clock as *start*; raises UnreadableError."""
    shift = LATE - start.year + start.year % CYCLE
    year, left = start.year + shift, int(parts.get("COUNT", "0")) or -1
    rule = ";".join(f"{name}={value}" for name, value in parts.items() if name != "UNTIL")
    _spend(budget, 1, parts["FREQ"])
    try:
        for at in rrulestr(rule, dtstart=start.replace(year=year)):
            _spend(budget, at.year - year, parts["FREQ"])
            year, left = at.year, left - 1
            yield at.replace(year=at.year - shift)
    except UnreadableError:
        raise
    except _NO_RULE:  # dateutil finds out about some only on the way
        raise UnreadableError(_("it is no rule of RFC 5545")) from None
    if left:
        _spend(budget, LAST_YEAR_LOOKED - year, parts["FREQ"])


def _spend(budget: Budget, years: int, frequency: str) -> None:
    if budget.left <= 0:
        raise UnreadableError(_("the file has too many recurrences that take long to work out"))
    budget.left -= years * EFFORT[frequency]


def begins(rule: str, start: datetime, budget: Budget) -> bool:
    """Whether a start is the first date that a rule gives."""
    try:
        return next(dates(followed(rule, start), start, budget), None) == start
    except UnreadableError:
        return False
