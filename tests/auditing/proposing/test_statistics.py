from __future__ import annotations

import pytest

from briefgen.auditing.proposing.statistics import (
    _FROM,
    _TO,
    _is_apart,
    _is_apart_far,
    _is_inside,
    invests_abroad,
    reporter_of,
)
from tests.auditing.held import unlike
from tests.auditing.proposing.texts import Read, text


@pytest.mark.parametrize(
    ("language", "words", "reporter"),
    [
        ("en", "Bulgarian exports to Kazakhstan grew.", "BG"),
        ("en", "Exports from Kazakhstan came to 5 million, imports to 3 million.", "KZ"),
        ("en", "Exports of the Republic of Bulgaria grew.", "BG"),
        ("en", "Exports to Kazakhstan grew.", "BG"),
        ("en", "Imports to Kazakhstan grew.", "KZ"),
        ("en", "Imports from Kazakhstan grew.", "BG"),
        ("en", "Kazakhstan's exports grew, and so did Bulgaria's imports.", None),
        ("en", "Exports grew in Bulgaria.", None),
        ("en", "Romanian exports grew.", None),
        ("en", "Trade with Bulgaria and exports grew.", None),
        ("ru", "Экспорт Казахстана вырос, как и импорт.", "KZ"),
        ("ru", "Экспорт в Казахстан вырос.", None),
        ("bg", "Износът на България за Казахстан нарасна.", "BG"),
        ("bg", "Българският износ нарасна.", "BG"),
        ("ro", "Exporturile Bulgariei au crescut.", "BG"),
        ("et", "Bulgaaria eksport kasvas.", "BG"),
        ("et", "Eksport Kasahstani kasvas.", None),
        ("en", "Imports of Kazakhstan grew.", "KZ"),
        ("en", "Imports by Kazakhstan grew.", "BG"),
        ("en", "Exports by the Republic of Kazakhstan grew.", "KZ"),
        ("en", "Exports into the Republic of Kazakhstan grew.", "BG"),
        ("en", "Exports to Romania grew.", None),
        ("en", "Romanian and Bulgarian exports grew.", "BG"),
        ("en", "Exports, of Bulgaria.", None),
        ("en", "Exports of many goods and of all the services of Bulgaria.", None),
        ("bg", "Износът, България, нарасна.", None),
        ("ro", "Exporturile către Bulgaria au crescut.", None),
        ("lt", "Kazachstanas į Bulgariją eksportavo daugiau.", "KZ"),
        ("lt", "Į Bulgariją importuota daugiau.", "BG"),
        ("kk", "Болгариядан импорт өсті.", "KZ"),
        ("kk", "Болгариядан экспорт өсті.", "BG"),
        ("kk", "Болгарияға экспорт өсті.", "KZ"),
        ("ru", "Из Болгарии импорт вырос.", "KZ"),
    ],
)
def test_exports_are_of_the_country_beside_the_word(
    catalog: Read, language: str, words: str, reporter: str | None
) -> None:
    read = text(catalog, words, language)
    assert reporter_of(read, read.sentences[-1], "BG") == reporter


@pytest.mark.parametrize(
    ("language", "words", "abroad"),
    [
        ("en", "Kazakhstan invested 5 million euros in Bulgaria.", True),
        ("en", "Kazakhstan's investments in Bulgaria came to 5 million euros.", True),
        ("en", "Investment in Kazakhstan came to 5 million euros.", False),
        ("en", "Bulgaria invested 5 million euros in the economy of Kazakhstan.", False),
        ("ro", "Investițiile Kazahstanului în Bulgaria depășesc 5 milioane de euro.", True),
        ("bg", "Инвестициите от България в Казахстан достигнаха 5 млн. евро.", False),
        ("kk", "Болгариядан Қазақстанға тартылған инвестиция 5 млн еуро болды.", False),
        ("en", "Investments of Kazakhstan came to 5 million euros.", True),
        ("en", "Investments that are from Kazakhstan came to 5 million euros.", False),
        ("en", "Kazakhstan, invested by others.", False),
        ("en", "Kazakhstan with investment from all sides.", False),
        ("en", "They went into Kazakhstan, and invested 5 million euros.", False),
        ("en", "Kazakhstan grows and builds and trades, year for year, and invests 5 million euros.", False),
    ],
)
def test_who_invests_where(catalog: Read, language: str, words: str, abroad: bool) -> None:
    read = text(catalog, words, language)
    assert invests_abroad(read, read.sentences[-1]) is abroad


