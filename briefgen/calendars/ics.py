"""Writes calendars as iCalendar (RFC 5545, 7986, 9253) and as jCal (RFC 7265); knows nothing of what they are about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime, timedelta
from functools import lru_cache

from msgspec import Struct

from briefgen.calendars.entries import Days, Entry, EntryStatus, Feed, Hours, Revised, clean, ordered
from briefgen.calendars.format import properties
from briefgen.calendars.format.properties import (
    Property,
    Written,
    component,
    day,
    duration,
    moment,
    number,
    offset,
    rule,
    stamp,
    text,
    uri,
    within,
)
from briefgen.calendars.zones import Observance, observances

PRODUCT = "-//briefgen//briefgen//EN"  # no version number: a new release must not change every feed
AFTER_OPENING = b"DTSTART"
REFRESH = timedelta(hours=12)
REFRESH_WORDS = "PT12H"
# Nine o'clock on the day before: whole days begin at midnight, when nobody wants a bell.
NINE = timedelta(hours=9)
BEFORE_DAYS, BEFORE_HOURS = NINE - timedelta(days=1), timedelta(hours=-1)
HEX_COLORS = {
    "navy": "#000080",
    "teal": "#008080",
    "steelblue": "#4682B4",
    "darkgoldenrod": "#B8860B",
    "slategray": "#708090",
}


Write = Callable[[Revised, bool], Written]  # an entry, with its reminders or without


class Composed(Struct, frozen=True):
    """A calendar ready to be written: its own properties, and its zones and entries as they are written."""

    head: tuple[Property, ...]
    parts: tuple[Written, ...]


def entry(revised: Revised, rings: bool) -> Written:
    """An entry as it is written, with its reminders where it ``rings``."""
    plain = written(revised)
    return ringing(plain, revised.entry) if rings else plain


def written(revised: Revised) -> Written:
    """An entry as it is written, without reminders."""
    return component("VEVENT", _told(revised, revised.entry))


def ringing(plain: Written, entry: Entry) -> Written:
    """The same with its reminders."""
    return within(plain, "VEVENT", [_alarm(entry, before) for before in _reminders(entry)])


def compose(feed: Feed, revised: Iterable[Revised], changed: datetime, write: Write = entry) -> Composed:
    """A feed as a calendar; ``changed`` is the time (UTC) of the newest change to it, deletions included."""
    by_uid = {r.entry.uid: r for r in revised}
    entries = ordered(r.entry for r in by_uid.values())
    events = (write(by_uid[each.uid], feed.alarms and each.rings) for each in entries)
    return Composed(_head(feed, changed), (*_zones(entries), *events))


def size(feed: Feed, revised: Collection[Revised], changed: datetime, write: Write = entry) -> int:
    """How many bytes a feed has as iCalendar text."""
    events = sum(len(write(r, feed.alarms and r.entry.rings).text) for r in revised)
    return len(to_bytes(Composed(_head(feed, changed), tuple(_zones(r.entry for r in revised))))) + events


def compose_one(revised: Revised, write: Write = entry) -> Composed:
    """One entry to add to a reader's own calendar: without a calendar's name, which some programs would make anew."""
    return Composed(_BEGIN, (*_zones([revised.entry]), write(revised, False)))


def _head(feed: Feed, changed: datetime) -> tuple[Property, ...]:
    return (*_BEGIN, *_described(feed, changed))


# No UID: vdirsyncer would fold the feed into one event. No METHOD: PUBLISH asks for an ORGANIZER on each entry.
_BEGIN = (text("VERSION", "2.0"), text("PRODID", PRODUCT), text("CALSCALE", "GREGORIAN"))


def _described(feed: Feed, changed: datetime) -> Iterator[Property]:
    yield stamp("LAST-MODIFIED", changed)
    for names, words in ((("NAME", "X-WR-CALNAME"), feed.title), (("DESCRIPTION", "X-WR-CALDESC"), feed.description)):
        yield from (text(name, words) for name in names)
    if feed.page:
        yield uri("URL", feed.page)
    if feed.address:
        yield uri("SOURCE", feed.address, stated=True)
    yield duration("REFRESH-INTERVAL", REFRESH, stated=True)
    yield text("X-PUBLISHED-TTL", REFRESH_WORDS)
    yield text("COLOR", feed.color)
    if feed.color in HEX_COLORS:
        yield text("X-APPLE-CALENDAR-COLOR", HEX_COLORS[feed.color])


def opening(revised: Revised) -> bytes:
    """What an entry's bytes begin with: which one it is, and which revision. ``AFTER_OPENING`` follows."""
    return b"BEGIN:VEVENT\r\n" + properties.lines(_revision(revised))


