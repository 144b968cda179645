"""Recurring entries: the single occurrences of a rule that ends, never more than a desk could want."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from briefgen.domain.dates.edtf import LAST_YEAR
from briefgen.domain.fields import RULE_PARTS
from briefgen.importing.components import Component
from briefgen.importing.times import Moment, UnreadableError, moment
from briefgen.importing.zones import UTC, Zones
from briefgen.language import gettext as _

MOST_OCCURRENCES = 50
LONGEST_RULE = 300
# The calendar repeats itself after 400 years. dateutil looks for occurrences up to the year 9999, and a rule that gives
# none keeps it looking for minutes: so rules are worked out in the last centuries it knows, and moved back.
CYCLE = 400
LAST_YEAR_LOOKED = 9999
LATE = LAST_YEAR_LOOKED - CYCLE - (LAST_YEAR_LOOKED - CYCLE) % CYCLE
# About how many microseconds dateutil looks at a year.
EFFORT = {"DAILY": 400, "WEEKLY": 120, "MONTHLY": 60, "YEARLY": 40}
LAST_MOMENT = datetime.combine(date(LAST_YEAR, 12, 31), time())
MOST_EFFORT = 3_000_000  # over a whole file: a few seconds

_NO_RULE = (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError)
_PART = re.compile(r"[A-Z]+=[A-Z0-9,+-]+")


@dataclass(slots=True)
class Budget:
    """What may still be spent on working out rules of one file, in microseconds, roughly."""

    left: int = MOST_EFFORT


@dataclass(frozen=True, slots=True)
class Recurrence:
    """The starts of an entry's occurrences, and what of its rule was not followed."""

    starts: tuple[datetime, ...]
    unsure: tuple[str, ...] = ()
    recurs: bool = True


@dataclass(slots=True)
class _Found:
    """Starts under way."""

    starts: set[datetime]
    told: list[str] = field(default_factory=list)


def endless(rule: str) -> bool:
    """Whether a rule has no end."""
    return not {"COUNT", "UNTIL"} & _parts(rule).keys()


def recurrence(entry: Component, start: Moment, zones: Zones, budget: Budget) -> Recurrence:
    """The occurrences of an entry: by its rule, its further dates (RDATE), without its exceptions (EXDATE)."""
    rule, more = entry.text("RRULE").upper(), entry.all("RDATE")
    if not rule and not more:
        return Recurrence((start.at,), recurs=False)
    found = _Found({start.at})
    if rule:
        _follow(rule, start, found, budget)
    found.starts |= set(_listed(entry, "RDATE", start, zones, found.told))
    if entry.all("EXRULE"):
        found.told.append(_("its rule of exceptions"))
    found.starts -= set(_listed(entry, "EXDATE", start, zones, found.told))
    kept = sorted(found.starts)
    if len(kept) > MOST_OCCURRENCES:
        found.told.append(_("its occurrences after the first {most}").format(most=MOST_OCCURRENCES))
    return Recurrence(tuple(kept[:MOST_OCCURRENCES]), tuple(found.told))


def _follow(rule: str, start: Moment, found: _Found, budget: Budget) -> None:
    if endless(rule):
        found.told.append(_("its recurrence, which has no end ({rule})").format(rule=rule[:80]))
        return
    try:
        found.starts |= set(_by_rule(rule, start, budget))
    except UnreadableError as reason:
        found.told.append(_("its recurrence ({rule}): {reason}").format(rule=rule[:80], reason=reason))


def _by_rule(rule: str, start: Moment, budget: Budget) -> list[datetime]:
    """The first occurrences of a rule with an end, one more than are kept; raises UnreadableError."""
    parts = _parts(rule)
    _refuse_odd(rule, parts)
    until = _until(parts.pop("UNTIL", ""), start)
    shift = LATE - start.at.year + start.at.year % CYCLE
    late = start.at.replace(year=start.at.year + shift)
    if budget.left <= 0:
        raise UnreadableError(_("the file has too many recurrences that take long to work out"))
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        found, looked_until = _worked_out(text, late, until.replace(year=until.year + shift))
    except _NO_RULE:  # dateutil finds out about some only on the way
        raise UnreadableError(_("it is no rule of RFC 5545")) from None
    budget.left -= (looked_until - late.year + 1) * EFFORT[parts["FREQ"]]
    if not found:
        raise UnreadableError(_("it gives no day"))
    return [at.replace(year=at.year - shift) for at in found]


