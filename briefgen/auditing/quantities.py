"""The numbers in a text as it prints them: how large, of what, in which currency, and how hedged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from functools import lru_cache

from briefgen.auditing.languages import ENGLISH, Language
from briefgen.domain.model import Qualifier

MAGNITUDES = {
    "thousand": Decimal(1000),
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}
_GROUPS = " \u00a0\u202f\u2009'’"
DIGITS = re.compile(
    rf"(?:(?<![^\W_])|(?<=USD)|(?<=EUR)|(?<=US))(?<!\d[.,])"
    rf"(?:\d{{1,3}}(?:[{_GROUPS}]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
)
_FILLERS = r"(?:\s*(?:в|во|на|to|by|the sum of|de|cu|cu de|la|iki|до|с|со|at|of|от|că|kuni)\s+)?"
_YEAR_BETWEEN = r"(?:(?:в|през|în|in)\s+)?\b20\d{2}\.?\s*[^\W\d]{0,7}\.?"  # more than, in 2024, a billion
_REACH = 40  # characters behind a number in which its magnitude or measure stands
_SLASHED = re.compile(r"(?<![\d/.,])([1-9])/([2-9])(?![\d/])")
_ROMAN = re.compile(r"(?<![\w.])[IVXLC]{1,7}(?![\w'’])")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number where it stands: each way its digits can be read, what multiplies it, and what it counts.

    ``factor`` is None where no magnitude follows. ``start`` to ``end`` are its place, magnitude and measure included.
    """

    readings: frozenset[Decimal]
    factor: Decimal | None
    measure: str | None
    currencies: frozenset[str]
    qualifiers: frozenset[Qualifier]
    start: int
    end: int
    written: bool = False  # in words, not in digits

    def amounts(self) -> frozenset[Decimal]:
        """The numbers with what multiplies them."""
        return frozenset(reading * (self.factor or 1) for reading in self.readings)


@lru_cache(maxsize=4096)
def readings(digits: str, language: str) -> frozenset[Decimal]:
    """Every number that printed digits can mean in a language: a comma may part thousands or stand before decimals."""
    plain = re.sub(f"[{_GROUPS}]", "", digits)
    marks = re.findall(r"[.,]", plain)
    if not marks:
        return frozenset({Decimal(plain)})
    parts = re.split(r"[.,]", plain)
    grouped = all(len(part) == 3 for part in parts[1:]) and 1 <= len(parts[0]) <= 3 and parts[0] != "0"
    if len(set(marks)) == 2:
        whole, tail = "".join(parts[:-1]), parts[-1]
        inner = all(len(part) == 3 for part in parts[1:-1])
        return frozenset({Decimal(f"{whole}.{tail}")} if inner and marks.count(marks[-1]) == 1 else ())
    if len(marks) > 1:
        return frozenset({Decimal("".join(parts))} if grouped else ())
    decimal, thousands = Decimal(".".join(parts)), Decimal("".join(parts))
    if language == ENGLISH:
        either = {decimal, thousands} if parts[1] == "000" else {decimal}
        return frozenset({thousands} if marks[0] == "," and grouped else either if grouped else {decimal})
    return frozenset({decimal, thousands} if grouped else {decimal})


def quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Every number of a text, in digits, in words and as "doubled", in the order they stand."""
    found = [
        *_fractions(text, language),
        *_in_digits(text, language),
        *_in_words(text, language),
        *_folds(text, language),
    ]
    taken: list[Quantity] = []
    for quantity in sorted(found, key=lambda q: (q.start, -q.end)):
        if not taken or quantity.start >= taken[-1].end:
            taken.append(quantity)
    return tuple(taken)


def roman(text: str) -> frozenset[int]:
    """The Roman numerals of a text, as sessions are counted."""
    return frozenset(_roman(found.group()) for found in _ROMAN.finditer(text))


def _roman(numeral: str) -> int:
    values = [_ROMAN_DIGITS[letter] for letter in numeral]
    return sum(-v if any(later > v for later in values[n + 1 :][:1]) else v for n, v in enumerate(values))


def _in_digits(text: str, language: Language) -> Iterator[Quantity]:
    for found in DIGITS.finditer(text):
        if values := readings(found.group(), language.code):
            yield _around(text, language, values, found.span())


def _around(
    text: str, language: Language, values: frozenset[Decimal], span: tuple[int, int], *, written: bool = False
) -> Quantity:
    """A number with what stands before and behind it."""
    start, end = span
    factor, end = _magnitude(text, language, end)
    if written and factor is None:
        factor = _inside(text[start:end], language)
    measure = next(
        (name for name in ("points", "percent", "times") if _behind(text, language, ("measures", name), end)), None
    )
    unit_end = _behind(text, language, ("measures", measure), end) if measure else end
    left, before = _before_currency(text, language, start)
    right, behind = _currency_behind(text, language, unit_end or end)
    return Quantity(
        values,
        factor,
        measure,
        left | right,
        _qualifiers(text, language, before, behind),
        start,
        unit_end or end,
        written,
    )


def _magnitude(text: str, language: Language, end: int) -> tuple[Decimal | None, int]:
    for name, factor in MAGNITUDES.items():
        if behind := _behind(text, language, ("magnitudes", name), end):
            return factor, behind
    return None, end


def _inside(word: str, language: Language) -> Decimal | None:
    """The magnitude in a word that is put together: полмиллиарда is half of one."""
    parts = (word[at:] for at in range(min(6, len(word))))
    found = (
        factor
        for part in parts
        for name, factor in MAGNITUDES.items()
        if language.pattern("magnitudes", name).match(part)
    )
    return next(found, None)


def _behind(text: str, language: Language, words: tuple[str, str], end: int) -> int:
    """Where a word of a table ends that stands right behind a place, with its full stop; 0 where none does."""
    here = text[end : end + _REACH]  # cut off, so that a word right behind a digit begins there
    gap = re.match(
        r"[\s\u00a0]*-?[\s\u00a0]*(?:de[\s\u00a0]+)?", here
    )  # 170 de milioane, as Romanian has it from 20 on
    at = gap.end() if gap else 0
    pattern = language.pattern(*words)
    found = next((m for start in (at, 0) if (m := pattern.match(here[start:])) and m.end()), None)
    if not found:
        return 0
    last = end + found.end() + (at if found.string == here[at:] else 0)
    stop = text[last : last + 1] == "." and text[last + 1 : last + 3].strip()[:1].islower()
    return last + (1 if stop else 0)


def _before_currency(text: str, language: Language, start: int) -> tuple[frozenset[str], int]:
    left = text[max(0, start - 14) : start]
    if not language.hints("currencies", left):
        return frozenset(), start
    for name in language.table("currencies"):
        for found in language.pattern("currencies", name).finditer(left):
            if not left[found.end() :].strip():
                return frozenset({name}), start - len(left) + found.start()
    return frozenset(), start


def _currency_behind(text: str, language: Language, end: int) -> tuple[frozenset[str], int]:
    gap = re.match(r"[\s\u00a0.]*(?:de[\s\u00a0]+)?", text[end:])
    at = end + (gap.end() if gap else 0)
    if not language.hints("currencies", text[at : at + _REACH]):
        return frozenset(), end
    for name in language.table("currencies"):
        if found := language.pattern("currencies", name).match(text, at):
            return frozenset({name}), found.end()
    return frozenset(), end


def _qualifiers(text: str, language: Language, start: int, end: int) -> frozenset[Qualifier]:
    """How the number between two places is hedged; of phrases that overlap the longest counts."""
    before = re.sub(rf"{_YEAR_BETWEEN}$", "", text[max(0, start - 50) : start].rstrip())
    before = re.sub(rf"{_FILLERS}$", "", before.rstrip())
    tail = re.match(r"[^.;,(\d]{0,40}", text[end:])
    words = " ".join((tail.group() if tail else "").split()[:3])
    found = [(len(m), q) for q in Qualifier for m in _ending(language, ("qualifiers", q.value), before)]
    found += [(len(m), q) for q in Qualifier for m in _starting(language, ("behind", q.value), words)]
    bare = max((len(m) for m in _ending(language, ("qualifiers", "exactly"), before)), default=0)
    longest = max((length for length, _q in found), default=0)
    if bare > longest:
        return frozenset()
    return frozenset(q for length, q in found if length == longest)


def _ending(language: Language, words: tuple[str, str], text: str) -> Iterator[str]:
    for found in language.pattern(*words).finditer(text):
        if not text[found.end() :].strip(" \u00a0~≈"):
            yield found.group()


def _starting(language: Language, words: tuple[str, str], text: str) -> Iterator[str]:
    found = language.pattern(*words).search(text)
    if found and len(text[: found.start()].split()) <= 2:
        yield found.group()


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
        joined = _joined(text, running, (start, end, value)) if running else None
        if running and not joined:
            yield _around(text, language, frozenset({running[2]}), running[:2], written=True)
        running = joined or (start, end, value)
    if running:
        yield _around(text, language, frozenset({running[2]}), running[:2], written=True)
    yield from _bare_magnitudes(text, language)


def _joined(
    text: str, left: tuple[int, int, Decimal], right: tuple[int, int, Decimal]
) -> tuple[int, int, Decimal] | None:
    if text[left[1] : right[0]].strip(" -\u00a0") not in ("", "and", "și", "и"):
        return None
    if right[2] == 100 and 0 < left[2] < 10:
        return left[0], right[1], left[2] * 100
    tens = left[2] >= 20 and left[2] % 10 == 0 and 0 < right[2] < 10
    return (left[0], right[1], left[2] + right[2]) if tens or (left[2] == 10 and 0 < right[2] < 10) else None


def _bare_magnitudes(text: str, language: Language) -> Iterator[Quantity]:
    for _name, start, end in language.marked("magnitudes", text):
        if end - start > 3 and not re.search(r"[\d][\s\u00a0-]*$", text[:start]):
            yield _around(text, language, frozenset({Decimal(1)}), (start, start), written=True)


def _folds(text: str, language: Language) -> Iterator[Quantity]:
    for number, start, end in language.marked("folds", text):
        hedge = _qualifiers(text, language, start, end)
        yield Quantity(frozenset({Decimal(number)}), None, "times", frozenset(), hedge, start, end, written=True)


def _fractions(text: str, language: Language) -> Iterator[Quantity]:
    """Parts of a whole, in words or as 2/3, are so many hundredths; of a million they are so many of these."""
    told = [(Decimal(n) / 100, start, end) for n, start, end in language.marked("fractions", text)]
    told += [(Decimal(m[1]) / Decimal(m[2]), *m.span()) for m in _SLASHED.finditer(text) if m[1] < m[2]]
    for part, start, end in told:
        if not _is_counted(text, language, start):  # the first half of a year is no half of anything
            yield _part_of(text, language, part, (start, end))


def _part_of(text: str, language: Language, part: Decimal, span: tuple[int, int]) -> Quantity:
    third = Decimal(round(part * 3)) / 3
    exact = third if abs(part - third) < Decimal("0.004") else part
    number = _around(text, language, frozenset(_rounded(exact)), span, written=True)
    if number.factor is not None:
        return number
    return replace(number, readings=frozenset(_rounded(exact * 100)), measure="percent")


def _rounded(number: Decimal) -> Iterator[Decimal]:
    """A number as it is written: with no, one or two decimals, rounded or cut off."""
    for places in ("1", "0.1", "0.01"):
        for how in (ROUND_HALF_UP, ROUND_DOWN):
            if rounded := number.quantize(Decimal(places), how).normalize():
                yield rounded


def _is_counted(text: str, language: Language, at: int) -> bool:
    """Whether "first", "second" or their like stands right before a place."""
    before = text[max(0, at - 16) : at].rstrip()
    return any(end == len(before) for n, _start, end in language.marked("numerals", before) if n in ("1", "2"))
