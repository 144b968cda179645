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
        (ADDRESS, "[BG]", ("https://test.example/kz/bulgaria.html",)),
        (ADDRESS, "[BG, RO]", ("https://test.example/kz/bulgaria.html", "https://test.example/kz/romania.html")),
        (ADDRESS, "all", ("https://test.example/kz/index.html",)),
        (
            ADDRESS + ", publish-memos: true",
            "[BG]",
            ("https://test.example/kz/bulgaria.html", "https://test.example/kz/memos/public/bulgaria.pdf"),
        ),
        ("", "[BG]", ()),
    ],
)
def test_where_to_read_on(catalog: Read, settings: str, counterparts: str, found: tuple[str, ...]) -> None:
    read = catalog(events=CALENDAR % settings + EVENT % counterparts)
    assert addresses.of_event(read, read.events["x"]) == found


def test_feeds_and_pages(catalog: Read) -> None:
    read = catalog(events=CALENDAR % ADDRESS + EVENT % "[BG]")
    assert addresses.feed(read, "bulgaria") == "https://test.example/kz/feeds/bulgaria.ics"
    assert addresses.page(read) == "https://test.example/kz/index.html"
    assert addresses.feed(catalog(), "bulgaria") is None
