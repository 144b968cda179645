from __future__ import annotations

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.naming import Names, _turned, names_in, tokens


@pytest.mark.parametrize(
    ("text", "code", "name", "found"),
    [
        ("Maria Ivanova spoke", "en", "Maria Ivanova", True),
        ("maria\n ivanova spoke", "en", "Maria Ivanova", True),
        ("Maria Ivanova's speech", "en", "Maria Ivanova", True),
        ("Maria Ivanovas spoke", "en", "Maria Ivanova", False),
        ("President Ivanova spoke", "en", "Maria Ivanova", True),
        ("M. Ivanova spoke", "en", "Maria Ivanova", True),
        ("Maria P. Ivanova spoke", "en", "Maria Ivanova", True),
        ("Maria P. Li spoke", "en", "Maria Li", True),
        ("Maria P. L. spoke", "en", "Maria L", False),
        ("Maria P Ivanova spoke", "en", "Maria Ivanova", False),
        ("М. П. Иванова выступила", "ru", "Мария Иванова", True),
        ("П. М. Иванова выступила", "ru", "Мария Иванова", False),
        ("M. Ivanova spoke with A.", "en", "Maria Ivanova", True),
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


def test_a_name_has_its_capital_and_is_no_other_word_that_looks_like_it() -> None:
    names = Names("Посланикът прие гости от двете страни в Астане и Осло", language("bg"))
    assert [bool(names.spelt(name)) for name in ("Astana", "Oslo", "Posla")] == [True, True, False]
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
    "title",
    ["Mr", "Mrs", "Ms", "Dr", "His", "Her", "Excellency", "H", "E", "President", "Minister", "Ambassador", "MR"],
)
def test_a_title_is_no_given_name(title: str) -> None:
    text = f"with {title} Li, with {title} Ivanova"
    found = Names(text, language("en"))
    assert [text[hit.start : hit.end] for hit in found.person(("Wei Li",))] == ["Li"]
    assert [text[hit.start : hit.end] for hit in found.person(("Maria Ivanova",))] == ["Ivanova"]


@pytest.mark.parametrize(
    ("code", "city", "word", "found"),
    [
        ("ru", "Astana", "Астанинский", True),
        ("ru", "Astana", "астанинского", True),
        ("ru", "Sofia", "софийская", True),
        ("ru", "Almaty", "алматинское", True),
        ("ru", "Brest", "брестский", True),
        ("ru", "Astana", "Астанинскому", True),
        ("ru", "Astana", "Астанинскийное", False),
        ("ru", "Astana", "Астана", False),
        ("ru", "Oslo", "словский", False),
        ("bg", "Astana", "астанинският", True),
        ("bg", "Varna", "варненски", True),
        ("kk", "Astana", "Астаналық", True),
        ("kk", "Astana", "Астаналықтарғалы", False),
        ("kk", "Almaty", "Алматылық", True),
        ("kk", "Astana", "Астанада", False),
        ("en", "Astana", "Astanian", False),
        ("lt", "Vilnius", "Vilniaus", False),
        ("ru", "Rig", "Рижский", False),
    ],
)
def test_the_adjective_of_a_city(code: str, city: str, word: str, found: bool) -> None:
    assert Names(f"Тогда {word} форум", language(code)).adjective(city) is found


@pytest.mark.parametrize(
    ("text", "name", "hits"),
    [
        ("H. Kuwabara spoke.", "Kuwabara Hiroshi", ["Kuwabara"]),
        ("H.Kuwabara spoke.", "Kuwabara Hiroshi", ["Kuwabara"]),
        ("H.  Kuwabara spoke.", "Kuwabara Hiroshi", []),
        ("Hi. Kuwabara spoke.", "Kuwabara Hiroshi", []),
        ("5. Kuwabara spoke.", "Kuwabara Hiroshi", []),
        ("Kuwabara spoke.", "Kuwabara Hiroshi", []),
        ("H. Kenta Kuwabara spoke.", "Kuwabara Hiroshi", []),
    ],
)
def test_the_initial_of_a_given_name_that_is_written_last(text: str, name: str, hits: list[str]) -> None:
    names = Names(text, language("en"))
    assert [text[hit.start : hit.end] for hit in names.person((name,))] == hits


@pytest.mark.parametrize(
    ("text", "name", "joined"),
    [
        ("In Ha Noi they met.", "Ha Noi", True),
        ("In Ha noi they met.", "Ha Noi", False),
        ("In ha Noi they met.", "Ha Noi", False),
        ("In Oslo they met.", "Oslo", False),  # too short to be looked for so
        ("In Paris they met.", "Paris", True),
    ],
)
def test_a_name_that_is_put_together_has_five_letters_or_more(text: str, name: str, joined: bool) -> None:
    assert Names(text, language("en")).joined(name) is joined


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("Kuwabara Hiroshi", ("Hiroshi Kuwabara",)),
        ("Van Thanh Nguyen", ("Nguyen Van Thanh", "Thanh Nguyen Van")),
        ("One Two Three Four", ()),
        ("Tokayev", ()),
    ],
)
def test_a_name_with_its_surname_first_or_last(name: str, turned: tuple[str, ...]) -> None:
    assert _turned(name) == turned


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("with Petra Ivanova", "Ivanova", False),
        ("with petra Ivanova", "Maria Ivanova", False),
        ("with Petra Ivanova", "Petra Maria Ivanova", False),
        ("with Maria Ivanova", "Petra Maria Ivanova", False),
        ("with Minister Ivanova", "Maria Ivanova", False),
        ("He left. Petra Ivanova", "Maria Ivanova", False),
        ("he left; Petra Ivanova", "Maria Ivanova", True),
        ("he left! Petra Ivanova", "Maria Ivanova", False),
        ("he left? Petra Ivanova", "Maria Ivanova", False),
        ("he left… Petra Ivanova", "Maria Ivanova", False),
        ("he left «Petra Ivanova", "Maria Ivanova", False),
        ("he left “Petra Ivanova", "Maria Ivanova", False),
        ('he left "Petra Ivanova', "Maria Ivanova", False),
        ("he left 'Petra Ivanova", "Maria Ivanova", False),
        ("with P. Ivanova", "Maria Ivanova", True),
        ("with M. Ivanova", "Maria Ivanova", False),
        ("with P Ivanova", "Maria Ivanova", True),
        ("He met Petra. M. Ivanova spoke", "Maria Ivanova", False),
        ("He met Petra. M. Ivanova spoke", "Anna Ivanova", True),
        ("Petra, Ivanova", "Maria Ivanova", False),
    ],
)
def test_somebody_else_of_that_surname(text: str, name: str, other: bool) -> None:
    assert Names(text, language("en")).other_given(name) is other


