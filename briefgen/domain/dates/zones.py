"""Time zones: their names, their tables, how each is called in words, and what was probably meant by another name.

Those of the tzdata package count, so that a name is right or wrong on every machine alike: a system's own folder may hold
names that no other machine, and no subscriber, knows (``posix/Europe/Sofia``, ``localtime``).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from babel.core import get_global
from rapidfuzz import fuzz, process, utils

from briefgen.domain.dates.cldr import get_timezone_location
from briefgen.language import gettext as _
from briefgen.language import language

MINUS = "\N{MINUS SIGN}"
NEAR = 88  # below it Asia/Astana would be taken for Asia/Qostanay
# Cities that people look for, and whose zone has another's name.
_OF_ANOTHER_CITY = {
    "astana": "Asia/Almaty",
    "nur-sultan": "Asia/Almaty",
    "kyiv": "Europe/Kyiv",
    "beijing": "Asia/Shanghai",
}
# Names of a fixed offset, which CLDR files under a city that happens to keep it (EST under Panama).
_OFFSETS = frozenset({"EST", "MST", "HST"})


@cache
def known() -> frozenset[str]:
    """Every name in the IANA tables, ``Factory`` apart, which stands for none."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text("utf-8").split()) - {"Factory"}


@cache
def table(name: str) -> ZoneInfo:
    """A zone from the tzdata package, whatever the system's own tables hold."""
    file = resources.files("tzdata.zoneinfo").joinpath(*name.split("/"))
    if not file.is_file():
        return ZoneInfo(name)
    with file.open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


def words(name: str) -> str:
    """Whose time it is, in the language in use: Almaty time (CLDR's exemplar cities), UTC, UTC−3 for Etc/GMT+3."""
    return _words(name, language())


@cache
def _words(name: str, spoken: str) -> str:
    if name in _OFFSETS or get_global("zone_aliases").get(name, name).startswith(("Etc/", "UTC")):
        return _by_offset(datetime(2000, 1, 1, tzinfo=table(name)).utcoffset() or timedelta(0))
    city = get_timezone_location(name, locale=spoken, return_city=True)
    # Where CLDR names no city, the zone's own name stands for one: Argentina/Buenos Aires.
    return _("{city} time").format(city=city.rpartition("/")[2])


def _by_offset(offset: timedelta) -> str:
    hours = offset // timedelta(hours=1)
    return f"UTC{'+' if hours > 0 else MINUS}{abs(hours)}" if hours else "UTC"


def of_city(city: str) -> str | None:
    """The zone that a city gives its name to, or whose time it keeps where people look for it; None for others."""
    return _OF_ANOTHER_CITY.get(_city(city)) or _by_city().get(_city(city))


@cache
def _by_city() -> dict[str, str]:
    names = sorted(known(), reverse=True)
    return {_city(name): name for name in names if "/" in name and not name.startswith("Etc/")}


def suggestion(text: str) -> str | None:
    """The name that was probably meant; None where none is near."""
    if found := of_city(text):
        return found
    near = process.extractOne(
        text, sorted(known()), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=NEAR
    )
    return near[0] if near else None


def _city(name: str) -> str:
    return name.rpartition("/")[2].strip().replace("_", " ").casefold()
