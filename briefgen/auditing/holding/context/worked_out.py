"""What leaves a period that was worked out as it is: those its sentence tells are of other numbers, or begin it; and a day as “the same day”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.amounts import is_from
from briefgen.auditing.holding.context.before import nearest_before
from briefgen.auditing.holding.context.compared import is_of_other_brackets
from briefgen.auditing.holding.context.period_days import published_bound
from briefgen.auditing.holding.figures import Unit
from briefgen.auditing.holding.progress.begun import begins_clause, begins_with
from briefgen.auditing.holding.progress.reached import has_gone_on
from briefgen.auditing.holding.standing import Standing, comes_to, standing, where
from briefgen.auditing.passages import Passage
from briefgen.auditing.periods import Period
from briefgen.auditing.spoken.small import any_of, whole_words
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.dates import Point, When
from briefgen.domain.model import Figure, FigureReport
from briefgen.language import gettext as _

# What is told from one sentence to the next of the same months.
FLOWS = frozenset(["turnover", "exports", "imports", "balance", "surplus", "deficit", "investment"])

LED = 24  # characters between the beginning of a period and the amount that it leads to
_MARK, _MARKS = re.compile(r"[,;]\s\Z"), re.compile(r"[,;]")
SINCE = 12  # characters between “for the first time” and the year since when
MOST_BEHIND = 62  # days from the last that was counted to the day of publication


@cache
def parted(code: str) -> re.Pattern[str]:
    """What parts clauses in a language: marks, and the words that begin another."""
    return re.compile(rf"[,;]|\b{any_of(code, 'clause')}\b")


@cache
def _goes_on(code: str) -> re.Pattern[str]:
    """Where a clause of its own begins: a mark, and a word that leads to it."""
    return re.compile(rf"[,;]\s+{any_of(code, 'clause')}\b")


def is_worked_out(case: Case, passage: Passage, period: When) -> bool:
    """Whether a period follows from what a text tells: since when, within how many years, or on which days that it told before."""
    told = is_open_since(passage, period) or _is_within(passage, period) or _is_of_days_before(case, passage, period)
    told = told or _is_of_a_week(passage, period) or _is_of_year_gone_up_from(case, passage, period)
    told = told or _is_the_same_again(case, passage, period) or _is_since_new_year(passage, period)
    return told or _is_since_what_happened(passage, period)


def _is_since_what_happened(passage: Passage, period: When) -> bool:
    """Whether a period is open, and a sentence tells since what something is, and not since when: “since independence”."""
    begun = period.earliest is not None and period.latest is None
    told = (s for s in passage if s.language.places("spans", "since", s.text))
    return begun and any(all(p.last for p in s.periods) for s in told)


def _is_of_a_week(passage: Passage, period: When) -> bool:
    """Whether some days are no more than a week up to that of publication, and the passage speaks of one: “за неделю”."""
    first, last = period.earliest, period.latest
    if first is None or last is None or not (first.day and last.day):
        return False
    return any(
        s.language.says("parts", "week", s.text)
        and first.first <= last.first <= s.published
        and s.published - first.first <= timedelta(14)
        and last.first - first.first <= timedelta(7)
        for s in passage
    )


def _is_of_year_gone_up_from(case: Case, passage: Passage, period: When) -> bool:
    """Whether a period is the year of publication, and last year is told only with what a number came from: “from 1.1 last year to 0.9”."""
    latest, report = period.latest, case.report
    value = report.value if isinstance(report, FigureReport) else None
    if value is None or not isinstance(case.record, Figure) or not period.is_point or latest is None or latest.month:
        return False
    found = standing(passage, value, Unit(case.record.unit).factor)
    return any(
        latest.year == s.sentence.published.year
        and comes_to(s)
        and [p.first.year for p in s.sentence.periods] == [latest.year - 1]
        for s in found
    )


def _is_since_new_year(passage: Passage, period: When) -> bool:
    """Whether some months are those from the beginning of a year up to a day that is told: “с начала года на 1 ноября” is up to October."""
    first, last = period.earliest, period.latest
    if first is None or last is None or first.month != 1 or first.year != last.year:
        return False
    told = [s for s in passage if whole_words(s.language.code, "new-year").search(s.text)]
    ends = {last.last, last.last + timedelta(1)}
    return any(
        (d := t.first) is not None and (d in ends or (d.year, d.month) == (last.year, last.month))
        for s in told
        for t in s.dates
    )


def is_of_year_so_far(passage: Passage, period: When) -> bool:
    """Whether a period begins with the year of publication, where “since the beginning of the year” and no month of it stand there.

    It is open, or ends right before the day of publication, or with a month no more than two before it.
    """
    first, last = period.earliest, period.latest
    told = [s for s in passage if whole_words(s.language.code, "new-year").search(s.text)]
    begins = first is not None and first.month in (None, 1) and first.day in (None, 1)
    if first is None or not begins or any(p.first.month for s in told for p in s.periods):
        return False
    return any(first.year == s.published.year and (last is None or _is_just_before(last, s.published)) for s in told)


def _is_just_before(last: Point, published: date) -> bool:
    """Whether something ends with the day of publication or that before it, or with a month that is that of these or the one before."""
    behind = published - last.last
    return last.first <= published and (timedelta(1) >= behind if last.day else behind <= timedelta(MOST_BEHIND))


def _is_the_same_again(case: Case, passage: Passage, period: When) -> bool:
    """Whether some months are those told last before, of the year of “the reporting period of 2024” or “the same period of 2024”."""
    first, last = period.earliest, period.latest
    again = all(s.language.says("relative", "same-period", s.text) for s in passage)
    if not again or first is None or last is None or first.year not in {t.year for s in passage for t in s.dates}:
        return False
    before = (p for s in case.before(passage.sentences[0]) for p in s.periods if p.last and p.first.month)
    months = next(((p.first.month, p.last.month) for p in before if p.last), None)
    return (first.month, last.month) == months and first.year == last.year and not (first.day or last.day)


def _is_within(passage: Passage, period: When) -> bool:
    """Whether a year is that in which a time counted from the day of publication ends: “in the next two years”."""
    last = period.latest if period.is_point else None
    windows = (w for s in passage for w in s.windows if s.published in w.opens) if last and not last.month else ()
    return any(last is not None and w.closes[0].year == w.closes[1].year == last.year for w in windows)


def _is_of_days_before(case: Case, passage: Passage, period: When) -> bool:
    """Whether some days are those of a passage, or of the nearest sentence before that tells any, where it tells none of its own."""
    first, last = period.earliest, period.latest
    if (
        first is None
        or last is None
        or not (first.day and last.day)
        or first.year != passage.sentences[0].published.year
    ):
        return False
    around = (passage.sentences[0], *case.before(passage.sentences[0])) if len(passage.sentences) == 1 else ()
    days = next((s.dates for s in around if s.dates or s.periods), ())
    there = {(t.month, t.day) for t in days if t.year in (None, first.year)}
    return {(first.month, first.day), (last.month, last.day)} <= there


def is_open_since(passage: Passage, period: When) -> bool:
    """Whether a period begins with what a text tells of as since then, and ends when it was published.

    Of whole years the last may be the one before, which statistics end with.
    """
    first, last = period.earliest, period.latest
    if first is not None and last is None and any(begins_clause(s, first) for s in passage):
        return True
    if first is not None and first.month and last is None:
        return any(begins_with(s, first) for s in passage)
    return any(
        told.last is None
        and first is not None
        and told.first.first == first.first
        and last is not None
        and _is_up_to(last, s.published)
        for s in passage
        for told in s.periods
    )


def _is_up_to(last: Point, published: date) -> bool:
    before = last.month is None and last.year == published.year - 1
    return before or last.first <= published <= last.last


def is_of_its_day(s: Standing, period: When) -> bool:
    """Whether a period that was worked out is near the day of publication, and none that its sentence tells is the number's."""
    years = {point.year for point in (period.earliest, period.latest) if point}
    return (
        bool(s.sentence.periods) and has_none(s) and all(abs(year - s.sentence.published.year) <= 1 for year in years)
    )


