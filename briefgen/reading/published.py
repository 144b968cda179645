"""Under which domains calendars are published, and what they show, as their entries say; read without the libraries that calendars need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

_UID = b"\nUID:"
_DOMAIN = re.compile(rb"[^@\r\n]*@([^\s@]+)\r?")
_LOCAL = re.compile(rb'(?:^UID:|")([a-z0-9-]+)@', re.MULTILINE)
_FOLD = re.compile(rb"\r?\n[ \t]")  # RFC 5545, section 3.1


def domains(published: Mapping[str, bytes]) -> frozenset[str]:
    """The domains behind the @ of every UID in the feeds that are published, by file name."""
    return frozenset(domain for name, data in published.items() if name.endswith(".ics") for domain in _domains(data))


def in_folder(feeds: Path) -> frozenset[str]:
    """The same of the feeds in a folder; none where there is no such folder."""
    return frozenset(domain for data in _files(feeds, ".ics") for domain in _domains(data))


def ids_in_folder(feeds: Path) -> frozenset[str]:
    """The ids of records that the feeds in a folder show, or that their ledger remembers."""
    found = (_LOCAL.findall(_FOLD.sub(b"", data)) for data in _files(feeds, ".ics", ".json"))
    return frozenset(name.decode("ascii") for names in found for name in names)


def _domains(feed: bytes) -> set[str]:
    found: set[bytes] = set()
    for uid in _uids(feed):
        if uid[uid.rfind(b"@") + 1 :].rstrip(b"\r") in found:  # as of nearly all
            continue
        if match := _DOMAIN.fullmatch(uid):
            found.add(match[1])
    return {domain.decode("ascii", "replace") for domain in found}


def _uids(feed: bytes) -> Iterator[bytes]:
    """Every UID of a feed, unfolded. Calendars are large: they are searched for where these begin, and nothing else is read."""
    feed = b"\n" + feed
    begin = feed.find(_UID)
    while begin >= 0:
        end = feed.find(b"\n", begin + 1)
        folds = False
        while end >= 0 and feed[end + 1 : end + 2] in (b" ", b"\t"):
            end, folds = feed.find(b"\n", end + 1), True
        uid = feed[begin + len(_UID) : end if end >= 0 else None]
        yield _FOLD.sub(b"", uid) if folds else uid
        begin = feed.find(_UID, begin + 1)


def _files(feeds: Path, *suffixes: str) -> Iterator[bytes]:
    """What can be read there: of the rest a build tells."""
    for path in sorted(feeds.glob("*.*")):
        if path.suffix in suffixes and path.is_file():  # a pipe would be waited for
            with suppress(OSError):
                yield path.read_bytes()
