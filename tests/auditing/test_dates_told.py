from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.dates_told import (
    _YEARS_SHORT,
    Told,
    _year_before,
    _years_short,
    dates_told,
    first_day,
    stands,
    years_short,
)
from briefgen.auditing.languages import language
from briefgen.domain.dates import Point

PUBLISHED = date(2025, 6, 10)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "code", "point"),
    [
        ("on June 9, 2025", "en", Point(2025, 6, 9)),
        ("on 9 June", "en", Point(2025, 6, 9)),
        ("the 9th of June", "en", Point(2025, 6, 9)),
        ("January 29-30, 2024", "en", Point(2024, 1, 30)),
        ("last December", "en", Point(2024, 12)),
        ("in January of this year", "en", Point(2025, 1)),
        ("on Monday", "en", Point(2025, 6, 9)),
        ("next week, on Monday", "en", Point(2025, 6, 16)),
        ("on Thursday next week", "en", Point(2025, 6, 19)),
        ("on Friday of last week", "en", Point(2025, 6, 6)),
        ("на сессии, прошедшей 9 июня", "ru", Point(2025, 6, 9)),
        ("yesterday", "en", Point(2025, 6, 9)),
        ("in 2024", "en", Point(2024)),
        ("last year", "en", Point(2024)),
        ("10.05.2023 09:02", "en", Point(2023, 5, 10)),
        ("2025-04-18", "en", Point(2025, 4, 18)),
        ("9 июня 2025 года", "ru", Point(2025, 6, 9)),
        ("в прошлом году", "ru", Point(2024)),
        ("на 9 юни тази година", "bg", Point(2025, 6, 9)),
        ("през май 2025 г.", "bg", Point(2025, 5)),
        ("2025 жылғы 9 маусымда", "kk", Point(2025, 6, 9)),
        ("9 iunie 2025", "ro", Point(2025, 6, 9)),
        ("în mai 2025", "ro", Point(2025, 5)),
        ("2025 m. birželio 9 d.", "lt", Point(2025, 6, 9)),
        ("praėjusių metų gruodį", "lt", Point(2024, 12)),
        ("2025 06 09 Vilniuje", "lt", Point(2025, 6, 9)),
        ("17.–19. novembrini", "et", Point(2025, 11, 17)),
        ("9. juunil 2025", "et", Point(2025, 6, 9)),
        ("eelmisel aastal", "et", Point(2024)),
        ("järgmiseks aastaks", "et", Point(2026)),
        ("kitiems metams", "lt", Point(2026)),
        ("praeitais metais", "lt", Point(2024)),
        ("programul anului următor", "ro", Point(2026)),
        ("на будущий год", "ru", Point(2026)),
    ],
)
def test_dates_as_they_are_told(text: str, code: str, point: Point) -> None:
    assert stands(point, dates_told(text, language(code), PUBLISHED), PUBLISHED)


@pytest.mark.parametrize(
    ("text", "code", "point"),
    [
        ("on June 9, 2025", "en", Point(2025, 6, 8)),
        ("on June 9, 2025", "en", Point(2024, 6, 9)),
        ("on June 9", "en", Point(2023, 6, 9)),  # too far from the day it was published
        ("Monday, June 9", "en", Point(2026, 6, 9)),  # a Tuesday then
        ("in June", "en", Point(2025, 6, 9)),  # no day is told
        ("last December", "en", Point(2025, 12)),
        ("they may meet", "en", Point(2025, 5)),
        ("mai mult de 5", "ro", Point(2025, 5)),
        ("flights 32-15 May 2025", "en", Point(2025, 5, 32)),
        ("2.024 companii", "ro", Point(2024)),
    ],
)
def test_what_is_not_told(text: str, code: str, point: Point) -> None:
    assert not stands(point, dates_told(text, language(code), PUBLISHED), PUBLISHED)


def test_a_date_without_a_year_may_be_of_one_that_stands_nearby() -> None:
    told = dates_told("The forum of April 26 was agreed in 2023.", language("en"), PUBLISHED)
    assert stands(Point(2023, 4, 26), told, PUBLISHED)
    assert not stands(Point(2022, 4, 26), told, PUBLISHED)


def told(text: str, code: str) -> list[str]:
    """Each date told: its words, year, month and day, a mark where its year is not printed, and its weekday from Monday on."""
    found = []
    for date_told in dates_told(text, language(code), PUBLISHED):
        day = "-".join(str(part or "*") for part in (date_told.year, date_told.month, date_told.day))
        weekday = f" ({date_told.weekday})" if date_told.weekday is not None else ""
        found.append(f"{text[date_told.start : date_told.end]} = {day}{'' if date_told.certain else '?'}{weekday}")
    return found


