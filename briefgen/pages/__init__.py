"""The page: one file that leads to everything, and one for each counterpart; each whole in itself, without scripts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefgen.domain.catalog import Catalog
from briefgen.domain.public import public
from briefgen.pages.counterpart import counterpart_page
from briefgen.pages.frame import INDEX, address
from briefgen.pages.index import index_page
from briefgen.pages.rows import NOTHING, CounterpartPage, IndexPage, Made
from briefgen.pages.subscriptions import counterparts
from briefgen.paper import html

__all__ = ["NOTHING", "CounterpartPage", "IndexPage", "Made", "counterpart_page", "index_page", "render_pages"]


def render_pages(catalog: Catalog, day: date, templates: Path, made: Made = NOTHING) -> dict[str, bytes]:
    """Every page by its file name, as of a day, leading to what was ``made``; the same data give the same bytes.

    Nothing stands on them but what the public may know.
    """
    catalog = public(catalog)
    pages = {INDEX: html.render(templates, "page/index.html", page=index_page(catalog, day, made))}
    for counterpart in counterparts(catalog):
        view = counterpart_page(catalog, counterpart.id, day, made)
        pages[address(counterpart)] = html.render(templates, "page/counterpart.html", page=view)
    return {name: text.encode() for name, text in pages.items()}
