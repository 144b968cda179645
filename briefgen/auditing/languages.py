"""What the languages of the sources say for numbers, dates, states, posts and the like: one table a language, read here.

What CLDR knows is not written down again (names of months and weekdays as Babel has them are added to the tables' own).
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct, field

from briefgen.auditing.spoken.calendar_names import months, weekdays
from briefgen.auditing.spoken.countries import called
from briefgen.auditing.spoken.patterns import places_of, plain, respelt
from briefgen.auditing.spoken.tables import HERE, file_for
from briefgen.auditing.spoken.tables import table as file_of

ENGLISH = "en"
EXCEPTED = (
    "excepted"  # the table of words and phrases that do not mean what they look like, by the keys of the other tables
)
COUNTED = ("numerals",)
PREFIXES = "prefixes"  # the table of what stands before the word for an office, written together with it
OFFICE = ("president", "prime-minister", "minister", "secretary", "ambassador", "mayor", "chair", "director", "speaker")
SHORTEST_OFFICE = 4  # letters
_WORD = re.compile(r"[^\W\d_]+")
_ALONE = re.compile(r"(?<![\w*])[^\W\d_]+(?![\w*])")  # a word of a phrase as it is written, whatever stands behind it
_NOTHING: frozenset[str] = frozenset()


class Language(Struct, frozen=True, eq=False):
    """One language of the sources; ``words`` are its tables. One that is not ``known`` has what CLDR has: months and weekdays.

    Where a table is not known, what is not found there may be there all the same. ``cases`` are the endings by which it tells from
    where, to where, or where something is.
    """

    code: str
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    known: bool = True
    capital_months: bool = False
    months_beside_numbers: bool = False
    adjectives_behind: bool = False
    verbs_last: bool = False
    verb_second: bool = False
    cases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def table(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """The words of one table by what they mean."""
        return self.words.get(name, {})

    def ends(self, case: str, word: str) -> bool:
        """Whether a word has one of the endings of a case; never where a language tells it otherwise, or the word ends so by itself."""
        return word.endswith(self.cases.get(case, ())) and not word.endswith(self.cases.get("none", ()))

    def marked(self, table: str, text: str) -> tuple[Marked, ...]:
        """What of a table a text speaks of, with the places of the words: single ones first, phrases behind them."""
        return _marked(self.code, text).get(table, ())

    def found(self, table: str, text: str) -> frozenset[str]:
        """What of a table a text speaks of."""
        marked = self.marked(table, text)  # mostly nothing
        return frozenset([key for key, _start, _end in marked]) if marked else _NOTHING

    def says(self, table: str, key: str, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether a text has one of the words for something, from one place to another."""
        return any(one == key and start <= a and b <= end for one, a, b in self.marked(table, text))

    def places(self, table: str, key: str, text: str) -> list[Place]:
        """Where a text has the words for something: of those that overlap the first, and of several there the longest."""
        every = sorted((start, -end) for one, start, end in self.marked(table, text) if one == key)
        places: list[Place] = []
        for start, end in every:
            if not places or start >= places[-1][1]:
                places.append((start, -end))
        return places

    def end_of(self, table: str, key: str, text: str, at: int) -> int:
        """Where the words for something end that begin right at a place; 0 where none do."""
        return max((end for one, start, end in self.marked(table, text) if one == key and start == at), default=0)

    def means(self, word: str) -> bool:
        """Whether a single word means something by any table but that of countries."""
        return any(table != "countries" for table, _key in self._meanings(word))

    def meant_by(self, table: str, word: str) -> tuple[str, ...]:
        """What a single word means by one table."""
        return tuple(key for one, key in self._meanings(word) if one == table)

    def _meanings(self, word: str) -> tuple[Meaning, ...]:
        known = _looked_up(self.code)[word]
        return known[0] if known else ()

    def months_in(self, text: str) -> tuple[tuple[int, int, int], ...]:
        """Where a text names months: from where to where, and which, January first."""
        numbers = sorted({int(key) for key in self.found("months", text)})
        return tuple((*place, number) for number in numbers for place in self.places("months", str(number), text))


@lru_cache(maxsize=64)
def language(code: str) -> Language:
    """The language of a source by its code (ISO 639-1)."""
    path = file_for(code)
    dated = {"months": months(code, {}), "weekdays": weekdays(code)}
    if not path.is_file():
        return Language(code, dated, known=False)
    tables = dict(file_of(path.name))
    more = path.with_suffix(".marks")  # English has more than the other languages: records are written in it
    tables |= file_of(more.name) if more.is_file() else {}
    del tables["small"]  # what patterns are built of, and no text is asked for
    endings = tables.pop("endings", ())
    cases = {case: tuple(ends) for case, ends in tables.pop("cases", {}).items()}
    flags = {key.replace("-", "_"): value for key, value in tables.items() if not isinstance(value, dict)}
    words = {
        name: {key: tuple(_declined(words, endings)) for key, words in meanings.items()}
        for name, meanings in tables.items()
        if isinstance(meanings, dict)
    }
    words["countries"] = called(code, words["countries"])
    words |= {"months": months(code, words["months"]), "weekdays": {**dated["weekdays"], **words.get("weekdays", {})}}
    return Language(code, words, cases=cases, **flags)


def _declined(words: Iterable[str], endings: Sequence[str]) -> Iterator[str]:
    """The words of a table; one that ends with a wave takes each of the language's endings, and none."""
    for word in words:
        stem = word.removesuffix("~")
        yield stem
        yield from (stem + ending for ending in endings if stem != word)


