"""Bodies that a passage names without their country, or by first letters: the MFA, where it is clear of which country."""

from __future__ import annotations

import re

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.spellings.abbreviations import abbreviates
from briefgen.domain.model import Organisation

FEWEST_WORDS = 2  # of a name but for its country, by which a body is still known
BESIDE = 30  # characters before a name in which its country may stand
_CAPITALS = re.compile(r"\b[A-Z]{3,6}\b")
_OF = re.compile(r"\s+(?:of|between)\b[^,;.]{0,60}")
_SMALL = r"(?:[\s–-]|\b(?:and|of|the|between|in|Republic)\b)+"
_TRIM = re.compile(rf"^{_SMALL}|{_SMALL}$")


def called_without_country(case: Case, body: Organisation, sentence: Sentence) -> bool:
    """Whether a body's name stands there but for its country, or its first letters do, and no other country stands beside them."""
    name = but_countries(str(body.name))
    short = (m.span() for m in _CAPITALS.finditer(sentence.text) if abbreviates(m.group(), name))
    places = (*((hit.start, hit.end) for hit in sentence.names.spelt(name)), *short)
    return body.country is not None and any(_is_of_its_country(case, body, sentence, place) for place in places)


def _is_of_its_country(case: Case, body: Organisation, sentence: Sentence, place: tuple[int, int]) -> bool:
    """Whether the country right behind a name, else right before it, else the nearest before where no other body is called so, is its own."""
    start, end = place
    before = keys(sentence.text[max(0, start - BESIDE) : start], ENGLISH).countries()[-1:]
    behind = _OF.match(sentence.text[end:])
    after = keys(behind.group(), ENGLISH).countries()[:1] if behind else ()
    nearest = after or before or next((c for s in (sentence, *case.before()) if (c := s.keys.countries())), ())
    own = {body.country, *keys(str(body.name), ENGLISH).countries()}
    return not own.isdisjoint(nearest) and bool(after or before or _is_alone(case, body))


def but_countries(name: str) -> str:
    """The first words in a row of a name that are no country: the Ministry of Foreign Affairs, of that of Japan."""
    parts, at = [], 0
    for _code, start, end in keys(name, ENGLISH).countries_at:
        parts.append(name[at:start])
        at = end
    trimmed = (_TRIM.sub("", part) for part in (*parts, name[at:]))
    return next((part for part in trimmed if len(part.split()) >= FEWEST_WORDS), "")


def _is_alone(case: Case, body: Organisation) -> bool:
    """Whether no other body on file has the same name but for its country."""
    every = [but_countries(str(other.name)) for other in case.catalog.organisations.values()]
    return every.count(but_countries(str(body.name))) == 1
