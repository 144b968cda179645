"""Recurring entries: their single occurrences, never more than a desk could want."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import chain, groupby, islice

from msgspec import Struct, field

from briefgen.domain.dates.edtf import LAST_YEAR
from briefgen.importing.ical.components import Component
from briefgen.importing.ical.properties import Property
from briefgen.importing.ical.rules import Budget, UnreadableError, dates, endless, followed
from briefgen.importing.times import A_DAY, Moment, Stretch, local_by, moment
from briefgen.importing.version_1 import rule_from_version_1
from briefgen.importing.zones.atlas import IN_UTC, Zones
from briefgen.importing.zones.names import UTC
from briefgen.language import gettext as _

MOST_OCCURRENCES = 50
MOST_LISTED = 20 * MOST_OCCURRENCES  # dates of RDATE or EXDATE
LAST_MOMENT = datetime.combine(date(LAST_YEAR, 12, 31), time())

_SHORTEST = timedelta(minutes=1)
_UNTIL = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})(Z?))?")


class Recurrence(Struct, frozen=True):
    """The starts of an entry's occurrences, and what of its rule was not followed."""

    starts: tuple[datetime, ...]
    unsure: tuple[str, ...] = ()


class _Asked(Struct):
    """An entry whose occurrences are looked for, and what has to be told about that."""

    entry: Component
    start: Moment
    zones: Zones
    budget: Budget
    told: list[str] = field(default_factory=list)

    def add(self, words: str) -> None:
        if words not in self.told:
            self.told.append(words)

    def rules(self, name: str) -> list[str]:
        written = (found.value.strip().upper() for found in self.entry.all(name))
        return [rule_from_version_1(text) or text for text in written if text]


def recurrence(
    entry: Component, base: Stretch, zones: Zones, budget: Budget, *, since: date | None = None
) -> Recurrence:
    """The occurrences of an entry that are not over before *since*: by its rules and RDATEs, without its EXDATEs.

    Of one that goes on without end the first is kept and what is listed by date, of others the first few.
    """
    asked = _Asked(entry, base.start, zones, budget)
    still = (at for at in _all(asked) if since is None or at + max(base.length, _SHORTEST) > _midnight(since))
    unending = next((rule for rule in asked.rules("RRULE") if endless(rule)), None)
    if unending:
        return _of_unending(asked, unending, still)
    starts = tuple(islice(still, MOST_OCCURRENCES + 1))
    if len(starts) > MOST_OCCURRENCES:
        asked.add(_("its occurrences after the first {most}").format(most=MOST_OCCURRENCES))
    return Recurrence(starts[:MOST_OCCURRENCES], tuple(asked.told))


def _of_unending(asked: _Asked, rule: str, still: Iterator[datetime]) -> Recurrence:
    """The first occurrence, and those on dates that are listed one by one."""
    begun = tuple(islice(still, 2))
    if len(begun) < 2:
        return Recurrence(begun, tuple(asked.told))
    first = begun[0]
    excepted, days = _exceptions(asked)
    named = {asked.start.at, *(at for at, _timed in _listed(asked, "RDATE"))} - excepted
    further = sorted(at for at in named if at > first and at.date() not in days)
    starts = (first, *further[: MOST_OCCURRENCES - 1])
    kept = (
        _("its recurrence, which has no end ({rule}): the first day alone is kept")
        if len(starts) == 1
        else _("its recurrence, which has no end ({rule}): the first day and the single dates alone are kept")
    )
    asked.add(kept.format(rule=rule[:80]))
    return Recurrence(starts, tuple(asked.told))


def takes_out(entry: Component, base: Stretch, at: datetime, zones: Zones, budget: Budget) -> bool:
    """Whether an entry has an EXDATE for its occurrence at a start by the rule."""
    excepted, days = _exceptions(_Asked(entry, base.start, zones, budget))
    return at in excepted or at.date() in days


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _all(asked: _Asked) -> Iterator[datetime]:
    """Every occurrence in order, one after the other, for as long as somebody asks."""
    excepted, days = _exceptions(asked)
    further = sorted(at for at, _timed in _listed(asked, "RDATE"))
    series = [_by_rule(asked, rule) for rule in asked.rules("RRULE")]
    without = [_by_rule(asked, rule) for rule in asked.rules("EXRULE")]
    wanted = heapq.merge([asked.start.at], further, *series)
    for at, _again in groupby(_less(wanted, heapq.merge(*without))):
        if at not in excepted and at.date() not in days:
            yield at


