from __future__ import annotations

import pytest

from briefgen.auditing.spoken.alike import _declined, _is_graded, bare, is_latin, same, stem


def test_scripts() -> None:
    latin = {
        "Žomart 5": True,
        "Радев": False,
        "": True,
        "Žomart Радев": False,
        "–": True,
        "Ștefan": True,
        "Өмір": False,
    }
    assert {text: is_latin(text) for text in latin} == latin
    assert [same("Radeva", "Radev", code) for code in ("ru", "en")] == [True, False]


@pytest.mark.parametrize(
    ("words", "alike"),
    [
        (("Анну", "Анна", "ru"), True),
        (("Анной", "Анна", "ru"), True),
        (("и", "Доха", "ru"), False),  # “and” is no case of anything
        (("Анне", "Anna", "ru"), True),
        (("Анн", "Анна", "ru"), False),
        (("Анно", "Анна", "ru"), False),
        (("Анну", "Анна", "bg"), False),
        (("Radevs", "Radev", "en"), False),
        (("Radev's", "Radev", "en"), True),
        (("Radev’s", "Radev", "en"), True),
        (("Radev'", "Radev", "en"), True),
        (("Radevu", "Radev", "lt"), True),
        (("Radeviguna", "Radev", "et"), False),
        (("Radeviga", "Radev", "et"), True),
        (("Radevigas", "Radev", "et"), True),
        (("Li", "Li", "en"), True),
        (("Lina", "Lin", "hu"), True),
        (("Lan", "Lant", "hu"), False),
        (("Lant", "Lan", "hu"), True),
        (("Lin", "Li", "ru"), False),
        (("Ли", "Li", "ru"), True),
        (("Лю", "Li", "ru"), False),
        (("Lupului", "Lupu", "ro"), True),
        (("Rasos", "Rasa", "lt"), True),  # too short for a stem
        (("Onoje", "Ona", "lt"), True),
        (("Raso", "Rasa", "lt"), False),
        (("Rasos", "Rasma", "lt"), False),
        (("Ristimäele", "Ristimägi", "et"), True),
        (("Kuuse", "Kuusk", "et"), True),
        (("Orule", "Org", "et"), True),
        (("Orase", "Org", "et"), False),
        (("Kase", "Karu", "et"), False),
        (("Фройденберг", "Freudenberg", "bg"), True),
        (("Анджей", "Andrzej", "bg"), True),
        (("Шварц", "Schwarz", "bg"), True),
        (("Нойбург", "Neuburg", "bg"), True),
        (("Ян", "Jan", "bg"), True),
        (("Юри", "Jüri", "ru"), True),
        (("Ян", "Jon", "bg"), False),
        (("Radov", "Radev", "ru"), False),
        (("Радов", "Radev", "ru"), True),
        (("Дилов", "Radev", "ru"), False),
        (("Дилов", "Dilov", "bg"), True),
        (("Азамат", "Azat", "ru"), False),
        (("Бақыт", "Bakhyt", "kk"), True),
        (("Бахыт", "Bakyt", "ru"), True),
        (("Саболч", "Szabolcs", "ru"), True),
        (("Ерлан", "Yerzhan", "bg"), False),
        (("Ерлан", "Yerlan", "bg"), True),
        (("Нурлан", "Nurzhan", "ru"), False),
        (("Айнур", "Aigul", "ru"), False),
        (("Пак", "Park", "ru"), True),
        (("Клуж", "Cluj", "ru"), True),
        (("Михала", "Michal", "ru"), True),
        (("Йенс", "Jens", "bg"), True),
        (("Олегом", "Oleg", "ru"), True),
        (("Muchtaras", "Mukhtar", "lt"), True),
        (("Luchneriu", "Luchner", "lt"), True),
        (("Muchtaras", "Mukhtar", "et"), False),
        (("Дилов", "Dimov", "bg"), False),
        (("Дитов", "Didov", "bg"), True),
        (("Станиловска", "Stanimovska", "bg"), False),
        (("Stanilovska", "Stanimovska", "lt"), False),
        (("Stanilovska", "Stanilofska", "lt"), True),
        (("Радево", "Radev", "ru"), True),
        (("Нелюшпиене", "Neliupšienė", "ru"), True),
        (("", "Radev", "ru"), False),
        (("5", "Radev", "ru"), False),
        (("Radev", "5", "ru"), False),
        (("Anna", "Anne", "ru"), False),
        (("Ana", "Ane", "ru"), False),
        (("Ionescu", "Ionesco", "ro"), True),
        (("Tokayevtan", "Tokayev", "kk"), True),
        (("Тоқаевтан", "Tokayev", "kk"), True),
        (("Лухнермен", "Luchner", "kk"), True),
        (("Tok", "Tokayev", "kk"), False),
        (("Rade", "Radev", "lt"), True),
        (("Kęstučio", "Kęstutis", "lt"), True),
        (("Kęstučio", "Kęstutis", "ro"), False),
        (("Šiauliuose", "Šiauliai", "lt"), True),
        (("Trakuose", "Trakai", "lt"), True),
        (("Šaliuose", "Šaluose", "lt"), True),
        (("Trakuose", "Telšiai", "lt"), False),
        (("Vien", "Viena", "lt"), False),  # only
        (("Vieną", "Viena", "lt"), True),
        (("Dimov", "Dimova", "bg"), True),
        (("Галина", "Tallinn", "bg"), False),
        (("Гамбург", "Hamburg", "ru"), True),
        (("Джакарта", "Jakarta", "ru"), True),
        (("Уитфилд", "Whitfield", "ru"), True),
        (("Лора", "Laura", "bg"), True),
        (("Щерев", "Shterev", "bg"), True),
        (("Щерев", "Sherev", "bg"), True),
        (("Щерев", "Shtelev", "bg"), False),
        (("Tiigiga", "Tiik", "et"), True),
        (("Tiigiga", "Tiit", "et"), False),
        (("Värdile", "Värt", "et"), True),
    ],
)
def test_a_word_is_a_names_word_as_the_language_declines_it(words: tuple[str, str, str], alike: bool) -> None:
    """The word in the text, that of the name on file, and the language of the text."""
    assert same(*words) is alike


