from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest

from briefgen.auditing.passages import Sentence
from briefgen.auditing.proposing import days as module
from briefgen.auditing.proposing.days import _ends_dateline, _is_joined, _until, day_of, season_of
from tests.auditing.proposing.texts import Read, text

SEVERAL = "The sentence tells several days: see which of them is meant."


@pytest.mark.parametrize(
    ("language", "words", "written"),
    [
        ("en", "The visit is on 3-4 March 2026.", "2026-03-03/2026-03-04"),
        ("en", "The visit was on 11 and 12 November 2024.", "2024-11-11/2024-11-12"),
        ("en", "The visit is from 30 November to 2 December 2025.", "2025-11-30/2025-12-02"),
        ("bg", "Визитата ще бъде на 23–24 април 2026 г.", "2026-04-23/2026-04-24"),
        ("lt", "Vizitas vyks 2026 m. vasario 17–18 d.", "2026-02-17/2026-02-18"),
        ("et", "Visiit toimub 17.–19. novembril 2025.", "2025-11-17/2025-11-19"),
        ("ro", "Vizita va avea loc între 8 și 10 mai 2025.", "2025-05-08/2025-05-10"),
        ("ru", "Визит состоится 3–5 марта 2026 года.", "2026-03-03/2026-03-05"),
        ("en", "The visit was on 5 May 2024.", "2024-05-05"),
        ("en", "The visit was in May 2024.", "2024-05"),
        ("en", "The visit was on 05/06/2024.", None),
        ("en", "The visit was on Wednesday, June 11.", "2025-06-11"),
        ("en", "They spoke on 5 May 2024, and the visit was on 8 May 2024.", "2024-05-08"),
        ("en", "The visit was on Monday.", "2025-04-14"),
        ("en", "The visit was long ago.", None),
        ("en", "They met on 5 May 2024.", "2024-05-05"),
    ],
)
def test_the_days_of_an_occasion(catalog: Read, language: str, words: str, written: str | None) -> None:
    found = day_of(text(catalog, words, language).sentences[-1], "visit", ahead=False)
    assert (found and found.written) == written


def test_a_weekday_that_no_year_has_and_days_that_lie_apart_are_doubted(catalog: Read) -> None:
    sentence = text(catalog, "The visit is on Monday, 12 May 2026.").sentences[-1]
    found = day_of(sentence, "visit", ahead=True)
    assert found
    assert (found.written, found.doubt) == (
        "2026-05",
        "The text gives another weekday than 12 May 2026 (Tue) has: see what is wrong, the weekday or the date.",
    )
    several = day_of(text(catalog, "The visit was on 3 and 10 March 2025.").sentences[-1], "visit", ahead=False)
    assert several
    assert (several.written, several.doubt) == ("2025-03", SEVERAL)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("date 2025-04-18 The visit was long.", None),
        ("2025-04-18 The visit was long.", None),
        ("date 2025-04-17 The visit was long.", "2025-04-17"),
        ("18 April 2025 was the day of the visit.", "2025-04-18"),
        ("The visit was on 2025-04-18 in Sofia.", "2025-04-18"),
    ],
)
def test_a_stamp_before_the_news_is_no_day_of_the_event(catalog: Read, words: str, written: str | None) -> None:
    read = text(catalog, "")
    sentence = type(read.sentences[0])(words, read.source, 1, 1)
    found = day_of(sentence, "visit", ahead=False)
    assert (found and found.written, module.is_lead(sentence)) == (written, written is None)


