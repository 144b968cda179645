"""Under which domains calendars are published, and what they show, as their entries say; read without the libraries that calendars need."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_UID = re.compile(rb"^UID:[^@\r\n]*@([^\s@]+?)\r?$", re.MULTILINE)
_LOCAL = re.compile(rb'(?:^UID:|")([a-z0-9-]+)@', re.MULTILINE)
_FOLD = re.compile(rb"\r?\n[ \t]")  # RFC 5545, section 3.1


def domains(published: Mapping[str, bytes]) -> frozenset[str]:
    """The domains behind the @ of every UID in the feeds that are published, by file name."""
    feeds = (_FOLD.sub(b"", data) for name, data in published.items() if name.endswith(".ics"))
    return frozenset(found.decode("ascii", "replace") for data in feeds for found in _UID.findall(data))


def in_folder(feeds: Path) -> frozenset[str]:
    """The same of the feeds in a folder; none where there is no such folder."""
    return domains(_files(feeds, ".ics"))


def ids_in_folder(feeds: Path) -> frozenset[str]:
    """The ids of records that the feeds in a folder show, or that their ledger remembers."""
    known = _files(feeds, ".ics", ".json")
    found = (_LOCAL.findall(_FOLD.sub(b"", data)) for data in known.values())
    return frozenset(name.decode("ascii") for names in found for name in names)


def _files(feeds: Path, *suffixes: str) -> dict[str, bytes]:
    """What can be read there: of the rest a build tells."""
    found = {}
    for path in sorted(feeds.glob("*.*")):
        if path.suffix in suffixes:
            with suppress(OSError):
                found[path.name] = path.read_bytes()
    return found
