from __future__ import annotations

import pytest

from briefgen.auditing.spoken.lexicon import meaning_of, meaning_of_stem, together
from briefgen.auditing.spoken.tables import HERE


@pytest.mark.parametrize(
    ("word", "other", "near"),
    [
        ("commended", "praised", True),
        ("postponed", "put", True),  # off
        ("ambassador", "diplomats", True),  # the one is a kind of the other
        ("conclusion", "concluded", True),  # made of it
        ("Modernisation", "modernized", True),  # in either spelling, in any letters
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


def test_a_stem_means_what_its_words_do() -> None:
    assert meaning_of_stem("conclus").is_near(meaning_of("concluded"))
    assert not meaning_of_stem("conclus").is_near(meaning_of("vineyard"))


def test_several_words_mean_what_each_does() -> None:
    both = together([meaning_of("firms"), meaning_of("praised")])
    assert both.senses == meaning_of("firms").senses | meaning_of("praised").senses
    assert together([]) == (frozenset(), frozenset())


def test_the_words_stand_in_their_order() -> None:
    words, _between, senses = (HERE / "en.lexicon").read_text(encoding="ascii").partition("---\n")
    for lines in ([line for line in words.splitlines() if line[0] != "#"], senses.splitlines()):
        assert lines == sorted(lines, key=lambda line: line.split()[0] + " ")
