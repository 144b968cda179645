"""Promises that somebody at home follows, and some that nobody does."""

from __future__ import annotations

PROMISES = """\
- {id: draft, title: Send the draft, counterparts: [BG], owner: petrova, lead: Treaty department, due: 2025-12-31, source: s1 p1, asked: [{day: 2026-11-10, by: Anna}, {day: 2025-06-01}]}
- {id: list, title: Send the list, counterparts: [RO], owner: the parties, lead: treaty Department, due: 2027-03, source: s1 p2}
- {id: route, title: Open the route, counterparts: [BG, RO], lead: tokayev, source: s1 p3}
- {id: names, title: Name the experts, counterparts: [RO], lead: Kassym-Jomart Tokayev, due: 2026-10, source: s2 p1, asked: {day: 2026-11-19}}
- {id: loose, title: Find a date, counterparts: [RO], source: s2 p2}
- {id: general, title: Work together more, counterparts: [RO], general: true, source: s2 p3}
- {id: done, title: Done, counterparts: [RO], lead: Treaty department, state: done, source: s2 p4}
- {id: told, title: In confidence, counterparts: [RO], lead: Treaty department, private: true, source: s2 p5}
"""