def is_of_publication(case: Case, found: tuple[Standing, ...], record: Figure) -> bool:
    """Whether what there is, told without a time, is on file as of the day of publication, its month or its year: “64 companies work here”.

    What comes in over a time is of none then, and neither is what grew; a time told before it may be meant.
    """
    first, last, parts = record.period.earliest, record.period.latest, {*record.indicator.split("-")}
    report = case.report
    flows = bool(parts & FLOWS) and not parts & {"stock", "share"}
    if flows or first is None or first != last or getattr(report, "change", None) or not found:
        return False
    undated = all(has_none(s) and not nearest_before(case, s.sentence, whole=False) for s in found)
    return undated and all(first.first <= s.sentence.published <= first.last for s in found)


def has_none(s: Standing) -> bool:
    """Whether every period of a sentence is that of another number, or compared with: “43, 12 of them since 2023”."""
    text, number = s.sentence.text, s.number
    starts = [p.start for p in s.sentence.periods if not p.base and not is_of_other_brackets(s, p.start)]
    clause, semicolon = parted(s.sentence.language.code).search(text, number.end), text.find(";", number.end)
    behind = clause.end() if clause else len(text)
    clauses = (q.start for q in s.sentence.quantities if q.start >= behind and q.start not in starts)
    first = min(next(clauses, len(text)), semicolon if semicolon != -1 else len(text))
    counted = not (number.currencies or number.measure)
    return all(
        at > first or leads_another(s, at) or _is_of_what_was(s, at) or (counted and _is_of_money_behind(s, at))
        for at in starts
    )


