"""Names in a text: of people in any script and case, and the words of a text as keys that can be compared.

A key is a word's stem; a country in any of its forms is one key, and so is what a post or a body is for ("minister").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from anyascii import anyascii
from msgspec import Struct

from briefgen.auditing.languages import ENGLISH, Language
from briefgen.auditing.spoken.alike import bare, is_latin, same, stem
from briefgen.auditing.spoken.small import any_of
from briefgen.auditing.spoken.sounds import heard_as, sound
from briefgen.auditing.spoken.spellings.respelt import respelt

# A capital letter of any Latin alphabet, as names in English texts have them: Šiauliai, Łódź, Đà Nẵng.
CAPITAL = f"[{''.join(filter(str.isupper, map(chr, (*range(0x250), *range(0x1E00, 0x1F00)))))}]"
_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")
SHORTEST_SURNAME = 4  # letters of one that stands alone, without a title before it
LONGEST_INITIAL = 2  # letters: Дж. is George or James
SHORTEST_JOINED = 5  # letters of a name that may be written in two words
LONGEST_TURNED = 3  # words of a name that may be written with the surname first
# What the adjective of a city has behind its stem, as it sounds.
_SLAVIC = re.compile(r"(?:[ai]|in|en|ai)?s?k[aeio]\w{0,2}")
_ADJECTIVES = {"ru": _SLAVIC, "bg": _SLAVIC, "kk": re.compile(r"[ltd]?i[kg]\w{0,3}")}
_INITIAL = re.compile(r"\b[^\W\d_]\.\s?$")
STYLED = 40  # characters before a name in which stands how somebody is styled
_CLOSED = re.compile("„[^„“]*“$")  # marks that open a sentence elsewhere
_GIVEN_TOO = frozenset({"GE", "IL", "JO", "TD"})  # countries that people are called by as well: Georgia, Jordan
_TITLES = frozenset(
    (
        *("mr", "mrs", "ms", "dr", "his", "her", "excellency", "h", "e", "president", "minister", "ambassador"),
        *("general", "governor", "parliament", "senate", "affairs", "development", "works", "protection", "resources"),
    )
)


class Token(NamedTuple):
    """A word where it stands."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text, hyphened ones apart."""
    return tuple(Token(m.group(), *m.span()) for m in _TOKEN.finditer(text))


class Hit(Struct, frozen=True):
    """A name found: its place, and whether given name and surname stand there or the surname alone."""

    start: int
    end: int
    full: bool


@cache
def _patronymic(code: str) -> re.Pattern[str]:
    """A father's name, which stands between given name and surname, in any case."""
    return re.compile(any_of(code, "patronymic"), re.IGNORECASE)


@cache
def _in_a_name(code: str) -> re.Pattern[str]:
    """What stands between two words of a name: an initial or a father's name at most."""
    return re.compile(rf"(?:\s(?:[^\W\d_]\.|{any_of(code, 'patronymic')}))?[\s.\-–‑]{{0,3}}", re.IGNORECASE)


@cache
def _styled(code: str) -> re.Pattern[str]:
    """How somebody is styled before his name, where that ends with a full stop: no sentence begins behind it."""
    return re.compile(rf"(?<!\w){any_of(code, 'styled')}$", re.IGNORECASE)


@cache
def _titles(code: str) -> re.Pattern[str]:
    return re.compile(any_of(code, "titles"), re.IGNORECASE)


@lru_cache(maxsize=4096)
def _turned(name: str) -> tuple[str, ...]:
    """A name of two or three words with the last of them first, and the first of them last."""
    words = [token.text for token in tokens(name)]
    if not 2 <= len(words) <= LONGEST_TURNED:
        return ()
    return tuple(dict.fromkeys(" ".join(row) for row in ((words[-1], *words[:-1]), (*words[1:], words[0]))))


@lru_cache(maxsize=4096)
def names_in(text: str, language: Language) -> Names:
    """The words of a text, to be searched for names; the same for the same text, with what was found in it."""
    return Names(text, language)


def _begins_with(given: str, initial: str) -> bool:
    """Whether a name begins with an initial as it is written, or with one of the letters that stand for the sound of y."""
    letters = {anyascii(word)[:1].upper() for word in (given, initial)}
    return len(initial) == 1 and (len(letters) == 1 or letters <= set("IJY"))


