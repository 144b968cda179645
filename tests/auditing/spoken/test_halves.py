from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.spoken.halves import (
    LAST,
    half_over,
    halves_told,
    months_in_a_word,
    parts_alone,
    parts_by_letters,
    roman_beside,
    romans_through,
    since_new_year,
    tenths_told,
    up_to,
    weeks_told,
)
from briefgen.domain.dates import Point


@pytest.mark.parametrize(
    ("text", "code", "which"),
    [
        ("in the second half of September", "en", [2]), ("the First half of June", "en", [1]), ("the second, half of", "en", []),
        ("во второй половине сентября", "ru", [2]), ("през първата половина на юни", "bg", [1]),
        ("қыркүйектің екінші жартысында", "kk", [2]), ("în a doua jumătate a lunii septembrie", "ro", [2]),
        ("pirmoje birželio pusėje", "lt", []), ("rugsėjo antroje pusėje", "lt", [2]), ("septembri teises pooles", "et", [2]),
        ("esimene Poola külaline", "et", []), ("antrieji pusryčiai", "lt", []), ("antrasis pusmetis", "lt", []),
        ("three halves", "en", []), ("the third half of", "en", []),
    ],
)  # fmt: skip
def test_halves_in_words(text: str, code: str, which: list[int]) -> None:
    assert [number for number, _start, _end in halves_told(text, language(code))] == which


def test_the_place_of_a_half_is_from_its_number_on() -> None:
    assert halves_told("in the second half of May", language("en")) == [(2, 7, 18)]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Q1", (1, 3)), ("3Q", (7, 9)), ("1H", (1, 6)), ("2H", (7, 12)), ("Q2", (4, 6)), ("Q3", (7, 9)), ("Q4", (10, 12)), ("Q1-Q3", (1, 9)), ("Q2–4", (4, 12)),
        ("Q2 — Q3", (4, 9)), ("H1", (1, 6)), ("H2", (7, 12)), ("3M 2024", (1, 3)), ("6M 2024", (1, 6)), ("9M 1999", (1, 9)),
    ],
)  # fmt: skip
def test_quarters_halves_and_months_by_their_letters(text: str, months: tuple[int, int]) -> None:
    assert [*parts_by_letters(text, "en")] == [(months, (0, len(text.removesuffix(" 2024").removesuffix(" 1999"))))]


@pytest.mark.parametrize(
    "text",
    ["Q0", "Q5", "5Q", "0Q", "3H", "4H", "11Q", "1Qs", "H0", "H3", "4M 2024", "9M", "9M x", "9M 1824", "Q1x", "xQ1"],
)
def test_what_is_no_quarter_by_its_letters(text: str) -> None:
    assert [*parts_by_letters(text, "en")] == []


def test_a_half_has_its_letter_in_romanian() -> None:
    assert [*parts_by_letters("S1 și H2", "ro")] == [((1, 6), (0, 2)), ((7, 12), (6, 8))]
    assert [*parts_by_letters("S1", "lt")] == []
    assert [*parts_by_letters("T1 și T2–T3", "ro")] == [((1, 3), (0, 2)), ((4, 9), (6, 11))]
    assert [*parts_by_letters("T1", "bg")] == []


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("От началото на годината до края на юли са 31 640", "bg", [((1, 7), (3, 35))]),
        ("с начала года по июль", "ru", [((1, 7), (2, 17))]),
        ("с начала года до конца июля", "ru", [((1, 7), (2, 23))]),
        ("с начала года до начала июля", "ru", []),
        ("с начала года в июле", "ru", []),
        ("de la începutul anului până la sfârșitul lunii iulie", "ro", [((1, 7), (6, 47))]),
        ("nuo metų pradžios iki liepos pabaigos", "lt", [((1, 7), (4, 22))]),
        ("from the beginning of the year to the end of July", "en", [((1, 7), (5, 45))]),
        ("from the beginning of the year to mid July", "en", []),
        ("from the beginning of the year to 5 July", "en", []),
        ("from the beginning of the year, to July", "en", []),
        ("to the end of July", "en", []),
    ],
)
def test_from_the_beginning_of_a_year_to_a_month(
    text: str, code: str, found: list[tuple[tuple[int, int], tuple[int, int]]]
) -> None:
    assert [*since_new_year(text, language(code))] == found


