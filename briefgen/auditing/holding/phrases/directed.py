"""Who does it to whom: what one side gives, tells or pays to the other is not given, told or paid the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case, bodies_named, posts_of, spellings
from briefgen.auditing.holding.context.posts import capitals
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import tokens
from briefgen.auditing.spoken.alike import bare
from briefgen.auditing.spoken.patterns import letter_by_letter
from briefgen.auditing.spoken.sounds import sound
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain import codes
from briefgen.domain.model import Person
from briefgen.language import gettext as _

# What somebody does to somebody else, and not with him: each with the words for it.
_DOING = {
    "receive": r"receiv(?:e[sd]?|ing)",
    "invite": r"invit(?:e[sd]?|ing)",
    "congratulate": r"congratulat(?:e[sd]?|ing)",
    "tell": r"inform(?:s|ed|ing)?|brief(?:s|ed|ing)",
    "visit": r"visit(?:s|ed|ing)",
    "host": r"host(?:s|ed|ing)",
    "give": r"donat(?:e[sd]?|ing)|gives?|gave|given|giving|hand(?:s|ed|ing)",
    "award": r"award(?:s|ed|ing)?",
    "thank": r"thank(?:s|ed|ing)?",
    "ask": r"ask(?:s|ed|ing)?|urg(?:e[sd]?|ing)",
    "assure": r"assur(?:e[sd]?|ing)",
}
_COMMON = ("library", "embassy", "academy", "zone", "chamber", "institute", "university", "museum")
_OFFICES = ("ambassador", "mayor", "president", "chairman")
NEAR = 16  # characters between a country and what is of it
_VERB = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _DOING.items()), re.IGNORECASE)
# A thing named by a noun: from whom and to whom it goes stands behind it.
_NOUN = re.compile(r"\b(?:(?P<visit>visit)|(?P<give>gifts?|donations?))\b", re.IGNORECASE)
_INVITING = re.compile(r"\bat the (?:(?P<invite>invitation)|(?P<ask>request)) of\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)(?: \w+ly)? $", re.IGNORECASE)
_BY_WHOM = re.compile(r"(?: for)? by\b")
_BREAK = re.compile(r"[.;:](?:\s|$)")
# Who is only with somebody, or where a thing goes to, does nothing: “In talks with the Mayor of Plovdiv the diplomat thanked …”
_BESIDE = re.compile(r"\b(?:with|to|from|in|for|between|into|at)\s+(?:[\w'’-]+\s+){0,4}$", re.IGNORECASE)
_BY = re.compile(r"\bby\b")
_TO = re.compile(r"\bto\b")
_FROM = re.compile(r"\b(?:from|by|of)\b")
_WAYS = re.compile(r"\b(?:from|by|to)\b")
_OWN = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}$")
_HE = re.compile(r"\b(?:he|she|they|it|we|you)\s+(?:\w+ly\s+|has\s+|had\s+|have\s+)*$", re.IGNORECASE)
_HIM = re.compile(r"\s+(?:him|her|them|it|us|you|his|their|its|our|your)\b", re.IGNORECASE)
_OF = re.compile(r"[\w-]+ of (?:the )?(?:Republic of )?", re.IGNORECASE)
_TO_SOMEBODY = ("give", "award")

Named = tuple[int, int, str]  # where somebody or something is named, and of which country it is


class Deed(Struct, frozen=True):
    """What one side does to another: the countries of both, where they are told."""

    what: str
    word: str
    doer: str | None
    other: str | None

    def suits(self, told: Deed) -> bool:
        """Whether two deeds can be the same."""
        each = ((self.doer, told.doer), (self.other, told.other))
        return all(here == there or None in (here, there) for here, there in each)


def turned_round(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """What a statement has one side do to the other, where the passage has it done otherwise alone."""
    ours = [deed for part in parts for deed in deeds(case, part)]
    theirs = [deed for s in case.passage for deed in _of_passage(case, s.text)] if ours else []
    for deed in ours:
        same = [told for told in theirs if told.what == deed.what]
        if same and not any(deed.suits(told) for told in same):
            message = _("{source} has {named} do this: “{word}”").format(
                source=case.passage.cited,
                named=", ".join(sorted({codes.name(told.doer or told.other or "") for told in same})),
                word=same[0].word,
            )
            yield doubtful("V519", message, _("see whose it is, and which way it goes"))


def _of_passage(case: Case, text: str) -> tuple[Deed, ...]:
    return case.passage.remembered(("deeds", text, _taking_part(case)), lambda: deeds(case, text))


def _taking_part(case: Case) -> tuple[str, ...]:
    return tuple(person.id for person in case.participants)


def deeds(case: Case, text: str) -> tuple[Deed, ...]:
    """What is done to somebody in an English text, between two countries or by one."""
    found = _told(text)
    named = _named(case, text) if found else ()
    told = (_deed(text, match, named) for match in found)
    return tuple(deed for deed in told if (deed.doer or deed.other) and deed.doer != deed.other)


@lru_cache(maxsize=4096)
def _told(text: str) -> tuple[re.Match[str], ...]:
    """Where an English text tells what is done to somebody."""
    return (*_VERB.finditer(text), *_NOUN.finditer(text), *_INVITING.finditer(text))


def _deed(text: str, match: re.Match[str], named: tuple[Named, ...]) -> Deed:
    what, word = match.lastgroup or "invite", match.group()
    before, behind = _clause(text, match.start(), match.end())
    if match.re is _INVITING:
        return Deed(what, word, _first(named, match.end(), behind), None)
    if match.re is _NOUN:
        owner = _doer(text, named, before, match.start()) if _OWN.search(text, before, match.start()) else None
        giver = owner or _led(text, _FROM, (match.end(), behind), named)
        return Deed(what, word, giver, _led(text, _TO, (match.end(), behind), named))
    unnamed = word.endswith("ing") or _HE.search(text[before : match.start()])
    left = None if unnamed else _doer(text, named, before, match.start())
    if _PASSIVE.search(text[before : match.start()]) or _BY_WHOM.match(text, match.end()):
        return Deed(what, word, _led(text, _BY, (match.end(), behind), named), left)
    if what in _TO_SOMEBODY:
        return Deed(what, word, left, _led(text, _TO, (match.end(), behind), named))
    return Deed(what, word, left, None if _HIM.match(text, match.end()) else _first(named, match.end(), behind))


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a word begins and ends."""
    before = max((m.end() for m in _BREAK.finditer(text, 0, start)), default=0)
    behind = _BREAK.search(text, end)
    return before, behind.start() if behind else len(text)


