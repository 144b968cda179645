"""Cities as the languages of the sources call them: those that a time zone is named after, which all capitals but a few are (CLDR)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from babel import Locale

from briefgen.auditing.languages import known_languages
from briefgen.auditing.spoken.sounds import sound

NOWHERE = "Etc"  # the region of zones that are no city's


def city_names(name: str) -> tuple[str, ...]:
    """A city's names in all these languages, by that in any of them or by a word that sounds the same; none where it is not known."""
    return _by_sound().get(sound(name), ())


@cache
def _by_sound() -> Mapping[str, tuple[str, ...]]:
    zones: dict[str, list[str]] = defaultdict(list)
    for code in known_languages():
        for zone, named in Locale.parse(code).time_zones.items():
            region, _, city = zone.rpartition("/")
            if region != NOWHERE:
                zones[zone] += filter(None, (named.get("city"), city.replace("_", " ")))
    known = [tuple(dict.fromkeys(names)) for names in zones.values()]
    return {sound(name): names for names in known for name in names}
