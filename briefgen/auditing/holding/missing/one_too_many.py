"""Lists of fields with one item too many: “in energy, transport and health”, where the passage has energy and health in its own list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.portfolios import FIELDS
from briefgen.auditing.holding.missing.meant import is_meant
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

BEGINNING = 5  # letters in which words of one family are alike
FEWEST, KNOWN = 3, 2  # items that make a list, and those of them that the passage has
_BETWEEN = re.compile(r"(?:,|,? and|,? or) (?:the )?(?:(?!with|in|for|on|of|by|from)\w+ )?")


def listed(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """A field in a list of ours of which the passage, in English, has no word, though it has others of the list."""
    theirs = case.passage.keys & FIELDS if case.passage.english else frozenset()
    for part in parts if len(theirs) >= KNOWN else ():
        for row in fields_listed(part):
            strange = [word for key, word in row if key not in theirs and not _is_there(case, word)]
            if len({key for key, _word in row} & theirs) >= KNOWN and strange:
                message = _("{source} has no word for “{state}”").format(source=case.passage.cited, state=strange[0])
                yield doubtful("V525", message, _("leave it out, or cite the passage that says it"))


def _is_there(case: Case, word: str) -> bool:
    """Whether the passage has a word of the same sense, or one that begins alike: cultural ties are of culture."""
    alike = word[:BEGINNING].casefold()
    return is_meant(case, word) or any(alike in sentence.text.casefold() for sentence in case.passage)


@lru_cache(maxsize=4096)
def fields_listed(part: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The fields that stand in a row in an English text, each with its word, where they are as many as make a list."""
    rows: list[list[tuple[str, int, int]]] = []
    for place in (place for place in keys(part, ENGLISH).at if place[0] in FIELDS - {"#foreign"}):
        if rows and _BETWEEN.fullmatch(part, rows[-1][-1][2], place[1]):
            rows[-1].append(place)
        else:
            rows.append([place])
    return tuple(tuple((key, part[a:z]) for key, a, z in row) for row in rows if len(row) >= FEWEST)
