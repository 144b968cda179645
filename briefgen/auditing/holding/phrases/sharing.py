"""How much of what is particular in a statement its passage speaks of: all of it together, and each clause in one sentence."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator
from functools import cache

from briefgen.auditing.content import sense
from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.holding.our_words import GENERIC, Prose
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

SHARED = 0.33  # of what is particular in a statement, the least that its passage speaks of
IN_ONE = 0.5  # of what is particular in a clause, the least that one sentence of the passage speaks of
FEWEST = 3  # particular words that make a clause long enough to be looked for in one sentence


def shared(case: Case, prose: Prose, *, ours: bool) -> Iterator[Held]:
    """Whether the passage speaks of what the statement does; a remark may bring words of its own."""
    if _strange(case, prose, ours=ours) or (not ours and any(_scattered(case, clause) for clause in prose.matter)):
        yield doubtful("V526", _("{source} speaks of little of this").format(source=case.passage.cited))


def _strange(case: Case, prose: Prose, *, ours: bool) -> bool:
    particular = {key for key in prose.keys - _months() if not key.startswith("@") and key not in GENERIC}
    if len(particular) < 2 and not ours:
        particular = {key for key in prose.keys if not key.startswith("@")}
    return len(particular) > 1 and len(particular & case.passage.keys) < SHARED * len(particular)


def _scattered(case: Case, clause: str) -> bool:
    """Whether what a clause tells is gathered from sentences of which none tells half of it."""
    particular = _particular(keys_of(clause)) - GENERIC - _months()
    if len(particular) < FEWEST:
        return False
    most = max(len(particular & _particular(sentence.keys.all)) for sentence in case.passage)
    wide = len(case.passage.sentences) > 1  # the more sentences, the more can be gathered from them
    return most < IN_ONE * len(particular) or (wide and most == IN_ONE * len(particular))


@cache
def _months() -> frozenset[str]:
    """The keys of months, which are held as dates: four months of a year are January to April without a word of either."""
    return frozenset(sense(month, ENGLISH) for month in month_name[1:])


def _particular(keys: frozenset[str]) -> frozenset[str]:
    """Keys but for countries; what a post is for is as good as the plain word."""
    return frozenset(key.removeprefix("#") for key in keys if not key.startswith("@"))
