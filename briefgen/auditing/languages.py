"""What the languages of the sources say for numbers, dates, states, posts and the like: one table a language, read here.

What CLDR knows is not written down again (names of months and weekdays as Babel has them are added to the tables' own).
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError

HERE = Path(__file__).parent / "tables"
ENGLISH = "en"
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Language:
    """One language of the sources; ``words`` are its tables. A language without a table has what CLDR knows of it."""

    code: str
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    capital_months: bool = False
    months_beside_numbers: bool = False

    @property
    def known(self) -> bool:
        """Whether there is a table, so that what is not found is not there."""
        return bool(self.words)

    def table(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """The words of one table by what they mean."""
        return self.words.get(name, {})

    def pattern(self, table: str, key: str) -> re.Pattern[str]:
        """Matches what means one thing; nothing at all where the language has no words for it."""
        return _pattern(self.table(table).get(key, ()))

    def says(self, table: str, key: str, text: str) -> bool:
        """Whether a text has one of the words for something."""
        return key in self.found(table, text)

    def found(self, table: str, text: str) -> frozenset[str]:
        """What of a table a text speaks of."""
        return _found(self.code, table, text)

    def marked(self, table: str, text: str) -> tuple[tuple[str, int, int], ...]:
        """What of a table a text speaks of, with the places of the words; each word is looked up once in a process."""
        found = [
            (key, *word.span()) for word in _WORD.finditer(text) for key in _meanings(self.code, table, word.group())
        ]
        low = text.casefold()
        for key, phrase, begins in _phrases(self.code, table):
            if begins in low:
                found += [(key, *match.span()) for match in phrase.finditer(text)]
        return tuple(found)

    @cached_property
    def months(self) -> tuple[re.Pattern[str], ...]:
        """A pattern for each month, January first: those of the table and of CLDR."""
        own = self.table("months")
        return tuple(_pattern((*own.get(str(n), ()), *_cldr(self.code, "months", n))) for n in range(1, 13))

    @cached_property
    def weekdays(self) -> tuple[re.Pattern[str], ...]:
        """A pattern for each weekday, Monday first, declined or not."""
        return tuple(_pattern(_declinable(_cldr(self.code, "days", n))) for n in range(7))


@lru_cache(maxsize=64)
def language(code: str) -> Language:
    """The language of a source by its code (ISO 639-1)."""
    path = HERE / f"{code}.toml"
    if not path.is_file():
        return Language(code, {})
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    more = path.with_suffix(".marks")  # English has more than the other languages: records are written in it
    tables |= tomllib.loads(more.read_text(encoding="utf-8")) if more.is_file() else {}
    flags = {key.replace("-", "_"): value for key, value in tables.items() if not isinstance(value, dict)}
    words = {
        name: {key: tuple(words) for key, words in table.items()}
        for name, table in tables.items()
        if isinstance(table, dict)
    }
    return Language(code, words, **flags)


def known_languages() -> tuple[str, ...]:
    """The codes of the languages that have a table."""
    return tuple(sorted(path.stem for path in HERE.glob("*.toml")))


@lru_cache(maxsize=8192)
def _found(code: str, table: str, text: str) -> frozenset[str]:
    return frozenset(key for key, _start, _end in language(code).marked(table, text))


@lru_cache(maxsize=65536)
def _meanings(code: str, table: str, word: str) -> tuple[str, ...]:
    """What a single word means by a table, in the table's order."""
    single = _single(code, table)
    return tuple(sorted(_meant(single, word.casefold()), key=single.order.__getitem__))


def _meant(single: _Single, low: str) -> set[str]:
    """What a word in small letters means: as it stands, by its beginning, by its end, by what is in it."""
    found = {*single.whole.get(low, ())}
    found.update(*(single.beginnings.get(low[:length], ()) for length in single.lengths))
    found.update(
        key for key, end in single.endings if (end.rstrip("*") in low if end[-1] == "*" else low.endswith(end))
    )
    return found


@dataclass(frozen=True, slots=True)
class _Single:
    """The single words of a table, each with what it means: whole ones, beginnings with their lengths, endings."""

    whole: Mapping[str, set[str]]
    beginnings: Mapping[str, set[str]]
    lengths: tuple[int, ...]
    endings: tuple[tuple[str, str], ...]
    order: Mapping[str, int]


@lru_cache(maxsize=64)
def _single(code: str, table: str) -> _Single:
    return _parted(language(code).table(table))


def _parted(words: Mapping[str, tuple[str, ...]]) -> _Single:
    whole, beginnings, endings = defaultdict(set), defaultdict(set), []
    for key, word in ((key, word.casefold()) for key, several in words.items() for word in several):
        if not _WORD.fullmatch(word.strip("*")):
            continue
        if word.startswith("*"):
            endings.append((key, word[1:]))
        elif word.endswith("*"):
            beginnings[word[:-1]].add(key)
        else:
            whole[word].add(key)
    lengths = tuple(sorted({len(word) for word in beginnings}))
    return _Single(whole, beginnings, lengths, tuple(endings), {key: at for at, key in enumerate(words)})


@lru_cache(maxsize=64)
def _phrases(code: str, table: str) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """The phrases of a table as patterns, each with the letters it begins with."""
    return tuple(
        (key, _pattern((word,)), re.split(r"[*\s]", word.strip("*"))[0].casefold())
        for key, words in language(code).table(table).items()
        for word in words
        if not _WORD.fullmatch(word.strip("*"))
    )


@lru_cache(maxsize=4096)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words as one pattern, the longest first; a star is any ending, a space any space, and an edge that is a letter is one."""
    if not words:
        return re.compile(r"(?!)")
    each = (_edged(word) for word in sorted(set(words), key=len, reverse=True))
    return re.compile("|".join(each), re.IGNORECASE)


def _edged(word: str) -> str:
    inner = re.escape(word.strip("*")).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
    before = r"\b\w*" if word.startswith("*") else (r"(?<!\w)" if word[0].isalnum() else "")
    after = r"\w*" if word.endswith("*") else (r"(?!\w)" if word[-1].isalnum() else "")
    return f"{before}{inner}{after}"


@lru_cache(maxsize=512)
def _cldr(code: str, kind: str, number: int) -> tuple[str, ...]:
    """The names that CLDR has for a month or a weekday, written out, in both forms."""
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return ()
    tables = getattr(locale, kind)
    return tuple({str(tables[form]["wide"][number]).casefold() for form in ("format", "stand-alone")})


def _declinable(names: Iterable[str]) -> tuple[str, ...]:
    """The names with any ending: the last letter, and a vowel before it, may change."""
    return tuple(f"{name[:-1] if len(name) > 4 else name}*" for name in names)
