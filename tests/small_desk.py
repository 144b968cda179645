"""A small desk of the same make as the sample: three counterparts, a visit and a session to prepare for, and little else.

A build of it takes a fifth of the time that the sample takes. For what does not depend on what the desk is about.
"""

from __future__ import annotations

from pathlib import Path

SLUGS = ("bulgaria", "romania", "estonia")
FILES = {
    "events.yaml": """\
calendar:
  title: A small desk
  format: 2
  home: KZ
  timezone: Asia/Almaty
  domain: small.example
  address: https://small.example/kz
  publish-memos: false
  accept:
    - {code: W434, reason: A test}
events:
  - id: bg-business-forum-2023
    kind: forum
    title: Business forum
    counterparts: [BG]
    status: held
    when: 2023-04-26
    source: s000 p3
  - id: bg-session-5
    kind: commission-session
    title: Fifth session of the Commission
    counterparts: [BG]
    series: kz-bg-commission
    session: 5
    status: planned
    when: 2025-05
    place: Sofia
    participants: [rumen-radev]
    source: s000 p6
    meeting: {written: 2025-04-20, purpose: To agree on a list}
  - id: bg-visit-2025
    kind: visit
    title: Visit of the President of Bulgaria
    counterparts: [BG]
    meeting: {written: 2025-04-20, purpose: To agree on a programme}
    reports:
      - source: s000 p3
        status: planned
        when: 2025-04-18..2025-12-31
        place: Kazakhstan
        participants: [rumen-radev]
      - source: s001 p2
        status: held
        when: 2025-06-09
        place: Astana
        participants: [rumen-radev, kassym-jomart-tokayev]
  - id: ro-meeting-2023
    kind: meeting
    title: Meeting in Bucharest
    counterparts: [RO]
    status: held
    when: 2023-05-04
    place: Bucharest
    source: s000 p4
  - id: ee-presidential-election-2026
    kind: election
    title: Presidential election in Estonia
    counterparts: [EE]
    status: planned
    when: 2026-09
    source: s001 p3
""",
    "seeds/counterparts.yaml": """\
- code: BG
  capital: Sofia
  timezone: Europe/Sofia
  slug: bulgaria
- code: RO
  capital: Bucharest
  timezone: Europe/Bucharest
  slug: romania
- code: EE
  capital: Tallinn
  timezone: Europe/Tallinn
  slug: estonia
""",
    "seeds/sources.yaml": """\
- {id: s000, title: First item, publisher: First agency, published: 2025-04-18}
- {id: s001, title: Second item, publisher: Second agency, published: 2025-06-09}
""",
    "seeds/organisations.yaml": """\
- {id: mfa, name: Ministry of Foreign Affairs, kind: ministry, country: KZ}
- {id: kz-bg-commission, name: Intergovernmental Commission, kind: commission, chairs: [rumen-radev], source: s000 p6}
""",
    "seeds/people.yaml": """\
- {id: rumen-radev, name: Rumen Radev, side: BG, post: President of Bulgaria, rank: head-of-state, source: s000 p3}
- {id: kassym-jomart-tokayev, name: Kassym-Jomart Tokayev, side: KZ, post: President of Kazakhstan, rank: head-of-state, source: s001 p2}
""",
    "seeds/commitments.yaml": """\
- {id: short-list, title: Send the list of items, counterparts: [BG], event: bg-session-5, owner: mfa, source: s000 p6}
""",
    "seeds/figures.yaml": """\
- {id: bg-turnover, counterpart: BG, indicator: turnover, period: 2024, value: 375.2, unit: USD million, source: s000 p8}
""",
    "seeds/reference-days.yaml": """\
- id: bg-national-day
  title: Liberation Day
  kind: national-day
  counterpart: BG
  when: 2023-03-03
  rule: FREQ=YEARLY
  basis: {text: A list of national days, date: 2025-04-01}
""",
}


def copy_small_desk(folder: Path) -> Path:
    """The small desk in a folder, free to be spoilt."""
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder
