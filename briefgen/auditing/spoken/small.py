"""The small words of a language, by what they do: patterns that read a text are built of them, once for each language."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.spoken.tables import HERE, file_for, table

NOTHING = "(?:(?!))"  # of a language that has no word for something: it stands nowhere


@cache
def words(code: str, *roles: str) -> tuple[str, ...]:
    """The words of a language that do one thing or another; of one without a table, those that any language has for it."""
    codes = (code,) if file_for(code).is_file() else (path.stem for path in sorted(HERE.glob("*.toml")))
    rows = (table(f"{one}.toml")["small"].get(role, ()) for one in codes for role in roles)
    return tuple(dict.fromkeys(word for row in rows for word in row))


@cache
def any_of(code: str, *roles: str) -> str:
    """The same as a part of a pattern, the longest first; edges are the pattern's."""
    found = sorted(words(code, *roles), key=len, reverse=True)
    return f"(?:{'|'.join(map(as_pattern, found))})" if found else NOTHING


@cache
def whole_words(code: str, *roles: str) -> re.Pattern[str]:
    """The same as a pattern of its own, in letters of either case, which finds them where no word goes on."""
    return re.compile(rf"(?<!\w){any_of(code, *roles)}(?!\w)", re.IGNORECASE)


@cache
def _leading(code: str, *roles: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(code, *roles)}\s+$", re.IGNORECASE)


def is_led(code: str, role: str, before: str) -> bool:
    """Whether one of the words for something ends what stands before a place."""
    return _leading(code, role).search(before) is not None


def leads_to_both(code: str, before: str) -> bool:
    """Whether a word for “between” ends what stands before a place, so that two years behind it are the ends of one time."""
    return any(is_led(code, role, before) for role in ("between", "years-between"))


def tells_which(code: str, number: str) -> bool:
    """Whether a number in words tells which one, and not how many, by how it ends; never where a language has no such endings."""
    return number.casefold().endswith(words(code, "which-one"))


def as_pattern(word: str) -> str:
    """A word of a table, or several, as a part of a pattern: a star is any ending, or a word of its own."""
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
