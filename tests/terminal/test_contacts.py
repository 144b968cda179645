"""Contacts as words and as values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.contact_list import Asked, contact_list
from briefgen.terminal.contacts import COLUMNS, cells, headings, shown, values
from tests.domain.planning.samples import desk

EVENT = (
    "- {id: top, kind: visit, title: Visit, counterparts: [BG], status: held, when: 2025-06-09, place: Astana, "
    "participants: [radev, petrova, tokayev], outcome: A plan, source: s2 p1}\n"
    "- {id: bare, kind: visit, title: Bare, counterparts: [BG], status: held, when: 2025-06, source: s2 p2}\n"
)


def test_a_row_in_each_form(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk(EVENT))
    (bare, top), _unknown = contact_list(found, date(2026, 11, 23), ["BG"], Asked(date.min, date.max))
    assert shown(found, [top, bare]) == [
        (
            "9 Jun 2025 (Mon)",
            "Bulgaria",
            "heads of state",
            "Visit, Astana",
            "Rumen Radev, Maria Petrova",
            "Kassym-Jomart Tokayev",
            "top",
        ),
        ("Jun 2025, day not known", "Bulgaria", "not known", "Bare", "", "", "bare"),
    ]
    assert len(headings()) == 7
    assert values(found, top) == {
        "date": "2025-06-09",
        "counterparts": ["BG"],
        "level": "head-of-state",
        "title": "Visit",
        "place": "Astana",
        "theirs": ["Rumen Radev", "Maria Petrova"],
        "ours": ["Kassym-Jomart Tokayev"],
        "outcome": "A plan",
        "sources": ["s2 p1"],
        "id": "top",
    }
    assert dict(zip(COLUMNS, cells(found, bare), strict=True)) == {
        "date": "2025-06",
        "counterparts": "BG",
        "level": "",
        "title": "Bare",
        "place": "",
        "theirs": "",
        "ours": "",
        "outcome": "",
        "sources": "s2 p2",
        "id": "bare",
    }
