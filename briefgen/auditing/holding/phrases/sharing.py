"""How much of what is particular in a statement its passage speaks of: all of it together, and each clause in one sentence."""

from __future__ import annotations

import re
from bisect import bisect
from calendar import month_name
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import combinations
from typing import NamedTuple

from briefgen.auditing.content import keys as keys_at
from briefgen.auditing.content import sense
from briefgen.auditing.holding.case import Case, keys_of
from briefgen.auditing.holding.joined import HEADS
from briefgen.auditing.holding.marks import on_file
from briefgen.auditing.holding.our_words import GENERIC, Prose
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.lexicon import Meaning, meaning_of, meaning_of_stem
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

SHARED = 0.33  # of what is particular in a statement, the least that its passage speaks of
IN_ONE = 0.5  # of many particular words, the least that the passage speaks of
IN_ONE_OF_SEVERAL = 0.34  # of what is particular in a clause, the least that some sentence of several speaks of
FEWEST_SENTENCES = 2  # among which words can stand apart
_AND = re.compile(r"\band\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:Its?|This|These)\b")
# What stands for something told in the sentence before: both of them, the second, such a one.
_TAKES_UP = re.compile(
    r"\b(?:them|themselves|these|those|there|such|the (?:first|second|former|latter|same)(?= [a-z]*,|,| one| of them)|on the (?:first|second))\b"
)
_CLAUSE = re.compile(r"[,;:]\s|\band\b")
_DENIED = re.compile(r"\b(?:without|not?|nor|never)\b(?: [\w-]+){0,3} $", re.IGNORECASE)
MOST_STRANGE = 3  # words that the passage does not know, from which on they may not be half of a statement
FEWEST = 3  # particular words that make a clause long enough to be looked for in one sentence


def shared(case: Case, prose: Prose, *, ours: bool) -> Iterator[Held]:
    """Whether the passage speaks of what the statement does; a remark may say more than it shares."""
    if _strange(case, prose, ours=ours) or (not ours and any(_scattered(case, clause) for clause in prose.matter)):
        message = _("{source} speaks of little of this").format(source=case.passage.cited)
        yield doubtful("V526", message, _("cite the passage that tells it, or tell only what this one does"))
    yield from _apart(case, prose)


def _apart(case: Case, prose: Prose) -> Iterator[Held]:
    """Two words in one breath that the passage has, and nowhere in one sentence; what is listed may be from several (“visas and roads”)."""
    if len(case.passage.sentences) < FEWEST_SENTENCES:
        return
    sentences, small = case.passage.remembered("particular", lambda: (threads(case), _small(case)))
    for clause in prose.matter:
        yield from _stances(case, clause)
        words = [word for word in particular_words(clause) if word.surely or word.key in small]
        for first, second in combinations(words, 2):
            if (
                first.breath == second.breath
                and _are_apart(first.key, second.key, sentences)
                and not _are_meant_together(case, first, second)
            ):
                message = _("{source} speaks of “{word}” and “{other}” apart").format(
                    source=case.passage.cited, word=first.text, other=second.text
                )
                yield doubtful("V526", message, _("tell together what one sentence tells together"))


def _stances(case: Case, clause: str) -> Iterator[Held]:
    """What somebody makes of a thing (agreed, welcomed), where the passage tells that of other things alone."""
    told = _stated(clause)
    if not told:
        return
    wanted = {
        word.key for word in particular_words(clause) if word.surely and word.text.casefold() not in told.values()
    }
    sentences = [(_particular(s.keys.all), _stated(s.text)) for s in case.passage]
    there = wanted & frozenset().union(*(found for found, _told in sentences))
    for stance, word in told.items():
        where = [found for found, spoken in sentences if stance in spoken]
        if there and where and not any(there & found for found in where):
            message = _("{source} speaks of “{word}” and “{other}” apart").format(
                source=case.passage.cited,
                word=word,
                other=min(w.text for w in particular_words(clause) if w.key in there),
            )
            yield doubtful("V526", message, _("tell together what one sentence tells together"))


@lru_cache(maxsize=4096)
def _stated(text: str) -> Mapping[str, str]:
    """The stances of an English text, each with a word for it; none that is denied: “without reaching agreement”."""
    found = language(ENGLISH).marked("stances", text)
    return {stance: text[start:end].casefold() for stance, start, end in found if not _DENIED.search(text[:start])}


def _are_apart(one: str, other: str, sentences: tuple[frozenset[str], ...]) -> bool:
    """Whether two words stand in some sentences each, and in none both."""
    found = [frozenset({one, other}) & sentence for sentence in sentences]
    return max(map(len, found)) == 1 and len(set(found) - {frozenset()}) > 1


def _are_meant_together(case: Case, one: _Word, other: _Word) -> bool:
    """Whether a sentence has the one of two words, and one of the family of the other: to roast, and roasters."""
    return any(
        word.key in _particular(sentence.keys.all)
        and not meaning_of(beside.text).senses.isdisjoint(sentence.meaning.senses)
        for word, beside in ((one, other), (other, one))
        for sentence in case.passage
    )


def threads(case: Case) -> tuple[frozenset[str], ...]:
    """The particular keys of each sentence of a passage, and of the last thing before it that it goes on about ("It will …")."""
    return case.passage.remembered("threads", lambda: tuple(_thread(s, _right_before(case, s)) for s in case.passage))


