from __future__ import annotations

from collections.abc import Set

import pytest

from briefgen.domain.catalog import SETTINGS
from briefgen.reading.head import EVERY_SETTING, read_settings, stray_fields
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
