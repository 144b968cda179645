from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.reading.compose import MOST_IN_A_RECORD, Composed, compose
from briefgen.reading.nodes import Mapping, Scalar, Sequence, plain
from briefgen.reading.text import Document, read_document
from tests.steps import calls

THREE = """\
- id: one
  title: First
- id: two
  title: {}
- id: three
  title: Third
"""


def read(text: str) -> Composed:
    return compose(read_document("a.yaml", text.encode()))


def places(result: Composed) -> list[tuple[str, str, int, int]]:
    return [(d.code, d.message, d.location.line, d.location.column) for d in result.diagnostics]


def ids(result: Composed) -> list[str]:
    items = result.node.items if isinstance(result.node, Sequence) else ()
    return [n.text for item in items if isinstance(item, Mapping) and isinstance(n := item.get("id"), Scalar)]


def test_a_sound_file_is_read_whole() -> None:
    result = read(THREE.format("Second"))
    assert (ids(result), result.diagnostics, result.lost) == (["one", "two", "three"], (), frozenset())


def test_a_line_that_is_no_yaml_hides_nothing_else_in_its_record() -> None:
    result = read(THREE.format("Talks: first\n  kind: vist\n  place: @Astana"))
    assert result.node
    assert plain(result.node)[1] == {"id": "two", "title": "Talks_ first", "kind": "vist", "place": "_Astana"}
    assert places(result) == [
        ("E105", "a colon and a space inside text", 4, 15),
        ("E105", "text cannot begin with “@”", 6, 10),
    ]
    assert (set(result.lost), set(result.stand_ins)) == (set(), {4, 6})


def test_what_was_moved_is_found_where_it_was_written() -> None:
    result = read(THREE.format("Second\n    kind: vist\n  place:Astana\n  status planned\n  when: 2025"))
    assert isinstance(result.node, Sequence)
    second = result.node.items[1]
    assert isinstance(second, Mapping)
    assert [
        (k.text, v.text, v.location.line, v.location.column) for k, v in second.entries if isinstance(v, Scalar)
    ] == [
        ("id", "two", 3, 7),
        ("title", "Second", 4, 10),
        ("kind", "vist", 5, 11),
        ("place", "Astana", 6, 9),
        ("status", "planned", 7, 10),
        ("when", "2025", 8, 9),
    ]
    assert [(line, column) for _code, _message, line, column in places(result)] == [(5, 5), (6, 3), (7, 3)]


def test_a_record_without_a_way_around_its_error_is_lost_alone() -> None:
    result = read("- id: one\n- {id: two, title: a: b}\n- id: three\n")
    assert ids(result) == ["one", "three"]
    assert set(result.lost) == {"two"}


def test_the_id_of_a_line_that_says_nothing_any_more_is_lost() -> None:
    result = read("- id: one: two\n  title: First\n")
    assert (set(result.lost), set(result.stand_ins)) == ({"one"}, {1})


def test_an_error_at_the_top_leaves_the_events() -> None:
    text = "calendar:\n  title: Talks: ours\n  home: KZ\nevents:\n  - id: one\n    title: [\n  - id: two\n    kind: visit\n"
    result = read(text)
    assert [(line, column) for _code, _message, line, column in places(result)] == [(2, 15), (6, 12)]
    assert result.node
    assert plain(result.node) == {
        "calendar": {"title": "Talks_ ours", "home": "KZ"},
        "events": [{"id": "one", "title": "_"}, {"id": "two", "kind": "visit"}],
    }


def test_a_field_at_the_left_edge_that_cannot_be_read_is_named() -> None:
    settings = "".join(f"  x{n}: a: b\n" for n in range(MOST_IN_A_RECORD + 1))
    result = read(f"calendar:\n{settings}events:\n  - id: one\n")
    assert set(result.lost_sections) == {"calendar"}
    assert isinstance(result.node, Mapping)
    assert [key.text for key, _value in result.node.entries] == ["events"]


