from __future__ import annotations

from collections.abc import Set

import pytest

from briefgen.domain.catalog import SETTINGS
from briefgen.reading.head import EVERY_SETTING, read_settings, second_settings, stray_fields, without_events
from briefgen.reading.meant.names import NOBODY
from briefgen.reading.nodes import Mapping, Node
from briefgen.reading.text import Document
from briefgen.reading.tree import compose_events

GOOD = "calendar: {title: T, home: KZ, timezone: Asia/Almaty, domain: a.kz}\n"


def node(text: str) -> Node | None:
    return compose_events(Document("events.yaml", text), text)[0]


def test_sound_settings_and_their_places() -> None:
    found = read_settings(node(GOOD))
    assert (found.calendar.home, found.unread, found.diagnostics(NOBODY)) == ("KZ", frozenset(), [])
    assert dict(found.places)[(SETTINGS, "home")].column == 28


@pytest.mark.parametrize(
    ("text", "lost", "codes", "unread"),
    [
        (GOOD.replace("KZ", "Kazakhstan"), set(), ["E213"], {"home"}),
        (GOOD.replace("title: T", "titel: T"), set(), ["E201"], {"title", "titel"}),
        (GOOD.replace("title: T, ", ""), set(), ["E202"], {"title"}),
        (GOOD.replace("title: T", "title: "), set(), ["E215"], {"title"}),
        ("calendar: x\n", set(), ["E203"], EVERY_SETTING),
        ("events: []\n", set(), ["E202"], EVERY_SETTING),
        ("events: []\n", {"calendar"}, [], EVERY_SETTING),
        ("calender: {}\n", set(), [], EVERY_SETTING),  # told as a stray field
        ("- id: one\n", set(), ["E202"], EVERY_SETTING),
        ("", set(), ["E202"], EVERY_SETTING),
    ],
)
def test_what_cannot_be_read_of_settings(text: str, lost: Set[str], codes: list[str], unread: Set[str]) -> None:
    found = read_settings(node(text), lost)
    assert ([d.code for d in found.diagnostics(NOBODY)], set(found.unread)) == (codes, set(unread))


def test_fields_that_are_not_known_at_the_left_edge() -> None:
    found = node("calender: {}\nevents: []\nnotes: x\n")
    assert isinstance(found, Mapping)
    assert [(d.code, d.location.line, d.hint) for d in stray_fields(found)] == [
        ("E201", 1, "did you mean “calendar”?"),
        ("E201", 3, "known: calendar, events"),
    ]


def test_settings_that_stand_twice_are_told_at_the_second() -> None:
    (found,) = second_settings(map(node, (GOOD, "events: []\n", f"\n{GOOD}")))
    assert (found.code, found.location.line, [r.location.line for r in found.related]) == ("E110", 2, [1])
    assert list(second_settings([node(GOOD), None])) == []


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ([GOOD], True),
        ([f"\n{GOOD}x: y\n"], True),
        ([GOOD, ""], True),
        ([f"{GOOD}events: []\n"], False),
        ([f"{GOOD}event: []\n"], False),  # told as a stray field
        ([GOOD, "- id: one\n"], False),
        ([GOOD, "events: []\n"], False),
        (["x: y\n"], False),  # that the settings are missing is told
    ],
)
def test_a_file_that_ends_behind_its_settings_lacks_the_events(texts: list[str], told: bool) -> None:
    found = list(without_events(map(node, texts)))
    message = "the field “events:” is missing: this file ends behind the settings of the calendar"
    hint = "put the events back, from a copy of the file; where there are none yet, write “events: []”"
    assert [(d.code, d.message, d.hint) for d in found] == [("E202", message, hint)] * told
