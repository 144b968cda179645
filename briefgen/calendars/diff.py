"""What subscribers will see change: the published feeds held against those that a build would write now."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct, field

from briefgen.calendars import Calendars
from briefgen.calendars import names as feed_names
from briefgen.calendars.entries import Days, Entry, EntryStatus, Hours, Revised, Span, content
from briefgen.calendars.ledger import Ledger, Shown
from briefgen.calendars.ledger.recovery import recall
from briefgen.calendars.readback import FeedError, Known, entries
from briefgen.calendars.removal import private_uids, withdrawn_uids
from briefgen.domain.addresses import ELECTIONS, REFERENCE_DAYS
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Counterpart
from briefgen.domain.public import public
from briefgen.language import language

FIELDS = ("summary", "span", "rule", "status", "place", "description", "categories", "busy", "address", "links")
QUIET = ("related", "color", "concept")  # what few programs show, last
CALENDARS = "calendars"


class Seen(enum.StrEnum):
    """What subscribers see of an entry after the build."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"  # another day, hour or recurrence
    PINNED = "pinned"  # its days are known now, and lie where it was expected
    CANCELLED = "cancelled"
    REMOVED = "removed"  # no longer curated
    ARCHIVED = "archived"  # left the rolling feed for the archive of its year
    AGED = "aged"  # left a rolling window
    GONE = "gone"  # was shown as removed for its 90 days
    WITHDRAWN = "withdrawn"
    UNDATED = "undated"  # still curated, but no calendar can show its day any more
    LOST = "lost"


ENDED = {Shown.DELETED: Seen.REMOVED, Shown.HIDDEN: Seen.UNDATED}  # what is told as taken off, by what became of it


class Detail(Struct, frozen=True):
    """A property that changes, by its name and its plain values; the values of ``content``."""

    name: str
    old: object
    new: object


class Change(Struct, frozen=True):
    """What happens to one entry. ``feeds`` show it before or after; ``rolling`` ones come and go with the calendar."""

    uid: str
    seen: Seen
    title: str
    span: Span
    feeds: tuple[str, ...]
    details: tuple[Detail, ...] = ()
    rolling: bool = False


class FeedDiff(Struct, frozen=True):
    """All that changes. ``new`` and ``closed`` are names of feeds; ``lost`` of feeds that go and were not withdrawn."""

    changes: tuple[Change, ...] = ()
    new: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def loses(self) -> bool:
        """Whether a subscriber would lose an entry, or a whole calendar, without a word."""
        return bool(self.lost) or any(change.seen is Seen.LOST for change in self.changes)

    @property
    def empty(self) -> bool:
        """Whether nobody sees anything change."""
        return not (self.changes or self.new or self.closed or self.lost)