@pytest.mark.parametrize(
    ("text", "at", "parts"),
    [
        ("I quarter", 2, {1}), ("II quarter", 3, {2}), ("III  quarter", 5, {3}), ("IV quarter", 3, {4}),
        ("V quarter", 2, set()), ("IIquarter", 2, {2}), ("XI quarter", 3, set()), ("I. quarter", 3, set()),
        ("trimest II", 0, {2}), ("trimest al III-lea", 0, {3}), ("trimest. IV", 0, {4}), ("trimest Ion", 0, set()),
    ],
)  # fmt: skip
def test_roman_figures_beside_a_quarter(text: str, at: int, parts: set[int]) -> None:
    assert roman_beside(text, "ro", (at, at + 7)) == parts
    assert roman_beside(text, "bg", (at, at + 7)) == (set() if " al " in text else parts)


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ru", "в первой декаде мая", [1]),
        ("ru", "в последней декаде мая", [3]),
        ("ru", "в третьей неделе мая", []),
        ("kk", "мамырдың екінші онкүндігінде", [2]),
        ("en", "in the first ten days of May", [1]),
        ("en", "in ten days", []),
        ("bg", "през второто десетдневие на май", [2]),
        ("lt", "pirmąjį gegužės dešimtadienį", []),
        ("et", "mai esimesel dekaadil", [1]),
        ("ro", "în prima decadă a lunii mai", [1]),
    ],
)
def test_ten_days_of_a_month(code: str, text: str, found: list[int]) -> None:
    assert [which for which, _start, _end in tenths_told(text, language(code))] == found


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("2025 m. I–III ketv.", "ketv", (1, 3)),
        ("za II - IV кв.", "кв", (2, 4)),
        ("trimestrele I-III 2025", "trimestrele", (1, 3)),
        ("III ketv.", "ketv", None),
        ("III–I ketv.", "ketv", None),
        ("I–III, o ketv.", "ketv", None),
    ],
)
def test_several_parts_of_a_year_in_roman_figures(text: str, word: str, found: tuple[int, int] | None) -> None:
    start = text.index(word)
    assert romans_through(text, (start, start + len(word))) == found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "in the second week of June", [(2, "second week")]),
        ("en", "in the last week of June", [(LAST, "the last week")]),
        ("en", "in the fifth week of June", []),
        ("en", "the second day of the week", []),
        ("ru", "в первую неделю июня", [(1, "первую неделю")]),
        ("ru", "в последние недели июня", [(LAST, "последние недели")]),
    ],
)
def test_which_week_of_a_month_is_told(code: str, text: str, found: list[tuple[int, str]]) -> None:
    assert [(which, text[start:end]) for which, start, end in weeks_told(text, language(code))] == found


@pytest.mark.parametrize(
    ("code", "text", "published", "found"),
    [
        ("ru", "За полугодие выросла.", date(2025, 7, 1), [((1, 6), "За полугодие")]),
        ("ru", "За полугодие выросла.", date(2025, 6, 30), [((7, 12), "За полугодие")]),
        ("ru", "За квартал выросла.", date(2025, 4, 1), [((1, 3), "За квартал")]),
        ("ru", "За квартал выросла.", date(2025, 12, 31), [((7, 9), "За квартал")]),
        ("ru", "За квартал выросла.", date(2025, 3, 31), [((10, 12), "За квартал")]),
        ("ru", "За квартал 2024 выросла.", date(2025, 4, 1), []),
        ("ru", "За кварталом выросла.", date(2025, 4, 1), []),
        ("en", "Over the quarter it grew.", date(2025, 10, 1), [((7, 9), "Over the quarter")]),
        ("en", "Over the quarter it grew.", None, []),
    ],
)
def test_the_half_or_the_quarter_that_was_over_last(
    code: str, text: str, published: date | None, found: list[tuple[tuple[int, int], str]]
) -> None:
    assert [(months, text[slice(*place)]) for months, place in half_over(text, code, published)] == found
    assert [(months, text[slice(*place)]) for months, place in parts_alone(text, language(code), published)] == found


def test_months_that_one_word_counts() -> None:
    text = "За деветмесечието и за ШЕСТМЕСЕЧИЕТО"
    found = [((1, 6), (23, 33)), ((1, 9), (3, 14))]
    assert [*months_in_a_word(text, "bg")] == [*parts_alone(text, language("bg"), None)] == found
    assert [*months_in_a_word("полушестмесечие", "bg")] == []


def test_so_many_years_or_months_up_to_a_day() -> None:
    day = date(2025, 4, 18)
    assert [*up_to(day, 3, months=False)] == [
        (Point(2022), Point(2025)),
        (Point(2022), Point(2024)),
        (Point(2023), Point(2025)),
    ]
    assert [*up_to(day, 5, months=True)] == [
        (Point(2024, 11), Point(2025, 4)),
        (Point(2024, 11), Point(2025, 3)),
        (Point(2024, 12), Point(2025, 4)),
    ]
