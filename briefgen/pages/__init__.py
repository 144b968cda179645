"""The pages: one that leads to everything, one for each counterpart, their months and their news; each whole in itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.public import public
from briefgen.language import gettext as _
from briefgen.pages import months, news
from briefgen.pages.counterpart import counterpart_news, counterpart_page, months_page
from briefgen.pages.frame import INDEX, address
from briefgen.pages.index import all_months_page, index_page
from briefgen.pages.policy import with_policy
from briefgen.pages.rows import NOTHING, CounterpartPage, IndexPage, Made
from briefgen.pages.subscriptions import counterparts
from briefgen.paper import html

__all__ = ["NOTHING", "CounterpartPage", "IndexPage", "Made", "counterpart_page", "index_page", "render_pages"]


def render_pages(catalog: Catalog, day: date, templates: Path, made: Made = NOTHING) -> dict[str, bytes]:
    """Every page by its file name, as of a day, leading to what was ``made``; the same data give the same bytes.

    Nothing stands on them but what the public may know.
    """
    catalog = public(catalog)
    pages = {name: _render(templates, template, view) for name, template, view in _views(catalog, day, made)}
    return {**pages, **dict(_news(catalog, day))}


def _views(catalog: Catalog, day: date, made: Made) -> Iterator[tuple[str, str, Any]]:
    yield INDEX, "page/index.html", index_page(catalog, day, made)
    yield f"{months.FOLDER}/{INDEX}", "page/months.html", all_months_page(catalog, day)
    for counterpart in counterparts(catalog):
        name = address(counterpart)
        yield name, "page/counterpart.html", counterpart_page(catalog, counterpart.id, day, made)
        yield f"{months.FOLDER}/{name}", "page/months.html", months_page(catalog, counterpart.id, day)


def _render(templates: Path, name: str, page: Any) -> bytes:
    return with_policy(html.render(templates, name, page=page)).encode()


def _news(catalog: Catalog, day: date) -> Iterator[tuple[str, bytes]]:
    site = str(catalog.calendar.title)
    every: list[news.News] = []
    for counterpart in counterparts(catalog):
        found = counterpart_news(catalog, counterpart.id, day)
        every += found
        title = _("{counterpart}, what changed: {site}").format(counterpart=codes.name(counterpart.id), site=site)
        yield news.file_of(counterpart.slug), news.atom(catalog, found, title=title, slug=counterpart.slug, day=day)
    title = _("What changed: {site}").format(site=site)
    yield news.file_of(None), news.atom(catalog, news.together(every), title=title, slug=None, day=day)
