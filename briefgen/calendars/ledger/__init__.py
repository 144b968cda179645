"""SEQUENCE and stamps: what subscribers were told of each entry, so that only what changed is told again.

GNOME compares DTSTAMP, LAST-MODIFIED and SEQUENCE and never applies an edit that bumps none of them; a server that
bumps them for nothing makes every subscriber see a change at each build. The ledger decides between the two.
"""

from __future__ import annotations

import enum
import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.calendars.entries import Entry, EntryStatus, Revised, Span, clean, content, identity_in
from briefgen.calendars.ledger.roll import Roll
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.domain.dates import wording
from briefgen.domain.terms.variant import Variant
from briefgen.language import gettext as _
from briefgen.language import language

KEPT_AFTER_DELETION = timedelta(days=90)
A_SECOND = timedelta(seconds=1)

_IN_ORDER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)

Key = tuple[str, str]  # UID and language


class Shown(enum.StrEnum):
    """What subscribers see of an entry."""

    LIVE = "live"
    HIDDEN = "hidden"  # still curated, but without a day that a calendar could show
    DELETED = "deleted"  # no longer curated: shown as removed for 90 days
    GONE = "gone"  # remembered, so that its UID is never given to something else


class Kept(Struct, frozen=True):
    """What is needed to show an entry as removed after its record was deleted."""

    title: str
    span: Span
    remark: str = ""
    rule: str | None = None
    place: str | None = None
    categories: tuple[str, ...] = ()
    color: str | None = None
    feeds: tuple[str, ...] = ()
    fixed: bool = True
    dayless: bool = False  # it is only its day that went


class Record(Struct, frozen=True):
    """What was published of one entry: digests of all it says and of what SEQUENCE counts, and when (UTC).

    ``removed`` is when a deletion was found, from which its 90 days count. ``left`` is what is shown of it, as of what was
    deleted, in calendars that it left for others.
    """

    digest: str
    identity: str
    sequence: int
    created: datetime
    changed: datetime
    kept: Kept
    shown: Shown = Shown.LIVE
    rolling: bool = False
    removed: datetime | None = None
    left: tuple[Record, ...] = ()


class Stamp(Struct, frozen=True):
    """What a whole feed held, as a digest, and when (UTC) that last changed."""

    digest: str
    changed: datetime


class Ledger(Struct, frozen=True):
    """All that was published: entries by UID and language, feeds by name; and whose home it is, where that was recorded."""

    records: Mapping[Key, Record] = field(default_factory=dict)
    feeds: Mapping[str, Stamp] = field(default_factory=dict)
    home: str | None = None


def revise(ledger: Ledger, roll: Roll, now: datetime) -> tuple[Ledger, tuple[Revised, ...]]:
    """The ledger after this build, and every entry to publish, deleted ones included, in the language in use.

    ``now`` (UTC, whole seconds) becomes the stamp of what changed; it is never earlier than the stamp before.
    """
    spoken = language()
    records = {key: record for key, record in ledger.records.items() if key[1] != spoken}
    revised = []
    known = {uid: record for (uid, code), record in ledger.records.items() if code == spoken}
    for uid in sorted(known.keys() | roll.entries.keys()):
        record, entry = _revise(uid, known.get(uid), roll, now)
        if record:
            records[uid, spoken] = record
        if record and entry:
            revised.append(Revised(entry, record.sequence, record.created, record.changed))
    return replace(ledger, records=records), tuple(revised)


def _revise(uid: str, record: Record | None, roll: Roll, now: datetime) -> tuple[Record | None, Entry | None]:
    record = replace(record, left=tuple(_left(uid, record, roll, now))) if record else None
    if entry := roll.entries.get(uid):
        if record and record.shown in (Shown.DELETED, Shown.GONE):
            _refuse_reuse(record, entry, roll.places.get(uid))
        return _above_those_left(_told(record, entry, roll.feeds[uid], now), now), entry
    # What rolls goes without a word when it is over; what ends before its day (an election that is replaced) does not.
    if record is None or (record.rolling and record.kept.span.last < roll.day(now)):
        return None, None
    if uid in roll.private:
        return replace(record, shown=Shown.HIDDEN, kept=Kept("", record.kept.span), removed=None), None
    if uid in roll.withdrawn:
        return replace(record, shown=Shown.GONE), None
    if uid in roll.hidden:
        hidden = replace(record, shown=Shown.HIDDEN, kept=replace(record.kept, feeds=()))
        return _above_those_left(hidden, now), None
    return _deleted(uid, record, roll, now)


def _left(uid: str, record: Record, roll: Roll, now: datetime) -> Iterator[Record]:
    """What calendars show of an entry that left them: for others, or since its day is none that they could show."""
    if uid in roll.private or uid in roll.withdrawn:
        return
    entry, kept = roll.entries.get(uid), record.kept
    if entry:
        now_in = _with_fixed(roll.feeds[uid], entry.fixed)
    else:
        now_in = () if uid in roll.hidden else _with_fixed(kept.feeds, kept.fixed)
    last = replace(record, left=())
    for one in (*record.left, last):
        names = _with_fixed(one.kept.feeds, one.kept.fixed)
        gone = {name for name in names if name in roll.calendars and not _shows(name, now_in)}
        # What is gone from a calendar is told in its variants there.
        told = gone - {name + Variant.FIXED for name in gone}
        if told:
            feeds = tuple(name for name in names if name in told)
            dayless = one.kept.dayless or (one is last and (entry is None or (kept.fixed and not entry.fixed)))
            found, _entry = _deleted(uid, replace(one, kept=replace(one.kept, feeds=feeds, dayless=dayless)), roll, now)
            if found.shown is Shown.DELETED:
                yield found


