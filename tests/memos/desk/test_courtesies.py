"""Courtesies in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.memos.desk.courtesies import courtesy_sheet
from tests.domain.planning.letters import DAYS, PEOPLE
from tests.domain.planning.samples import desk
from tests.memos.week.samples import lines

MONDAY = date(2026, 11, 23)


def test_the_ordinal_who_writes_to_whom_and_how_old_the_post_is(catalog: Callable[..., Catalog]) -> None:
    vote = "- {id: vote, kind: election, title: Vote, counterparts: [RO], status: planned, when: 2026-11-22, source: s2 p1}\n"
    found = catalog(**desk(vote, people=PEOPLE, reference_days=DAYS))
    assert lines(courtesy_sheet(found, MONDAY, date(2026, 12, 23)).parts[0]) == [
        (
            "Tue 24 Nov |  | Bulgaria: National Day, the 148th anniversary (Tue 1 Dec) | "
            "Kassym-Jomart Tokayev, President of Kazakhstan → Iliana Iotova, President of Bulgaria (reported 20 Nov 2026) | "
            "our minister (nobody on file) → Maria Petrova, Minister of Foreign Affairs of Bulgaria "
            "(reported 9 Jun 2025, 17 months ago: check before use) | bg-day"
        ),
        "Tue 24 Nov | Sent | Romania: Great Union Day (Tue 1 Dec) | sent on 16 Nov 2026 | ro-day",
        (
            "Thu 3 Dec |  | Bulgaria: Relations, the 35th anniversary (Thu 10 Dec) | "
            "Kassym-Jomart Tokayev, President of Kazakhstan → Iliana Iotova, President of Bulgaria (reported 20 Nov 2026) | "
            "our minister (nobody on file) → Maria Petrova, Minister of Foreign Affairs of Bulgaria "
            "(reported 9 Jun 2025, 17 months ago: check before use) | bg-relations"
        ),
        (
            "Fri 4 Dec |  | Bulgaria: Iliana Iotova, new as President of Bulgaria | "
            "Kassym-Jomart Tokayev, President of Kazakhstan → Iliana Iotova, President of Bulgaria (reported 20 Nov 2026) | "
            "iotova"
        ),
        (
            "Fri 4 Dec |  | Romania: Ion Ilie, new as Minister of Foreign Affairs of Romania | "
            "our minister (nobody on file) → Ion Ilie, Minister of Foreign Affairs of Romania "
            "(reported 20 Nov 2026, and they voted on 22 Nov 2026: check before use) | ilie"
        ),
    ]


def test_what_is_late_and_where_nobody_is_on_file(catalog: Callable[..., Catalog]) -> None:
    found = catalog(**desk("[]", people="[]", reference_days=DAYS))
    sheet = courtesy_sheet(found, date(2026, 11, 30), date(2026, 12, 1))
    assert lines(sheet.parts[0])[0] == (
        "at once | Late | Bulgaria: National Day, the 148th anniversary (Tue 1 Dec) | "
        "Nobody of Bulgaria whom a letter of this kind goes to is on file. | bg-day"
    )
    assert courtesy_sheet(catalog(**desk("[]", people="[]")), MONDAY, MONDAY).parts[0].instead == "No letter is due."
