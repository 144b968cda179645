from typing import Any

import pytest

from briefgen.reading.edits.changes import apart, with_entry, with_item, with_items, with_name, with_scalar
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.edits.spans import Mapping, Scalar, Sequence
from tests.steps import calls


def sheet(text: str) -> Sheet:
    return Sheet("seeds/facts.yaml", text)


def record(text: str) -> Mapping:
    root = sheet(text).root
    assert isinstance(root, Sequence)
    first = root.items[0]
    assert isinstance(first, Mapping)
    return first


@pytest.mark.parametrize(
    ("text", "name", "value", "new"),
    [
        ("- id: a # b\n  c: d # e\n", "c", "f", "- id: a # b\n  c: f # e\n"),
        ("- id: a\n  c: 'd' # e\n", "c", ["f g", "h"], "- id: a\n  c: # e\n    - f g\n    - h\n"),
        ("- id: a\n  c:\n    - d e\n  f: g\n", "c", "h", "- id: a\n  c: h\n  f: g\n"),
        ("- id: a\n  c:\n  f: g\n", "c", "h", "- id: a\n  c: h\n  f: g\n"),
        ("- id: a\n  # b\n\n# c\n", "d", "e", "- id: a\n  # b\n  d: e\n\n# c\n"),
        ("- id: a", "d", "e", "- id: a\n  d: e"),
        ("- id: a\n  reports:\n    - b: c\n", "d", "e", "- id: a\n  d: e\n  reports:\n    - b: c\n"),
        ("- {id: a, c: d}\n", "c", "e, f", '- {id: a, c: "e, f"}\n'),
        ("- {id: a, c: }\n", "c", "e", "- {id: a, c: e}\n"),
        ("- {id: a}\n", "c", ["e"], "- {id: a, c: [e]}\n"),
        ("- {id: a,}\n", "c", "e", "- {id: a, c: e,}\n"),
    ],
)
def test_a_field_is_set_and_nothing_else_is_touched(text: str, name: str, value: Any, new: str) -> None:
    assert with_entry(sheet(text), record(text), name, value, "reports") == new


def test_a_field_gets_another_name_and_keeps_the_rest() -> None:
    text = "- id: a\n  bottom-line : b # c\n"
    assert with_name(text, record(text), "bottom-line", "so-what") == "- id: a\n  so-what : b # c\n"


@pytest.mark.parametrize(
    ("written", "new", "becomes"),
    [("a", "b", "b"), ("'a'", "b", "'b'"), ('"a"', "b c", '"b c"'), ('"a"', 'b "c"', 'b "c"'), ("a", "b: c", '"b: c"')],
)
def test_a_text_keeps_its_quotes_where_they_do(written: str, new: str, becomes: str) -> None:
    text = f"- id: {written}\n"
    node = record(text).get("id")
    assert isinstance(node, Scalar)
    assert with_scalar(text, node, new) == f"- id: {becomes}\n"


def test_what_repeats_an_anchor_stays() -> None:
    text = "- id: &a b\n  c: *a\n"
    node = record(text).get("c")
    assert isinstance(node, Scalar)
    assert with_scalar(text, node, "d") == text


@pytest.mark.parametrize(
    ("text", "at", "new"),
    [
        ("- a # b\n# c\n", None, "- a # b\n- x\n# c\n"),
        ("- a\n\n- b\n", 1, "- a\n\n- x\n\n- b\n"),
        ("# head\n\n# c\n- a\n\n- b\n", 0, "# head\n\n- x\n\n# c\n- a\n\n- b\n"),
        ("  - a\n  - b", 2, "  - a\n  - b\n  - x"),
        ("[a, b]\n", 0, "[x, a, b]\n"),
        ("[a, b]\n", None, "[a, b, x]\n"),
        ("[]\n", None, "[x]\n"),
    ],
)
def test_an_item_is_added_at_its_place(text: str, at: int | None, new: str) -> None:
    page = sheet(text)
    assert isinstance(page.root, Sequence)
    assert with_item(page, page.root, "x", at=at, apart=apart(text, page.root, default=False)) == new


def test_an_item_stands_as_far_from_its_dash_as_the_others() -> None:
    page = sheet("-   id: a\n    b: c\n")
    assert isinstance(page.root, Sequence)
    assert with_item(page, page.root, {"id": "d", "e": "f"}) == "-   id: a\n    b: c\n-   id: d\n    e: f\n"


def test_new_items_all_over_a_list_read_it_once() -> None:
    """A calendar imported again was read anew for each of its new records: minutes for a thousand."""

    def work(count: int) -> int:
        long = sheet("".join(f"- id: a{number}\n  c: [d]\n" for number in range(count)))
        assert isinstance(long.root, Sequence)
        node = long.root
        return calls(lambda: with_items(long, node, {at: [{"id": f"b{at}"}] for at in range(count)}))

    assert work(80) < 3 * work(40)
