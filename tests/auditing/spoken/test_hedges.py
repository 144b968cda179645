from __future__ import annotations

import pytest

from briefgen.auditing.languages import language
from briefgen.auditing.quantities import quantities
from briefgen.auditing.spoken import hedges as module
from briefgen.auditing.spoken.hedges import BESIDE, closest, hedged, is_ceiling
from briefgen.domain.model import Qualifier
from tests.auditing.held import rows

MORE, AT_LEAST, ABOUT, NEARLY, UP_TO, LESS = Qualifier


def test_of_hedges_that_one_word_may_be_the_closest() -> None:
    assert [closest(hedges) for hedges in ((LESS, ABOUT, NEARLY), (LESS, MORE, ABOUT), (LESS, MORE), (LESS,), (MORE, AT_LEAST), (LESS, UP_TO))] == [
        NEARLY, ABOUT, MORE, LESS, AT_LEAST, UP_TO,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code", "hedges"),
    [
        ("more than 5", "en", {MORE}),
        ("as many as 5", "en", set()),
        ("at least 5", "en", {MORE, AT_LEAST}),
        ("no more than 5", "en", {LESS, UP_TO}),
        ("не менее 5", "ru", {MORE, AT_LEAST}),
        ("не повече от 5", "bg", {LESS, UP_TO}),
        ("кемінде 5", "kk", {MORE, AT_LEAST}),
        ("cel puțin 5", "ro", {MORE, AT_LEAST}),
        ("bent 5", "lt", {MORE, AT_LEAST}),
        ("vähemalt 5", "et", {MORE, AT_LEAST}),
        ("a minimum of 5", "en", {MORE, AT_LEAST}),
        ("not exceeding 5", "en", {LESS, UP_TO}),
        ("минимум 5", "bg", {MORE, AT_LEAST}),
        ("най-много 5", "bg", {LESS, UP_TO}),
        ("не по-малко от 5", "bg", {MORE, AT_LEAST}),
        ("не надхвърля 5", "bg", {LESS, UP_TO}),
        ("не менее чем 5", "ru", {MORE, AT_LEAST}),
        ("не более чем 5", "ru", {LESS, UP_TO}),
        ("по меньшей мере 5", "ru", {MORE, AT_LEAST}),
        ("максимум 5", "ru", {LESS, UP_TO}),
        ("минимум 5", "ru", {MORE, AT_LEAST}),
        ("не больше 5", "ru", {LESS, UP_TO}),
        ("ең кемі 5", "kk", {MORE, AT_LEAST}),
        ("ең көп дегенде 5", "kk", {LESS, UP_TO}),
        ("nu mai puțin de 5", "ro", {MORE, AT_LEAST}),
        ("nu mai mult de 5", "ro", {LESS, UP_TO}),
        ("minim 5", "ro", {MORE, AT_LEAST}),
        ("maxim 5", "ro", {LESS, UP_TO}),
        ("măcar 5", "ro", {MORE, AT_LEAST}),
        ("nu a depășit 5", "ro", {LESS, UP_TO}),
        ("ne mažiau nei 5", "lt", {MORE, AT_LEAST}),
        ("ne daugiau nei 5", "lt", {LESS, UP_TO}),
        ("ne mažiau negu 5", "lt", {MORE, AT_LEAST}),
        ("daugiausia 5", "lt", {LESS, UP_TO}),
        ("neviršijo 5", "lt", {LESS, UP_TO}),
        ("neviršys 5", "lt", {LESS, UP_TO}),
        ("viršys 5", "lt", {MORE}),
        ("nu va depăși 5", "ro", {LESS, UP_TO}),
        ("va depăși 5", "ro", {MORE}),
        ("няма да надхвърли 5", "bg", {LESS, UP_TO}),
        ("ще надхвърли 5", "bg", {MORE}),
        ("ei tohi ületada 5", "et", {LESS, UP_TO}),
        ("will not exceed 5", "en", {LESS, UP_TO}),
        ("mitte vähem kui 5", "et", {MORE, AT_LEAST}),
        ("mitte rohkem kui 5", "et", {LESS, UP_TO}),
        ("ei ületanud 5", "et", {LESS, UP_TO}),
        ("arti 5", "lt", {ABOUT, NEARLY, LESS}),
        ("aprox. 5", "ro", {ABOUT}),
        ("5 млн еуродан аспайды", "kk", set()),
        ("за малко под 5", "bg", {ABOUT, NEARLY, LESS}),
        ("без малого на 5", "ru", {ABOUT, NEARLY, LESS}),
        ("kone 5", "lt", {ABOUT, NEARLY, LESS}),
        ("pea 5", "et", {ABOUT, NEARLY, LESS}),
        ("a trecut de 5", "ro", {MORE}),
        ("perlipo 5", "lt", {MORE}),
        ("puțin sub 5", "ro", {ABOUT, NEARLY, LESS}),
        ("napilt alla 5", "et", {ABOUT, NEARLY, LESS}),
        ("примерно до 5", "ru", {ABOUT}),
        ("maždaug iki 5", "lt", {ABOUT}),
        ("превысил на 5", "ru", set()),  # by how much
        ("примерно на 5", "ru", {ABOUT}),
        ("about, then 5", "en", set()),
        ("ületas 2026. aasta esimesel poolaastal 5", "et", {MORE}),
        ("viršijo 2026 m. pirmąjį pusmetį 5", "lt", {MORE}),
        ("exceeded in May 2026 5", "en", {MORE}),
        ("exceeded (2026) 5", "en", set()),
        ("au depășit, în 2026, 5", "ro", {MORE}),
        ("viršijo, 2026 m. gegužę, 5", "lt", {MORE}),
        ("au depășit, în România, 5", "ro", set()),
        ("over the first half of 2026 5", "en", set()),
        ("per pirmąjį 2026 m. pusmetį 5", "lt", set()),
        ("exceeded in 2026, of all years, 5", "en", set()),
        ("exceeded what 2026 brought 5", "en", set()),
    ],
)
def test_how_a_number_is_hedged(text: str, code: str, hedges: set[Qualifier]) -> None:
    assert hedged(text, language(code), len(text) - 1, len(text)) == hedges


