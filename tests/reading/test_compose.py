from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.reading.compose import MOST_SYNTAX_ERRORS, compose
from briefgen.reading.text import read_document
from briefgen.reading.tree import Mapping, Scalar, Sequence

CONFLICT = "two versions of this file were merged here and it was left undecided"
THREE = """\
- id: one
  title: First
- id: two
  title: {}
- id: three
  title: Third
"""


def composed(text: str) -> tuple[list[str | None], list[tuple[str, str, int, int]], set[str]]:
    """The ids that were read, the faults with their places, and the ids that were lost."""
    result = compose(read_document("a.yaml", text.encode()))
    items = result.node.items if isinstance(result.node, Sequence) else ()
    ids = [n.text for item in items if isinstance(item, Mapping) and isinstance(n := item.get("id"), Scalar)]
    found = [(d.code, d.message, d.location.line, d.location.column) for d in result.diagnostics]
    return [*ids], found, set(result.lost)


def test_a_sound_file_is_read_whole() -> None:
    assert composed(THREE.format("Second")) == (["one", "two", "three"], [], set())


@pytest.mark.parametrize(
    ("title", "message", "line", "column"),
    [
        ("Talks: first round", "a colon and a space inside text", 4, 15),
        ('"Talks', "a quotation mark is opened here and never closed", 4, 10),
        ("'Bulgaria's capital'", "the quoted text ends before this", 4, 20),
        ("@Astana", "text cannot begin with “@”", 4, 10),
        ("[Astana", "a bracket or brace is opened and not closed", 4, 10),
        ("{en: Astana", "a bracket or brace is opened and not closed", 4, 10),
        ('"C:\\Astana"', "a backslash inside double quotes", 4, 13),
        ("Second\n   kind: visit", "this field is indented too deep", 5, 8),
        ("Second\n  kind visit\n  place: Astana", "this line has no colon after its field name", 5, 3),
        ("Second\n  kind:visit\n  place: Astana", "a colon needs a space behind it", 5, 3),
        ("*Second*", "text cannot begin with “*”", 4, 10),
        ("Second\n<<<<<<< HEAD\n  kind: a\n=======\n  kind: b\n>>>>>>> x", CONFLICT, 5, 1),
        ("Second - third\n  - a", "the indentation or a quotation mark does not fit here", 5, 3),
    ],
)
def test_after_a_syntax_error_only_its_record_is_lost(title: str, message: str, line: int, column: int) -> None:
    ids, found, lost = composed(THREE.format(title))
    assert (ids, found, lost) == (["one", "three"], [("E105", message, line, column)], {"two"})


def test_several_syntax_errors_are_all_reported() -> None:
    text = THREE.format("a: b") + THREE.format("[").replace("id: ", "id: x-")
    ids, found, lost = composed(text)
    assert (ids, [f[2] for f in found], lost) == (["one", "three", "x-one", "x-three"], [4, 10], {"two", "x-two"})


def test_there_is_an_end_to_syntax_errors() -> None:
    text = "".join(f"- id: x{i}\n  title: a: b\n" for i in range(MOST_SYNTAX_ERRORS + 5))
    _ids, found, _lost = composed(text)
    assert len(found) == MOST_SYNTAX_ERRORS


def test_an_error_outside_any_record_ends_the_reading() -> None:
    assert composed("calendar: [\n") == ([], [("E105", "a bracket or brace is opened and not closed", 1, 11)], set())


@given(st.text(alphabet="abid: -[]{}#&*!|>'\"%@`,?\n\t ~<", max_size=120) | st.text(max_size=120))
def test_composing_any_text_ends_in_nodes_or_diagnostics(text: str) -> None:
    result = compose(read_document("a.yaml", text.encode("utf-8", "surrogatepass")))
    lines = read_document("a.yaml", text.encode("utf-8", "surrogatepass")).lines
    assert all(1 <= d.location.line <= len(lines) for d in result.diagnostics if d.code != "E101")


@given(st.binary(max_size=120))
def test_composing_any_bytes_ends_in_nodes_or_diagnostics(data: bytes) -> None:
    compose(read_document("a.yaml", data))


@given(st.data())
def test_a_broken_record_never_takes_its_neighbours_along(data: st.DataObject) -> None:
    broken = data.draw(st.sampled_from(['"', "'a", "[", "{", "a: b", "@", "*a", "%a", "`"]))
    ids, found, _lost = composed(THREE.format(broken))
    assert [ids[0], ids[-1]] == ["one", "three"]
    assert found
