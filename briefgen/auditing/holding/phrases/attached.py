"""What a place is told of: a consulate in Porto is none in Hanoi, though both cities and the consulate stand in the passage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.phrases.sharing import particular_words, threads
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.naming import CAPITAL
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_AT = re.compile(rf"\b(?:in|at|near|outside)\s+(?:the\s+)?(?:(?:port|city|town) of\s+)?(?P<name>{CAPITAL}[^\W\d_]+)")


def at_another_place(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """Things that a statement tells of one place, where the passage tells them of none or of another, and of this one other things."""
    if len(case.passage.sentences) == 1:
        return
    told = threads(case)
    placed = ((part, match["name"]) for part in parts for match in _AT.finditer(part))
    for clause, name in placed:
        words = {word.key: word.text for word in particular_words(clause) if word.surely}
        there = words.keys() & frozenset().union(*told)
        where = [keyed for s, keyed in zip(case.passage, told, strict=True) if s.names.spelt(name)]
        if there and where and not _is_scene(case, name) and not any(there & keyed for keyed in where):
            message = _("{source} speaks of “{word}” and “{other}” apart").format(
                source=case.passage.cited, word=name, other=words[min(there)]
            )
            yield doubtful("V526", message, _("tell together what one sentence tells together"))


def _is_scene(case: Case, name: str) -> bool:
    """Whether a name is a country's, or that of the place where everything that is told of happened."""
    place = str(getattr(case.report, "place", None) or "")
    return name in place or bool(keys(name, ENGLISH).countries())
