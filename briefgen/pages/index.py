"""The index: every counterpart, the next dates of all, what is to be confirmed, home's own events, every calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain import agenda, codes
from briefgen.domain.addresses import FOLDER, TABLE
from briefgen.domain.addresses import page as page_address
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import HOME_EVENTS, Counterpart
from briefgen.domain.public import public
from briefgen.domain.reference_days import Occurrence, article_id, current
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.pages import months
from briefgen.pages.articles import article, concerning, reference_article
from briefgen.pages.cites import sources
from briefgen.pages.frame import INDEX, address, frame, memo_address, sheet_for
from briefgen.pages.glance import following, late, next_fixed
from briefgen.pages.groups import by_month, by_year, filters, known_dates, none_dated, with_days
from briefgen.pages.months import MonthsPage
from briefgen.pages.occasions import Occasion, of_days, of_events
from briefgen.pages.rows import NOTHING, Article, Card, IndexPage, Link, Made
from briefgen.pages.structured import structured
from briefgen.pages.subscriptions import counterparts, everything, subscriptions
from briefgen.sections.ahead import event_row, reference_row, to_confirm
from briefgen.sections.marks import Register
from briefgen.sections.rows import AheadRow, Section
from briefgen.sections.sheet import Sheet


class Overview(Struct, frozen=True):
    """What the index tells of: each event from the sheet of one counterpart whom it concerns."""

    catalog: Catalog
    day: date
    register: Register
    sheets: Mapping[str, Sheet]
    ahead: tuple[EventState, ...]
    due: tuple[EventState, ...]
    past: tuple[EventState, ...]
    days: tuple[tuple[str, Occurrence], ...]

    def sheet(self, event: EventState) -> Sheet | None:
        """The sheet of the first counterpart that an event concerns and that has a page."""
        concerned = event.record.counterparts
        return next((s for code, s in self.sheets.items() if code in concerned or HOME_EVENTS in concerned), None)

    def next_day(self, counterpart: Counterpart) -> tuple[date, date]:
        """When something comes next with a counterpart; of whom nothing is known stands last."""
        sheet = self.sheets[counterpart.id]
        coming = next(iter(following(sheet)), None)
        if coming:
            return coming.now.when.sort_key
        fixed = next_fixed(sheet)
        return fixed.when.sort_key if fixed else (date.max, date.max)

    def articles(self, found: Iterable[EventState]) -> tuple[Article, ...]:
        """Events as articles that name whom they concern."""
        with_sheets = ((event, self.sheet(event)) for event in found)
        return tuple(
            concerning(article(sheet, event), self.catalog, event.record.counterparts)
            for event, sheet in with_sheets
            if sheet
        )

    def day_articles(self) -> tuple[Article, ...]:
        """Days of reference as articles, each told from any of the sheets: they share one register of sources."""
        some = next(iter(self.sheets.values()), None)
        if some is None:
            return ()
        return tuple(
            concerning(reference_article(some, name, o), self.catalog, (o.reference.counterpart, *o.reference.also))
            for name, o in self.days
        )

    def occasions(self) -> Iterator[Occasion]:
        """All that falls on some day ahead."""
        for event in (*self.ahead, *self.due):
            if sheet := self.sheet(event):
                yield from of_events(sheet, [event])
        yield from of_days(self.days, _("fixed day"))


def told_of(catalog: Catalog, day: date) -> Iterator[str]:
    """The ids of all that the index and its months are made from: what is not over on a day, home's own events, fixed days.

    All else of the past, which is most of what a desk has on file, stands on the pages of counterparts.
    """
    for event in agenda.states(catalog, day):
        if HOME_EVENTS in event.record.counterparts or agenda.part(event, day) is not agenda.Part.PAST:
            yield event.id
    yield from catalog.reference_days


def overview(catalog: Catalog, day: date) -> Overview:
    """What the index tells of on a day; of what is over, home's own events alone, which have their articles nowhere else."""
    register, known = Register(catalog, day), agenda.states(catalog, day)
    shown = counterparts(catalog)
    own = [e for e in known if HOME_EVENTS in e.record.counterparts]
    return Overview(
        catalog,
        day,
        register,
        {c.id: sheet_for(catalog, c.id, register, day) for c in shown},
        ahead=agenda.coming(catalog, known, day),
        due=agenda.due(catalog, known, day),
        past=agenda.past(catalog, own, day),
        days=current(catalog, (*(c.id for c in shown), catalog.calendar.home), day),
    )


def index_page(catalog: Catalog, day: date, made: Made = NOTHING) -> IndexPage:
    """The index, of what the public may know on a day; ``made`` is what it may lead to."""
    catalog = public(catalog)
    found = overview(catalog, day)
    cards = tuple(_card(found.sheets[c.id], c, made) for c in sorted(counterparts(catalog), key=found.next_day))
    ahead, due, past = map(found.articles, (found.ahead, found.due, found.past))
    dates = known_dates(found.ahead, found.days)
    coming, over = with_days(ahead, past, found.day_articles(), dates)
    told, (near, later) = (*found.ahead, *found.due, *found.past), by_month(coming, dates)
    return IndexPage(
        frame=frame(catalog, day, data=structured(catalog, told, day, page_address(catalog))),
        everything=everything(catalog, made),
        cards=cards,
        ahead=Section(near, none=none_dated(ahead, coming)),
        later=later,
        due=Section(due, none=None if due else _("Nothing is overdue.")),
        past=by_year(over, before=len(coming) + len(due)),
        calendars=subscriptions(catalog, made),
        months=f"{months.FOLDER}/{INDEX}",
        table=f"{FOLDER}/{TABLE}",
        sources=sources(found.register, told),
        filters=filters((*coming, *due, *over)),
    )


def _card(sheet: Sheet, counterpart: Counterpart, made: Made) -> Card:
    count, behind, page = len(to_confirm(sheet)), late(sheet), address(counterpart)
    coming, name = _coming(sheet)
    return Card(
        link=Link(codes.name(counterpart.id), page),
        next=coming,
        next_address=f"{page}#{name}" if coming else None,
        late=replace(behind, link=_there(page, behind.link)) if behind else None,
        open=ngettext("%d to confirm", "%d to confirm", count) % count if count else _("Nothing to confirm"),
        memo=memo_address(sheet.catalog, counterpart, made),
    )


def _coming(sheet: Sheet) -> tuple[AheadRow | None, str]:
    """What comes next and the id of its article: an event, or where none is dated a day of law or custom."""
    event = next(iter(following(sheet)), None)
    if event:
        return event_row(sheet, event), event.id
    fixed = next_fixed(sheet)
    return (reference_row(sheet, fixed), article_id(fixed)) if fixed else (None, "")


def _there(page: str, link: Link | None) -> Link | None:
    """What leads to an article of a page, from elsewhere."""
    return replace(link, address=f"{page}{link.address}") if link else None


def all_months_page(catalog: Catalog, day: date) -> MonthsPage:
    """The twelve months of all counterparts, from that of a day on."""
    catalog = public(catalog)
    found, back = overview(catalog, day), f"../{INDEX}"
    return MonthsPage(
        frame(catalog, day, root="../"),
        _("All counterparts"),
        back,
        months.weekdays(),
        months.months(found.occasions(), day, back),
    )
