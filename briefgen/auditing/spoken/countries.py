"""What countries are called in the languages of the sources: a table of forms, and the names that CLDR has for all others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache

from briefgen.auditing.spoken.tables import table
from briefgen.domain import codes

ENGLISH = "en"
ADDING = (ENGLISH, "kk")  # languages that put endings behind a name and change no letter of it
SHORTEST_STEM = 5  # letters: what begins with fewer may be any other word


def called(language: str, known: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The words for each country in a language: those known already, those of the table, else its name, declined or not."""
    names = {code: name for code, name in codes.names(language).items() if code not in known}
    forms = {code: tuple(words) for code, words in table("countries.forms").get(language, {}).items()}
    return {**{code: _declined(name, language) for code, name in names.items()}, **forms, **known}


@cache
def _sorted(language: str) -> list[str]:
    return sorted(codes.names(language).values())


def _declined(name: str, language: str) -> tuple[str, ...]:
    """A name with any ending: English has the one that says whose a thing is, Kazakh adds some, elsewhere the last letter may change.

    What is too short or has several words, or is the beginning of another country's name, stands as it is.
    """
    stem = name if language in ADDING else name[:-1]
    names = _sorted(language)
    at = bisect_left(names, stem)
    begins_others = any(other.startswith(stem) and other != name for other in names[at : at + 2])
    plain = len(stem) < SHORTEST_STEM or " " in name or begins_others
    if not plain:
        return (f"{stem}*",)
    return (name, f"{name}'s", f"{name}’s") if language == ENGLISH else (name,)
