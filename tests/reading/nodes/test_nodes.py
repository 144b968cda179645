from __future__ import annotations

from briefgen.diagnostics import Location
from briefgen.reading.nodes import Mapping, Node, Scalar, Sequence, plain
from briefgen.reading.text import Document
from briefgen.reading.tree import compose_events


def tree(text: str) -> Node | None:
    return compose_events(Document("a.yaml", text), text).node


def at(line: int, column: int) -> Location:
    return Location("a.yaml", line, column)


def test_nothing_written_is_empty_and_quotes_are_not() -> None:
    node = tree("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n")
    assert isinstance(node, Mapping)
    assert [(k.text, v.empty) for k, v in node.entries if isinstance(v, Scalar)] == [
        ("a", True),
        ("b", True),
        ("c", True),
        ("d", False),
        ("e", False),
    ]


def test_keys_and_values_are_found_by_name() -> None:
    node = tree("a: 1\nb: 2\n")
    assert isinstance(node, Mapping)
    assert (node.get("b"), node.key("b"), node.get("c"), node.key("c")) == (
        Scalar("2", at(2, 4)),
        Scalar("b", at(2, 1)),
        None,
        None,
    )


def test_a_node_as_what_it_says() -> None:
    node = tree("a: [b, {c: d, e: }]\nf: ''\n")
    assert isinstance(node, Mapping)
    assert isinstance(node.get("a"), Sequence)
    assert plain(node) == {"a": ["b", {"c": "d"}], "f": ""}
