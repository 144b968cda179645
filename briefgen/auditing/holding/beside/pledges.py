"""Which country undertakes something: the one that its sentence has pledge it, and none that it does not name before that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain import codes
from briefgen.language import gettext as _

# Behind a country, and what is its own: what it will do, and not what it gets or what is done to it.
_WILL = re.compile(
    r"(?:[’']s)?(?: [\w-]+){0,4}? (?:will|shall|is to|are to) (?!be\b|receive\b|get\b|have\b|host\b|also be\b|not be\b|buy\b)"
)


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
    if pledges := [found.start() for found in _pledged(code).finditer(text)]:
        return frozenset(country for country, _start, end in named if end <= pledges[-1])
    first = min(named, key=lambda one: one[1], default=None)
    if code == ENGLISH and first and _WILL.match(text, first[2]):
        return frozenset(country for country, _start, end in named if _WILL.match(text, end))
    return frozenset()


@cache
def _pledged(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(code, 'pledged')}(?!\w)", re.IGNORECASE)
