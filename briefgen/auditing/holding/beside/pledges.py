"""Which country undertakes something: the one that its sentence has pledge it, or do it, and none that it does not name before that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefgen.auditing.holding.beside.towns import names_city
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.meant import hits
from briefgen.auditing.holding.context.posts import capitals
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.cities import forms_beside
from briefgen.auditing.spoken.patterns import letter_by_letter
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


class _Named(NamedTuple):
    """Whom a sentence names, by the country that is his or its own, and where."""

    country: str
    start: int
    end: int


def pledging(case: Case, country: str) -> Iterator[Held]:
    """Whether it is another country that undertakes this: each sentence of the passage with a pledge has others alone before it."""
    before = [told for sentence in case.passage if (told := _undertaking(case, sentence))]
    if before and not any(country in told for told in before):
        message = _("{source} has {named} undertake it, not {country}").format(
            source=case.passage.cited, named=codes.name(min(before[0])), country=codes.name(country)
        )
        yield doubtful("V510", message, _("put who is to do it, or leave “owner:” out"))


def _undertaking(case: Case, sentence: Sentence) -> frozenset[str]:
    """The countries that undertake something in a sentence: those by whom it is to be done, else those that it has do so."""
    named = sorted((*_countries(sentence), *_capitals(case, sentence)), key=lambda one: one.start)
    if by := _agents(sentence, named):
        return by
    people = [_Named(p.side, hit.start, hit.end) for p in case.catalog.people.values() for hit in hits(p, sentence)]
    return _before_the_pledge(sentence, named, people)


def _countries(sentence: Sentence) -> Iterator[_Named]:
    return (_Named(*place) for place in sentence.keys.countries_at)


def _capitals(case: Case, sentence: Sentence) -> Iterator[_Named]:
    """The capitals that a sentence names as they are called, and in none of its cases: Sofia has pledged it."""
    for code, city in capitals(case).items():
        for form in forms_beside(city, sentence.text) if names_city(sentence, city) else ():
            yield from (_Named(code, *found.span()) for found in letter_by_letter(form, sentence.text))


def _agents(sentence: Sentence, named: list[_Named]) -> frozenset[str]:
    """The countries by whom something is to be done: “will be prepared by Bulgaria”, “болгарской стороной”."""
    code, text = sentence.source.language, sentence.text
    by = [one for one in named if _by(code).search(text, 0, one.start) or _by_behind(code).match(text, one.end)]
    ahead = by and sentence.language.says("words", "ahead", text)
    return frozenset(one.country for one in by) if ahead else frozenset()


def _before_the_pledge(sentence: Sentence, named: list[_Named], people: list[_Named]) -> frozenset[str]:
    """The countries named before the last word with which something is undertaken, or that will do something; none where nothing is.

    Whoever is named before such a word, and met others there, may be who pledges it.
    """
    code, text = sentence.source.language, sentence.text
    acting = [one for one in named if _acts(code, text, one, named)]
    if pledges := [found.start() for found in _pledged(code).finditer(text)]:
        told = frozenset(one.country for one in acting if one.end <= pledges[-1])
        own = (one.country for one in people if one.end <= pledges[-1] and _acts(code, text, one, named))
        return told.union(own) if told else told
    if charged := {one.country for one in named if _is_charged(code, text, one)}:
        return frozenset(charged)
    if code == ENGLISH and acting and _WILL.match(text, acting[0].end):
        return frozenset(one.country for one in named if _WILL.match(text, one.end))
    ready = acting and _undertakes(code).match(text, acting[0].end)
    if ready and not _CLAUSE.search(text, ready.end()):
        return frozenset(one.country for one in acting)
    side = [one for one in acting if _as_a_side(code).match(text, one.end)]
    return frozenset(one.country for one in side if _does(code).search(_CLAUSE.split(text[: one.start])[-1]))


def _acts(code: str, text: str, one: _Named, named: list[_Named]) -> bool:
    """Whether a country may be whom its clause is about: no preposition stands before it there, it is in no case, nor whose somebody in one is.

    A preposition that stands before another country leads to that one: “По молба на Казахстан България ще …”.
    """
    others = [other.end for other in named if other.end <= one.start and other.country != one.country]
    clause = _CLAUSE.split(text[max(others, default=0) : one.start])[-1]
    beside = _WORD.match(text, one.end)
    return not (
        whole_words(code, "no-subject", "acts-on").search(clause)
        or whole_words(code, "oblique").fullmatch(text[one.start : one.end])
        or (beside and whole_words(code, "of-theirs").fullmatch(beside[0].strip()))
    )


def _is_charged(code: str, text: str, one: _Named) -> bool:
    """Whether a country stands as whom something is given to do, whatever case that takes: “Болгарии следует …”, “от България се очаква …”."""
    clause = whole_words(code, "of-whom").sub(" ", _CLAUSE.split(text[: one.start])[-1])
    led = whole_words(code, "no-subject").search(clause)
    return not led and _charged(code).match(text, one.end) is not None


@cache
def _charged(code: str) -> re.Pattern[str]:
    gets = rf"(?! {any_of(code, 'gets')}(?!\w))"
    return re.compile(rf"(?: [\w-]+){{0,3}}? {any_of(code, 'charged')}(?!\w){gets}", re.IGNORECASE)


@cache
def _undertakes(code: str) -> re.Pattern[str]:
    """What stands behind a country that is ready to do something, or means to: some words of whom it is, none that it is said of."""
    word = rf"(?! {any_of(code, 'said-of')}(?!\w)) [\w-]+"
    return re.compile(rf"(?:[’']s)?(?:{word}){{0,8}}?{_does(code).pattern}", re.IGNORECASE)


@cache
def _does(code: str) -> re.Pattern[str]:
    """The words with which somebody is to do something, and does not get it: “is ready to”, “трябва да”, “подготовит”."""
    gets = rf"(?! {any_of(code, 'gets')}(?!\w))"
    return re.compile(rf"{gets} {any_of(code, 'undertakes')}(?!\w){gets}", re.IGNORECASE)


@cache
def _by(code: str) -> re.Pattern[str]:
    """What leads to whom something is done by."""
    return re.compile(rf"\b{any_of(code, 'done-by')}\s(?:the\s)?$", re.IGNORECASE)


@cache
def _by_behind(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s{any_of(code, 'done-by-behind')}(?!\w)", re.IGNORECASE)


@cache
def _as_a_side(code: str) -> re.Pattern[str]:
    """What stands behind a country where the words tell of it as one side, which does something: “болгарская сторона”."""
    return re.compile(rf"\s{any_of(code, 'as-a-side')}(?!\w)", re.IGNORECASE)


@cache
def _pledged(code: str) -> re.Pattern[str]:
    return whole_words(code, "pledged")
