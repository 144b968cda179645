"""A file in which everything is as long as it may be: words, names, figures, lists of sources."""

from __future__ import annotations

SOURCES = 50
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten"[:60]
NAME = "Karl-Theodor Maria-Nikolaus Johann-Jacob-Philipp zu Sayn-Wittgenstein-Berleburg"
LONGEST_NAME = "Wolfeschlegelsteinhausenbergerdorff" * 4
MILLIARDS, TRILLIONS = "1234567890.5", "999999999999.99"
PRINTED = ("1,234.6", "1,000,000", "123,456,789,012")
# What is printed first cites all sources, which numbers them; then every other one is cited: 1, 3, 5, no two in a row.
RUN = "[" + ", ".join(f"s{n:03} p1" for n in range(SOURCES)) + "]"
MANY = "[" + ", ".join(f"s{n:03} p1" for n in range(0, SOURCES, 2)) + "]"


def kinds(paper: str = "A4") -> dict[str, str]:
    """The text of a project on Bulgaria by kind."""
    return {
        "sources": "".join(
            f"- {{id: s{n:03}, title: Item {n}, publisher: {WORD if n % 9 == 0 else 'Paper'}, published: 2025-0{1 + n % 4}-{1 + n % 28:02}, document: {WORD if n % 9 == 1 else 'item'}.txt}}\n"
            for n in range(SOURCES)
        ),
        "counterparts": "- {code: BG, capital: Sofia, timezone: Europe/Sofia, slug: bulgaria}\n",
        "organisations": f"- {{id: mfa, name: {WORD}, kind: ministry, country: KZ}}\n",
        "people": f"""
- {{id: one, name: {NAME}, native: {WORD}, say-it: {WORD}, native-basis: {{text: {WORD} {WORD}, date: 2025-01-02}}, side: BG, post: {WORD} and {WORD}, rank: minister, doubt: {WORD}, source: {MANY}}}
- {{id: two, name: {LONGEST_NAME}, native: {LONGEST_NAME}, side: BG, post: {WORD}, rank: mayor, source: {RUN}}}
- {{id: three, name: Kassym-Jomart Tokayev, side: KZ, post: {WORD}, rank: head-of-state, source: s000 p1}}
""",
        "events": f"""
calendar: {{title: Test, home: KZ, timezone: Asia/Almaty, domain: test.example, paper: {paper}, address: "https://test.example/{WORD}/"}}
events:
- {{id: held, kind: visit, title: Visit of {NAME} to {WORD}, counterparts: [BG], status: held, when: 2024-12-24..2025-01-10, place: {WORD}, participants: [one, two, three], outcome: {WORD} {WORD}, said: [{{person: one, text: {WORD}}}], source: {RUN}}}
- {{id: hours, kind: meeting, title: {WORD}, counterparts: [BG], status: confirmed, when: "2025-07-09T10:00/12:00", place: {WORD}, delegation: {WORD} {WORD}, source: {MANY}}}
- {{id: days, kind: forum, title: {WORD} {NAME}, counterparts: [BG], status: planned, when: 2025-09-29/2025-10-02, source: {MANY}}}
- {{id: window, kind: forum, title: {WORD}, counterparts: [BG], status: planned, when: 2025-06-26..2026-05-10, source: {MANY}}}
- {{id: rest, kind: forum, title: Forum, counterparts: [BG], status: proposed, when: 2025-06-18..2025-12-31, source: {RUN}}}
- {{id: late, kind: forum, title: Forum of {WORD}, counterparts: [BG], status: planned, when: 2025-04-24..2025-05-30, source: {RUN}}}
- id: meeting
  kind: meeting
  title: Meeting with {NAME} {WORD}
  counterparts: [BG]
  status: planned
  when: "2025-07-15T10:00/12:30"
  place: {WORD}
  participants: [{{person: one, as: chair}}, two, three]
  source: {MANY}
  meeting:
    written: 2025-06-01
    purpose: {WORD} {WORD}
    asked-by: {WORD}
    objectives: [{WORD}]
    points: [{{text: {WORD}, fact: {WORD} {WORD}, source: {MANY}}}]
    they-may-raise: [{{they-may-raise: {WORD}, answer: {WORD}, source: {MANY}}}]
    if-raised: [{{trigger: {WORD}, facts: {WORD}, do-not-say: {WORD}, source: {RUN}}}]
    do-not-say: [{WORD}]
    language: {WORD}
    interpreter: {WORD}
    press: {WORD}
""",
        "commitments": f"""
- {{id: c-late, title: {WORD} {WORD}, counterparts: [BG], owner: {WORD}, due: 2025-04-30, source: {MANY}}}
- {{id: c-open, title: {WORD}, counterparts: [BG], owner: {NAME}, source: {RUN}}}
- {{id: c-done, title: {WORD}, counterparts: [BG], owner: {WORD}, state: done, source: {MANY}}}
""",
        "agreements": f"""
- {{id: a-one, title: {WORD} on {WORD}, kind: plan, counterparts: [BG], parties: [mfa], state: in-negotiation, when: 2025-04-01, source: {MANY}}}
- {{id: a-two, title: Plan for {NAME}, kind: plan, counterparts: [BG], state: signed, when: 2024-12-30, period: 2023/2024, source: {RUN}}}
""",
        "facts": f"- {{id: f-one, counterpart: BG, topic: trade, text: {WORD} {WORD}, source: {MANY}}}\n",
        "figures": f"""
- {{id: f-turnover, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, value: {MILLIARDS}, qualifier: more-than, change: {{by: {MILLIARDS}, unit: percent, against: 2023}}, source: {MANY}}}
- {{id: f-months, counterpart: BG, indicator: turnover, period: 2025-01/2025-04, unit: USD million, value: {TRILLIONS}, source: {RUN}}}
- {{id: f-broad-months, counterpart: BG, indicator: turnover, period: 2024-05/2024-11, unit: USD million, value: 12, source: {RUN}}}
- {{id: f-days, counterpart: BG, indicator: exports, period: 2025-05-10/2025-05-24, unit: USD million, value: 13, source: {RUN}}}
- {{id: f-long, counterpart: BG, indicator: {"-".join(["investment", "in", "plant", "and", "machinery"])}, title: {WORD} {WORD}, period: 2024-04-24/2025-03-31, unit: {WORD}, value: 123456789012345678901234, doubt: {WORD}, note: {WORD} {WORD}, source: {MANY}}}
""",
        "reference_days": f"- {{id: d-one, title: {WORD}, kind: national-day, counterpart: BG, when: 2025-07-03, basis: {{text: {WORD}, date: 2025-01-02}}}}\n",
    }
