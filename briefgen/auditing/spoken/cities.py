"""Cities as the languages of the sources call them: those that a time zone is named after, which all capitals but a few are (CLDR)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from babel import Locale

from briefgen.auditing.languages import known_languages
from briefgen.auditing.spoken.sounds import sound


def city_names(name: str) -> tuple[str, ...]:
    """A city's names in all these languages, by that in any of them or by a word that sounds the same; none where it is not known."""
    return _by_sound().get(sound(name), ())


@cache
def _by_sound() -> Mapping[str, tuple[str, ...]]:
    zones: dict[str, dict[str, None]] = defaultdict(dict)
    for code in known_languages():
        for zone, named in Locale.parse(code).time_zones.items():
            zones[zone][named.get("city", "")] = None
            zones[zone][zone.rpartition("/")[2].replace("_", " ")] = None
    found: dict[str, tuple[str, ...]] = {}
    for names in zones.values():
        known = tuple(name for name in names if name)
        found |= {sound(name): known for name in known}
    return found
