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


MORE = """{text: A wish}
      - {text: Say so, fact: {en: "More than 3,000 items", bg: Търговия}, source: s000 p2}
      - {text: Roads, fact: Roads, source: [s000 p2, s001 p1]}
    if-raised:
      - {trigger: Trade, facts: "Trade: 4,000 items", source: s000 p2}"""


def test_each_fact_has_its_place_its_words_and_what_it_cites(catalog: Callable[..., Catalog]) -> None:
    people = "- {id: rumen-radev, name: Rumen Radev, side: BG, source: s000 p1}"
    events = MEETING.replace("{text: Say so, fact: Trade was 376 million, source: s000 p2}", MORE)
    sources = "- {id: s000, title: An item, published: 2025-04-18, document: a}\n- {id: s001, title: An item, published: 2025-04-18}"
    held = hold(catalog, TEXT, sources=sources, people=people, events=events)
    assert [
        (
            s.record,
            s.path,
            [(f.path, f.field, f.words, f.verdict) for f in s.findings],
            [*map(str, (*s.citations, *s.findings[0].citations))],
        )
        for s in held.statements
        if "meeting" in s.path
    ][1:] == [
        (
            "e",
            ("e", "meeting", 0, "points", 2),
            [
                (
                    ("e", "meeting", 0, "points", 2, "fact"),
                    "meeting.fact",
                    ("More than 3,000 items", "Търговия"),
                    Verdict.UNREAD,
                )
            ],
            ["s000 p2"] * 2,
        ),
        (
            "e",
            ("e", "meeting", 0, "points", 3),
            [(("e", "meeting", 0, "points", 3, "fact"), "meeting.fact", ("Roads",), Verdict.NO_TEXT)],
            ["s000 p2", "s001 p1"] * 2,
        ),
        (
            "e",
            ("e", "meeting", 0, "if_raised", 0),
            [
                (
                    ("e", "meeting", 0, "if_raised", 0, "facts"),
                    "meeting.facts",
                    ("Trade: 4,000 items",),
                    Verdict.NOT_BORNE_OUT,
                )
            ],
            ["s000 p2"] * 2,
        ),
    ]


def test_a_fact_in_a_memo_may_bring_words_of_its_own(catalog: Callable[..., Catalog]) -> None:
    people = "- {id: rumen-radev, name: Rumen Radev, side: BG, source: s000 p1}"
    events = MEETING.replace("Trade was 376 million", "Full cooperation")
    held = hold(catalog, TEXT, people=people, events=events)
    assert [s.verdict for s in held.statements if s.path[1:] == ("meeting", 0, "points", 1)] == [Verdict.UNREAD]


def test_the_facts_of_a_brief_are_statements_too(catalog: Callable[..., Catalog]) -> None:
    brief = "brief: [{written: 2025-04-20, if-raised: [{trigger: Trade, facts: 4000 items, source: s000 p2}]}]"
    held = hold(catalog, TEXT, counterparts=f"- {{code: BG, slug: bulgaria, {brief}}}")
    assert [(s.path, s.findings[0].field, s.verdict) for s in held.statements if "brief" in s.path] == [
        (("BG", "brief", 0, "if_raised", 0), "brief.facts", Verdict.NOT_BORNE_OUT)
    ]
