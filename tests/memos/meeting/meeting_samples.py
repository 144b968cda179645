"""The memo's small file, with a session that is prepared for and one that nobody has written anything for."""

from __future__ import annotations

from datetime import date

from tests.memos.memo_samples import SAMPLE

APRIL, LATE_APRIL, JUNE = date(2025, 4, 20), date(2025, 4, 30), date(2025, 6, 10)
WRITTEN = """
  meeting:
    - written: 2025-04-20
      sample: true
      purpose: To agree on a list
      asked-by: The Minister
      objectives: [First aim, Second aim]
      points:
        - {text: Trade has a base, fact: It was 375.2 million US dollars in 2024, source: s000 p8}
        - Let us name the documents
      they-may-raise: [{they-may-raise: Companies, answer: Ask for a list, source: s000 p4}]
      if-raised: [{trigger: The visit, facts: No day is on file, do-not-say: Any day, source: s000 p3}]
      do-not-say: [That trade has grown]
      language: English
      press: Closed
    - {written: 2025-06-01}
"""
SERIES = "  series: kz-bg-commission\n  session: 5\n"
CHAIRS = "participants: [{person: plamen-dilov, as: chair}]"
MEETING = {
    **SAMPLE,
    "events": SAMPLE["events"]
    .replace(SERIES, SERIES.rstrip("\n") + WRITTEN.rstrip("\n") + "\n")
    .replace(
        CHAIRS,
        "participants: [{person: plamen-dilov, as: chair}, boyan-hadjiev, roman-vassilenko]\n"
        "  inferred: {participants: The item does not say who will come.}",
    ),
    "reference_days": SAMPLE["reference_days"]
    + "- {id: bg-tie, title: Diplomatic relations, kind: anniversary, counterpart: BG, when: 1992-06-05, rule: FREQ=YEARLY, basis: {text: A page, date: 2026-11-22}}\n"
    + "- {id: bg-vote, title: Statutory election, kind: election, counterpart: BG, when: 2025-07-06, basis: {text: A law, date: 2026-11-22}}\n",
}


def plain(text: str | None) -> str:
    return (text or "").replace("\N{NO-BREAK SPACE}", " ")
