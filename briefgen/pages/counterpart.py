"""The page of one counterpart: its events as articles, the memo's open sections uncut, and nothing written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain import agenda
from briefgen.domain.addresses import page as page_address
from briefgen.domain.catalog import Catalog
from briefgen.domain.public import public
from briefgen.domain.records import State
from briefgen.domain.reference_days import Occurrence, current
from briefgen.domain.selection import Selection
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.pages import months
from briefgen.pages.articles import article, reference_article
from briefgen.pages.cites import sources
from briefgen.pages.frame import address, frame, memo_address, sheet_for
from briefgen.pages.glance import glance
from briefgen.pages.groups import by_month, by_year, filters, known_dates, none_dated, with_days
from briefgen.pages.months import MonthsPage
from briefgen.pages.occasions import Occasion, of_days, of_events
from briefgen.pages.rows import NOTHING, CounterpartPage, Made
from briefgen.pages.structured import structured
from briefgen.pages.subscriptions import for_counterpart
from briefgen.pages.two_years import strip
from briefgen.sections.care import care, readings
from briefgen.sections.documents import documents
from briefgen.sections.facts import standing as standing_facts
from briefgen.sections.header import header
from briefgen.sections.marks import Register
from briefgen.sections.rows import Section, Sentence
from briefgen.sections.sheet import Sheet
from briefgen.sections.trade import other_figures, trade


class Told(Struct, frozen=True):
    """What a page tells of, in the order in which it does: what is ahead, what is due without a report, what is over."""

    sheet: Sheet
    ahead: tuple[EventState, ...]
    due: tuple[EventState, ...]
    past: tuple[EventState, ...]
    days: tuple[tuple[str, Occurrence], ...]

    @property
    def events(self) -> tuple[EventState, ...]:
        """All events."""
        return (*self.ahead, *self.due, *self.past)

    def occasions(self) -> tuple[Occasion, ...]:
        """All that falls on some day, for the strip and the months."""
        return (*of_events(self.sheet, self.events), *of_days(self.days, _("fixed day")))


def told(catalog: Catalog, code: str, register: Register, day: date) -> Told:
    """What is told of a counterpart; of home's own events, which have their articles on the index, what is not long over."""
    sheet = sheet_for(catalog, code, register, day)
    known = sheet.selection.events
    return Told(
        sheet,
        ahead=agenda.coming(catalog, known, day),
        due=agenda.due(catalog, known, day, with_someone=True),
        past=agenda.past(catalog, known, day, with_someone=True),
        days=current(catalog, (code, catalog.calendar.home), day),
    )


def _careful(sheet: Sheet) -> Section[Sentence]:
    """All there is to be careful about: the page has room for how dates were read as well."""
    return Section((*care(sheet).rows, *(write() for write in readings(sheet).rest)))


def counterpart_page(catalog: Catalog, code: str, day: date, made: Made = NOTHING) -> CounterpartPage:
    """The page, of what the public may know on a day; ``made`` is what it may lead to.

    Sections are written in the order they are printed, which numbers the sources; the head comes last, since it tells
    of the sources used.
    """
    catalog = public(catalog)
    found = told(catalog, code, Register(catalog, day), day)
    sheet, counterpart = found.sheet, found.sheet.selection.counterpart
    ahead, due, past = (tuple(article(sheet, e) for e in events) for events in (found.ahead, found.due, found.past))
    days = (reference_article(sheet, name, occurrence) for name, occurrence in found.days)
    dates = known_dates(found.ahead, found.days)
    ahead, over = with_days(ahead, past, days, dates)
    signed, figures, known, doubts = (
        documents(sheet),
        trade(sheet),
        standing_facts(sheet, other_figures(sheet)),
        _careful(_of_the_page(sheet)),
    )
    head, all_articles, (near, later) = header(sheet), (*ahead, *due, *over), by_month(ahead, dates)
    return CounterpartPage(
        frame=frame(
            catalog,
            day,
            counterpart,
            structured(catalog, found.events, day, page_address(catalog, counterpart.slug)),
        ),
        name=head.counterpart,
        kind=head.kind,
        facts=tuple(words for words in (head.sources, head.figures) if words),
        glance=glance(sheet),
        strip=strip(found.occasions(), day),
        subscription=for_counterpart(catalog, counterpart, made),
        months=f"{months.FOLDER}/{address(counterpart)}",
        memo=memo_address(catalog, counterpart, made),
        ahead=Section(near, none=none_dated(found.ahead, ahead)),
        later=later,
        due=Section(due, none=None if due else _("Nothing is overdue.")),
        past=by_year(over, before=len(ahead) + len(due)),
        documents=signed,
        trade=figures,
        standing=known,
        care=doubts,
        sources=sources(sheet.register, _cited(found)),
        filters=filters(all_articles),
    )


def _of_the_page(sheet: Sheet) -> Sheet:
    """The sheet without promises, which stand with the desk: nor does what is to be doubted of them stand on a page."""
    return replace(sheet, selection=replace(sheet.selection, commitments=()))


def _cited(found: Told) -> Iterator[State[Any, Any]]:
    """All on the page that has sources."""
    selection = found.sheet.selection
    return chain(found.events, selection.agreements, selection.figures, selection.facts)


def months_page(catalog: Catalog, code: str, day: date) -> MonthsPage:
    """The twelve months of a counterpart, from that of a day on."""
    catalog = public(catalog)
    found = told(catalog, code, Register(catalog, day), day)
    counterpart = found.sheet.selection.counterpart
    around = frame(catalog, day, counterpart, root="../")
    back = f"../{address(counterpart)}"
    return MonthsPage(
        around, header(found.sheet).counterpart, back, months.weekdays(), months.months(found.occasions(), day, back)
    )


def selection_for_news(catalog: Catalog, code: str, day: date) -> Selection:
    """What is told of a counterpart, of what the public may know, from which follows what changed."""
    catalog = public(catalog)
    return sheet_for(catalog, code, Register(catalog, day), day).selection
