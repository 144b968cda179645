"""The period of a figure held against the sentence of its number, or the one before that it goes on from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from briefgen.auditing.holding.beside.years_before import is_so_many_years_before, years_beside
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.amounts import alike, fell_from, is_from
from briefgen.auditing.holding.context.before import (
    counts_from_another,
    is_of_base,
    is_of_before,
    is_of_year_over,
    nearest_before,
)
from briefgen.auditing.holding.context.compared import (
    bracketed,
    is_a_year_before,
    is_end_of_stretch,
    is_first_of_two,
    is_measured_against,
    is_of_growth,
    is_of_other_brackets,
    is_of_the_same,
    is_of_then,
    of_another_bracket,
    of_another_day,
)
from briefgen.auditing.holding.context.worked_out import (
    has_none,
    is_of_its_day,
    is_of_publication,
    is_of_year_so_far,
    is_open_since,
    is_worked_out,
    leads_another,
    leads_its_own,
    parted,
    told_after_all,
)
from briefgen.auditing.holding.dates import hold_period, only_begun, softened_to
from briefgen.auditing.holding.figures import Unit
from briefgen.auditing.holding.flows.to_come import not_counted_yet
from briefgen.auditing.holding.progress.reached import is_of_former, is_of_the_only_other
from briefgen.auditing.holding.standing import Standing, beside_period, fitting, standing, where
from briefgen.auditing.passages import Passage, Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.same_periods import BEHIND
from briefgen.auditing.spoken.small import any_of
from briefgen.auditing.verdicts import Held, Verdict, doubtful, in_part, worst
from briefgen.domain.dates import When
from briefgen.domain.model import Figure, FigureReport
from briefgen.language import gettext as _

_OF_ITS_OWN = (is_of_the_same, is_end_of_stretch, is_of_base, is_of_year_over, is_so_many_years_before)
_OPENED = re.compile(r"[(,;]")  # between an amount and another: “44.9 billion (42.4 billion in 2024)”


@cache
def _when(code: str) -> re.Pattern[str]:
    """What stands between a time and a number of it: “since 2022, when it was”."""
    return re.compile(rf"[^,;]*,\s{any_of(code, 'when')}\s[^,;]*")


def hold_figure_period(case: Case, record: Figure, report: FigureReport) -> Held:
    """The period, in the sentence of the number."""
    found = standing(case.passage, report.value, Unit(record.unit).factor) if report.value is not None else ()
    passage = (
        Passage(tuple(dict.fromkeys(s.sentence for s in found)), case.passage.citations, case.passage.narrow)
        if found
        else case.passage
    )
    reason = case.inferred("period")
    held = hold_period(record.period, passage, reason)
    if any(_is_beside_its_own(s, record.period) for s in found):
        held = softened_to(reason)
    if held.verdict is Verdict.NOT_BORNE_OUT and _carried_on(case, found, passage, record.period):
        held = softened_to(reason) if reason else in_part(_("the period stands before it"))
    if (
        reason
        and held.verdict is Verdict.NOT_BORNE_OUT
        and found
        and all(is_of_its_day(s, record.period) for s in found)
    ):
        held = softened_to(reason)
    if held.verdict is Verdict.NOT_BORNE_OUT and (
        is_of_year_so_far(passage, record.period)
        or (is_worked_out(case, passage, record.period) if reason else is_open_since(passage, record.period))
    ):
        held = softened_to(reason)
    if held.verdict is Verdict.NOT_BORNE_OUT and is_of_before(case, record, found):
        held = softened_to(reason)
    if held.verdict is Verdict.NOT_BORNE_OUT and is_of_publication(case, found, record):
        held = in_part(_("no period is told; it was published then"))
    elsewhere = bool(reason and found) and all(counts_from_another(s.sentence) for s in found)
    if elsewhere and held.verdict <= Verdict.READ_THIS_ONE:
        held = softened_to(reason)
    rate = "target" in record.indicator.split("-") or not Unit(record.unit).currency
    a_year_on = record.period.by and rate  # each year, as was aimed at by that day, or as much as a pipeline carries
    whole = (*(() if a_year_on else _of_whole_years(found, record.period)), *_of_a_part(found, record.period))
    whole = (*whole, *_of_another_number(found, record.period), *told_after_all(case, passage, found, record))
    whole = (*whole, *(() if elsewhere else _of_another_year(found, record.period)), *_of_since(found, record.period))
    begun = () if any(_is_of_its_beginning(s, record.period) for s in found) else only_begun(record.period, passage)
    return worst((held, *begun, *whole, *not_counted_yet(record, max(case.passage.published))))


def _is_of_its_beginning(s: Standing, period: When) -> bool:
    """Whether a number is of the very time since which something is: “since 2022, when it was 75 million, it has grown”."""
    starts = (p.start for p in fitting(s.sentence, period))
    return any(_when(s.sentence.language.code).fullmatch(s.sentence.text, start, s.number.start) for start in starts)


def _is_beside_its_own(s: Standing, period: When) -> bool:
    """Whether a number stands beside its own period, though another one is compared with it: "from 140 million a year earlier"."""
    if any(p.fits(period) for p in bracketed(s)):
        return True
    if any(told(s, period) for told in _OF_ITS_OWN):
        return True
    beside = years_beside(s)
    told = fitting(s.sentence, period)
    return is_a_year_before(s, period, beside) or any(beside_period(s, p) or p.start in beside for p in told)


def _carried_on(case: Case, found: tuple[Standing, ...], passage: Passage, period: When) -> bool:
    """Whether a period is that of the nearest sentence before that gives one, where the number's own gives none.

    Before it is its paragraph, and what is cited besides; of a period that was worked out the whole text.
    """
    others = {
        (s.sentence, p.start)
        for s in found
        for p in s.sentence.periods
        if is_of_other_brackets(s, p.start) or leads_its_own(s, p.start)
    }
    if any(not p.base and (s, p.start) not in others for s in passage for p in s.periods):
        return False
    whole = bool(case.inferred("period"))
    return any(p.fits(period) for p in nearest_before(case, passage.sentences[0], whole=whole))


def _of_a_part(found: tuple[Standing, ...], period: When) -> Iterator[Held]:
    """A whole year is not printed for what stands with some of its months alone, unless it is called annual."""
    year = period.earliest.year if period.is_point and period.earliest and not period.earliest.month else None
    inside = [[p for p in s.sentence.periods if not p.base and p.first.year == year] for s in found]
    parts = [ps and all(p.first.month and not p.fits(period) for p in ps) for ps in inside]
    yearly = any(s.sentence.language.says("spans", "yearly", s.left) for s in found) or all(map(has_none, found))
    if all(parts) and not yearly:
        message = _("the period {period} does not stand in {source}").format(period=period, source=where(found[0]))
        yield doubtful("V516", message, _("put the period the passage gives, down to its months"))


def _of_whole_years(found: tuple[Standing, ...], period: When) -> Iterator[Held]:
    """What is called annual is of a whole year, not of some of its months; a rate may be that of the year up to one of them."""
    amounts = (s for s in found if s.number.measure is None)
    yearly = [s for s in amounts if s.sentence.language.says("spans", "yearly", s.left)]
    if yearly and len(yearly) == len(found) and any(p and p.month for p in (period.earliest, period.latest)):
        message = _("{value} stands in {source} as that of a whole year").format(
            value=min(yearly[0].number.readings), source=where(yearly[0])
        )
        yield doubtful("V516", message, _("put the year"))


def _of_another_number(found: tuple[Standing, ...], period: When) -> Iterator[Held]:
    """Of two amounts with a period each, a number is of its own: "in four months it was 83 million, and in 2024 375 million"."""
    there = [(s, [p.start for p in fitting(s.sentence, period) if not p.base]) for s in found]
    there = [(s, ats) for s, ats in there if not (is_first_of_two(s) or is_of_the_only_other(s, ats))]
    others = (ats and all(_is_of_another(s, at, period) or leads_its_own(s, at) for at in ats) for s, ats in there)
    gone = (is_of_then(s, period) or is_of_former(s, period) or is_measured_against(s, period) for s in found)
    apart = bool(found) and (all(gone) or all(_is_apart(s, period) for s in found))
    if apart or (there and all(others)):
        message = _("{period} stands in {source} as the period of another number than {value}").format(
            period=period, source=where(found[0]), value=min(found[0].number.readings)
        )
        yield doubtful("V516", message, _("put the period that the number is of"))


def _is_apart(s: Standing, period: When) -> bool:
    """Whether brackets or days tell that a number is of another period, be it “a year earlier” in them."""
    apart = of_another_bracket(s, period) or of_another_day(s, period)
    return apart and not (is_of_the_same(s, period) or is_a_year_before(s, period, years_beside(s)))


def _is_of_another(s: Standing, start: int, period: When) -> bool:
    """Whether another amount and then another period stand between a period and a number, or a period is that of what comes behind.

    So it is as well where a number stands right before another period: “30 million in 2025, having been 48 million in 2022”; and
    where one amount came from the other: “in 2025 it fell to 82 million from 97 million in 2024”, “it was 83, up from 75 in 2022”.
    """
    number = s.number
    apart, bases = _others(s.sentence, period)
    apart = [p for p in apart if not (is_of_growth(s, p.start) or is_of_other_brackets(s, p.start))]
    others = [p.start for p in apart]
    amounts = list(alike(s))
    beside = [p for p in apart if beside_period(s, p)]
    beside += [p for p in bases if s.number.end <= p.start and beside_period(s, p)]
    if beside and any(
        p.start == start and beside_period(Standing(s.sentence, a), p) for a in amounts for p in s.sentence.periods
    ):
        return True
    if any(p.start < start for p in beside):
        compared = any(max(others, default=a.start) < a.start for a in amounts) or _is_behind_the_same(s, start)
        return compared and parted(s.sentence.language.code).search(s.sentence.text, number.end, start) is not None
    if any(p.fits(period) for p in bracketed(s)):
        return False
    if start < number.start:
        between = [a for a in amounts if start < a.start < number.start]
        behind = any(p.start >= number.end for p in beside)
        came = is_from(s, number) and behind
        return any(
            came
            or fell_from(s, a, number)
            or (behind and (_OPENED.search(s.sentence.text, a.end, number.start) or _is_compared(s, a)))
            or any(a.end <= o < number.start for o in others)
            for a in between
        )
    if any(
        number.end < a.start < start
        and (is_from(s, a) or _is_compared(Standing(s.sentence, a), number))
        and any(p.start == start and beside_period(Standing(s.sentence, a), p) for p in fitting(s.sentence, period))
        for a in amounts
    ):
        return True
    own = any(other < number.start and not any(other < a.start < number.start for a in amounts) for other in others)
    behind = any(a.start > start for a in amounts)
    fell = any(number.end < a.start < start and is_from(s, a) for a in amounts)
    before_it = any(number.end < a.start < start for a in amounts)  # “1997–2024 52.6, of them 3.2 last year”
    goes_on = leads_another(s, start) and any(number.end < other < start for other in others)
    return goes_on or (
        own
        and (
            fell
            or (
                (before_it or behind)
                and parted(s.sentence.language.code).search(s.sentence.text, number.end, start) is not None
            )
        )
    )


@lru_cache(maxsize=256)  # each number of a sentence asks
def _others(sentence: Sentence, period: When) -> tuple[list[Period], ...]:
    """The periods of a sentence that are not a written one, and apart from them those that something is compared with."""
    return tuple([p for p in sentence.periods if p.base is base and not p.fits(period)] for base in (False, True))


def _is_compared(s: Standing, before: Quantity) -> bool:
    """Whether a number is told as what another one before it is compared with: “206.7 million against 198.2 million in 2023”."""
    bases = s.sentence.language.places("spans", "base", s.sentence.text)
    return any(before.end <= start < s.number.start for start, _end in bases)


def _is_behind_the_same(s: Standing, at: int) -> bool:
    """Whether a year is that of "the same period": what is of it is compared with."""
    return any(
        0 <= at - end <= BEHIND for _a, end in s.sentence.language.places("relative", "same-period", s.sentence.text)
    )


def _of_since(found: tuple[Standing, ...], period: When) -> Iterator[Held]:
    """A number with a period before it is not of the year since which it is the highest: “the 655 million of 2025 are most since 2013”."""
    if period.is_point and found and all(_has_its_own_before(s, period) for s in found):
        message = _("{period} only begins what {source} tells of").format(period=period, source=where(found[0]))
        yield doubtful("V516", message, _("put the period that the number is of"))


def _has_its_own_before(s: Standing, period: When) -> bool:
    """Whether a period stands only behind a number, and as one since which something is, and another one before it."""
    periods = s.sentence.periods
    begun = {p.start for p in periods if p.last is None}
    there = {p.start for p in fitting(s.sentence, period)}
    behind = bool(there) and there <= begun and min(there) > s.number.end
    return behind and any(p.start < s.number.start and not p.base and p.last for p in periods)


def _of_another_year(found: tuple[Standing, ...], period: When) -> Iterator[Held]:
    """A number that stands right beside "a year earlier" is of that year: “128 tonnes in 2025, and 96 a year earlier”."""
    if found and all(_is_of_another_year(s, period) for s in found):
        message = _("{period} stands in {source} as the period of another number than {value}").format(
            period=period, source=where(found[0]), value=min(found[0].number.readings)
        )
        yield doubtful("V516", message, _("put the period that the number is of"))


def _is_of_another_year(s: Standing, period: When) -> bool:
    """Whether "a year earlier" stands right beside a number, and the period that is put elsewhere or nowhere."""
    beside = years_beside(s)
    if is_a_year_before(s, period, beside):
        return False
    there = {p.start for p in fitting(s.sentence, period)}
    return bool(beside) and not (there and there <= beside)