def _is_of_money_behind(s: Standing, at: int) -> bool:
    """Whether a period stands behind a comma, right before an amount of money: “14 компаний, заработавших за 2025 год 0,9 млрд тенге”."""
    behind = next((q for q in s.sentence.amounts if q.begins > at), None)
    own = behind is not None and bool(behind.currencies) and "," not in s.sentence.text[at : behind.begins]
    return own and "," in s.sentence.text[s.number.end : at]


def leads_its_own(s: Standing, at: int) -> bool:
    """Whether a period stands right behind a mark and right before another amount, which it is of: “181 million, in 2024 201 million”."""
    text = s.sentence.text
    behind = next((q for q in s.sentence.amounts if q.begins > at), None)
    if behind is None or at < s.number.end or behind.begins - at > LED:
        return False
    return bool(_MARK.search(text, 0, at)) and not _MARKS.search(text, at, behind.begins)


def leads_another(s: Standing, at: int) -> bool:
    """Whether a period stands in a clause behind that goes on with another number: “43 are here, and in 2025 there were 12”."""
    clause = _goes_on(s.sentence.language.code).search(s.sentence.text, s.number.end)
    return clause is not None and clause.end() <= at and any(q.start > at for q in s.sentence.amounts)


def _is_of_what_was(s: Standing, at: int) -> bool:
    """Whether a period stands right behind the number from which something came to this one: “from 86 in 2023 to 143”."""
    before = [q for q in s.sentence.amounts if q.end <= at < s.number.start]
    return bool(before) and is_from(s, before[-1])


def is_the_same_day(case: Case, point: Point) -> bool:
    """Whether a passage has something happen on “the same day”, and it is one that its text tells before."""
    if not all(s.language.says("relative", "same-day", s.text) for s in case.passage):
        return False
    days = (t for s in case.before() for t in s.dates)
    return any((t.month, t.day) == (point.month, point.day) and t.year in (None, point.year) for t in days)


def told_after_all(case: Case, passage: Passage, found: tuple[Standing, ...], record: Figure) -> Iterator[Held]:
    """An amount of money whose period only ends with the day of publication, though its sentence, or the one before, gives one."""
    printed = any(s.number.currencies for s in found)
    money = printed and Unit(record.unit).currency is not None and not case.inferred("period")
    if not (money and record.period.by and published_bound(record.period, case.passage.published)):
        return
    if "target" in record.indicator.split("-"):  # what is aimed at is of none of the years before
        return
    told = (
        (p, s.sentence.published.year) for s in found for p in s.sentence.periods if not (p.base or _is_since(s, p))
    )
    own = [p for p, year in told if not _is_of_years_up_to(p, year)]
    own = [] if all(has_gone_on(s) for s in found) else own
    parts = set(record.indicator.split("-"))
    goes_on = not own and bool(FLOWS & parts) and "stock" not in parts  # a grant is told on its own
    if len(own) >= len(found) or (goes_on and nearest_before(case, passage.sentences[0], whole=False)):
        message = _("{source} gives a period of its own for {value}").format(
            source=where(found[0]), value=min(found[0].number.readings)
        )
        yield doubtful("V516", message, _("put the period the passage gives, down to its months"))


def _is_since(s: Standing, told: Period) -> bool:
    """Whether a year is told as the one since which something is so for the first time: it is no period of a number."""
    last = max(
        (m.end() for m in whole_words(s.sentence.language.code, "first-time").finditer(s.sentence.text)),
        default=told.start + 1,
    )
    return 0 <= told.start - last <= SINCE


def _is_of_years_up_to(told: Period, year: int) -> bool:
    """Whether some years up to that of publication are told, in which an amount has come to what it was: “in the last five years”."""
    last = told.last
    return last is not None and last.month is None and told.first.year < last.year and year - last.year in (0, 1)
