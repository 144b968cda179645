"""Cities as the languages of the sources call them: those that a time zone is named after (CLDR), and some of a table."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from babel import Locale

from briefgen.auditing.languages import known_languages
from briefgen.auditing.spoken.alike import is_latin
from briefgen.auditing.spoken.sounds import sound
from briefgen.auditing.spoken.tables import table

NOWHERE = "Etc"  # the region of zones that are no city's
_ENDING = re.compile(r"(?:i?ai|[aeiouyąęėįųūăâîõäöü]s?)$")
_TWO_DOTS = "\u0308"  # above a letter, where they may be left out


def city_names(name: str) -> tuple[str, ...]:
    """A city's names in all these languages, by that in any of them or by a word that sounds the same; none where it is not known."""
    return _by_sound().get(sound(name), ())


def forms_beside(city: str, text: str) -> tuple[str, ...]:
    """A city's names in the script of a text, where any is known: else that it is given by."""
    latin = is_latin(text)
    return tuple(name for name in city_names(city) if is_latin(name) == latin) or (city,)


def keeps_its_letters(word: str, city: str) -> bool:
    """Whether a word can be a city's name as its cases have it: all its letters stand there, but for the last in Cyrillic, else the ending.

    Токаев sounds much like Токио, and is none of its cases; neither is Tokajevas of Tokijas. Of a city that is not known, any may be.
    """
    low, name = (_bare(each) for each in (word, city))
    if is_latin(city):
        return not city_names(city) or low.startswith(_ENDING.sub("", name))
    changing = table("cities.forms")["changing"]
    return low.startswith(name[:-1] if name[-1] in changing else name)


def _bare(word: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.casefold()).replace(_TWO_DOTS, ""))


@cache
def _by_sound() -> Mapping[str, tuple[str, ...]]:
    zones: dict[str, list[str]] = defaultdict(list)
    for code in known_languages():
        for zone, named in Locale.parse(code).time_zones.items():
            region, _, city = zone.rpartition("/")
            if region != NOWHERE:
                zones[zone] += filter(None, (named.get("city"), city.replace("_", " ")))
    zones |= {name: [name, *others] for name, others in table("cities.forms")["cities"].items()}
    known = [tuple(dict.fromkeys(names)) for names in zones.values()]
    return {sound(name): names for names in known for name in names}
