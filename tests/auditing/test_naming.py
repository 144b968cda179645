from __future__ import annotations

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.naming import Names, is_latin, same, sound, tokens


def test_spellings_that_sound_the_same() -> None:
    for one, other in (
        ("Tokayev", "Tokaev"),
        ("Kassym", "Kasym"),
        ("Jomart", "Zhomart"),
        ("Vassilenko", "Vasilenko"),
        ("Yermek", "Ermek"),
        ("Simkić", "Simkič"),
        ("Radev", "Радев"),
        ("Dimitrov", "Димитров"),
    ):
        assert sound(one) == sound(other)
    assert sound("Dimitrov") != sound("Dimitrev")


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
