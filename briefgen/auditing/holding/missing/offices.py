"""Whose office a title tells, held against a text in another language: of one portfolio where there is another, a head of state for one of government.

English passages are held word by word; here only what both languages have tables for is compared: offices, what a ministry is for, whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case, posts_of
from briefgen.auditing.holding.context.portfolios import FIELDS, Place, without_prime
from briefgen.auditing.holding.marks import governing, on_file
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain import codes
from briefgen.language import gettext as _

_HEADS = frozenset({"#president", "#prime-minister", "#minister", "#speaker", "#mayor", "#monarch"})
_ENVOYS = frozenset({"#ambassador", "#consul"})
_NEAR_OFFICE = 40  # characters between the word for a minister and what he is for
_NEAR_COUNTRY = 15  # characters between the word for an office and the country: “премиера на Република Гърция”
_NEAR_DEPUTY = 25  # characters between “deputy” and the office: “deputy to the prime minister”
_APART = re.compile(r"[,;.:()]")


def of_another(case: Case, title: str) -> Iterator[Held]:
    """Offices of a title that the passage, all in other languages, has as those of others."""
    if case.passage.english or not case.passage.known:
        return
    if _is_of_another_portfolio(case, title):
        yield _doubtful(_("{source} speaks of no such minister").format(source=case.passage.cited))
    for office, country in _held_for(title):
        theirs = frozenset().union(*(_offices_of(sentence, country) for sentence in case.passage))
        if theirs and office not in case.passage.keys:
            message = _("{source} tells of another office of {country}")
            yield _doubtful(message.format(source=case.passage.cited, country=codes.name(country)))
    if _is_of_another_envoy(case, title):
        yield _doubtful(_("{source} tells of another mission").format(source=case.passage.cited))
    yield from for_a_deputy(case, title)


def for_a_deputy(case: Case, text: str) -> Iterator[Held]:
    """A prime minister told where the passage has deputies of one alone; over a text in another language, a minister too."""
    known = (*(s.keys.at for s in case.around()), *(keys(post, ENGLISH).at for post in _posts(case)))
    for office in ("#prime-minister",) if case.passage.english else ("#prime-minister", "#minister"):
        ours = list(_deputies(keys(text, ENGLISH).at, office))
        theirs = [deputy for sentence in case.passage for deputy in _deputies(sentence.keys.at, office)]
        if ours and theirs and not any(ours) and all(theirs) and all(all(_deputies(at, office)) for at in known):
            yield _doubtful(_("{source} tells of a deputy alone").format(source=case.passage.cited))


def _posts(case: Case) -> Iterator[str]:
    """The posts of those who take part, and of the others on file whom the passage names."""
    yield from (post for person in case.participants for post in posts_of(person))
    yield from on_file(case)


def _doubtful(message: str) -> Held:
    return doubtful("V525", message, _("name the office as the source does, or cite the passage that names it"))


def _is_of_another_portfolio(case: Case, title: str) -> bool:
    """Whether each minister or ministry of the passage is of a field that is told, and none of it is of one that the title has."""
    ours = governing(title) - {""}
    bound = [fields for sentence in case.passage for fields in _portfolios(sentence)]
    known = frozenset().union(*(governing(post) for person in case.participants for post in posts_of(person)))
    return bool(ours and bound) and all(bound) and not ours & (case.passage.keys | known)


def _portfolios(sentence: Sentence) -> Iterator[frozenset[str]]:
    """What each minister of a sentence is for, as far as that stands near, and nearer than to another one."""
    ministers = [(start, end) for key, start, end in sentence.keys.at if key == "#minister"]
    found: dict[tuple[int, int], set[str]] = {place: set() for place in ministers}
    for key, start, end in sentence.keys.at:
        if key in FIELDS and ministers:
            nearest = min(ministers, key=lambda place: _apart((start, end), place))
            if _apart((start, end), nearest) <= _NEAR_OFFICE:
                found[nearest].add(key)
    yield from map(frozenset, found.values())


def _apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many characters stand between two words; less than none where they overlap."""
    return max(one[0], other[0]) - min(one[1], other[1])


def _held_for(title: str) -> Iterator[tuple[str, str]]:
    """The offices of a title, each with the country right beside it: the President of Greece, the Greek President."""
    yield from _beside(keys(title, ENGLISH).at, title)


def _offices_of(sentence: Sentence, country: str) -> frozenset[str]:
    """The offices that a sentence has beside a country."""
    return frozenset(o for o, code in _beside(sentence.keys.at, sentence.text) if code == country)


def _beside(places: tuple[Place, ...], text: str) -> Iterator[tuple[str, str]]:
    offices = [place for place in without_prime(places) if place[0] in _HEADS]
    countries = [place for place in places if place[0].startswith("@")]
    for office, start, end in offices:
        for country, first, last in countries:
            between = text[end:first] if first >= end else text[last:start]
            if len(between) <= _NEAR_COUNTRY and not _APART.search(between):
                yield office, country[1:]


def _is_of_another_envoy(case: Case, title: str) -> bool:
    """Whether a title tells of an ambassador or an embassy, and the passage of consuls alone, or the other way round."""
    ours = _ENVOYS & {key for key, _start, _end in keys(title, ENGLISH).at}
    return bool(ours and _ENVOYS & case.passage.keys) and not ours & case.passage.keys


def _deputies(places: tuple[Place, ...], office: str) -> Iterator[bool]:
    """Whether each holder of an office in a text is told as a deputy: the word for one stands near, and nearer than to another."""
    every = [(start, end) for key, start, end in without_prime(places) if key == office]
    deputies = [(start, end) for key, start, end in places if key == "#deputy"] if every else []
    told = {_nearest(every, deputy) for deputy in deputies}
    yield from (place in told for place in every)


def _nearest(every: list[tuple[int, int]], deputy: tuple[int, int]) -> tuple[int, int] | None:
    """The office that the word for a deputy stands nearest to; None where that is far."""
    apart, place = min((_apart(deputy, place), place) for place in every)
    return place if apart <= _NEAR_DEPUTY else None
