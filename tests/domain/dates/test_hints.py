"""What to write instead of what is no date."""

from __future__ import annotations

import pytest

from briefgen.domain.dates import edtf, hints
from briefgen.domain.dates.hints import date_hint, instead_of_several


def hint(text: str) -> str | None:
    with pytest.raises(edtf.DateError) as error:
        edtf.parse(text)
    return date_hint(error.value, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("16 March 2027", "write 2027-03-16"),
        ("03/04/2027", "day or month first? write 2027-03-04 or 2027-04-03"),
        ("03/04/2027 10:00-16:00", "day or month first? write 2027-03-04T10:00/16:00 or 2027-04-03T10:00/16:00"),
        ("03/04/2027 18:30", "day or month first? write 2027-03-04T18:30 or 2027-04-03T18:30"),
        ("03/12/2026 - 06/12/2026", "day or month first? write 2026-03-12/2026-06-12 or 2026-12-03/2026-12-06"),
        ("25/12/2026 - 06/01/2027", "write 2026-12-25/2027-01-06"),
        ("3.12.26-6.12.26", "day or month first? write 2026-03-12/2026-06-12 or 2026-12-03/2026-12-06"),
        ("Friday, 16 March 2027", "2027-03-16 is a Tuesday: write 2027-03-16, or the day that was meant"),
        ("Friday, 16 March 2027 10:00", "2027-03-16 is a Tuesday: write 2027-03-16, or the day that was meant"),
        ("Tue 2027-16-03", "write 2027-03-16"),
        ("Wed 2027-16-03", "2027-03-16 is a Tuesday: write 2027-03-16, or the day that was meant"),
        ("Mar 2027", "write 2027-03"),
        ("4.4.27", "write 2027-04-04"),
        ("16.3.27", "write 2027-03-16"),
        ("16.3.202", None),
        ("33.44.2027", "day or month first? write the year first: 2025-06-09"),
        ("2027-03-16T10:00+01:00", "write the hour without an offset, by the clocks of the event's “timezone:”, which may be UTC"),
        ("2027-03-16T10:00-12:00", "write 2027-03-16T10:00/12:00 for what lasts so long; an offset is not written"),
        ("2027-03-16T12:00-10:00", "write the hour without an offset, by the clocks of the event's “timezone:”, which may be UTC"),
        ("2027-02-30T10:00", "its last day is 2027-02-28, and the next day 2027-03-01: write the one that is meant"),
        ("31 November 2027", "its last day is 2027-11-30, and the next day 2027-12-01: write the one that is meant"),
        ("2027-03-14T10:00/2027-03-13T12:00", "if the two were swapped, write 2027-03-13T12:00/2027-03-14T10:00"),
        ("next week", None),
        ("10h30", "put the day before the hour: 2025-06-09T10:30"),
        ("9:05", "put the day before the hour: 2025-06-09T09:05"),
        ("08:30-10:00", "put the day before the hour: 2025-06-09T08:30/10:00"),
        ("8.30–10.00", "put the day before the hour: 2025-06-09T08:30/10:00"),
        ("10.30", None),
        ("25h30", None),
        ("...", "write undated"),
        ("01/2025 - 04/2025", "write 2025-01/2025-04"),
        ("13/2025 - 14/2025", None),
    ],
)  # fmt: skip
def test_the_year_stands_first_and_two_readings_are_both_told(text: str, told: str | None) -> None:
    assert hint(text) == told


def test_a_weekday_is_told_in_the_language_of_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hints, "language", lambda: "de")
    assert hint("Wed 2027-16-03") == "2027-03-16 is a Dienstag: write 2027-03-16, or the day that was meant"


def test_a_guess_is_told_in_the_words_of_a_period_where_one_is_meant() -> None:
    with pytest.raises(edtf.DateError) as error:
        edtf.parse("2027-12..2027-05")
    told = [date_hint(error.value, "2027-12..2027-05", lasts=lasts) for lasts in (False, True)]
    assert told == [f"if the two were swapped, write 2027-05{mark}2027-12" for mark in ("..", "/")]


def test_several_days_are_a_stretch_or_a_window() -> None:
    both = "write 2027-03-16/2027-03-18 for what lasts from the first to the last day; one day of them: 2027-03-16..2027-03-18"
    assert instead_of_several(("2027-03-18", "2027-03-16")) == both
    assert instead_of_several(("2027-03-18", "2027-03-16", "2027-03-17")) == both
    plain = "write 2025-06-09, or 2025-06-09/2025-06-11 for what lasts several days"
    assert [instead_of_several(value) for value in (("2027-03-16",), ("a", "b"), {"a": 1}, None)] == [plain] * 4
