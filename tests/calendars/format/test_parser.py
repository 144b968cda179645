"""icalendar's own reading, by a parser that remembers lines: the same calendar, whatever was read before."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
from icalendar.parser import Contentline

from briefgen.calendars.format import parser
from briefgen.calendars.format.parser import parsed

GOLDEN = Path(__file__).parents[2] / "data"
EVENT = "BEGIN:VEVENT\r\nUID:{uid}\r\n{line}\r\nEND:VEVENT\r\n"


def calendar(*lines: str) -> str:
    events = (EVENT.format(uid=number, line=line) for number, line in enumerate(lines))
    return "BEGIN:VCALENDAR\r\n" + "".join(events) + "END:VCALENDAR\r\n"


@pytest.mark.parametrize("path", sorted(GOLDEN.rglob("*.ics")), ids=lambda path: path.name)
def test_it_reads_what_icalendar_reads(path: Path) -> None:
    data = path.read_bytes()
    try:
        expected = icalendar.Calendar.from_ical(data)
    except ValueError:
        with pytest.raises(ValueError, match=r"."):
            parsed(data)
        return
    for _again in range(2):
        assert parsed(data).to_ical() == expected.to_ical()
        assert parsed(data) == expected


def test_a_line_of_many_entries_is_split_once(monkeypatch: pytest.MonkeyPatch) -> None:
    split: list[str] = []
    honest = Contentline.parts

    def counted(line: Contentline) -> object:
        split.append(str(line))
        return honest(line)

    monkeypatch.setattr(Contentline, "parts", counted)
    parser._line.cache_clear()
    parser._head.cache_clear()
    found: Any = parsed(calendar(*(f"CATEGORIES;LANGUAGE=en:A,{last}" for last in "BBC")))
    assert [list(event["CATEGORIES"].cats) for event in found.events] == [["A", "B"], ["A", "B"], ["A", "C"]]
    assert split == ["CATEGORIES;LANGUAGE=en:"]
    for _again in range(2):
        found = parsed(calendar('CATEGORIES;LANGUAGE="en":A'))
        assert list(found.events[0]["CATEGORIES"].cats) == ["A"]
    assert split[1:] == ['CATEGORIES;LANGUAGE="en":A']


@pytest.mark.parametrize(
    "text",
    [
        "SUMMARY:",
        r"SUMMARY:A\, b\; “c”: d\n\\",
        'X-1:"a;b:c"',
        'LINK;LINKREL="a:b":c',
        "DTSTART;VALUE=DATE:2",
        "DTEND;VALUE=DATE-TIME;TZID=Asia/Almaty:2:3",
        "A;B=c,d:e",
        "A;B=:e",
        "A;b=c:e",
    ],
)
def test_a_line_is_parted_as_icalendar_parts_it(text: str) -> None:
    expected = Contentline(text).parts()  # type: ignore[no-untyped-call]
    assert parser._line(text).parts() == expected


@pytest.mark.parametrize("text", [":a", "SUM/MARY:a", "SUMMARY", "summary;:a", "A;B:e", ""])
def test_a_line_that_is_none_is_told_as_icalendar_tells_it(text: str) -> None:
    with pytest.raises(ValueError, match="could not be parsed") as ours:
        parser._line(text).parts()
    with pytest.raises(ValueError, match="could not be parsed") as theirs:
        Contentline(text).parts()  # type: ignore[no-untyped-call]
    assert str(ours.value) == str(theirs.value)


def test_a_line_that_stands_twice_in_one_entry_is_a_list() -> None:
    for _again in range(2):
        found: Any = parsed(calendar("RELATED-TO:a\r\nRELATED-TO:a"))
        assert [str(one) for one in found.events[0]["RELATED-TO"]] == ["a", "a"]


def test_a_fault_is_told_each_time() -> None:
    for _again in range(2):
        assert [bool(event.errors) for event in parsed(calendar("DTSTART:2025XX", "DTSTART:2025XX")).events] == [
            True,
            True,
        ]


def test_a_time_is_read_by_the_zone_of_its_own_calendar() -> None:
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0{0}00\r\nTZOFFSETTO:+0{0}00\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    event = EVENT.format(uid=1, line="DTSTART;TZID=Here:20250101T100000")
    for hours in (3, 5):
        text = "BEGIN:VCALENDAR\r\n" + zone.format(hours) + event + "END:VCALENDAR\r\n"
        assert begin(parsed(text)) == begin(icalendar.Calendar.from_ical(text))


def begin(read: icalendar.Calendar) -> datetime:
    found = read.events[0].start
    assert isinstance(found, datetime)
    assert found.utcoffset() is not None
    return found


@pytest.mark.parametrize("bad", ["", "UID:1\r\n", EVENT.format(uid=1, line="SUMMARY:A"), calendar("A") * 2])
def test_what_is_no_single_calendar_is_refused(bad: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        parsed(bad)
