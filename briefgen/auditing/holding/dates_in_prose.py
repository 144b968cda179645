"""Dates and periods told in our own words, held against a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from briefgen.auditing.dates_told import Told, stands
from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.dates import at_the_edge, not_told, told, told_alone
from briefgen.auditing.holding.our_words import Prose
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.periods import from_year_to_year, spans_of_years
from briefgen.auditing.quantities import Quantity
from briefgen.auditing.spoken.windows import SEASONS, years_of_season
from briefgen.auditing.verdicts import Held, doubtful, wrong
from briefgen.domain.dates import Point
from briefgen.language import gettext as _

_EDGES = {(1, 1): "early", (12, 31): "late"}
OF = 4  # characters between a season and its year: “spring of 2026”
_IN = re.compile(r"\b(?:in|by|until|since|during|this|next|last|coming|early|late) (?:the )?$", re.IGNORECASE)


def hold_dates(case: Case, prose: Prose) -> Iterator[Held]:
    """Every date stands there, or is that of the source; years from one to another stand as such."""
    yield from _seasons(case, prose)
    spans = spans_of_years(prose.text, language(ENGLISH))
    yield from (_not_a_period(case, prose.text[a:b]) for a, b in spans if not _is_period(case, prose.text[a:b]))
    dates = prose.dates(case)
    edges = _edges(case, prose) if dates else frozenset()
    for said in dates:
        if said.year is None and said.month and not any(edge.month == said.month for edge in edges):
            yield from _without_year(case, said, prose.text)
        point = _point(said)
        if point is None or point in edges or point.first in case.passage.published:
            continue
        if point.day and (point.month, point.day) in _EDGES and _is_of_an_edge(case, point):
            continue
        if point.month is None and _is_of_season(case, prose.text, said):
            continue
        if told(point, case.passage):
            if (
                point.month is None
                and not any(a <= said.start < b for a, b in spans)
                and not told_alone(point, case.passage)
            ):
                yield at_the_edge(point, case.passage)
            continue
        if point.day is None and any(_same_month(point, day) for day in case.passage.published):
            continue
        yield not_told(point, case.passage)


def _seasons(case: Case, prose: Prose) -> Iterator[Held]:
    """A season stands there, or a month of it, or the source is of it; where no text of its language says any, a person looks."""
    for season, start, end in language(ENGLISH).marked("parts", prose.text):
        if season in SEASONS and _IN.search(prose.text[:start]) and not _is_told(case, season):
            message = _("{value} does not stand in {source}").format(
                value=prose.text[start:end], source=case.passage.cited
            )
            yield doubtful("V509", message, _("put the date as the source gives it"))


def _is_of_an_edge(case: Case, point: Point) -> bool:
    """Whether a day is the first or the last of a year that the passage tells with a word for its beginning or its end."""
    part, year = _EDGES[point.month or 0, point.day or 0], Point(point.year)
    return any(s.language.says("parts", part, s.text) and stands(year, s.dates, s.published) for s in case.passage)


def _is_of_season(case: Case, text: str, said: Told) -> bool:
    """Whether a year is that of the season right before it, as the passage tells it from its own day: “next spring”."""
    season = next((key for key, _a, end in language(ENGLISH).marked("parts", text) if 0 < said.start - end <= OF), "")
    return season in SEASONS and any(
        said.year in years_of_season(s.text, s.language, season, s.published) for s in case.passage
    )


def _is_told(case: Case, season: str) -> bool:
    months = {(3 * SEASONS.index(season) + n) % 12 or 12 for n in (3, 4, 5)}
    told = {t.month for s in case.passage for t in s.dates} | {day.month for day in case.passage.published}
    return bool(months & told) or any(s.language.says("parts", season, s.text) for s in case.passage)


def _edges(case: Case, prose: Prose) -> frozenset[Point]:
    """Where periods begin and end that the passage has too, in other words perhaps: January to September is nine months."""
    ours = [(p.first, p.last) for p in prose.periods(case) if p.last and p.first != p.last]
    theirs = {(p.first, p.last) for sentence in case.passage for p in sentence.periods} if ours else set()
    return frozenset(point for edges in ours if edges in theirs for point in edges if point.month)


def counts_agreed_months(case: Case, prose: Prose, number: Quantity) -> bool:
    """Whether a number counts the months of a period that the passage has too, by their names perhaps."""
    agreed = _edges(case, prose)
    beside = (p for p in prose.periods(case) if p.start == number.start or p.start - number.end in (0, 1))
    return any({p.first, p.last} <= agreed for p in beside)  # 9 months, the second quarter


def _is_period(case: Case, years: str) -> bool:
    """Whether years from one to another stand so in the passage, or so far apart that no period is printed at all."""
    wanted = set(from_year_to_year(years, language(ENGLISH)))
    found = {one for sentence in case.passage for one in from_year_to_year(sentence.text, sentence.language)}
    return bool(wanted & found) or not any(set(one) & set(other) for one in found for other in wanted)


def _not_a_period(case: Case, years: str) -> Held:
    message = _("the period {period} does not stand in {source}").format(period=years, source=case.passage.cited)
    return wrong("V516", message, _("put the period the passage gives, down to its months"))


def _without_year(case: Case, said: Told, text: str) -> Iterator[Held]:
    """A month, or a day of it, without its year: it stands there, or the source is of it."""
    there = [(t.month, t.day) for s in case.passage for t in s.dates]
    there += [(day.month, at) for day in case.passage.published for at in (day.day, None)]
    if not any(month == said.month and said.day in (None, day) for month, day in there):
        yield not_told(text[said.start : said.end].strip(), case.passage)


def _point(said: Told) -> Point | None:
    return None if said.year is None else Point(said.year, said.month, said.day)


def _same_month(point: Point, day: date) -> bool:
    return (point.year, point.month or day.month) == (day.year, day.month)
