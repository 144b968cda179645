from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from briefgen.pages.rows import Made
from briefgen.pages.subscriptions import (
    everything,
    for_counterpart,
    missing_address,
    subscriptions,
    targets,
    web,
    webcal,
)
from tests.pages.desks import MakeCatalog, small

ADDRESS = "https://calendar.mfa.test.kz/kz/feeds/bulgaria-days.ics"


def test_each_calendar_and_its_ways_the_one_of_the_page_first(catalog: MakeCatalog) -> None:
    found = subscriptions(small(catalog), Made(counts={"bulgaria-days": 12}))
    assert [c.title for c in found] == ["All counterparts", "Bulgaria", "Romania", "Elections", "Reference days"]
    assert [(c.key, c.file, c.count) for c in found[1].choices] == [
        ("days", "feeds/bulgaria-days.ics", 12),
        ("events", "feeds/bulgaria.ics", None),
        ("fixed", "feeds/bulgaria-fixed.ics", None),
        ("alarms", "feeds/bulgaria-alarms.ics", None),
    ]
    assert [c.file for c in found[3].choices] == ["feeds/elections.ics"]
    assert found[1].choices[0].address == ADDRESS
    assert found[1].missing is None


def test_every_program_is_given_the_one_address() -> None:
    work, google, app, private = targets(ADDRESS, "Bulgaria & more")
    for outlook, host in ((work, "outlook.office.com"), (private, "outlook.live.com")):
        parts = urlsplit(outlook.address)
        assert (parts.scheme, parts.hostname, parts.path) == ("https", host, "/calendar/0/addfromweb")
        assert parse_qs(parts.query) == {"url": [ADDRESS], "name": ["Bulgaria & more"]}
    assert parse_qs(urlsplit(google.address).query) == {"cid": [webcal(ADDRESS)]}
    assert app.address == "webcal://calendar.mfa.test.kz/kz/feeds/bulgaria-days.ics"


@pytest.mark.parametrize(
    ("address", "begins"),
    [
        (None, "The desk has not said"),
        ("javascript:alert(1)", "The desk has not said"),
        ("https://briefgen.example/kz", "“briefgen.example” is a placeholder"),
        ("https://calendar.test", "“calendar.test” is a placeholder"),
        ("http://localhost:8000/kz", "“localhost” is a placeholder"),
        ("https://a.invalid/", "“a.invalid” is a placeholder"),
    ],
)
def test_without_an_address_of_its_own_it_says_what_is_missing(address: str | None, begins: str) -> None:
    assert (missing_address(address) or "").startswith(begins)
    assert missing_address("https://calendar.mfa.gov.kz/kz") is None


def test_and_offers_only_the_file(catalog: MakeCatalog) -> None:
    read = catalog(
        events="calendar: {title: T, home: KZ, timezone: Asia/Almaty, domain: d.example, address: 'https://d.example/'}\nevents: []"
    )
    for choice in for_counterpart(read, read.counterparts["BG"]).choices:
        assert (choice.address, choice.targets, choice.qr) == (None, (), None)
        assert choice.file.startswith("feeds/bulgaria")


def test_past_years_are_offered_by_the_calendar_that_gave_them_away(catalog: MakeCatalog) -> None:
    made = Made(feeds=frozenset({"all", "all-fixed", "archive-2021", "archive-2022", "bulgaria-archive-2022"}))
    read = small(catalog)
    assert [(a.words, a.address) for a in everything(read, made).archives] == [
        ("2022", "feeds/archive-2022.ics"),
        ("2021", "feeds/archive-2021.ics"),
    ]
    assert len(for_counterpart(read, read.counterparts["BG"], made).archives) == 1


def test_only_what_is_on_the_web_is_a_link() -> None:
    assert (web("HTTPS://a.kz"), web("ftp://a.kz"), web(None)) == ("HTTPS://a.kz", None, None)
