"""The ledger as a file: written so that a git diff reads well, and read even where git left both sides in it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from briefgen.calendars import names as feed_names
from briefgen.calendars.entries import EntryStatus, Revised, content, identity, span_of, span_values
from briefgen.calendars.ledger import Kept, Key, Ledger, Record, Shown, Stamp, digest, feed_digest
from briefgen.calendars.readback import FeedError, ReadFeed
from briefgen.calendars.readback import read as read_feed
from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.language import language, ngettext

VERSION = 1
NAME = "ledger.json"
TIME = "%Y-%m-%dT%H:%M:%SZ"
CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})( |$)", re.MULTILINE)
ROLLING = frozenset({feed_names.ELECTIONS, feed_names.REFERENCE_DAYS})  # what stands in no other feed comes and goes

Pairs = list[tuple[str, Any]]
T = TypeVar("T", Record, Stamp)


@dataclass(frozen=True, slots=True)
class Reading:
    """A ledger as it was read; ``whole`` is false where lines were missing or damaged."""

    ledger: Ledger
    warnings: tuple[str, ...] = ()
    whole: bool = True


def write(ledger: Ledger) -> bytes:
    """The ledger as JSON: one feed or one entry a line, sorted."""
    feeds = {name: _stamp_values(stamp) for name, stamp in sorted(ledger.feeds.items())}
    entries = {" ".join(key): _record_values(record) for key, record in sorted(ledger.records.items())}
    lines = [
        "{",
        f'"version": {VERSION},',
        '"feeds": {',
        *_lines(feeds),
        "},",
        '"entries": {',
        *_lines(entries),
        "}",
        "}",
    ]
    return ("\n".join(lines) + "\n").encode()


def _lines(values: Mapping[str, object]) -> Iterator[str]:
    for place, (key, value) in enumerate(values.items(), start=1):
        comma = "," if place < len(values) else ""
        yield f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}{comma}"


def _stamp_values(stamp: Stamp) -> dict[str, object]:
    return {"changed": f"{stamp.changed:{TIME}}", "digest": stamp.digest}


def _record_values(record: Record) -> dict[str, object]:
    kept = record.kept
    return {
        "sequence": record.sequence,
        "created": f"{record.created:{TIME}}",
        "changed": f"{record.changed:{TIME}}",
        "shown": record.shown.value,
        **({"removed": f"{record.removed:{TIME}}"} if record.removed and record.shown is Shown.DELETED else {}),
        "rolling": record.rolling,
        "digest": record.digest,
        "identity": record.identity,
        "title": kept.title,
        "span": span_values(kept.span),
        "remark": kept.remark,
        "rule": kept.rule,
        "place": kept.place,
        "categories": list(kept.categories),
        "color": kept.color,
        "feeds": list(kept.feeds),
        "fixed": kept.fixed,
    }


def read(data: bytes) -> Reading:
    """Read a ledger; what a git merge left in two versions is resolved to the higher SEQUENCE."""
    text = data.decode("utf-8", "replace")
    pairs = _pairs(text)
    whole = pairs is not None
    if pairs is None:
        pairs = list(_salvaged(text))
    found, lost = _decoded((key, value) for key, value in pairs if "@" in key)
    feeds, lost_feeds = _stamped((key, value) for key, value in pairs if "@" not in key)
    warnings = _warnings(text, len(pairs), whole=whole and not lost)
    return Reading(Ledger(found, feeds), warnings, whole and not lost and not lost_feeds)


def _pairs(text: str) -> Pairs | None:
    """Feeds and entries of a file in good order; None where it is damaged."""
    try:
        values = json.loads(text)
        version, feeds, entries = int(values["version"]), values["feeds"], values["entries"]
        pairs = [*feeds.items(), *entries.items()]
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    if version > VERSION:
        raise BriefgenError(
            _("{name} was written by a newer briefgen (version {version})").format(name=NAME, version=version),
            hint=_("update briefgen; building with the old one would lose revisions"),
        )
    return pairs


def _salvaged(text: str) -> Iterator[tuple[str, Any]]:
    """What can be read line by line, both sides of a conflict included."""
    for line in text.splitlines():
        try:
            yield from json.loads("{" + line.strip().rstrip(",") + "}").items()
        except ValueError:
            continue


def _decoded(pairs: Iterable[tuple[str, Any]]) -> tuple[dict[Key, Record], int]:
    def decode(name: str, values: Any) -> tuple[Key, Record]:
        uid, _space, code = name.partition(" ")
        return (uid, code), _record(values)

    out: dict[Key, Record] = {}
    lost = 0
    for name, values in pairs:
        try:
            key, record = decode(name, values)
        except (ValueError, KeyError, TypeError, IndexError, AttributeError):
            lost += 1
            continue
        out[key] = newer(out.get(key), record, lambda r: (r.sequence, r.changed))
    return out, lost


def _stamped(pairs: Iterable[tuple[str, Any]]) -> tuple[dict[str, Stamp], int]:
    out: dict[str, Stamp] = {}
    lost = 0
    for name, values in pairs:
        try:
            stamp = Stamp(str(values["digest"]), _time(values["changed"]))
        except (ValueError, KeyError, TypeError):
            lost += 1
            continue
        out[name] = newer(out.get(name), stamp, lambda s: s.changed)
    return out, lost


def newer(one: T | None, two: T, rank: Callable[[T], Any]) -> T:
    """The later of two versions of one line."""
    return two if one is None or rank(two) >= rank(one) else one


def _record(values: Any) -> Record:
    kept = Kept(
        title=values["title"],
        span=span_of(values["span"]),
        remark=values["remark"],
        rule=values["rule"],
        place=values["place"],
        categories=tuple(values["categories"]),
        color=values["color"],
        feeds=tuple(values["feeds"]),
        fixed=bool(values.get("fixed", True)),
    )
    shown = Shown(values["shown"])
    return Record(
        digest=values["digest"],
        identity=values["identity"],
        sequence=int(values["sequence"]),
        created=_time(values["created"]),
        changed=_time(values["changed"]),
        kept=kept,
        shown=shown,
        rolling=bool(values["rolling"]),
        # In a ledger of before this field, the deletion was the last thing that changed the entry.
        removed=_time(values.get("removed", values["changed"])) if shown is Shown.DELETED else None,
    )


def _time(text: str) -> datetime:
    return datetime.strptime(text, TIME).replace(tzinfo=UTC)


def _warnings(text: str, count: int, *, whole: bool) -> tuple[str, ...]:
    if CONFLICT.search(text):
        return (_("{name} held a merge conflict; each entry was resolved to its higher SEQUENCE").format(name=NAME),)
    if whole:
        return ()
    rescued = ngettext("%d line could be read", "%d lines could be read", count) % count
    message = _("{name} is damaged: {rescued}; the rest is taken from the published feeds")
    return (message.format(name=NAME, rescued=rescued),)


def restore(ledger: Ledger, published: Mapping[str, bytes]) -> tuple[Ledger, tuple[str, ...]]:
    """Add what the ledger lacks from the published feeds (by file name), and say what could not be read."""
    records, feeds, warnings = dict(ledger.records), dict(ledger.feeds), []
    for name, data in sorted(published.items()):
        if not name.endswith(".ics") or "/" in name:  # single events, which are no feeds
            continue
        try:
            feed = read_feed(data)
        except FeedError:
            warnings.append(_("{name} cannot be read; nothing is restored from it").format(name=name))
            continue
        _restore_feed(name.removesuffix(".ics"), feed, records, feeds)
    return Ledger({**records, **ledger.records}, {**feeds, **ledger.feeds}), tuple(warnings)


def _restore_feed(name: str, feed: ReadFeed, records: dict[Key, Record], feeds: dict[str, Stamp]) -> None:
    feeds.setdefault(f"{name} {language()}", Stamp(feed_digest(feed.feed, feed.revised), feed.changed))
    for revised in feed.revised:
        key = (revised.entry.uid, language())
        before = records.get(key)
        names = (*(before.kept.feeds if before else ()), feed_names.base(name))
        records[key] = _restored(revised, tuple(dict.fromkeys(names)))


def _restored(revised: Revised, feeds: tuple[str, ...]) -> Record:
    """A record of an entry as it was published.

    What was published as cancelled counts as deleted: if the event is still curated it is found again, and if not,
    its 90 days go on from its last change.
    """
    entry = revised.entry
    off = entry.status is EntryStatus.CANCELLED
    title = _without_mark(entry.title) if off else entry.title
    kept = Kept(
        title=title,
        span=entry.span,
        rule=entry.rule,
        place=entry.place,
        categories=entry.categories,
        color=entry.color,
        feeds=feeds,
    )
    return Record(
        digest=digest(content(entry)),
        identity=digest(identity(entry)),
        sequence=revised.sequence,
        created=revised.created,
        changed=revised.changed,
        kept=kept,
        shown=Shown.DELETED if off else Shown.LIVE,
        rolling=ROLLING.issuperset(feeds),
        removed=revised.changed if off else None,
    )


def _without_mark(title: str) -> str:
    return title.removeprefix(_("CANCELLED") + ": ").removeprefix(_("REMOVED") + ": ")
