from __future__ import annotations

import pytest
import yaml

from briefgen.diagnostics import Location
from briefgen.reading.nodes import Mapping, Node, Scalar, Sequence
from briefgen.reading.text import Document
from briefgen.reading.tree import DEEPEST, RefusedError, compose_events


def tree(text: str) -> Node | None:
    node, found, _remarks, _torn = compose_events(Document("a.yaml", text), text)
    assert found == []
    return node


def faults(text: str) -> list[tuple[str, int, int]]:
    _node, found, _remarks, _torn = compose_events(Document("a.yaml", text), text)
    return [(d.code, d.location.line, d.location.column) for d in found]


def at(line: int, column: int, length: int = 1) -> Location:
    return Location("a.yaml", line, column, length)


def test_nothing_is_typed_and_everything_has_its_place() -> None:
    assert tree("code: NO\ntime: 10:30\nmonth: '2025-05'\nlist: [yes, 1e3]\n") == Mapping(
        (
            (Scalar("code", at(1, 1, 4)), Scalar("NO", at(1, 7, 2))),
            (Scalar("time", at(2, 1, 4)), Scalar("10:30", at(2, 7, 5))),
            (Scalar("month", at(3, 1, 5)), Scalar("2025-05", at(3, 8, 9), plain=False)),
            (
                Scalar("list", at(4, 1, 4)),
                Sequence((Scalar("yes", at(4, 8, 3)), Scalar("1e3", at(4, 13, 3))), at(4, 7)),
            ),
        ),
        at(1, 1),
    )


def test_an_empty_text_has_no_node() -> None:
    assert tree("# nothing\n") is None


def test_text_may_be_named_and_used_again() -> None:
    node = tree("a: &place Astana\nb: *place\n")
    assert isinstance(node, Mapping)
    assert node.get("b") == Scalar("Astana", at(2, 4, 6))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\na: 2\n", [("E106", 2, 1)]),
        ("a: 1\n<<: {b: 2}\n", [("E107", 2, 1)]),
        ("a: &x {b: 2}\nc:\n  <<: *x\n", [("E107", 3, 3)]),
        ("a: !!int 1\n", [("E108", 1, 4)]),
        ("a: !own {b: 1}\n", [("E108", 1, 4)]),
        ("a: &x [1]\nb: *x\n", [("E109", 2, 4)]),
        ("a: *x\n", [("E109", 1, 4)]),
        ("? [a]\n: 1\n", [("E105", 1, 3)]),
        ("a:\n  -Trade\n", [("E113", 2, 3)]),
    ],
)
def test_what_is_ambiguous_is_refused(text: str, found: list[tuple[str, int, int]]) -> None:
    assert faults(text) == found


@pytest.mark.parametrize("text", ["a: -5\n", "a: '-Trade'\n", "a: --\n", "'<<': 1\n", "a: ! b\n"])
def test_what_only_looks_like_it_is_not(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\n---\nb: 2\n", "E110", 2),
        ("a: " + "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1), "E111", 1),
    ],
)
def test_where_reading_ends(text: str, code: str, line: int) -> None:
    with pytest.raises(RefusedError) as refused:
        tree(text)
    assert (refused.value.diagnostic.code, refused.value.diagnostic.location.line) == (code, line)


def test_the_deepest_that_is_read() -> None:
    assert isinstance(tree("[" * DEEPEST + "]" * DEEPEST), Sequence)


def test_a_syntax_error_is_left_to_the_caller() -> None:
    with pytest.raises(yaml.YAMLError):
        tree("a: [")


@pytest.mark.parametrize("text", [r'a: "x\e[2J"', r'a: "\u202Ex"', r'"a\u200b": 1', r'a: "x\0"', r'a: "\uffff"'])
def test_a_backslash_spells_no_invisible_character(text: str) -> None:
    assert [code for code, _line, _column in faults(text + "\n")] == ["E102"]


def test_other_escapes_are_read() -> None:
    node = tree(r'a: "x\n\ty \u0430"' + "\n")
    assert isinstance(node, Mapping)
    assert node.get("a") == Scalar("x\n\ty \u0430", at(1, 4, 15), plain=False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\na: 2\na: 3\n", [("“a” stands twice in this record", n, "keep one of the two") for n in (2, 3)]),
        (
            "- id: x\n  a: 1\n  b: 2\n  a: 3\n  b: 4\n",
            [
                (
                    "“a”, “b” stand twice in this record",
                    4,
                    "if a new record begins here, write “- id: …” above it; else keep one of each",
                )
            ],
        ),
        (
            "- a: 1\n  b: 2\n  a: 3\n  b: 4\n",
            [
                (
                    "“a”, “b” stand twice in this record",
                    3,
                    "if another item begins here, put a dash before its first field; else keep one of each",
                )
            ],
        ),
        (
            "- id: x\n  a: 1\n  id: y\n  a: 2\n  b: 3\n",
            [
                (
                    "“id” stands twice in this record",
                    3,
                    "if a new record begins here, write “- id:”; else keep one of the two",
                )
            ],
        ),
    ],
)
def test_two_records_that_ran_together_are_one_mistake(text: str, told: list[tuple[str, int, str]]) -> None:
    found = compose_events(Document("a.yaml", text), text).found
    assert [(d.message, d.location.line, d.hint) for d in found] == told


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a:\n  -Trade\n", "write “- Trade”"),
        ("a:\n  -Trade-in\n", "write “- Trade-in”"),
        ("a:\n  -Trade and industry\n  -Transport\n", "write “- Trade and industry”, and so the others"),
    ],
)
def test_items_that_run_together_are_told_by_the_first(text: str, hint: str) -> None:
    _node, found, _remarks, _torn = compose_events(Document("a.yaml", text), text)
    assert [(d.code, d.hint) for d in found] == [("E113", hint)]


def test_lists_that_hold_each_other_are_not_told_each_time() -> None:
    text = "a: &a [1]\n" + "".join(f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in ("ab", "bc", "cd"))
    _node, found, _remarks, _torn = compose_events(Document("a.yaml", text), f"{text}e: *e\n")
    assert [(d.location.line, d.location.column) for d in found] == [(5, 4), (2, 8), (2, 12), (2, 16)]
    assert found[-1].message == "“*a” repeats a whole record or list, and 24 more times below"
