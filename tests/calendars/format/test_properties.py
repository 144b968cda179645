"""Each kind of property in both formats, held against what icalendar writes for the same."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from icalendar.prop import vDatetime, vDuration, vRecur, vUri, vUTCOffset

from briefgen.calendars.format import properties
from briefgen.calendars.format.properties import Property, component, folded, within

MORNING = datetime(2025, 6, 9, 10, 0, 30)  # noqa: DTZ001 - a local time


@pytest.mark.parametrize(
    ("made", "name", "value"),
    [
        (properties.day("DTSTART", date(1987, 6, 9)), "DTSTART", date(1987, 6, 9)),
        (properties.moment("DTSTART", MORNING), "DTSTART", vDatetime(MORNING)),
        (properties.moment("DTEND", MORNING, "UTC"), "DTEND", vDatetime(MORNING.replace(tzinfo=UTC))),
        (
            properties.stamp("DTSTAMP", MORNING.replace(tzinfo=UTC)),
            "DTSTAMP",
            vDatetime(MORNING.replace(tzinfo=UTC)),
        ),
        (properties.number("SEQUENCE", 7), "SEQUENCE", icalendar.vInt(7)),
        (properties.uri("URL", "https://test.example/a,b;c"), "URL", vUri("https://test.example/a,b;c")),
        (properties.duration("TRIGGER", timedelta(hours=-15)), "TRIGGER", vDuration(timedelta(hours=-15))),
        (properties.offset("TZOFFSETTO", timedelta(hours=-3)), "TZOFFSETTO", vUTCOffset(timedelta(hours=-3))),
        (properties.rule("RRULE", "COUNT=2;FREQ=YEARLY"), "RRULE", vRecur.from_ical("COUNT=2;FREQ=YEARLY")),
    ],
)
def test_the_same_as_icalendar_writes(made: Property, name: str, value: Any) -> None:
    written = icalendar.Event()
    written.add(name, value)
    _begin, line, _end, _last = written.to_ical().decode().split("\r\n")
    assert made.line == line.encode() + b"\r\n"
    assert json.loads(made.jcal) == written.to_jcal()[1][0]


def test_words_are_escaped_in_the_line_and_plain_in_jcal() -> None:
    made = properties.text("CATEGORIES", "a,b;c\\d\ne", "Қазақстан\x07")
    assert made.line.decode() == "CATEGORIES:a\\,b\\;c\\\\d\\ne,Қазақстан\r\n"
    assert json.loads(made.jcal) == ["categories", {}, "text", "a,b;c\\d\ne", "Қазақстан"]


def test_parameters() -> None:
    assert properties.text("RELATED-TO", "a@b", relation="SIBLING") == Property(
        b"RELATED-TO;RELTYPE=SIBLING:a@b\r\n", '["related-to", {"reltype": "SIBLING"}, "text", "a@b"]'
    )
    assert properties.uri("LINK", "https://a.example", relation="via", stated=True) == Property(
        b'LINK;LINKREL="via";VALUE=URI:https://a.example\r\n',
        '["link", {"linkrel": "via"}, "uri", "https://a.example"]',
    )
    assert properties.moment("DTSTART", MORNING, "Asia/Almaty") == Property(
        b"DTSTART;TZID=Asia/Almaty:20250609T100030\r\n",
        '["dtstart", {"tzid": "Asia/Almaty"}, "date-time", "2025-06-09T10:00:30"]',
    )


def test_an_address_never_begins_a_line_of_its_own() -> None:
    assert properties.uri("URL", "https://a.example\r\nATTENDEE:x").line == b"URL:https://a.example\\nATTENDEE:x\r\n"


@pytest.mark.parametrize("name", ["é", "\\", "😀", "x"])
@pytest.mark.parametrize("before", range(3))
def test_a_long_line_is_folded_and_unfolds_to_itself(name: str, before: int) -> None:
    line = "x" * before + name * 100
    pieces = folded(line).removesuffix(b"\r\n").split(b"\r\n")
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= 75
    assert b"\r\n".join(pieces).replace(b"\r\n ", b"").decode() == line
    assert not any((len(piece) - len(piece.rstrip(b"\\"))) % 2 for piece in pieces)


def test_a_component_holds_its_children_in_both_formats() -> None:
    inner = component("VALARM", [properties.text("ACTION", "DISPLAY")], depth=2)
    told = [properties.text("UID", "a@b"), properties.number("SEQUENCE", 0)]
    outer = component("VEVENT", told, [inner, inner])
    alarm = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\n"
    assert outer.text == b"BEGIN:VEVENT\r\nUID:a@b\r\nSEQUENCE:0\r\n" + alarm * 2 + b"END:VEVENT\r\n"
    said = ["valarm", [["action", {}, "text", "DISPLAY"]], []]
    assert json.loads(outer.jcal) == [
        "vevent",
        [["uid", {}, "text", "a@b"], ["sequence", {}, "integer", 0]],
        [said, said],
    ]
    assert within(component("VEVENT", told), "VEVENT", [inner, inner]) == outer
    assert within(outer, "VEVENT", []) == outer
