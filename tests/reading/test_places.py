"""Places are those of the nodes, found by the paths that the model has."""

from __future__ import annotations

import pytest

from briefgen.reading.compose import compose
from briefgen.reading.nodes import Sequence
from briefgen.reading.places import Places
from briefgen.reading.text import read_document

TEXT = """\
- id: one
  say-it: so
  list: [a, {b: c}]
- id: two
"""


def places(text: str = TEXT) -> Places:
    node = compose(read_document("people.yaml", text.encode())).node
    assert isinstance(node, Sequence)
    found = Places()
    for name, item in zip(("one", "two"), node.items, strict=False):
        found.add(name, item)
    return found


def test_every_path_has_its_place() -> None:
    assert {path: (at.line, at.column) for path, at in places().items()} == {
        ("one",): (1, 3),
        ("one", "id"): (1, 7),
        ("one", "say_it"): (2, 11),
        ("one", "list"): (3, 9),
        ("one", "list", 0): (3, 10),
        ("one", "list", 1): (3, 13),
        ("one", "list", 1, "b"): (3, 17),
        ("two",): (4, 3),
        ("two", "id"): (4, 7),
    }
    assert len(places()) == 9


@pytest.mark.parametrize(
    "path", [(), ("three",), ("one", "say-it"), ("one", "list", 2), ("one", "list", -1), ("one", 0), ("two", "id", 0)]
)
def test_what_is_not_there_has_none(path: tuple[str | int, ...]) -> None:
    assert path not in places()
    assert places().get(path) is None


def test_of_two_records_with_one_id_the_first_file_counts() -> None:
    found = places()
    found.add_first(places("\n" + TEXT + "\n"))
    assert found[("one",)].line == 1
