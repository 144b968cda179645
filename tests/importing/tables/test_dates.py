"""When a row is: from the cells of its date, of its end and of its hours."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.importing.tables.dates import Cells, Habits, Told, UnreadableRowError, day_first, read_when

ALMATY = Habits(None, "Asia/Almaty")


def said(told: Told) -> tuple[str, str, str]:
    return str(told.when), told.why, told.unsaid


@pytest.mark.parametrize(
    ("cells", "when"),
    [
        (("16.03.2027", "", ""), "2027-03-16"),
        (("2027-03-16", "18.03.2027", ""), "2027-03-16/2027-03-18"),
        (("2027-03-16T10:00", "2027-03-16 12:00", ""), "2027-03-16T10:00/12:00"),
        (("2027-03-16", "2027-03-16", "10:00 - 11.30"), "2027-03-16T10:00/11:30"),
        (("2027-03-16T10:00/12:00", "2027-03-16T12:00", ""), "2027-03-16T10:00/12:00"),
        (("2027-03-16/2027-03-18", "2027-03-18", ""), "2027-03-16/2027-03-18"),
        (("2027-03-16", "", "10am"), "2027-03-16T10:00"),
        (("2027-03-16", "", "3 p.m."), "2027-03-16T15:00"),
        (("2027-03-16", "", "All day"), "2027-03-16"),
        (("2027-03", "", "–"), "2027-03"),
        (("2027-03-16", "", "10:00", "11:30"), "2027-03-16T10:00/11:30"),
        (("2027-03-16", "2027-03-16", "10:00:00 AM", "1:30:00 PM"), "2027-03-16T10:00/13:30"),
        (("2027-03-16", "2027-03-16", "10:00", "10:00"), "2027-03-16T10:00"),  # a reminder has no length
        (("2027-03-16", "2027-03-17", "9:00:00 PM", "6:00:00 AM"), "2027-03-16T21:00/2027-03-17T06:00"),
        (("2027-03-16", "2027-03-18", "10:00-12:00"), "2027-03-16T10:00/2027-03-18T12:00"),
        # Whole days end at a midnight in what programs export, and on their last day in what people write.
        (("2027-03-16", "2027-03-17", "12:00:00 AM", "12:00:00 AM", True), "2027-03-16"),
        (("2027-03-16", "2027-03-19", "00:00:00", "00:00:00", False), "2027-03-16/2027-03-18"),
        (("2027-03-16", "2027-03-18", "", "", True), "2027-03-16/2027-03-18"),
        (("2027-03-16", "2027-03-16", "9:00", "17:00", True), "2027-03-16"),
    ],
)
def test_what_has_one_reading(cells: tuple[Any, ...], when: str) -> None:
    assert said(read_when(ALMATY, Cells(*cells))) == (when, "", "")


@pytest.mark.parametrize(
    ("cells", "when"),
    [
        (("2027-03-16", "2027-03-18", "10:00"), "2027-03-16/2027-03-18"),
        (("2027-03", "", "10:00"), "2027-03"),
        (("2027-03-16T09:00", "", "10:00"), "2027-03-16T09:00"),
    ],
)
def test_an_hour_without_a_day_of_its_own_is_told_of_and_not_lost(cells: tuple[str, str, str], when: str) -> None:
    assert said(read_when(ALMATY, Cells(*cells))) == (when, "", "its hour, 10:00, which belongs to one day alone")


def test_an_end_without_a_beginning_is_told_of() -> None:
    told = said(read_when(ALMATY, Cells("2027-03-16", end_time="11:30")))
    assert told == ("2027-03-16", "", "its end, 11:30, without the hour of a beginning")


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (("", "", ""), "it does not say when; write “undated” where no date is known"),
        (
            ("soon", "", ""),
            "“soon” is not a date; write a day as 2027-05-03, a month as 2027-05, and “undated” where none is known",
        ),
        (
            ("Friday, 16 March 2027", "", ""),
            "“Friday, 16 March 2027” names another weekday; 2027-03-16 is a Tuesday: write 2027-03-16, or the day that was meant",
        ),
        (
            ("2027-03-16/2027-03-18", "2027-03-19", ""),
            "its date cannot be read: “2027-03-16/2027-03-18/2027-03-19” is not a date",
        ),
        (("2027-03-16", "", "noonish"), "“noonish” is not a time of day; write it as 10:30"),
        (("2027-03-16", "2027-03-18", "noonish"), "“noonish” is not a time of day; write it as 10:30"),
        (("2027-03-16", "2027-03-14", ""), "its date cannot be read: the end lies before the start"),
        (("2027-03-16", "", "10:00-09:00"), "its date cannot be read: the end is not after the start"),
        (
            ("03/04/2027", "", ""),
            "“03/04/2027” may be two days: is the day or the month first? Write 2027-04-03 or 2027-03-04",
        ),
    ],
)
def test_what_cannot_be_read_says_why(cells: tuple[str, str, str], reason: str) -> None:
    with pytest.raises(UnreadableRowError) as refused:
        read_when(ALMATY, Cells(*cells))
    assert str(refused.value) == reason


def test_other_rows_tell_days_from_months() -> None:
    assert [day_first(c) for c in (["16/03/2027"], ["03/16/2027"], ["16/03/2027", "03/16/2027"], ["03/04/2027"])] == [
        True,
        False,
        None,
        None,
    ]
    european = read_when(Habits(True, "UTC"), Cells("03/04/2027"))
    assert said(european)[:2] == ("2027-04-03", "The table says 03/04/2027, and other rows of it write the day first.")
    assert str(read_when(Habits(False, "UTC"), Cells("03/04/2027")).when) == "2027-03-04"


def test_an_offset_is_turned_into_the_hour_of_the_desk() -> None:
    told = read_when(ALMATY, Cells("2027-03-16T22:00Z"))
    assert said(told) == ("2027-03-17T03:00", "The table says 2027-03-16T22:00Z.", "")