def known_languages() -> tuple[str, ...]:
    """The codes of the languages that have a table."""
    return tuple(sorted(path.stem for path in HERE.glob("*.toml")))


Place = tuple[int, int]
Marked = tuple[str, int, int]  # a key with the place of its word
Meaning = tuple[str, str]  # a table, and a key of it


@lru_cache(maxsize=16384)
def _marked(code: str, text: str) -> Mapping[str, tuple[Marked, ...]]:
    """The words and phrases of a text that mean something, by the tables that have them; each word is looked up once in a process."""
    found: dict[str, list[Marked]] = defaultdict(list)
    met: set[int] = set()
    looked_up = _looked_up(code)
    for word in _WORD.finditer(text):
        if known := looked_up[word.group()]:
            meanings, phrases = known
            met.update(phrases)
            for table, key in meanings:
                found[table].append((key, *word.span()))
    low = plain(text)
    for (table, key), phrase in _phrases(code).near(met, low):
        found[table] += ((key, *place) for place in places_of(phrase, low))
    for key, start, end in found.pop(EXCEPTED, ()):  # “not only” denies nothing
        for places in found.values():
            places[:] = [m for m in places if m[0] != key or not start <= m[1] or m[2] > end]
    return {table: tuple(places) for table, places in found.items()}


Known = tuple[tuple[Meaning, ...], tuple[int, ...]]


class _LookedUp(dict[str, Known | None]):
    """What single words mean by each table, in alphabetical order, and the phrases that they may be words of; None for most."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._single, self._phrases = _single(code), _phrases(code).by_word

    def __missing__(self, word: str) -> Known | None:
        low = respelt(word.casefold())
        known = tuple(sorted(_sifted(_meant(self._single, low)))), self._phrases.get(low, ())
        self[word] = known if any(known) else None
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
    return found.union(*_put_together(single, low))


def _put_together(single: _Single, low: str) -> Iterator[set[Meaning]]:
    """What the word for an office means behind what changes it, its field too: the asevälisminister is a foreign minister's deputy."""
    for key, prefix in single.prefixes:
        rest = low.removeprefix(prefix)
        if rest != low and len(rest) >= SHORTEST_OFFICE:
            office = {m for m in _meant(single, rest) if m[0] == "concepts"}
            yield office | {("concepts", key)} if any(name in OFFICE for _table, name in office) else set()


def _sifted(found: set[Meaning]) -> set[Meaning]:
    """The meanings of a word but for those that it is excepted from; the third day of the week is no third."""
    excepted = {key for table, key in found if table == EXCEPTED}
    dated = any(table == "weekdays" for table, _key in found)
    return {m for m in found if m[1] not in excepted and not (dated and m[0] in COUNTED)}


class _Single(Struct, frozen=True):
    """The single words of a language, each with what it means: whole ones, beginnings with their lengths, endings, prefixes."""

    whole: Mapping[str, set[Meaning]]
    beginnings: Mapping[str, set[Meaning]]
    lengths: tuple[int, ...]
    endings: tuple[tuple[Meaning, str], ...]
    prefixes: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=64)
def _single(code: str) -> _Single:
    return _parted(language(code).words)


def _parted(tables: Mapping[str, Mapping[str, tuple[str, ...]]]) -> _Single:
    whole, beginnings, endings = defaultdict(set), defaultdict(set), []
    each = ((t, key, words) for t, meanings in tables.items() if t != PREFIXES for key, words in meanings.items())
    prefixes = tuple((key, respelt(prefix)) for key, words in tables.get(PREFIXES, {}).items() for prefix in words)
    for meaning, word in (((table, key), respelt(word.casefold())) for table, key, words in each for word in words):
        if not _WORD.fullmatch(word.strip("*")):
            continue
        if word.startswith("*"):
            endings.append((meaning, word[1:]))
        elif word.endswith("*"):
            beginnings[word[:-1]].add(meaning)
        else:
            whole[word].add(meaning)
    lengths = tuple(sorted({len(word) for word in beginnings}))
    return _Single(whole, beginnings, lengths, tuple(endings), prefixes)


class _Phrases(Struct, frozen=True):
    """The phrases of a language with what they mean, in the tables' order.

    By one of their words, that which the fewest of them have; those without a whole word apart, by the longest part of them.
    """

    each: tuple[tuple[Meaning, str], ...]
    by_word: Mapping[str, tuple[int, ...]]
    others: tuple[tuple[str, int], ...]

    def near(self, met: set[int], low: str) -> Iterator[tuple[Meaning, str]]:
        """Those that a plain text may have: of those whose words were met in it, and of the others."""
        met.update(number for part, number in self.others if part in low)
        return (self.each[number] for number in sorted(met))


@lru_cache(maxsize=64)
def _phrases(code: str) -> _Phrases:
    each = tuple(
        ((table, key), word)
        for table, meanings in language(code).words.items()
        for key, words in meanings.items()
        for word in words
        if not _WORD.fullmatch(word.strip("*"))
    )
    whole = [_ALONE.findall(respelt(phrase.casefold())) for _meaning, phrase in each]
    often = Counter(word for words in whole for word in words)
    by_word: dict[str, tuple[int, ...]] = {}
    for number, words in enumerate(whole):
        if words:
            rarest = min(words, key=often.__getitem__)
            by_word[rarest] = (*by_word.get(rarest, ()), number)
    return _Phrases(each, by_word, tuple((_longest(each[n][1]), n) for n, words in enumerate(whole) if not words))


def _longest(phrase: str) -> str:
    """The longest part of a phrase that stands in a text as it is written, in small letters."""
    return max(respelt(phrase.lower()).replace("*", " ").split(), key=len)
