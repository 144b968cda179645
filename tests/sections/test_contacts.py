"""Contacts in finished words."""

from __future__ import annotations

from collections.abc import Callable

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
