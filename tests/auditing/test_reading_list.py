from __future__ import annotations

from collections.abc import Callable

from briefgen.auditing.reading_list import parts, passage_for, to_read
from briefgen.auditing.verdicts import Verdict
from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold

TEXT = "Tourism with Bulgaria grew.\nFarming with Bulgaria grew."
FACTS = """\
- {id: f, counterpart: BG, topic: politics, text: Tourism grew, note: Farming grew, source: [s000 p1, s000 p2], cited: {text: s000 p1, note: s000 p2}}
- {id: g, counterpart: BG, topic: politics, text: Tourism did not grow, source: s000 p1}
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


def test_the_parts_of_a_statement_by_their_verdicts(catalog: Callable[..., Catalog]) -> None:
    held = hold(catalog, TEXT, facts=FACTS)
    (statement,) = (s for s in held.statements if s.record == "f")
    everything = [[f.field for f in part.findings] for part in parts(held, statement)]
    assert everything == [["note"], ["text"], ["counterpart", "topic"]]
    assert [[f.field for f in p.findings] for p in parts(held, statement, (Verdict.HELD,))] == [["counterpart"]]
    assert [p.verdict for p in parts(held, statement)] == [Verdict.UNREAD] * 3


def test_where_no_text_is_on_file_there_is_no_passage(catalog: Callable[..., Catalog]) -> None:
    sources = "- {id: s000, title: An item, published: 2025-04-18, document: a}\n- {id: s001, title: An item, published: 2025-04-18}"
    facts = "- {id: f, counterpart: BG, topic: politics, text: Trade, source: s001 p1}"
    held = hold(catalog, "Tourism grew.", sources=sources, facts=facts)
    (statement,) = (s for s in held.statements if s.record == "f")
    assert {passage_for(held, finding) for finding in statement.findings} == {()}
