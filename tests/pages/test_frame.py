"""What stands around every page: its title, the way to the others, and to the memo."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.pages.frame import address, frame, memo_address, sheet_for
from briefgen.pages.rows import Link, Made
from briefgen.sections.marks import Register
from tests.pages import desks
from tests.pages.desks import JUNE, MakeCatalog


@pytest.fixture(scope="module")
def small(catalog: MakeCatalog) -> Catalog:
    return desks.small(catalog)


def test_the_index_is_titled_by_the_calendar_and_a_page_by_its_counterpart_too(small: Catalog) -> None:
    index, page = frame(small, JUNE), frame(small, JUNE, small.counterparts["BG"])
    assert (index.title, page.title) == ("Test: bilateral calendar", "Bulgaria – Test: bilateral calendar")
    assert page.description == "Next dates, contacts, documents and calendars to subscribe to, as of 10 Jun 2025."
    assert (page.language, page.day, page.indexed, page.data) == ("en", "2025-06-10", False, None)
    assert (index.atom, page.atom) == ("atom.xml", "bulgaria-atom.xml")


def test_one_is_at_one_place_of_the_navigation(small: Catalog) -> None:
    index, page = frame(small, JUNE), frame(small, JUNE, small.counterparts["BG"])
    assert index.navigation == (
        Link("Overview", "index.html", current=True),
        Link("Bulgaria", "bulgaria.html"),
        Link("Romania", "romania.html"),
    )
    assert [link.current for link in page.navigation] == [False, True, False]
    assert (index.shortcuts, page.shortcuts) == ((), ())


def test_many_counterparts_are_folded_away_in_the_order_of_their_names(catalog: MakeCatalog) -> None:
    codes = ("AX", "AE", "AT", "AF", "BG", "BE", "RO", "DE", "FR", "IT", "ES", "LT")
    many = catalog(counterparts="".join(f"- {{code: {code}, slug: {code.lower()}-page}}\n" for code in codes))
    page = frame(many, JUNE, many.counterparts["AX"])
    assert [link.words for link in page.shortcuts] == ["Overview", "Åland Islands"]
    names = [link.words for link in page.navigation]
    assert names[:5] == ["Overview", "Afghanistan", "Åland Islands", "Austria", "Belgium"]
    assert [link.words for link in frame(many, JUNE).shortcuts] == ["Overview"]


def test_from_a_folder_below_every_way_leads_back_up_and_the_page_has_no_address_of_its_own(small: Catalog) -> None:
    below = frame(small, JUNE, small.counterparts["BG"], root="../")
    assert [link.address for link in below.navigation] == ["../index.html", "../bulgaria.html", "../romania.html"]
    assert not any(link.current for link in below.navigation)
    assert (below.atom, below.address) == ("../bulgaria-atom.xml", None)
    assert frame(small, JUNE, small.counterparts["BG"]).address == "https://calendar.mfa.test.kz/kz/bulgaria.html"


@pytest.mark.parametrize(
    ("published", "made", "leads_to"),
    [
        (True, "bulgaria", "memos/public/bulgaria.pdf"),
        (True, "romania", None),
        (False, "bulgaria", None),
    ],
)
def test_a_memo_is_linked_where_memos_are_published_and_it_was_made(
    small: Catalog, published: bool, made: str, leads_to: str | None
) -> None:
    known = replace(small, calendar=small.calendar.model_copy(update={"publish_memos": published}))
    assert memo_address(known, known.counterparts["BG"], Made(memos=frozenset({made}))) == leads_to
    assert address(known.counterparts["BG"]) == "bulgaria.html"


HOMES = """\
- {id: vote, kind: election, title: An election at home, counterparts: all, status: held, when: 2025-02-01, source: s000 p1}
- {id: visit, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-02-01, source: s000 p1}
"""


@pytest.mark.parametrize(("day", "told"), [(date(2025, 5, 2), ["vote", "visit"]), (date(2025, 5, 3), ["visit"])])
def test_events_at_home_are_told_of_for_ninety_days(catalog: MakeCatalog, day: date, told: list[str]) -> None:
    known = catalog(events=HOMES)
    sheet = sheet_for(known, "BG", Register(known, day), day)
    assert [event.id for event in sheet.selection.events] == told
    assert (sheet.doubts_beside_names, sheet.cut.said) == (True, 0)
