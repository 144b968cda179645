"""Contacts as words and as values."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

from rich.console import Console

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.contact_list import Asked, Held, contact_list
from briefgen.terminal.contacts import COLUMNS, cells, print_contacts, values
from tests.domain.planning.samples import desk

EVENT = (
    "- {id: top, kind: visit, title: Visit, counterparts: [BG], status: held, when: 2025-06-09, place: Astana, "
    "participants: [radev, petrova, tokayev], outcome: A plan, source: s2 p1}\n"
    "- {id: bare, kind: visit, title: Bare, counterparts: [BG], status: held, when: 2025-06, source: s2 p2}\n"
)


def printed(catalog: Catalog, found: list[Held], *, terminal: bool) -> list[str]:
    out = io.StringIO()
    print_contacts(catalog, found, Console(file=out, force_terminal=terminal, width=80, color_system=None))
    return [line.rstrip() for line in out.getvalue().splitlines()]


def test_a_contact_in_each_form(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk(EVENT))
    (bare, top), _unknown = contact_list(found, date(2026, 11, 23), ["BG"], Asked(date.min, date.max))
    assert printed(found, [top, bare], terminal=False) == [
        "9 Jun 2025 (Mon)\theads of state\tBulgaria\tVisit, Astana\tRumen Radev, Maria Petrova\tKassym-Jomart Tokayev\ttop",
        "Jun 2025, day not known\tlevel not known\tBulgaria\tBare\t\t\tbare",
    ]
    assert printed(found, [top, bare], terminal=True) == [
        "2 contacts",
        "9 Jun 2025 (Mon)            Visit, Astana",
        "heads of state              Bulgaria",
        "                            Theirs: Rumen Radev, Maria Petrova",
        "                            Ours: Kassym-Jomart Tokayev",
        "                            top",
        "",
        "Jun 2025, day not known     Bare",
        "level not known             Bulgaria",
        "                            bare",
        "",
    ]
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
