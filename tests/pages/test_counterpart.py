from __future__ import annotations

from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.pages.counterpart import counterpart_page, months_page, selection_for_news
from briefgen.reading.load import Loaded
from tests.pages.desks import APRIL, JUNE, MakeCatalog, small, spoken


@pytest.fixture(scope="module")
def kazakhstan(real: Loaded) -> Catalog:
    assert real.catalog is not None
    return real.catalog


def ids(catalog: Catalog, code: str, day: date) -> tuple[list[str], list[str], list[str]]:
    page = counterpart_page(catalog, code, day)
    return (
        [a.id for a in page.ahead.rows],
        [a.id for a in page.due.rows],
        [a.id for year in page.past for a in year.articles],
    )


def test_what_stands_where(catalog: MakeCatalog) -> None:
    assert ids(small(catalog), "BG", JUNE) == (["talks", "home-day", "national-day"], ["session"], ["visit", "gift"])
    assert ids(small(catalog), "RO", JUNE) == (["talks", "called-off", "home-day", "put-off", "concert"], [], [])


def test_called_off_events_stay_until_their_day(catalog: MakeCatalog) -> None:
    read = small(catalog)
    assert "called-off" in ids(read, "RO", date(2025, 9, 3))[0]
    assert "called-off" in ids(read, "RO", date(2025, 9, 4))[2]


def test_bulgaria_before_and_after_the_visit(kazakhstan: Catalog) -> None:
    visit, session = "bg-president-visit-2025", "bg-intergovernmental-commission-5"
    before, after = (ids(kazakhstan, "BG", day) for day in (APRIL, JUNE))
    assert (set(before[0]) >= {visit, session}, before[1]) == (True, [])
    assert (visit in after[2], after[1]) == (True, [session])
    page = counterpart_page(kazakhstan, "BG", APRIL)
    assert page.ahead.none is None
    assert "9 Jun 2025" not in spoken(repr(page))


def test_before_the_first_source_there_are_only_fixed_days(kazakhstan: Catalog) -> None:
    page = counterpart_page(kazakhstan, "BG", date(2020, 1, 1))
    assert all(article.reference for article in page.ahead.rows)
    said = "No event ahead has a known day; these days are fixed by law or custom."
    assert (page.ahead.none, page.past, page.documents.rows) == (said, (), ())


def test_events_for_all_stay_ninety_days(kazakhstan: Catalog) -> None:
    def shown(day: date) -> list[bool]:
        found = (ids(kazakhstan, code, day) for code in kazakhstan.counterparts)
        return [any("kz-parliament-election-2023" in part for part in parts) for parts in found]

    assert [shown(day) for day in (date(2023, 3, 1), date(2023, 6, 17), date(2023, 6, 18))] == [
        [True] * 5,
        [True] * 5,
        [False] * 5,
    ]


def test_months_and_news_of_a_counterpart(catalog: MakeCatalog) -> None:
    page = months_page(small(catalog), "BG", JUNE)
    links = {e.address for m in page.months for week in m.weeks for d in week if d for e in d.events}
    assert links == {f"../bulgaria.html#{name}" for name in ("talks", "visit", "home-day", "national-day")}
    assert (page.name, page.back, page.frame.atom) == ("Bulgaria", "../bulgaria.html", "../bulgaria-atom.xml")
    assert selection_for_news(small(catalog), "BG", JUNE).counterpart.id == "BG"
