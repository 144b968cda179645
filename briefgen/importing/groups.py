"""Entries that belong together: the versions of one, a series and its single occurrences (by UID)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from msgspec import Struct, field

from briefgen.importing.ical.rules import UnreadableError
from briefgen.importing.order import Entry
from briefgen.importing.times import in_utc, moment
from briefgen.language import gettext as _


class Group(Struct):
    """An entry with its rule, if there is one, and those that stand for single occurrences of it."""

    main: Entry | None = None
    single: list[Entry] = field(default_factory=list)

    @property
    def uid(self) -> str:
        """The UID they share; empty where they have none."""
        return next((entry.part.text("UID") for entry in self.entries), "")

    @property
    def recurs(self) -> bool:
        """Whether it stands for several occurrences."""
        rules = {"RRULE", "RDATE"}
        return bool(self.single or (self.main and rules & self.main.part.lines.keys()))

    @property
    def entries(self) -> list[Entry]:
        """All of them."""
        return [*([self.main] if self.main else []), *self.single]


def grouped(entries: Iterable[Entry]) -> Iterator[Group]:
    """The groups in the order of the file; of several versions of an entry all but the newest are refused."""
    by_uid = _by(
        (f"={uid}" if (uid := entry.part.text("UID")) else number, entry) for number, entry in enumerate(entries)
    )
    for same in by_uid:
        singles = [entry for entry in same if "RECURRENCE-ID" in entry.part.lines]
        others = [entry for entry in same if "RECURRENCE-ID" not in entry.part.lines]
        groups = [Group(entry) for entry in _different(others)] or [Group()]
        _series(groups).single = _newest_of_each(singles)
        yield from groups


def _by(entries: Iterable[tuple[object, Entry]]) -> list[list[Entry]]:
    """Entries gathered by their keys."""
    found: dict[object, list[Entry]] = defaultdict(list)
    for key, entry in entries:
        found[key].append(entry)
    return list(found.values())


def _series(groups: Sequence[Group]) -> Group:
    """The group that single occurrences belong to: the one that recurs."""
    recurs = (group for group in groups if group.main and {"RRULE", "RDATE"} & group.main.part.lines.keys())
    return next(recurs, groups[0])


def _different(entries: list[Entry]) -> list[Entry]:
    """The different events among entries that share a UID, as those of some programs all do.

    A higher SEQUENCE replaces the others. Otherwise only what stands on the same start can be the same event: with the
    same title, or changed later where the UID has no other start.
    """
    if len(entries) < 2:
        return entries
    by_start = _by((_moment(entry, "DTSTART"), entry) for entry in _highest(entries))
    kept = []
    for same in by_start:
        versions = same if len(by_start) > 1 else _latest(same)
        for alike in _by((entry.part.text("SUMMARY"), entry) for entry in versions):
            kept += _first(_latest(alike))
    return sorted(kept, key=lambda entry: entry.part.line)


def _newest_of_each(singles: list[Entry]) -> list[Entry]:
    """For every single occurrence the entry that counts."""
    found = _by((_moment(entry, "RECURRENCE-ID"), entry) for entry in singles)
    return [entry for same in found for entry in _first(_latest(_highest(same)))]


def _highest(entries: list[Entry]) -> list[Entry]:
    """The entries with the highest SEQUENCE; the others are refused."""
    highest = max(map(sequence, entries), default=0)
    older = _("a newer version of it is in the file (SEQUENCE {number})").format(number=highest)
    return _kept(entries, [entry for entry in entries if sequence(entry) == highest], older)


def _latest(entries: list[Entry]) -> list[Entry]:
    """The entries that were changed last; the others are refused."""
    newest = max(map(_changed, entries), default="")
    older = _("a newer version of it is in the file (changed {stamp})").format(stamp=newest)
    return _kept(entries, [entry for entry in entries if _changed(entry) == newest], older)


def _first(entries: list[Entry]) -> list[Entry]:
    """The first entry; the others say the same and are refused."""
    again = _("it stands in the file before, in line {line}").format(line=entries[0].part.line)
    return _kept(entries, entries[:1], again)


def _kept(entries: list[Entry], kept: list[Entry], reason: str) -> list[Entry]:
    for entry in set(entries).difference(kept):
        entry.refuse(reason)
    return kept


def _moment(entry: Entry, name: str) -> datetime | str:
    """When an entry begins, or which occurrence it is, comparable across zones; as written where it cannot be read."""
    found = entry.part.get(name)
    if found is None:
        return ""
    try:
        at = moment(found, entry.source.zones)
        return in_utc(at.at, at.zone) if at.zone else at.at
    except UnreadableError:
        return found.value


def sequence(entry: Entry) -> int:
    """Which version of its event an entry is (RFC 5545, section 3.8.7.4)."""
    number = entry.part.text("SEQUENCE")
    return int(number) if number.isdecimal() and len(number) < 10 else 0


def _changed(entry: Entry) -> str:
    """When an entry was last changed, as written: such stamps sort as they are."""
    return entry.part.text("LAST-MODIFIED") or entry.part.text("DTSTAMP")
