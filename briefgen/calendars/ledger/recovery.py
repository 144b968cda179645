"""The ledger held against the calendars that were published: of each entry the higher SEQUENCE and the later stamp count.

Neither is trusted alone. A ledger may be older than the calendars beside it, lack a line, or be gone, and so may any of them;
a subscriber who was once shown a revision never again takes a lower one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.calendars import names as feed_names
from briefgen.calendars import readback
from briefgen.calendars.entries import Days, Entry, EntryStatus, Revised, content, identity
from briefgen.calendars.ledger import Kept, Ledger, Record, Shown, Stamp, dayless, digest
from briefgen.calendars.ledger import file as ledger_file
from briefgen.calendars.ledger.file import Reading, Revision
from briefgen.calendars.ledger.line import FIRST_STAMP, believable
from briefgen.calendars.ledger.stamping import feed_digest
from briefgen.calendars.readback import FeedError
from briefgen.calendars.sightings import ICS, JCAL, Sheet, Sighting, glance
from briefgen.domain.addresses import ELECTIONS, REFERENCE_DAYS
from briefgen.domain.dates.wording import listed
from briefgen.language import gettext as _
from briefgen.language import language, ngettext

MOST_NAMED = 4  # calendars in one note
ROLLING = frozenset({ELECTIONS, REFERENCE_DAYS})  # what stands in no other feed comes and goes


class _Seen(Struct):
    """What the published calendars show of one entry, by the feeds that show it."""

    feeds: dict[str, list[Sighting]] = field(default_factory=dict)

    @property
    def sightings(self) -> list[Sighting]:
        """In every feed, the highest revision first."""
        return sorted(chain.from_iterable(self.feeds.values()), key=_rank, reverse=True)


class _Apart(Struct):
    """Entries of which the ledger and the calendars tell another revision, and the calendars that do, by which of the two is older."""

    entries: int = 0
    feeds: dict[str, None] = field(default_factory=dict)

    def add(self, seen: _Seen) -> None:
        self.entries += 1
        self.feeds.update(dict.fromkeys(seen.feeds))


class _Disagreement(Struct, frozen=True):
    """What of the two is older: calendars, or the ledger."""

    calendars: _Apart = field(default_factory=_Apart)
    ledger: _Apart = field(default_factory=_Apart)


def recall(published: Mapping[str, bytes], untouched: Collection[str] = ()) -> tuple[Ledger, tuple[str, ...]]:
    """What was published last, from the ledger and the calendars by file name; and what is to be told of their damage.

    ``untouched`` are files as the last build left them: where the ledger is one of them, it agrees with the others.
    """
    kept = published.get(ledger_file.NAME)
    if ledger_file.NAME in untouched:
        published = {
            name: data for name, data in published.items() if name == ledger_file.NAME or name not in untouched
        }
    reading = Reading(Ledger(), whole=False) if kept is None else ledger_file.read(kept)
    sheets = {name: sheet for name, data in sorted(published.items()) if (sheet := _sheet(name, data))}
    ledger, apart = _united(reading, sheets)
    ledger = replace(ledger, feeds={**ledger.feeds, **dict(_stamps(ledger, sheets, published))})
    return ledger, (*_warnings(reading, sheets, published), *_told(apart))


def _sheet(name: str, data: bytes) -> Sheet | None:
    return None if "/" in name else glance(name, data)  # in a folder stand single events, which are no feeds


def _united(reading: Reading, sheets: Mapping[str, Sheet]) -> tuple[Ledger, _Disagreement]:
    """The ledger with what it lacks, and where it was another than the calendars."""
    records = dict(reading.ledger.records)
    apart = _Disagreement()
    for uid, seen in _by_entry(sheets).items():
        key = (uid, language())
        before = records.get(key)
        records[key] = _higher(before, seen, reading.remnants.get(key))
        if _differs(before, seen) if before else reading.whole:
            ahead = before is None or _rank(seen.sightings[0]) > _rank(before)
            (apart.ledger if ahead else apart.calendars).add(seen)
    for key, revision in reading.remnants.items():
        records.setdefault(key, _remembered([revision]))
    return replace(reading.ledger, records=records), apart


def _by_entry(sheets: Mapping[str, Sheet]) -> dict[str, _Seen]:
    entries: dict[str, _Seen] = {}
    for name, sheet in sheets.items():
        for sighting in sheet.sightings:
            seen = entries.setdefault(sighting.uid, _Seen())
            seen.feeds.setdefault(feed_names.holder(_stem(name)), []).append(sighting)
    return entries


def _stem(name: str) -> str:
    return name.removesuffix(ICS).removesuffix(JCAL)


def _higher(record: Record | None, seen: _Seen, remnant: Revision | None) -> Record:
    """The record of what subscribers were shown last: by the ledger, or by the calendars where these are ahead."""
    told = [one for one in (record, *seen.sightings, remnant) if one]
    if record is None or _rank(seen.sightings[0]) > _rank(record):
        base = _restored_from(seen) or record or _remembered(told)
    else:
        base = record
    if record and record.removed and base.removed:
        base = replace(base, removed=record.removed)  # its 90 days go on
    return replace(
        base,
        sequence=max(one.sequence for one in told),
        created=min((one.created for one in told if one.created), default=base.created),
        changed=max((one.changed for one in told if one.changed), default=base.changed),
    )


def _differs(record: Record, seen: _Seen) -> bool:
    """Whether the calendars show another revision than the ledger, be it a lower one."""
    sequence = max(one.sequence for one in seen.sightings)
    changed = max((one.changed for one in seen.sightings if one.changed), default=None)
    return all((sequence, changed) != (one.sequence, one.changed) for one in (record, *record.left))


def _rank(told: Record | Sighting) -> tuple[int, datetime]:
    return told.sequence, told.changed or FIRST_STAMP


def _restored_from(seen: _Seen) -> Record | None:
    """What the calendars show: the highest revision, and what those say that it left for others."""
    found = _first_read(seen.sightings, tuple(seen.feeds))
    if found is None or found.shown is Shown.DELETED:
        return found
    gone = tuple(left for feed, shown in seen.feeds.items() if (left := _left(feed, shown, found)))
    names = {name for left in gone for name in left.kept.feeds}
    feeds = tuple(name for name in found.kept.feeds if name not in names)
    return replace(found, kept=replace(found.kept, feeds=feeds), left=gone)


def _left(feed: str, shown: Iterable[Sighting], found: Record) -> Record | None:
    """What a calendar shows of an entry that left it; None where it shows the entry, or another revision of it."""
    highest = max(shown, key=_rank)
    left = _first_read([highest], (feed,)) if highest.sequence < found.sequence else None
    return left if left and left.shown is Shown.DELETED else None


def _first_read(sightings: Iterable[Sighting], feeds: tuple[str, ...]) -> Record | None:
    for sighting in sightings:
        try:
            found = _restored(sighting.read(), feeds)
        except FeedError:
            continue
        if believable(found):
            return found
    return None


def _restored(revised: Revised, feeds: tuple[str, ...]) -> Record:
    """A record of an entry as it was published.

    What was published with STATUS:CANCELLED counts as deleted: if the event is still curated it is found again, and if not,
    its 90 days go on from its last change.
    """
    entry = revised.entry
    off = entry.status is EntryStatus.CANCELLED
    kept = Kept(
        title=_without_mark(entry.title) if off else entry.title,
        span=entry.span,
        rule=entry.rule,
        place=entry.place,
        categories=entry.categories,
        color=entry.color,
        feeds=feeds,
        fixed=not (
            entry.title.startswith(_("TBC") + ": ") or entry.title.endswith(")")
        ),  # with what is not known of its day
        dayless=entry.description.startswith(dayless()),
    )
    return Record(
        digest=digest(content(entry)),
        identity=digest(identity(entry)),
        sequence=revised.sequence,
        created=revised.created,
        changed=revised.changed,
        kept=kept,
        shown=Shown.DELETED if off else Shown.LIVE,
        rolling=_rolls(entry, feeds),
        removed=revised.changed if off else None,
    )


def _rolls(entry: Entry, feeds: Iterable[str]) -> bool:
    """Whether it goes by itself when it is over; what recurs does not end with the first time that its entry names."""
    return not entry.rule and ROLLING.issuperset(name for name in feeds if not feed_names.is_variant(name))


def _without_mark(title: str) -> str:
    return title.removeprefix(_("CANCELLED") + ": ").removeprefix(_("REMOVED") + ": ")


def _remembered(told: Sequence[Record | Sighting | Revision]) -> Record:
    """A record of an entry of which nothing can be read but how often it was revised."""
    first = min((one.created for one in told if one.created), default=FIRST_STAMP)
    last = max((one.changed for one in told if one.changed), default=first)
    return Record(
        digest="",
        identity="",
        sequence=max(one.sequence for one in told),
        created=first,
        changed=last,
        kept=Kept(title="", span=Days(last.date(), last.date())),
        shown=Shown.GONE,
    )


def _stamps(ledger: Ledger, sheets: Mapping[str, Sheet], published: Mapping[str, bytes]) -> Iterator[tuple[str, Stamp]]:
    """The stamps of feeds of which the ledger knows none, or an earlier one: their Last-Modified never moves back."""
    changed: dict[str, datetime] = {}
    for name, sheet in sheets.items():
        if sheet.changed:
            changed[_stem(name)] = max(sheet.changed, changed.get(_stem(name), FIRST_STAMP))
    for stem, when in changed.items():
        before = ledger.feeds.get(f"{stem} {language()}")
        if before is None or before.changed < when:
            yield f"{stem} {language()}", Stamp(_digest(published.get(stem + ICS)), when)


def _digest(data: bytes | None) -> str:
    """The digest of what a feed holds; of one that cannot be read, one that no feed has."""
    try:
        feed = readback.read(data or b"")
    except FeedError:
        return ""
    return feed_digest(feed.feed, feed.revised)


def _warnings(reading: Reading, sheets: Mapping[str, Sheet], published: Mapping[str, bytes]) -> Iterator[str]:
    name = ledger_file.NAME
    if name not in published and any(file.endswith(ICS) for file in published):
        yield _("{name} is missing; it is made anew from the published feeds").format(name=name)
    yield from reading.warnings
    for file in sorted(published):
        if file in sheets and not sheets[file].whole:
            yield _("{name} is damaged; what could still be read of it counts").format(name=file)
        elif file not in sheets and _is_ours(file, reading):
            yield _("{name} cannot be read; nothing is restored from it").format(name=file)


def _told(apart: _Disagreement) -> Iterator[str]:
    """Which file is older than which, as after a part of their folder was taken back, and what becomes of it."""
    calendars_older = ngettext(
        "older than {ledger} (%d entry): {feeds}. Made anew: subscribers lose nothing. Commit and restore their folder as a whole.",
        "older than {ledger} (%d entries): {feeds}. Made anew: subscribers lose nothing. Commit and restore their folder as a whole.",
        apart.calendars.entries,
    )
    ledger_older = ngettext(
        "{ledger} is older (%d entry) than {feeds}. What these showed last counts: subscribers lose nothing. Commit and restore their folder as a whole.",
        "{ledger} is older (%d entries) than {feeds}. What these showed last counts: subscribers lose nothing. Commit and restore their folder as a whole.",
        apart.ledger.entries,
    )
    for found, words in ((apart.calendars, calendars_older), (apart.ledger, ledger_older)):
        if found.entries:
            yield (words % found.entries).format(ledger=ledger_file.NAME, feeds=_files(found))


def _files(apart: _Apart) -> str:
    named = [f"{stem}{ICS}" for stem in sorted(apart.feeds)]
    more = len(named) - MOST_NAMED
    return listed([*named[:MOST_NAMED], _("{count} more").format(count=more)] if more > 0 else named)


def _is_ours(file: str, reading: Reading) -> bool:
    """Whether a file that is no calendar of ours stands where one was; without a whole ledger, any feed may be one."""
    stem = file.removesuffix(ICS)
    known = not reading.whole or f"{stem} {language()}" in reading.ledger.feeds
    return stem != file and "/" not in file and known
