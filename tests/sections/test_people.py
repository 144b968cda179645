"""People on both sides, and of neither."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.sections.people import people
from tests.sections.sheets import plain, sheet
from tests.sections.test_contacts import MEETING, OF_THREE_SIDES


def test_who_is_of_neither_side_stands_below_with_their_own(catalog: Callable[..., Catalog]) -> None:
    organisations = "- {id: mfa, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}\n"
    data = catalog(events=MEETING.format("theirs, another, ours"), people=OF_THREE_SIDES, organisations=organisations)
    told = [(s.name, [(r.name, r.post, plain(r.reported)) for r in s.section.rows]) for s in people(sheet(data)).sides]
    assert told == [
        ("Bulgaria", [("Anna Bulgarian", "Minister", "18 Apr 2025")]),
        ("Kazakhstan", [("Aigul Kazakh", "Minister", "18 Apr 2025")]),
        ("Of other sides", [("Ion Romanian", "Romania: President", "18 Apr 2025")]),
    ]
