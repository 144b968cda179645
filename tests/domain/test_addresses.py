from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain import addresses
from briefgen.domain.catalog import Catalog

Read = Callable[..., Catalog]
EVENT = "- {id: x, kind: visit, title: T, counterparts: %s, status: planned, when: 2025-07-01, source: s000 p3}\n"
CALENDAR = "calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example%s}\nevents:\n"
ADDRESS = ", address: 'https://test.example/kz/'"


@pytest.mark.parametrize(
    ("settings", "counterparts", "found"),
    [
        (ADDRESS, "[BG]", ("https://test.example/kz/bulgaria.html#x",)),
        (ADDRESS, "[BG, RO]", ("https://test.example/kz/bulgaria.html#x", "https://test.example/kz/romania.html#x")),
        (ADDRESS, "all", ("https://test.example/kz/index.html#x",)),
        (
            ADDRESS + ", publish-memos: true",
            "[BG]",
            ("https://test.example/kz/bulgaria.html#x", "https://test.example/kz/memos/public/bulgaria.pdf"),
        ),
        ("", "[BG]", ()),
    ],
)
def test_where_to_read_on(catalog: Read, settings: str, counterparts: str, found: tuple[str, ...]) -> None:
    read = catalog(events=CALENDAR % settings + EVENT % counterparts)
    assert addresses.of_event(read, read.events["x"]) == found


REFERENCE = "- {id: d, title: Day, kind: national-day, counterpart: %s, when: 2025-03-03, basis: {text: A law, date: 2025-01-01}}"


@pytest.mark.parametrize(("code", "page"), [("BG", "bulgaria"), ("KZ", "index")])
def test_where_a_day_of_reference_is_told_of(catalog: Read, code: str, page: str) -> None:
    read = catalog(events=CALENDAR % ADDRESS + EVENT % "[BG]", reference_days=REFERENCE % code)
    day = read.reference_days["d"]
    assert addresses.of_reference(read, day) == f"https://test.example/kz/{page}.html#d"
    assert addresses.of_reference(read, day, "d-2027") == f"https://test.example/kz/{page}.html#d-2027"
    assert addresses.of_reference(catalog(reference_days=REFERENCE % code), day) is None


def test_feeds_and_pages(catalog: Read) -> None:
    read = catalog(events=CALENDAR % ADDRESS + EVENT % "[BG]")
    assert addresses.feed(read, "bulgaria") == "https://test.example/kz/feeds/bulgaria.ics"
    assert addresses.page(read) == "https://test.example/kz/index.html"
    assert addresses.feed(catalog(), "bulgaria") is None
