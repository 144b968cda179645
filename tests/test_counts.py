"""Page, terminal, memo and calendar count alike what is ahead and what is to be confirmed."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefgen.calendars.event_entries import event_entries
from briefgen.domain import codes
from briefgen.domain.agenda import Wanted, agenda
from briefgen.domain.catalog import Catalog
from briefgen.domain.selection import select
from briefgen.domain.standing import Standing
from briefgen.pages.counterpart import counterpart_page
from briefgen.pages.index import index_page
from briefgen.pages.rows import Article
from briefgen.sections.ahead import ahead
from briefgen.sections.fit import Cut
from briefgen.sections.marks import Register
from briefgen.sections.sheet import Sheet
from briefgen.terminal.agenda import rows
from tests.conftest import examples
from tests.random_catalogs import all_dates, catalog_of, event_files

TO_CONFIRM = (Standing.DUE, Standing.POSTPONED, Standing.TO_CONFIRM, Standing.UNDATED, Standing.NO_NEWS)
CODES = ("BG", "RO")
# Days before, between and long after the dates of the random events.
DAYS = st.sampled_from([date(2025, 6, 10), date(2025, 9, 1), date(2027, 1, 1), date(2029, 1, 1)])
EVERYTHING = Cut().but(dated=1000, to_confirm=1000, passed=0)

Numbers = tuple[int, int]  # ahead, to be confirmed


def numbers(found: list[Standing]) -> Numbers:
    return found.count(Standing.AHEAD), sum(stands in TO_CONFIRM for stands in found)


def of_terminal(catalog: Catalog, day: date, *codes: str) -> Numbers:
    listed = rows(catalog, agenda(catalog, day, Wanted(counterparts=frozenset(codes))), day)
    return numbers([Standing(row.as_json()["standing"]) for row in listed])


def counted(ahead: tuple[Article, ...], others: tuple[Article, ...]) -> Numbers:
    """What a page shows: of what is ahead, what is called off counts for neither number."""
    states = [Standing(a.state) for a in (*ahead, *others) if not a.reference]
    return numbers(states)


def of_page(catalog: Catalog, day: date, code: str) -> Numbers:
    page = counterpart_page(catalog, code, day)
    return counted(page.ahead.rows, page.due.rows)


def of_card(catalog: Catalog, day: date, code: str) -> int:
    (card,) = [c for c in index_page(catalog, day).cards if c.link.words == codes.name(code)]
    return 0 if card.open == "Nothing to confirm" else int(card.open.partition(" ")[0])


def of_memo(catalog: Catalog, day: date, code: str) -> Numbers:
    told = ahead(Sheet(select(catalog, code, day), Register(catalog, day), EVERYTHING)).rows
    sure = {(), ("Today",), ("Proposed",), ("Confirmed",), ("Today", "Proposed"), ("Today", "Confirmed")}
    dated = sum(row.tags in sure for row in told)
    return dated, len(told) - dated


@examples(10)
@given(event_files(all_dates()), DAYS)
def test_page_terminal_and_memo_of_a_counterpart(text: str, day: date) -> None:
    catalog = catalog_of(text)
    for code in CODES:
        told = of_terminal(catalog, day, code)
        assert (of_page(catalog, day, code), of_memo(catalog, day, code)) == (told, told)
        assert of_card(catalog, day, code) == told[1]


@examples(10)
@given(event_files(all_dates()), DAYS)
def test_overview_and_terminal_of_all(text: str, day: date) -> None:
    catalog = catalog_of(text)
    page = index_page(catalog, day)
    assert counted(page.ahead.rows, page.due.rows) == of_terminal(catalog, day)


@examples(10)
@given(event_files(all_dates()), DAYS)
def test_what_calendars_mark_is_to_be_confirmed_and_what_they_do_not_is_ahead(text: str, day: date) -> None:
    catalog = catalog_of(text)
    entries = event_entries(catalog, day)
    for state, stands in agenda(catalog, day, Wanted()):
        mark = entries[state.id].mark if state.id in entries else None
        if stands is Standing.AHEAD:
            assert mark in ("", "PROPOSED")
        elif stands is Standing.TO_CONFIRM:
            assert mark in ("TBC", None)
        elif stands is Standing.POSTPONED:
            assert mark in ("POSTPONED", None)