def test_the_day_of_a_dateline_is_none_of_the_event(catalog: Read) -> None:
    read = text(catalog, "")
    words = "SOFIA, 18 April 2025 – The visit was on Monday."
    sentence = type(read.sentences[0])(words, read.source, 1, 1)
    found = day_of(sentence, "visit", ahead=False)
    assert found
    assert found.written == "2025-04-14"


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("The visit is in spring 2026.", "2026-03..2026-05"),
        ("The visit is this summer.", "2025-06..2025-08"),
        ("The visit is in summer.", None),  # that of this year, or of the next
        ("The visits are in summer 2026 and in autumn 2026.", None),
        ("The visit was last autumn.", None),
        ("The visit is later this year.", "2025-04-18..2025-12-31"),
        ("The visit is later this year, in June or July.", None),
        ("The visits are later this year, and later this year.", None),
        ("The visit is in early May, in this year.", None),
        ("The visit is planned.", None),
    ],
)
def test_the_season_or_the_rest_of_the_year_that_something_is_to_come_in(
    catalog: Read, words: str, written: str | None
) -> None:
    sentence = text(catalog, words).sentences[-1]
    found = season_of(sentence)
    assert (found and found.written) == written
    assert found is None or (found.certain, found.known, found.doubt) == (False, False, None)
    assert found is None or sentence.text[found.start :][:4] in ("spri", "summ", "late")


@pytest.mark.parametrize(
    ("words", "ahead", "written"),
    [
        ("The visit is later this year.", False, None),
        ("The visit is on Monday, June 9.", False, "2025-06-09"),
        ("The visit is on Monday, 7 June, or Tuesday.", True, "2025-06"),
        ("The visit was on Monday, December.", False, "2024-12"),
        ("The visit was on Monday, December 30.", False, "2024-12-30"),
        ("The visit is on Saturday, April 18.", True, "2026-04-18"),
        ("The visit was on Thursday, April 18.", True, "2024-04-18"),
        ("The visit is on 31 December to 2 January 2026.", True, "2025-12-31/2026-01-02"),
        ("The visit is on 31 December 2025 to 2 January.", True, "2025-12-31/2026-01-02"),
        ("The visit is on 3 March 2026 to 5 March 2026.", True, "2026-03-03/2026-03-05"),
        ("The visit is on 5 March 2026 to 3 March 2026.", True, "2026-03-03/2026-03-05"),
        ("The visit is on 3 March 2026 or 5 March 2026.", True, "2026-03-03"),
        ("The visit, from 3 March 2026, is to last a year, to March 2027.", True, "2026-03-03"),
        ("Monday saw them; the visit is on 9 June 2025.", True, "2025-06-09"),
        ("The visit is in June 2025, the forum on 9 July 2025.", True, "2025-07-09"),
        ("The visit on 9 January 2025 leads to one on 9 June 2025.", True, "2025-06-09"),
        ("The visit on 9 January 2025 led to one on 9 June 2025.", False, "2025-01-09"),
        ("On 9 June 2025 they rest, the visit is on 8 June 2025.", True, "2025-06-08"),
        ("The visit was between 8 and 10 May 2024.", False, "2024-05-08/2024-05-10"),
        ("The visit was, from 8 and 10 May 2024.", False, "2024-05"),
        ("The visit was between two cities on 8 and 10 May 2024.", False, "2024-05"),
        ("The visit was on 8 and 9 May 2024.", False, "2024-05-08/2024-05-09"),
        ("The visit was on 8, 10 May 2024.", False, "2024-05"),
    ],
)
def test_the_day_of_an_occasion_that_is_ahead_or_over(
    catalog: Read, words: str, ahead: bool, written: str | None
) -> None:
    found = day_of(text(catalog, words).sentences[-1], "visit", ahead=ahead)
    assert (found and found.written) == written


