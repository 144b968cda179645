"""A visit's programme in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.records import state_of
from briefgen.memos.desk.programme import Programme, hours_of, lines, programme_sheet
from tests.domain.planning.samples import desk
from tests.domain.planning.visits import COUNTERPARTS, PEOPLE, STOPS, visit
from tests.memos.week.samples import lines as rows

MONDAY = date(2026, 11, 23)


def programme(catalog: Callable[..., Catalog], stops: str = STOPS) -> Programme:
    found = catalog(**desk(visit(stops), people=PEOPLE, counterparts=COUNTERPARTS))
    state = state_of(found, found.events["visit"], MONDAY)
    assert state
    return Programme(found, state, MONDAY)


def test_one_part_a_day_with_everything_one_needs_there(catalog: Callable[..., Catalog]) -> None:
    sheet = programme_sheet(programme(catalog))
    assert [(p.heading.replace("\N{NO-BREAK SPACE}", " "), p.breaks) for p in sheet.parts] == [
        ("Mon 21 Dec 2026", False),
        ("Tue 22 Dec 2026", True),
        ("Without a day", True),
    ]
    monday, tuesday, undated = sheet.parts
    assert rows(monday) == [
        (
            "10:00–11:30 |  | Talks, Ministry | 10:00–11:30 Sofia time; 13:00–14:30 Almaty time | "
            "With Maria Petrova, Minister of Foreign Affairs | Leads: Dana Serikova; with Aidar Bekov | "
            "Press: Photographers | Memo: memos/bulgaria.pdf | "
        ),
        (
            "11:15–12:00 | Overlap 15 min | Call, Presidency | 11:15–12:00 Sofia time; 14:15–15:00 Almaty time | "
            "With Rumen Radev (ROO-men RAH-dev), President of Bulgaria | Leads: Aidar Bekov; with Dana Serikova | "
            "Memo: memos/bulgaria.pdf | "
        ),
        "12:00–13:30 | No time to get there | Lunch, Residence | 12:00–13:30 Sofia time; 15:00–16:30 Almaty time | ",
        "13:30–15:00 | Gap | nothing for 1 h 30 min | ",
        "15:00 |  | Wreath, Monument | 15:00 Sofia time; 18:00 Almaty time | Its end is not stated. | ",
        "23:00–23:30 |  | Late, Embassy | 23:00–23:30 Sofia time; Tue 22 Dec, 02:00–02:30 Almaty time | ",
    ]
    assert rows(tuesday)[0] == ("13:00–14:00 |  | Forum, Chamber | 13:00–14:00 Almaty time; 10:00–11:00 Sofia time | ")
    assert rows(undated) == ["no hour set |  | Interview | "]
    assert sheet.kicker == "Programme, draft · Test"


def test_the_memo_of_a_meeting_that_somebody_wrote_for(catalog: Callable[..., Catalog]) -> None:
    stops = "    - {title: Talks, when: 2026-12-21T10:00/11:30, memo: talks}\n    - {title: Lunch, when: 2026-12-21T12:00/13:00, memo: fair}\n"
    more = """\
- {id: talks, kind: meeting, title: T, counterparts: [BG], status: planned, when: 2026-12-21, meeting: {written: 2026-11-22, purpose: To agree}, participants: [petrova], source: s2 p1}
- {id: fair, kind: forum, title: F, counterparts: [BG], status: planned, when: 2026-12-21, source: s2 p1}
"""
    found = programme(catalog, stops + more)
    told = [
        line for part in programme_sheet(found).parts for row in part.rows for line in row.details if "Memo" in line
    ]
    assert told == ["Memo: memos/meetings/talks.pdf", "Memo: memos/bulgaria.pdf"]


def test_against_the_last_one_issued_there_is_a_change_sheet(catalog: Callable[..., Catalog]) -> None:
    first = programme(catalog)
    moved = programme(catalog, STOPS.replace("T12:00/13:30", "T13:00/14:00").replace("    - {title: Interview}\n", ""))
    later = Programme(moved.catalog, moved.event, MONDAY, 2, (1, date(2026, 11, 20), lines(first)))
    sheet = programme_sheet(later)
    assert rows(sheet.parts[0]) == [
        "Mon 21 Dec 13:00–14:00 | Moved | Lunch, Residence | When: Mon 21 Dec 12:00–13:30 → Mon 21 Dec 13:00–14:00 | ",
        "no day | Off | Interview | ",
    ]
    assert (sheet.kicker, sheet.remarks[-1].replace("\N{NO-BREAK SPACE}", " ")) == (
        "Programme no. 2 · Test",
        "Takes the place of no. 1 of Fri 20 Nov 2026.",
    )
    assert [part.breaks for part in sheet.parts] == [False, True, True]


def test_hours() -> None:
    assert hours_of(None, None) == ""