class _Shelf(Struct):
    """Entries by UID and the feeds that show each; variants, which show the same, apart.

    ``left`` are entries that feeds show as taken off, while others show them still, by UID and feed.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    feeds: dict[str, set[str]] = field(default_factory=dict)
    left: dict[tuple[str, str], Entry] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    unread: list[str] = field(default_factory=list)


class _Sides(Struct, frozen=True):
    """Both sides of a comparison, the ledger after the build, what was withdrawn, and the day."""

    old: _Shelf
    new: _Shelf
    ledger: Ledger
    withdrawn: frozenset[str]
    today: date


def feed_diff(catalog: Catalog, published: Mapping[str, bytes], made: Calendars, today: date) -> FeedDiff:
    """Compare feeds by file name; ``made`` is what ``render_calendars`` gives for the same catalog and ``published``."""
    catalog = public(catalog)
    ledger, _warnings = recall(made.files)
    known: Known = {}  # most entries stand on both sides, and in several feeds
    old, new = _shelf({} if made.anew else published, known), _shelf(made.files, known)
    withdrawn = withdrawn_uids(catalog, old.entries) | private_uids(catalog, old.entries)
    sides = _Sides(old, new, ledger, withdrawn, today)
    uids = sorted(old.entries.keys() | new.entries.keys(), key=lambda u: _place(sides, u))
    gone = old.names - new.names - {name.removesuffix(".ics") for name in old.unread}
    meant = {c.slug for c in catalog.counterparts.values() if c.withdrawn}
    meant |= {c.slug for c in catalog.kept_back.values() if isinstance(c, Counterpart)}
    return FeedDiff(
        changes=(*(change for each in uids if (change := _change(sides, each))), *_no_longer_told(sides)),
        new=tuple(sorted(new.names - old.names)),
        closed=tuple(sorted(gone & meant)),
        lost=tuple(sorted(name for name in gone - meant)),
        unread=tuple(old.unread),
    )


def _shelf(files: Mapping[str, bytes], known: Known) -> _Shelf:
    shelf, shown = _Shelf(), list[tuple[str, Revised]]()
    for file, data in sorted(files.items()):
        name = file.removesuffix(".ics")
        if name == file or "/" in name or feed_names.is_variant(name):
            continue
        shelf.names.add(name)
        try:
            found = entries(data, known)
        except FeedError:
            shelf.unread.append(file)
            continue
        shown += ((name, revised) for revised in found)
    highest: dict[str, int] = {}
    for _name, revised in shown:
        highest[revised.entry.uid] = max(revised.sequence, highest.get(revised.entry.uid, 0))
    for name, revised in shown:
        uid = revised.entry.uid
        if revised.entry.status is EntryStatus.CANCELLED and revised.sequence < highest[uid]:
            shelf.left[uid, name] = revised.entry
        else:
            shelf.entries[uid] = revised.entry
            shelf.feeds.setdefault(uid, set()).add(name)
    return shelf


def _place(sides: _Sides, each: str) -> tuple[date, str]:
    entry = sides.new.entries.get(each) or sides.old.entries[each]
    return (entry.span.first, each)


def _change(sides: _Sides, each: str) -> Change | None:
    old, new = sides.old.entries.get(each), sides.new.entries.get(each)
    feeds = tuple(sorted(sides.old.feeds.get(each, set()) | sides.new.feeds.get(each, set())))
    record = sides.ledger.records.get((each, language()))
    entry = new or old
    assert entry is not None  # every UID comes from one side or the other
    rolling = record.rolling if record else set(feeds) <= {ELECTIONS, REFERENCE_DAYS}
    if old is None:
        return Change(each, Seen.NEW, entry.title, entry.span, feeds, rolling=rolling)
    if new is None:
        return Change(each, _why_gone(sides, old, rolling=rolling), entry.title, entry.span, feeds, rolling=rolling)
    details = (*_details(old, new), *_elsewhere(sides, each))
    seen = (ENDED.get(record.shown) if record else None) or _seen(old, new, details)
    title = old.title if seen in (Seen.CANCELLED, *ENDED.values()) else new.title
    return Change(each, seen, title, entry.span, feeds, details, rolling) if details else None


def _no_longer_told(sides: _Sides) -> Iterator[Change]:
    """What feeds showed as taken off and show no more, while others go on to show it."""
    for (each, feed), entry in sorted(sides.old.left.items()):
        ended = (each, feed) not in sides.new.left and feed in sides.new.names
        if ended and feed not in sides.new.feeds.get(each, set()) and each in sides.new.entries:
            yield Change(each, Seen.GONE, entry.title, entry.span, (feed,))


def _why_gone(sides: _Sides, old: Entry, *, rolling: bool) -> Seen:
    record = sides.ledger.records.get((old.uid, language()))
    if old.uid in sides.withdrawn:
        return Seen.WITHDRAWN
    if record and record.shown in (Shown.HIDDEN, Shown.GONE) and old.status is EntryStatus.CANCELLED:
        return Seen.GONE
    return Seen.AGED if rolling and old.span.last < sides.today else Seen.LOST


def _details(old: Entry, new: Entry) -> Iterator[Detail]:
    before, after = content(old), content(new)
    return (Detail(name, before[name], after[name]) for name in (*FIELDS, *QUIET) if before[name] != after[name])


def _elsewhere(sides: _Sides, each: str) -> Iterator[Detail]:
    """The calendars that show it, where these change; calendars that come or go are told of by themselves."""
    unread = {file.removesuffix(".ics") for file in sides.old.unread}
    archives = {name for name in sides.new.names if feed_names.year_of(name)}
    both = ((sides.old.names - unread) & sides.new.names) | archives
    old, new = sides.old.feeds[each] & both, sides.new.feeds[each] & both
    if old != new:
        yield Detail(CALENDARS, sorted(old), sorted(new))


def _seen(old: Entry, new: Entry, details: Iterable[Detail]) -> Seen:
    names = {detail.name for detail in details}
    if new.status is EntryStatus.CANCELLED and old.status is not EntryStatus.CANCELLED:
        return Seen.CANCELLED
    if names & {"span", "rule"}:
        inside = old.span.first <= new.span.first <= new.span.last <= old.span.last
        was_open = isinstance(old.span, Days) and (isinstance(new.span, Hours) or "summary" in names)  # which says so
        return Seen.PINNED if inside and new.span != old.span and was_open else Seen.MOVED
    archived = [d for d in details if d.name == CALENDARS and any(map(feed_names.year_of, _names(d.new)))]
    return Seen.ARCHIVED if archived and len(names) == 1 else Seen.CHANGED


def _names(value: object) -> list[str]:
    return [str(name) for name in value] if isinstance(value, list) else []
