"""Which way a thing goes, and who does what: from the shipyards is not to them, and what one country ratified the other did not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case, country_names
from briefgen.auditing.holding.our_words import GENERIC
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_WAY = re.compile(r"\b(?P<way>from|to|into)\b", re.IGNORECASE)
_FROM = "from"
REACH = 30  # characters behind “from” or “to” in which what it leads to begins
_MARK = re.compile(r"[,;:.()–—$€£₸\d]|\b(?:from|to|into|and|or|by|of|in|on|for|with|at)\b")
_CLAUSE = re.compile(r"[,;:](?=\s)|\.\s|\b(?:and|but|while|that|which|who)\b")
_SUBJECT = re.compile(r"\s*(?:the\s+)?(?:\w+\s+)?", re.IGNORECASE)
_BEFORE_VERB = re.compile(
    r"(?:['’]s)?\s+(?:(?:side|government|parliament|has|have|had|is|was|are|were|will|would|does|did|also|never|not|already|since|yet|be)\s+)*"
    r"(?:\w+ly\s+)?(?P<verb>[a-z]+)",
)
_ALSO = re.compile(r"(?:,|,?\s+and)\s+(?:the\s+)?")  # between countries that do the same
_UNDERGOES = re.compile(r"\b(?:is|was|are|were|be|been)\b")  # what is done to it
_BY = re.compile(r"(?P<verb>[a-z]+(?:ed|en|wn))\s+by\s+(?:the\s+)?$")

Keyed = tuple[str, int, int]  # a country by its code, and where it is named


def turned_round(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """What comes from where the passage has it go, and what another country does than there."""
    for part in parts:
        for key, ours in _led(part).items():
            theirs = frozenset().union(*(_led(s.text).get(key, frozenset()) for s in case.passage))
            if theirs and not ours & theirs:
                yield _otherwise(case, f"{min(ours)} {key.lstrip('#')}")
        for verb, ours in agents(part).items():
            theirs = frozenset().union(*(agents(s.text).get(verb, frozenset()) for s in case.passage))
            if theirs and not ours & theirs:
                message = _("{source} tells it of {named}, not of {country}").format(
                    source=case.passage.cited, named=country_names(theirs), country=country_names(ours)
                )
                yield doubtful("V519", message, _("see whose it is, and which way it goes"))


def _otherwise(case: Case, words: str) -> Held:
    message = _("“{word}” stands otherwise in {source}").format(word=words, source=case.passage.cited)
    return doubtful("V519", message, _("see whose it is, and which way it goes"))


@lru_cache(maxsize=4096)
def _led(text: str) -> Mapping[str, frozenset[str]]:
    """What stands behind “from” and “to” in an English text, by its key: the last word before another mark."""
    found: dict[str, set[str]] = defaultdict(set)
    for match in _WAY.finditer(text):
        stop = _MARK.search(text, match.end())
        end = min(stop.start() if stop else len(text), match.end() + REACH)
        inside = [(key, at) for key, at, _end in keys(text, ENGLISH).at if match.end() <= at < end and key[0] != "@"]
        if inside and text[inside[-1][1]].islower():
            found[inside[-1][0]].add(_FROM if match["way"].casefold() == _FROM else "to")
    return {key: frozenset(ways) for key, ways in found.items()}


@lru_cache(maxsize=4096)
def agents(text: str) -> Mapping[str, frozenset[str]]:
    """Which countries do what in an English text: a verb by its key, and those that stand before it, or behind “by”."""
    found: dict[str, set[str]] = defaultdict(set)
    places = keys(text, ENGLISH)
    at = {start: key for key, start, _end in places.at}
    for together in _in_a_row(text, places.countries_at):
        for _code, start, end in together:
            verb = _verb(text, start, end)
            if verb is not None and verb in at and at[verb][0] not in "@#" and at[verb] not in GENERIC:
                found[at[verb]].update(code for code, _start, _end in together)
    return {verb: frozenset(countries) for verb, countries in found.items()}


def _in_a_row(text: str, countries: Sequence[Keyed]) -> list[list[Keyed]]:
    """The countries of a text, with those together that nothing but "and" or a comma parts: they do the same."""
    rows: list[list[Keyed]] = []
    for country in countries:
        if rows and _ALSO.fullmatch(text, rows[-1][-1][2], country[1]):
            rows[-1].append(country)
        else:
            rows.append([country])
    return rows


def _verb(text: str, start: int, end: int) -> int | None:
    """Where the verb begins of what a country does that stands so; None where it does nothing."""
    if passive := _BY.search(text[:start]):
        return passive.start("verb")
    begins = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
    active = _BEFORE_VERB.match(text, end) if _SUBJECT.fullmatch(text, begins, start) else None
    if active is None or _UNDERGOES.search(text[end : active.start("verb")]):
        return None
    return active.start("verb")
