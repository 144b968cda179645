"""The one door for calendars: catalog in, the bytes of every feed and of the ledger out, each read back first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from briefgen.domain.catalog import Catalog
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.publishing import ics, ledger_file
from briefgen.publishing.entries import Feed, Revised
from briefgen.publishing.event_entries import uid
from briefgen.publishing.feed import feeds
from briefgen.publishing.ledger import Ledger, call_roll, revise, stamp
from briefgen.publishing.readback import FeedError, compare

MOST_ENTRIES = 1000  # Google stops reading about there
MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Calendars:
    """What is to be written, by file name and in this order: the ledger first, then each feed with its jCal."""

    files: Mapping[str, bytes]
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Making:
    """Calendars under way."""

    ledger: Ledger
    now: datetime
    published: Mapping[str, bytes]
    files: dict[str, bytes] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


def render_calendars(catalog: Catalog, now: datetime, published: Mapping[str, bytes]) -> Calendars:
    """All feeds as of ``now`` (an aware time), given the bytes published so far by file name.

    What has not changed keeps its bytes, whatever the day. Raises BriefgenError where an id was used for something
    else before, and FeedError rather than return a feed that reads back differently.
    """
    stamped_now = now.astimezone(UTC).replace(microsecond=0)
    before, warnings = _ledger(published)
    shown = feeds(catalog, now.astimezone(ZoneInfo(catalog.calendar.timezone)).date())
    roll = call_roll(shown, hidden=_uids(catalog, withdrawn=False), withdrawn=_uids(catalog, withdrawn=True))
    ledger, revised = revise(before, roll, stamped_now)
    making = _Making(ledger, stamped_now, published, warnings=list(warnings))
    for feed in shown:
        _make(making, feed, _held(ledger, feed, revised))
    files = {ledger_file.NAME: ledger_file.write(making.ledger), **making.files}
    return Calendars(files, tuple(making.warnings))


def _ledger(published: Mapping[str, bytes]) -> tuple[Ledger, tuple[str, ...]]:
    """The ledger as published; what it lacks is taken from the published feeds."""
    if ledger_file.NAME in published:
        reading = ledger_file.read(published[ledger_file.NAME])
        if reading.whole:
            return reading.ledger, reading.warnings
        ledger, warnings = ledger_file.restore(reading.ledger, published)
        return ledger, (*reading.warnings, *warnings)
    if not any(name.endswith(".ics") for name in published):
        return Ledger(), ()
    ledger, warnings = ledger_file.restore(Ledger(), published)
    lost = _("{name} is missing; it is made anew from the published feeds").format(name=ledger_file.NAME)
    return ledger, (lost, *warnings)


def _uids(catalog: Catalog, *, withdrawn: bool) -> frozenset[str]:
    """The UIDs of the curated records that calendars are made from."""
    records = (*catalog.events.values(), *catalog.reference_days.values())
    return frozenset(uid(catalog, record.id) for record in records if record.withdrawn is withdrawn)


def _held(ledger: Ledger, feed: Feed, revised: Iterable[Revised]) -> Iterator[Revised]:
    """What a feed shows: its own entries, and what was deleted from it."""
    return (r for r in revised if feed.name in ledger.records[r.entry.uid, language()].kept.feeds)


def _make(making: _Making, feed: Feed, held: Iterable[Revised]) -> None:
    revisions = tuple(held)
    making.ledger, changed = stamp(making.ledger, feed, revisions, making.now)
    calendar = ics.compose(feed, revisions, changed)
    data = ics.to_bytes(calendar)
    name = f"{feed.name}.ics"
    if data != making.published.get(name):
        _check(name, data, revisions)
    if len(revisions) > MOST_ENTRIES or len(data) > MOST_BYTES:
        message = _("{name} has {count} entries and {size} bytes; Google reads about {most} entries and 1 MB")
        making.warnings.append(message.format(name=name, count=len(revisions), size=len(data), most=MOST_ENTRIES))
    making.files[name] = data
    making.files[f"{feed.name}.json"] = ics.to_jcal(calendar)


def _check(name: str, data: bytes, revisions: Iterable[Revised]) -> None:
    """A truncated feed empties the reader's calendar, and one bad rule costs the whole feed: better none than that."""
    try:
        compare(data, revisions)
    except FeedError as error:
        raise FeedError(f"{name}: {error}") from error
