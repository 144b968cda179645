"""Working days, counted back over weekends and the holidays of home."""

from __future__ import annotations

from datetime import date

from briefgen.domain.planning.working_days import back, forward, holidays_between, is_working, languages_of_holidays


def test_weekends_and_holidays_are_passed_over() -> None:
    # Kazakhstan: Wednesday 16 December 2026 is Independence Day, the 19th and 20th are a weekend.
    monday = date(2026, 12, 21)
    assert [back("KZ", monday, n) for n in range(5)] == [
        monday,
        date(2026, 12, 18),
        date(2026, 12, 17),
        date(2026, 12, 15),
        date(2026, 12, 14),
    ]


def test_what_falls_on_a_day_off_has_its_day_before_it() -> None:
    sunday = date(2026, 12, 20)
    assert [back("KZ", sunday, n) for n in range(2)] == [date(2026, 12, 18), date(2026, 12, 18)]


def test_counting_goes_back_over_the_turn_of_the_year() -> None:
    # The second day of New Year 2027 is a Saturday, and made up for on Monday the 4th; the 7th is Orthodox Christmas.
    assert back("KZ", date(2027, 1, 8), 3) == date(2026, 12, 31)


def test_a_country_with_another_weekend_and_one_that_is_not_known() -> None:
    friday, sunday = date(2026, 11, 27), date(2026, 11, 29)
    assert (is_working("IL", friday), is_working("IL", sunday)) == (False, True)
    assert (is_working("EU", friday), is_working("EU", sunday)) == (True, False)
    assert holidays_between("EU", date(2026, 1, 1), date(2026, 12, 31)) == {}


def test_holidays_have_their_names() -> None:
    assert holidays_between("BG", date(2027, 3, 1), date(2027, 3, 7)) == {date(2027, 3, 3): "Liberation Day"}


def test_of_a_day_off_the_day_that_it_is_taken_from_is_told_in_words() -> None:
    found = holidays_between("KZ", date(2025, 1, 3), date(2025, 1, 3))
    assert found == {date(2025, 1, 3): "Day off (substituted from 5 Jan 2025)"}


def test_forward_as_back() -> None:
    """Friday 20 November 2026; Kazakhstan has its Independence Day on 16 December."""
    assert forward("KZ", date(2026, 11, 20), 0) == date(2026, 11, 20)
    assert forward("KZ", date(2026, 11, 21), 0) == date(2026, 11, 23)
    assert forward("KZ", date(2026, 11, 20), 10) == date(2026, 12, 4)
    assert forward("KZ", date(2026, 12, 15), 1) == date(2026, 12, 17)


def test_the_languages_of_a_country_that_is_not_known_are_told_from_none() -> None:
    assert "en_US" in (languages_of_holidays("BG") or ())
    assert languages_of_holidays("EU") is None