class Names:
    """The words of a passage, to be searched for the names of people."""

    def __init__(self, text: str, language: Language) -> None:
        self._text, self._language = text, language
        self._tokens = tokens(text)
        self._places: dict[str, list[int]] = defaultdict(list)  # of words, by how they sound
        self._capitals = [at for at, token in enumerate(self._tokens) if token.capital]
        for at, token in enumerate(self._tokens):
            self._places[sound(bare(token.text))].append(at)
        self._spelt: dict[str, tuple[Hit, ...]] = {}

    @property
    def sounds(self) -> Iterable[str]:
        """How each of the words sounds."""
        return self._places.keys()

    def spelt(self, spelling: str) -> tuple[Hit, ...]:
        """Where the words of a spelling stand one behind the other, as the language declines them."""
        if spelling not in self._spelt:
            self._spelt[spelling] = self._find(spelling)
        return self._spelt[spelling]

    def _find(self, spelling: str) -> tuple[Hit, ...]:
        wanted = [token.text for token in tokens(spelling)]
        if not wanted:
            return ()
        begun = (at for at in self._places_of(wanted[0]) if self._is_word(self._tokens[at], wanted[0]))
        rows = (row for at in begun for row in self._rows(at, wanted) if self._is(row, wanted))
        return tuple(Hit(row[0].start, row[-1].end, full=True) for row in rows)

    def _rows(self, at: int, wanted: list[str]) -> Iterator[tuple[Token, ...]]:
        """As many words as are wanted from a place on, what stands between given name and surname aside: Ivan P. Ivanov, Иван Петрович Иванов."""
        row = self._tokens[at : at + len(wanted) + 1]
        fewer = len(wanted) > 1 and len(row) == len(wanted) + 1
        middle = fewer and len(wanted[1]) > 1 and self._is_initial(at + 1)
        fathers = _patronymic(self._language.code)
        named = fewer and fathers.fullmatch(row[-2].text) and row[-1].capital
        if not named or fathers.fullmatch(wanted[-1]):  # Петровна is no case of Петрова
            yield (row[0], *row[2:]) if middle else row[: len(wanted)]
        if named:
            yield (*row[:-2], row[-1])

    def _is_initial(self, at: int) -> bool:
        token = self._tokens[at]
        return len(token.text) == 1 and token.capital and self._text[token.end : token.end + 1] == "."

    def _places_of(self, word: str) -> Sequence[int]:
        """Where a word may stand: in English it is written in one way, but for how it sounds; elsewhere a name has its capital."""
        if self._language.code != ENGLISH:
            return self._capitals if word[0].isupper() else range(len(self._tokens))
        return [at for heard in heard_as(word) for at in self._places.get(heard, ())]

    def _is(self, row: tuple[Token, ...], wanted: list[str]) -> bool:
        each = zip(row, wanted, strict=False)
        whole = len(row) == len(wanted) and all(self._is_word(token, word) for token, word in each)
        return whole and self._in_a_row(row)

    def _is_word(self, token: Token, word: str) -> bool:
        """Whether a word of the text is one of a spelling: a name has its capital, and is no other word that looks like it."""
        return (token.capital or not word[0].isupper() or self._language.code == ENGLISH) and self._same(
            token.text, word
        )

    def adjective(self, city: str) -> bool:
        """Whether what is of a city stands there, as Slavic languages and Kazakh say it: Астанинский, Астаналық."""
        adjectives, whole = _ADJECTIVES.get(self._language.code), sound(city)
        if adjectives is None or len(whole) < SHORTEST_SURNAME:
            return False
        stems = {whole, stem(whole), whole.rstrip("ts")}  # in "-tsk" only the last sound is heard
        return any(
            heard.startswith(stem) and adjectives.fullmatch(heard, len(stem))
            for stem in stems
            for heard in self._places
        )

    def person(self, spellings: Iterable[str]) -> tuple[Hit, ...]:
        """Where a person is named by one of the spellings, by initial and surname, or by the surname alone."""
        spellings = tuple(spellings)
        full = [hit for spelling in spellings for hit in self.full(spelling)]
        return tuple(full) or tuple(
            dict.fromkeys(hit for spelling in spellings for hit in (*self._surname(spelling), *self._initial(spelling)))
        )

    def full(self, name: str) -> tuple[Hit, ...]:
        """Where a person's name stands in full, be the surname first or last."""
        return self.spelt(name) or tuple(hit for turned in _turned(name) for hit in self.spelt(turned))

    def _initial(self, spelling: str) -> list[Hit]:
        """Where the initial of a given name stands before a surname that is written first: H. Kuwabara, of Kuwabara Hiroshi."""
        turned = (name for name in _turned(spelling)[:1] if not name[-2].isspace())  # A. B. Kovac is known by no B
        hits = [hit for name in turned for hit in self._surname(name)]
        return [hit for hit in hits if _INITIAL.search(self._text[: hit.start])]

    def joined(self, spelling: str) -> bool:
        """Whether a name stands there with its words written together, or apart: Hanoi, Ha Noi."""
        wanted = sound("".join(token.text for token in tokens(spelling)))
        pairs = ((a.text + b.text) for a, b in pairwise(self._tokens) if a.capital and b.capital)
        return len(wanted) >= SHORTEST_JOINED and (wanted in self._places or wanted in map(sound, pairs))

    def other_given(self, name: str) -> bool:
        """Whether a surname stands there behind another given name than this one."""
        given, *rest = [token.text for token in tokens(name)] or [""]
        if not rest:
            return False
        pairs = pairwise(self._tokens)
        return any(
            self._same(here.text, rest[-1])
            and before.capital
            and here.capital
            and not self._same(before.text, given)
            and not any(self._same(before.text, middle) for middle in rest)
            and not self._alone(at, given)
            for at, (before, here) in enumerate(pairs, 1)
        )

    def _in_a_row(self, here: tuple[Token, ...]) -> bool:
        between = (self._text[a.end : b.start] for a, b in pairwise(here))
        return all(_in_a_name(self._language.code).fullmatch(gap) for gap in between)

    def _surname(self, spelling: str) -> list[Hit]:
        given, *rest = [token.text for token in tokens(spelling)] or [""]
        if not rest:
            return []
        short = len(rest[-1]) < SHORTEST_SURNAME
        out = []
        for at in self._places_of(rest[-1]):
            token = self._tokens[at]
            if not (token.capital and self._same(token.text, rest[-1])):
                continue
            first = at - len(rest) + 1 if self._follows(at, rest) else at
            if self._alone(first, given) and (not short or first < at or self._titled(at)):
                out.append(Hit(token.start, token.end, full=False))
        return out

    def _follows(self, at: int, surname: list[str]) -> bool:
        """Whether the last of several words of a surname stands behind the others."""
        row = self._tokens[max(0, at - len(surname) + 1) : at + 1]
        return len(surname) > 1 and self._is(row, surname)

    def _titled(self, at: int) -> bool:
        """Whether a title or a post stands right before a word: Minister Son, Mr Li."""
        before = self._tokens[at - 1] if at else None
        if before is None or not re.fullmatch(r"\.?\s", self._text[before.end : self._tokens[at].start]):
            return False
        return before.text.casefold() in _TITLES or bool(self._language.found("concepts", before.text))

    def _alone(self, at: int, given: str) -> bool:
        """Whether no other given name stands before a surname: its initial may, and the word for a post."""
        styled = _styled(self._language.code)
        if not at or styled.search(self._before(self._tokens[at])):
            return True
        while at > 1 and self._is_initial(at - 1) and self._is_initial(at - 2):
            at -= 1  # of “A. K. Nurlanova” the first counts
        before, here = self._tokens[at - 1], self._tokens[at]
        gap = self._text[before.end : here.start]
        if gap.startswith(".") and before.capital and self._may_be_initial(before.text):
            initial, heard = sound(before.text), (sound(given), *respelt(given))
            return _begins_with(given, before.text) or any(
                name.startswith(initial) if len(before.text) > 1 else name[:1] == initial[:1] for name in heard
            )
        if gap.strip() or not before.capital:
            return True
        known = bool(self._language.found("concepts", before.text)) or self._is_whose(at - 1)
        ahead = self._before(before)
        starts = not ahead or (ahead[-1] in ".!?…«„“\"'" and not styled.search(ahead) and not _CLOSED.search(ahead))
        titled = _titles(self._language.code).fullmatch(before.text)
        return known or starts or bool(titled) or before.text.casefold() in _TITLES

    def _is_whose(self, at: int) -> bool:
        """Whether a word is no given name, but whose post it is: “president of Kazakhstan Ospanov”, «госсекретарь МИД Омарова»."""
        if (word := self._tokens[at].text).isupper():
            return at > 0 and len(word) > 1
        return bool(self._language.found("countries", word) - _GIVEN_TOO)

    def _before(self, token: Token) -> str:
        return self._text[max(0, token.start - STYLED) : token.start].rstrip()

    def _may_be_initial(self, word: str) -> bool:
        """Whether a word before a full stop may be an initial: in Cyrillic of two letters as well."""
        return len(word) == 1 or (len(word) <= LONGEST_INITIAL and not is_latin(word))

    def _same(self, word: str, wanted: str) -> bool:
        return same(word, wanted, self._language.code)
