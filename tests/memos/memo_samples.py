"""A small file on Bulgaria in which everything a memo can say occurs at least once."""

from __future__ import annotations

SAMPLE = {
    "sources": """\
- {id: s000, title: First item, attributed-to: Foreign ministry, publisher: A paper, published: 2025-04-18, document: first.txt}
- {id: s001, title: Second item, published: 2025-06-09, quality: machine-translated, inferred: {published: Monday the ninth.}}
- {id: s002, title: Third item, publisher: El.kz, published: 2023-05-10}
""",
    "counterparts": """\
- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria}
- {code: RO, capital: Bucharest, timezone: Europe/Bucharest, slug: romania}
- {code: EU, kind: organisation, capital: Brussels, timezone: Europe/Brussels, members: [BG, RO], slug: european-union}
""",
    "people": """\
- id: rumen-radev
  name: Rumen Radev
  native: Румен Радев
  say-it: ROO-men RAH-dev
  native-basis: {text: General knowledge, date: 2026-11-22}
  side: BG
  reports:
    - {source: s000 p3, post: President of Bulgaria, rank: head-of-state}
    - {source: s001 p2}
- {id: plamen-dilov, name: Plamen Dilov, side: BG, post: Minister, rank: minister, doubt: Others print Petar., source: s000 p6}
- {id: kassym-jomart-tokayev, name: Kassym-Jomart Tokayev, side: KZ, post: President, rank: head-of-state, source: s001 p2}
- {id: roman-vassilenko, name: Roman Vassilenko, side: KZ, post: Deputy Minister, rank: deputy-minister, source: s000 p2}
- {id: boyan-hadjiev, name: Boyan Hadjiev, side: BG, post: Ambassador, rank: ambassador, source: s000 p2}
""",
    "events": """\
- id: visit
  kind: visit
  title: Visit of the President of Bulgaria
  counterparts: [BG]
  reports:
    - {source: s000 p3, status: planned, when: 2025-04-18..2025-12-31, participants: [rumen-radev]}
    - source: s001 p2-13
      status: held
      when: 2025-06-09
      place: Astana
      participants: [rumen-radev, kassym-jomart-tokayev]
      outcome: Five memoranda were exchanged
      said: [{person: rumen-radev, text: Kazakhstan is a key partner}]
- id: session
  kind: commission-session
  title: Fifth session of the Commission
  counterparts: [BG]
  series: kz-bg-commission
  session: 5
  status: planned
  when: 2025-05
  place: Sofia
  participants: [{person: plamen-dilov, as: chair}]
  source: s000 p6
- id: talks
  kind: meeting
  title: Talks of the Deputy Minister with the Ambassador
  counterparts: [BG]
  status: held
  when: ..2025-04-18
  participants: [roman-vassilenko, boyan-hadjiev]
  source: s000 p2
- {id: concert, kind: culture, title: Concert, counterparts: [BG], status: planned, when: undated, source: s002 p8}
- {id: fair, kind: forum, title: Fair in Plovdiv, counterparts: [BG], status: confirmed, when: 2025-09-22/2025-09-26, source: s000 p4}
- {id: vote, kind: election, title: Home election, counterparts: all, status: planned, when: 2025-05-02, source: s000 p5}
- {id: eu-talks, kind: meeting, title: Talks with the Union, counterparts: [EU], status: held, when: 2025-03-01, source: s000 p5}
""",
    "figures": """\
- id: turnover-2024
  counterpart: BG
  indicator: turnover
  period: 2024
  unit: USD million
  reporter: KZ
  reports:
    - {source: s000 p8, value: 375.2}
    - {source: s001 p5, value: 375, change: {by: 4, unit: times}}
- {id: exports-2024, counterpart: BG, indicator: exports, period: 2024, unit: USD million, reporter: KZ, value: 303.6, source: s000 p8}
- {id: imports-2024, counterpart: BG, indicator: imports, period: 2024, unit: USD million, reporter: KZ, value: 71.6, source: s000 p8}
- {id: turnover-2025, counterpart: BG, indicator: turnover, period: 2025-01/2025-04, unit: USD million, reporter: KZ, value: 83, qualifier: more-than, source: s001 p5}
""",
    "agreements": """\
- {id: memo, kind: memorandum, title: Memorandum on transport, counterparts: [BG], state: signed, when: 2025-06-09, event: visit, source: s001 p13}
- {id: plan, kind: plan, title: Plan of the ministries, counterparts: [BG], parties: [mfa], state: signed, when: 2022, period: 2023/2024, source: s002 p3}
""",
    "commitments": """\
- {id: hold-session, title: Hold the fifth session, counterparts: [BG], owner: the parties, state: open, due: 2025-05, source: s000 p6}
- {id: widen-law, title: Widen the legal basis, counterparts: [BG], owner: mfa, state: open, source: s000 p5}
- id: prepare-visit
  title: Prepare the visit
  counterparts: [BG]
  reports: [{source: s000 p3, state: open}, {source: s001 p2, state: done}]
""",
    "facts": "- {id: zone, counterpart: BG, topic: investment, text: The zone is among the largest, source: s002 p8}\n",
    "reference_days": """\
- {id: bg-day, title: Liberation Day, kind: national-day, counterpart: BG, when: 2023-03-03, rule: FREQ=YEARLY, basis: {text: A list, date: 2026-11-22}}
""",
}
EMPTY = {kind: SAMPLE[kind] for kind in ("sources", "counterparts", "people")}
