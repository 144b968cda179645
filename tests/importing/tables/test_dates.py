"""When a row is: from the cells of its date, of its end and of its hours."""

from __future__ import annotations

import pytest

from briefgen.importing.tables.dates import Habits, Told, UnreadableRowError, day_first, read_when

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
        (("2027-03-16", "", "10am"), "2027-03-16T10:00"),
        (("2027-03-16", "", "3 p.m."), "2027-03-16T15:00"),
        (("2027-03-16", "", "All day"), "2027-03-16"),
        (("2027-03", "", "–"), "2027-03"),
    ],
)
def test_what_has_one_reading(cells: tuple[str, str, str], when: str) -> None:
    assert said(read_when(ALMATY, *cells)) == (when, "", "")


@pytest.mark.parametrize(
    ("cells", "when"),
    [
        (("2027-03-16", "2027-03-18", "10:00"), "2027-03-16/2027-03-18"),
        (("2027-03", "", "10:00"), "2027-03"),
        (("2027-03-16T09:00", "", "10:00"), "2027-03-16T09:00"),
    ],
)
def test_an_hour_without_a_day_of_its_own_is_told_of_and_not_lost(cells: tuple[str, str, str], when: str) -> None:
    assert said(read_when(ALMATY, *cells)) == (when, "", "its hour, 10:00, which belongs to one day alone")


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (("", "", ""), "it says not when"),
        (("soon", "", ""), "“soon” is not a date"),
        (("2027-03-16", "", "noonish"), "“noonish” is not a time of day"),
        (("2027-03-16", "2027-03-18", "noonish"), "“noonish” is not a time of day"),
        (("2027-03-16", "2027-03-14", ""), "its date cannot be read: the end lies before the start"),
        (("2027-03-16", "", "10:00-09:00"), "its date cannot be read: the end is not after the start"),
        (("03/04/2027", "", ""), "“03/04/2027” may be two days: is the day or the month first?"),
    ],
)
def test_what_cannot_be_read_says_why(cells: tuple[str, str, str], reason: str) -> None:
    with pytest.raises(UnreadableRowError) as refused:
        read_when(ALMATY, *cells)
    assert str(refused.value) == reason


def test_other_rows_tell_days_from_months() -> None:
    assert [day_first(c) for c in (["16/03/2027"], ["03/16/2027"], ["16/03/2027", "03/16/2027"], ["03/04/2027"])] == [
        True,
        False,
        None,
        None,
    ]
    european = read_when(Habits(True, "UTC"), "03/04/2027", "", "")
    assert said(european)[:2] == ("2027-04-03", "The table says 03/04/2027, and other rows of it write the day first.")
    assert str(read_when(Habits(False, "UTC"), "03/04/2027", "", "").when) == "2027-03-04"


def test_an_offset_is_turned_into_the_hour_of_the_desk() -> None:
    told = read_when(ALMATY, "2027-03-16T22:00Z", "", "")
    assert said(told) == ("2027-03-17T03:00", "The table says 2027-03-16T22:00Z.", "")
