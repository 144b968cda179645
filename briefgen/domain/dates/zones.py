"""The names of time zones, and what was probably meant by another one.

Those of the tzdata package count, so that a name is right or wrong on every machine alike: a system's own folder may hold
names that no other machine, and no subscriber, knows (``posix/Europe/Sofia``, ``localtime``).
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from rapidfuzz import fuzz, process, utils

NEAR = 88  # below it Asia/Astana would be taken for Asia/Qostanay
# Cities that people look for, and whose zone has another's name.
_OF_ANOTHER_CITY = {
    "astana": "Asia/Almaty",
    "nur-sultan": "Asia/Almaty",
    "kyiv": "Europe/Kyiv",
    "beijing": "Asia/Shanghai",
}


@cache
def known() -> frozenset[str]:
    """Every name in the IANA tables, ``Factory`` apart, which stands for none."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text("utf-8").split()) - {"Factory"}


def suggestion(text: str) -> str | None:
    """The name that was probably meant; None where none is near."""
    city = _city(text)
    by_city = {
        _city(name): name for name in sorted(known(), reverse=True) if "/" in name and not name.startswith("Etc/")
    }
    if found := _OF_ANOTHER_CITY.get(city) or by_city.get(city):
        return found
    near = process.extractOne(
        text, sorted(known()), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=NEAR
    )
    return near[0] if near else None


def _city(name: str) -> str:
    return name.rpartition("/")[2].strip().replace("_", " ").casefold()
