from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.reading_list import parts, passage_for, printed, to_read
from briefgen.auditing.verdicts import HELD, Finding, Verdict
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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("iv", "Maria Ivanova"),
        ("mfa", "Foreign Ministry"),
        ("iv: chair: so", "Maria Ivanova: chair: so"),
        ("mfa: chair", "mfa: chair"),
        ("Ivan", "Ivan"),
    ],
)
def test_what_a_field_says_as_it_is_printed(catalog: Callable[..., Catalog], words: str, told: str) -> None:
    held = hold(
        catalog,
        "They met.",
        people="- {id: iv, name: Maria Ivanova, side: BG, source: s000 p1}",
        organisations="- {id: mfa, name: Foreign Ministry, kind: ministry, country: KZ}",
    )
    assert printed(held, Finding(("nobody",), "", (words, "other"), HELD)) == told


def test_dates_are_told_in_words_and_counterparts_by_their_names(catalog: Callable[..., Catalog]) -> None:
    event = "- {id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-03-09..2025-03-11, source: s000 p1}"
    reported = (
        "- {id: r, kind: visit, title: A visit, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1}"
    )
    hour = "- {id: h, kind: visit, title: A visit, counterparts: [BG], timezone: Europe/Sofia, status: held, when: 2025-03-09T10:00, source: s000 p1}"
    memo = (
        "- {id: a, kind: memorandum, title: It, counterparts: [BG], state: signed, when: 2025-04-09, source: s000 p1}"
    )
    promise = "- {id: c, title: A list, counterparts: [BG], state: open, due: 2025-05-09, source: s000 p1}"
    figures = "- {id: f, counterpart: BG, indicator: turnover, reporter: KZ, period: 2024, value: 3, unit: USD million, source: s000 p1}"
    events = f"{event}\n{reported}\n{hour}"
    held = hold(catalog, TEXT, events=events, figures=figures, commitments=promise, agreements=memo)
    told = {(s.record, f.field): printed(held, f) for s in held.statements for f in s.findings}
    assert told["e", "when"] == "between 9 Mar and 11 Mar 2025"
    assert told["r", "when"] == "reported 18 Apr 2025"
    assert told["h", "when"] == "9 Mar 2025 (Sun), 10:00 Sofia time"
    assert told["a", "when"] == "9 Apr 2025 (Wed)"
    assert told["c", "due"] == "9 May 2025"
    assert told["e", "counterparts"] == "Bulgaria"
    assert told["f", "period"] == "2024"
    assert told["s000", "published"] == "18 Apr 2025"
