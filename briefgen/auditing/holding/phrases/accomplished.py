"""What is told as done was done in the passage, and is not only under way there or still to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefgen.auditing.content import sense, stem
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.holding.progress.states import done
from briefgen.auditing.holding.progress.verbs import PARTICIPLES
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.lexicon import meaning_alone
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

REACH = 48  # characters before a word in which another makes it something to come
_OVER = re.compile(
    r"\b(?:took place|taken place|(?:was|were|been) held|held (?:a|an|the|talks|its|their)|met)\b", re.IGNORECASE
)
_DONE = re.compile(
    rf"""\b (?: has|have|had|was|were ) (?: [ ]been )? (?: [ ]\w+ly )? [ ]
    (?P<verb> (?! been\b ) \w+ (?: ed|en|wn|lt|ne ) | {PARTICIPLES} | come(?=[ ]to[ ][A-Z] ) ) \b""",
    re.IGNORECASE | re.VERBOSE,
)
_TO_BE = re.compile(r"\b(?:be|being|not)(?: \w+ly)? $", re.IGNORECASE)
_INFINITIVE = re.compile(r"(?<!able )(?<!managed )\bto (?:\w+ly )?$", re.IGNORECASE)
_TO_COME = re.compile(
    r"""\b (?: to[ ]be | expected[ ]to (?: [ ]be )? | will (?: [ ]be )? | awaits? | not[ ]yet | yet[ ]to
    | (?: made|getting|is|are|being )[ ]ready[ ] (?: for|to ) | prepar\w+[ ] (?: for|to ) | before[ ] (?: the|its ) ) \b
    [^,;.]{0,24} $""",
    re.IGNORECASE | re.VERBOSE,
)
_REACHED = ("signed", "initialled", "in-force")
# Words that a report opens with say nothing of how far the thing itself has come.
_REPORTING = frozenset({"talk", "state", "confirm", "support", "strengthen", "keep", "host"})


def hold_done(case: Case, prose: Prose) -> Iterator[Held]:
    """Whether what is told as over, or as done, is so in the passage."""
    if _over(case, prose) or any(_is_open(case, verb) for part in prose.matter for verb in _told_as_done(part)):
        message = _("{source} speaks of it as something to come").format(source=case.passage.cited)
        yield doubtful("V522", message, _("tell it as planned, or cite the passage that reports it"))
    for part in prose.matter:
        if any(_reached(case, part, state) for state in _REACHED):
            message = _("{source} tells it as done").format(source=case.passage.cited)
            yield doubtful("V522", message, _("tell it as done, or cite the passage that has it still to come"))


def _reached(case: Case, part: str, state: str) -> bool:
    """Whether a signature or the like is told as still to come, and the passage has it, and everything of the kind, as done."""
    spoken = language(ENGLISH)
    place = next(iter(spoken.places("states", state, part)), None)
    if place is None or not _TO_COME.search(part[: place[0]]):
        return False
    there = [s for s in case.passage if s.language.says("states", state, s.text)]
    return bool(there) and all(done(s, state) and not s.language.says("words", "ahead", s.text) for s in there)


def _over(case: Case, prose: Prose) -> bool:
    return (
        any(_is_over(part) and not _is_open_or_denied(prose, part) for part in prose.parts)
        and any(s.language.says("events", "planned", s.text) for s in case.passage)
        and not any(_is_over(s.text) for s in case.passage)
    )


@lru_cache(maxsize=4096)
def _is_over(text: str) -> bool:
    return _OVER.search(text) is not None


def _is_open_or_denied(prose: Prose, part: str) -> bool:
    return prose.spoken.says("events", "planned", part) or prose.spoken.says("words", "not", part)


@lru_cache(maxsize=4096)
def _told_as_done(part: str) -> tuple[str, ...]:
    """The verbs that a part of a statement tells as done, where no word of it makes them something to come."""
    verbs = tuple(match["verb"] for match in _DONE.finditer(part))
    return () if language(ENGLISH).says("words", "ahead", part) else verbs


def _is_open(case: Case, verb: str) -> bool:
    """Whether a passage speaks of something, and only as under way or to come; as what somebody is to do by that very verb."""
    key = sense(verb, ENGLISH)
    places = [(s, start, end) for s in case.passage for k, start, end in s.keys.at if k == key] or _near(case, verb)
    return (
        key not in _REPORTING and bool(places) and all(_is_to_do(verb, *place) or _is_ahead(*place) for place in places)
    )


def _near(case: Case, verb: str) -> list[tuple[Sentence, int, int]]:
    """Where a passage has a word that means nearly the same as a verb."""
    meant = meaning_alone(verb)
    return [
        (s, start, end)
        for s in case.passage
        for k, start, end in s.keys.at
        if k[0] not in "@#" and meant.is_near(meaning_alone(s.text[start:end]))
    ]


def _is_to_do(verb: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the same verb stands behind “to”: asked, meant or ready to do it, which is not done."""
    text = sentence.text
    same = stem(text[start:end], ENGLISH) == stem(verb, ENGLISH)
    return same and sentence.language.code == ENGLISH and _INFINITIVE.search(text[:start]) is not None


def _is_ahead(sentence: Sentence, start: int, end: int) -> bool:
    text, spoken = sentence.text, sentence.language
    before = re.split(r"[,;(]", text[:start])[-1]
    behind = re.split(r"[,;)]", text[end:])[0]
    word, near = text[start:end], before[-REACH:]
    if word.endswith("ed") and not _TO_BE.search(near):
        return False
    return spoken.says("words", "ahead", near) or spoken.says("words", "ongoing", before + word + behind)
