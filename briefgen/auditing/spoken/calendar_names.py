"""What a language calls the months and the days of the week: the names of CLDR, through Babel, beside those of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping

from babel import Locale, UnknownLocaleError

from briefgen.auditing.spoken.small import any_of


def months(code: str, own: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The words for each month by its number: those of a table and of CLDR."""
    known = _cldr(code, "months")
    return {str(n): (*own.get(str(n), ()), *known.get(n, ())) for n in range(1, 13)}


def weekdays(code: str) -> dict[str, tuple[str, ...]]:
    """The words for each weekday by its number, Monday is 0: declined or not."""
    known = _cldr(code, "days")
    return {str(n): _declinable(code, known.get(n, ())) for n in range(7)}


def _cldr(code: str, kind: str) -> Mapping[int, tuple[str, ...]]:
    """The names that CLDR has for the months or the weekdays, by their numbers: written out, in both forms."""
    try:
        tables = getattr(Locale.parse(code), kind)
    except (UnknownLocaleError, ValueError):
        return {}
    format_, alone = (tables[form]["wide"] for form in ("format", "stand-alone"))
    return {n: tuple(dict.fromkeys((str(format_[n]).casefold(), str(alone[n]).casefold()))) for n in format_}


def _declinable(code: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names with any ending: a vowel at the end may change, and a Lithuanian -is altogether."""
    last = re.compile(rf"{any_of(code, 'weekday-ends')}$")
    stems = (last.sub("", name) if len(name) > 4 else name for name in names)
    return tuple(f"{stem}*" for stem in stems)
