"""Which country undertakes something: the one that its sentence has pledge it, and none that it does not name before that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of, whole_words
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain import codes
from briefgen.language import gettext as _

# Behind a country, and what is its own: what it will do, and not what it gets or what is done to it.
_WILL = re.compile(
    r"(?:[’']s)?(?: [\w-]+){0,4}? (?:will|shall|is to|are to) (?!be\b|receive\b|get\b|have\b|host\b|also be\b|not be\b|buy\b)"
)

_WORD = re.compile(r" \w+")
_CLAUSE = re.compile(r"[,;:()«“„\"]| [–—-] ")  # behind it something else may be said, of somebody else


def pledging(case: Case, country: str) -> Iterator[Held]:
    """Whether it is another country that undertakes this: each sentence of the passage with a pledge has others alone before it."""
    before = [named for sentence in case.passage if (named := _before_the_pledge(sentence))]
    if before and not any(country in named for named in before):
        message = _("{source} has {named} undertake it, not {country}").format(
            source=case.passage.cited, named=codes.name(min(before[0])), country=codes.name(country)
        )
        yield doubtful("V510", message, _("put who is to do it, or leave “owner:” out"))


def _before_the_pledge(sentence: Sentence) -> frozenset[str]:
    """The countries named before the last word with which something is undertaken, or that will do something; none where nothing is."""
    code, text, named = sentence.source.language, sentence.text, sentence.keys.countries_at
    acting = [place for place in named if _acts(code, text, *place[1:])]
    if pledges := [found.start() for found in _pledged(code).finditer(text)]:
        return frozenset(country for country, _start, end in acting if end <= pledges[-1])
    first = min(named, key=lambda one: one[1], default=None)
    if code == ENGLISH and first and _WILL.match(text, first[2]):
        return frozenset(country for country, _start, end in named if _WILL.match(text, end))
    if first in acting and (ready := _undertakes(code).match(text, first[2])) and not _CLAUSE.search(text, ready.end()):
        return frozenset(country for country, _start, _end in acting)
    return frozenset()


def _acts(code: str, text: str, start: int, end: int) -> bool:
    """Whether a country may be whom its clause is about: no preposition stands before it there, it is in no case, nor whose somebody in one is."""
    clause = _CLAUSE.split(text[:start])[-1]
    beside = _WORD.match(text, end)
    return not (
        whole_words(code, "no-subject").search(clause)
        or whole_words(code, "oblique").fullmatch(text[start:end])
        or (beside and whole_words(code, "of-theirs").fullmatch(beside[0].strip()))
    )


@cache
def _undertakes(code: str) -> re.Pattern[str]:
    """What stands behind a country that is ready to do something, or means to: some words of whom it is, none that it is said of."""
    word = rf"(?! {any_of(code, 'said-of')}(?!\w)) [\w-]+"
    gets = rf"(?! {any_of(code, 'gets')}(?!\w))"
    return re.compile(rf"(?:[’']s)?(?:{word}){{0,6}}? {any_of(code, 'undertakes')}(?!\w){gets}", re.IGNORECASE)


@cache
def _pledged(code: str) -> re.Pattern[str]:
    return whole_words(code, "pledged")
