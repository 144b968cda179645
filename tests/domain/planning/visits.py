"""A visit with stops."""

from __future__ import annotations

PEOPLE = """\
- {id: radev, name: Rumen Radev, say-it: ROO-men RAH-dev, native-basis: {text: x, date: 2025-01-01}, side: BG, post: President of Bulgaria, rank: head-of-state, source: s1 p1}
- {id: petrova, name: Maria Petrova, side: BG, post: Minister of Foreign Affairs, rank: minister, source: s2 p1}
- {id: dana, name: Dana Serikova, side: KZ, post: Minister, rank: minister, source: s2 p3}
- {id: aidar, name: Aidar Bekov, side: KZ, post: Adviser, rank: other, source: s2 p3}
"""
COUNTERPARTS = "- {code: BG, slug: bulgaria, timezone: Europe/Sofia}\n- {code: RO, slug: romania}\n"
HEAD = """\
- id: visit
  kind: visit
  title: Official visit
  counterparts: [BG]
  timezone: Europe/Sofia
  status: confirmed
  when: 2026-12-21/2026-12-22
  place: Sofia
  source: s2 p1
  stops:
"""
STOPS = """\
    - {title: Lunch, when: 2026-12-21T12:00/13:30, place: Residence}
    - {title: Talks, when: 2026-12-21T10:00/11:30, place: Ministry, participants: [petrova, aidar, dana], press: Photographers}
    - {title: Call, when: 2026-12-21T11:15/12:00, place: Presidency, participants: [radev, dana], lead: aidar}
    - {title: Wreath, when: 2026-12-21T15:00, place: Monument}
    - {title: Late, when: 2026-12-21T23:00/23:30, place: Embassy}
    - {title: Forum, when: 2026-12-22T13:00/14:00, timezone: Asia/Almaty, place: Chamber}
    - {title: Round table, when: 2026-12-22T10:20/11:00, place: Chamber}
    - {title: Free afternoon, when: 2026-12-22}
    - {title: Interview}
"""


def visit(stops: str = STOPS) -> str:
    """The visit with these stops."""
    return HEAD + stops
