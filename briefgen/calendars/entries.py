"""What a calendar entry and a feed say: finished words, known days, and no calendar format."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time

from msgspec import Struct
from msgspec.structs import force_setattr

UTC_NAMES = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Etc/GMT", "Etc/Zulu", "GMT", "UCT", "Zulu"})
_IDENTITY = ("uid", "span", "rule", "status", "place", "summary")
_CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
)  # the categories Cc and Cs of Unicode, but for the newline
_LINE_BREAKS = str.maketrans(
    {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\t": " "}
)


class EntryStatus(enum.StrEnum):
    """How sure it is that an entry takes place as shown (RFC 5545, section 3.8.1.11)."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


class Days(Struct, frozen=True):
    """Whole days, the first and the last both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the last day {self.last} lies before the first day {self.first}")


class Hours(Struct, frozen=True):
    """From one local time to a later one, in a zone named as in the IANA tables; without ``tzinfo``."""

    start: datetime
    end: datetime
    zone: str

    def __post_init__(self) -> None:
        if self.start.tzinfo or self.end.tzinfo:
            raise ValueError("local times carry no tzinfo; the zone is named beside them")
        if self.end <= self.start:
            raise ValueError(f"the end {self.end} is not after the start {self.start}")
        if self.zone in UTC_NAMES:
            force_setattr(self, "zone", "UTC")

    @property
    def first(self) -> date:
        """The local day it begins on."""
        return self.start.date()

    @property
    def last(self) -> date:
        """The local day it ends on."""
        return self.end.date()


Span = Days | Hours


class Link(Struct, frozen=True):
    """A web address and how it relates to the entry (a name from IANA's list of link relations)."""

    address: str
    relation: str


class Entry(Struct, frozen=True):
    """One calendar entry. ``mark`` stands before the title (CANCELLED), ``remark`` in brackets behind it.

    ``rule`` is a recurrence rule (RFC 5545, section 3.3.10) of an entry of whole days; ``span`` is its first
    occurrence. ``related`` holds UIDs. ``rolling`` entries (holidays, statutory dates) come and go with the day
    on which the feed is built. ``fixed`` says that its days are known, ``rings`` that a reminder of it makes sense, and
    ``rings_before`` how many days ahead, at nine in the morning, where not as usual; none is part of what it says.
    """

    uid: str
    title: str
    span: Span
    status: EntryStatus = EntryStatus.CONFIRMED
    mark: str = ""
    remark: str = ""
    rule: str | None = None
    busy: bool = False
    place: str | None = None
    categories: tuple[str, ...] = ()
    color: str | None = None
    concept: str | None = None
    address: str | None = None
    description: str = ""
    related: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    rolling: bool = False
    fixed: bool = True
    rings: bool = False
    rings_before: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.rule and not isinstance(self.span, Days):
            raise ValueError("only entries of whole days recur")

    @property
    def summary(self) -> str:
        """The line that a calendar shows, the telling word first."""
        head = f"{self.mark}: {self.title}" if self.mark else self.title
        return f"{head} ({self.remark})" if self.remark else head


class Revised(Struct, frozen=True):
    """An entry with its revision number and the times (UTC) it was first published and last changed."""

    entry: Entry
    sequence: int
    created: datetime
    changed: datetime


class Feed(Struct, frozen=True):
    """A calendar to subscribe to. ``name`` is its file's name; ``page`` and ``address`` are web addresses.

    ``alarms``: its entries ring. ``varied``: there are variants of it, with reminders and with fixed dates only. ``days`` are
    the entries of days of reference that its variant with these shows besides.
    """

    name: str
    title: str
    description: str
    entries: tuple[Entry, ...]
    color: str
    page: str | None = None
    address: str | None = None
    alarms: bool = False
    varied: bool = False
    days: tuple[Entry, ...] = ()


def clean(text: str) -> str:
    """Text as a calendar can carry it: no control characters, and a newline for every kind of line break.

    Some parsers break lines at U+0085, U+2028 and U+2029 too, and would read the rest as a property.
    """
    if text.isprintable():
        return text.strip()
    return _CONTROL.sub("", text.replace("\r\n", "\n").translate(_LINE_BREAKS)).strip()


def content(entry: Entry) -> dict[str, object]:
    """What an entry says, as plain values: two entries that say the same have equal contents."""
    return {
        **identity(entry),
        "address": entry.address,
        "busy": entry.busy,
        "categories": [clean(c) for c in entry.categories],
        "color": entry.color,
        "concept": entry.concept,
        "description": clean(entry.description),
        "links": [[link.relation, link.address] for link in entry.links],
        "related": list(entry.related),
    }


def identity(entry: Entry) -> dict[str, object]:
    """What a reader must be told of when it changes: start, end, recurrence, status, place and title."""
    return {
        "uid": entry.uid,
        "span": span_values(entry.span),
        "rule": ";".join(sorted(entry.rule.split(";"))) if entry.rule else None,
        "status": entry.status.value,
        "place": clean(entry.place or "") or None,
        "summary": clean(entry.summary),
    }


def identity_in(said: Mapping[str, object]) -> dict[str, object]:
    """The same, of an entry whose ``content`` is known."""
    return {name: said[name] for name in _IDENTITY}


def span_values(span: Span) -> list[str]:
    """A span as plain text: first and last day, or start, end and zone."""
    if isinstance(span, Days):
        return [span.first.isoformat(), span.last.isoformat()]
    return [span.start.isoformat(), span.end.isoformat(), span.zone]


def span_of(values: Sequence[str]) -> Span:
    """The reverse of ``span_values``."""
    if len(values) == 2:
        return Days(date.fromisoformat(values[0]), date.fromisoformat(values[1]))
    return Hours(datetime.fromisoformat(values[0]), datetime.fromisoformat(values[1]), values[2])


def ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries by start, then UID; whole days come before the hours of the same day."""
    return tuple(sorted(entries, key=place_in_order))


def place_in_order(entry: Entry) -> tuple[date, bool, time, str]:
    """What entries are sorted by, as ``ordered`` sorts them."""
    timed = isinstance(entry.span, Hours)
    start = entry.span.start.time() if isinstance(entry.span, Hours) else time.min
    return (entry.span.first, timed, start, entry.uid)