def _revision(revised: Revised) -> tuple[Property, ...]:
    return (text("UID", revised.entry.uid), *_stamps(revised.created, revised.changed, revised.sequence))


@lru_cache(1024)  # what one build published has the same
def _stamps(created: datetime, changed: datetime, sequence: int) -> tuple[Property, ...]:
    return (
        stamp("DTSTAMP", changed),
        stamp("CREATED", created),
        stamp("LAST-MODIFIED", changed),
        number("SEQUENCE", sequence),
    )


def _told(revised: Revised, entry: Entry) -> Iterator[Property]:
    yield from _revision(revised)
    yield from _place_in_time(entry)
    yield text("SUMMARY", entry.summary)
    yield text("STATUS", entry.status.value.upper())
    yield text("TRANSP", "OPAQUE" if entry.busy else "TRANSPARENT")
    yield text("X-MICROSOFT-CDO-BUSYSTATUS", _busy(entry))
    yield from _more(entry)


def _reminders(entry: Entry) -> tuple[timedelta, ...]:
    if entry.rings_before:
        return tuple(NINE - timedelta(days=days) for days in entry.rings_before)
    return (BEFORE_DAYS if isinstance(entry.span, Days) else BEFORE_HOURS,)


def _alarm(entry: Entry, before: timedelta) -> Written:
    """A reminder so long from the start (RFC 5545, section 3.6.6)."""
    told = (text("ACTION", "DISPLAY"), text("DESCRIPTION", entry.summary), duration("TRIGGER", before))
    return component("VALARM", told, depth=2)


def _busy(entry: Entry) -> str:
    if not entry.busy or entry.status is EntryStatus.CANCELLED:
        return "FREE"
    return "TENTATIVE" if entry.status is EntryStatus.TENTATIVE else "BUSY"


def _place_in_time(entry: Entry) -> Iterator[Property]:
    span = entry.span
    if isinstance(span, Days):
        yield day("DTSTART", span.first)
        # The calendar's end is the day after the last (RFC 5545, section 3.6.1); it is made here and nowhere else.
        yield day("DTEND", span.last + timedelta(days=1))
    else:
        yield from (moment(name, at, span.zone) for name, at in (("DTSTART", span.start), ("DTEND", span.end)))
    if entry.rule:
        yield rule("RRULE", entry.rule)


def _more(entry: Entry) -> Iterator[Property]:
    for name, words in (("LOCATION", entry.place), ("DESCRIPTION", entry.description), ("COLOR", entry.color)):
        if words and clean(words):
            yield text(name, words)
    if entry.categories:
        yield text("CATEGORIES", *entry.categories)
    for name, address in (("CONCEPT", entry.concept), ("URL", entry.address)):
        if address:
            yield uri(name, address)
    yield from (text("RELATED-TO", uid, relation="SIBLING") for uid in entry.related)
    yield from (uri("LINK", link.address, relation=link.relation, stated=True) for link in entry.links)


def _zones(entries: Iterable[Entry]) -> Iterator[Written]:
    """One VTIMEZONE for each zone in use, over the years that its entries cover."""
    spans: dict[str, list[Hours]] = {}
    for entry in entries:
        if isinstance(entry.span, Hours) and entry.span.zone != "UTC":
            spans.setdefault(entry.span.zone, []).append(entry.span)
    for name, used in sorted(spans.items()):
        first, last = min(s.start for s in used), max(s.end for s in used)
        yield _zone(name, observances(name, first, last))


@lru_cache(1024)  # of an entry by itself there is but what was in force then
def _zone(name: str, parts: tuple[Observance, ...]) -> Written:
    return component("VTIMEZONE", [text("TZID", name)], [_observance(part) for part in parts])


def _observance(part: Observance) -> Written:
    told = [
        moment("DTSTART", part.onset),
        offset("TZOFFSETFROM", part.before),
        offset("TZOFFSETTO", part.after),
        text("TZNAME", part.name),
        *([rule("RRULE", part.rule)] if part.rule else []),
    ]
    return component("DAYLIGHT" if part.daylight else "STANDARD", told, depth=2)


def to_bytes(calendar: Composed) -> bytes:
    """The calendar as iCalendar text: CRLF, UTF-8, lines of at most 75 octets."""
    head = (b"BEGIN:VCALENDAR\r\n", properties.lines(calendar.head))
    return b"".join((*head, *(part.text for part in calendar.parts), b"END:VCALENDAR\r\n"))


def to_jcal(calendar: Composed) -> bytes:
    """The calendar as jCal, one property a line so that differences read well."""
    return (properties.jcal("VCALENDAR", calendar.head, [part.jcal for part in calendar.parts]) + "\n").encode()
