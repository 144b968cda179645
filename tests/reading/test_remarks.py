from __future__ import annotations

from collections.abc import Callable

import pytest
from pydantic import BaseModel

from briefgen.diagnostics import Diagnostic
from briefgen.domain.model import Calendar, Event, Figure, Organisation, Source
from briefgen.reading.meant.fields import field_at
from briefgen.reading.remarks import is_text

EVENT = "- id: one\n  kind: visit\n  title: A visit\n  counterparts: [BG]\n  status: planned\n  when: 2027-05\n  source: s000 p1\n"


@pytest.mark.parametrize(
    ("model", "path", "text"),
    [
        (Event, ("title",), True),
        (Event, ("reports", 0, "agenda", 1), True),
        (Event, ("reports", 0, "said", 0, "text"), True),
        (Event, ("reports", 0, "inferred", "when"), True),
        (Event, ("meeting", 0, "points", 0, "fact"), True),
        (Organisation, ("aliases", 0), True),
        (Figure, ("unit",), True),
        (Event, ("id",), False),
        (Event, ("reports", 0, "when"), False),
        (Event, ("reports", 0, "source"), False),
        (Event, ("reports", 0, "participants", 0, "person"), False),
        (Event, ("kind",), False),
        (Source, ("sha256",), False),
        (Source, ("language",), False),
        (Calendar, ("domain",), False),
        (Calendar, ("title",), True),
    ],
)
def test_which_fields_hold_a_curators_words(model: type[BaseModel], path: tuple[str | int, ...], text: bool) -> None:
    field = field_at(model, path)
    assert field is not None
    assert is_text(field) is text


def test_a_text_that_is_cut_is_warned_of_where_it_is_cut(diagnose: Callable[..., list[Diagnostic]]) -> None:
    found = diagnose(events=EVENT.replace("A visit", "Visit #2 of the Minister"))
    assert [(d.code, d.location.line, d.location.column, d.message, d.hint) for d in found] == [
        (
            "W430",
            5,
            16,
            "what stands behind this # is a comment, and no part of the text",
            "put the text in quotes; a comment has a space behind its #",
        )
    ]


def test_a_comment_behind_a_date_an_id_or_a_code_is_a_comment(diagnose: Callable[..., list[Diagnostic]]) -> None:
    text = (
        EVENT.replace("2027-05", "2027-05 #2 was 2026").replace("s000 p1", "s000 p1 #yes").replace("[BG]", "[BG] #one")
    )
    assert diagnose(events=text) == []


def test_it_can_be_accepted(diagnose: Callable[..., list[Diagnostic]]) -> None:
    accept = "  accept: {code: W431, reason: They are its name}\n"
    text = EVENT.replace("A visit", "“A visit”")
    assert [d.code for d in diagnose(events=text)] == ["W431"]
    assert diagnose(events=text + accept) == []


def test_a_record_with_faults_is_looked_at_too(diagnose: Callable[..., list[Diagnostic]]) -> None:
    text = EVENT.replace("A visit", "Visit #2").replace("2027-05", "2027-13")
    assert [d.code for d in diagnose(events=text)] == ["W430", "E205"]


def test_the_settings_are_looked_at_too(diagnose: Callable[..., list[Diagnostic]]) -> None:
    head = "calendar:\n  title: Desk #2\n  home: KZ\n  timezone: Asia/Almaty #1\n  domain: desk.gov.kz #1\n"
    assert [(d.code, d.location.line) for d in diagnose(events=head + "events: []\n")] == [("W430", 2)]
