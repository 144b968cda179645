"""The exports of one side that are imports of the other: whose they are stands right before the word, unless it is where they went."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from operator import itemgetter

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.one_each import comes_round
from briefgen.auditing.holding.standing import Standing
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of, is_led
from briefgen.domain import codes
from briefgen.domain.model import Figure

_OWNER = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?)\s\Z")
COUNTRY_BEFORE = 16  # characters before "exports" in which it stands whose they are
AGENT = 30  # characters between a country and the word for who imports what is of it
WAY_BEFORE = 12  # characters before a country in which the word for a way stands: to, from


def is_mirrored(case: Case, found: Standing, main: str, indicators: frozenset[str]) -> bool:
    """Whether what is told are the exports of the other one, which are imports of whose statistics they are, or the other way round."""
    record = case.record
    if (
        not isinstance(record, Figure)
        or record.reporter is None
        or {main, *indicators} != {"exports", "imports"}
        or main in indicators
    ):
        return False
    if told_by_agent(found.sentence, next(iter(indicators)), record.reporter):
        return True
    ours = {case.catalog.calendar.home, *case.counterparts} - {record.reporter}
    told = (code for name in indicators for code in traders(found.sentence, name))
    return any(code in ours for code in told) or comes_round(case, found, next(iter(indicators)), anywhere=True)


def told_by_agent(sentence: Sentence, flow: str, reporter: str) -> bool:
    """Whether whoever imports, or exports, is told with what is a country's: importers of Kazakh wine import what it exports.

    What is the country's stands right behind the word, or in languages that have it there before.
    """
    spoken = sentence.language
    named = [place for code, *place in sentence.keys.countries_at if code == reporter]
    starts, ends = [a for a, _b in named], [b for _a, b in named]
    places = spoken.places("agents", flow, sentence.text)
    if spoken.verbs_last:
        return any(_is_within(ends, start - AGENT, start) for start, _end in places)
    return any(_is_within(starts, end, end + AGENT) for _start, end in places)


def _is_within(places: Sequence[int], first: int, last: int) -> bool:
    """Whether one of some places in order is between two others."""
    return bisect_left(places, first) < bisect_right(places, last)


def traders(sentence: Sentence, flow: str) -> frozenset[str]:
    """Whose exports or imports a sentence says they are: the country right before the word."""
    found: set[str] = set()
    for start, end in sentence.language.places("indicators", flow, sentence.text):
        if _is_impersonal(sentence.language.code, sentence.text[start:end]):
            continue  # “Soome eksporditi”: that is where it went
        first = max(0, start - COUNTRY_BEFORE)
        there = [named for named in sentence.keys.countries_at if first <= named[1] and named[2] <= start][-1:]
        ours = {
            code
            for code, a, b in there
            if _is_its_adjective(sentence, (code, a, b), start) or not _is_elsewhere(sentence, (a, b), flow)
        }
        found |= ours or {code for _code, a, _b in there for code in _owner_before(sentence, a)}
    return frozenset(found)


def _is_impersonal(code: str, word: str) -> bool:
    """Whether a word tells what was done and not by whom, so that the country before it is none that did it."""
    return re.fullmatch(any_of(code, "impersonal"), word, re.IGNORECASE) is not None


def _is_its_adjective(sentence: Sentence, named: tuple[str, int, int], at: int) -> bool:
    """Whether a country stands right before a flow as an adjective of it, which begins otherwise than the name: “в българския износ”."""
    spoken, (code, start, end) = sentence.language, named
    plain = spoken.code != ENGLISH and not spoken.cases and not spoken.adjectives_behind and not spoken.verbs_last
    name = codes.names(spoken.code).get(code, "") if plain else ""
    return bool(name) and at - end == 1 and not sentence.text[start:end].casefold().startswith(name.casefold()[:-1])


def _is_elsewhere(sentence: Sentence, place: tuple[int, int], flow: str) -> bool:
    """Whether a country is where something went to, or imports came from: “į Kazachstaną eksportuota”, “Румыниядан импорт”."""
    start, end = place
    text, spoken, ways = sentence.text, sentence.language, {"to", "from" if flow == "imports" else "to"}
    for begins in (start, *_beside_it(sentence, start)):
        led = text[max(0, begins - WAY_BEFORE) : begins]
        if any(is_led(spoken.code, way, led) for way in ways):
            return True
    return any(spoken.ends(way, text[start:end]) for way in ways) or _is_of_the_other(sentence, start, flow)


def _is_of_the_other(sentence: Sentence, at: int, flow: str) -> bool:
    """Whether a country before a flow is where the other one came from: “imports from China exceeded exports”."""
    spoken, text = sentence.language, sentence.text
    other = "imports" if flow == "exports" else "exports"
    ends = (end for _start, end in spoken.places("indicators", other, text) if 0 < at - end <= WAY_BEFORE)
    return any(is_led(spoken.code, way, text[end:at]) for end in ends for way in ("from", "to"))


def _beside_it(sentence: Sentence, at: int) -> Iterator[int]:
    """Where the countries begin that stand in a row before one, which what leads to the first leads to as well: “į Suomiją ir Daniją”."""
    for _code, start, end in reversed(sentence.keys.countries_at):
        if end <= at:
            if not _row(sentence.language.code).fullmatch(sentence.text, end, at):
                return
            yield start
            at = start


@cache
def _row(code: str) -> re.Pattern[str]:
    return re.compile(rf",\s|,?\s{any_of(code, 'and')}\s", re.IGNORECASE)


def _owner_before(sentence: Sentence, at: int) -> frozenset[str]:
    """The country whose it is that stands right before the one where something went to or came from: “ЕО-ның Қазақстаннан импорты”."""
    spoken, every = sentence.language, sentence.keys.countries_at  # in the order they stand
    last = bisect_left(every, at, key=itemgetter(1))
    named = ((code, a) for code, a, _b in every[max(0, last - 1) : last])
    owners = ((code, _OWNER.match(sentence.text, a, at)) for code, a in named)
    return frozenset(code for code, owner in owners if owner and spoken.ends("of", owner[1]))
