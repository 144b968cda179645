"""How far a superlative reaches: the largest in Eastern Europe is not the largest in Europe, nor the largest of all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from briefgen.auditing.content import keys
from briefgen.auditing.holding.case import Case
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain import codes
from briefgen.language import gettext as _

SUPERLATIVES = ("largest", "main", "record", "least")
_END = re.compile(r"[,;.:](?=\s|$)|[()–—]|\b(?:and|where|which|who|while)\b")
_ONE_OF = re.compile(r"\b(?:one|some|two|three|many|most) of (?:the|its|their)\b|\bamong the\b", re.IGNORECASE)
_COMPASS = r"(?:north|south|east|west|central)"
_QUALIFIED = rf"{_COMPASS}(?:[ -]?{_COMPASS})*(?:ern)?"
_REGION = re.compile(
    rf"(?:\b(?P<before>{_QUALIFIED})[ -]|\b(?P<of>{_QUALIFIED}) of (?:the )?)?"
    r"\b(?P<name>europe|asia|africa|america|caucasus|balkan|baltic|world|globe|abroad|region)",
    re.IGNORECASE,
)

Region = tuple[str, frozenset[str]]  # a part of the world, and which part of it


class Reach(Struct, frozen=True):
    """A superlative with what it is said of, and the parts of the world and countries that it is said within."""

    word: str
    of: frozenset[str]
    within: tuple[Region, ...]


def widened(case: Case, parts: tuple[str, ...]) -> Iterator[Held]:
    """Superlatives that reach farther, or elsewhere, than those of the passage do."""
    own = {f"@{code}" for code in (case.catalog.calendar.home, *case.counterparts)}
    told = [reach for part in parts for reach in reaches(part)]
    theirs = [reach for sentence in case.passage for reach in reaches(sentence.text)] if told else []
    for ours in told:
        nearest = max(theirs, key=lambda reach: len(reach.of & ours.of), default=None)
        if nearest is None or all(name in own for name, _part in nearest.within):
            continue
        place = next((r for r in ours.within if r[0] not in own), None)
        if place not in nearest.within:
            message = _("{source} has “{word}” of {place} alone").format(
                source=case.passage.cited, word=ours.word, place=_in_words(nearest.within)
            )
            yield doubtful("V519", message, _("tell how far it reaches as the source does"))


@lru_cache(maxsize=4096)
def reaches(text: str) -> tuple[Reach, ...]:
    """The superlatives of an English text, and what is one of several, each with its reach up to the end of its clause."""
    known = language(ENGLISH)
    found = [(start, end) for mark, start, end in known.marked("marks", text) if mark in SUPERLATIVES]
    found += [match.span() for match in _ONE_OF.finditer(text)]
    return tuple(_reach(text, *place) for place in sorted(found))


def _reach(text: str, start: int, stop: int) -> Reach:
    found = _END.search(text, stop)
    end = found.start() if found else len(text)
    of = keys(text, ENGLISH).between(stop, end)
    return Reach(text[start:stop], of, tuple(dict.fromkeys(_regions(text, stop, end))))


def _regions(text: str, begin: int, stop: int) -> Iterator[Region]:
    countries = [place for place in keys(text, ENGLISH).countries_at if begin <= place[1] < stop]
    for code, _start, _end in countries:
        yield f"@{code}", frozenset()
    for match in _REGION.finditer(text, begin, stop):  # the European Union is not Europe
        if not any(start <= match.start("name") < end for _code, start, end in countries):
            part = match["before"] or match["of"] or ""
            yield match["name"].casefold(), frozenset(re.findall(_COMPASS, part.casefold()))


def _in_words(within: tuple[Region, ...]) -> str:
    return ", ".join(
        codes.name(name[1:]) if name.startswith("@") else " ".join((*sorted(part), name)) for name, part in within
    )
