"""A statement in our own words, parted into what is about the matter and what is about its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from msgspec import Struct

from briefgen.auditing.content import keys
from briefgen.auditing.dates_told import Told, dates_told
from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH, Language, Marked, Place, language
from briefgen.auditing.periods import Period, periods_told
from briefgen.auditing.quantities import Quantity, quantities
from briefgen.auditing.spoken.small import tells_which

# A clause about the source itself ("the item names none of them") says nothing that the source could bear out.
_ABOUT_THE_SOURCE = re.compile(
    r"\b(?:item|items|article|source|text|sentence|(?:not|is|are|was|were) reported|on file|named|names|tells of|no decision|printed|announced)\b",
    re.IGNORECASE,
)
_ABOUT_WHAT_IT_SAYS = re.compile(
    r"\b(?:item|items|source|text|on file|does not say|do not say|gives no|(?:not|is|are|was|were) reported|named|names none)\b|\b(?:is|are) not$",
    re.IGNORECASE,
)
_SOURCE_NAMED = re.compile(
    r"\b(?:items?|source|(?<!its )(?<!their )(?<!whose )text|on file|does not say|do not say|gives no|named|names none|(?:not|is|are|was|were) reported)\b|\b(?:is|are) not$",
    re.IGNORECASE,
)
# "In the item of 24 February 2023" says where a thing stands, and leaves the rest of its clause to be held.
_STANDING_THERE = re.compile(
    r",?\s*\b(?:in|by|according to) (?:the|this|that) (?:item|source|article|text)(?:['’]s words?)?(?: of \d{1,2} \w+ \d{4})?",
    re.IGNORECASE,
)
_UNSAID = re.compile(
    r"\b(?:whether|which|who|whom|what|when|where|how|that)\b.*\b(?:do|does|did) not (?:say|tell)\b", re.IGNORECASE
)
# What the source leaves open takes the rest for granted: "on which day it was signed, it does not say".
_LEFT_OPEN = re.compile(
    r"\b(?:which|who|whom|what|when|where|how)\b(?P<granted>.*?)(?:, )?(?:\b(?:it|they|the \w+) )?\b(?:do|does|did) not (?:say|tell)\b"
    r"|\b(?:do|does|did) not (?:say|tell) .*?\b(?:which|who|whom|what|when|where|how)\b(?P<behind>.*)",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"^(?:the|an) (?:item|source|text)s? (?:has|have|says|say|calls|speaks of|tells of)(?: it| that| them)? ",
    re.IGNORECASE,
)
_COMMAS = re.compile(r",(?=\s)")
_PARTS = re.compile(r"[;.:](?=\s|$)")
_CLAUSES = re.compile(r"[;.:](?=\s)|,(?=\s)|\s[–—]\s|\b(?:but|and)\b")

# Words for what reports of this kind are full of: that two statements share them says nothing.
GENERIC = frozenset(
    [
        "cooperation",
        "strengthen",
        "talk",
        "state",
        "confirm",
        "support",
        "full",
        "coming",
        "current",
        "official",
        "keep",
        "carry",
        "visit",
        "establish",
        "priority",
    ]
)


class Prose(Struct, frozen=True, dict=True):
    """A statement in our own words, without the clauses that speak of the source itself."""

    text: str
    is_topic: bool = False  # what was spoken of, and not what was said of it

    @cached_property
    def spoken(self) -> Language:
        """Records are written in English."""
        return language(ENGLISH)

    @cached_property
    def said(self) -> str:
        """Its words without those that say in which item it stands."""
        return _STANDING_THERE.sub("", self.text)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Its sentences and half sentences that are about the matter, as "not" and numbers are looked for in them."""
        parts = (part.strip() for part in _PARTS.split(self.said))
        return tuple(part for part in parts if part and not _ABOUT_WHAT_IT_SAYS.search(part))

    @cached_property
    def matter(self) -> tuple[str, ...]:
        """Its parts without any clause that speaks of the source itself."""
        parts = (part for part in _PARTS.split(self.said) if part and not _UNSAID.search(part))
        clauses = (clause.strip() for part in parts for clause in _COMMAS.split(part))
        told = (_TELLS.sub("", clause) for clause in clauses)
        return tuple(clause for clause in told if clause and not _SOURCE_NAMED.search(clause))

    @cached_property
    def granted(self) -> tuple[str, ...]:
        """What it takes for granted where it tells what its source leaves open."""
        found = (_LEFT_OPEN.search(part) for part in _PARTS.split(self.said))
        return tuple((match["granted"] or match["behind"] or "").strip() for match in found if match)

    @cached_property
    def clauses(self) -> tuple[Place, ...]:
        """Where its clauses begin and end that are about the matter."""
        ends = [0, *(at for mark in _CLAUSES.finditer(self.text) for at in mark.span()), len(self.text)]
        told = ((place, self.text[slice(*place)].strip()) for place in zip(ends[::2], ends[1::2], strict=True))
        return tuple(place for place, clause in told if clause and not _ABOUT_THE_SOURCE.search(clause))

    def in_clauses(self, places: Iterable[Marked]) -> tuple[Marked, ...]:
        """Those of some keys with their places that begin in such a clause."""
        return tuple(place for place in places if any(start <= place[1] < end for start, end in self.clauses))

    @cached_property
    def keys(self) -> frozenset[str]:
        """What it speaks of, in those clauses."""
        joining = [(start, end) for _key, start, end in self.spoken.marked("connectors", self.text)]
        told = self.in_clauses(keys(self.text, ENGLISH).at)
        return frozenset(key for key, start, _end in told if not any(a <= start < z for a, z in joining))

    @cached_property
    def turns(self) -> Mapping[tuple[str, str], str]:
        """The states of events and documents that are told in those clauses, each with a word for it."""
        told = ((t, one) for t in ("events", "states") for one in self.in_clauses(self.spoken.marked(t, self.text)))
        return {(table, key): self.text[start:end] for table, (key, start, end) in told}

    def dates(self, case: Case) -> tuple[Told, ...]:
        """The dates in it; “2076 thousand” is no year."""
        found = dates_told(self.text, self.spoken, max(case.passage.published))
        return tuple(told for told in found if told.month or told.start not in self._multiplied)

    @cached_property
    def _multiplied(self) -> frozenset[int]:
        """Where the numbers begin that a magnitude stands behind."""
        return frozenset(number.start for number in self.quantities if number.factor)

    def periods(self, case: Case) -> tuple[Period, ...]:
        """The periods in it, but for what is compared with."""
        told = periods_told(self.text, self.spoken, max(case.passage.published), latest=False)
        return tuple(period for period in told if not period.base)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers in it."""
        return quantities(self.text, self.spoken)

    def tells_which(self, number: Quantity) -> bool:
        """Whether a number in words tells which one, and not how many."""
        return tells_which(self.spoken.code, self.text[number.start : number.end])

    def is_dated(self, case: Case, number: Quantity) -> bool:
        """Whether a number is part of a date."""
        return any(date.start <= number.start < date.end for date in self.dates(case))


@lru_cache(maxsize=2048)
def prose_of(text: str, *, topic: bool = False) -> Prose:
    """A statement in our own words; the same for the same words, with what was read in it."""
    return Prose(text, topic)
