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

from briefgen.auditing.spoken.countries import called

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
        found = [*_words_of(self.code, text).get(table, ())]
        low = text.casefold()
        for key, phrase, needed in _phrases(self.code, table):
            if needed in low:
                found += [(key, *match.span()) for match in _pattern((phrase,)).finditer(text)]
        return tuple(found)

    def hints(self, table: str, text: str) -> bool:
        """Whether a text may have one of a table's words: most texts have no part of any of them."""
        return _hints(_needed(tuple(self.table(table).values())), text)

    @cached_property
    def months(self) -> tuple[re.Pattern[str], ...]:
        """A pattern for each month, January first: those of the table and of CLDR."""
        return tuple(map(_pattern, self._month_words))

    @cached_property
    def _month_words(self) -> tuple[tuple[str, ...], ...]:
        own = self.table("months")
        return tuple((*own.get(str(n), ()), *_cldr(self.code, "months", n)) for n in range(1, 13))

    def hints_of_months(self, text: str) -> bool:
        """Whether a text may name a month."""
        return _hints(_needed(self._month_words), text)

    @cached_property
    def weekdays(self) -> tuple[re.Pattern[str], ...]:
        """A pattern for each weekday, Monday first, declined or not."""
        return tuple(map(_pattern, self._weekday_words))

    @cached_property
    def _weekday_words(self) -> tuple[tuple[str, ...], ...]:
        return tuple(_declinable(_cldr(self.code, "days", n)) for n in range(7))

    def hints_of_weekdays(self, text: str) -> bool:
        """Whether a text may name a weekday."""
        return _hints(_needed(self._weekday_words), text)


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
    words["countries"] = called(code, words["countries"])
    return Language(code, words, **flags)


def known_languages() -> tuple[str, ...]:
    """The codes of the languages that have a table."""
    return tuple(sorted(path.stem for path in HERE.glob("*.toml")))


@lru_cache(maxsize=8192)
def _found(code: str, table: str, text: str) -> frozenset[str]:
    return frozenset(key for key, _start, _end in language(code).marked(table, text))


Marked = tuple[str, int, int]  # a key with the place of its word
Meaning = tuple[str, str]  # a table, and a key of it


@lru_cache(maxsize=16384)
def _words_of(code: str, text: str) -> Mapping[str, tuple[Marked, ...]]:
    """The words of a text that mean something, by the tables that have them."""
    found: dict[str, list[Marked]] = defaultdict(list)
    for word in _WORD.finditer(text):
        for table, key in _meanings(code, word.group()):
            found[table].append((key, *word.span()))
    return {table: tuple(words) for table, words in found.items()}


@lru_cache(maxsize=65536)
def _meanings(code: str, word: str) -> tuple[Meaning, ...]:
    """What a single word means by each table, in the tables' order."""
    single = _single(code)
    return tuple(sorted(_meant(single, word.casefold()), key=single.order.__getitem__))


def _meant(single: _Single, low: str) -> set[Meaning]:
    """What a word in small letters means: as it stands, by its beginning, by its end, by what is in it."""
    found = {*single.whole.get(low, ())}
    found.update(*(single.beginnings.get(low[:length], ()) for length in single.lengths))
    found.update(
        meaning for meaning, end in single.endings if (end.rstrip("*") in low if end[-1] == "*" else low.endswith(end))
    )
    return found


@dataclass(frozen=True, slots=True)
class _Single:
    """The single words of a language, each with what it means: whole ones, beginnings with their lengths, endings."""

    whole: Mapping[str, set[Meaning]]
    beginnings: Mapping[str, set[Meaning]]
    lengths: tuple[int, ...]
    endings: tuple[tuple[Meaning, str], ...]
    order: Mapping[Meaning, int]


@lru_cache(maxsize=64)
def _single(code: str) -> _Single:
    return _parted(language(code).words)


def _parted(tables: Mapping[str, Mapping[str, tuple[str, ...]]]) -> _Single:
    whole, beginnings, endings = defaultdict(set), defaultdict(set), []
    meanings = [(table, key) for table, words in tables.items() for key in words]
    for meaning, word in ((m, word.casefold()) for m in meanings for word in tables[m[0]][m[1]]):
        if not _WORD.fullmatch(word.strip("*")):
            continue
        if word.startswith("*"):
            endings.append((meaning, word[1:]))
        elif word.endswith("*"):
            beginnings[word[:-1]].add(meaning)
        else:
            whole[word].add(meaning)
    lengths = tuple(sorted({len(word) for word in beginnings}))
    return _Single(whole, beginnings, lengths, tuple(endings), {meaning: at for at, meaning in enumerate(meanings)})


@lru_cache(maxsize=64)
def _phrases(code: str, table: str) -> tuple[tuple[str, str, str], ...]:
    """The phrases of a table with what they mean and the longest of their words; a pattern is made of those that are met."""
    return tuple(
        (key, word, _longest(word))
        for key, words in language(code).table(table).items()
        for word in words
        if not _WORD.fullmatch(word.strip("*"))
    )


@lru_cache(maxsize=512)
def _needed(table: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The letters without which none of a table's words is there; of those that are in each other the shortest."""
    each = sorted({_longest(word) for words in table for word in words}, key=len)
    return tuple(part for at, part in enumerate(each) if not any(short in part for short in each[:at]))


def _longest(word: str) -> str:
    """The longest part of a word or a phrase that stands as it is written, in small letters."""
    return max(re.split(r"[*\s]", word), key=len).casefold()


def _hints(needed: tuple[str, ...], text: str) -> bool:
    low = text.casefold()
    return any(part in low for part in needed)


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
