from __future__ import annotations

from collections.abc import Callable

from briefgen.auditing.reading_list import printed, to_read
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold

TEXT = "Tourism with Bulgaria grew.\nFarming with Bulgaria grew."
FACTS = """\
- {id: f, counterpart: BG, topic: trade, text: Tourism grew, note: Farming grew, source: [s000 p1, s000 p2], cited: {text: s000 p1, note: s000 p2}}
- {id: g, counterpart: BG, topic: trade, text: Tourism did not grow, source: s000 p1}
"""


def test_what_to_read_first_is_on_top_and_a_passage_is_read_once(catalog: Callable[..., Catalog]) -> None:
    found = to_read(hold(catalog, TEXT, facts=FACTS))
    assert [
        (p.statement.record, p.verdict, [f.field for f in p.findings], [s.paragraph for s in p.passage]) for p in found
    ] == [
        ("g", Verdict.READ_THIS_ONE, ["text", "topic"], [1]),
        ("s000", Verdict.IN_PART, ["title", "published"], [1, 2]),
        ("f", Verdict.UNREAD, ["note"], [2]),
        ("f", Verdict.UNREAD, ["text"], [1]),
        ("f", Verdict.UNREAD, ["topic"], [1, 2]),
    ]


def test_people_and_bodies_are_told_by_their_names(catalog: Callable[..., Catalog]) -> None:
    event = (
        "- {id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, participants: [iv],"
        " organisations: [mfa], said: [{person: iv, text: It rained}], source: s000 p1}"
    )
    held = hold(
        catalog,
        "They met.",
        events=event,
        people="- {id: iv, name: Maria Ivanova, side: BG, source: s000 p1}",
        organisations="- {id: mfa, name: Foreign Ministry, kind: ministry, country: KZ}",
    )
    found = {f.field: printed(held, f) for s in held.statements if s.record == "e" for f in s.findings}
    assert (found["participants.person"], found["organisations"]) == ("Maria Ivanova", "Foreign Ministry")
    assert (found["said"], found["title"]) == ("Maria Ivanova: It rained", "A meeting")
