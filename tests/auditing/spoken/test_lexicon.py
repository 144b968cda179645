from __future__ import annotations

import pytest

from briefgen.auditing.spoken.lexicon import (
    _entry,
    _forms,
    meaning_alone,
    meaning_of,
    meaning_of_stem,
    senses_of,
    together,
)
from briefgen.auditing.spoken.tables import HERE
from tests.auditing.held import rows


@pytest.mark.parametrize(
    ("word", "other", "near"),
    [
        ("commended", "praised", True),
        ("postponed", "put", True),  # off
        ("ambassador", "diplomats", True),  # the one is a kind of the other
        ("conclusion", "concluded", True),  # made of it
        ("Modernisation", "modernized", True),  # in either spelling, in any letters
        ("visitor", "traveled", True),  # to visit is to travel
        ("landslide", "earthquake", False),  # two kinds of the same
        ("cheap", "expensive", False),  # opposites
        ("railway", "vineyard", False),
        ("xyzzy", "xyzzy", False),  # nothing is known of it
    ],
)
def test_words_that_mean_nearly_the_same(word: str, other: str, near: bool) -> None:
    assert meaning_of(word).is_near(meaning_of(other)) == near
    assert meaning_of(other).is_near(meaning_of(word)) == near


def test_a_form_that_no_rule_makes_is_its_word() -> None:
    assert meaning_of("undertook") == meaning_of("undertake")
    assert meaning_of("planned").senses >= meaning_of("plan").senses


def test_a_word_alone_means_what_it_says_and_not_what_is_made_of_it() -> None:
    assert meaning_alone("visitor").senses.isdisjoint(meaning_alone("visits").senses)
    assert meaning_alone("visitor").is_near(meaning_alone("visits"))  # which is a step away
    assert not meaning_alone("visitor").is_near(meaning_alone("traveled"))
    assert not meaning_of("visitor").senses.isdisjoint(meaning_alone("visits").senses)


def test_a_stem_means_what_its_words_do() -> None:
    assert meaning_of_stem("conclus").is_near(meaning_of("concluded"))
    assert not meaning_of_stem("conclus").is_near(meaning_of("vineyard"))


def test_several_words_mean_what_each_does() -> None:
    both = together([meaning_of("firms"), meaning_of("praised")])
    assert both.senses == meaning_of("firms").senses | meaning_of("praised").senses
    assert together([]) == (frozenset(), frozenset())


def test_the_words_stand_in_their_order() -> None:
    words, steps, kin = (HERE / "en.lexicon").read_text(encoding="ascii").split("---\n")
    for lines in ([line for line in words.splitlines() if line[0] != "#"], steps.splitlines(), kin.splitlines()):
        assert lines == sorted(lines, key=lambda line: line.split()[0] + " ")


FORMS = """
parties | party parti partie
married | marry marrie marri
wolves | wolf wolv wolve
guests | guest
rising | rise ris
planned | planne plann plan
workers | worker
largest | large larg
tallest | talle tall tal
larger | large larg
taller | talle tall tal
modernise | modernize
modernises | modernis modernise modernize
modernised | modernise modernis modernize
modernising | modernise modernis modernize
modernisation | modernization
modernisations | modernisation modernization
colour | color
colours | colour color
undertook | undertake
as |
ass | as
ring |
"""


@pytest.mark.parametrize(("word", "forms"), rows(FORMS))
def test_how_a_word_may_stand_in_a_dictionary(word: str, forms: str) -> None:
    assert list(_forms(word)) == [word, *forms.split()]


def test_the_endings_that_a_stemmer_takes() -> None:
    for word, stem in (
        ("praise", "prais"), ("country", "countr"), ("construction", "construct"), ("agreement", "agree"), ("foundation", "found"),
    ):  # fmt: skip
        assert meaning_of(word).senses
        assert meaning_of(word).senses <= meaning_of_stem(stem).senses


def test_an_entry_is_found_by_its_whole_name() -> None:
    lines = ["a 1", "b 2 3", "bc 4"]
    assert [_entry(lines, name) for name in ("a", "b", "bc", "bd", "c", "")] == [["1"], ["2", "3"], ["4"], [], [], []]


def test_the_senses_of_a_word_alone_are_those_of_its_meaning_alone() -> None:
    assert senses_of("Visits") == meaning_alone("visits").senses != meaning_of("visits").senses
    assert senses_of("qwerty") == frozenset()
