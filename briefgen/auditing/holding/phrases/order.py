"""What came first: after the talks is not before them, early is not late, and what was done is no longer to come."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Mapping
from functools import lru_cache

from briefgen.auditing.content import keys, sense, stem
from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

_ORDER = {
    "after": re.compile(
        r"\b(?:after|(?<!the )following|(?:up)?on (?:the )?(?:completion|conclusion|end) of|at the end of)\b",
        re.IGNORECASE,
    ),
    "before": re.compile(
        r"\b(?:before|ahead of|prior to|on the eve of|in advance of|in the run-up to)\b", re.IGNORECASE
    ),
}
_MONTHS = "|".join(month_name[1:])
_SPEED = {
    "soon": re.compile(r"\b(?:early|earliest|soon|soonest|without delay)\b", re.IGNORECASE),
    "late": re.compile(
        rf"(?<!of )\blate\b(?! (?:in|last|this|that|{_MONTHS}|\d))|\b(?:latest possible|delay(?:ed)?)\b", re.IGNORECASE
    ),
}
_TO_COME = re.compile(r"\b(?:will|shall|is to|are to)(?: \w+ly)?(?: be)?(?: \w+ly)? (?P<verb>\w+)", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:will|shall|to|be|being|not|should|would|may|can|could)(?: \w+ly)? $", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;.:](?=\s|$)|[()–—]")
_EDGE_OF = re.compile(r"\s*(?:the )?(?:end|close|conclusion|completion) of\b", re.IGNORECASE)


def turned_round(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """What is told of a time that the passage sets the other way round."""
    for part in parts:
        for (side, of), words in _sides(part).items():
            there = {other for s in case.passage for other, thing in _sides(s.text) if thing == of}
            if (there and side not in there) or _before_each_other(case, part, of, side):
                yield _otherwise(case, words)
        yield from (
            _otherwise(case, match.group()) for match in _TO_COME.finditer(part) if _was_done(case, match["verb"])
        )


def _before_each_other(case: Case, part: str, of: str, side: str) -> bool:
    """Whether a part has one thing after the other, and a sentence of the passage the other after the one."""
    ours = keys(part, ENGLISH).all
    each = ((s, other, thing) for s in case.passage for other, thing in _sides(s.text) if other == side and thing)
    return any(thing != of and thing in ours and of in s.keys.all for s, _other, thing in each)


def _otherwise(case: Case, words: str) -> Held:
    message = _("“{word}” stands otherwise in {source}").format(word=words, source=case.passage.cited)
    return doubtful("V522", message, _("tell what came first as the source does"))


@lru_cache(maxsize=4096)
def _sides(text: str) -> Mapping[tuple[str, str], str]:
    """Before or after what, and how soon: each with the words for it."""
    found = {}
    for side, pattern in _ORDER.items():
        for match in pattern.finditer(text):
            clause = _CLAUSE_END.split(_EDGE_OF.sub("", text[match.end() :], count=1))[0]
            if of := _thing(clause):
                found[side, of] = match.group()
    for side, pattern in _SPEED.items():
        if soon := pattern.search(text):
            found[side, ""] = soon.group()
    return found


def _thing(clause: str) -> str:
    """What a clause begins with, countries aside; an exchange of documents is no exchange of views, as talks are."""
    found = ((key, clause[start:end]) for key, start, end in keys(clause, ENGLISH).at if not key.startswith("@"))
    key, word = next(found, ("", ""))
    return stem(word, ENGLISH) if word.casefold().startswith("exchang") else key


def _was_done(case: Case, verb: str) -> bool:
    """Whether a passage speaks of something, and wherever it does, as done."""
    wanted = sense(verb, ENGLISH)
    places = [(s, start, end) for s in case.passage for key, start, end in s.keys.at if key == wanted]
    return bool(places) and all(_is_past(*place) for place in places)


def _is_past(sentence: Sentence, start: int, end: int) -> bool:
    return sentence.text[start:end].endswith("ed") and not _NOT_YET.search(sentence.text[:start])
