from __future__ import annotations

import pytest

from briefgen.auditing.holding.beside.appointments import (
    apposed,
    has_post_behind,
    heads,
    is_appointed,
    is_given,
    united_nations,
    without_designate,
    without_names_there,
)
from briefgen.auditing.naming import Hit
from tests.auditing.held import sentence


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        (" was appointed Ambassador.", True),
        (", was formally appointed Ambassador.", True),
        (" has been re-elected Speaker.", True),
        (" was named Minister.", True),
        (" was received by the Minister.", False),
        (" appointed a minister.", False),
        (" and the Minister was appointed.", False),
    ],
)
def test_somebody_was_given_a_post(behind: str, found: bool) -> None:
    text = f"Ana Kirova{behind}"
    assert is_appointed(sentence(text), Hit(0, 10, full=True)) is found
    assert not is_appointed(sentence(text, "ro"), Hit(0, 10, full=True))


def test_names_in_latin_letters_are_no_words_of_a_post() -> None:
    told = sentence("Глава Green Trade Group и член совета X прибыли.", "ru")
    assert without_names_there("Head of Green Trade Group", told) == "Head of  "
    assert without_names_there("Minister of Trade", told) == "Minister of Trade"
    assert (
        without_names_there("Head of Green Trade Group", sentence("Green Trade Group", "ro"))
        == "Head of Green Trade Group"
    )


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Ana Kirova, Minister of Trade of the Republic of Bulgaria, met ", " met "),
        ("Ana Kirova, Minister of Trade, ", ", Minister of Trade, "),
        ("Ana Kirova, a guest, met ", ", a guest, met "),
        ("Ana Kirova, who met the Minister, saw ", ", who met the Minister, saw "),
        ("Ana Kirova met the Minister, who saw ", " met the Minister, who saw "),
        ("Ana Kirova met ", " met "),
    ],
)
def test_the_office_that_is_set_off_behind_a_name_ends(text: str, rest: str) -> None:
    assert text[apposed(sentence(text), 10, len(text)) :] == rest
    assert apposed(sentence(text, "ro"), 10, len(text)) == 10


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("Ана Кирова назначена Послом Болгарии.", "ru", True),
        ("Ана Кирова встретилась с Послом, который стал министром.", "ru", False),
        ("Ана Кирова приехала.", "ru", False),
        ("Ана Кирова Болгария Елшісі болып тағайындалды.", "kk", True),
        ("Ана Кирова Болгария Елшісімен кездесті.", "kk", False),
        ("Ana Kirova a fost numită ambasador.", "ro", True),
        ("Ана Кирова е посланик.", "bg", True),
    ],
)
def test_a_post_is_told_behind_a_name(text: str, code: str, found: bool) -> None:
    assert has_post_behind(sentence(text, code), 10, len(text)) is found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("lt", "Prezidentas paskyrė Ana Kirova energetikos ministre.", True),
        ("lt", "Prezidentas priėmė Ana Kirova ir ministrą.", False),
        ("lt", "Prezidentas paskyrė Ana Kirova, ministras kalbėjo.", False),
        ("bg", "Президентът назначи Ana Kirova за посланик.", True),
        ("ro", "Președintele a numit-o pe Ana Kirova ambasador.", True),
        ("et", "President nimetas Ana Kirova suursaadikuks.", True),
        ("ru", "Президент назначил Ana Kirova послом.", True),
        ("en", "The President appointed Ana Kirova Minister of Trade.", True),
        ("en", "The President met Ana Kirova, Minister of Trade.", False),
    ],
)
def test_an_office_is_given_by_a_verb_before_the_name(code: str, text: str, found: bool) -> None:
    start = text.index("Ana")
    assert is_given(sentence(text, code), Hit(start, start + 10, full=True)) is found


@pytest.mark.parametrize(
    ("code", "behind", "found"),
    [
        ("et", " juhib nüüdsest delegatsiooni", True),
        ("lt", " vadovauja delegacijai", True),
        ("en", " now heads the delegation", True),
        ("en", " met who heads the delegation", False),
        ("en", " made headway", False),
    ],
)
def test_somebody_heads_something(code: str, behind: str, found: bool) -> None:
    assert heads(sentence(f"Ana Kirova{behind}", code), Hit(0, 10, full=True)) is found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ru", "Глава ООН прибыл.", {"@UN"}),
        ("et", "ÜRO peasekretär saabus.", {"@UN"}),
        ("lt", "Atvyko Jungtinių Tautų vadovas.", {"@UN"}),
        ("lt", "Atvyko vadovas.", set()),
    ],
)
def test_whom_letters_stand_for(code: str, text: str, found: set[str]) -> None:
    assert united_nations(sentence(text, code)) == found


@pytest.mark.parametrize(
    ("code", "text", "post"),
    [
        ("en", "Ana Kirova was named Ambassador.", "Ambassador"),
        ("en", "Ana Kirova is the next Ambassador.", "Ambassador"),
        ("en", "Ana Kirova came.", "Ambassador-designate"),
        ("ro", "Ana Kirova, named Ambassador, a sosit.", "Ambassador-designate"),
    ],
)
def test_whoever_was_named_for_a_post_is_to_hold_it(code: str, text: str, post: str) -> None:
    assert without_designate("Ambassador-designate", [sentence(text, code)]) == post
    assert without_designate("Designated driver", [sentence(text, code)]) == "Designated driver"
