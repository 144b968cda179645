from __future__ import annotations

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.spoken import days_of_month as module
from briefgen.auditing.spoken.days_of_month import days_beside, is_told_behind
from tests.auditing.held import unlike


@pytest.mark.parametrize(
    ("text", "code", "month", "days"),
    [
        ("on 9 June", "en", "June", (9,)),
        ("June 29-30", "en", "June", (29, 30)),
        ("the first of November", "en", "November", (1,)),
        ("the twenty-fifth of May", "en", "May", (25,)),
        ("four May visits", "en", "May", ()),
        ("на първи ноември", "bg", "ноември", (1,)),
        ("двадцать пятого мая", "ru", "мая", (25,)),
        ("бірінші қарашада", "kk", "қарашада", (1,)),
        ("la întâi noiembrie", "ro", "noiembrie", (1,)),
        ("lapkričio pirmąją", "lt", "lapkričio", (1,)),
        ("lapkritį du ministrai", "lt", "lapkritį", ()),
        ("per dešimt gegužės dienų", "lt", "gegužės", ()),
        ("May 7 545 came", "en", "May", ()),
        ("May 7 2025", "en", "May", (7,)),
        ("0 May", "en", "May", ()),
        ("1 May", "en", "May", (1,)),
        ("31 May", "en", "May", (31,)),
        ("32 May", "en", "May", ()),
        ("0-2 May", "en", "May", (2,)),
        ("1-2 May", "en", "May", (1, 2)),
        ("31 May-2 June", "en", "June", (2,)),
        ("32-2 May", "en", "May", (2,)),
        ("esimesel novembril", "et", "novembril", (1,)),
        ("fortieth May", "en", "May", ()),
        ("one, two, twenty and then first of May", "en", "May", (1,)),
    ],
)
def test_the_day_beside_a_month_in_figures_or_in_words(text: str, code: str, month: str, days: tuple[int, ...]) -> None:
    at = text.index(month)
    found, (start, end) = days_beside(text, language(code), (at, at + len(month)), behind=True)
    assert (found, start <= at, end >= at + len(month)) == (days, True, True)


@pytest.mark.parametrize(
    ("text", "code", "month"), [("June 29-30", "en", "June"), ("lapkričio pirmąją", "lt", "lapkričio")]
)
def test_what_stands_behind_a_month_is_its_day_where_days_may_stand_there(text: str, code: str, month: str) -> None:
    assert days_beside(text, language(code), (0, len(month)), behind=False) == ((), (0, len(month)))


def test_the_numbers_of_a_text_are_put_together_once_for_all_its_months() -> None:
    text, spoken = "first of May, twenty second of June", language("en")
    assert module._in_words(text, spoken) is module._in_words(text, spoken)
    assert [day for _start, _end, day in module._in_words(text, spoken)] == [22, 1, 2]


RANGES = "5- |5 – |5—|5, |5 and|5th to |5 и |5 по |5-го до |5 și |5 şi |5. ja |5 ir |5 және |5 iki |5 kuni |5 la "


def test_the_words_between_two_days() -> None:
    assert [text for text in RANGES.split("|") if not module._patterns("xx").span.search(f"on {text}")] == []
    assert [
        text
        for text in ("1.5 and ", "1,5 and ", "105 and ", "5 or ", "5 and it ")
        if module._patterns("xx").span.search(text)
    ] == []


def test_the_days_behind_a_month() -> None:
    told = {
        " 5": (5,), ". 5": (5,), ", 5th": (5,), ", 21st": (21,), ", 2nd": (2,), ", 3rd": (3,), " 5-6": (5, 6), " 5–6": (5, 6), " 5 — 6": (5, 6),
        " 5 and 6": (5, 6), " 5 to 6": (5, 6), " 5 ir 6": (5, 6), " 5 және 6": (5, 6), " 5 и 6": (5, 6), " 5 d.": (5,),
        ", 5": (), " 5:30": (), " 5%": (), " 5.7": (), " 50": (), " 0": (), " 32": (), " 5 million": (), " 5 компаний": (), " 31": (31,),
    }  # fmt: skip
    spoken = {" 5 ir 6": "lt", " 5 және 6": "kk", " 5 и 6": "ru", " 5 компаний": "ru"}
    assert {text: module._days_behind(text, language(spoken.get(text, "en")), 0)[0] for text in told} == told


def test_the_words_between_a_day_in_words_and_its_month() -> None:
    assert (
        unlike(module._patterns("en").led, whole=" | of | day of |  of  ", none="of | of| dayof | day | ofday of ")
        == []
    )
    assert unlike(module._patterns("xx").joined, whole=" |-| и | și | and |  and  ", none="и | и|, | или ") == []


@pytest.mark.parametrize(
    ("text", "code", "counted"),
    [
        ("5 million", "en", True), ("5 млн", "ru", True), ("5 милиарда", "bg", True), ("5 mld", "ro", True), ("5 milj", "et", True),
        ("5 компаний", "ru", True), ("5 dollars", "en", True), ("5%", "en", True), ("5 %", "lt", True), ("5 mill", "en", False),
        ("5 d.", "lt", False), ("5 or a million", "en", False),
        ("1 USD", "en", True),
        ("1 USD 8", "en", False),
        ("1 $8", "en", False),
    ],
)  # fmt: skip
def test_a_number_that_counts_something_is_no_day(text: str, code: str, counted: bool) -> None:
    assert module.counts(text, language(code), 1) is counted


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("mais eelmise aasta maiga võrreldes", "et", False),
        ("mais eelmise aasta järel", "et", True),
        ("in May of last year", "en", True),
    ],
)
def test_the_year_of_a_month_is_told_behind_it(text: str, code: str, found: bool) -> None:
    year = language(code).places("relative", "last-year", text)[0]
    assert is_told_behind(text, language(code), text.lower().index("ma") + (4 if code == "et" else 3), year) is found
