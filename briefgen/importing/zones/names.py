"""What other people's names of time zones stand for: IANA's, Windows', those that people read, plain offsets."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import cache

from babel.core import get_global
from msgspec import Struct
from tzlocal.windows_tz import tz_win, win_tz

from briefgen.domain.dates import zones

UTC = "UTC"
LONGEST_NAME = 200
_OLDER = ("US/", "Canada/", "Mexico/", "Brazil/", "Chile/")
# CLDR still files these under their older spellings, which newer tables only keep as links.
_RENAMED = {
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Godthab": "America/Nuuk",
    "America/Indianapolis": "America/Indiana/Indianapolis",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Asia/Saigon": "Asia/Ho_Chi_Minh",
    "Europe/Kiev": "Europe/Kyiv",
}
_UTC_WORDS = ("utc", "gmt", "uct", "zulu", "universal", "greenwich")
_UTC_NAMES = frozenset({"z", *_UTC_WORDS, *(f"etc/{name}" for name in _UTC_WORDS)})
# (UTC+02:00) Sofia, GMT -05:00, UTC+3, (GMT+0530) Kolkata; GMT +0100 (Standard) / GMT +0200 (Daylight), GMT-05.00/-04.00.
_OFFSET = re.compile(r"\(?(?:UTC|GMT)\s*([+-]\s*\d{1,2}(?:[:.]?\d{2})?)?\)?(?:(?=\D)(.*))?", re.IGNORECASE)
_HOURS = re.compile(r"([+-])\s*(\d{1,2})[:.]?(\d{2})?")
_US_AND_CANADA = re.compile(r"\s*\(US (?:&|and) Canada\).*", re.IGNORECASE)
_OF_WINDOWS = re.compile(r"(?:US[-/ ])?(.*?)(?: (?:Standard|Daylight|Summer))?(?: Time)?", re.IGNORECASE)


class Spelling(Struct, frozen=True):
    """What a name stands for: zones of the IANA tables, the likeliest first, and the offset it gives.

    ``exact``: it is the first zone's own name, and no conclusion.
    """

    names: tuple[str, ...] = ()
    exact: bool = False
    offset: timedelta | None = None


@cache
def spelling(name: str) -> Spelling:
    """What a name of a time zone stands for by itself."""
    text = " ".join(name.strip().strip('"').split())
    if not text or len(text) > LONGEST_NAME:
        return Spelling()
    if found := iana(text):
        return Spelling((found,), exact=("/" in found and "/" in text) or found == UTC)
    if family := _family(text):
        return Spelling(family)
    if text.casefold().startswith("tzone://microsoft/"):
        return spelling(text[18:]) if text[18:] else Spelling()
    if match := _OFFSET.fullmatch(text):
        return _with_offset(match[1] or "", match[2] or "")
    return Spelling(_other_names(text))


def iana(name: str) -> str | None:
    """The zone that has this name in the IANA tables, whatever its capitals and whatever path stands before it."""
    text = name.strip()
    if text.casefold() in _UTC_NAMES:
        return UTC
    # Mozilla and Evolution write /freeassociation.sourceforge.net/Europe/Sofia.
    parts = [part for part in text.split("/") if part]
    for start in range(len(parts)):
        found = _by_lower_case().get("/".join(parts[start:]).casefold())
        if found and (start == 0 or "/" in found):
            return UTC if found.casefold() in _UTC_NAMES else found
    return None


@cache
def _by_lower_case() -> dict[str, str]:
    """The names of the tables; older ones (US/Pacific, Japan) lead to those that took their place."""
    aliases = get_global("zone_aliases")
    plain = {name for name in zones.known() if "/" in name and not name.startswith(_OLDER)} - _RENAMED.keys()
    kept = {name: name if name in plain else _RENAMED.get(name) or aliases.get(name, name) for name in zones.known()}
    return {name.casefold(): found for name, found in kept.items()}


def _family(name: str) -> tuple[str, ...]:
    """The zones that Windows has one name for, by CLDR's windowsZones; first the one that stands for all."""
    return _families().get(name.casefold(), ())


@cache
def _families() -> dict[str, tuple[str, ...]]:
    members: dict[str, list[str]] = {windows: [zone] for windows, zone in win_tz.items()}
    for zone, windows in sorted(tz_win.items()):
        members.setdefault(windows, []).append(zone)
    return {
        windows.casefold(): tuple(dict.fromkeys(name for zone in found if (name := iana(zone)) and name != UTC))
        or (UTC,)
        for windows, found in members.items()
    }


@cache
def well_known() -> tuple[str, ...]:
    """One zone for each set of rules that Windows knows, those first that most places share.

    What Windows names after another one, as “Pacific Standard Time (Mexico)”, comes last.
    """
    ordered = sorted(_families().items(), key=lambda item: ("(" in item[0], -len(item[1])))
    return tuple(dict.fromkeys(family[0] for _windows, family in ordered))


def _with_offset(written: str, behind: str) -> Spelling:
    """An offset, and the places behind it where they have it in winter (Windows shows zones to people like this).

    A second offset is that of summer.
    """
    offsets = [_hours(*found) for found in _HOURS.findall(f"{written} {behind}")] or [timedelta(0)]
    if max(map(abs, offsets)) >= timedelta(hours=24):
        return Spelling()
    if len(offsets) > 1:
        return Spelling(tuple(zone for zone in well_known() if _lately(zone) == set(offsets[:2])))
    names = tuple(zone for zone in _other_names(behind.strip()) if min(_lately(zone)) == offsets[0])
    if names or offsets[0]:
        return Spelling(names, offset=None if names else offsets[0])
    return Spelling((UTC,))


def _hours(sign: str, hours: str, minutes: str) -> timedelta:
    length = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return -length if sign == "-" else length


def _other_names(text: str) -> tuple[str, ...]:
    """The zones of “Eastern Time (US & Canada)”, of “Helsinki, Kyiv, Riga, Sofia”, of America-Chicago."""
    words = _US_AND_CANADA.sub("", text)
    match = _OF_WINDOWS.fullmatch(words)
    if match and (family := _family(f"{match[1]} Standard Time")):
        return family
    if found := iana(re.sub(r"[-_]", "/", text, count=1)):
        return (found,)
    cities = (zones.of_city(city) for city in re.split(r"[,;/\\]", words))
    return tuple(dict.fromkeys(zone for zone in cities if zone))


def _lately(name: str) -> set[timedelta]:
    """The offsets of a zone in winter and in summer, lately."""
    zone = zones.table(name)
    offsets = (datetime(2025, month, 15, tzinfo=zone).utcoffset() for month in (1, 7))
    return {offset for offset in offsets if offset is not None}
