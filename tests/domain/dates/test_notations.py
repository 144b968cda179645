from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from briefgen.domain.dates.notations import iso, moment, months, numbers_meant, suggest


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("16 марта 2027 г.", "2027-03-16"),
        ("16 март 2027 г.", "2027-03-16"),
        ("16 березня 2027 року", "2027-03-16"),
        ("16. mars 2027", "2027-03-16"),
        ("16. März 2027", "2027-03-16"),
        ("16 de marzo de 2027", "2027-03-16"),
        ("16 mars 2027", "2027-03-16"),
        ("16 marca 2027", "2027-03-16"),
        ("16 kovo 2027", "2027-03-16"),
        ("16-Mar-2027", "2027-03-16"),
        ("март 2027", "2027-03"),
        ("Mars 2027", "2027-03"),
        ("Tuesday 2027-03-16", "2027-03-16"),
        ("Tue, 16 March 2027", "2027-03-16"),
        ("16.03.2027 (вторник)", "2027-03-16"),
        ("16. 3. 2027", "2027-03-16"),
        ("16-03-2027", "2027-03-16"),
        ("2027‑03‑16", "2027-03-16"),
        ("2O27-03-l6", "2027-03-16"),
        ("46462", "2027-03-16"),
        ("2027-03-16 00:00:00", "2027-03-16"),
        ("2027-03-16 00:00:00+00:00", "2027-03-16"),
        ("2027-03-16 10:30", "2027-03-16T10:30"),
        ("16.03.2027 10:30", "2027-03-16T10:30"),
        ("16.3.2027, 0:00:00", "2027-03-16"),
        ("16 March 2027 3 pm", "2027-03-16T15:00"),
        ("16 March 2027, 0:00", "2027-03-16T00:00"),
        ("2027-03-16 3 pm", "2027-03-16T15:00"),
        ("2027-03-16 12:15 a.m.", "2027-03-16T00:15"),
        ("2027-03-16 – 2027-03-18", "2027-03-16/2027-03-18"),
        ("16–18 March 2027", "2027-03-16/2027-03-18"),
        ("2024–2025", "2024/2025"),
        ("1er mars 2027", "2027-03-01"),
        ("le 16 mars 2027", "2027-03-16"),
        ("the 16th of March 2027", "2027-03-16"),
        ("16-го марта 2027 г.", "2027-03-16"),
        ("2027. március 16.", "2027-03-16"),
        ("2027.03.16.", "2027-03-16"),
        ("16.III.2027", "2027-03-16"),
        ("31 XI 2027", None),
        ("2027年3月16日", "2027-03-16"),
        ("2027年3月", "2027-03"),
        ("2027年13月", None),
        ("١٦ مارس ٢٠٢٧", "2027-03-16"),
        ("۲۰۲۷/۰۳/۱۶", "2027-03-16"),
        ("Q2 ২০২৭", "2027-04..2027-06"),
        ("２０２７年３月", "2027-03"),
        ("16 Mart 2027", "2027-03-16"),
        ("Mar 2027", "2027-03"),
        ("Mar. 16, 2027", "2027-03-16"),
        ("mar. 16 marzo 2027", "2027-03-16"),
        ("46462.5", "2027-03-16T12:00"),
        ("46462,4375", "2027-03-16T10:30"),
        ("1–3 mars 2027", "2027-03-01/2027-03-03"),
        ("du 1er au 3 mars 2027", "2027-03-01/2027-03-03"),
        ("28.02–02.03.2027", "2027-02-28/2027-03-02"),
        ("spring 2027", "2027-03..2027-05"),
        ("TBC", "undated"),
        ("summer 2027", "2027-06..2027-08"),
        ("autumn 2027", "2027-09..2027-11"),
        ("fall 2027", "2027-09..2027-11"),
        ("2027/13/03", "2027-03-13"),
        ("2027/01", "2027-01"),
        ("2027/12", "2027-12"),
        ("Q1 2027", "2027-01..2027-03"),
        ("2. Quartal 2027", "2027-04..2027-06"),
        ("II квартал 2027 г.", "2027-04..2027-06"),
        ("4th quarter of 2027", "2027-10..2027-12"),
        ("3e trimestre 2027", "2027-07..2027-09"),
        ("5. Quartal 2027", None),
        ("2027 Q4", "2027-10..2027-12"),
        ("2027-Q3", "2027-07..2027-09"),
        ("9 June 2027", "2027-06-09"),
        ("1 June 2027", "2027-06-01"),
        ("2 February 2027", "2027-02-02"),
        ("June 2027", "2027-06"),
        ("n/a", "undated"),
    ],
)
def test_one_reading_is_suggested(written: str, meant: str) -> None:
    assert suggest(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "03/04/2027",  # day or month first
        "03-04-2027",
        "16.3.27",
        "31.02.2027",
        "31 февраля 2027",
        "2027-03-16 25:00",
        "2027-03-16 13 pm",
        "2027-03-16 0 pm",
        "2027-03-16T10:00+01:00",  # the hour of a clock that may be another than the event's
        "2027-03-16T10:00:00Z",
        "16 March 2027 10:00 UTC",
        "16 March 2027 10:00 CET",
        "2027-03-16 10",
        "2025-2024",
        "2027/00",
        "2027/13",
        "2027/31/31",
        "listopad 2027",  # October to some, November to others
        "99999",
        "next week",
        "soon",
        "",
    ],
)
def test_where_two_readings_are_possible_or_none_there_is_none(written: str) -> None:
    assert suggest(written) is None


