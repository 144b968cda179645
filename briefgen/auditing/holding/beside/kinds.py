"""What is counted or measured right behind a number, of the kinds that every language has words for: students, flights, tonnes."""

from __future__ import annotations

import re
from functools import cache

from briefgen.auditing.holding.case import keys_of
from briefgen.auditing.holding.flows.measured import physical
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.spoken.numbers.counted import time_behind, time_in

PERSONS = frozenset(["students", "visitors", "people"])  # “people” may be either of the others
# What a figure may be about where something else is counted: 40 students with scholarships, 38 runs of a train.
_ABOUT = frozenset(["scholarships", "projects", "jobs", "trains", "ships", "containers", "universities"])
NO_BODIES = PERSONS | {"flights", "nights", "vehicles", "permits"}
_VISITORS = re.compile(r"visitors|tourists|arrivals")
_CAME = re.compile(r"\b(?:visit(?:ed|s)?|enter(?:ed|s)?|arriv(?:ed|es?)|c[ao]mes?|travell?ed)\b", re.IGNORECASE)
_OF_ANYTHING = (
    "output production capacity volume number total quantity target plan planned expected annual monthly weekly daily"
)
RIGHT_BEHIND = 3  # words: “1.7 million tonnes of grain”


def counted(words: str) -> frozenset[str]:
    """The kinds of things that some English words tell, counted one by one."""
    return language(ENGLISH).found("things", words)


@cache
def of_anything() -> frozenset[str]:
    """The keys of words for how much there is of whatever a unit counts: the planned output is of tyres where these are counted."""
    return keys_of(_OF_ANYTHING)


def is_of_another_kind(found: Standing, words: str) -> bool:
    """Whether what stands right behind a number in another language is of another kind than some English words tell."""
    ours, spoken = counted(words) | physical(words), found.sentence.language
    if not found.number.measure and (time := time_behind(found.sentence.text, found.number.end, spoken)):
        return bool(ours) or time_in(words, language(ENGLISH)) not in (None, time)
    behind = " ".join(found.beside.split()[:RIGHT_BEHIND])
    things, measures = spoken.found("things", behind), spoken.found("units", behind)
    theirs = things | measures
    if not theirs or ours & theirs or _are_persons(ours | theirs) or _are_given(found, ours, theirs):
        return False
    return bool(ours or measures)


def is_about(found: Standing, words: str) -> bool:
    """Whether a sentence has a word for the kind that some English words tell, which need not be what it counts."""
    return bool(counted(words) & _ABOUT & found.sentence.language.found("things", found.sentence.text))


def came_there(found: Standing, indicator: str) -> bool:
    """Whether visitors are counted where an English sentence has people come: citizens who entered are visitors."""
    return bool(_VISITORS.search(indicator) and _CAME.search(found.sentence.text))


def are_among_people(found: Standing, indicator: str, unit: str) -> bool:
    """Whether a unit is people, and the sentence names those whom the indicator counts: tourists are people."""
    told = found.sentence.language.found("things", found.sentence.text)
    return counted(unit) == {"people"} and bool(counted(indicator) & PERSONS & told)


def counts_others(found: Standing, words: str) -> bool:
    """Whether a whole sentence has no word for a kind that some English words tell, and has one for students in place of visitors, or so."""
    ours, theirs = counted(words), found.sentence.language.found("things", found.sentence.text)
    if len(ours) != 1 or not theirs or ours & theirs:
        return False
    return ours | theirs <= PERSONS - {"people"} or (ours == {"companies"} and theirs <= NO_BODIES)


def lacks_measure(found: Standing, words: str) -> bool:
    """Whether English words tell a measure, and the whole sentence of a number has no word for it."""
    ours, spoken = physical(words), found.sentence.language
    return bool(ours and spoken.table("units")) and not ours & spoken.found("units", found.sentence.text)


def _are_given(found: Standing, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether permits are counted by whom they were given to, one each: “visas were issued to 3,265 citizens”."""
    text = found.sentence.text
    return theirs <= PERSONS and ours == {"permits"} and bool(found.sentence.language.places("things", "permits", text))


def _are_persons(kinds: frozenset[str]) -> bool:
    return kinds <= PERSONS and "people" in kinds
