"""Sentences that give one number for each of several counterparts: “Bulgaria sold it for 14 million, Romania for 22.5 million”, or in brackets; and which way it goes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from operator import attrgetter

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.naming import CAPITAL
from briefgen.auditing.passages import Sentence
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.shortened import undotted
from briefgen.auditing.spoken.small import any_of, is_led
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Figure
from briefgen.language import gettext as _

_BRACKETS = re.compile(r"\s\([^()]{1,80}\)")
_INSIDE = re.compile(r"\([^()]{0,80}\)")
_NAME = re.compile(rf"\b{CAPITAL}[\w’'-]+(?: {CAPITAL}[\w’'-]+)+")  # of two words or more
_WORDS = re.compile(r"[^\d,;.()]{1,40}")
# Between a country and its number in a list: a sign, or a word or two, and more than the comma that parts one from the next.
_TIED = re.compile(
    r"(?:\s|\s?[–—:-]\s?|,?\s(?:[^\W\d]+\s){1,2}|(?:\s[^\W\d]+){1,2},\s[^\W\d]+\s|\s\()(?:[$€£]|[A-Z]{3}\s?)?"
)
FEWEST_LISTED = 3  # countries
COUNTRY_BEHIND = 24  # characters behind "exports" in which it stands where they went
Named = tuple[str, int, int]  # a counterpart, and where its name begins and ends


def whose(found: Standing, counterparts: frozenset[str]) -> str | None:
    """The counterpart whose number it is, where its sentence gives one for each of several in turn; None where it does not."""
    return _owners(found.sentence, counterparts).get(found.number.start)


def of_another_name(found: Standing, record: Figure) -> Held | None:
    """A number that stands beside another name than that in the title of its figure, as of one who was voted for."""
    name = _named_otherwise(found, str(record.title)) if record.title else None
    message = _("{source} gives another number for {name}").format(source=where(found), name=name)
    return doubtful("V508", message, _("put the number that stands beside the name")) if name else None


def _named_otherwise(found: Standing, title: str) -> str | None:
    """The name in a title beside which another number stands in its row: “Ana 48.2%, Ivo (independent) – 38.4%”; None where none does.

    A number is beside a name where no comma parts them, brackets aside, and only one of the two numbers around it is so.
    """
    text, number = _INSIDE.sub(lambda m: " " * len(m.group()), found.sentence.text), found.number
    names = [m.group() for m in _NAME.finditer(title)]
    there = [(name, hit) for name in names for hit in found.sentence.names.spelt(name)]
    same = [q for q in found.sentence.amounts if q.measure == number.measure]
    for name, hit in there if len(there) == 1 and len(same) > 1 else ():
        before = [q for q in same if q.end <= hit.start][-1:]
        behind = [q for q in same if q.begins >= hit.end][:1]
        gaps = [(q, text[q.end : hit.start]) for q in before] + [(q, text[hit.end : q.begins]) for q in behind]
        beside = [q for q, gap in gaps if not set(",;") & {*gap}]
        if len(beside) == 1 and beside[0] is not number:
            return name
    return None


@lru_cache(maxsize=256)
def _owners(sentence: Sentence, counterparts: frozenset[str]) -> Mapping[int, str]:
    """The counterpart of each number that is told of one, by where the number begins: found once for all of a sentence."""
    pairs = _in_brackets(sentence, counterparts) or _pairs(sentence, counterparts)
    pairs = pairs or _numbers_first(sentence) or _in_a_list(sentence)
    pairs = pairs or _in_two_rows(sentence, *_apart(sentence, counterparts))
    return {number.start: code for (code, _start, _end), number in pairs}


def _in_brackets(sentence: Sentence, counterparts: frozenset[str]) -> list[tuple[Named, Quantity]]:
    """Each counterpart with the numbers in brackets right behind its name, where several have such: “Romania (3.4 bn) and Bulgaria (412 m)”."""
    named = [one for one in sentence.keys.countries_at if one[0] in counterparts]
    pairs = []
    for one in named if len(named) > 1 else ():
        if inside := _BRACKETS.match(sentence.text, one[2]):
            first, last = (bisect_left(sentence.amounts, at, key=attrgetter("start")) for at in inside.span())
            pairs += [(one, number) for number in sentence.amounts[first:last]]
    return pairs if len({code for (code, _start, _end), _number in pairs}) > 1 else []


def _pairs(sentence: Sentence, counterparts: frozenset[str]) -> list[tuple[Named, Quantity]]:
    """Each counterpart with its number: they follow one another in turn, and every other one begins a clause."""
    named, amounts = _apart(sentence, counterparts)
    several = {code for code, _start, _end in named}
    if not 1 < len(several) == len(named) == len(amounts):
        return []
    pairs = list(zip(named, amounts, strict=True))
    in_turn = all(end <= number.start for (_code, _start, end), number in pairs)
    text = undotted(sentence.text)
    begun = all(
        _begins(sentence.language.code).fullmatch(text, number.end, start)
        for (_named, number), ((_code, start, _end), _number) in pairwise(pairs)
    )
    return pairs if in_turn and begun else []


def _apart(sentence: Sentence, counterparts: frozenset[str]) -> tuple[list[Named], list[Quantity]]:
    """The counterparts of a sentence, and its amounts: numbers with a magnitude or a currency, where it has two of them."""
    named = [one for one in sentence.keys.countries_at if one[0] in counterparts]
    great = [q for q in sentence.amounts if (q.factor or q.currencies) and not q.measure]
    return named, great if len(great) > 1 else list(sentence.amounts)


def _numbers_first(sentence: Sentence) -> list[tuple[Named, Quantity]]:
    """Each country with the number before it, nothing but words between: “29% came from Romania, 11% from Bulgaria and 9% from Estonia”."""
    named, numbers, text = sentence.keys.countries_at, sentence.amounts, sentence.text
    if not 1 < len({code for code, _start, _end in named}) == len(named) == len(numbers):
        return []
    pairs = list(zip(named, numbers, strict=True))
    in_turn = all(_WORDS.fullmatch(undotted(text), number.end, start) for (_code, start, _end), number in pairs)
    begun = all(
        _next(sentence.language.code).fullmatch(text, end, number.begins)
        for ((_code, _start, end), _number), (_named, number) in pairwise(pairs)
    )
    return pairs if in_turn and begun else []


@cache
def _next(code: str) -> re.Pattern[str]:
    """What stands between a country and the next number: what parts clauses, and a word at most."""
    clause = any_of(code, "clause", "and")
    return re.compile(rf"\w{{0,3}}(?:[,;]\s(?:{clause}\s)?|\s{clause}\s)(?:[^\W\d]+\s)?", re.IGNORECASE)


def _in_a_list(sentence: Sentence) -> list[tuple[Named, Quantity]]:
    """Each country of a list with the number right behind its name: “Egypt — 26; Thailand — 40; India with 35”, “A and B: 8 and 5”."""
    named, amounts, text = sentence.keys.countries_at, sentence.amounts, sentence.text
    tied = []
    turned = bool(named and amounts) and named[-1][1] > amounts[-1].start  # “14 to Bulgaria and 22 to Romania”
    for number in () if turned else amounts:
        at = bisect_left(named, number.start, key=lambda one: one[1]) - 1
        before = bisect_left(amounts, number.start, key=attrgetter("start")) - 1
        own = at >= 0 and (before < 0 or amounts[before].end <= named[at][1])
        if not own or not _TIED.fullmatch(text, named[at][2], number.start):
            continue
        tied.append((named[at], number))
    if len({code for (code, _start, _end), _number in tied}) >= FEWEST_LISTED:
        return tied
    return _in_two_rows(sentence, named, amounts)


def _in_two_rows(
    sentence: Sentence, named: Sequence[Named], amounts: Sequence[Quantity]
) -> list[tuple[Named, Quantity]]:
    """Countries in a row, and behind them as many numbers in a row, in the same order."""
    text = undotted(sentence.text)
    if not 1 < len(named) == len({code for code, _start, _end in named}) == len(amounts):
        return []
    row = _row(sentence.language.code)
    countries = all(row.fullmatch(text, one[2], other[1]) for one, other in pairwise(named))
    each = _row(sentence.language.code, unit=True)
    numbers = all(each.fullmatch(text, one.end, other.start) for one, other in pairwise(amounts))
    in_turn = named[-1][2] <= amounts[0].start
    mixed = any(q.measure for q in amounts) and any(q.factor or q.currencies for q in amounts)  # 375 million, 4 times
    return list(zip(named, amounts, strict=True)) if countries and numbers and in_turn and not mixed else []


@cache
def _row(code: str, *, unit: bool = False) -> re.Pattern[str]:
    """What stands between two of a row: a comma, or the word for “and”; between two numbers the ``unit`` of the first too."""
    own = r"[^\d,;.()]{0,24}?" if unit else ""
    return re.compile(rf"{own}(?:,\s|\s{any_of(code, 'and')}\s)(?:[$€£₸]|[A-Z]{{3}}\s)?", re.IGNORECASE)


@cache
def _begins(code: str) -> re.Pattern[str]:
    """What stands between a number and the next counterpart: its unit and its year, what parts clauses, and two words at most."""
    clause = any_of(code, "clause")
    own = r"(?:[^\d,;.]|\b(?:19|20)\d\d\b){0,40}"
    return re.compile(rf"{own}(?:[,;]\s(?:{clause}\s)?|\s{clause}\s)(?:[^\W\d]+\s){{0,2}}")


def comes_round(case: Case, found: Standing, flow: str, *, anywhere: bool = False) -> bool:
    """Whether what is told nearest, or ``anywhere``, is exported to whose statistics they are, or imported from there: it is the other flow of theirs."""
    text, spoken, own = found.sentence.text, found.sentence.language, getattr(case.record, "reporter", None)
    way = {"exports": "to", "imports": "from"}.get(flow)
    places = spoken.places("indicators", flow, text) if way and own else []
    if any(  # “Болгариядан импорт”
        code == own and 0 <= start - stop <= 1 and spoken.ends(str(way), text[begun:stop])
        for start, _end in places
        for code, begun, stop in found.sentence.keys.countries_at
    ):
        return True
    ends = [end for _start, end in places]
    before = [end for end in ends if end <= found.number.start]
    return any(
        code == own
        and (anywhere or end == max(before, default=ends[0]))
        and 0 <= start - end <= COUNTRY_BEHIND
        and (spoken.ends(str(way), text[start:stop]) or is_led(spoken.code, str(way), text[:start]))
        for end in ends
        for code, start, stop in found.sentence.keys.countries_at
    )
