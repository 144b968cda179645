"""Two years at a glance: a strip of months, each with what falls in it, in the drawing of the memo's ladder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from briefgen.domain import dates
from briefgen.domain.dates import wording
from briefgen.domain.dates.cldr import format_date
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.pages.occasions import Occasion, end_of
from briefgen.pages.rows import Link, Month, Strip
from briefgen.paper.month import month as drawing_of

MONTHS = 24
LEAST_AHEAD, MOST_AHEAD = 12, 18  # months that the strip looks ahead
MOST_FURTHER = 6  # things beyond them that are named below it


def strip(found: Iterable[Occasion], day: date) -> Strip:
    """Twenty-four months: the year before the day and the one from it on, further where an event lies ahead; then what is beyond."""
    occasions = sorted(found, key=lambda o: (o.first, o.last, o.id))
    start = _start(occasions, day)
    months = [dates.add_months(start, n) for n in range(MONTHS)]
    title = _("{first} to {last}").format(first=wording.month(months[0]), last=wording.month(months[-1]))
    beyond = [o for o in occasions if o.first > end_of(months[-1])][:MOST_FURTHER]
    return Strip(
        title,
        tuple(_month(m, occasions, day, named=n == 0 or m.month == 1) for n, m in enumerate(months)),
        tuple(Link(_("{date}: {title}").format(date=_when(o), title=o.title), f"#{o.id}") for o in beyond),
    )


def _when(occasion: Occasion) -> str:
    """The days of what lies far ahead; of what falls on some day of a window, that."""
    return occasion.window.main if occasion.window else wording.period(dates.of_span(occasion.first, occasion.last))


def _start(occasions: Sequence[Occasion], day: date) -> date:
    here = day.replace(day=1)
    least, most = dates.add_months(here, LEAST_AHEAD), dates.add_months(here, MOST_AHEAD)
    last = max((o.last.replace(day=1) for o in occasions if not o.fixed), default=least)
    return dates.add_months(min(max(last, least), most), 1 - MONTHS)


def _month(first: date, occasions: Sequence[Occasion], day: date, *, named: bool) -> Month:
    last = end_of(first)
    here = [o for o in occasions if o.touches(first, last)]
    events = [o for o in here if not o.fixed]
    told = [_("{title}: {word}").format(title=o.title, word=o.word) for o in here]
    return Month(
        name=format_date(first, "LLL", locale=language()),
        year=str(first.year) if named else None,
        said=_("{month}: {events}").format(month=wording.month(first), events="; ".join(told)) if told else "",
        drawing=_drawing(here, first, last) if here else None,
        address=f"#{(events or here)[0].id}" if here else None,
        current=first <= day <= last,
    )


def _drawing(here: Sequence[Occasion], first: date, last: date) -> Markup:
    events = [o.mark() for o in here if not o.fixed]
    fixed = [o.moment() for o in here if o.fixed and o.first >= first]
    return drawing_of(events, fixed, first=first.toordinal(), last=last.toordinal())
