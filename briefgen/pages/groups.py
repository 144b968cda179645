"""What stands in which part of a page: what is over by years, much that is ahead by months, and what events can be filtered by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from briefgen.calendars.timing import LONGEST_WINDOW
from briefgen.domain.dates import UNDATED, When, dating
from briefgen.domain.dates.cldr import format_date
from briefgen.domain.model import EventKind
from briefgen.domain.reference_days import Occurrence
from briefgen.domain.standing import EventState, Standing, last_date
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.pages.articles import REFERENCE
from briefgen.pages.rows import Article, Filters, Option, Year

FEW = 20  # events that are all shown, and need no filters


def by_time(articles: Iterable[Article], known: Mapping[str, When]) -> tuple[Article, ...]:
    """Events and days of reference as they come, by the first day of what is ``known`` of each by its id.

    What has no day stands last; what begins on one day stays in its order.
    """
    return tuple(sorted(articles, key=lambda article: known[article.id].sort_key[0]))


def known_dates(events: Iterable[EventState], days: Iterable[tuple[str, Occurrence]]) -> dict[str, When]:
    """The dates by which events and days of reference stand in their order, by id; what was put off has none."""
    return {e.id: UNDATED if dating.put_off(e) else last_date(e) for e in events} | {name: o.when for name, o in days}


def with_days(
    ahead: Iterable[Article], past: Iterable[Article], days: Iterable[Article], known: Mapping[str, When]
) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """What is ahead and what is over, with days of reference: those to come by their time, the others in their years."""
    coming, over = list(ahead), list(past)
    for day in days:
        (over if day.state == Standing.PASSED.value else coming).append(day)
    return by_time(coming, known), tuple(sorted(over, key=lambda article: article.year or 0, reverse=True))


def by_year(articles: Iterable[Article], before: int) -> tuple[Year, ...]:
    """What is over, the latest year first. Years are folded where the page would show more than twenty events.

    ``before`` counts the events that stand above.
    """
    found: list[Year] = []
    shown = before
    for year, group in groupby(articles, lambda article: article.year):
        alike = tuple(group)
        shown += len(alike)
        found.append(Year(str(year) if year else _("no year"), alike, shown=shown <= FEW or not found))
    return tuple(found)


def by_month(articles: Sequence[Article], known: Mapping[str, When]) -> tuple[tuple[Article, ...], tuple[Year, ...]]:
    """What is ahead: the months that come next, as far as they make no more than twenty events, and the later ones, folded.

    What no calendar shows for want of a day, as what is ``known`` by its year alone, stands behind the months of that year; what has
    no date at all waits to be confirmed, and so is shown, behind the months that are.
    """
    undated = tuple(article for article in articles if known[article.id].undated)
    dated = [article for article in articles if not known[article.id].undated]
    if len(articles) <= FEW or not dated:
        return (*dated, *undated), ()
    by = {article.id: _month(article, known[article.id]) for article in dated}
    ordered = sorted(dated, key=lambda article: (by[article.id], known[article.id].sort_key[0]))
    months = [(month, tuple(alike)) for month, alike in groupby(ordered, lambda article: by[article.id])]
    near = list(months[0][1])
    later = months[1:]
    while len(near) + len(undated) + len(later[0][1] if later else ordered) <= FEW:
        near += later.pop(0)[1]
    return (*near, *undated), tuple(Year(_named(month), alike, shown=False) for month, alike in later)


def none_dated(events: Collection[object], shown: Collection[object]) -> str | None:
    """What is said where no event is ahead: where other days are shown, what these are."""
    if events:
        return None
    return (
        _("No event ahead has a known day; these days are fixed by law or custom.")
        if shown
        else _("No event ahead has a known day.")
    )


def _month(article: Article, when: When) -> str:
    """The month in which it begins, as it is sorted by; of what may be on any day of a longer time its year, behind the months of that."""
    if when.first and (when.days_known or (when.length() or LONGEST_WINDOW + 1) <= LONGEST_WINDOW):
        return f"{when.first:%Y-%m}"
    return f"{article.year}-x"


def _named(month: str) -> str:
    year, _dash, number = month.partition("-")
    if number.isdecimal():
        return format_date(date(int(year), int(number), 1), "LLLL y", locale=language())
    return year


def filters(articles: Sequence[Article]) -> Filters | None:
    """What the events of a page can be filtered by; None where there are few."""
    if len(articles) <= FEW:
        return None
    kinds = {article.kind for article in articles}
    states = {article.state for article in articles}
    years = sorted({article.year for article in articles if article.year}, reverse=True)
    return Filters(
        kinds=tuple(Option(kind, _kind(kind)) for kind in (*EventKind, REFERENCE) if kind in kinds),
        states=tuple(Option(state.value, state.words) for state in Standing if state.value in states),
        years=tuple(Option(str(year), str(year)) for year in years),
    )


def _kind(value: str) -> str:
    return _("National and statutory days") if value == REFERENCE else EventKind(value).traits.words()