@pytest.mark.parametrize(
    ("paragraph", "number", "words", "written"),
    [
        (2, 1, "SOFIA, 18 April 2025 – The visit.", None),
        (3, 1, "SOFIA, 18 April 2025 – The visit.", "2025-04-18"),
        (2, 2, "SOFIA, 18 April 2025 – The visit.", "2025-04-18"),
        (1, 1, "SOFIA, 17 April 2025 – The visit.", "2025-04-17"),
        (1, 1, "SOFIA, 18 April 2025 they spoke of the visit.", "2025-04-18"),
        (1, 1, "SOFIA" + "," * 34 + " 18 April 2025 – The visit.", "2025-04-18"),
        (1, 1, "SOFIA" + "," * 33 + " 18 April 2025 – The visit.", None),
        (1, 1, "SOFIA, today – The visit.", "2025-04-18"),
    ],
)
def test_a_dateline_stands_at_the_head_of_a_text(
    catalog: Read, paragraph: int, number: int, words: str, written: str | None
) -> None:
    found = day_of(Sentence(words, text(catalog, "").source, paragraph, number), "visit", ahead=False)
    assert (found and found.written) == written


@pytest.mark.parametrize(
    ("behind", "ends"),
    [
        (" – The", True), (" — The", True), ("/ The", True), (": The", True), (" - The", True), ("–The", False),
        (" г. – Това", True), (" года – Это", True), ("г. – Това", True), (" многие – Это", False), (" 12 – The", False),
        ("", True), (".", True), (". ", True), ("  ", True), (" they", False), (".. ", False),
    ],
)  # fmt: skip
def test_what_parts_a_dateline_from_the_news(behind: str, ends: bool) -> None:
    assert _ends_dateline(behind) is ends


@pytest.mark.parametrize(
    "joined",
    ["-", "–", "—", " to ", " until ", " till ", " по ", " до ", " iki ", " kuni ", " până la ", " până pe ", " la ",
     " дейін ", " TO ", "to"],
)  # fmt: skip
def test_what_joins_two_days_to_a_stretch(joined: str) -> None:
    assert _until("xx").fullmatch(joined)


@pytest.mark.parametrize("joined", [" or ", " and ", "", " până ", ","])
def test_what_joins_no_two_days(joined: str) -> None:
    assert not _until("xx").fullmatch(joined)


@pytest.mark.parametrize("joined", ["and", "și", "şi", "и", "ir", "ja", "және"])
@pytest.mark.parametrize("both", ["between", "între", "между", "tarp"])
def test_words_for_both_ends_of_a_stretch(joined: str, both: str) -> None:
    assert _is_joined("xx", f"8 {joined} 10", f"{both} ")
    assert _is_joined("xx", f"8{joined}10", f"{both} ")
    assert not _is_joined("xx", f"8 x{joined} 10", f"{both} ")
    days = f"8 {joined} 10"
    assert [_is_joined("xx", days, words) for words in (f"{both} ", f"{both}", f"x{both} ", f"{both} x")] == [
        True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "days", "before", "joined"),
    [
        ("en", "8 AND 10", "between ", True),
        ("en", "8 И 10", "between ", False),
        ("en", "8 по 10", "", False),
        ("ru", "8 по 10", "", True),
    ],
)
def test_the_words_that_join_two_days_are_those_of_the_language(
    code: str, days: str, before: str, joined: bool
) -> None:
    assert _is_joined(code, days, before) is joined


@pytest.mark.parametrize(
    ("start", "end", "beside"),
    [
        (20, 26, True),
        (20 - module.BESIDE, 10, True),
        (19 - module.BESIDE, 10, False),
        (30 + module.BESIDE, 50, True),
        (31 + module.BESIDE, 50, False),
        (5, 20 - module.BESIDE, True),
        (5, 19 - module.BESIDE, False),
    ],
)
def test_how_near_a_date_stands_to_a_weekday(start: int, end: int, beside: bool) -> None:
    def told(day: int | None, start: int, end: int) -> Any:
        return SimpleNamespace(year=None, month=None, day=day, start=start, end=end, weekday=3)

    weekday, dated = told(None, start, end), told(9, 20, 30)
    with patch.object(module, "_is_weekday", lambda one: one is weekday):
        assert module._is_beside(weekday, (weekday, dated)) is beside
        assert not module._is_beside(weekday, (weekday,))
        assert not module._is_beside(dated, (weekday, dated))
