from __future__ import annotations

from collections.abc import Callable

from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold

MEETING = """\
- id: e
  kind: visit
  title: A visit
  counterparts: [BG]
  status: planned
  when: 2026
  participants: [rumen-radev]
  source: s000 p1
  meeting:
    written: 2025-04-20
    points:
      - {text: Say 9, fact: "Trade was $375.2 million, more than 3,000 items", source: s000 p2}
      - {text: Say so, fact: Trade was 376 million, source: s000 p2}
"""
TEXT = "In 2026 the President of Bulgaria is to come.\nTrade: more than 3,000 items worth $375.2 million."


def test_the_facts_among_lines_written_by_hand_are_statements(catalog: Callable[..., Catalog]) -> None:
    people = "- {id: rumen-radev, name: Rumen Radev, side: BG, source: s000 p1}"
    held = hold(catalog, TEXT, people=people, events=MEETING)
    assert [(s.title, s.verdict) for s in held.statements if "meeting" in s.path] == [
        ("Trade was $375.2 million, more than 3,000 items", Verdict.UNREAD),
        ("Trade was 376 million", Verdict.NOT_BORNE_OUT),
    ]