@pytest.mark.parametrize(
    ("code", "text", "other"),
    [
        ("ro", "E.S. dl. Petru Ivanova a sosit.", True),
        ("ro", "E.S. dl. Ivanova a sosit.", False),
        ("ro", "E.S. Domnul Ivanova a sosit.", False),
        ("lt", "J. E. Petra Ivanova atvyko.", True),
        ("lt", "J. E. Ivanova atvyko.", False),
        ("lt", "J. E. Marija Ivanova atvyko.", False),
        ("bg", "Н. Пр. Петра Иванова откри.", True),
        ("bg", "Н. Пр. Иванова откри.", False),
        ("et", "T. E. Petra Ivanova avas.", True),
        ("bg", "Директорът на „Изток“ Петра Иванова откри.", True),
        ("bg", "Заговори. „Петра Иванова откри.“", False),
        ("lt", "Bendrovės „Rytai“ Petra Ivanova atvyko.", True),
        ("lt", "Bendrovės „Rytai“ Ivanova atvyko.", False),
    ],
)
def test_behind_how_somebody_is_styled_stands_his_name(code: str, text: str, other: bool) -> None:
    assert Names(text, language(code)).other_given("Maria Ivanova") is other


def test_the_words_of_a_text() -> None:
    assert [token.text for token in tokens("Kasym-Zhomart's 2nd")] == ["Kasym", "Zhomart's", "nd"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Minister Son came", True),
        ("Mr Son came", True),
        ("Mr. Son came", True),
        ("the Son came", False),
        ("Minister, Son came", False),
        ("Son came", False),
    ],
)
def test_a_title_or_a_post_stands_right_before_a_name(text: str, found: bool) -> None:
    names = Names(text, language("en"))
    at = next(number for number, token in enumerate(tokens(text)) if token.text == "Son")
    assert names._titled(at) is found


@pytest.mark.parametrize(
    ("code", "text", "name", "found"),
    [
        ("ru", "принял Ивана Петровича Сидорова", "Иван Сидоров", True),
        ("ru", "приняла Анну Петровну Сидорову", "Анна Сидорова", True),
        ("ru", "приняла Анну Петровну Сидорову", "Анна Петрова", False),
        ("ru", "принял Ивана Павла Сидорова", "Иван Сидоров", False),
        ("ru", "Иван Петрович, Сидоров", "Иван Сидоров", False),
        ("ru", "Иван Петрович сказал", "Иван Петрович", True),
        ("ru", "Олег Иванович Петров пришёл", "Олег Иванович", True),
        ("kk", "Асқар Ерланұлы Сейітов келді", "Асқар Сейітов", True),
        ("bg", "Иван Петров Сидоров", "Иван Сидоров", True),
        ("en", "Ivan Petrovich Sidorov came", "Ivan Sidorov", True),
        ("en", "Ivan Paul Sidorov came", "Ivan Sidorov", False),
        ("en", "Ivan P. Sidorov came", "Ivan Sidorov", True),
        ("en", "Ivan Paul. Sidorov came", "Ivan Sidorov", False),
        ("ru", "Пришли Мария и Иванова", "Мария Иванова", False),
    ],
)
def test_a_fathers_name_may_stand_between(code: str, text: str, name: str, found: bool) -> None:
    assert bool(names_in(text, language(code)).full(name)) is found
