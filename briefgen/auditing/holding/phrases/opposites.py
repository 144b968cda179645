"""Words told as their opposites: a regular dialogue is no irregular one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.auditing.holding.case import Case
from briefgen.auditing.naming import tokens
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_OUTSTANDING = re.compile(r"\b(?:outstanding|pending|unanswered|yet to|still to|awaited|awaits)\b", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:left (?:out|aside|undiscussed|unsaid)|passed over)\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:not yet|yet)\b|\bstill\b", re.IGNORECASE)
_UNDOING = ("un", "in", "im", "ir", "il", "dis", "non")
# Only before a word that says of which kind a thing is: to inform is not the opposite of a form.
_QUALITY = (
    "al", "ar", "ive", "able", "ible", "ent", "ant", "ful", "ous", "ory", "ly", "ain", "air", "igned", "elled", "agree", "agreed", "own", "ppy", "sy",
)  # fmt: skip


def undone(case: Case, text: str) -> Iterator[Held]:
    """Words with “un-” or its like on one side, where the other has them without it."""
    theirs = frozenset().union(*(_qualities(sentence.text) for sentence in case.passage))
    for word in sorted(_qualities(text) - theirs):
        bare = (word.removeprefix(prefix) for prefix in _UNDOING if word.startswith(prefix))
        if theirs.intersection(bare) or theirs.intersection(prefix + word for prefix in _UNDOING):
            message = _("{source} has “{word}” the other way round").format(source=case.passage.cited, word=word)
            yield doubtful("V525", message, _("see what the passage says"))


@lru_cache(maxsize=4096)
def _qualities(text: str) -> frozenset[str]:
    return frozenset(word for token in tokens(text) if (word := token.text.casefold()).endswith(_QUALITY))


def still_open(case: Case, text: str) -> bool:
    """Whether what the passage has as not yet done is told as outstanding, and what it has as not done as left out."""
    if _LEFT.search(text):
        return any(sentence.language.says("words", "not", sentence.text) for sentence in case.passage)
    return bool(_OUTSTANDING.search(text) and _NOT_YET.search(case.passage.text))