def test_names_of_months_are_those_of_many_languages() -> None:
    names = months()
    assert [names.get(word) for word in ("march", "märz", "март", "maj", "listopad")] == [3, 3, 3, 5, None]


def test_days_that_do_not_exist() -> None:
    assert (iso(2028, 2, 29), iso(2027, 2, 29), iso(2027, 13, 1)) == ("2028-02-29", None, None)


def test_an_hour_with_its_offset_is_a_moment() -> None:
    east = timezone(timedelta(hours=5))
    assert moment("2027-03-16T10:00Z") == datetime(2027, 3, 16, 10, tzinfo=UTC)
    assert moment(" 2027-03-16 10:00:30+05:00") == datetime(2027, 3, 16, 10, 0, 30, tzinfo=east)
    assert [moment(text) for text in ("2027-03-16T10:00", "2027-03-16", "2027-02-30T10:00Z", "soon")] == [None] * 4


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2027-4-31", (2027, 4, 31)),
        ("2027.04.31", (2027, 4, 31)),
        ("20270431", (2027, 4, 31)),
        ("31. 4. 2027", (2027, 4, 31)),
        ("4-31-2027", (2027, 4, 31)),
        ("4\u201131\u20112027", (2027, 4, 31)),
        ("31–04–2027", (2027, 4, 31)),
        ("Tue 31 April 2027", (2027, 4, 31)),
        ("April 31st, 2027", (2027, 4, 31)),
        ("31 de abril de 2027", (2027, 4, 31)),
        ("31 aprillis 2027", None),
        ("03/04/2027", None),
        ("20700431999", None),
        ("2027-04", None),
    ],
)
def test_the_numbers_of_a_day_whether_there_is_such_a_day_or_not(
    written: str, meant: tuple[int, int, int] | None
) -> None:
    assert numbers_meant(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ngày 16 tháng 3 năm 2027", "2027-03-16"),
        ("tháng 3/2027", "2027-03"),
        ("tháng 13 năm 2027", None),
        ("2027年3月16日", "2027-03-16"),
        ("2027년 3월", "2027-03"),
        ("2027年2月30日", None),
        ("end of June 2027", "2027-06"),
        ("mid-June 2027", "2027-06"),
        ("the beginning of 2027", "2027"),
        ("конец июня 2027", "2027-06"),
        ("end of 16 June 2027", None),
    ],
)
def test_months_by_their_numbers_and_parts_of_months(written: str, meant: str | None) -> None:
    assert suggest(written) == meant
