"""What a page shows is in the calendar that its first button names, and what a calendar shows has its article on a page."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefgen.calendars.entries import Entry
from briefgen.calendars.which import feeds
from briefgen.domain.catalog import Catalog
from briefgen.domain.terms.variant import Variant
from briefgen.pages.counterpart import counterpart_page
from briefgen.pages.rows import Article
from tests.conftest import examples
from tests.pages.desks import render_pages
from tests.random_catalogs import all_dates, catalog_of, event_files, reference_files

TEMPLATES = Path(__file__).parents[1] / "templates"
PLACE = "https://calendar.mfa.test.kz/kz"
ON_DAYS = st.sampled_from([date(2025, 6, 10), date(2025, 9, 1), date(2027, 1, 1), date(2029, 1, 1)])


def named(catalog: Catalog, code: str, day: date) -> dict[str, Entry]:
    """What the calendar holds that the first button of a counterpart's page names, by id."""
    page = counterpart_page(catalog, code, day)
    file = page.subscription.choices[0].file
    (feed,) = [f for f in feeds(catalog, day) if f"feeds/{f.name}{Variant.DAYS}.ics" == file]
    return {entry.uid.partition("@")[0]: entry for entry in (*feed.entries, *feed.days)}


def all_articles(catalog: Catalog, code: str, day: date) -> tuple[Article, ...]:
    page = counterpart_page(catalog, code, day)
    return (*page.ahead.rows, *page.due.rows, *(a for year in page.past for a in year.articles))


@examples(6)
@given(event_files(all_dates()), reference_files(), ON_DAYS)
def test_every_article_ahead_is_in_the_calendar_or_says_why_not(text: str, fixed: str, day: date) -> None:
    catalog = catalog_of(text, fixed)
    for code in ("BG", "RO"):
        held = named(catalog, code, day)
        for article in counterpart_page(catalog, code, day).ahead.rows:
            assert (article.id in held) is (article.absent is None), article.id
        assert {a.id for a in all_articles(catalog, code, day)} >= held.keys() - for_all(catalog)


def for_all(catalog: Catalog) -> set[str]:
    """Home's own events, which keep their articles on the index."""
    return {event.id for event in catalog.events.values() if "all" in event.counterparts}


def at_an_address(catalog: Catalog) -> Catalog:
    return replace(catalog, calendar=catalog.calendar.model_copy(update={"address": PLACE}))


@examples(3)
@given(event_files(all_dates()), reference_files(), ON_DAYS)
def test_the_address_in_an_entry_leads_to_its_article(text: str, fixed: str, day: date) -> None:
    catalog = at_an_address(catalog_of(text, fixed))
    pages = {name: data.decode() for name, data in render_pages(catalog, day, TEMPLATES).items()}
    for feed in feeds(catalog, day):
        for entry in (*feed.entries, *feed.days):
            if entry.address is None:
                continue
            name, _mark, anchor = entry.address.removeprefix(f"{PLACE}/").partition("#")
            assert re.search(f'<article id="{re.escape(anchor)}"', pages[name]), entry.address
