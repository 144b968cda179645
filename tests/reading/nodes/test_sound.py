"""What makes a record odd, so that it is read with care: whatever a message may have to be told of."""

from __future__ import annotations

import pytest

from briefgen.reading.nodes import Sequence
from briefgen.reading.nodes.written import Written
from briefgen.reading.text import Document
from briefgen.reading.tree import compose_events


def first(text: str) -> object:
    node = compose_events(Document("a.yaml", text), text).node
    assert isinstance(node, Sequence)
    return node.items[0]


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ("id: one\n  list: [a, 'b c', {d: e}]", {"id": "one", "list": ["a", "b c", {"d": "e"}]}),
        ("id: NO\n  when: 2025-05\n  at: 10:30", {"id": "NO", "when": "2025-05", "at": "10:30"}),
        ("text: two\n    lines\n  more: |\n    kept\n", {"text": "two lines", "more": "kept\n"}),
        ("value: -5\n  empty: ''\n  quoted: \"~\"", {"value": "-5", "empty": "", "quoted": "~"}),
        ("{id: one, 'b': c}", {"id": "one", "b": "c"}),
        ("id: one # two\n  #kind: visit", {"id": "one"}),
    ],
)
def test_what_a_sound_record_says(record: str, says: dict[str, object]) -> None:
    found = first(f"- {record}\n")
    assert isinstance(found, Written)
    assert found.take() == says


@pytest.mark.parametrize(
    "record",
    [
        "id: one\n  id: two",
        "id: one\n  kind:",
        "id: one\n  list: [a, ~]",
        "id: &a one",
        "id: !!str one",
        "id: one\n  list: &a [b]",
        "id: one\n  at: !own {a: b}",
        "&a id: one",
        "<<: {id: one}",
        "[id]: one",
        "? - id\n  : one",
        "id: -Trade",
        "-id: one",
        'id: "o\\u200bne"',
        '"i\\u200bd": one',
        "title: Visit #2",
        "title: “Visit”",
        "title: Visit\n    - Trade",
        "id: " + "[" * 17 + "]" * 17,
        "id: " + "{a: " * 17 + "b" + "}" * 17,
    ],
)
def test_what_makes_it_odd(record: str) -> None:
    assert not isinstance(first(f"- {record}\n"), Written)


def test_a_record_beside_others_on_its_line_is_read_with_care() -> None:
    assert not isinstance(first("[{id: one}, {id: two}]\n"), Written)
    assert not isinstance(first("- - id: one\n"), Written)


def test_a_text_that_stands_in_many_records_is_kept_once() -> None:
    text = "- place: Astana\n- place: Astana\n"
    node = compose_events(Document("a.yaml", text), text).node
    assert isinstance(node, Sequence)
    one, two = (item.take()["place"] for item in node.items if isinstance(item, Written))
    assert one is two
