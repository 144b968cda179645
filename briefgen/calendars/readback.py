"""Reads our own feeds back with icalendar: to compare them before they are published, and to rebuild a lost ledger."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
from msgspec import Struct

from briefgen.calendars.entries import Days, Entry, EntryStatus, Feed, Hours, Link, Revised, Span, clean, content
from briefgen.calendars.format.parser import parsed

_BEGIN, _END = b"\nBEGIN:VEVENT\r\n", b"\nEND:VEVENT\r\n"
_OPEN, _CLOSE = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"
_REMINDER = re.compile(rb"^BEGIN:VALARM\r\n.*?^END:VALARM\r\n", re.MULTILINE | re.DOTALL)
AT_A_TIME = 200
LATEST_REMINDER = timedelta(hours=9)  # on the first of whole days, in the morning
Known = dict[bytes, Revised]
# What reading damaged bytes may end in: the parser's own errors, and those of values that are not what they should be.
_DAMAGE = (ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError)


class FeedError(ValueError):
    """Bytes that are no feed, or that say something else than they should."""


class ReadFeed(Struct, frozen=True):
    """A feed as a subscriber's program reads it; titles carry their marks and remarks."""

    feed: Feed
    changed: datetime
    revised: tuple[Revised, ...]


def read(data: bytes) -> ReadFeed:
    """Read a feed of ours; raises FeedError where it is damaged."""
    with _damage_told():
        calendar: Any = parsed(data)
        revised = tuple(map(_revised, calendar.walk("VEVENT")))
        return ReadFeed(_feed(calendar, revised), calendar["LAST-MODIFIED"].dt, revised)


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise FeedError(str(error)) from error


def read_entry(lines: str) -> Revised:
    """Read one entry of a feed, given the lines of its VEVENT; raises FeedError where they are damaged."""
    whole = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n"
    with _damage_told():
        (event,) = parsed(whole).walk("VEVENT")
        return _revised(event)


def read_jcal_entry(component: list[Any]) -> Revised:
    """Read one entry of a jCal feed; raises FeedError where it is damaged."""
    with _damage_told():
        (event,) = icalendar.Calendar.from_jcal(["vcalendar", [], [component]]).walk("VEVENT")
        return _revised(event)


def compare(data: bytes, expected: Iterable[Revised], known: Known | None = None) -> None:
    """Raise FeedError unless the bytes hold exactly the expected entries and revisions, each once.

    ``known`` remembers what was expected and found, by its bytes, so that an entry of several feeds is read only once.
    """
    remembered: Known = {} if known is None else known
    written = blocks(data)
    found = _by_uid(_entries(data, written, remembered))
    wanted = _by_uid(expected)
    if found.keys() != wanted.keys():
        raise FeedError(f"UIDs differ: {sorted(found.keys() ^ wanted.keys())}")
    for uid, said in wanted.items():
        if found[uid] is not said and (wrong := _differences(found[uid], said)):
            raise FeedError(f"{uid} reads differently: {', '.join(wrong)}")
    for block in written:
        remembered[block] = wanted[remembered[block].entry.uid]


def entries(data: bytes, known: Known) -> list[Revised]:
    """Every entry of a feed: the known ones by their bytes, the others read together with what surrounds them.

    Raises FeedError where the feed is damaged.
    """
    return _entries(data, blocks(data), known)


def blocks(data: bytes) -> list[bytes]:
    """The entries of a feed as they are written. A folded line goes on after a space, so that no text looks like their ends."""
    found, begin = list[bytes](), 0
    while (begin := data.find(_BEGIN, begin)) >= 0 and (end := data.find(_END, begin)) >= 0:
        found.append(data[begin + 1 : end + len(_END)])
        begin = end + len(_END) - 1
    return found


def _entries(data: bytes, written: Iterable[bytes], known: Known) -> list[Revised]:
    """``written`` are the blocks of the data. They are read some at a time: what the parser makes of them is large."""
    new = [block for block in written if block not in known]
    with _damage_told():
        parsed(_without(data, written))
        for some in (new[start : start + AT_A_TIME] for start in range(0, len(new), AT_A_TIME)):
            calendar: Any = parsed(b"".join((_OPEN, *(_unread(block, known) for block in some), _CLOSE)))
            for block, event in zip(some, calendar.walk("VEVENT"), strict=True):
                known[block] = _with_reminders(event, known.get(_plain(block)))
    return [known[block] for block in written]


