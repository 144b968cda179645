"""The cited paragraphs as one text: the numbers in it, how they are scaled and hedged, and the names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from briefgen.domain.model import Organisation, Person, Qualifier

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
WORDS = {word: n for words in (ONES, ORDINALS) for n, word in enumerate(words.split())}
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
DIRECTIONS = ("exports", "imports")
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")

_NUMBER_OR_WORD = re.compile(rf"{NUMBER.pattern}|[A-Za-z]+")
_SCALE = re.compile(
    r"(?P<percent>%|per\s?cent\b)|(?P<times>times\b)|(?P<scale>thousand|million|mln|billion|bn|trillion)\b",
    re.IGNORECASE,
)
_CANONICAL = {"mln": "million", "bn": "billion"}
_MONEY = re.compile(r"(?:US\s*)?[$€£]\s*$|\b(?:USD|EUR)\s*$")
_CLAUSE_ENDS = re.compile(r"[(;.,]\s|\(|\sand\s")
# What may stand before a number, and what a curator may make of it.
_HEDGES = tuple(
    (re.compile(rf"\b(?:{words})\s*$", re.IGNORECASE), meant)
    for words, meant in (
        (r"(?:more|greater|higher) than|over|exceed(?:s|ed|ing)?|above|in excess of|at least", {Qualifier.MORE_THAN}),
        (r"about|around|approximately|roughly|some|circa", {Qualifier.ABOUT}),
        (r"(?:less|fewer|lower) than|under|below|up to|at most", {Qualifier.LESS_THAN}),
        (r"nearly|almost", {Qualifier.ABOUT, Qualifier.LESS_THAN}),
    )
)


def number(digits: str) -> Decimal:
    """A number from its digits, with or without commas between the thousands."""
    return Decimal(digits.replace(",", ""))


def scale(words: str) -> str | None:
    """What a unit or the words behind a number multiply it by: million, percent, times; None where they do not."""
    found = _SCALE.search(words)
    if found is None:
        return None
    word = (found["scale"] or "").lower()
    return _CANONICAL.get(word, word) or str(found.lastgroup)


@dataclass(frozen=True, slots=True)
class _Standing:
    """A number where it stands in the text."""

    value: Decimal
    start: int
    end: int


class Passage:
    """The cited paragraphs as one text, ready to be searched for numbers and names."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._words = _plain(text)

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """Every number, in digits or in words up to twenty."""
        return frozenset(found.value for found in self._standing)

    def scales(self, value: Decimal) -> set[str | None]:
        """What follows the value, wherever it stands: million, percent, times, or None of these."""
        return {self._scale(found) for found in self._all(value)}

    def hedges(self, value: Decimal) -> set[Qualifier | None]:
        """How the value may be qualified, wherever it stands; None where it stands bare."""
        return {meant for found in self._all(value) for meant in self._hedge(found)}

    def directions(self, value: Decimal) -> set[str | None]:
        """Whether the clause around the value speaks of exports or of imports; None for neither, or for both."""
        return {self._direction(found) for found in self._all(value)}

    def tells_month(self, month: int) -> bool:
        """Whether the month, 1 to 12, is named in English."""
        return bool(re.search(rf"\b{MONTHS[month - 1]}", self._words))

    def names(self, named: Person | Organisation) -> bool:
        """Whether the name or one of its aliases stands in the text, as whole words."""
        return any(self.says(spelling) for spelling in (str(named.name), *named.aliases))

    def says(self, words: str) -> bool:
        """Whether these very words stand in the text, as whole words; capitals and spaces do not count."""
        return re.search(rf"(?<!\w){re.escape(_plain(words))}(?!\w)", self._words) is not None

    @cached_property
    def _standing(self) -> tuple[_Standing, ...]:
        return tuple(_numbers_in(self.text))

    def _all(self, value: Decimal) -> Iterator[_Standing]:
        return (found for found in self._standing if found.value == value)

    def _scale(self, found: _Standing) -> str | None:
        behind = self.text[found.end :].lstrip()
        return scale(behind) if _SCALE.match(behind) else None

    def _hedge(self, found: _Standing) -> set[Qualifier] | set[None]:
        before = _MONEY.sub("", self.text[: found.start])
        return next((meant for pattern, meant in _HEDGES if pattern.search(before)), {None})

    def _direction(self, found: _Standing) -> str | None:
        first = max((m.end() for m in _CLAUSE_ENDS.finditer(self.text, 0, found.start)), default=0)
        end = _CLAUSE_ENDS.search(self.text, found.end)
        clause = self.text[first : end.start() if end else None].lower()
        spoken = [d for d in DIRECTIONS if d.removesuffix("s") in clause]
        return spoken[0] if len(spoken) == 1 else None


def _numbers_in(text: str) -> Iterator[_Standing]:
    for found in _NUMBER_OR_WORD.finditer(text):
        token = found.group()
        if token[0].isdigit():
            yield _Standing(number(token), *found.span())
        elif token.lower() in WORDS:
            yield _Standing(Decimal(WORDS[token.lower()]), *found.span())


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
