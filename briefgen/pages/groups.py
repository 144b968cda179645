"""What stands in which part of a page: what is over by years, and what many events can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from briefgen.domain.model import EventKind
from briefgen.domain.standing import Standing
from briefgen.language import gettext as _
from briefgen.pages.articles import REFERENCE
from briefgen.pages.rows import Article, Filters, Option, Year

FEW = 20  # events that are all shown, and need no filters


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