@pytest.mark.parametrize(
    ("text", "code", "dates"),
    [
        ("on June 9, 2025 they met", "en", ["June 9, 2025 = 2025-6-9"]),
        ("on 9 June", "en", ["9 June = *-6-9?"]),
        ("on 1 June", "en", ["1 June = *-6-1?"]),
        ("June 1 and 2", "en", ["June 1 and 2 = *-6-1?", "June 1 and 2 = *-6-2?"]),
        ("1–31 July", "en", ["1–31 July = *-7-1?", "1–31 July = *-7-31?"]),
        ("the 9th of June 2024,", "en", ["9th of June 2024 = 2024-6-9"]),
        ("January 29-30, 2024", "en", ["January 29-30, 2024 = 2024-1-29", "January 29-30, 2024 = 2024-1-30"]),
        ("29–30 January 2024", "en", ["29–30 January 2024 = 2024-1-29", "29–30 January 2024 = 2024-1-30"]),
        ("29 and 30 January", "en", ["29 and 30 January = *-1-29?", "29 and 30 January = *-1-30?"]),
        ("January 29 and 30", "en", ["January 29 and 30 = *-1-29?", "January 29 and 30 = *-1-30?"]),
        ("last December", "en", ["December = 2024-12-*?"]),
        ("next March", "en", ["March = 2026-3-*?"]),
        ("last June", "en", ["June = 2024-6-*?"]),
        ("next June", "en", ["June = 2026-6-*?"]),
        ("last July", "en", ["July = 2024-7-*?"]),
        ("next July", "en", ["July = 2025-7-*?"]),
        ("next May", "en", ["May = 2026-5-*?"]),
        ("this June", "en", ["June = 2025-6-*?"]),
        ("in January of this year", "en", ["January of this year = 2025-1-*?"]),
        ("last year in December", "en", ["last year = 2024-*-*", "December = *-12-*?"]),
        ("June last year", "en", ["June last year = 2024-6-*?"]),
        ("on Monday", "en", ["Monday = 2025-6-9?", "Monday = 2025-6-16?"]),
        ("on Tuesday", "en", ["Tuesday = 2025-6-10?", "Tuesday = 2025-6-17?"]),
        ("on Wednesday", "en", ["Wednesday = 2025-6-4?", "Wednesday = 2025-6-11?"]),
        ("yesterday", "en", ["yesterday = 2025-6-9"]),
        ("the day before yesterday", "en", ["day before yesterday = 2025-6-8"]),
        ("tomorrow", "en", ["tomorrow = 2025-6-11"]),
        ("the day after tomorrow", "en", ["day after tomorrow = 2025-6-12"]),
        ("позавчера и завтра", "ru", ["позавчера = 2025-6-8", "завтра = 2025-6-11"]),
        ("alaltăieri", "ro", ["alaltăieri = 2025-6-8"]),
        ("užvakar, vakar", "lt", ["užvakar = 2025-6-8", "vakar = 2025-6-9"]),
        ("ülehomme", "et", ["ülehomme = 2025-6-12"]),
        ("утре", "bg", ["утре = 2025-6-11"]),
        ("ертең", "kk", ["ертең = 2025-6-11"]),
        ("today", "en", ["today = 2025-6-10"]),
        ("last year", "en", ["last year = 2024-*-*"]),
        ("next year", "en", ["next year = 2026-*-*"]),
        ("this year", "en", ["this year = 2025-*-*"]),
        ("10.05.2023 09:02", "en", ["10.05.2023 = 2023-5-10"]),
        ("03/04/2025", "en", ["03/04/2025 = 2025-4-3", "03/04/2025 = 2025-3-4"]),
        ("31/12/2024", "en", ["31/12/2024 = 2024-12-31"]),
        ("32/12/2024", "en", ["2024 = 2024-*-*"]),
        ("12.13.2024", "en", []),
        ("0.12.2024", "en", []),
        ("2025-04-18", "en", ["2025-04-18 = 2025-4-18"]),
        ("2025-13-18", "en", []),
        ("2025-12-31 and 2025-01-01", "en", ["2025-12-31 = 2025-12-31", "2025-01-01 = 2025-1-1"]),
        ("June 31", "en", ["June 31 = *-6-31?"]),
        ("32 June", "en", ["June = *-6-*?"]),
        ("June 32", "en", ["June = *-6-*?"]),
        ("June 0", "en", ["June = *-6-*?"]),
        ("June 5 million", "en", ["June = *-6-*?"]),
        ("June 5%", "en", ["June = *-6-*?"]),
        ("June 10:30", "en", ["June = *-6-*?"]),
        ("2023 June", "en", ["2023 June = 2023-6-*"]),
        ("in 2024", "en", ["2024 = 2024-*-*"]),
        ("$2024", "en", []),
        ("2024.5", "en", []),
        ("12024", "en", []),
        ("Monday, June 9", "en", ["Monday = 2025-6-9?", "Monday = 2025-6-16?", "June 9 = *-6-9? (0)"]),
        ("June 9, Monday", "en", ["June 9 = *-6-9? (0)", "Monday = 2025-6-9?", "Monday = 2025-6-16?"]),
        ("the 5th of the June", "en", ["5th of the June = *-6-5?"]),
        ("they may meet in May", "en", ["May = *-5-*?"]),
        ("March 5, 2024 and 2023", "en", ["March 5, 2024 = 2024-3-5", "2023 = 2023-*-*"]),
        ("9 июня 2025 года", "ru", ["9 июня 2025 = 2025-6-9"]),
        ("в июне 2024 г.", "ru", ["июне 2024 = 2024-6-*"]),
        ("2025 жылғы 9 маусымда", "kk", ["2025 жылғы 9 маусымда = 2025-6-9"]),
        ("9 iunie 2025", "ro", ["9 iunie 2025 = 2025-6-9"]),
        ("luni, 9 iunie", "ro", ["luni = 2025-6-9?", "luni = 2025-6-16?", "9 iunie = *-6-9? (0)"]),
        ("a primit-o luni", "ro", ["luni = 2025-6-9?", "luni = 2025-6-16?"]),
        ("5 luni", "ro", []),
        ("peste 5 luni", "ro", []),
        ("mai mult de 5", "ro", []),
        ("în mai 2025", "ro", ["mai 2025 = 2025-5-*"]),
        ("mai 2025", "ro", ["mai 2025 = 2025-5-*"]),
        ("2025 m. birželio 9 d.", "lt", ["2025 m. birželio 9 = 2025-6-9"]),
        ("17.–19. novembrini", "et", ["17.–19. novembrini = *-11-17?", "17.–19. novembrini = *-11-19?"]),
        ("9. juunil", "et", ["9. juunil = *-6-9?"]),
        ("с 9 по 11 юни 2025", "bg", ["9 по 11 юни 2025 = 2025-6-9", "9 по 11 юни 2025 = 2025-6-11"]),
        ("от 9 до 11 юни", "bg", ["9 до 11 юни = *-6-9?", "9 до 11 юни = *-6-11?"]),
        ("9-ти юни", "bg", ["9-ти юни = *-6-9?"]),
        ("миналия декември", "bg", ["декември = 2024-12-*?"]),
        ("понедельник", "ru", ["понедельник = 2025-6-9?", "понедельник = 2025-6-16?"]),
        # A weekday counts that stands right beside; so does "of this year".
        ("June 9 — Monday", "en", ["June 9 = *-6-9? (0)", "Monday = 2025-6-9?", "Monday = 2025-6-16?"]),
        ("June 9 on Monday", "en", ["June 9 = *-6-9?", "Monday = 2025-6-9?", "Monday = 2025-6-16?"]),
        ("June — in this year", "en", ["June — in this year = 2025-6-*?"]),
        ("June — and this year", "en", ["June = *-6-*?", "this year = 2025-*-*"]),
        ("2024-00-10", "en", []),
        ("10.00.2024", "en", []),
        ("2024-12-01", "en", ["2024-12-01 = 2024-12-1"]),
        # The Romanian word for May is also one for "more": it is a month beside a number or a word for one.
        ("mai", "ro", []),
        ("noi mai mult", "ro", []),
        ("mai 5", "ro", ["mai 5 = *-5-5?"]),
        ("5 mai", "ro", ["5 mai = *-5-5?"]),
        ("mai, 5", "ro", ["mai = *-5-*?"]),
        ("luna mai", "ro", ["mai = *-5-*?"]),
        ("în mai", "ro", ["mai = *-5-*?"]),
        ("iunie", "ro", ["iunie = *-6-*?"]),
        ("mai. 5 ani", "ro", ["mai. 5 = *-5-5?"]),
        ("mai - 5", "ro", []),
    ],
)
def test_every_date_of_a_text_with_its_place(text: str, code: str, dates: list[str]) -> None:
    assert told(text, code) == dates


