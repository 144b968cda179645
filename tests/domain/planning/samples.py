"""A small desk that has to prepare: events ahead, people whose posts are of different age, lead times."""

from __future__ import annotations

CALENDAR = """\
calendar:
  title: Test
  home: KZ
  timezone: Asia/Almaty
  domain: test.example
  accept: {code: W434, reason: A test}
  lead-times: {visit: {ask: 22, draft: 10, clear: 5, deliver: 1}, meeting: {ask: 6, deliver: 0}}
events:
"""
SOURCES = """\
- {id: s1, title: Old, publisher: A paper, published: 2025-06-09}
- {id: s2, title: New, published: 2026-11-20}
"""
PEOPLE = """\
- {id: radev, name: Rumen Radev, side: BG, post: President of Bulgaria, rank: head-of-state, source: s1 p1}
- {id: petrova, name: Maria Petrova, side: BG, post: Minister of Foreign Affairs of Bulgaria, rank: minister, source: s2 p1}
- {id: ilie, name: Ion Ilie, side: RO, post: State Secretary, rank: deputy-minister, source: s2 p2}
- {id: tokayev, name: Kassym-Jomart Tokayev, side: KZ, post: President of Kazakhstan, rank: head-of-state, source: s2 p3}
"""
EVENTS = """\
- {id: visit, kind: visit, title: Visit of the President, counterparts: [BG], status: confirmed, when: 2026-12-21, place: Astana, participants: [radev, tokayev], source: s2 p4}
- {id: talks, kind: meeting, title: Talks on transit, counterparts: [RO], status: planned, when: 2027-01, participants: [ilie], source: s2 p5}
- {id: fair, kind: forum, title: Fair, counterparts: [BG], status: planned, when: 2026-11-30, source: s2 p6}
"""


def desk(events: str = EVENTS, **more: str) -> dict[str, str]:
    """The files of the desk by kind."""
    text = CALENDAR.replace("events:\n", "events: []\n") if events == "[]" else CALENDAR + events
    return {"sources": SOURCES, "people": PEOPLE, "organisations": "[]", "events": text, **more}
