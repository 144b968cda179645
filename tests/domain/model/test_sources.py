from __future__ import annotations

from typing import Any

import pytest

from briefgen.domain.model.sources import Calendar, Cancelled, ReferenceDay, Source
from tests.domain.model.models import refused

CALENDAR = {"title": "Test", "home": "KZ", "timezone": "Asia/Almaty", "domain": "test.example"}
SOURCE = {"id": "s000", "title": "An item", "published": "2025-04-18"}
DAY = {
    "id": "bg-day", "title": "A day", "kind": "national-day", "counterpart": "BG", "when": "2023-03-03",
    "basis": {"text": "A list", "date": "2025-01-01"},
}  # fmt: skip


def test_what_a_desk_has_that_says_no_more_than_it_must() -> None:
    calendar = Calendar.model_validate(CALENDAR)
    assert (calendar.format, calendar.paper, calendar.language, calendar.address) == (1, "A4", "en", None)
    assert (calendar.publish_memos, calendar.publish_index, calendar.cancelled) == (False, False, Cancelled.HIDDEN)
    assert str(calendar.handling) == "Public sources only. Check before quoting."


def test_a_language_without_a_translation_leaves_english() -> None:
    assert Calendar.model_validate({**CALENDAR, "languages": ["xx", "yy"]}).language == "en"


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"domain": "Test.Example"}, ("domain",)),
        ({"domain": "-test.example"}, ("domain",)),
        ({"paper": "A5"}, ("paper",)),
        ({"languages": []}, ("languages",)),
        ({"format": 0}, ("format",)),
        ({"fonts": ["Noto"] * 21}, ("fonts",)),
        ({"timezone": "Asia/Nowhere"}, ("timezone",)),
    ],
)
def test_bounds_of_the_settings(change: dict[str, Any], wrong: tuple[str]) -> None:
    assert refused(Calendar, CALENDAR) == []
    assert {where[:1] for where, _kind in refused(Calendar, {**CALENDAR, **change})} == {wrong}


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"document": "../secret.txt"}, ("document",)),
        ({"sha256": "abc"}, ("sha256",)),
        ({"language": "eng"}, ("language",)),
        ({"furniture": ["p0"]}, ("furniture", 0)),
        ({"furniture": ["p1-"]}, ("furniture", 0)),
    ],
)
def test_bounds_of_a_source(change: dict[str, Any], wrong: tuple[str | int, ...]) -> None:
    assert refused(Source, {**SOURCE, "document": "s000.txt", "furniture": "p1-4"}) == []
    assert [where for where, _kind in refused(Source, {**SOURCE, **change})] == [wrong]


def test_a_day_of_reference_needs_what_it_rests_on() -> None:
    day = ReferenceDay.model_validate({**DAY, "also": "RO"})
    assert (day.also, day.rule, day.recalls, day.replaced_by) == (("RO",), None, None, ())
    assert refused(ReferenceDay, {n: v for n, v in DAY.items() if n != "basis"}) == [(("basis",), "missing")]
    assert refused(ReferenceDay, {**DAY, "recalls": 2200}) == [(("recalls",), "less_than_equal")]
