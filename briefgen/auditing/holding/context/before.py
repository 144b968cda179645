"""What something came from: a number of the year before the one its text tells of, which the text leaves unsaid."""

from __future__ import annotations

from briefgen.auditing.dates_told import YEARS_BEFORE
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.context.amounts import alike, fell_from
from briefgen.auditing.holding.standing import Standing, came_from
from briefgen.auditing.passages import Sentence
from briefgen.auditing.periods import Period
from briefgen.auditing.spoken.small import whole_words
from briefgen.domain.dates import When
from briefgen.domain.model import Figure


def is_of_before(case: Case, record: Figure, found: tuple[Standing, ...]) -> bool:
    """Whether a number is what something came from, and its period, which was worked out, is of the year before that told of."""
    if not (case.inferred("period") and found and all(map(_is_from, found))):
        return False
    last = record.period.latest
    told = [_told(case, s.sentence) for s in found]
    return last is not None and all(any(p.first.year - 1 == last.year for p in periods) for periods in told)


def is_of_base(found: Standing, period: When) -> bool:
    """Whether a number is what something came from, and its period that which is compared with: “12% more than in 2024, from 96 to 108”."""
    bases = {(told.first, told.last) for told in found.sentence.periods if told.base}
    fits = any(told.base and told.fits(period) for told in found.sentence.periods)
    return len(bases) == 1 and fits and _is_from(found)


def is_of_year_over(found: Standing, period: When) -> bool:
    """Whether a number is what something came from within a year, and its period the year before the only one told: “за год с 84 до 71”."""
    year = period.latest.year if period.is_point and period.latest and not period.latest.month else None
    told = {(told.first, told.last) for told in found.sentence.periods}
    over = whole_words(found.sentence.language.code, "over-a-year").search(found.sentence.text)
    if year is None or not over or len(told) != 1 or not _is_from(found):
        return False
    return all(first == last and first.month is None and first.year == year + 1 for first, last in told)


def _is_from(found: Standing) -> bool:
    """Whether a number is what something came from, be it told before what it came to or behind."""
    return came_from(found) or any(fell_from(found, other, found.number) for other in alike(found))


def counts_from_another(sentence: Sentence) -> bool:
    """Whether all that a sentence tells of years is “a year earlier”: than which year stands elsewhere."""
    earlier = {
        start for key in YEARS_BEFORE for start, _end in sentence.language.places("relative", key, sentence.text)
    }
    return bool(earlier) and all(told.start in earlier for told in sentence.dates if told.year)


def _told(case: Case, sentence: Sentence) -> list[Period]:
    """The periods of a sentence, else those of the nearest one before that tells any."""
    return [p for p in sentence.periods if not p.base] or nearest_before(case, sentence, whole=True)


def nearest_before(case: Case, first: Sentence, *, whole: bool) -> list[Period]:
    """The periods of the nearest sentence that tells any, before the ``first`` one of a passage.

    Before it is its paragraph, and what is cited besides, or the ``whole`` text: there one that only tells what it compares with
    ("a fifth less than in 2019") gives none.
    """
    cited = frozenset(case.passage.sentences)
    before = (s for s in case.before(first) if whole or s in cited or s.paragraph == first.paragraph)
    told = ([p for p in s.periods if not p.base] for s in before if s.periods)
    return next(filter(None, told) if whole else told, [])
