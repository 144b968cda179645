from __future__ import annotations

from datetime import date

import pytest

from briefgen.auditing.dates_told import dates_told, stands
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
        ("17.–19. novembrini", "et", Point(2025, 11, 17)),
        ("9. juunil 2025", "et", Point(2025, 6, 9)),
        ("eelmisel aastal", "et", Point(2024)),
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
        ("2.024 companii", "ro", Point(2024)),
    ],
)
def test_what_is_not_told(text: str, code: str, point: Point) -> None:
    assert not stands(point, dates_told(text, language(code), PUBLISHED), PUBLISHED)


def test_a_date_without_a_year_may_be_of_one_that_stands_nearby() -> None:
    told = dates_told("The forum of April 26 was agreed in 2023.", language("en"), PUBLISHED)
    assert stands(Point(2023, 4, 26), told, PUBLISHED)
    assert not stands(Point(2022, 4, 26), told, PUBLISHED)
