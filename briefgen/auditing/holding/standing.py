"""Numbers where they stand in a passage, each with the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from decimal import Decimal
from functools import cache, lru_cache
from operator import attrgetter

from msgspec import Struct

from briefgen.auditing.languages import Language
from briefgen.auditing.passages import Passage, Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.shortened import undotted
from briefgen.auditing.spoken.small import any_of, whole_words
from briefgen.auditing.verdicts import Held, wrong
from briefgen.domain.dates import When
from briefgen.language import gettext as _

_NOTHING_ELSE = re.compile(r"[^\d,;.()]{1,30}")  # a currency, "in the": no other clause
_YEAR = re.compile(r"(?:19|20)\d\d\b")
WORDS = 4  # of a number with its magnitude and its currency or its unit


class Standing(Struct, frozen=True):
    """A number where it stands, in its sentence."""

    sentence: Sentence
    number: Quantity

    @property
    def around(self) -> tuple[str, Quantity, Language]:
        """The text it stands in, the number, and the language it is read in."""
        return self.sentence.text, self.number, self.sentence.language

    @property
    def is_bare(self) -> bool:
        """Whether it has no magnitude, currency or measure: it may count anything."""
        return not (self.number.factor or self.number.currencies or self.number.measure)

    @property
    def left(self) -> str:
        """What stands between it and the number before."""
        numbers = self.sentence.quantities  # in their order, and none over another
        before = bisect_right(numbers, self.number.start, key=attrgetter("end"))
        return self.sentence.text[numbers[before - 1].end if before else 0 : self.number.start]

    @property
    def right(self) -> str:
        """What stands behind it, up to the next number."""
        numbers = self.sentence.quantities
        behind = bisect_left(numbers, self.number.end, key=attrgetter("start"))
        return self.sentence.text[self.number.end : numbers[behind].start if behind < len(numbers) else None]

    @property
    def own(self) -> str:
        """What stands behind it, up to where a part of it begins: "28 million, of which exports were …"."""
        return whole_words(self.sentence.language.code, "of-which").split(self.right)[0]

    @property
    def beside(self) -> str:
        """What stands right behind it, before anything that parts clauses; at most six words."""
        found = _apart(self.sentence.language.code).search(self.own)
        return " ".join(self.own[: found.start() if found else None].split()[:6])


@cache
def _apart(code: str) -> re.Pattern[str]:
    return re.compile(rf"[,.;](?=\s|$)|[()–—]|\s-\s|\b{any_of(code, 'clause', 'beside')}\b")


@cache
def _its_year(code: str) -> re.Pattern[str]:
    """What stands between a year and its number, the word for a year at most: “2024 жылғы 18 400”, “2024. aastal 303”, “2024 – 303”."""
    return re.compile(rf"[.\s]*-?(?:{any_of(code, 'year')})?\.?(?:\s[-–—]|:)?\s*")


def standing(passage: Passage, value: Decimal, factor: Decimal | None) -> tuple[Standing, ...]:
    """Where a value stands in a passage, as printed or with its magnitude written out.

    Beside one with its magnitude a bare one counts something else: “in the first half of the year it was 1 billion”.
    """
    whole = value * (factor or 1)
    found = tuple(
        Standing(sentence, number)
        for sentence in passage
        for number in sentence.quantities
        if abs(value) in number.readings or abs(whole) in number.amounts()
    )
    great = factor is not None and any(s.number.factor == factor for s in found)
    return tuple(s for s in found if not s.is_bare) if great else found


@lru_cache(maxsize=256)  # each number of a sentence asks
def fitting(sentence: Sentence, period: When) -> tuple[Period, ...]:
    """The periods of a sentence that are a written one."""
    return tuple(told for told in sentence.periods if told.fits(period))


def not_there(value: object, passage: Passage) -> Held:
    """A number that does not stand in the passage."""
    message = _("{value} does not stand in {source}").format(value=value, source=passage.cited)
    return wrong("V504", message, _("check the passage and the digits"))


def where(found: Standing) -> str:
    """The sentence a number stands in, as a citation."""
    s = found.sentence
    return f"{s.source.id} p{s.paragraph} s{s.number}"


def came_from(found: Standing) -> bool:
    """Whether a number is what something rose or fell from, to the next one: “from 12 to 19 million”."""
    if found.sentence.language.cases.get("from"):
        return _came_from_by_endings(found)
    spoken, text, number = found.sentence.language, found.sentence.text, found.number
    ways = [("to" if way == "becomes" else way, a, b) for way, a, b in spoken.marked("reach", text)]
    behind = _next(found)
    if any(number.begins - b == 1 for _a, b in spoken.places("reach", "instead", text)):
        return True
    led = any(way == "from" and number.begins - b == 1 for way, _a, b in ways)
    return (
        led
        and behind is not None
        and any(way == "to" and a >= number.end and behind.begins - b == 1 for way, a, b in ways)
    )


def comes_to(found: Standing) -> bool:
    """Whether a number is what something rose or fell to, from the one right before it."""
    return came_to_from(found) is not None


def came_to_from(found: Standing) -> Quantity | None:
    """The number that something rose or fell from to this one, the one right before it but for years; None where it did not."""
    dated = _dated(found)
    before = (q for q in reversed(found.sentence.quantities) if q.end <= found.number.start)
    former = next((q for q in before if not any(start <= q.start < end for start, end in dated)), None)
    return former if former and came_from(Standing(found.sentence, former)) else None


def _came_from_by_endings(found: Standing) -> bool:
    """The same where endings tell it: “29-lt 25 miljonile”, “12 миллионнан 19 миллионға”."""
    spoken, text, number = found.sentence.language, found.sentence.text, found.number
    behind = _next(found)
    share = number.written and number.measure == "percent"  # half of what came from there
    if share or behind is None or "," in text[number.end : behind.start]:
        return False
    apart = min((start for start, _end in _dated(found) if number.end <= start < behind.start), default=behind.start)
    beside, words = text[number.start : apart].split(), text[behind.start :].split()[:WORDS]
    return (
        len(beside) <= WORDS
        and spoken.ends("from", beside[-1])
        and any(spoken.ends(case, word.rstrip(".,;")) for word in words for case in ("to", "until"))
    )


def _next(found: Standing) -> Quantity | None:
    """The next number of its sentence that is no year."""
    dated = _dated(found)
    behind = (q for q in found.sentence.quantities if q.start >= found.number.end)
    return next((q for q in behind if not any(start <= q.start < end for start, end in dated)), None)


def _dated(found: Standing) -> list[tuple[int, int]]:
    """Where the sentence of a number has dates with a year that is printed."""
    return [(told.start, told.end) for told in found.sentence.dates if told.year]


def beside_period(found: Standing, period: Period) -> bool:
    """Whether a number stands right before a period, or behind its printed year: “18,400 in 2024”, “2024 жылғы 18 400”.

    What it came to stands before its own: “from 200 million in 2022 to 240 million in 2024”.
    """
    text, number, periods = found.sentence.text, found.number, found.sentence.periods
    before = period.start < number.start
    bases = found.sentence.language.places("spans", "base", text)
    if any(number.end <= start < period.start for start, _end in bases):
        return False  # “9 million, compared with 2023”
    if not (_leads(found, period) if before else _is_right_behind(text, period, number)):
        return False
    if found.sentence.language.verbs_last and not before and came_from(found):
        return False  # where a period stands before its number, that behind is of what it came to
    if before and _within_year(found.sentence.language.code).match(text, period.start) and came_from(found):
        return False  # “2025 жылы 12 миллионнан 19 миллионға”: in that year it came to 19
    came = any(number.begins - b == 1 for _a, b in found.sentence.language.places("reach", "to", text))
    if before:
        return not (came and any(_is_right_behind(text, p, number) for p in periods))
    return came or not any(p.start < number.start and _leads(found, p) for p in periods)


@cache
def _within_year(code: str) -> re.Pattern[str]:
    """A year told as that in which something was, and not as whose a number is: “2025 жылы”, and not “2025 жылғы”."""
    return re.compile(rf"(?:19|20)\d\d\.?\s{any_of(code, 'within-year')}\b", re.IGNORECASE)


def _is_right_behind(text: str, period: Period, number: Quantity) -> bool:
    """Whether no other clause, and little else, stands between a number and a period behind it."""
    return _NOTHING_ELSE.fullmatch(undotted(text), number.end, period.start) is not None


def _leads(found: Standing, period: Period) -> bool:
    """Whether a printed year stands right before a number, with the word for a year at most, or last year does; and is none to compare with."""
    text, number, spoken = found.around
    year = None if period.base else _YEAR.match(text, period.start)
    last = (b for a, b in spoken.places("relative", "last-year", text) if a == period.start and not period.base)
    return bool(year and _its_year(spoken.code).fullmatch(text, year.end(), number.begins)) or any(
        number.begins - end == 1 for end in last
    )


def is_of_a_time(found: Standing) -> bool:
    """Whether a number is part of a period, and no share: the second quarter, 9 months."""
    number = found.number
    told = (p.start - number.end in (0, 1) or p.start == number.start for p in found.sentence.periods)
    return number.measure is None and any(told)


def aims(found: Standing) -> bool:
    """Whether a number is a target, or a share of one."""
    spoken = found.sentence.language
    return spoken.says("indicators", "target", found.left) or spoken.says("indicators", "target", found.beside)


def is_hoped_for(found: Standing) -> bool:
    """Whether a number is told as one to come, without a word for a target: “to bring it to a billion by 2030”."""
    years = [told.year for told in found.sentence.dates if told.year]
    ahead = any(year > found.sentence.published.year for year in years)
    return ahead or found.sentence.language.says("drafting", "supposed", found.sentence.text)