def test_words_without_the_ending_that_says_whose() -> None:
    words = ("Radev's", "Radev’s", "Radev'", "Radev’", "Radev'x", "R's Radev", "Radev")
    assert [bare(word) for word in words] == ["Radev", "Radev", "Radev", "Radev", "Radev'x", "R's Radev", "Radev"]


@pytest.mark.parametrize(
    ("here", "there", "declined"),
    [
        ("radevu", "radev", True), ("radevabcd", "radev", True), ("radevabcde", "radev", False),
        ("lui", "lu", False), ("luka", "luk", True), ("radov", "radev", False), ("radevici", "radevas", True),
    ],
)  # fmt: skip
def test_endings_of_up_to_four_letters(here: str, there: str, declined: bool) -> None:
    assert _declined(here, there) is declined


@pytest.mark.parametrize(
    ("sounded", "expected"),
    [("radeva", "radev"), ("radevas", "radev"), ("radevis", "radev"), ("radevus", "radev"), ("rade", "rade"),
     ("radee", "rad"), ("radev", "radev"), ("radevos", "radevos")],
)  # fmt: skip
def test_the_stem_of_a_word_as_it_sounds(sounded: str, expected: str) -> None:
    assert stem(sounded) == expected


@pytest.mark.parametrize(
    ("word", "language", "graded"),
    [
        ("Tammemäe", "et", True), ("Tammemäelegi", "et", True), ("Tammemäelegil", "et", False), ("Tammelae", "et", False),
        ("Tammemäe", "lt", False), ("Tammemäe", "en", False),
    ],
)  # fmt: skip
def test_a_name_whose_stem_changes_in_its_cases(word: str, language: str, graded: bool) -> None:
    assert _is_graded(word, "Tammemägi", language) is graded
