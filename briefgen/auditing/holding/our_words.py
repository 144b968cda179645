"""A statement in our own words, parted into what is about the matter and what is about its source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from briefgen.auditing.dates_told import Told, dates_told
from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.languages import ENGLISH, Language, language
from briefgen.auditing.periods import Period, periods_told
from briefgen.auditing.quantities import Quantity, quantities

# A clause about the source itself ("the item names none of them") says nothing that the source could bear out.
_ABOUT_THE_SOURCE = re.compile(
    r"\b(?:item|items|article|source|text|sentence|(?:not|is|are|was|were) reported|on file|named|names|is named|tells of|no decision|printed|announced)\b",
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


@dataclass(frozen=True)
class Prose:
    """A statement in our own words, without the clauses that speak of the source itself."""

    text: str

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
        parts = [part.strip() for part in _PARTS.split(self.said) if part and part.strip()]
        return tuple(part for part in parts if not _ABOUT_WHAT_IT_SAYS.search(part))

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
    def clauses(self) -> tuple[str, ...]:
        """Its clauses that are about the matter."""
        parts = [part.strip() for part in _CLAUSES.split(self.text) if part and part.strip()]
        return tuple(part for part in parts if not _ABOUT_THE_SOURCE.search(part))

    @cached_property
    def keys(self) -> frozenset[str]:
        """What it speaks of, in those clauses."""
        return frozenset().union(*(keys_of(clause) for clause in self.clauses))

    def dates(self, case: Case) -> tuple[Told, ...]:
        """The dates in it."""
        return _dates(self.text, max(case.passage.published))

    def periods(self, case: Case) -> tuple[Period, ...]:
        """The periods in it, but for what is compared with."""
        return _periods(self.text, max(case.passage.published))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers in it."""
        return _quantities(self.text)

    def is_dated(self, case: Case, number: Quantity) -> bool:
        """Whether a number is part of a date."""
        return any(date.start <= number.start < date.end for date in self.dates(case))


@lru_cache(maxsize=1024)
def _quantities(text: str) -> tuple[Quantity, ...]:
    return quantities(text, language(ENGLISH))


@lru_cache(maxsize=1024)
def _dates(text: str, published: date) -> tuple[Told, ...]:
    return dates_told(text, language(ENGLISH), published)


@lru_cache(maxsize=1024)
def _periods(text: str, published: date) -> tuple[Period, ...]:
    spoken = language(ENGLISH)
    told = periods_told(text, spoken, _dates(text, published), _quantities(text))
    return tuple(period for period in told if not period.base)