@pytest.mark.parametrize(
    ("point", "fits"),
    [
        (Point(2024, 7, 24), False),
        (Point(2024, 7, 25), True),  # 320 days before it was published
        (Point(2026, 4, 26), True),  # 320 days behind
        (Point(2026, 4, 27), False),
    ],
)
def test_a_day_without_a_year_is_within_320_days_of_its_publication(point: Point, fits: bool) -> None:
    text = f"on {point.first:%B} {point.day}"
    assert stands(point, dates_told(text, language("en"), PUBLISHED), PUBLISHED) is fits


def test_a_day_that_not_every_year_has() -> None:
    told = dates_told("on 29 February", language("en"), date(2024, 12, 10))
    assert [stands(p, told, date(2024, 12, 10)) for p in (Point(2024, 2, 29), Point(2025, 2), Point(2022, 2))] == [
        True,
        True,
        False,
    ]


def test_dates_stand_in_the_order_of_the_text() -> None:
    text = "In 2023, on 9 June, in the last year and on 2024-04-18"
    assert [words.split(" = ")[0] for words in told(text, "en")] == ["2023", "9 June", "last year", "2024-04-18"]


@pytest.mark.parametrize(
    ("text", "ahead", "first"),
    [
        ("9 June 2019", False, date(2019, 6, 9)),
        ("May", False, date(2025, 5, 1)),
        ("20 January", False, date(2025, 1, 20)),
        ("20 January", True, date(2026, 1, 20)),
        ("1 May", True, date(2025, 5, 1)),  # the next one is out of reach
        ("29 February", True, date(2024, 2, 29)),
        ("26 April", True, date(2026, 4, 26)),  # within 320 days
        ("27 April", True, date(2025, 4, 27)),
        ("31 June", False, None),
        ("31 June 2025", False, None),
    ],
)
def test_the_first_day_that_a_date_can_mean(text: str, ahead: bool, first: date | None) -> None:
    (one,) = dates_told(text, language("en"), PUBLISHED)
    assert first_day(one, PUBLISHED, ahead=ahead) == first


