"""The sheet on one person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.selection import person_as_of
from briefgen.memos.desk import DeskSheet
from briefgen.memos.desk.person import person_sheet
from tests.domain.planning.samples import desk
from tests.memos.week.samples import lines

MONDAY = date(2026, 11, 23)
PEOPLE = """\
- id: petrova
  name: Maria Petrova
  native: Мария Петрова
  say-it: ma-REE-ya
  native-basis: {text: General knowledge, date: 2025-01-01}
  aliases: [Petrova]
  side: BG
  doubt: Another prints Petkova.
  reports:
    - {source: s1 p1, post: Deputy Minister, rank: deputy-minister}
    - {source: s2 p1, post: Minister, rank: minister}
- id: tokayev
  name: Kassym-Jomart Tokayev
  side: KZ
  reports:
    - {source: s1 p1, post: President, rank: head-of-state}
    - {source: s2 p1, post: President, rank: head-of-state}
"""
EVENTS = """\
- {id: visit, kind: visit, title: Visit, counterparts: [BG], status: held, when: 2025-06-09, place: Astana, participants: [petrova, tokayev], outcome: A plan was agreed, said: [{person: petrova, text: Values the ties}], source: s1 p1}
- {id: other, kind: meeting, title: Other, counterparts: [BG], status: held, when: 2026-11-19, participants: [tokayev], source: s2 p1}
- {id: next, kind: meeting, title: Next, counterparts: [BG], status: planned, when: 2026-12-01, participants: [petrova], private: true, source: s2 p1}
"""
PROMISES = """\
- {id: hers, title: Send it, counterparts: [BG], owner: petrova, due: 2026-01-31, source: s1 p2}
- {id: ours, title: Open it, counterparts: [BG], owner: tokayev, event: visit, state: done, source: s1 p3}
- {id: others, title: Other, counterparts: [BG], source: s1 p4}
"""


def sheet(catalog: Catalog, person: str) -> DeskSheet:
    state = person_as_of(catalog, person, MONDAY)
    assert state
    return person_sheet(catalog, state, MONDAY)


def test_posts_meetings_words_and_promises(catalog: Callable[..., Catalog]) -> None:
    found = sheet(catalog(**desk(EVENTS, people=PEOPLE, commitments=PROMISES)), "petrova")
    assert found.remarks == (
        "Мария Петрова, ma-REE-ya",
        "Printed by sources as Petrova.",
        "In doubt: Another prints Petkova.",
    )
    assert {part.name: lines(part) for part in found.parts} == {
        "posts": ["20 Nov 2026 |  | Minister | ", "9 Jun 2025 |  | Deputy Minister | "],
        "ahead": ["1 Dec 2026 | Private | Next | next"],
        "met": [
            "9 Jun 2025 |  | Visit, Astana | With Kassym-Jomart Tokayev. | A plan was agreed. | Said: Values the ties. | visit"
        ],
        "promised": [
            "due 31 Jan 2026 | Overdue | Bulgaria: Send it | Maria Petrova [verify]; since 9 Jun 2025; open, 17 months | hers",
            "done 9 Jun 2025 |  | Bulgaria: Open it | Kassym-Jomart Tokayev; since 9 Jun 2025; done | ours",
        ],
    }
    assert [row.label for row in found.sources.cited] == ["1", "2"]


def test_a_post_that_was_confirmed_says_when_it_was_reported_last(catalog: Callable[..., Catalog]) -> None:
    found = sheet(catalog(**desk(EVENTS, people=PEOPLE)), "tokayev")
    assert lines(found.parts[0]) == ["9 Jun 2025 |  | President | last reported 20 Nov 2026 | "]
    assert [row.id for row in found.parts[2].rows] == ["other", "visit"]


def test_of_somebody_who_is_only_named_little_is_said(catalog: Callable[..., Catalog]) -> None:
    found = sheet(catalog(**desk("[]", people="- {id: x, name: Xenia, side: BG, source: s1 p1}\n")), "x")
    assert [part.instead for part in found.parts] == ["No post is on file.", None, "No meeting is on file.", None]
