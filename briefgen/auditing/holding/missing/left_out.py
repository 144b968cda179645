"""What a statement leaves out that makes it untrue: on what a thing depends, of how much of it is told, that it was the first time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.auditing.holding.case import Case, keys_but_countries
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_CONDITION = re.compile(
    r"\b(?:provided that|provided the|on condition|subject to|unless|as long as|only if|(?<!as )if|depends? (?:up)?on)\b",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(
    r"\b(?:provided|condition\w*|subject to|unless|as long as|if|when|once|should|depend\w*|hang\w* on|hinge\w*|would|could|until|whether"
    r"|require\w*|meets?|consent|under)\b",
    re.IGNORECASE,
)
# “Part of” what is whole: the visit was part of a tour.
_NOT_A_PART = ("as", "is", "are", "was", "were", "be", "been", "become", "became", "form", "forms", "an integral")
_PART = re.compile(
    rf"""\b (?: (?: in|a|one )[ ]part | {"".join(f"(?<!{re.escape(words)}[ ])" for words in _NOT_A_PART)} part[ ]of
    | partly | partially | some[ ]of | only ) \b""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_PART = re.compile(
    r"\b(?:part\w*|portion|share|some|several|few|certain|number|not all|half|most|many|majority|among|only|just|one|two|three"
    r"|no more|limited|merely|solely|alone)\b",
    re.IGNORECASE,
)
_FIRST_SINCE = re.compile(r"\b(?P<which>first|last|only)\b[^,;.]{0,30}\bsince (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_MARKED_SINCE = re.compile(r"\b(?:first|last|only|no|not|none|never|nothing|new|again)\b", re.IGNORECASE)
_CLAUSES = re.compile(r"[,;:](?=\s)|\b(?:and|but|while)\b")


def held(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """Conditions, parts and first times of the passage that a part of a statement which tells of the same thing is silent of."""
    for part in parts:
        for sentence in case.passage.sharing_most(keys_but_countries(part))[:1]:
            for missing in _left_out(sentence, part):
                message = _("{source} has “{word}”, and here is nothing of it").format(
                    source=case.passage.cited, word=missing
                )
                yield doubtful("V525", message, _("tell it as the source has it"))


def _left_out(sentence: Sentence, part: str) -> Iterator[str]:
    wanted = keys_but_countries(part)
    for word, around, answer in _narrowed(sentence.text):
        if not answer.search(part) and len(wanted & around) * 2 >= len(around):
            yield word
    for first in _FIRST_SINCE.finditer(sentence.text):
        if f"since {first['year']}" in part and not _MARKED_SINCE.search(part):
            yield first["which"]


@lru_cache(maxsize=4096)
def _narrowed(text: str) -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    """The conditions and the parts in a sentence, with the keys of the words around them, and what a statement may have in their stead."""
    wholes = ((text, _CONDITION, _CONDITIONAL), *((clause, _PART, _IN_PART) for clause in _CLAUSES.split(text)))
    told = ((clause, pattern.search(clause), answer) for clause, pattern, answer in wholes)
    return tuple((found.group(), _around(clause, found), answer) for clause, found, answer in told if found)


def _around(clause: str, found: re.Match[str]) -> frozenset[str]:
    return keys_but_countries(clause[: found.start()]) | keys_but_countries(clause[found.end() :])
