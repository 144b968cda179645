from __future__ import annotations

from datetime import date

import pytest

from briefgen.pages.since import since
from tests.pages.desks import MakeCatalog, event, sheet, small, spoken


@pytest.mark.parametrize(
    ("code", "name", "day", "said"),
    [
        ("BG", "session", date(2025, 6, 10), "Overdue since 1 Jun 2025"),
        ("BG", "session", date(2025, 8, 1), "Overdue since 1 Jun 2025, 2 months"),
        ("BG", "session", date(2025, 4, 20), "To confirm since 18 Apr 2025"),
        ("RO", "put-off", date(2025, 6, 10), "Postponed on 9 Jun 2025"),
        ("RO", "concert", date(2025, 6, 10), "To confirm since 18 Apr 2025, 1 month"),
        ("BG", "talks", date(2025, 6, 10), None),
        ("BG", "visit", date(2025, 6, 10), None),
    ],
)
def test_since_when_it_waits(catalog: MakeCatalog, code: str, name: str, day: date, said: str | None) -> None:
    of = sheet(small(catalog), day, code)
    found = since(event(of, name), day)
    assert (spoken(found) if found else None) == said


OF_APRIL = """\
- {id: s000, title: Item, publisher: Agency, published: 2025-04}
- {id: s001, title: Item, publisher: Agency, published: 2025-04-30}
"""


def test_what_a_text_of_no_known_day_put_off_was_put_off_in_its_month(catalog: MakeCatalog) -> None:
    put_off = "- {id: fair, kind: forum, title: Fair, counterparts: [BG], status: postponed, when: 2025-12-03, source: s000 p3}"
    made = catalog(events=put_off, sources=OF_APRIL)
    of = sheet(made, date(2025, 5, 9), "BG")
    assert spoken(since(event(of, "fair"), date(2025, 5, 9)) or "") == "Postponed in Apr 2025"
