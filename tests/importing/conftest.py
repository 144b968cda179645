"""What the tests of the import share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.importing.entries import read_calendar
from briefgen.importing.order import Imported, Order
from tests.importing.samples import calendar

DAY = date(2025, 6, 10)


@pytest.fixture
def reads(catalog: Callable[..., Catalog]) -> Callable[..., Imported]:
    """``reads(entry, entry, …)``: what is imported from a calendar of these entries, into an empty project.

    A single argument in bytes is a whole file.
    """

    def read(*entries: str | bytes, head: str = "", into: Catalog | None = None, **options: Any) -> Imported:
        order = Order("a.ics", into or catalog(), DAY, **{"counterpart": "BG", **options})
        texts = [text for text in entries if isinstance(text, str)]
        whole = next((data for data in entries if isinstance(data, bytes)), None)
        return read_calendar(whole or calendar(*texts, head=head), order)

    return read
