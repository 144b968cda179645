"""Names of time zones in other people's calendars to names of the IANA tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from babel.core import get_global
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from briefgen.domain.dates import zones
from briefgen.importing.components import Component

UTC = "UTC"
_UTC_NAMES = frozenset({"utc", "etc/utc", "etc/gmt", "etc/uct", "etc/zulu", "gmt", "uct", "zulu", "z"})
_OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(?:\d{2})?")
# CLDR still files this one under its older spelling, which newer tables only keep as a link.
_RENAMED = {"Europe/Kiev": "Europe/Kyiv", "Asia/Calcutta": "Asia/Kolkata", "Asia/Katmandu": "Asia/Kathmandu"}


class Zones:
    """The time zones of one calendar file: each TZID by the name we know, or None where nobody can tell."""

    def __init__(self, calendars: Iterable[Component], likely: Iterable[str]) -> None:
        """*likely* zones (those of home and counterparts) are tried where only the file's offsets say what is meant."""
        self._likely = tuple(likely)
        self._described: dict[str, Component] = {}
        for calendar in calendars:
            for zone in calendar.inside("VTIMEZONE"):
                self._described.setdefault(zone.text("TZID"), zone)
        self._found: dict[str, str | None] = {}

    def name(self, tzid: str) -> str | None:
        """The IANA name of a TZID: as written, by Windows' name (CLDR windowsZones), or by the file's description."""
        key = tzid.strip()
        if key not in self._found:
            self._found[key] = self._nearer(key) or known(key) or self._by_description(key)
        return self._found[key]

    def called_in(self, line: str) -> Iterator[str]:
        """The zones that a line of words may name, the likely ones first, and names of today before those of old."""
        every = sorted(zones.known(), key=lambda name: (name in get_global("zone_aliases"), name))
        return (name for name in dict.fromkeys((*self._likely, UTC, *every)) if zones.words(name) in line)

    def _nearer(self, tzid: str) -> str | None:
        """Of the places that a Windows name stands for (“FLE” is Helsinki, Kyiv, Riga, Sofia, …), one of ours."""
        name = known(tzid) if tzid in WINDOWS_TO_OLSON else None
        return next((zone for zone in self._likely if name and _offsets_of(zone) == _offsets_of(name)), None)

    def _by_description(self, tzid: str) -> str | None:
        zone = self._described.get(tzid)
        if zone is None:
            return None
        for hint in ("X-LIC-LOCATION", "X-MICROSOFT-CDO-TZID", "TZID-ALIAS-OF"):
            if name := known(zone.text(hint)):
                return name
        offsets = _offsets(zone)
        if not offsets:
            return None
        if offsets == {timedelta(0)}:
            return UTC
        return next((name for name in self._likely if frozenset(_offsets_of(name)[-2:]) == offsets), None)


def _offsets(zone: Component) -> frozenset[timedelta]:
    """The offsets that the newest observances of a zone's description give."""
    newest: dict[str, tuple[str, timedelta]] = {}
    for part in zone.parts:
        match = _OFFSET.fullmatch(part.text("TZOFFSETTO"))
        if match:
            length = timedelta(hours=int(match[2]), minutes=int(match[3]))
            onset = (part.text("DTSTART"), -length if match[1] == "-" else length)
            newest[part.name] = max(newest.get(part.name, onset), onset)
    return frozenset(offset for _onset, offset in newest.values())


def _offsets_of(name: str) -> tuple[timedelta | None, ...]:
    """Winter and summer, some years back and lately: zones that agree in these four mean the same hours."""
    zone = ZoneInfo(name)
    return tuple(datetime(year, month, 15, tzinfo=zone).utcoffset() for year in (2020, 2025) for month in (1, 7))


@cache
def known(name: str) -> str | None:
    """The IANA name for a name that needs no description; None where there is none."""
    text = name.strip().strip('"')
    if not text or len(text) > 120:
        return None
    if text.casefold() in _UTC_NAMES:
        return UTC
    if text in WINDOWS_TO_OLSON:
        olson = WINDOWS_TO_OLSON[text]
        return _RENAMED.get(olson, olson)
    # Mozilla and Evolution write /freeassociation.sourceforge.net/Europe/Sofia.
    parts = [part for part in text.split("/") if part]
    for start in range(len(parts)):
        candidate = "/".join(parts[start:])
        if "/" in candidate and candidate in zones.known():
            return candidate
    return None
