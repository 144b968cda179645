from __future__ import annotations

import pytest

from briefgen.auditing.content import (
    is_act,
    is_closed,
    is_empty,
    is_light,
    is_spoken,
    is_translated,
    keys,
    meaning_in,
    sense,
    stem,
)
from briefgen.auditing.spoken.lexicon import meaning_of, together


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("Deputy Foreign Minister of Kazakhstan", "en", {"#deputy", "#foreign", "#minister", "@KZ"}),
        (
            "Deputy Minister of Foreign Affairs of the Republic of Kazakhstan",
            "en",
            {"#deputy", "#foreign", "#minister", "@KZ"},
        ),
        ("заместитель министра иностранных дел Казахстана", "ru", {"#deputy", "#foreign", "#minister", "@KZ"}),
        ("заместник-министър на външните работи", "bg", {"#deputy", "#minister", "#foreign"}),
        ("сыртқы істер министрінің орынбасары", "kk", {"#foreign", "#minister", "#deputy"}),
        ("viceministru al afacerilor externe al României", "ro", {"#deputy", "#minister", "#foreign", "@RO"}),
        ("užsienio reikalų viceministras", "lt", {"#foreign", "#deputy", "#minister"}),
        ("välisminister", "et", {"#minister", "#foreign"}),
    ],
)
def test_posts_and_countries_are_one_key_in_every_language(text: str, code: str, found: set[str]) -> None:
    assert {key for key in keys(text, code).all if key[0] in "#@"} == found


def test_words_that_mean_the_same_are_one_key() -> None:
    assert keys("They discussed closer cooperation", "en").all == keys("talks on stronger ties", "en").all
    assert sense("farming", "en") == sense("agriculture", "en") == "farming"
    assert stem("imports", "en") == stem("important", "en")
    assert (sense("imports", "en"), sense("important", "en"), sense("importantly", "en")) == (
        "imports",
        "state",
        "state",
    )


def test_what_stands_between_two_places() -> None:
    found = keys("The Mayor of Riga met Estonia's ministers", "en")
    spans = ((0, 41), (4, 9), (5, 9), (4, 8), (10, 41))
    assert [found.between(*span) for span in spans] == [
        {"#mayor", "riga", "talk", "@EE", "#minister"}, {"#mayor"}, set(), set(), {"riga", "talk", "@EE", "#minister"},
    ]  # fmt: skip


def test_every_place_of_a_country() -> None:
    assert keys("Lithuania and Estonia, of Lithuania", "en").countries_at == (
        ("LT", 0, 9), ("EE", 14, 21), ("LT", 26, 35),
    )  # fmt: skip


def test_countries_in_the_order_they_are_named() -> None:
    assert keys("Lithuania, the EU and Kazakhstan's Lithuanian guests", "en").countries() == ("LT", "EU", "KZ")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("eu quero", (("eu", 0, 2), ("quero", 3, 8))),
        ("quero eu", (("quero", 0, 5), ("eu", 6, 8))),
        ("EU", (("@EU", 0, 2),)),
        ("ex-", (("#former", 0, 3),)),
        ("the usa", (("@US", 4, 7),)),
    ],
)
def test_two_small_letters_are_no_union(text: str, found: tuple[tuple[str, int, int], ...]) -> None:
    assert keys(text, "en").at == found


@pytest.mark.parametrize(
    ("word", "code", "stemmed"),
    [
        ("книгами", "ru", "книг"),
        ("cărților", "ro", "cărț"),
        ("įmonėms", "lt", "įmon"),
        ("ettevõtetele", "et", "ettevõte"),
        ("companies'", "en", "compani"),
        ("Farmer's", "en", "farmer"),
        # Where no stemmer knows the language, the first six letters.
        ("предприятията", "bg", "предпр"),
        ("кәсіпорындар", "kk", "кәсіпо"),
        ("абв", "bg", "абв"),
    ],
)
def test_the_stem_of_a_word(word: str, code: str, stemmed: str) -> None:
    assert stem(word, code) == stemmed


def test_keys_stand_in_the_order_of_the_text_without_empty_words() -> None:
    assert keys("Trade of the Bulgarian Minister's office", "en").at == (
        ("#trade", 0, 5),
        ("@BG", 13, 22),
        ("#minister", 23, 31),
        ("offic", 34, 40),
    )
    assert keys("a и trade and", "ro").all == {"trad", "and"}


def test_a_text_means_what_its_words_mean_but_for_those_that_say_nothing() -> None:
    assert meaning_in("The landslide!") == meaning_of("landslide")
    assert meaning_in("Landslide and flood") == together((meaning_of("landslide"), meaning_of("flood")))
    assert meaning_in("the") == together(())


def test_words_that_bring_nothing_of_their_own() -> None:
    assert [is_empty(word, "en") for word in ("The", "the's", "x", "trade")] == [True, True, True, False]
    assert [is_empty(word, "ro") for word in ("the", "a")] == [False, True]
    light = (("Place", "#x"), ("places", "place"), ("trade", "#trade"), ("state", "trade"))
    assert [is_light(*words) for words in light] == [True, True, False, True]
    assert [is_closed(mark) for mark in ("agreed", "sold", "trade")] == [True, False, False]
    assert [is_act(mark) for mark in ("agreed", "sold", "trade")] == [False, True, False]


def test_words_that_another_language_has_in_its_own() -> None:
    words = ("Plenary", "plenary", "Farming", "Agriculture", "Importantly", "Minister", "Ivanova")
    assert [is_translated(word) for word in words] == [True, True, True, True, True, True, False]
    assert [is_spoken(word) for word in words] == [False, False, True, True, True, True, False]


def test_the_sense_of_a_word_in_capitals_is_that_of_the_word() -> None:
    assert [sense(word, "en") for word in ("IMPORTS", "Agriculture", "AGRICULTURAL")] == [
        "imports",
        "farming",
        "farming",
    ]
