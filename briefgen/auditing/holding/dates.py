"""Days, months, years and periods held against a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.auditing.dates_told import NEAR, Told, stands
from briefgen.auditing.holding.beside.occasions import of_another_occasion
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.period_days import (
    ended_the_year,
    from_day_to_day,
    is_a_day,
    is_within_a_year,
    published_bound,
    says_until_the_end,
    told_by_a_day,
    told_by_a_season,
)
from briefgen.auditing.holding.context.worked_out import is_the_same_day
from briefgen.auditing.languages import ENGLISH
from briefgen.auditing.passages import Passage, Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.spoken.hours import tells_hour
from briefgen.auditing.spoken.windows import windows_counted
from briefgen.auditing.verdicts import HELD, Held, Verdict, doubtful, in_part, worst, wrong
from briefgen.domain.dates import Point, When
from briefgen.domain.model import Commitment, EventKind
from briefgen.language import gettext as _

_DATED = re.compile(r"^\W*(?:date|dated|published|posted|updated)\W+$", re.IGNORECASE)
_HEADED = re.compile(r"\W*(?:$|[–—|]|[A-Z]{4,}\b)")
_DAYS_BEHIND = re.compile(r"[\s-]days?\b", re.IGNORECASE)


def hold_when(case: Case, when: When, reason: str | None) -> Held:
    """A date, each of its ends: a bound is the day of publication or stands there; what was inferred has day and month."""
    points = dict.fromkeys(point for point in (when.earliest, when.latest) if point)
    window = not when.is_point and not when.lasts
    window_or_due = (window and _leaves_it_in(case, when, reason)) or _is_due_by_the_end(case, when)
    if window_or_due or (when.lasts and _lasts_so_long(case.passage, when)):
        return softened_to(reason)
    if window and not case.passage.known:
        return in_part(_("the words of this language are not on file"))
    return worst(
        [
            *(_hold_point(case, point, reason, window=window) for point in points),
            *(told for point in points for told in _of_another_country(case, point)),
            *(told for point in points if not window for told in of_another_occasion(case, point)),
            *_hold_hours(case, when),
        ]
    )


def _is_due_by_the_end(case: Case, when: When) -> bool:
    """Whether something is due on the last day of what the passage has it done by the end of, or is to be in that year: “before the end of the year”."""
    if not when.is_point or when.latest is None or (when.latest.month and not isinstance(case.record, Commitment)):
        return False
    last, closed = when.latest.last, filter(says_until_the_end, case.passage)
    return any(window.closes == (last, last) for sentence in closed for window in sentence.windows)


def _leaves_it_in(case: Case, when: When, reason: str | None) -> bool:
    """Whether the passage leaves the day in just this window: "by the end of June", "in the autumn".

    Where it was worked out, "within 60 days" may count from any day of the same text.
    """
    if any(window.fits(when, sentence.published) for sentence in case.passage for window in sentence.windows):
        return True
    sentences = case.passage.sentences if reason else ()
    days = tuple(t.first for s in sentences for other in case.texts.whole(s.source.id) for t in other.dates if t.first)
    counted = (w for s in sentences for w in windows_counted(s.text, s.language, s.quantities, days))
    return any(window.fits(when, sentences[0].published) for window in counted)


def _lasts_so_long(passage: Passage, when: When) -> bool:
    """Whether one of the days stands there, and the other follows from how many there are: "arrived on Monday for a two-day visit"."""
    first, last = when.earliest, when.latest
    if first is None or last is None or not (first.day and last.day):
        return False
    count = (last.first - first.first).days + 1
    return (told(first, passage) or told(last, passage)) and any(
        count in number.readings and _DAYS_BEHIND.match(s.text, number.end)
        if s.source.language == ENGLISH
        else count in number.readings and s.language.end_of("parts", "day", s.text, number.end + 1)
        for s in passage
        for number in s.quantities
    )


def _of_another_country(case: Case, point: Point) -> Iterator[Held]:
    """An election has the day that stands with its own country, where a sentence gives a day for each of several."""
    if getattr(case.record, "kind", None) is not EventKind.ELECTION or point.day is None:
        return
    own = case.counterparts or (case.catalog.calendar.home,)
    for sentence in case.passage:
        days = {t: _country_before(sentence, t) for t in sentence.dates if t.day}
        ours = {t for t, country in days.items() if country in own}
        here = {t for t in days if (t.month, t.day) == (point.month, point.day)}
        if ours and here and not ours & here:
            message = _("{date} stands in {source} with another country").format(date=point, source=case.passage.cited)
            yield doubtful("V509", message, _("put the day that stands with this country"))


def _country_before(sentence: Sentence, told: Told) -> str | None:
    before = [code for code, start, _end in sentence.keys.countries_at if start < told.start]
    return before[-1] if before else None


def _hold_point(case: Case, point: Point, reason: str | None, *, window: bool) -> Held:
    passage = case.passage
    if told(point, passage) and (window or not _only_heads(point, passage)):
        if point.month is None and not window and not told_alone(point, passage):
            return at_the_edge(point, passage)
        return softened_to(reason)
    if _is_of_its_event(case, point, window=window):
        return in_part(_("it is the day of its event"))
    if point.day is not None and point.first in passage.published:
        if window:
            return softened_to(reason)
        return doubtful(
            "V509",
            _("{date} is the day {source} was published; that it is the day meant, the passage does not say").format(
                date=point, source=passage.cited
            ),
            _("write ..{date} where only the day of the report is known").format(date=point),
        )
    return _inferred(case, point, reason, window=window) if reason else not_told(point, passage)


def _only_heads(point: Point, passage: Passage) -> bool:
    """Whether a day stands there only in what heads the text, as the day of publication, and not as that of what is told."""
    if point.day is None or point.first not in passage.published:
        return False
    found = [(s, t) for s in passage for t in s.dates if stands(point, (t,), s.published)]
    return bool(found) and all(s.paragraph == 1 and _is_head(s.text, t) for s, t in found)


def _is_head(text: str, told: Told) -> bool:
    before, behind = text[: told.start], text[told.end :]
    return bool(_DATED.search(before)) or (not before.strip() and bool(_HEADED.match(behind)))


def _is_of_its_event(case: Case, point: Point, *, window: bool) -> bool:
    """Whether a day is that of the event a record belongs to, or of a window that is all its days, as the same source has it."""
    event = case.catalog.events.get(str(getattr(case.report, "event", None)))
    sources = {sentence.source.id for sentence in case.passage}
    reports = [r for r in event.reports if sources & {c.source for c in r.source}] if event else []
    days = [{r.when.earliest, r.when.latest} for r in reports if r.when.is_point or (window and r.when.lasts)]
    return point.day is not None and any(point in ends for ends in days)


def not_told(point: Point | When | str, passage: Passage, *, hint: str | None = None) -> Held:
    """A date that does not stand in the passage."""
    message = _("{date} does not stand in {source}").format(date=point, source=passage.cited)
    hint = hint or _("check the passage and the date; if it was worked out, say how under “inferred:”")
    return wrong("V509", message, hint)


def told(point: Point, passage: Passage) -> bool:
    """Whether a written day, month or year stands in a passage, or follows from the days of its sources."""
    return any(stands(point, sentence.dates, sentence.published) for sentence in passage)


def at_the_edge(point: Point, passage: Passage) -> Held:
    """A year that stands there only as the first or the last of a period."""
    message = _("{date} stands in {source} only as the edge of a period").format(date=point, source=passage.cited)
    return doubtful("V509", message, _("put the period that the passage gives"))


def told_alone(point: Point, passage: Passage) -> bool:
    """Whether a year stands there by itself, and not only as the first or the last of several ("2023-2025")."""
    return any(stands(point, sentence.alone, sentence.published) for sentence in passage)


def _inferred(case: Case, point: Point, reason: str, *, window: bool) -> Held:
    """What is left of a date whose year was worked out: the day and the month still stand there."""
    found = [t for sentence in case.passage for t in sentence.dates]
    same_day = [t for t in found if (t.month, t.day) == (point.month, point.day) and t.month]
    if same_day and not any(t.certain and t.year not in (None, point.year) for t in same_day):
        return doubtful(
            "V509",
            _("the year of {date} does not suit what {source} says").format(date=point, source=case.passage.cited),
            _("check the year against the day of the source, and say under “inferred:” how it was worked out"),
        )
    if point.day is not None and is_the_same_day(case, point):
        return Held(Verdict.INFERRED, reason)
    years = {t.year for t in found if t.year}
    edge = window and (_is_edge_of_year(point) or (_is_edge(point) and any(t.month == point.month for t in found)))
    if edge and (point.year in years or (not years and _near(point, case))):
        return Held(Verdict.INFERRED, reason)
    if point.month is None and not years and _near(point, case):
        return Held(Verdict.INFERRED, reason)
    hint = _("check the passage and the date; where “by then” was worked out, write ..{date}").format(date=point)
    return not_told(point, case.passage, hint=hint)


def _is_edge(point: Point) -> bool:
    """Whether a day is the first or the last of a month, as windows that were worked out end; a month is all of its own."""
    whole = Point(point.year, point.month)
    return point.first in (whole.first, whole.last)


def _is_edge_of_year(point: Point) -> bool:
    whole = Point(point.year)
    return point.month is None or (point.day is not None and point.first in (whole.first, whole.last))


def _near(point: Point, case: Case) -> bool:
    return any(abs((point.last - day).days) <= NEAR + 45 for day in case.passage.published)


def _hold_hours(case: Case, when: When) -> list[Held]:
    """Times of day stand there, by a clock of 24 hours, or by one of 12 in the right half of the day."""
    out = []
    for clock in (when.start, when.end):
        if clock and not any(tells_hour(s.text, s.language.code, clock) for s in case.passage):
            message = _("the time {time} does not stand in {source}").format(
                time=f"{clock:%H:%M}", source=case.passage.cited
            )
            out.append(wrong("V509", message, _("leave the time out where the source gives none")))
    return out


def hold_period(when: When, passage: Passage, reason: str | None) -> Held:
    """A period, down to its months: as the passage gives it, or, where it was worked out, no part of it against the passage."""
    if published_bound(when, passage.published):
        return softened_to(reason)
    periods = [period for sentence in passage for period in sentence.periods]
    if any(period.fits(when) and not period.base for period in periods):
        return softened_to(reason)
    if any(period.fits(when) for period in periods):
        return doubtful(
            "V516",
            _("{period} stands in {source} as what is compared with").format(period=when, source=passage.cited),
            _("put the period that the number is of; what it is compared with goes under “against:”"),
        )
    window = not when.is_point and not when.lasts
    left_in = window and any(w.fits(when, s.published) for s in passage for w in s.windows)  # “to the end of last year”
    worked_out = reason and (
        _parts_stand(when, periods, passage)
        or is_within_a_year(when, periods, passage)
        or ended_the_year(when, passage)
        or (is_a_day(when) and when.latest is not None and when.latest.first in passage.published)
    )
    if left_in or told_by_a_day(when, passage) or told_by_a_season(when, passage) or worked_out:
        return softened_to(reason)
    if (window or from_day_to_day(when, passage)) and all(told(p, passage) for p in (when.earliest, when.latest) if p):
        return softened_to(reason)
    message = _("the period {period} does not stand in {source}").format(period=when, source=passage.cited)
    return wrong("V516", message, _("put the period the passage gives, down to its months"))


def only_begun(when: When, passage: Passage) -> Iterator[Held]:
    """A year or a month that stands there only as the one since which something is; elsewhere the words for that are others' too."""
    there = [(s, p) for s in passage for p in s.periods if p.fits(when)]
    begun = {(s, p.start) for s in passage for p in s.periods if p.last is None and s.source.language == ENGLISH}
    if when.is_point and there and all((s, p.start) in begun for s, p in there):
        yield doubtful(
            "V516",
            _("{period} only begins what {source} tells of").format(period=when, source=passage.cited),
            _("put the whole time that the passage tells of, up to where it ends"),
        )


def softened_to(reason: str | None) -> Held:
    """Held, or inferred where a reason is given."""
    return Held(Verdict.INFERRED, reason) if reason else HELD


def _parts_stand(when: When, periods: list[Period], passage: Passage) -> bool:
    """Whether the months and the years of an inferred period are told, together or apart; a wider year is enough for a year."""
    months = {(p.first.month, p.last.month if p.last else None) for p in periods}
    wanted = (when.earliest.month if when.earliest else None, when.latest.month if when.latest else None)
    years = {p.first.year for p in periods} | {p.last.year for p in periods if p.last}
    own = {point.year for point in (when.earliest, when.latest) if point}
    same = [p for p in periods if p.first.month and wanted == (p.first.month, p.last.month if p.last else None)]
    if same and not any(p.first.year in own for p in same):
        return False
    begun = [min(own)] if when.lasts else own  # what begins about now may last for years
    suits = own <= years or (not years and all(abs(y - d.year) <= 1 for y in begun for d in passage.published))
    return suits and (wanted == (None, None) or wanted in months)
