"""What is told in words that all reports are full of: that both mean to deepen cooperation has to be said there as well."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.auditing.content import sense
from briefgen.auditing.holding.case import Case, keys_but_countries
from briefgen.auditing.holding.missing.novel import particular
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.spoken.lexicon import meaning_of_stem
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

FEWEST = 3  # words that make a clause long enough to say something
_SAYS_NOTHING = frozenset(
    sense(word, ENGLISH) for word in ["said", "told", "noted", "called", "named", "reported", "item", "source"]
)


def strange(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """A clause without a word of its own of whose words the passage has fewer than half."""
    for part in parts:
        told = frozenset(key.removeprefix("#") for key in keys_but_countries(part)) - _SAYS_NOTHING
        if len(told) >= FEWEST and not particular(part) and _there(case, told) * 2 < len(told):
            message = _("{source} speaks of little of this").format(source=case.passage.cited)
            yield doubtful("V526", message, _("cite the passage that tells it, or tell only what this one does"))


def _there(case: Case, told: frozenset[str]) -> int:
    """How many of some words the passage has, or means."""
    keys = {key.removeprefix("#") for key in case.passage.keys}
    return sum(key in keys or meaning_of_stem(key).is_near(case.passage.meaning) for key in told)
