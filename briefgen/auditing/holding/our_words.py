"""A statement in our own words, parted into what is about the matter and what is about its source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from briefgen.auditing.dates_told import Told, dates_told
from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.languages import ENGLISH, Language, language
from briefgen.auditing.quantities import Quantity, quantities

# A clause about the source itself ("the item names none of them") says nothing that the source could bear out.
_ABOUT_THE_SOURCE = re.compile(
    r"\b(?:item|items|article|source|text|sentence|not reported|reported|on file|named|names|is named|tells of|no decision|printed|announced)\b",
    re.IGNORECASE,
)
_ABOUT_WHAT_IT_SAYS = re.compile(
    r"\b(?:item|items|source|text|on file|does not say|do not say|gives no|reported|named|names none)\b|\b(?:is|are) not$",
    re.IGNORECASE,
)
_SOURCE_NAMED = re.compile(
    r"\b(?:items?|source|text|on file|does not say|do not say|gives no|named|names none|(?:not|is|are|was|were) reported)\b|\b(?:is|are) not$",
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
    def parts(self) -> tuple[str, ...]:
        """Its sentences and half sentences that are about the matter, as "not" and numbers are looked for in them."""
        parts = [part.strip() for part in _PARTS.split(self.text) if part and part.strip()]
        return tuple(part for part in parts if not _ABOUT_WHAT_IT_SAYS.search(part))

    @cached_property
    def matter(self) -> tuple[str, ...]:
        """Its parts without any clause that speaks of the source itself."""
        clauses = (clause.strip() for part in _PARTS.split(self.text) if part for clause in _COMMAS.split(part))
        told = (_TELLS.sub("", clause) for clause in clauses)
        return tuple(clause for clause in told if clause and not _SOURCE_NAMED.search(clause))

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
        return dates_told(self.text, self.spoken, max(case.passage.published))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers in it."""
        return quantities(self.text, self.spoken)

    def is_dated(self, case: Case, number: Quantity) -> bool:
        """Whether a number is part of a date."""
        return any(date.start <= number.start < date.end for date in self.dates(case))