def begins(rule: str, start: datetime, budget: Budget) -> bool:
    """Whether a start is the first occurrence that a rule gives."""
    if budget.left <= 0:
        return False
    late = start.replace(year=LATE + start.year % CYCLE)
    try:
        first = next(iter(rrulestr(rule, dtstart=late)), None)
    except _NO_RULE:
        return False
    looked_until = first.year if first else LAST_YEAR_LOOKED
    budget.left -= (looked_until - late.year + 1) * EFFORT["YEARLY"]
    return first == late


def _worked_out(text: str, late: datetime, until: datetime) -> tuple[list[datetime], int]:
    """The first occurrences, one more than are kept, and the year up to which dateutil has looked for them."""
    found: list[datetime] = []
    for at in rrulestr(text, dtstart=late):
        if at > until or len(found) > MOST_OCCURRENCES:
            return found, at.year
        found.append(at)
    complete = found and f"COUNT={len(found)}" in text.split(";")
    return found, found[-1].year if complete else LAST_YEAR_LOOKED


def _refuse_odd(rule: str, parts: dict[str, str]) -> None:
    """Raise UnreadableError for what is no rule, and for rules by the hour or less."""
    if len(rule) > LONGEST_RULE or not all(_PART.fullmatch(part) for part in rule.split(";") if part):
        raise UnreadableError(_("it is no rule of RFC 5545"))
    if not parts.keys() <= RULE_PARTS or parts.get("FREQ") not in EFFORT:
        raise UnreadableError(_("only rules by day, week, month and year are followed"))
    if not all(re.fullmatch(r"[1-9]\d{0,8}", parts.get(name, "1")) for name in ("INTERVAL", "COUNT")):
        raise UnreadableError(_("it is no rule of RFC 5545"))
    if int(parts.get("INTERVAL", "1")) > 1000:
        raise UnreadableError(_("its dates lie too far apart"))


def _until(text: str, start: Moment) -> datetime:
    """The last moment a rule may give, by the clocks of the entry's zone (RFC 5545, section 3.3.10)."""
    if not text:
        return LAST_MOMENT
    try:
        if re.fullmatch(r"\d{8}", text):
            return min(datetime.combine(date.fromisoformat(text), time(23, 59)), LAST_MOMENT)
        match = re.fullmatch(r"(\d{8}T\d{6})(Z?)", text)
        if match is None:
            raise UnreadableError(_("it is no rule of RFC 5545"))
        last = datetime.strptime(match[1], "%Y%m%dT%H%M%S")  # noqa: DTZ007 - local, or made so below
        if match[2] and start.zone:
            last = last.replace(tzinfo=ZoneInfo(UTC)).astimezone(ZoneInfo(start.zone)).replace(tzinfo=None)
    except (ValueError, OverflowError):
        raise UnreadableError(_("it is no rule of RFC 5545")) from None
    return min(last, LAST_MOMENT)


def _parts(rule: str) -> dict[str, str]:
    return dict(part.partition("=")[::2] for part in rule.split(";") if part)


def _listed(entry: Component, name: str, start: Moment, zones: Zones, told: list[str]) -> list[datetime]:
    """The dates of RDATE or EXDATE, by the clocks of the entry's zone; a date stands for the start on that day."""
    found: list[datetime] = []
    for listed in entry.all(name):
        for item in listed.value.split(",")[: 20 * MOST_OCCURRENCES]:
            try:
                found.append(local_start(moment(type(listed)(item.partition("/")[0], listed.parameters), zones), start))
            except UnreadableError as reason:
                told.append(f"{name}: {reason}")
    return found


def local_start(value: Moment, start: Moment) -> datetime:
    """A moment of EXDATE, RDATE or RECURRENCE-ID as the start of an occurrence; a bare day has its entry's hour."""
    if not start.timed:
        return datetime.combine(value.at.date(), time())
    if not value.timed:
        return datetime.combine(value.at.date(), start.at.time())
    if value.zone and start.zone and value.zone != start.zone:
        return value.at.replace(tzinfo=ZoneInfo(value.zone)).astimezone(ZoneInfo(start.zone)).replace(tzinfo=None)
    return value.at
