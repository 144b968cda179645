"""A sound record is what the careful reading makes of it, to the last column, in good files and in spoilt ones."""

from __future__ import annotations

import pickle
from random import Random

import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic, Location
from briefgen.reading.nodes import Mapping, Node, Scalar, Sequence, plain
from briefgen.reading.nodes.written import MOST_ASKED, Arranged, Written
from briefgen.reading.syntax.standins import Shift
from briefgen.reading.text import Document, read_document
from briefgen.reading.tree import RefusedError, compose_events
from tests.conftest import examples
from tools.dense_desks import dense
from tools.desks import small
from tools.spoiling import MUTATIONS, Text

PIECES = (
    "- id: a", "-   id: b", "- {id: a, b: [c, d]} # e", "- {id: a,", "b: c}", "  b: c", "  b: c #d", "  b:", "    c", "  - c", "    - {d: e}",
    "  b: |", "  b: >-", "", "# c", "  # c", "  b: 'c", "  c'", '  b: "c\\u200bd"', "  b: &a c", "  b: *a", "  <<: {b: c}", "  b: -c",
    "events:", "people: [", "- id: [a, b]", "]", "---", "...", "%YAML 1.1", "  ? b", "  : c", "- - id: a", "- id: \U0001f600 é", "  id: b",
)  # fmt: skip


def both(path: str, text: str) -> tuple[object, object]:
    """What comes of a text with and without care: the nodes, the faults, the remarks; or what ends the reading."""
    found = list[object]()
    for careful in (False, True):
        try:
            found.append(compose_events(Document(path, text), text, careful=careful))
        except RefusedError as refused:
            found.append(refused.diagnostic)
        except yaml.YAMLError as error:
            found.append(str(error))
    return found[0], found[1]


def says(node: Node | None) -> object:
    """What a tree says, each sound record for itself."""
    if isinstance(node, Sequence):
        return [says(item) for item in node.items]
    if isinstance(node, Written):
        return node.take()
    if isinstance(node, Mapping):
        return {key.text: says(value) for key, value in node.entries if not (isinstance(value, Scalar) and value.empty)}
    return node.text if node else None


@examples(200)
@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from(("", "events:\n", "  ", "people:\n  ")))
def test_any_lines_are_read_as_with_care(lines: list[str], begun: str) -> None:
    text = begun + "\n".join(lines)
    one, two = both("a.yaml", text)
    assert one == two
    if not isinstance(one, (str, Diagnostic)):
        again = compose_events(Document("a.yaml", text), text)
        assert says(again.node) == (plain(two[0]) if isinstance(two, tuple) and two[0] else None)


def test_spoilt_desks_are_read_as_with_care() -> None:
    desks, sound = (dense("care"), small("care")), 0
    for number in range(150):
        chance = Random(f"spoilt {number}")
        desk = desks[number % 2]
        path = chance.choice(sorted(desk))
        spoilt = Text(desk[path], chance, desk)
        for _time in range(number % 3):
            chance.choice(MUTATIONS)(spoilt)
        document = read_document(path, "\n".join(spoilt.lines[:150]).encode("utf-8", "surrogatepass"))
        one, two = both(path, document.text)
        assert one == two
        sound += not isinstance(one, (str, Diagnostic))
    assert sound > 80


def test_a_record_knows_its_places_and_says_itself_once() -> None:
    text = "events:\n  - id: one\n    list: [a,\n      b]\n\n  - {id: two} # second\n"
    node = compose_events(Document("a.yaml", text), text, {3: Shift(4, 2)}).node
    assert isinstance(node, Mapping)
    events = node.get("events")
    assert isinstance(events, Sequence)
    one, two = events.items
    assert isinstance(one, Written)
    assert isinstance(two, Written)
    assert (text[one.begin : one.end], text[two.begin : two.end]) == (
        text[8 : text.index("  - {id: two}")],
        "  - {id: two} # second\n",
    )
    assert one.location == Location("a.yaml", 2, 5)
    assert one.get("id") == Scalar("one", Location("a.yaml", 2, 9, 3))
    assert two.get("id") == Scalar("two", Location("a.yaml", 6, 10, 3))
    found = one.get("list")
    assert isinstance(found, Sequence)
    assert [item.location for item in found.items] == [Location("a.yaml", 3, 10), Location("a.yaml", 4, 7)]
    assert one.take() == one.take() == {"id": "one", "list": ["a", "b"]}
    assert one != two


def test_an_arranged_record_has_its_fields_otherwise_and_its_place() -> None:
    text = "- id: one\n  place: Astana\n"
    node = compose_events(Document("a.yaml", text), text).node
    assert isinstance(node, Sequence)
    record = node.items[0]
    assert isinstance(record, Written)
    arranged = Arranged(
        record, lambda item, name: Mapping(tuple(e for e in item.entries if e[0].text == name), item.location), "id"
    )
    assert plain(arranged) == {"id": "one"}
    assert arranged.location == record.location


def test_elsewhere_it_is_a_mapping_with_its_fields() -> None:
    text = "- id: one\n"
    node = compose_events(Document("a.yaml", text), text).node
    assert isinstance(node, Sequence)
    again = pickle.loads(pickle.dumps(node.items[0]))
    assert (type(again), again, hash(again)) == (Mapping, node.items[0], hash(node.items[0]))


def test_of_the_records_that_are_asked_a_few_are_remembered() -> None:
    text = "".join(f"- id: {number}\n" for number in range(MOST_ASKED + 1))
    node = compose_events(Document("a.yaml", text), text).node
    assert isinstance(node, Sequence)
    first, *others = (item for item in node.items if isinstance(item, Written))
    known = first.entries
    assert [item.get("id") for item in others[:-1]] == [
        Scalar(str(n), Location("a.yaml", n + 1, 7, len(str(n)))) for n in range(1, MOST_ASKED)
    ]
    assert first.entries is known
    assert others[-1].entries
    assert first.entries is not known
    assert first.entries == known
