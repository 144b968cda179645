from __future__ import annotations

from typing import Any

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Calendar, Counterpart, Event, Person
from briefgen.reading.nodes import Mapping, Node, plain
from briefgen.reading.partial import EVERYTHING, Partial, Unread, lenient, prune, salvage
from briefgen.reading.text import Document
from briefgen.reading.tree import compose_events

EVENT = """\
id: one
kind: vist
title: A visit
counterparts: [BG, bg, RO]
reports:
  - {status: held, when: 2025-13}
  - {participants: [a, {person: B}, {as: chair}], said: [{person: a}], stops: [{when: x, place: Sofia}]}
"""


def node(text: str) -> Mapping:
    found, faults, _remarks, _torn = compose_events(Document("a.yaml", text), text)
    assert isinstance(found, Mapping)
    assert faults == []
    return found


def salvaged(text: str) -> Partial:
    found = salvage(node(text), Event)
    assert found is not None
    return found


def test_what_is_not_faulty_is_kept() -> None:
    found = salvaged(EVENT)
    first, second = found.model.reports
    assert (found.model.id, found.model.kind, str(found.model.title), found.model.counterparts) == (
        "one",
        None,
        "A visit",
        ("BG", "RO"),
    )
    assert (first.status, first.when.undated) == ("held", True)
    assert ([p.person for p in second.participants], second.said, str(second.stops[0].place)) == (["a"], (), "Sofia")
    assert set(found.unread) == {"kind", "counterparts", "when", "participants", "person", "said", "stops"}


def test_positions_are_those_of_what_is_kept() -> None:
    found = salvaged(EVENT)
    assert plain(found.node)["counterparts"] == ["BG", "RO"]


def test_what_is_needed_and_not_written_is_unread() -> None:
    found = salvage(node("code: BG\n"), Counterpart)
    assert found is not None
    assert (found.model.id, found.model.slug, set(found.unread)) == ("BG", None, {"slug"})


def test_reports_are_unread_only_where_none_of_them_is_left() -> None:
    assert "reports" not in salvaged(EVENT).unread
    found = salvage(node("id: one\nreports: Thanks\n"), Person)
    assert found is not None
    assert found.model.reports == ()
    assert "reports" in found.unread


@pytest.mark.parametrize("text", ["id: One\nkind: visit\n", "kind: visit\n", "id: [one]\n"])
def test_without_an_id_nothing_is_kept(text: str) -> None:
    assert salvage(node(text), Event) is None


def test_settings_have_no_id() -> None:
    found = salvage(node("title: T\nhome: Kazakhstan\ndomain: a.kz\n"), Calendar, {"paper"})
    assert found is not None
    assert (str(found.model.title), found.model.home, set(found.unread)) == ("T", None, {"home", "timezone", "paper"})


def test_a_lenient_model_is_one_of_the_models_own_kind() -> None:
    made: Any = lenient(Event)(id="one")
    assert isinstance(made, Event)
    assert (made.counterparts, made.reports) == ((), ())
    assert made.kind is None


@pytest.mark.parametrize(
    ("paths", "left"),
    [
        ([], {"a": ["x", {"b": "y", "c": "z"}], "d": "w"}),
        ([("a", 1, "b")], {"a": ["x", {"c": "z"}], "d": "w"}),
        ([("a", 0), ("d",)], {"a": [{"b": "y", "c": "z"}]}),
        ([("a", 0, "person")], {"a": [{"b": "y", "c": "z"}], "d": "w"}),  # an id stands for a participant
        ([("d", 0)], {"a": ["x", {"b": "y", "c": "z"}]}),  # a value stands for a list of one
        ([("nothing",)], {"a": ["x", {"b": "y", "c": "z"}], "d": "w"}),
        ([()], None),
    ],
)
def test_a_node_without_what_stands_at_some_paths(paths: list[tuple[str | int, ...]], left: object) -> None:
    found: Node | None = prune(node("a: [x, {b: y, c: z}]\nd: w\n"), paths)
    assert (None if found is None else plain(found)) == left


def test_what_may_have_been_there() -> None:
    unread = Unread(lost={"people": {"a"}, "sources": {EVERYTHING}})
    assert [
        unread.is_lost(i, [k]) for i, k in (("a", "people"), ("b", "people"), ("b", "sources"), ("a", "events"))
    ] == [
        True,
        False,
        True,
        False,
    ]
    assert (bool(unread), bool(Unread()), bool(Unread(calendar=frozenset({"home"})))) == (True, False, True)


def test_partial_records_stand_among_the_sound_ones_and_give_way_to_them() -> None:
    settings: Any = lenient(Calendar)()
    one, two = (Partial(lenient(Event)(id=name), node("id: x"), frozenset({"kind"})) for name in ("one", "two"))
    sound: Any = lenient(Event)(id="two", title="Sound")
    unread = Unread(partial={"events": [one, two]})
    found = unread.added_to(Catalog(settings, events={"two": sound}))
    assert (list(found.events), found.events["two"]) == (["one", "two"], sound)


def test_a_rule_passes_over_records_of_which_it_needs_what_is_not_there() -> None:
    records = [
        Partial(lenient(Event)(id=name), node("id: x"), frozenset({field}))
        for name, field in (("a", "kind"), ("b", "when"))
    ]
    unread = Unread(partial={"events": records})
    assert [unread.beyond(n) for n in (None, frozenset(), frozenset({"when", "status"}))] == [{"a", "b"}, set(), {"b"}]
