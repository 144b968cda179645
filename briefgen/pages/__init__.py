"""The pages: one that leads to everything, one for each counterpart, their months and their news; each whole in itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

from briefgen.domain import codes
from briefgen.domain.addresses import ALL
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Counterpart
from briefgen.language import gettext as _
from briefgen.pages import months, news
from briefgen.pages.counterpart import counterpart_page, months_page, selection_for_news
from briefgen.pages.frame import INDEX, address
from briefgen.pages.index import all_months_page, index_page, told_of
from briefgen.pages.policy import with_policy
from briefgen.pages.rows import Made
from briefgen.pages.subscriptions import counterparts
from briefgen.paper import html
from briefgen.paper.typesetting import typeset
from briefgen.paper.writing import isolated

__all__ = ["Made", "PageFile", "page_files"]

Make = Callable[[Catalog, Made], Any]


class PageFile(Struct, frozen=True):
    """A file of the pages: its name, and whom it is about, None where that is everybody.

    It is made from a catalog that the public may know, of which it needs no more than what concerns that counterpart, or the
    records that it is ``told_of`` and what these lead to; everything where neither is said.
    """

    name: str
    counterpart: Counterpart | None
    render: Callable[[Catalog, Made, Path], bytes]
    told_of: Callable[[Catalog, date], Iterable[str]] | None = None

    def leads_to(self, made: Made) -> Made:
        """What of all that is made it may lead to."""
        return made.of(self.counterpart.slug) if self.counterpart else made


def page_files(catalog: Catalog, day: date) -> tuple[PageFile, ...]:
    """Every file of the pages as of a day: each page with its months, then the news."""
    shown = counterparts(catalog)
    return (
        *(file for who in (None, *shown) for file in (_page(who, day), _months(who, day))),
        *(PageFile(news.file_of(who.slug), who, partial(_news_of, who.id, day)) for who in shown),
        PageFile(news.file_of(None), None, partial(_all_news, day), news.told_of),
    )


def _page(who: Counterpart | None, day: date) -> PageFile:
    if who is None:
        render = _rendered("page/index.html", lambda catalog, made: index_page(catalog, day, made))
        return PageFile(INDEX, None, render, told_of)
    return PageFile(
        address(who),
        who,
        _rendered("page/counterpart.html", lambda catalog, made: counterpart_page(catalog, who.id, day, made)),
    )


def _months(who: Counterpart | None, day: date) -> PageFile:
    name = f"{months.FOLDER}/{address(who) if who else INDEX}"
    return PageFile(
        name,
        who,
        _rendered(
            "page/months.html",
            lambda catalog, _made: months_page(catalog, who.id, day) if who else all_months_page(catalog, day),
        ),
        None if who else told_of,
    )


def _rendered(template: str, view: Make) -> Callable[[Catalog, Made, Path], bytes]:
    def render(catalog: Catalog, made: Made, templates: Path) -> bytes:
        return with_policy(isolated(typeset(html.render(templates, template, page=view(catalog, made))))).encode()

    return render


def _news_of(code: str, day: date, catalog: Catalog, made: Made, _templates: Path) -> bytes:
    title = _("{counterpart}, what changed: {site}").format(counterpart=codes.name(code), site=catalog.calendar.title)
    slug = catalog.counterparts[code].slug
    found = news.with_removed(
        catalog, news.newest([selection_for_news(catalog, code, day)]), made.gone.get(slug, ()), slug
    )
    return news.atom(catalog, found, title=title, slug=slug, day=day)


def _all_news(day: date, catalog: Catalog, made: Made, _templates: Path) -> bytes:
    title = _("What changed: {site}").format(site=catalog.calendar.title)
    changes = news.newest([selection_for_news(catalog, who.id, day) for who in counterparts(catalog)])
    found = news.with_removed(catalog, changes, made.gone.get(ALL, ()))
    return news.atom(catalog, found, title=title, slug=None, day=day)