def _right_before(case: Case, sentence: Sentence) -> Sentence | None:
    """The sentence right before one in its paragraph."""
    before = next(case.before(sentence), None)
    return before if before and before.paragraph == sentence.paragraph else None


def _thread(sentence: Sentence, before: Sentence | None) -> frozenset[str]:
    found = _particular(sentence.keys.all)
    if before is None:
        return found
    if _TAKES_UP.search(sentence.text):
        return found | _particular(before.keys.all)
    return found | _particular(keys_of(_CLAUSE.split(before.text)[-1])) if _GOES_ON.match(sentence.text) else found


def _small(case: Case) -> frozenset[str]:
    """The words of a passage that it writes without a capital: no names."""
    found = ((key, s.text[start]) for s in case.passage for key, start, _end in s.keys.at)
    return frozenset(key.lstrip("#") for key, letter in found if letter.islower())


class _Word(NamedTuple):
    """A particular word: its key, whether it is surely no name, and how many times “and” stands before it."""

    key: str
    text: str
    surely: bool
    breath: int


@cache
def _no_particulars() -> frozenset[str]:
    return GENERIC | _months() | HEADS | _counted()


@lru_cache(maxsize=4096)
def particular_words(clause: str) -> tuple[_Word, ...]:
    """The particular words of a clause; names are known by their capitals."""
    known = _no_particulars()
    ands = [match.start() for match in _AND.finditer(clause)]
    told = ((key, start, end) for key, start, end in keys_at(clause, ENGLISH).at if key not in known and key[0] != "@")
    found = (
        _Word(key.lstrip("#"), clause[start:end], key[0] == "#" or clause[start].islower(), bisect(ands, start))
        for key, start, end in told
    )
    return tuple(found)


def _strange(case: Case, prose: Prose, *, ours: bool) -> bool:
    particular, fewest = _not_shared_by_all(prose), 2
    particular -= (_counted() & particular) - case.passage.keys
    if len(particular) < 2 and not ours:
        plain = frozenset(key for key in prose.keys if not key.startswith("@"))
        particular = plain - _months() - ((_counted() | _hedging()) - case.passage.keys)
        fewest = 2 if particular == plain else 1  # besides its numbers and times it has perhaps one word
    there = case.passage.remembered("all particular", lambda: _particular(case.passage.keys) | _around(case))
    told = _particular(particular)
    if not told <= there:
        there |= _particular(frozenset[str]().union(*map(keys_of, on_file(case))))
    shared = len(told & there) + _meant(told - there, case.passage.meaning)
    many = len(particular) - shared >= MOST_STRANGE and shared < IN_ONE * len(particular)
    return len(particular) >= fewest and (many or shared < SHARED * len(particular))


def _around(case: Case) -> frozenset[str]:
    """The particular keys of what a passage goes on from."""
    return _particular(frozenset[str]().union(*(sentence.keys.all for sentence in case.around())))


@lru_cache(maxsize=2048)
def _not_shared_by_all(prose: Prose) -> frozenset[str]:
    """The keys of a statement but for countries, months, and what all reports are full of."""
    return frozenset(key for key in prose.keys - _months() - GENERIC if not key.startswith("@"))


def _scattered(case: Case, clause: str) -> bool:
    """Whether what a clause tells is gathered from sentences of which none tells a third of it."""
    particular = _particular(keys_of(clause)) - GENERIC - _months()
    particular -= (particular & _counted()) - case.passage.keys
    if len(particular) < FEWEST or len(case.passage.sentences) < FEWEST_SENTENCES:
        return False
    most = max(len(particular & _particular(s.keys.all)) for s in case.passage)
    if most < IN_ONE_OF_SEVERAL * len(particular):
        most = max(_shared(particular, s) for s in case.passage)
    return most < IN_ONE_OF_SEVERAL * len(particular)


def _shared(particular: frozenset[str], sentence: Sentence) -> int:
    """How many of some keys a sentence has, in other words too."""
    there = _particular(sentence.keys.all)
    return len(particular & there) + _meant(particular - there, sentence.meaning)


def _meant(keys: frozenset[str], there: Meaning) -> int:
    """How many of some keys mean nearly the same as a word there."""
    return sum(meaning_of_stem(key).is_near(there) for key in keys)


@cache
def _months() -> frozenset[str]:
    """The keys of months, which are held as dates: four months of a year are January to April without a word of either."""
    return frozenset(sense(month, ENGLISH) for month in month_name[1:])


@cache
def _counted() -> frozenset[str]:
    """The keys of words that stand with numbers, which are held as such and may be told in others: mn, EUR, per cent, half."""
    tables = ("magnitudes", "currencies", "measures", "fractions", "folds")
    told = (word for table in tables for words in language(ENGLISH).table(table).values() for word in words)
    return keys_of("; ".join(told))


@cache
def _hedging() -> frozenset[str]:
    """The keys of words that hedge a number or name a part of a year, which are held as such: at most, the second quarter."""
    tables = ("qualifiers", "parts", "numerals", "spans")
    told = (word for table in tables for words in language(ENGLISH).table(table).values() for word in words)
    return keys_of("; ".join(told))


def _particular(keys: frozenset[str]) -> frozenset[str]:
    """Keys but for countries; what a post is for is as good as the plain word."""
    return frozenset(key.removeprefix("#") for key in keys if not key.startswith("@"))
