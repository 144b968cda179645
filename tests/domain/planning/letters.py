"""Days and people that letters are written for."""

from __future__ import annotations

PEOPLE = """\
- {id: radev, name: Rumen Radev, side: BG, post: President of Bulgaria, rank: head-of-state, source: s1 p1}
- {id: iotova, name: Iliana Iotova, side: BG, post: President of Bulgaria, rank: head-of-state, source: s2 p1}
- {id: economy, name: Petar Dilov, side: BG, post: Minister of Economy of Bulgaria, rank: minister, source: s2 p1}
- {id: petrova, name: Maria Petrova, side: BG, post: Minister of Foreign Affairs of Bulgaria, rank: minister, source: s1 p1}
- {id: tokayev, name: Kassym-Jomart Tokayev, side: KZ, post: President of Kazakhstan, rank: head-of-state, source: s2 p3}
- id: ilie
  name: Ion Ilie
  side: RO
  reports:
    - {source: s1 p2, post: State Secretary, rank: deputy-minister}
    - {source: s2 p2, post: Minister of Foreign Affairs of Romania, rank: minister}
"""
DAYS = """\
- {id: bg-day, title: National Day, kind: national-day, counterpart: BG, when: 2023-12-01, rule: FREQ=YEARLY, recalls: 1878, basis: {text: List, date: 2026-01-01}}
- {id: ro-day, title: Great Union Day, kind: national-day, counterpart: RO, when: 2023-12-01, rule: FREQ=YEARLY, basis: {text: List, date: 2026-01-01}, sent: {day: 2026-11-16}}
- {id: kz-day, title: Our day, kind: national-day, counterpart: KZ, when: 2023-12-16, rule: FREQ=YEARLY, basis: {text: List, date: 2026-01-01}}
- {id: bg-relations, title: Relations, kind: relations, counterpart: BG, when: 1991-12-10, rule: FREQ=YEARLY, basis: {text: List, date: 2026-01-01}}
- {id: ro-relations, title: Relations, kind: relations, counterpart: KZ, also: [RO], when: 1992-12-10, rule: FREQ=YEARLY, basis: {text: List, date: 2026-01-01}}
"""
