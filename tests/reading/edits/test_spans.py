import pytest

from briefgen.reading.edits.spans import Mapping, Scalar, Sequence, plain, spans


def at(text: str, *path: str | int) -> Scalar | Sequence | Mapping:
    node = spans(text)
    for step in path:
        if isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
        else:
            assert isinstance(node, Mapping)
            assert isinstance(step, str)
            entry = node.entry(step)
            assert entry
            node = entry[1]
    assert node is not None
    return node


@pytest.mark.parametrize(
    ("text", "path", "part"),
    [
        ("a: b # c\n", ("a",), "b"),
        ('a: "b c" # d\n', ("a",), '"b c"'),
        ("a: b\n  c\nd: e\n", ("a",), "b\n  c"),
        ("a: >-\n  b\n  c\n\n# d\ne: f\n", ("a",), ">-\n  b\n  c"),
        ("a: |+\n  b\n\nc: d\n", ("a",), "|+\n  b\n"),
        ("a: |+\r\n  b\r\n\r\nc: d\r\n", ("a",), "|+\r\n  b\r\n"),
        ("a: &x b\nc: *x\n", ("a",), "b"),
        ("a: &x b\nc: *x\n", ("c",), "*x"),
        ("a:\nb: c\n", ("a",), ""),
        ("a: [b, {c: d}] # e\n", ("a",), "[b, {c: d}]"),
        ("a: [b, {c: d}] # e\n", ("a", 1), "{c: d}"),
        ("a:\n  - b: c\n    d: e\n  - f\n", ("a",), "- b: c\n    d: e\n  - f"),
        ("a:\n  - b: c\n    d: e\n  - f\n", ("a", 0), "b: c\n    d: e"),
        ("a: &x\n  - b\n  - c\n", ("a",), "- b\n  - c"),
        ("a: Пловдив\nb: c\x85d\ne: f\n", ("e",), "f"),
    ],
)
def test_a_node_begins_and_ends_with_what_is_written_of_it(text: str, path: tuple[str | int, ...], part: str) -> None:
    node = at(text, *path)
    assert text[node.start : node.end] == part


def test_columns_are_those_of_dashes_and_names() -> None:
    text = "events:\n\n  -   id: a\n      b: [c]\n"
    events, record = at(text, "events"), at(text, "events", 0)
    assert isinstance(events, Sequence)
    assert isinstance(record, Mapping)
    assert (events.column, record.column) == (2, 6)


def test_plain_values_leave_out_what_is_empty() -> None:
    node = spans("a:\nb: ~\nc: '~'\nd: [x, *y]\n".replace("*y", "z"))
    assert node is not None
    assert plain(node) == {"c": "~", "d": ["x", "z"]}


def test_a_text_of_comments_has_no_nodes() -> None:
    assert spans("# nothing\n") is None