def _less(wanted: Iterator[datetime], without: Iterator[datetime]) -> Iterator[datetime]:
    """Of dates in order those that are not among others in order."""
    other = next(without, None)
    for at in wanted:
        while other is not None and other < at:
            other = next(without, None)
        if at != other:
            yield at


def _by_rule(asked: _Asked, rule: str) -> Iterator[datetime]:
    """The dates of one rule up to its end; what is no rule gives none, and that is told."""
    words = _("its recurrence ({rule}): {reason}")
    none = True
    try:
        parts = followed(rule, asked.start.at)
        last = _until(parts.get("UNTIL", ""), asked.start)
        for at in dates(parts, asked.start.at, asked.budget):
            if at > last:
                break
            none = False
            yield at
    except UnreadableError as reason:
        asked.add(words.format(rule=rule[:80], reason=reason))
        return
    if none:
        asked.add(words.format(rule=rule[:80], reason=_("it gives no day")))


def _until(text: str, start: Moment) -> datetime:
    """The last moment a rule may give, by the clocks of the entry's zone (RFC 5545, section 3.3.10)."""
    if not text:
        return LAST_MOMENT
    match = _UNTIL.fullmatch(text)
    if match is None:
        raise UnreadableError(_("it is no rule of RFC 5545"))
    year, month, day, hour, minute, second = (int(group or 0) for group in match.groups()[:6])
    try:
        last = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - local, or made so below
    except ValueError:
        raise UnreadableError(_("it is no rule of RFC 5545")) from None
    if not match[4]:
        last = datetime.combine(last.date(), time(23, 59))
    if match[7] and start.timed and start.zone:
        last = local_by(Moment(_bounded(last), timed=True, zone=IN_UTC), start.zone)
    return _bounded(last)


def _bounded(at: datetime) -> datetime:
    return min(at, LAST_MOMENT)


def _exceptions(asked: _Asked) -> tuple[set[datetime], set[date]]:
    """The starts that EXDATE takes out, and the days: a bare date stands for all that begins on it."""
    listed = list(_listed(asked, "EXDATE"))
    return {at for at, timed in listed if timed}, {at.date() for at, timed in listed if not timed}


def _listed(asked: _Asked, name: str) -> Iterator[tuple[datetime, bool]]:
    """The dates of RDATE or EXDATE by the clocks of the entry's zone, and whether they are more than days."""
    items = chain.from_iterable(_items(found) for found in asked.entry.all(name))
    for number, item in enumerate(items):
        if number == MOST_LISTED:
            asked.add(_("{name}: its dates after the first {most}").format(name=name, most=MOST_LISTED))
            return
        try:
            at = moment(item, asked.zones)
            yield local_start(at, asked.start), at.timed and asked.start.timed
        except UnreadableError as reason:
            asked.add(f"{name}: {reason}")


def _items(listed: Property) -> Iterator[Property]:
    """The single dates of a list; of a period its start. vCalendar 1.0 parts them with semicolons."""
    for item in re.split("[,;]", listed.value):
        if item.strip():
            yield Property(item.partition("/")[0].strip(), listed.parameters)


def local_start(value: Moment, start: Moment) -> datetime:
    """A moment of EXDATE, RDATE or RECURRENCE-ID as the start of an occurrence; a bare day has its entry's hour."""
    if not start.timed:
        return datetime.combine(_day(value), time())
    if not value.timed:
        return datetime.combine(value.at.date(), start.at.time())
    return local_by(value, start.zone)


def _day(value: Moment) -> date:
    """The day that a moment stands for in an entry of whole days: midnight somewhere, which in UTC is the evening before."""
    in_utc = value.timed and value.zone is not None and value.zone.key == UTC
    return value.at.date() + (A_DAY if in_utc and value.at.time() >= time(12) else timedelta(0))
