from __future__ import annotations

from datetime import time

import pytest

from briefgen.auditing.spoken.hours import tells_hour


@pytest.mark.parametrize(
    ("hour", "minute", "told", "not_told"),
    [
        (0, 30, "12:30 a.m.|0:30|00.30|12.30am", "12:30 p.m.|1:30"),
        (12, 30, "12:30 p.m.|12.30|12:30", "12:30 a.m.|0:30|2:30"),
        (0, 0, "midnight|12 a.m.|0:00|00:00|ora 0", "noon|12 p.m."),
        (12, 0, "noon|12 p.m.|12h|ora 12|kell 12|12:00", "midnight|12 a.m.|noonday"),
        (
            15,
            0,
            "3 pm|15 часов|15 ч|15 val|15 hrs|3 o'clock|orele 15|сағат 15|15 сағатта",
            "3 am|15:30|ora 15:30|15 hours|3 ponds",
        ),
        (3, 5, "3:05|03.05|3.05 a.m.", "3:05 p.m.|3:050|13:05|2.3:05"),
        (
            10,
            30,
            "10,30 ч.|1030 hrs|10 часов 30 минут|10 ч. и 30 мин.|в 10-30|ora 10,30|orele 10 și 30 de minute|10 val. 30 min.",
            "10-30|10,30|1030|11 часов 30|10 часов 13|ora 1030",
        ),
        (15, 0, "3 in the afternoon", "3 in the morning"),
        (3, 0, "3 in the morning", "3 in the evening|3 in 4"),
    ],
)
def test_the_ways_to_write_a_time_of_day(hour: int, minute: int, told: str, not_told: str) -> None:
    assert [text for text in told.split("|") if not tells_hour(f"at {text}", "xx", time(hour, minute))] == []
    assert [text for text in not_told.split("|") if tells_hour(f"at {text}", "xx", time(hour, minute))] == []


def test_a_word_for_an_hour_is_that_of_its_language() -> None:
    assert tells_hour("în jur de ora 15", "ro", time(15))
    assert not tells_hour("ora 15", "lt", time(15))
    assert tells_hour("15 val.", "lt", time(15))
    assert tells_hour("в полдень", "ru", time(12))
