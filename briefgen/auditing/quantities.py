"""The numbers in a text as it prints them: how large, of what, in which currency, and how hedged."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from briefgen.auditing.languages import Language
from briefgen.auditing.spoken.hedges import hedged
from briefgen.auditing.spoken.numbers.articles import one_of
from briefgen.auditing.spoken.numbers.digits import DIGITS, readings
from briefgen.auditing.spoken.numbers.ranges import joins_a_range, megatonnes
from briefgen.auditing.spoken.numbers.ratios import ratios, written_as
from briefgen.auditing.spoken.small import any_of, words
from briefgen.domain.model import Qualifier

MAGNITUDES = {name: Decimal(1000) ** n for n, name in enumerate(("thousand", "million", "billion", "trillion"), 1)}
HALF = Decimal("0.5")
MEASURES = ("points", "percent", "times")
_MIXED = re.compile(
    rf"(?:(?P<whole>{DIGITS.pattern})[ \u00a0]?)?(?P<part>[¼½¾]|(?<=\d[ \u00a0])(?:1/4|1/2|3/4))(?![\d/])"
)
_PARTS = {"¼": "0.25", "½": "0.5", "¾": "0.75", "1/4": "0.25", "1/2": "0.5", "3/4": "0.75"}
_OF_A = re.compile(r"(?:[ -]of)?[ -]an?[ -]")  # between a part and its million
YEAR = re.compile(r"(?:19|20)\d\d")
_A_NUMBER = re.compile(r"[ \u00a0\u202f]?\d")
CURRENCY = 14  # characters before a number in which its currency stands


class Quantity(Struct, frozen=True):
    """A number where it stands: each way its digits can be read, what multiplies it, and what it counts.

    ``factor`` is None where no magnitude follows. ``start`` to ``end`` are its place, magnitude and measure included; with a
    currency before it, it ``begins`` there: “from $12 million”.
    """

    readings: frozenset[Decimal]
    factor: Decimal | None
    measure: str | None
    currencies: frozenset[str]
    qualifiers: frozenset[Qualifier]
    start: int
    end: int
    begins: int
    written: bool = False  # in words, not in digits

    def amounts(self) -> frozenset[Decimal]:
        """The numbers with what multiplies them."""
        return frozenset(reading * (self.factor or 1) for reading in self.readings)


@lru_cache(maxsize=4096)
def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Every number of a text, in digits, in words and as "doubled", in the order they stand."""
    ways = (_fractions, _in_digits, _in_words, _folds)
    found = [quantity for way in ways for quantity in way(text, language)]
    taken: list[Quantity] = []
    for quantity in sorted(found, key=lambda q: (q.start, -q.end)):
        if not taken or quantity.start >= taken[-1].end:
            taken.append(quantity)
    return _compounded(taken, text, language)


def _compounded(each: list[Quantity], text: str, language: Language) -> tuple[Quantity, ...]:
    """Numbers of which the latter only goes on with the former are one: “281 million 400 thousand dollars”."""
    out: list[Quantity] = []
    joins = {"", *words(language.code, "and")} if _is_of_one(text, language) else {""}
    for number in each:
        if out and _goes_on(out[-1], number, text, joins):
            sums = (a + b for a in out[-1].amounts() for b in number.amounts())
            values = frozenset(total / (out[-1].factor or 1) for total in sums)
            out[-1] = replace(out[-1], readings=values, currencies=number.currencies, end=number.end)
        else:
            out.append(number)
    return tuple(_with_its_own(number, behind, text, language) for number, behind in zip_longest(out, out[1:]))


def _with_its_own(number: Quantity, behind: Quantity | None, text: str, language: Language) -> Quantity:
    """A number with the magnitude that the end of its range has: “from 90 to 100 thousand”; and of megatonnes millions."""
    if number.factor or number.measure or YEAR.fullmatch(text, number.start, number.end):
        return number
    if megatonnes(language.code).match(text, number.end):
        return replace(number, factor=MAGNITUDES["million"])
    if behind is None or not behind.factor or max(number.readings) >= min(behind.readings):
        return number
    ranges = joins_a_range(language.code).fullmatch(text, number.end, behind.begins)
    return replace(number, factor=behind.factor) if ranges else number


def _is_of_one(text: str, language: Language) -> bool:
    """Whether a text tells of one flow, and of nothing in turn: “exports and imports of 2 billion and 300 million” are two numbers."""
    in_turn = re.search(rf"\b{any_of(language.code, 'respectively')}\b", text, re.IGNORECASE)
    return in_turn is None and not language.found("indicators", text) >= {"exports", "imports"}


