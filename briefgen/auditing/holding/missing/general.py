"""What is told in words that all reports are full of: that both mean to deepen cooperation has to be said there as well."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from briefgen.auditing.content import keys, sense
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.missing.novel import held_apart, particular
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.spoken.lexicon import meaning_of_stem
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

FEWEST = 4  # words that make a clause long enough to say something
_SAYS_NOTHING = frozenset(sense(word, ENGLISH) for word in ["reported", "named", "source"])


def strange(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """A clause without a word of its own of whose words the passage has fewer than half."""
    for part in parts:
        told = _words(part)
        if len(told) >= FEWEST and not particular(part) and _there(case, told) * 2 < len(told):
            message = _("{source} speaks of little of this").format(source=case.passage.cited)
            yield doubtful("V526", message, _("cite the passage that tells it, or tell only what this one does"))


@lru_cache(maxsize=4096)
def _words(part: str) -> frozenset[str]:
    """The words of a clause but for names, posts and what only says that something was said."""
    apart = held_apart(part)
    found = ((k, at) for k, at, _end in keys(part, ENGLISH).at if not any(start <= at < end for start, end in apart))
    return frozenset(key for key, at in found if key[0] not in "@#" and part[at].islower()) - _SAYS_NOTHING


def _there(case: Case, told: frozenset[str]) -> int:
    """How many of some words the passage has, or means."""
    there = {key.removeprefix("#") for key in case.passage.keys}
    return sum(key in there or meaning_of_stem(key).is_near(case.passage.meaning) for key in told)
