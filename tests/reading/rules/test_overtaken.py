from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic

EVENTS = """
- id: session
  kind: commission-session
  title: A session
  counterparts: [BG]
  status: STATUS
  when: WHEN
  participants: [rumen-radev]
  source: s001 p6
  meeting:
    - {written: 2025-04-19, points: [{text: Old, fact: Old, source: s000 p3}]}
    - written: DAY
      points: [Say yes, {text: The visit is ahead, fact: No day is on file, source: s000 p3}]
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  reports:
    - {source: s000 p3, status: planned, when: 2025-04-18..2025-12-31}
    - {source: s001 p2, status: held, when: 2025-06-09}
"""
BRIEF = """
- code: BG
  slug: bulgaria
  brief: [{written: 2025-04-20, if-raised: [{trigger: The visit, facts: It is ahead, source: s000 p3}]}]
- {code: RO, slug: romania}
"""


def written(day: str = "2025-04-20", status: str = "planned", when: str = "2027-05") -> str:
    return EVENTS.replace("DAY", day).replace("STATUS", status).replace("WHEN", when)


@pytest.mark.parametrize(
    ("events", "found"),
    [
        (written(), ["W437"]),
        (written(day="2025-06-09"), []),
        (written(status="held", when="2025-06-01"), []),  # nobody is prepared for it any more
    ],
)
def test_a_line_whose_ground_has_shifted_is_named(
    diagnose: Callable[..., list[Diagnostic]], events: str, found: list[str]
) -> None:
    assert [d.code for d in diagnose(events=events)] == found


def test_the_message_stands_at_the_line_and_leads_to_the_report(diagnose: Callable[..., list[Diagnostic]]) -> None:
    (told,) = diagnose(events=written())
    assert told.message == (
        "what this rests on has changed since it was written on 20 Apr 2025: "
        "“visit”, planned, 2025-04-18..2025-12-31 → held, 2025-06-09"
    )
    assert told.location.line == 15
    assert [(r.location.line, r.message) for r in told.related] == [(22, "“visit”, reported on 9 Jun 2025")]


def test_lines_of_a_brief_are_held_as_well(diagnose: Callable[..., list[Diagnostic]]) -> None:
    events = EVENTS[EVENTS.index("- id: visit") :]
    (told,) = diagnose(events=events, counterparts=BRIEF)
    assert (told.code, told.location.path, told.location.line) == ("W437", "seeds/counterparts.yaml", 4)


def test_a_value_that_another_source_has_otherwise_still_stands(diagnose: Callable[..., list[Diagnostic]]) -> None:
    figures = """
- id: exports
  counterpart: BG
  indicator: exports
  period: 2024
  unit: USD million
  reporter: KZ
  reports: [{source: s000 p3, value: 303.6}, {source: s001 p2, value: VALUE}]
"""
    events = EVENTS[EVENTS.index("- id: visit") :].replace("source: s000 p3,", "source: s000 p4,")
    (told,) = diagnose(events=events, counterparts=BRIEF, figures=figures.replace("VALUE", "303"))
    assert (told.code, told.message) == (
        "W437",
        "since this was written on 20 Apr 2025, another source has it otherwise: “exports”, 303.6 USD million, and beside it 303 USD million",
    )
    assert told.hint is not None
    assert told.hint.endswith("until then it is printed DIFFER")
    assert diagnose(events=events, counterparts=BRIEF, figures=figures.replace("VALUE", "304")) == []  # rounded
