"""What something came to: from what it had been in a time of its own, or at the end of the years within which it grew."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.auditing.holding.standing import WORDS, Standing, beside_period, came_to_from, fitting
from briefgen.auditing.periods import from_year_to_year
from briefgen.auditing.spoken.small import whole_words
from briefgen.domain.dates import When

REACH = 20  # characters before a number in which it is led to, and behind it in which its currency stands


def of_former(s: Standing) -> frozenset[int]:
    """Where the periods begin that are of what a number came from: “from 231 million in 2023 to 375 million”."""
    former = came_to_from(s)
    if former is None:
        return frozenset()
    before, periods = Standing(s.sentence, former), s.sentence.periods
    own = {p.start for p in periods if p.start < former.start and beside_period(before, p)}
    between = (p for p in periods if former.end <= p.start < s.number.begins)
    return frozenset(own.union(p.start for p in between if not (own and beside_period(s, p))))


def is_of_former(s: Standing, period: When) -> bool:
    """Whether a period stands there as that of what a number came from alone, or of what was before it went on from there.

    “It halved in 2022, and has since risen to 160.”
    """
    there = {p.start for p in fitting(s.sentence, period)}
    return bool(there) and (there <= of_former(s) or has_gone_on(s))


def has_gone_on(s: Standing) -> bool:
    """Whether a number is what something has come to since all the periods that its sentence tells."""
    since = [found.end() for found in whole_words(s.sentence.language.code, "since-then").finditer(s.sentence.text)]
    return bool(since) and all(any(p.start < at <= s.number.start for at in since) for p in s.sentence.periods)


def is_of_the_only_other(s: Standing, starts: Iterable[int]) -> bool:
    """Whether a number that came from one of another time is of the one period besides, which begins at one of some places.

    “In 2024 it rose from 231 million in 2023 to 375 million.”
    """
    former = of_former(s)
    others = {(p.first, p.last) for p in s.sentence.periods if p.last and not p.base and p.start not in former}
    return bool(former) and not former.issuperset(starts) and len(others) == 1


def ends_growth(s: Standing) -> bool:
    """Whether a number is what growth came to: “tripled between 2023 and 2024, to 375 million”."""
    spoken, text, number = s.sentence.language, s.sentence.text, s.number
    grew = any(q.measure for q in s.sentence.quantities if q is not number)
    grew = grew or bool(spoken.found("directions", text) & {"up", "down"})
    led = any(0 <= number.begins - end <= 1 for _start, end in spoken.places("reach", "to", text))
    led = (
        led
        or whole_words(spoken.code, "reaching").search(text, max(0, number.begins - REACH), number.begins) is not None
    )
    behind = text[number.start : number.end + REACH].split()[:WORDS]
    return grew and (led or any(spoken.ends(case, word.rstrip(".,;")) for word in behind for case in ("to", "until")))


def within(s: Standing) -> tuple[int, int] | None:
    """The two years between which a sentence tells that something grew; None where it tells none, or several."""
    stretches = set(from_year_to_year(s.sentence.text, s.sentence.language))
    return next(iter(stretches)) if len(stretches) == 1 else None


def are_its_ends(s: Standing, base: When, period: When) -> bool:
    """Whether it grew between two years that a sentence tells, and these are what it is measured against and what it is of."""
    points = [when.latest for when in (base, period) if when.is_point and when.latest and not when.latest.month]
    return within(s) == tuple(point.year for point in points)
