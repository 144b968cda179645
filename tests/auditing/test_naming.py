from __future__ import annotations

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.naming import Names, abbreviates, is_latin, same, tokens


@pytest.mark.parametrize(
    ("text", "code", "name", "found"),
    [
        ("Maria Ivanova spoke", "en", "Maria Ivanova", True),
        ("maria\n ivanova spoke", "en", "Maria Ivanova", True),
        ("Maria Ivanova's speech", "en", "Maria Ivanova", True),
        ("Maria Ivanovas spoke", "en", "Maria Ivanova", False),
        ("President Ivanova spoke", "en", "Maria Ivanova", True),
        ("M. Ivanova spoke", "en", "Maria Ivanova", True),
        ("P. Ivanova spoke", "en", "Maria Ivanova", False),
        ("with Petra Ivanova", "en", "Maria Ivanova", False),
        ("с президентом Болгарии Руменом Радевым", "ru", "Rumen Radev", True),
        ("с президентом Болгарии Румяной Радевой", "ru", "Plamen Dilov", False),
        ("президентът Румен Радев", "bg", "Rumen Radev", True),
        ("Роман Василенкомен кездесті", "kk", "Roman Vassilenko", True),
        ("întâlnirea cu Mădălina Lupu", "ro", "Madalina Lupu", True),
        ("susitiko su Rumenu Radevu", "lt", "Rumen Radev", True),
        ("kohtus Rumen Radeviga", "et", "Rumen Radev", True),
        ("Kasõm-Žomart Tokajeviga", "et", "Kassym-Jomart Tokayev", True),
        ("Йоханнес Лухнер", "ru", "Johannes Luchner", True),
        ("Йовите Нелюшпиене", "ru", "Jovita Neliupšienė", True),
    ],
)
def test_people_in_a_text(text: str, code: str, name: str, found: bool) -> None:
    assert bool(Names(text, language(code)).person((name,))) is found


def test_where_a_name_stands() -> None:
    (hit,) = Names("There Maria Ivanova spoke", language("en")).spelt("Maria Ivanova")
    assert (hit.start, hit.end, hit.full) == (6, 19, True)


def test_words_and_scripts() -> None:
    assert [token.text for token in tokens("Kasym-Zhomart's 2nd")] == ["Kasym", "Zhomart's", "nd"]
    assert [is_latin("Žomart 5"), is_latin("Радев")] == [True, False]
    assert [same("Radeva", "Radev", code) for code in ("ru", "en")] == [True, False]


@pytest.mark.parametrize(
    ("words", "alike"),
    [
        (("Radevs", "Radev", "en"), False),
        (("Radev's", "Radev", "en"), True),
        (("Radev’s", "Radev", "en"), True),
        (("Radev'", "Radev", "en"), True),
        (("Radevu", "Radev", "lt"), True),
        (("Radeviguna", "Radev", "et"), False),
        (("Radeviga", "Radev", "et"), True),
        (("Radevigas", "Radev", "et"), True),
        (("Li", "Li", "en"), True),
        (("Lin", "Li", "ru"), False),
        (("Ли", "Li", "ru"), True),
        (("Лю", "Li", "ru"), False),
        (("Lupului", "Lupu", "ro"), True),
        (("Radov", "Radev", "ru"), False),
        (("Радов", "Radev", "ru"), True),
        (("Дилов", "Radev", "ru"), False),
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
    ],
)
def test_a_word_is_a_names_word_as_the_language_declines_it(words: tuple[str, str, str], alike: bool) -> None:
    """The word in the text, that of the name on file, and the language of the text."""
    assert same(*words) is alike


