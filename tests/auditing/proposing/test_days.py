from __future__ import annotations

import pytest

from briefgen.auditing.proposing.days import day_of
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


def test_the_day_of_a_dateline_is_none_of_the_event(catalog: Read) -> None:
    read = text(catalog, "")
    words = "SOFIA, 18 April 2025 – The visit was on Monday."
    sentence = type(read.sentences[0])(words, read.source, 1, 1)
    found = day_of(sentence, "visit", ahead=False)
    assert found
    assert found.written == "2025-04-14"