def _first(named: tuple[Named, ...], start: int, end: int) -> str | None:
    return next((code for at, _end, code in named if start <= at < end), None)


def _doer(text: str, named: tuple[Named, ...], start: int, end: int) -> str | None:
    before = ((at, code) for at, stop, code in reversed(named) if start <= at and stop <= end)
    return next((code for at, code in before if not _BESIDE.search(text, start, at)), None)


def _led(text: str, way: re.Pattern[str], place: tuple[int, int], named: tuple[Named, ...]) -> str | None:
    """Who is named behind the word for a way, where no other such word stands between."""
    for found in way.finditer(text, *place):
        stop = _WAYS.search(text, found.end(), place[1])
        if code := _first(named, found.end(), stop.start() if stop else place[1]):
            return code
    return None


def _named(case: Case, text: str) -> tuple[Named, ...]:
    """Who and what is named in a text, in order, each with its country: the whole name of a body, and not what stands in it."""
    surnames = case.texts.remembered("sides by surname", lambda: _sides(case))
    meant = case.passage.remembered(("meant", _taking_part(case)), lambda: dict(_meant(case)))
    bodies = [(start, end, body.country) for body, start, end in bodies_named(case, text) if body.country]
    single = [
        (t.start, t.end, surnames[sound(bare(t.text))])
        for t in tokens(text)
        if t.capital and sound(bare(t.text)) in surnames
    ]
    single += [(start, end, code) for code, start, end in keys(text, ENGLISH).countries_at]
    cities = ((code, found) for code, city in capitals(case).items() for found in letter_by_letter(city, text))
    single += [(*found.span(), code) for code, found in cities]
    if meant:
        common = ((t, bare(t.text.casefold())) for t in tokens(text))
        single += [(t.start, t.end, meant[w]) for t, w in common if w in meant and not _is_of(text, single, t.start)]
    alone = (one for one in single if not any(start <= one[0] < end for start, end, _code in bodies))
    return tuple(sorted((*bodies, *alone)))


def _is_of(text: str, named: list[Named], at: int) -> bool:
    """Whether a common word has its country right before it, or behind it: the Lithuanian foreign minister, the President of Latvia."""
    behind = _OF.match(text, at)
    return any(
        (0 < at - end <= NEAR and "," not in text[end:at]) or (behind is not None and behind.end() == start)
        for start, end, _code in named
    )


def _meant(case: Case) -> Iterator[tuple[str, str]]:
    """What a common word means: the library is the only one that the passage names, the Mayor the only one who takes part."""
    bodies = {body.id: body for s in case.passage for body, _start, _end in bodies_named(case, s.text)}
    told = [(word, str(b.name), b.country) for b in bodies.values() if b.country for word in _COMMON]
    told += [(word, post, p.side) for p in case.participants for post in posts_of(p) for word in _OFFICES]
    found = [(word, code) for word, name, code in told if word in name.casefold().split()]
    for word in {word for word, _code in found}:
        countries = {code for other, code in found if other == word}
        if len(countries) == 1:
            yield word, countries.pop()


def _sides(case: Case) -> Mapping[str, str]:
    """The sides of the people on file by how their surnames sound."""
    every: tuple[Person, ...] = tuple(case.catalog.people.values())
    return {
        sound(tokens(spelling)[-1].text): person.side
        for person in every
        for spelling in spellings(person)
        if tokens(spelling)
    }
