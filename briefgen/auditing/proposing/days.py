"""The day or days of an occasion in a new text: the finest date told nearest to it, and as many days as it lasts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from briefgen.auditing.dates_told import Told, first_day, known
from briefgen.auditing.new_text import BEGINNING, DATELINE, FIGURE, HEAD
from briefgen.auditing.passages import Sentence
from briefgen.auditing.spoken.small import any_of, is_led
from briefgen.auditing.spoken.windows import SEASONS, windows_told
from briefgen.domain.dates import wording
from briefgen.language import gettext as _

BESIDE = 4  # characters between a weekday and the date that it belongs to
_LABEL, _STAMP = (
    re.compile(r"\W*(?:[^\W\d]+\W+)?"),
    re.compile(r"\d{4}-\d\d-\d\d"),
)  # date 2025-06-09: so no sentence is begun
_NOTHING = re.compile(r"\.?\s*")
A_DAY = timedelta(1)


class Day(Struct, frozen=True):
    """The date of an occasion: the first day that it can mean, how it is written, and where it stands.

    ``certain``: its year is printed; ``known``: the day or the month is told, and not only a season. ``doubt``: what about it a person has to decide.
    """

    first: date
    written: str
    start: int
    certain: bool
    known: bool = True
    doubt: str | None = None


def day_of(sentence: Sentence, kind: str, *, ahead: bool) -> Day | None:
    """The finest date of a sentence, down to its month at least, nearest to the word for an occasion; what is ahead first."""
    places = sentence.language.places("occasions", kind, sentence.text)
    found = [(told, first) for told, first in _candidates(sentence, ahead=ahead) if first]

    def weight(pair: tuple[Told, date]) -> tuple[bool, bool, int]:
        told, first = pair
        away = min((abs(told.start - start) for start, _end in places), default=0)
        return told.day is not None, ahead and first > sentence.published, -away

    best = max(found, key=weight, default=None)
    if best:
        return _day(sentence, best, ahead=ahead)
    return season_of(sentence) if ahead else None


def season_of(sentence: Sentence) -> Day | None:
    """The season that something is still to come in, or the rest of this year: the one such stretch, or none."""
    spoken, published = sentence.language, sentence.published
    seasons = [(part, start) for part, start, _end in spoken.marked("parts", sentence.text) if part in SEASONS]
    told = windows_told(sentence.text, spoken, sentence.dates, published)
    windows = {(w.opens[0], w.closes[0]) for w in told if w.opens[0] > published} if len(seasons) == 1 else set()
    if spoken.found("relative", sentence.text) & {"this"}:
        windows = {(opens, closes) for opens, closes in windows if opens.year == published.year}
    if len(windows) == 1:
        ((opens, closes),) = windows
        return Day(opens, f"{opens:%Y-%m}..{closes:%Y-%m}", seasons[0][1], certain=False, known=False)
    rest = [start for start, _end in spoken.places("relative", "this-year", sentence.text)]
    if seasons or len(rest) != 1 or any(t.month for t in sentence.dates):
        return None
    return Day(published, f"{published}..{published.year}-12-31", rest[0], certain=False, known=False)


def _candidates(sentence: Sentence, *, ahead: bool) -> Iterator[tuple[Told, date | None]]:
    months = [told for told in sentence.dates if told.month]
    for told in months:
        two_readings = len({t.month for t in _in_place(sentence, told)}) > 1 and not _is_weekday(told)  # 05/06/2025
        if not (two_readings or _is_dateline(sentence, told) or _is_beside(told, months)):
            yield told, _first(_with_year(sentence, told), sentence.published, ahead=ahead)


def _with_year(sentence: Sentence, told: Told) -> Told:
    """A date with the year that is printed at the other end of what it begins or ends: 30 November to 2 December 2025."""
    if told.year is None and (other := _joined(sentence, told)) and other.first and told.month:
        years = {
            abs((day - other.first).days): day.year
            for y in (-1, 0, 1)
            if (day := known(other.first.year + y, told.month, told.day))
        }
        return replace(told, year=years[min(years)]) if years else told
    return told


def _joined(sentence: Sentence, told: Told) -> Told | None:
    """The date that "to" or a dash joins with another."""
    others = (t for t in sentence.dates if t.day and not _is_weekday(t))
    return next((t for t in others if _until(sentence.language.code).fullmatch(_between(sentence, told, t))), None)


@cache
def _until(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[-–—]|{any_of(code, 'until')})\s*", re.IGNORECASE)


def _is_joined(code: str, days: str, before: str) -> bool:
    """Whether the days told in one place are a stretch: 3 to 5 March, between 3 and 5 March."""
    if re.search(rf"\d\s?\.?{_until(code).pattern}\d", days, re.IGNORECASE):
        return True
    both = re.search(rf"\d\s?{any_of(code, 'and')}\s?\d", days, re.IGNORECASE)
    return both is not None and is_led(code, "between", before)


def _between(sentence: Sentence, one: Told, two: Told) -> str:
    return sentence.text[min(one.end, two.end) : max(one.start, two.start)]


def _first(told: Told, published: date, *, ahead: bool) -> date | None:
    """The first day that a date can mean: of the years that its weekday fits the nearest, where it prints no year."""
    if told.year is None and told.day:
        days = (known(year, told.month, told.day) for year in range(published.year - 1, published.year + 2))
        fitting = [day for day in days if day and day.weekday() == told.weekday]
        if fitting:
            return min(fitting, key=lambda day: abs(day - published))
    return first_day(told, published, ahead=ahead)


def _is_dateline(sentence: Sentence, told: Told) -> bool:
    """Whether a date is that of the publication, as it stands before the news."""
    ahead = sentence.paragraph <= HEAD and sentence.number == 1 and told.start < BEGINNING
    figures = FIGURE.search(sentence.text[told.start : told.end]) is not None
    whole = sentence.text[: told.start], sentence.text[told.start : told.end]
    ends = _ends_dateline(sentence.text[told.end :]) or (_LABEL.fullmatch(whole[0]) and _STAMP.fullmatch(whole[1]))
    return bool(ahead and figures and told.first == sentence.published and ends)


def is_lead(sentence: Sentence) -> bool:
    """Whether a sentence begins the news, right behind its dateline."""
    return any(_is_dateline(sentence, told) for told in sentence.dates)


def _ends_dateline(behind: str) -> bool:
    return DATELINE.match(behind) is not None or _NOTHING.fullmatch(behind) is not None


def _is_beside(told: Told, others: Sequence[Told]) -> bool:
    """Whether what a weekday would mean alone is told by the date beside it."""
    return _is_weekday(told) and any(
        other is not told
        and other.weekday is not None
        and (other.start - BESIDE <= told.start <= other.end + BESIDE or abs(other.start - told.end) <= BESIDE)
        for other in others
    )


def _day(sentence: Sentence, best: tuple[Told, date], *, ahead: bool) -> Day:
    told, first = best
    month = Day(first.replace(day=1), f"{first:%Y-%m}", told.start, told.certain)
    if not told.day:
        return month
    if told.weekday is not None and first.weekday() != told.weekday:
        doubt = _("The text gives another weekday than {day} has: see what is wrong, the weekday or the date.")
        return replace(month, doubt=doubt.format(day=wording.weekday(first)))
    last = _last(sentence, told, first, ahead=ahead)
    if last is None:
        return replace(month, doubt=_("The sentence tells several days: see which of them is meant."))
    begins, ends = sorted((first, last))
    written = f"{begins:%Y-%m-%d}" if begins == ends else f"{begins:%Y-%m-%d}/{ends:%Y-%m-%d}"
    return Day(begins, written, told.start, told.certain)


def _last(sentence: Sentence, told: Told, first: date, *, ahead: bool) -> date | None:
    """The other end of what begins or ends with a date, that day itself where it is alone; None where several days lie apart."""
    if _is_weekday(told):
        return first
    within = [day for t in _in_place(sentence, told) if (day := _first(t, sentence.published, ahead=ahead))]
    if len(within) > 1:
        words = sentence.text[told.start : told.end]
        joined = _is_joined(sentence.language.code, words, sentence.text[: told.start])
        stretch = joined or max(within) - min(within) == A_DAY
        return next(day for day in within if day != first) if stretch else None
    other = _joined(sentence, told)
    return (other and _first(_with_year(sentence, other), sentence.published, ahead=ahead)) or first


def _is_weekday(told: Told) -> bool:
    """Whether it is told by its weekday alone."""
    return not told.certain and told.year is not None and told.weekday is None


def _in_place(sentence: Sentence, told: Told) -> list[Told]:
    """The days that are told in one place, as those of 3–4 March are."""
    return [t for t in sentence.dates if t.day and (t.start, t.end) == (told.start, told.end)]
