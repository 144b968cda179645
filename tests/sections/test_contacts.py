"""Contacts in finished words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.sections.contacts import contacts
from tests.sections.sheets import plain, sheet

PEOPLE = """
- {id: ursula-von-der-leyen, name: Ursula von der Leyen, side: BG, post: President, rank: head-of-government, source: s000 p1}
- {id: kassym-jomart-tokayev, name: Kassym-Jomart Tokayev, side: KZ, post: President, rank: head-of-state, source: s000 p1}
"""
EVENTS = """
- id: talks
  kind: meeting
  title: Talks
  counterparts: [BG]
  timezone: Europe/Brussels
  reports:
    - {source: s000 p1, status: planned, when: 2025-05-20}
    - source: s001 p1
      status: held
      when: 2025-06-05T10:00
      place: Brussels, Berlaymont (13th floor)
      participants: [ursula-von-der-leyen, kassym-jomart-tokayev]
      said: [{person: ursula-von-der-leyen, text: Ties matter}]
"""


def test_a_contact_is_told_without_a_cut(catalog: Callable[..., Catalog]) -> None:
    (row,) = contacts(sheet(catalog(events=EVENTS, people=PEOPLE, organisations="[]"))).rows
    assert (plain(row.date.main), plain(row.date.remark)) == ("5 Jun 2025", "(Thu), 10:00 Brussels time")
    assert row.what == "Talks, Brussels, Berlaymont (13th floor)"
    assert row.people == "Ursula von der Leyen with Kassym-Jomart Tokayev (level: heads of government)"
    assert row.said == ("Ursula von der Leyen: Ties matter.",)
    assert row.moved == "moved from 20 May 2025 (Tue)"


OF_THREE_SIDES = """\
- {id: theirs, name: Anna Bulgarian, side: BG, post: Minister, rank: minister, source: s000 p1}
- {id: another, name: Ion Romanian, side: RO, post: President, rank: head-of-state, source: s000 p1}
- {id: ours, name: Aigul Kazakh, side: KZ, post: Minister, rank: minister, source: s000 p1}
"""
MEETING = "- {{id: one, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: 2025-04-01, source: s001 p1, participants: [{}]}}\n"


@pytest.mark.parametrize(
    ("people", "words"),
    [
        ("theirs, ours", "Anna Bulgarian with Aigul Kazakh (level: ministers)"),
        ("theirs, another, ours", "Anna Bulgarian with Aigul Kazakh; also Ion Romanian (Romania) (level: ministers)"),
        ("another, ours", "Aigul Kazakh; also Ion Romanian (Romania)"),
        ("another", "Ion Romanian (Romania)"),
    ],
)
def test_who_is_of_neither_side_is_named_with_their_own(
    catalog: Callable[..., Catalog], people: str, words: str
) -> None:
    organisations = "- {id: mfa, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}\n"
    data = catalog(events=MEETING.format(people), people=OF_THREE_SIDES, organisations=organisations)
    assert [row.people for row in contacts(sheet(data)).rows] == [words]


@pytest.mark.parametrize(
    ("inferred", "what", "people", "result"),
    [
        ("when: By the year", "Talks, Brussels", "Anna Bulgarian", "Much."),
        ("place: By custom", "Talks, Brussels [inferred]", "Anna Bulgarian", "Much."),
        ("participants: As chairs", "Talks, Brussels", "Anna Bulgarian [inferred]", "Much."),
        ("outcome: By the photograph", "Talks, Brussels", "Anna Bulgarian", "Much. [inferred]"),
        ("status: It is over", "Talks [inferred: status], Brussels", "Anna Bulgarian", "Much."),
    ],
)
def test_what_was_inferred_is_marked(
    catalog: Callable[..., Catalog], inferred: str, what: str, people: str, result: str
) -> None:
    event = f"- {{id: e, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-01, place: Brussels, participants: [theirs], outcome: Much, inferred: {{{inferred}}}, source: s001 p1}}"
    organisations = "- {id: mfa, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}\n"
    (row,) = contacts(sheet(catalog(events=event, people=OF_THREE_SIDES, organisations=organisations))).rows
    assert (row.what, row.people, row.result) == (what, people, result)


def test_a_place_that_only_sounds_like_a_part_of_the_title_is_told(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: visit, title: Fair of EuroAsia, counterparts: [BG], status: held, when: 2025-04-01, place: Asia, source: s001 p1}"
    (row,) = contacts(sheet(catalog(events=event))).rows
    assert row.what == "Fair of EuroAsia, Asia"