def test_a_day_that_no_year_around_the_publication_has_is_none() -> None:
    (one,) = dates_told("29 February", language("en"), PUBLISHED)
    found = [first_day(one, date(year, 4, 18), ahead=False) for year in (2025, 2026, 2027)]
    assert found == [date(2024, 2, 29), None, date(2028, 2, 29)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "в прошлом месяце"),
        ("ro", "luna trecută"),
        ("et", "eelmisel kuul"),
        ("kk", "өткен айда"),
        ("en", "last month"),
    ],
)
def test_the_month_before(code: str, text: str) -> None:
    told = dates_told(text, language(code), date(2026, 1, 14))
    assert [(t.year, t.month, t.day) for t in told] == [(2025, 12, None)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2025-26", (2025, 2026)),
        ("2025/26", (2025, 2026)),
        ("2011-12", (2011, 2012)),  # a month, were it not the year right behind
        ("2009-12", (2009, 2009)),
        ("2020-13", (2020, 2113)),
        ("2000-13", (2000, 2013)),
        ("2000-12", (2000, 2000)),
        ("1999-00", (1999, 2000)),
        ("1998-00", (1998, 1998)),
    ],
)
def test_the_second_of_two_years_in_two_digits(text: str, years: tuple[int, int]) -> None:
    match = _YEARS_SHORT.fullmatch(text)
    assert match is not None
    assert _years_short(match) == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 2023 it rose from a year earlier", [2022]),
        ("In 2023 and 2021 it rose from a year earlier", [2020, 2022]),
        ("In 12023 it rose from a year earlier", [2018]),
        ("It rose from a year earlier", [2018]),
        ("In 2023 it rose", []),
    ],
)
def test_the_year_before_each_year_of_a_text(text: str, years: list[int]) -> None:
    found = [Told(2019, 5, None, 0, 2), Told(None, 5, 3, 0, 2)] if years == [2018] else []
    told = _year_before(text, language("en"), found)
    assert [(t.year, t.month, t.day, text[t.start : t.end]) for t in told] == [
        (year, None, None, "a year earlier") for year in years
    ]


