"""What a statement leaves out that makes it untrue: on what a thing depends, of how much of it is told, that it was the first time."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_PART = re.compile(
    r"\b(?:(?:in|a|one) part|(?<!as )(?<!is )(?<!are )(?<!an integral )part of|partly|partially|some of|only)\b",
    re.IGNORECASE,
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
    for clause, pattern, answer in (
        (sentence.text, _CONDITION, _CONDITIONAL),
        *((c, _PART, _IN_PART) for c in _CLAUSES.split(sentence.text)),
    ):
        found = pattern.search(clause)
        if found and not answer.search(part) and _tells(wanted, clause, found):
            yield found.group()
    for first in _FIRST_SINCE.finditer(sentence.text):
        if f"since {first['year']}" in part and not _MARKED_SINCE.search(part):
            yield first["which"]


def _tells(wanted: frozenset[str], clause: str, found: re.Match[str]) -> bool:
    """Whether a statement tells of what a condition or a part is of: of the words before or behind it."""
    around = keys_but_countries(clause[: found.start()]) | keys_but_countries(clause[found.end() :])
    return len(wanted & around) * 2 >= len(around)
