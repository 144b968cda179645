"""Bodies that a passage names without their country, or by first letters: the MFA, where it is clear of which country."""

from __future__ import annotations

import re

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import abbreviates
from briefgen.auditing.passages import Sentence
from briefgen.domain.model import Organisation

FEWEST_WORDS = 2  # of a name but for its country, by which a body is still known
BESIDE = 30  # characters before a name in which its country may stand
_CAPITALS = re.compile(r"\b[A-Z]{3,6}\b")
_OF = re.compile(r"\s+(?:of|between)\b[^,;.]{0,60}")
_TRIM = re.compile(
    r"^(?:[\s–-]|\b(?:and|of|the|between|in|Republic)\b)+|(?:[\s–-]|\b(?:and|of|the|between|in|Republic)\b)+$"
)


def called_without_country(case: Case, body: Organisation, sentence: Sentence) -> bool:
    """Whether a body's name stands there but for its country, or its first letters do, and no other country stands beside them."""
    name = but_countries(str(body.name))
    if len(name.split()) < FEWEST_WORDS or not body.country:
        return False
    short = (m.span() for m in _CAPITALS.finditer(sentence.text) if abbreviates(m.group(), name))
    for start, end in (*((hit.start, hit.end) for hit in sentence.names.spelt(name)), *short):
        before = keys(sentence.text[max(0, start - BESIDE) : start], ENGLISH).countries()[-1:]
        behind = _OF.match(sentence.text[end:])
        after = keys(behind.group(), ENGLISH).countries()[:1] if behind else ()
        nearest = after or before or next((c for s in (sentence, *case.before()) if (c := s.keys.countries())), ())
        own = {body.country, *keys(str(body.name), ENGLISH).countries()}
        if set(nearest) & own and (after or before or _is_alone(case, body, name)):
            return True
    return False


def but_countries(name: str) -> str:
    """The first words in a row of a name that are no country: the Ministry of Foreign Affairs, of that of Japan."""
    parts, at = [], 0
    for _code, start, end in keys(name, ENGLISH).countries_at:
        parts.append(name[at:start])
        at = end
    trimmed = (_TRIM.sub("", part) for part in (*parts, name[at:]))
    return next((part for part in trimmed if len(part.split()) >= FEWEST_WORDS), "")


def _is_alone(case: Case, body: Organisation, name: str) -> bool:
    """Whether no other body on file has the same name but for its country."""
    others = (other for other in case.catalog.organisations.values() if other.id != body.id)
    return not any(but_countries(str(other.name)) == name for other in others)
