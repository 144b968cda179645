"""The ledger as a file: written so that a git diff reads well, and read as far as it can be, whatever became of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, TypeVar

from msgspec import Struct, field

from briefgen.calendars.ledger import Key, Ledger, Record, Stamp
from briefgen.calendars.ledger.line import UID, EntryLine, StampLine, entry_values, moment, stamp_values
from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.state import Pairs, conflicted, decoded, parse

VERSION = 1
NAME = "ledger.json"
_NAME = re.compile(rf"({UID}|[a-z0-9-]+) [\w-]+")  # an entry or a feed, and a language
# What is looked for in a line that is no JSON any more, or says something impossible elsewhere.
_KEY = re.compile(rf'"({UID}) ([\w-]+)":')
_HOME = re.compile(r'^"home": "([A-Z]{2})",?\r?$', re.MULTILINE)
_SEQUENCE = re.compile(r'"sequence": "?(\d{1,9})\b')
_TIMES = {name: re.compile(rf'"{name}": "([^"]+)"') for name in ("created", "changed")}

T = TypeVar("T", Record, Stamp)


class Revision(Struct, frozen=True):
    """How often an entry was revised, and when (UTC) it was first published and last changed, where that is known."""

    sequence: int
    created: datetime | None = None
    changed: datetime | None = None


class Reading(Struct, frozen=True):
    """A ledger as it was read; ``whole`` is false where lines were missing or damaged.

    ``remnants`` are the revisions that could be read of damaged lines.
    """

    ledger: Ledger
    warnings: tuple[str, ...] = ()
    whole: bool = True
    remnants: Mapping[Key, Revision] = field(default_factory=dict)


def write(ledger: Ledger) -> bytes:
    """The ledger as JSON: one feed or one entry a line, sorted."""
    feeds = {name: stamp_values(stamp) for name, stamp in sorted(ledger.feeds.items())}
    entries = {" ".join(key): entry_values(record) for key, record in sorted(ledger.records.items())}
    lines = [
        "{",
        f'"version": {VERSION},',
        *([f'"home": {json.dumps(ledger.home)},'] if ledger.home else []),
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


def read(data: bytes) -> Reading:
    """Read a ledger; of an entry that stands in it twice, as after a merge, the line with the higher SEQUENCE counts."""
    text = decoded(data)
    pairs = _pairs(text)
    given = list(_salvaged(text)) if pairs is None else pairs
    records, lost = _believed(((n, v) for n, v in given if "@" in n), _record, lambda r: (r.sequence, r.changed))
    feeds, lost_feeds = _believed(((n, v) for n, v in given if "@" not in n), _stamp, lambda s: s.changed)
    ledger = Ledger({_key(name): record for name, record in records.items()}, feeds, _home(text))
    whole = pairs is not None and not (lost or lost_feeds)
    warnings = _warnings(text, len(records) + len(feeds), whole=whole)
    return Reading(ledger, warnings, whole, {} if whole else _remnants(text))


def _pairs(text: str) -> Pairs | None:
    """Feeds and entries of a file in good order; None where it is damaged."""
    try:
        values = dict(parse(text, as_pairs=True))
        version, pairs = values["version"], [*values["feeds"], *values["entries"]]
    except (ValueError, KeyError, TypeError):
        return None
    if type(version) is not int or not all(isinstance(pair, tuple) for pair in pairs):
        return None
    if version > VERSION:
        raise BriefgenError(
            _("{name} was written by a newer briefgen (version {version})").format(name=NAME, version=version),
            hint=_("update briefgen; building with the old one would lose revisions"),
        )
    return pairs


def _home(text: str) -> str | None:
    """The code of home, which stands on a line of its own; None where no line, or several, tell it."""
    found = set(_HOME.findall(text))
    return found.pop() if len(found) == 1 else None


def _salvaged(text: str) -> Iterator[tuple[str, Any]]:
    """What can be read line by line, both sides of a conflict included."""
    for line in text.splitlines():
        try:
            found = parse("{" + line.strip().rstrip(",") + "}", as_pairs=True)
        except ValueError:
            continue
        yield from (pair for pair in found if isinstance(pair[1], list))


def _believed(
    pairs: Iterable[tuple[str, Any]], decode: Callable[[Any], T], rank: Callable[[T], Any]
) -> tuple[dict[str, T], bool]:
    """What can be believed, by name and the higher where a name stands twice; and whether some lines cannot."""
    out: dict[str, T] = {}
    lost = False
    for name, values in pairs:
        try:
            found = decode(dict(values))
        except (ValueError, TypeError):
            found = None
        if found is None or not _NAME.fullmatch(name):
            lost = True
            continue
        out[name] = max(out[name], found, key=rank) if name in out else found
    return out, lost


def _record(values: dict[str, Any]) -> Record:
    left = [dict(one) for one in values.get("left", ())]
    return EntryLine.model_validate(values | {"left": left}).record()


def _stamp(values: dict[str, Any]) -> Stamp:
    return StampLine.model_validate(values).stamp()


def _key(name: str) -> Key:
    uid, _space, code = name.partition(" ")
    return uid, code


def _remnants(text: str) -> dict[Key, Revision]:
    """The revisions in lines that tell at least their entry and a SEQUENCE; the highest of each entry."""
    out: dict[Key, Revision] = {}
    for line in text.splitlines():
        key, sequence = _KEY.search(line), _SEQUENCE.search(line)
        if key and sequence:
            times = {name: _time(form.search(line)) for name, form in _TIMES.items()}
            found, before = Revision(int(sequence[1]), **times), out.get((key[1], key[2]))
            out[key[1], key[2]] = max(before, found, key=lambda r: r.sequence) if before else found
    return out


def _time(found: re.Match[str] | None) -> datetime | None:
    try:
        return moment(found[1]) if found else None
    except ValueError:
        return None


def _warnings(text: str, count: int, *, whole: bool) -> tuple[str, ...]:
    if conflicted(text):
        return (_("{name} held a merge conflict; each entry was resolved to its higher SEQUENCE").format(name=NAME),)
    if whole:
        return ()
    rescued = ngettext("%d line could be read", "%d lines could be read", count) % count
    message = _("{name} is damaged: {rescued}; the rest is taken from the published feeds")
    return (message.format(name=NAME, rescued=rescued),)