@pytest.mark.parametrize(
    "counted",
    [
        "million",
        "billion",
        "mln",
        "companies",
        "dollars",
        "%",
    ],
)
def test_a_number_of_something_behind_a_month_is_no_day(counted: str) -> None:
    assert told(f"June 5 {counted}", "en") == ["June = *-6-*?"]
    assert told(f"June 5 y {counted}", "en") == ["June 5 = *-6-5?"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2024-06-9", ["2024-06-9 = 2024-6-9"]),
        ("June 2 to 4", ["June 2 to 4 = *-6-2?", "June 2 to 4 = *-6-4?"]),
        ("June 2–4", ["June 2–4 = *-6-2?", "June 2–4 = *-6-4?"]),
        ("June 2—4", ["June 2—4 = *-6-2?", "June 2—4 = *-6-4?"]),
        ("June 2-4", ["June 2-4 = *-6-2?", "June 2-4 = *-6-4?"]),
        ("June 2 or 4", ["June 2 = *-6-2?"]),
        ("June 2 to 4:30", ["June 2 = *-6-2?"]),
        ("June 2 to 4%", ["June 2 = *-6-2?"]),
        ("June 2 to 4.5", ["June 2 = *-6-2?"]),
        ("June 2.5", ["June = *-6-*?"]),
        ("June 2nd", ["June 2nd = *-6-2?"]),
        ("June 1st", ["June 1st = *-6-1?"]),
        ("June 3rd", ["June 3rd = *-6-3?"]),
        ("June, 4th", ["June, 4th = *-6-4?"]),
        ("June, 2nd", ["June, 2nd = *-6-2?"]),
        ("June, 1st", ["June, 1st = *-6-1?"]),
        ("June, 3rd", ["June, 3rd = *-6-3?"]),
        ("June, 4", ["June = *-6-*?"]),
        ("June. 4", ["June. 4 = *-6-4?"]),
        ("June 4.", ["June 4. = *-6-4?"]),
        ("June 4-го", ["June 4-го = *-6-4?"]),
        ("June 245", ["June = *-6-*?"]),
        ("June 31 and 32", ["June 31 and 32 = *-6-31?", "June 31 and 32 = *-6-32?"]),
        ("4, June", ["June = *-6-*?"]),
    ],
)
def test_days_behind_a_month(text: str, dates: list[str]) -> None:
    found = told(text, "en")
    assert found == dates


@pytest.mark.parametrize(
    ("text", "code", "dates"),
    [
        ("luna mai", "ro", ["mai = *-5-*?"]),
        ("lunii mai", "ro", ["mai = *-5-*?"]),
        ("lunile mai", "ro", ["mai = *-5-*?"]),
        ("din mai", "ro", ["mai = *-5-*?"]),
        ("până în mai", "ro", ["mai = *-5-*?"]),
        ("x-mai", "ro", ["mai = *-5-*?"]),
        ("x–mai", "ro", ["mai = *-5-*?"]),
        ("Luna MAI", "ro", ["MAI = *-5-*?"]),
        ("luna lui mai", "ro", []),
        ("Today is the last, June", "en", ["Today = 2025-6-10", "June = 2024-6-*?"]),
        ("last in June", "en", ["June = *-6-*?"]),
        ("June of this year", "en", ["June of this year = 2025-6-*?"]),
        ("June of the very this year", "en", ["June = *-6-*?", "this year = 2025-*-*"]),
        ("this year, June", "en", ["this year, June = 2025-6-*?"]),
        ("last month", "en", ["last month = 2025-5-*"]),
        ("this month", "en", ["this month = 2025-6-*"]),
        ("next month", "en", ["next month = 2025-7-*"]),
        ("luna trecută", "ro", ["luna trecută = 2025-5-*"]),
        ("month last", "en", []),
        ("in 2023 and on 2023-06-09", "en", ["2023 = 2023-*-*", "2023-06-09 = 2023-6-9"]),
        ("9 June in 2024", "en", ["9 June in 2024 = 2024-6-9"]),
        ("9 June of 2024", "en", ["9 June of 2024 = 2024-6-9"]),
        ("9 June, 2024", "en", ["9 June, 2024 = 2024-6-9"]),
        ("9 June 2024 million", "en", ["9 June = *-6-9?", "2024 = 2024-*-*"]),
        ("2025-26", "en", ["2025-26 = 2025-*-*", "2025-26 = 2026-*-*"]),
        ("2000-13 and 2000-10", "en", ["2000 = 2000-*-*", "2000 = 2000-*-*"]),
        ("2000-09", "en", ["2000 = 2000-*-*"]),
        ("2003-13", "en", ["2003-13 = 2003-*-*", "2003-13 = 2013-*-*"]),
        ("2002-13", "en", ["2002 = 2002-*-*"]),
    ],
)
def test_what_stands_around_a_month_or_a_year(text: str, code: str, dates: list[str]) -> None:
    assert told(text, code) == dates


