"""What published calendars show of each entry: its revision at a glance, and all it says where that is asked for.

A glance at every calendar of a desk costs a few milliseconds; to read them whole takes a hundred times as long, and is done
only for what the ledger does not know. A calendar that is cut off, or was merged by git, still shows what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from msgspec import Struct

from briefgen.calendars.entries import Revised
from briefgen.calendars.ics import PRODUCT
from briefgen.calendars.ledger.line import MOST_REVISIONS, UID, moment
from briefgen.calendars.readback import read_entry, read_jcal_entry
from briefgen.state import conflicted, decoded, parse, sides

ICS, JCAL = ".ics", ".json"
ICS_TIME, JCAL_TIME = "%Y%m%dT%H%M%SZ", "%Y-%m-%dT%H:%M:%SZ"
_BEGIN, _END = re.compile(r"^BEGIN:VEVENT\r?\n", re.MULTILINE), re.compile(r"^END:VEVENT\r?$", re.MULTILINE)
_UID = re.compile(UID)
_FOLD = re.compile(r"\r?\n[ \t]")  # RFC 5545, section 3.1
_PROPERTY = re.compile(r"^(UID|SEQUENCE|DTSTAMP|LAST-MODIFIED|CREATED):(.*?)\r?$", re.MULTILINE)


class Sighting(Struct, frozen=True):
    """An entry as one calendar shows it; ``read`` gives all it says, and raises FeedError where that is damaged."""

    uid: str
    sequence: int
    created: datetime | None
    changed: datetime | None
    read: Callable[[], Revised]


class Sheet(Struct, frozen=True):
    """A calendar at a glance, and when it last changed; ``whole`` is false where it is cut off, merged or mangled."""

    changed: datetime | None = None
    sightings: tuple[Sighting, ...] = ()
    whole: bool = True


def glance(name: str, data: bytes) -> Sheet | None:
    """A published file at a glance, by its name and bytes; None where it is no calendar of ours."""
    look = {ICS: _ics, JCAL: _jcal}.get(name[name.rfind(".") :])
    text = decoded(data)
    if look is None or PRODUCT not in text:
        return None
    looks = [look(side) for side in sides(text)]
    stamps = [sheet.changed for sheet in looks if sheet.changed]
    seen = tuple(sighting for sheet in looks for sighting in sheet.sightings)
    return Sheet(max(stamps, default=None), seen, not conflicted(text) and all(sheet.whole for sheet in looks))


def _ics(text: str) -> Sheet:
    head, *blocks = _BEGIN.split(text)
    closed = [block[: end.start()] for block in blocks if (end := _END.search(block))]
    seen = (_sighting(_properties(block), ICS_TIME, partial(read_entry, block)) for block in closed)
    found = tuple(sighting for sighting in seen if sighting)
    whole = len(found) == len(blocks) and text.rstrip().endswith("END:VCALENDAR")
    return Sheet(_time(_properties(head).get("LAST-MODIFIED"), ICS_TIME), found, whole)


def _properties(text: str) -> dict[str, Any]:
    return dict(_PROPERTY.findall(_FOLD.sub("", text)))


def _jcal(text: str) -> Sheet:
    try:
        _name, properties, components = parse(text)
        events = [component for component in components if component[0] == "vevent"]
        read = ((_named(event[1]), partial(read_jcal_entry, event)) for event in events)
        seen = [_sighting(named, JCAL_TIME, whole) for named, whole in read]
        changed = _time(_named(properties).get("LAST-MODIFIED"), JCAL_TIME)
    except (ValueError, TypeError, LookupError, AttributeError):
        return Sheet(whole=False)
    found = tuple(sighting for sighting in seen if sighting)
    return Sheet(changed, found, len(found) == len(events))


def _named(properties: Iterable[Any]) -> dict[str, Any]:
    """The values of jCal's properties by name (RFC 7265, section 3.4)."""
    return {name.upper(): value for name, _parameters, _type, value, *_more in properties}


def _sighting(said: Mapping[str, Any], form: str, read: Callable[[], Revised]) -> Sighting | None:
    """What the properties of an entry tell of its revision; None where they do not tell which entry it is."""
    uid = said.get("UID")
    if not isinstance(uid, str) or not _UID.fullmatch(uid):
        return None
    stamps = [found for name in ("DTSTAMP", "LAST-MODIFIED") if (found := _time(said.get(name), form))]
    return Sighting(
        uid=uid,
        sequence=_count(said.get("SEQUENCE")),
        created=_time(said.get("CREATED"), form),
        changed=max(stamps, default=None),
        read=read,
    )


def _time(text: object, form: str) -> datetime | None:
    try:
        return moment(text, form)
    except ValueError:
        return None


def _count(written: object) -> int:
    """A SEQUENCE that can be believed, else 0: the lowest counts against no other."""
    text = str(written)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 11 and int(text) <= MOST_REVISIONS else 0
