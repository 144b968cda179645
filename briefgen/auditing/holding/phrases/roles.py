"""Who values whom, who is what to whom, and between which two a thing is: two countries that change places there make an untruth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case, country_names
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_MODIFIED = r"\s+(?:(?:has|have|had|is|was|also|\w+ly)\s+)*"
# What one side alone can do; to trade, to agree or to keep up ties takes both, and either may be named first.
_ATTITUDES = re.compile(
    rf"{_MODIFIED}(?:valu|appreciat|prais|thank|admir|want|seek|hop|invit|regard|consider|view|see(?:s|ing)?\b|offer|propos|support|count)",
    re.IGNORECASE,
)
# Who invites somebody: one side does, and the other comes.
_SIDE = r"(?:['’]s)?(?:\s+(?:side|government|authorities|party|ministry))?"
_INVITES = re.compile(rf"{_SIDE}\s+(?:(?:has|have|had|also)\s+)*invit(?:ed|es?)\b(?! by)", re.IGNORECASE)
_INVITATION = re.compile(
    r"\b(?:invitation (?:of|from)|invited by)\s+(?:the\s+)?(?:(?:side|government|authorities) of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_BEING = re.compile(
    r"\s+(?:is|was|remains|remained|became|has been|will be)\s+(?:a|an|the|one|among|its|\w+['’]s)\b", re.IGNORECASE
)
_TAKEN_FOR = re.compile(r"\b(?:consider|regard|view|see)(?:s|ed|n)?\s+$", re.IGNORECASE)
_OWN_COUNTRY = re.compile(r"\b(?:his|her|our|their)\s+(?:own\s+)?country(?=\s)", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?(?:Republic of\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?(?:Republic of\s+)?", re.IGNORECASE)

Places = tuple[tuple[str, int, int], ...]
Roles = Mapping[str, frozenset[str]]


def turned_round(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """What the passage tells of one country towards another, told of the other one."""
    for part in parts:
        for role, ours in roles(part).items():
            theirs = [(s, found) for s in case.passage if (found := roles(s.text).get(role))]
            known = frozenset().union(*(found for _sentence, found in theirs))
            if not ours & known and _are_named_together(ours, theirs, part):
                message = _("{source} tells it of {named}, not of {country}").format(
                    source=case.passage.cited, named=country_names(known), country=country_names(ours)
                )
                yield doubtful("V519", message, _("see whose it is, and which way it goes"))


def invited_by_another(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """An invitation told as that of one side, where the passage has it of the other one alone."""
    ours = frozenset().union(*map(inviting, parts))
    theirs = frozenset().union(*(inviting(sentence.text) for sentence in case.passage)) if ours else frozenset()
    if ours and theirs and not ours & theirs:
        message = _("{source} tells it of {named}, not of {country}").format(
            source=case.passage.cited, named=country_names(theirs), country=country_names(ours)
        )
        yield doubtful("V519", message, _("see whose it is, and which way it goes"))


@lru_cache(maxsize=4096)
def inviting(text: str) -> frozenset[str]:
    """The countries of an English text whose side invites somebody."""
    return frozenset(
        code
        for code, start, end in keys(text, ENGLISH).countries_at
        if _INVITES.match(text, end) or _INVITATION.search(text[:start])
    )


def between_others(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """What is told as between two countries, where the passage has one of them with another one alone."""
    told = frozenset().union(*map(pairs, parts))
    theirs = frozenset().union(*(pairs(sentence.text) for sentence in case.passage)) if told else frozenset()
    for ours in sorted(told - theirs, key=sorted):
        other = next((pair for pair in sorted(theirs, key=sorted) if pair & ours), None)
        if other is not None:
            message = _("{source} has it between {named}, not between {country}").format(
                source=case.passage.cited, named=country_names(other), country=country_names(ours)
            )
            yield doubtful("V519", message, _("see between whom it is"))


def _are_named_together(ours: frozenset[str], theirs: list[tuple[Sentence, frozenset[str]]], part: str) -> bool:
    """Whether a sentence that tells of one country names ours beside it, and we name that one beside ours."""
    here = frozenset(keys(part, ENGLISH).countries())
    return any(ours <= frozenset(s.keys.countries()) and found & here for s, found in theirs)


@lru_cache(maxsize=4096)
def roles(text: str) -> Roles:
    """The countries of an English text that think something of another, or are something to it; his country is the one named before."""
    found: dict[str, set[str]] = {"values": set(), "is": set()}
    places = keys(text, ENGLISH).countries_at
    for code, start, end in (*places, *_own(text, places)):
        if _ATTITUDES.match(text, end):
            found["values"].add(code)
        if _BEING.match(text, end) or _TAKEN_FOR.search(text[:start]):
            found["is"].add(code)
    return {role: frozenset(countries) for role, countries in found.items() if countries}


@lru_cache(maxsize=4096)
def pairs(text: str) -> frozenset[frozenset[str]]:
    """The pairs of countries between which something is, in an English text."""
    places = keys(text, ENGLISH).countries_at
    return frozenset(
        frozenset({one, two})
        for (one, start, end), (two, begins, _end) in pairwise(places)
        if one != two and _BETWEEN.search(text[:start]) and _AND.fullmatch(text, end, begins)
    )


def _own(text: str, places: Places) -> Iterator[tuple[str, int, int]]:
    for match in _OWN_COUNTRY.finditer(text):
        if before := [code for code, _start, end in places if end <= match.start()]:
            yield before[-1], match.start(), match.end()
