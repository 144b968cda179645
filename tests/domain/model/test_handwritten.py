from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from briefgen.domain.model.handwritten import Brief, IfRaised, Meeting, Objection, Point
from briefgen.domain.text import Text
from tests.domain.model.models import refused

RAISED = {"trigger": "A day", "facts": "None is on file"}
OBJECTION = {"they-may-raise": "Trade", "answer": "It grows"}


def test_words_alone_are_a_point_without_a_fact() -> None:
    (bare, sourced) = Meeting.model_validate(
        {"written": "2025-04-20", "points": ["Say it", {"text": "Trade", "fact": "It was 375.2", "source": "s000 p8"}]}
    ).points
    assert bare == Point(text=Text.read("Say it"))
    assert (str(sourced.text), str(sourced.fact), [str(c) for c in sourced.source]) == (
        "Trade",
        "It was 375.2",
        ["s000 p8"],
    )


def test_nothing_but_the_day_has_to_be_written() -> None:
    meeting = Meeting.model_validate({"written": "2025-04-20"})
    assert (meeting.written, meeting.sample, meeting.purpose, meeting.objectives) == (
        date(2025, 4, 20),
        False,
        None,
        (),
    )
    assert Brief.model_validate({"written": "2025-04-20"}).so_what is None
    assert refused(Meeting, {}) == [(("written",), "missing")]
    assert refused(Brief, {}) == [(("written",), "missing")]


@pytest.mark.parametrize(
    ("field", "item", "most"),
    [
        ("objectives", "An aim", 3),
        ("points", "A point", 5),
        ("they-may-raise", OBJECTION, 3),
        ("if-raised", RAISED, 3),
        ("do-not-say", "A word", 2),
    ],
)
def test_a_front_has_room_for_so_many(field: str, item: Any, most: int) -> None:
    assert refused(Meeting, {"written": "2025-04-20", field: [item] * most}) == []
    assert refused(Meeting, {"written": "2025-04-20", field: [item] * (most + 1)}) == [((field,), "too_long")]


def test_a_memo_has_room_for_four_matters() -> None:
    assert refused(Brief, {"written": "2025-04-20", "if-raised": [RAISED] * 4}) == []
    assert refused(Brief, {"written": "2025-04-20", "if-raised": [RAISED] * 5}) == [(("if-raised",), "too_long")]


def test_what_may_be_raised_needs_what_to_answer() -> None:
    assert refused(Objection, {"they-may-raise": "Trade"}) == [(("answer",), "missing")]
    assert refused(IfRaised, {"trigger": "A day"}) == [(("facts",), "missing")]
    assert IfRaised.model_validate(RAISED).do_not_say is None