@pytest.mark.parametrize(
    ("point", "one", "fits"),
    [
        (Point(2025, 6, 9), Told(2025, 6, 9, 0, 1), True),
        (Point(2025, 6, 9), Told(2025, 6, None, 0, 1), False),
        (Point(2025, 6), Told(2025, 6, 9, 0, 1), True),
        (Point(2025, 6), Told(2025, None, None, 0, 1), False),
        (Point(2025), Told(2025, 6, 9, 0, 1), True),
        (Point(2024, 6, 9), Told(2025, 6, 9, 0, 1), False),
        (Point(2025, 6, 9), Told(None, 6, 9, 0, 1, weekday=0), True),
        (Point(2025, 6, 9), Told(None, 6, 9, 0, 1, weekday=1), False),
        (Point(2025, 6), Told(None, 6, 9, 0, 1, weekday=1), True),
        (Point(2019, 6, 9), Told(None, 6, 9, 0, 1), False),
        (Point(2026, 2, 12), Told(None, 2, 12, 0, 1), True),
    ],
)
def test_a_written_day_is_one_that_is_told(point: Point, one: Told, fits: bool) -> None:
    assert stands(point, (one,), PUBLISHED) is fits


def test_a_year_that_is_only_worked_out_gives_none_to_a_date_beside_it() -> None:
    day = Told(None, 6, 9, 0, 1)
    assert stands(Point(2019, 6, 9), (day, Told(2019, None, None, 2, 3)), PUBLISHED)
    assert not stands(Point(2019, 6, 9), (day, Told(2019, None, None, 2, 3, certain=False)), PUBLISHED)


@pytest.mark.parametrize(
    ("code", "text", "days"),
    [
        ("ro", "luni", 2),
        ("ro", "lunea", 2),
        ("ro", "ședința de luni", 2),
        ("ro", "joi", 2),
        ("ro", "joia", 2),
        ("ro", "lunii", 0),
        ("ro", "lunile", 0),
        ("ro", "lunilor", 0),
        ("ro", "joint venture", 0),
        ("ro", "în ultimele luni", 0),
        ("ro", "în primele luni", 0),
        ("ro", "peste câteva luni", 0),
        ("ro", "în următoarele luni", 0),
        ("ro", "în viitoarele luni", 0),
        ("ro", "după multe luni", 0),
        ("ro", "peste cinci luni", 0),
        ("ro", "peste 20 de luni", 0),
        ("ro", "peste douăzeci de luni", 0),
        ("ro", "cinci ședințe de luni", 2),
        ("bg", "в неделя", 2),
        ("bg", "неделята", 2),
        ("bg", "недели", 2),
        ("bg", "неделите", 2),
        ("bg", "неделен ден", 2),
        ("bg", "неделни", 2),
        ("bg", "неделната", 2),
        ("bg", "неделното", 2),
        ("bg", "неделима част", 0),
        ("et", "reede", 2),
        ("et", "reedel", 2),
        ("et", "reedest", 2),
        ("et", "reedeks", 2),
        ("et", "reedene", 2),
        ("et", "reedesel", 2),
        ("et", "reedet", 2),
        ("et", "reedeti", 2),
        ("et", "reedeni", 2),
        ("et", "reeder", 0),
        ("en", "the first Monday", 0),
    ],
)
def test_words_that_look_like_a_weekday_are_none(code: str, text: str, days: int) -> None:
    assert len(dates_told(text, language(code), PUBLISHED)) == days


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in 2025-26", [(2025, 2026)]),
        ("2020-25", [(2020, 2025)]),
        ("2020-25 million euros", []),
        ("2020-25 firms", []),
        ("2025/26. school", [(2025, 2026)]),
        ("2025/26.", [(2025, 2026)]),
        ("2025/26.5", []),
    ],
)
def test_two_years_of_which_one_is_written_short_count_nothing(text: str, found: list[tuple[int, int]]) -> None:
    assert [years for years, _place in years_short(text, language("en"))] == found