def test_what_a_merge_left_undecided_is_told_once_and_the_first_version_read() -> None:
    text = THREE.format("Second\n<<<<<<< HEAD\n  kind: visit\n=======\n  kind: forum\n>>>>>>> theirs")
    result = read(text)
    assert result.node
    assert plain(result.node)[1] == {"id": "two", "title": "Second", "kind": "visit"}
    message = "two versions of this file were merged here and it was left undecided"
    assert places(result) == [("E105", message, 5, 1)]


def test_records_that_all_do_not_fit_for_one_reason_are_told_of_once() -> None:
    text = "events:\n  first:\n  kind: visit\n" + "".join(f"- id: x{n}\n  title: A\n" for n in range(9))
    assert [d.message for d in read(text).diagnostics if "dash" in d.message] == ["a dash does not fit here"]


def test_a_record_that_a_line_was_dropped_from_is_torn() -> None:
    assert read("- id: one\n  title: A\n- id: two\n  sou\n").torn == {3}


def test_one_record_is_not_told_of_for_ever() -> None:
    result = read("- id: one\n" + "".join(f"  x{n}: a: b\n" for n in range(3 * MOST_IN_A_RECORD)) + "- id: two\n")
    assert (len(result.diagnostics), set(result.lost), [*ids(result)]) == (MOST_IN_A_RECORD, {"one"}, ["two"])


@pytest.mark.parametrize(
    "title", ["a: b", '"a', "'a", "[a", "{a: b", "@a", "'a'b", "a\n   kind: visit", "a\n  kind:visit"]
)
def test_every_one_of_many_records_is_told_of(title: str) -> None:
    result = read("".join(f"- id: x{n}\n  title: {title}\n  place: Sofia\n" for n in range(200)))
    line = 2 + title.count("\n")
    assert [(d.location.line - 1) % (line + 1) for d in result.diagnostics] == [line - 1] * 200
    assert len(ids(result)) == 200


def with_faults(records: int, slips: int) -> Document:
    """A file with mistakes spread over its records."""
    lines = [f"  note-{n}: " + "word " * 20 for n in range(8)]
    text = "".join(
        "\n".join([f"- id: x{n}", "  title: a: b" if n % (records // slips) == 0 else "  title: a", *lines, ""])
        for n in range(records)
    )
    return read_document("a.yaml", text.encode())


def test_reading_takes_as_long_as_the_file_is_however_many_mistakes_it_has() -> None:
    few, many = with_faults(1200, 1), with_faults(1200, 60)
    assert [len(compose(file).diagnostics) for file in (few, many)] == [1, 60]
    assert calls(lambda: compose(many)) < 2 * calls(lambda: compose(few))


def test_a_file_of_one_unclosed_bracket_has_nothing_else_to_read() -> None:
    result = read("calendar: [\n")
    assert places(result) == [("E105", "a bracket or brace is opened and not closed", 1, 11)]


@given(st.text(alphabet="abid: -[]{}#&*!|>'\"%@`,?\n\t ~<", max_size=120) | st.text(max_size=120))
def test_composing_any_text_ends_in_nodes_or_diagnostics(text: str) -> None:
    result = compose(read_document("a.yaml", text.encode("utf-8", "surrogatepass")))
    lines = read_document("a.yaml", text.encode("utf-8", "surrogatepass")).lines
    assert all(1 <= d.location.line <= len(lines) for d in result.diagnostics if d.code != "E101")


@given(st.binary(max_size=120))
def test_composing_any_bytes_ends_in_nodes_or_diagnostics(data: bytes) -> None:
    compose(read_document("a.yaml", data))


@pytest.mark.parametrize(
    "broken", ['"', "'a", "[", "{", "a: b", "@", "*a", "%a", "`", "- a", "? a", "|a", "]", "'a' b"]
)
def test_a_broken_record_never_takes_its_neighbours_along(broken: str) -> None:
    result = read(THREE.format(broken))
    assert [ids(result)[0], ids(result)[-1]] == ["one", "three"]
    assert result.diagnostics