def _goes_on(whole: Quantity, part: Quantity, text: str, joins: Collection[str]) -> bool:
    """Whether nothing stands between a whole number of millions and a smaller one of thousands, or “and”."""
    hundreds = whole.factor == MAGNITUDES["thousand"] and whole.written is part.written  # seven thousand five hundred
    hundreds = hundreds and (part.written or all(100 <= n < 1000 for n in part.readings))  # 5 tūkst. 118
    smaller = (part.factor is not None or hundreds) and max(part.amounts()) < (whole.factor or 0)
    between = text[whole.end : part.begins].removeprefix(".").strip(" \u00a0")  # 1 mln. 246 tūkst.
    apart = whole.measure or part.measure or whole.currencies or between.casefold() not in joins
    return smaller and not apart and all(value == int(value) for value in whole.readings)


def _in_digits(text: str, language: Language) -> Iterator[Quantity]:
    for found in DIGITS.finditer(text):
        if values := readings(found.group(), language.code):
            yield _around(text, language, values, found.span())
    for found in _MIXED.finditer(text):
        part = Decimal(_PARTS[found["part"]])
        values = frozenset(whole + part for whole in readings(found["whole"] or "0", language.code))
        yield _around(text, language, values, found.span())


def _around(
    text: str, language: Language, values: frozenset[Decimal], span: tuple[int, int], *, written: bool = False
) -> Quantity:
    """A number with what stands before and behind it: "three and a half million", "2 million and a half"."""
    start, end = span
    end, more = _half_more(text, language, end)
    magnitude, end = _behind(text, language, "magnitudes", MAGNITUDES, end)
    factor = MAGNITUDES.get(magnitude or "")
    if written and factor is None:
        factor = _inside(text[start:end], language)
    end, behind_it = (end, False) if more or factor is None else _half_more(text, language, end)
    measure, unit_end = _behind(text, language, "measures", MEASURES, end)
    if measure == "times" and not more:  # de două ori și jumătate
        unit_end, more = _half_more(text, language, unit_end)
    if more or behind_it:
        values = frozenset(value + HALF if value == int(value) else value for value in values)
    left, before = _before_currency(text, language, start)
    right, behind = _currency_behind(text, language, unit_end)
    if right and YEAR.fullmatch(text, start, end) and _A_NUMBER.match(text, behind):
        right, behind = frozenset(), unit_end  # in October 2024 KZT 8.7 billion
    right = right or _behind_hedge(text, language, unit_end)
    return Quantity(
        values,
        factor,
        measure,
        left | right,
        hedged(text, language, before, behind),
        start,
        unit_end,
        before,
        written,
    )


@cache
def _gap(code: str) -> re.Pattern[str]:
    """What may stand between a number and its magnitude: 170 de milioane, as Romanian has it from 20 on."""
    return re.compile(rf"\s*-?\s*(?:{any_of(code, 'number-of')}\s+)?")


@cache
def _to_currency(code: str) -> re.Pattern[str]:
    return re.compile(rf"[\s.]*-?(?:{any_of(code, 'number-of')}\s+)?")


def _half_more(text: str, language: Language, end: int) -> tuple[int, bool]:
    """Where "and a half" ends behind a number or its magnitude, and whether it stands there."""
    gap = _gap(language.code).match(text, end)
    last = language.end_of("halves", "more", text, gap.end() if gap else end)
    return (last, True) if last else (end, False)


def _inside(word: str, language: Language) -> Decimal | None:
    """The magnitude in a word that is put together: полмиллиарда is half of one."""
    parts = (word[at:].split(maxsplit=1)[0] for at in range(min(6, len(word))) if word[at:].strip())
    names = (name for part in parts for name in language.meant_by("magnitudes", part))
    return next((MAGNITUDES[name] for name in names), None)


def _behind(text: str, language: Language, table: str, names: Iterable[str], end: int) -> tuple[str | None, int]:
    """Which of some words of a table stands right behind a place, and where it ends, with its full stop."""
    if not language.marked(table, text):
        return None, end
    gap = _gap(language.code).match(text, end)
    places = dict.fromkeys((gap.end() if gap else end, end))
    ends = ((language.end_of(table, name, text, at), name) for name in names for at in places)
    last, name = max((found for found in ends if found[0]), key=lambda found: found[0], default=(0, None))
    if name:
        stop = text[last : last + 1] == "." and text[last + 1 : last + 3].strip()[:1].islower()
        return name, last + (1 if stop else 0)
    return None, end


def _before_currency(text: str, language: Language, start: int) -> tuple[frozenset[str], int]:
    """The currency right before a number, and where it begins."""
    taken = {end + gap for _n, _a, end in language.marked("magnitudes", text) for gap in (1, 2)}  # млн долларға 8
    told = (m for m in language.marked("currencies", text) if m[2] <= start and not text[m[2] : start].strip())
    marked = [(n, a) for n, a, b in told if not (a in taken and language.ends("to", text[a:b]))]
    near = [(at, _rank(language, name), name) for name, at in marked if start - at <= CURRENCY]
    at, _number, name = min(near, default=(start, 0, None))  # the longest: C$, and not its $
    return (frozenset({name}) if name else frozenset()), at