@pytest.mark.parametrize(
    ("text", "code", "name", "hits", "other"),
    [
        ("Maria Ivanova spoke", "en", "Maria Ivanova", ["Maria Ivanova"], False),
        ("Maria-Ivanova", "en", "Maria Ivanova", ["Maria-Ivanova"], False),
        ("Maria  .  Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("Maria, Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("Maria and Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("said Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("said ivanova", "en", "Maria Ivanova", [], False),
        ("Ivanova and Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)", "Ivanova (surname)"], False),
        ("Petra Ivanova, Maria Ivanova", "en", "Maria Ivanova", ["Maria Ivanova"], False),
        ("He said. Petra Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("M.Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("M Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("P. Ivanova", "en", "Maria Ivanova", [], True),
        ("Minister Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("with Minister Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("with Mrs Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("Mrs Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("Tall Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("the tall Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("Petra: Ivanova", "en", "Maria Ivanova", ["Ivanova (surname)"], False),
        ("the Li delegation", "en", "Wei Li", [], False),
        ("with Minister Li", "en", "Wei Li", ["Li (surname)"], False),
        ("with Mr. Li", "en", "Wei Li", ["Li (surname)"], False),
        ("with Mr, Li", "en", "Wei Li", [], False),
        ("съобщи Пинто Луш", "bg", "Мигел Пинто Луш", ["Луш (surname)"], False),
        ("съобщи Петър Луш", "bg", "Мигел Пинто Луш", [], True),
        ("the Wang delegation", "en", "Wei Wang", ["Wang (surname)"], False),
        ("Wang", "en", "Wang", ["Wang"], False),
        ("Ivanov", "ru", "Maria Ivanova", ["Ivanov (surname)"], False),
        ("Petra Maria Ivanova", "en", "Petra Maria Ivanova", ["Petra Maria Ivanova"], False),
        ("Maria Ivanova", "en", "Petra Maria Ivanova", ["Ivanova (surname)"], False),
        ("Ivanova", "en", "Petra Maria Ivanova", ["Ivanova (surname)"], False),
        ("with Petra Ivanova", "en", "Maria Ivanova", [], True),
        ("with Petra Maria Ivanova", "en", "Petra Maria Ivanova", ["Petra Maria Ivanova"], False),
        ("with Anna Maria Ivanova", "en", "Petra Maria Ivanova", [], False),
        ("by Petra Ivanova and Maria Ivanova", "en", "Maria Ivanova", ["Maria Ivanova"], True),
    ],
)
def test_where_a_person_is_named_and_whether_somebody_else_of_that_surname_is(
    text: str, code: str, name: str, hits: list[str], other: bool
) -> None:
    names = Names(text, language(code))
    found = [text[hit.start : hit.end] + ("" if hit.full else " (surname)") for hit in names.person((name,))]
    assert (found, names.other_given(name)) == (hits, other)


def test_words_with_their_places() -> None:
    assert [(t.text, t.start, t.end, t.capital) for t in tokens("O'Neil d’Arc x-Y 5th")] == [
        ("O'Neil", 0, 6, True),
        ("d’Arc", 7, 12, False),
        ("x", 13, 14, False),
        ("Y", 15, 16, True),
        ("th", 18, 20, False),
    ]
    assert [is_latin(text) for text in ("", "Žomart Радев", "–")] == [True, False, True]


def test_a_name_has_its_capital_and_is_no_other_word_that_looks_like_it() -> None:
    names = Names("Посланикът прие гости от двете страни в Астане и Осло", language("bg"))
    assert [bool(names.spelt(name)) for name in ("Astana", "Oslo", "Posla")] == [True, True, True]
    names = Names("Прие посланика на двете страни", language("bg"))
    assert [bool(names.spelt(name)) for name in ("Astana", "Oslo")] == [False, False]


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Mr Hiroshi Kuwabara spoke.", "Kuwabara Hiroshi", True),
        ("H.Kuwabara spoke.", "Kuwabara Hiroshi", True),
        ("T.Kuwabara spoke.", "Kuwabara Hiroshi", False),
        ("Satō Kenta spoke.", "Kenta Sato", True),
        ("Van Thanh Nguyen spoke.", "Nguyễn Văn Thành", True),
        ("So H. Tanaka spoke.", "Kuwabara Hiroshi", False),
    ],
)
def test_a_name_may_have_its_surname_first(text: str, name: str, found: bool) -> None:
    assert bool(Names(text, language("en")).person((name,))) is found


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("In Ha Noi they met.", "Hanoi", True),
        ("In Hanoi they met.", "Ha Noi", True),
        ("In Hue they met.", "Ha Noi", False),
        ("In ha noi they met.", "Hanoi", False),
    ],
)
def test_a_name_may_be_written_in_two_words(text: str, name: str, found: bool) -> None:
    assert Names(text, language("en")).joined(name) is found


@pytest.mark.parametrize(
    ("short", "text", "found"),
    [
        ("AGM", "the annual general meeting", True),
        ("MFA", "Ministry of Foreign Affairs", True),
        ("AGM", "the annual meeting", False),
        ("AM", "annual meeting", False),
        ("Agm", "annual general meeting", False),
    ],
)
def test_first_letters_of_words_in_a_row(short: str, text: str, found: bool) -> None:
    assert abbreviates(short, text) is found