def _with_fixed(feeds: tuple[str, ...], fixed: bool) -> tuple[str, ...]:
    """Calendars that show an entry, and with them those of fixed dates only."""
    return (*feeds, *(name + Variant.FIXED for name in feeds)) if fixed else feeds


def _shows(name: str, feeds: Collection[str]) -> bool:
    """Whether a calendar shows what stands in some feeds: a variant with days of reference has all that its feed has."""
    return name in feeds or name.removesuffix(Variant.DAYS) in feeds


def _above_those_left(record: Record, now: datetime) -> Record:
    """A record whose revision is the highest: who subscribes to several calendars may have them in one, where that counts."""
    highest = max((one.sequence for one in record.left), default=-1)
    if record.sequence > highest:
        return record
    return replace(record, sequence=highest + 1, changed=max(now, record.changed + A_SECOND))


def _told(record: Record | None, entry: Entry, feeds: tuple[str, ...], now: datetime) -> Record:
    """The record of an entry that is shown: stamped anew if it says something else, SEQUENCE up if it must be."""
    said = content(entry)
    new = Record(
        digest=digest(said),
        identity=digest(identity_in(said)),
        sequence=0,
        created=now,
        changed=now,
        kept=_kept(entry, feeds),
        rolling=entry.rolling,
    )
    if record is None:
        return new
    sequence = record.sequence + (new.identity != record.identity)
    same = new.digest == record.digest and record.shown in (Shown.LIVE, Shown.DELETED)
    changed = record.changed if same else max(now, record.changed + A_SECOND)
    return replace(new, sequence=sequence, created=record.created, changed=changed, left=record.left)


def _kept(entry: Entry, feeds: tuple[str, ...]) -> Kept:
    return Kept(
        title=clean(entry.title),
        span=entry.span,
        remark=clean(entry.remark),
        rule=entry.rule,
        place=entry.place,
        categories=entry.categories,
        color=entry.color,
        feeds=feeds,
        fixed=entry.fixed,
    )


def _deleted(uid: str, record: Record, roll: Roll, now: datetime) -> tuple[Record, Entry | None]:
    """A record that is curated no more: shown as removed for 90 days from when that was found, then only remembered."""
    found = record.removed or max(now, record.changed + A_SECOND)
    if record.shown in (Shown.HIDDEN, Shown.GONE) or now - found >= KEPT_AFTER_DELETION:
        return replace(record, shown=Shown.GONE), None
    entry = removed(uid, record.kept, roll.day(found))
    told = _told(record, entry, record.kept.feeds, now)
    return replace(told, kept=record.kept, shown=Shown.DELETED, removed=found), entry


def held(ledger: Ledger, revised: Iterable[Revised], roll: Roll) -> Iterator[tuple[str, Revised]]:
    """What each feed shows, by its name: its own entries, what was deleted from it, and what left it for others."""
    for r in revised:
        record = ledger.records[r.entry.uid, language()]
        yield from ((feed, r) for feed in dict.fromkeys(record.kept.feeds))
    for (uid, code), record in ledger.records.items():
        for one in record.left if code == language() else ():
            entry = removed(uid, one.kept, roll.day(one.removed or one.changed))
            told = Revised(entry, one.sequence, one.created, one.changed)
            yield from ((feed, told) for feed in one.kept.feeds)


def removed(uid: str, kept: Kept, found: date) -> Entry:
    """The entry that tells subscribers of a deletion. Nobody reported that the event is off, and it does not say so.

    STATUS is CANCELLED all the same: it is what makes a calendar program let go of an entry.
    """
    return Entry(
        uid=uid,
        title=kept.title,
        span=kept.span,
        status=EntryStatus.CANCELLED,
        mark=_("REMOVED"),
        remark=kept.remark,
        rule=kept.rule,
        place=kept.place,
        categories=kept.categories,
        color=kept.color,
        fixed=kept.fixed,
        description=(dayless() + " " if kept.dayless else "")
        + _("Taken off this calendar on {day}.").format(day=wording.day(found)),
    )


def dayless() -> str:
    """What is said first of an entry that goes because no calendar can show its day any more."""
    return _("No day of it is known any more.")


def _refuse_reuse(record: Record, entry: Entry, place: str | None) -> None:
    """An id that once named something else may not name this; ``place`` is where it is written.

    A title that was restored from a published feed has its remark behind it, or is not known at all; nor is that of what
    was private.
    """
    title = record.kept.title
    if title and clean(entry.title) not in title and entry.span != record.kept.span:
        message = _("the id of “{new}” was used before, for “{old}” ({uid})")
        words = message.format(new=entry.title, old=title, uid=entry.uid)
        raise BriefgenError(
            f"{place}: {words}" if place else words,
            exit_code=Exit.FAULTY,
            hint=_("give the new record an id of its own; subscribers would see the old entry turn into the new one"),
        )


def digest(value: object) -> str:
    """Sixteen hexadecimal digits that differ when the value does."""
    return hashlib.sha256(_IN_ORDER.encode(value).encode()).hexdigest()[:16]
