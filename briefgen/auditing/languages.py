"""What the languages of the sources say for numbers, dates, states, posts and the like: one table a language, read here.

What CLDR knows is not written down again (names of months and weekdays as Babel has them are added to the tables' own).
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError

from briefgen.auditing.spoken.countries import called
from briefgen.auditing.spoken.patterns import Words, hints, needed, parts_of, pattern, words_for

HERE = Path(__file__).parent / "tables"
ENGLISH = "en"
_WORD = re.compile(r"[^\W\d_]+")
_ALONE = re.compile(
    r"(?<![\w*])[^\W\d_]+(?![\w*])"
)  # a word of a phrase as it is written, whatever stands behind the phrase


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

    def pattern(self, table: str, key: str) -> Words:
        """The words that mean one thing; none at all where the language has no words for it."""
        return words_for(self.table(table).get(key, ()))

    def says(self, table: str, key: str, text: str) -> bool:
        """Whether a text has one of the words for something."""
        return key in self.found(table, text)

    def found(self, table: str, text: str) -> frozenset[str]:
        """What of a table a text speaks of."""
        return _found(self.code, table, text)

    def marked(self, table: str, text: str) -> tuple[tuple[str, int, int], ...]:
        """What of a table a text speaks of, with the places of the words: single ones first, phrases behind them."""
        return _marked(self.code, text).get(table, ())

    def means(self, word: str) -> bool:
        """Whether a single word means something by any table but that of countries."""
        return any(table != "countries" for table, _key in _looked_up(self.code)[word][0])

    def hints(self, table: str, text: str) -> bool:
        """Whether a text may have one of a table's words: most texts have no part of any of them."""
        return hints(needed(tuple(self.table(table).values())), text)

    @cached_property
    def months(self) -> tuple[Words, ...]:
        """The words for each month, January first: those of the table and of CLDR."""
        own = self.table("months")
        return tuple(words_for((*own.get(str(n), ()), *_cldr(self.code, "months", n))) for n in range(1, 13))

    def months_in(self, text: str) -> tuple[tuple[int, int, int], ...]:
        """Where a text names months: from where to where, and which, January first."""
        return _months_in(self.code, text)

    @cached_property
    def weekdays(self) -> tuple[Words, ...]:
        """The words for each weekday, Monday first, declined or not."""
        return tuple(words_for(_declinable(_cldr(self.code, "days", n))) for n in range(7))


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


@lru_cache(maxsize=4096)
def _months_in(code: str, text: str) -> tuple[tuple[int, int, int], ...]:
    months = enumerate(language(code).months, 1)
    return tuple((*found.span(), number) for number, month in months for found in month.finditer(text))


Marked = tuple[str, int, int]  # a key with the place of its word
Meaning = tuple[str, str]  # a table, and a key of it


@lru_cache(maxsize=16384)
def _marked(code: str, text: str) -> Mapping[str, tuple[Marked, ...]]:
    """The words and phrases of a text that mean something, by the tables that have them; each word is looked up once in a process."""
    found: dict[str, list[Marked]] = defaultdict(list)
    met: set[int] = set()
    looked_up = _looked_up(code)
    for word in _WORD.finditer(text):
        meanings, phrases = looked_up[word.group()]
        met.update(phrases)
        for table, key in meanings:
            found[table].append((key, *word.span()))
    for (table, key), phrase in _phrases(code).near(met, text):
        found[table] += ((key, *match.span()) for match in pattern((phrase,)).finditer(text))
    return {table: tuple(places) for table, places in found.items()}


class _LookedUp(dict[str, tuple[tuple[Meaning, ...], tuple[int, ...]]]):
    """What single words mean by each table, in alphabetical order; and the phrases that they may be words of."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._single, self._phrases = _single(code), _phrases(code).by_word

    def __missing__(self, word: str) -> tuple[tuple[Meaning, ...], tuple[int, ...]]:
        low = word.casefold()
        meanings = tuple(sorted(_meant(self._single, low)))
        self[word] = meanings, self._phrases.get(low, ())
        return self[word]


@lru_cache(maxsize=64)
def _looked_up(code: str) -> _LookedUp:
    return _LookedUp(code)


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


@lru_cache(maxsize=64)
def _single(code: str) -> _Single:
    return _parted(language(code).words)


def _parted(tables: Mapping[str, Mapping[str, tuple[str, ...]]]) -> _Single:
    whole, beginnings, endings = defaultdict(set), defaultdict(set), []
    each = ((table, key, words) for table, meanings in tables.items() for key, words in meanings.items())
    for meaning, word in (((table, key), word.casefold()) for table, key, words in each for word in words):
        if not _WORD.fullmatch(word.strip("*")):
            continue
        if word.startswith("*"):
            endings.append((meaning, word[1:]))
        elif word.endswith("*"):
            beginnings[word[:-1]].add(meaning)
        else:
            whole[word].add(meaning)
    lengths = tuple(sorted({len(word) for word in beginnings}))
    return _Single(whole, beginnings, lengths, tuple(endings))


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The phrases of a language with what they mean, in the tables' order, each with the letters that none of it can do without.

    By one of its words, that which the fewest of them have; the others stand apart. A pattern is made of those that are met.
    """

    each: tuple[tuple[Meaning, str, tuple[str, ...]], ...]
    by_word: Mapping[str, tuple[int, ...]]
    others: tuple[tuple[str, int], ...]

    def near(self, met: set[int], text: str) -> Iterator[tuple[Meaning, str]]:
        """Those that a text may have, of those whose words were met in it and of the others."""
        low = text.casefold()
        met.update(number for part, number in self.others if part in low)
        for number in sorted(met):
            meaning, phrase, parts = self.each[number]
            if all(part in low for part in parts):
                yield meaning, phrase


@lru_cache(maxsize=64)
def _phrases(code: str) -> _Phrases:
    written = [
        ((table, key), word)
        for table, meanings in language(code).words.items()
        for key, words in meanings.items()
        for word in words
        if not _WORD.fullmatch(word.strip("*"))
    ]
    whole = [_ALONE.findall(phrase.casefold()) for _meaning, phrase in written]
    often = Counter(word for words in whole for word in words)
    by_word: dict[str, tuple[int, ...]] = {}
    for number, words in enumerate(whole):
        if words:
            rarest = min(words, key=often.__getitem__)
            by_word[rarest] = (*by_word.get(rarest, ()), number)
    each = tuple((meaning, phrase, parts_of(phrase)) for meaning, phrase in written)
    return _Phrases(each, by_word, tuple((each[n][2][0], n) for n, words in enumerate(whole) if not words))


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