def test_a_year_between_a_hedge_and_its_number() -> None:
    years = ["in 2024", "în 2024 ", "през 2024 г.", "в 2024 году", "2024.", "2024 m.", "by 2024"]
    left = [module._year_between("xx").sub("", f"more than {year}") for year in years]
    assert left == ["more than "] * 6 + ["more than by "]
    others = ("in 1999", "in 20245", "in 2024, a", "in 2024 somewhere", "x2024")
    assert [text for text in others if module._year_between("xx").search(text)] == []


def test_the_words_behind_a_number_in_which_its_hedge_stands() -> None:
    texts = [" one two three four", "one (two", " one, two", " one 2", "one;", ". one", ""]
    found = [match.group() for text in texts if (match := module._THREE_WORDS.match(text))]
    assert found == [" one two three", "one", " one", " one", "one", "", ""]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("more than 5 or so", {MORE}),
        ("over 5 or so", {ABOUT}),
        ("5 or so", {ABOUT}),
        ("5 or less", {LESS, UP_TO}),
        ("5 euros or so", {ABOUT}),
        ("5 big euros or so", set()),
    ],
)
def test_of_hedges_before_and_behind_the_longest_counts(text: str, hedges: set[Qualifier]) -> None:
    at = text.index("5")
    assert hedged(text, language("en"), at, at + 1) == hedges


CEILINGS = """
up to 30 | yes
as many as 30 schools | yes
as much as 30 | yes
30 or up to it | yes
30 up to | yes
30  up to | yes
up to the 30 | no
30 schools of tourism, and of farming, up to it | no
under 30 | no
it was 30 | no
"""


@pytest.mark.parametrize(("text", "found"), rows(CEILINGS))
def test_whether_up_to_stands_beside_a_number(text: str, found: str) -> None:
    english = language("en")
    number = quantities(text, english)[-1]
    assert is_ceiling(text, number.start, number.end, english) is (found == "yes")


def test_how_far_up_to_may_stand_behind_a_number() -> None:
    english = language("en")
    for gap, found in ((BESIDE, True), (BESIDE + 1, False)):
        text = f"30{'–'.center(gap)}up to"
        number = quantities(text, english)[0]
        assert is_ceiling(text, number.start, number.end, english) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("up to 5 million", True),
        ("5 million up to", True),
        ("5 million of it up to", True),
        ("up to the 5", False),
        ("upto 5", False),
    ],
)
def test_a_number_that_is_a_ceiling(text: str, found: bool) -> None:
    english = language("en")
    (number,) = quantities(text, english)
    assert is_ceiling(text, number.start, number.end, english) is found


@pytest.mark.parametrize(
    ("text", "number", "hedges"),
    [
        ("120 мыңдай қазақ", "120 мыңдай", {ABOUT}),
        ("120 мың қазақ", "120 мың", set()),
        ("Қытай 120 мың қазақ", "120 мың", set()),
        ("120 мың Қытай", "120 мың", set()),
    ],
)
def test_a_kazakh_ending_hedges_the_number_it_belongs_to(text: str, number: str, hedges: set[Qualifier]) -> None:
    start = text.index(number)
    assert hedged(text, language("kk"), start, start + len(number)) == hedges