def _without(data: bytes, written: Iterable[bytes]) -> bytes:
    """What surrounds the entries of a feed."""
    rest, begin = list[bytes](), 0
    for block in written:
        place = data.index(block, begin)
        rest.append(data[begin:place])
        begin = place + len(block)
    return b"".join((*rest, data[begin:]))


def _unread(block: bytes, known: Known) -> bytes:
    """What is to be read of an entry: its reminders alone where the rest of it is known."""
    if _plain(block) in known:
        return b"".join((b"BEGIN:VEVENT\r\n", *_REMINDER.findall(block), b"END:VEVENT\r\n"))
    return block


def _plain(block: bytes) -> bytes:
    return _REMINDER.sub(b"", block)


def _with_reminders(event: Any, plain: Revised | None) -> Revised:
    """An entry that was read whole, or the ``plain`` one whose reminders were."""
    revised = plain or _revised(event)
    for reminder in event.walk("VALARM"):
        _examine(reminder, revised)
    return revised


def _examine(reminder: Any, revised: Revised) -> None:
    """Raise FeedError unless a reminder shows its entry's title some time before its start (RFC 5545, section 3.6.6)."""
    uid = revised.entry.uid
    shown = [str(reminder.get(name)) for name in ("ACTION", "DESCRIPTION")]
    if (
        reminder.errors
        or shown != ["DISPLAY", clean(revised.entry.summary)]
        or reminder["TRIGGER"].dt > LATEST_REMINDER
    ):
        raise FeedError(f"{uid} has a reminder that reads differently: {shown}, {reminder.errors}")


def _by_uid(revised: Iterable[Revised]) -> dict[str, Revised]:
    out: dict[str, Revised] = {}
    for r in revised:
        if r.entry.uid in out:
            raise FeedError(f"{r.entry.uid} occurs twice")
        out[r.entry.uid] = r
    return out


def _differences(found: Revised, said: Revised) -> list[str]:
    """What one revision of an entry says otherwise than another, by name."""
    one, other = ({**content(r.entry), **_stamps(r)} for r in (found, said))
    return [name for name in other if one[name] != other[name]]


def _stamps(revised: Revised) -> dict[str, object]:
    return {"sequence": revised.sequence, "created": revised.created, "changed": revised.changed}


def _feed(calendar: Any, revised: tuple[Revised, ...]) -> Feed:
    return Feed(
        name="",  # the file's name, which is not in the file
        title=str(calendar["NAME"]),
        description=str(calendar["DESCRIPTION"]),
        entries=tuple(r.entry for r in revised),
        color=str(calendar["COLOR"]),
        page=_words(calendar, "URL"),
        address=_words(calendar, "SOURCE"),
    )


def _revised(event: Any) -> Revised:
    if event.errors:
        raise FeedError(f"{event.get('UID')}: {event.errors}")
    return Revised(_entry(event), int(event["SEQUENCE"]), event["CREATED"].dt, event["LAST-MODIFIED"].dt)


def _entry(event: Any) -> Entry:
    return Entry(
        uid=str(event["UID"]),
        title=str(event["SUMMARY"]),
        span=_span(event["DTSTART"], event["DTEND"]),
        status=EntryStatus(str(event["STATUS"]).lower()),
        rule=event["RRULE"].to_ical().decode() if "RRULE" in event else None,
        busy=str(event["TRANSP"]) == "OPAQUE",
        place=_words(event, "LOCATION"),
        categories=tuple(str(c) for c in event["CATEGORIES"].cats) if "CATEGORIES" in event else (),
        color=_words(event, "COLOR"),
        concept=_words(event, "CONCEPT"),
        address=_words(event, "URL"),
        description=_words(event, "DESCRIPTION") or "",
        related=tuple(str(uid) for uid in _many(event, "RELATED-TO")),
        links=tuple(Link(str(link), link.params["LINKREL"]) for link in _many(event, "LINK")),
    )


def _words(event: Any, name: str) -> str | None:
    return str(event[name]) if name in event else None


def _many(event: Any, name: str) -> list[Any]:
    values = event.get(name, [])
    return values if isinstance(values, list) else [values]


def _span(start: Any, end: Any) -> Span:
    if not isinstance(start.dt, datetime):
        last: date = end.dt - timedelta(days=1)
        return Days(start.dt, last)
    zone = start.params.get("TZID") or ("UTC" if start.dt.utcoffset() == timedelta(0) else "")
    if zone == "UTC":
        start_time, end_time = (value.dt.astimezone(UTC) for value in (start, end))
    else:
        start_time, end_time = start.dt, end.dt
    return Hours(start_time.replace(tzinfo=None), end_time.replace(tzinfo=None), zone)