def _currency_behind(text: str, language: Language, end: int) -> tuple[frozenset[str], int]:
    """The currency right behind a number, and where it ends."""
    marked = language.marked("currencies", text)
    gap = _to_currency(language.code).match(text, end) if marked else None
    at = gap.end() if gap else end
    near = [(-b, _rank(language, name), name) for name, a, b in marked if a == at]
    last, _number, name = min(near, default=(-end, 0, None))
    return (frozenset({name}) if name else frozenset()), -last


def _behind_hedge(text: str, language: Language, end: int) -> frozenset[str]:
    """The currency behind a hedge that stands right behind a number: “6 миллиардтан астам теңге”, "6 million or so euros"."""
    hedges = (b for _hedge, a, b in language.marked("behind", text) if end <= a and not text[end:a].strip())
    return next((found for b in hedges if (found := _currency_behind(text, language, b)[0])), frozenset())


def _rank(language: Language, currency: str) -> int:
    """The place of a currency in its table: a dollar is one of the United States before it is any other."""
    return list(language.table("currencies")).index(currency)


def _in_words(text: str, language: Language) -> Iterator[Quantity]:
    """Numbers in words, put together: twenty-five, two hundred, half a billion; and a bare "billion" for one of it."""
    found = sorted(
        ((start, end, Decimal(n)) for n, start, end in language.marked("numerals", text)),
        key=lambda number: (number[0], -number[1]),
    )
    running: tuple[int, int, Decimal] | None = None
    for start, end, value in found:
        if running and start < running[1]:
            continue
        joined = _joined((text, language), running, (start, end, value)) if running else None
        if running and not joined:
            yield _around(text, language, frozenset({running[2]}), running[:2], written=True)
        running = joined or (start, end, value)
    if running:
        yield _around(text, language, frozenset({running[2]}), running[:2], written=True)
    yield from _bare_magnitudes(text, language)


def _joined(
    read: tuple[str, Language], left: tuple[int, int, Decimal], right: tuple[int, int, Decimal]
) -> tuple[int, int, Decimal] | None:
    text, language = read
    if text[left[1] : right[0]].strip(" -\u00a0") not in ("", *words(language.code, "number-and")):
        return None
    if right[2] == 100 and 0 < left[2] < 10:
        return left[0], right[1], left[2] * 100
    units = left[2] >= 10 and left[2] % 10 == 0 and 0 < right[2] < 10
    tens = left[2] >= 100 and left[2] % 100 == 0 and 10 <= right[2] < 100
    return (left[0], right[1], left[2] + right[2]) if units or tens else None


def _bare_magnitudes(text: str, language: Language) -> Iterator[Quantity]:
    for _name, start, end in language.marked("magnitudes", text):
        if end - start > 3 and not re.search(r"\d[\s-]*$", text[:start]):
            yield _around(text, language, frozenset({Decimal(1)}), one_of(text, language.code, start), written=True)


def _folds(text: str, language: Language) -> Iterator[Quantity]:
    often = re.compile(rf"\s*{any_of(language.code, 'how-often')}\b", re.IGNORECASE)
    for number, start, end in language.marked("folds", text):
        if often.match(text, end):  # twice a week is no growth, but so many times
            yield _around(text, language, frozenset({Decimal(number)}), (start, end), written=True)
            continue
        hedge = hedged(text, language, start, end)
        yield Quantity(frozenset({Decimal(number)}), None, "times", frozenset(), hedge, start, end, start, written=True)


def _fractions(text: str, language: Language) -> Iterator[Quantity]:
    """Parts of a whole, in words or as 2/3, are so many hundredths; of a million they are so many of these."""
    told = [(Decimal(n) / 100, start, end) for n, start, end in language.marked("fractions", text)]
    told += ratios(text, language)
    for part, start, end in told:
        if not _is_counted(text, language, start):  # the first half of a year is no half of anything
            yield _part_of(text, language, part, (start, end))


def _part_of(text: str, language: Language, part: Decimal, span: tuple[int, int]) -> Quantity:
    start, end = span
    between = _OF_A.match(text, end)
    for last in (end, between.end() if between else end):
        number = _around(text, language, written_as(part, 1), (start, last), written=True)
        if number.factor is not None:
            return number
    number = _around(text, language, written_as(part, 100), span, written=True)
    return replace(number, measure="percent")


def _is_counted(text: str, language: Language, at: int) -> bool:
    """Whether "first", "second" or their like stands right before a place."""
    before = text[max(0, at - 16) : at].rstrip()
    return any(end == len(before) for n, _start, end in language.marked("numerals", before) if n in ("1", "2"))
