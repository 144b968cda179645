from __future__ import annotations

import pytest
from babel import Locale

from briefgen.auditing.languages import _declinable, _meant, _parted, known_languages, language

TABLES = (
    "magnitudes", "measures", "folds", "fractions", "numerals", "qualifiers", "behind", "currencies", "months", "relative", "parts", "spans", "indicators",
    "directions", "words", "states", "events", "concepts", "countries",
    "kinds", "occasions",
)  # fmt: skip


def test_seven_languages_are_read() -> None:
    assert known_languages() == ("bg", "en", "et", "kk", "lt", "ro", "ru")


@pytest.mark.parametrize("code", known_languages())
def test_a_language_has_every_table_and_every_meaning_english_has(code: str) -> None:
    english, other = language("en"), language(code)
    assert set(other.words) == {
        *TABLES,
        *(
            ("marks", "also", "sides", "gatherings", "qualities", "citing", "topics", "stances", "called")
            if code == "en"
            else ()
        ),
    }
    for table in TABLES:
        if table not in ("folds", "fractions", "numerals", "countries"):
            assert set(other.table(table)) == set(english.table(table)), table
        assert all(word.strip() for words in other.table(table).values() for word in words)


def test_a_language_without_a_table_has_what_cldr_knows() -> None:
    finnish = language("fi")
    assert (finnish.known, finnish.months[0].search("tammikuu") is not None) == (False, True)
    assert finnish.found("events", "pidettiin") == frozenset()


def test_a_star_is_any_ending_and_words_are_whole() -> None:
    english = language("en")
    assert [english.says("events", "cancelled", text) for text in ("cancelled", "Cancels", "uncancelled", "called  off")] == [
        True, True, False, True,
    ]  # fmt: skip
    heads = (
        "the head of the Kazakh state",
        "the head of the state",
        "Head of  State",
        "the head of the whole Kazakh state",
    )
    assert [english.says("concepts", "president", text) for text in heads] == [True, False, True, False]
    assert english.marked("events", "Cancels, cancelled") == (("cancelled", 0, 7), ("cancelled", 9, 18))
    assert english.marked("concepts", "The deputy mayor, ex-president") == (
        ("deputy", 4, 10), ("mayor", 11, 16), ("president", 21, 30), ("former", 18, 21),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "months"),
    [
        ("en", "from Sept. to December", ((5, 9, 9), (14, 22, 12))),
        ("lt", "birželį", ((0, 7, 6),)),
        ("fi", "tammikuu", ((0, 8, 1),)),  # from CLDR alone
        ("en", "a march and Marches", ((2, 7, 3),)),
    ],
)
def test_where_months_are_named(code: str, text: str, months: tuple[tuple[int, int, int], ...]) -> None:
    assert language(code).months_in(text) == months


@pytest.mark.parametrize(
    ("names", "beginnings"),
    [(["juuni"], ("juun*",)), (["mai"], ("mai*",)), (["June"], ("June*",)), (["April", "May"], ("Apri*", "May*"))],
)
def test_a_long_name_may_change_its_last_letter(names: list[str], beginnings: tuple[str, ...]) -> None:
    assert _declinable(names) == beginnings


@pytest.mark.parametrize(
    ("word", "means"),
    [
        ("visit", True),
        ("visits", False),
        ("talked", True),
        ("talk", True),
        ("retalk", False),
        ("viceminister", True),
        ("viceministers", False),
        ("reconvened", True),
        ("convent", True),
        ("conve", False),
    ],
)
def test_a_word_is_whole_a_beginning_an_ending_or_a_middle(word: str, means: bool) -> None:
    table = _parted({"table": {"it": ("visit", "talk*", "*minister", "*conven*")}})
    assert _meant(table, word) == ({("table", "it")} if means else set())


@pytest.mark.parametrize(
    ("table", "text", "may"),
    [
        ("currencies", "375 million EUROS", True),
        ("currencies", "375 million", False),
        ("relative", "over the same period", True),
        ("relative", "Riga", False),
    ],
)
def test_a_text_without_a_part_of_any_word_has_none_of_them(table: str, text: str, *, may: bool) -> None:
    assert language("en").hints(table, text) is may
    assert may or not any(language("en").pattern(table, key).search(text) for key in language("en").table(table))


@pytest.mark.parametrize("code", known_languages())
def test_whatever_names_a_month_or_a_weekday_hints_at_it(code: str) -> None:
    known = language(code)
    named = [str(name) for form in ("format", "stand-alone") for name in known_names(code, form)]
    for name in named:
        months = any(pattern.search(name) for pattern in known.months)
        weekdays = any(pattern.search(name) for pattern in known.weekdays)
        assert months or weekdays
    assert not known.months_in("1 2")


def known_names(code: str, form: str) -> list[str]:
    locale = Locale.parse(code)
    return [*locale.months[form]["wide"].values(), *locale.days[form]["wide"].values()]