@pytest.mark.parametrize(
    ("language", "home", "endings"),
    [
        ("kk", "Қазақстан", ["ға", "ге", "қа", "ке", "да", "де", "та", "те"]),
        ("lt", "Kazachstan", ["e", "ą"]),
        ("et", "Kasahstani", ["s", "sse"]),
    ],
)
def test_an_ending_tells_where_it_is_invested(catalog: Read, language: str, home: str, endings: list[str]) -> None:
    word = {"kk": "инвестиция", "lt": "investicijos", "et": "investeeringud"}[language]
    read = text(catalog, " ".join(f"{home}{ending} {word}." for ending in ("", *endings)), language)
    told = read.sentences[-1 - len(endings) :]
    assert [invests_abroad(read, sentence) for sentence in told] == [True, *(False for _ in endings)]


@pytest.mark.parametrize(
    "word", ["and", "to", "in", "with", "from", "и", "в", "с", "și", "cu", "în", "ir", "su", "ja", "және"]
)
def test_a_word_between_parts_a_country_from_its_exports(catalog: Read, word: str) -> None:
    assert _is_apart("xx", f" {word} ")
    assert not _is_apart("xx", f" x{word}x ")


def test_marks_figures_and_length_part_a_country_from_its_exports() -> None:
    assert [mark for mark in ",.;:()–—0123456789" if not _is_apart("xx", f"x{mark}x")] == []
    assert [_is_apart("xx", "x" * 16), _is_apart("xx", "x" * 17)] == [False, True]


@pytest.mark.parametrize("word", ["in", "into", "to", "within", "в", "във", "на", "în", "spre", "In"])
def test_words_that_lead_to_where_it_is_invested(word: str) -> None:
    ends = (" ", " the ", " economy of ", " the economy of the ", "  the  economy of  the  ")
    assert [end for end in ends if not _is_inside("xx", f"They invested {word}{end}")] == []
    assert [
        end for end in ("", " the", " a ", " theeconomy of ") if _is_inside("xx", f"They invested {word}{end}")
    ] == []
    assert not _is_inside("xx", f"They x{word} ")


@pytest.mark.parametrize(
    ("between", "to"),
    [
        (" to ", True),
        ("  into  the ", True),
        (" to the Republic of ", True),
        ("to ", False),
        (" to x ", False),
        (" to", False),
    ],
)
def test_words_that_lead_from_exports_to_where_they_go(between: str, to: bool) -> None:
    assert (_TO.fullmatch(between) is not None) is to
    assert _TO.match(f"{between}x") is None


def test_in_parts_of_words_stands_no_word_that_parts() -> None:
    assert [words for words in (" hand ", " andy ", " goto ", " top ") if _is_apart("xx", words)] == []
    assert [mark for mark in ",.;:()–—" if not _is_apart_far("xx", f"x{mark}x")] == []
    assert [_is_apart_far("xx", words) for words in ("x" * 60, " 5 ", " and ", " hand ")] == [False, False, True, False]


@pytest.mark.parametrize(
    ("words", "abroad"),
    [
        ("Kazakhstan " + "x" * 38 + " invested 5 million euros.", True),
        ("Kazakhstan " + "x" * 39 + " invested 5 million euros.", False),
        ("Investment all of Kazakhstan was 5 million euros.", False),
        ("Investment of Kazakhstan was 5 million euros.", True),
        ("Bulgaria's investment in Kazakhstan and Kazakhstan's investment in Bulgaria.", True),
        ("Bulgaria invested 5 million euros.", False),
    ],
)
def test_how_near_home_stands_to_what_it_does(catalog: Read, words: str, abroad: bool) -> None:
    read = text(catalog, words)
    assert invests_abroad(read, read.sentences[-1]) is abroad


def test_the_words_before_whose_exports_they_are() -> None:
    whole = " from | of the | by | from the Republic of |  from  the  republic of  "
    assert unlike(_FROM, whole=whole, none="from | from| fromthe | from theRepublic of | to ") == []
    assert not _FROM.search(" from it")
    words = ("in ", "into the ", "within the economy of ", "to the economy of the ", "INTO ", "spre ")
    assert [text for text in words if not _is_inside("xx", text)] == []
    assert [text for text in ("begin ", "into", "in theeconomy of ", "in it ") if _is_inside("xx", text)] == []
