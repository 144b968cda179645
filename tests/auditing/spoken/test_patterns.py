"""Words as they are written in a table, looked for in texts that mostly have none of them."""

from __future__ import annotations

import pytest

from briefgen.auditing.languages import known_languages, language
from briefgen.auditing.spoken.patterns import hints, letter_by_letter, needed, parts_of, pattern, words_for


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("visit*", ("visit",)),
        ("*Conven*", ("conven",)),
        ("head of * State", ("state", "head", "of")),
        ("US$", ("us$",)),
    ],
)
def test_what_stands_as_it_is_written_is_told_apart_from_stars_and_spaces(written: str, parts: tuple[str, ...]) -> None:
    assert parts_of(written) == parts


def test_a_text_without_what_all_of_some_words_need_has_none_of_them() -> None:
    parts = needed((("Euro*", "euro area"), ("US dollar*",)))
    assert parts == ("euro", "dollar")
    assert [hints(parts, text) for text in ("in EUROS", "dollars", "in roubles", "")] == [True, True, False, False]


def test_words_are_found_as_their_pattern_finds_them() -> None:
    euros = words_for(("euro*", "€"))
    assert [match.span() for match in euros.finditer("Euros or €")] == [(0, 5), (9, 10)]
    assert [match.span() for match in euros.finditer("Euros or €", 1)] == [(9, 10)]
    assert (euros.search("5 EUR"), euros.match("5 euros"), list(euros.finditer("5 EUR"))) == (None, None, [])
    found = euros.match("5 euros", 2)
    assert (found and found.group(), euros.sub("-", "5 euros, 5 EUR"), euros.sub("-", "5 EUR")) == (
        "euros",
        "5 -, 5 EUR",
        "5 EUR",
    )
    assert words_for(()).search("any") is None


def test_a_star_is_any_ending_a_space_any_space_and_a_letter_at_an_edge_an_edge() -> None:
    assert pattern(("talk*", "called off", "p.p.")).findall("Talks, retalk, called  off; uncalled off; 2 p.p., 2p.p.") == [
        "Talks", "called  off", "p.p.",
    ]  # fmt: skip


def test_words_stand_letter_by_letter_with_no_letter_beside_them() -> None:
    text = "The ČEZ Group, čez; Čezan, ČEZ2 and Groß & Co."
    assert [match.span() for match in letter_by_letter("Čez", text)] == [(4, 7), (15, 18)]
    assert [match.group() for match in letter_by_letter("groß & co.", text)] == ["Groß & Co."]
    assert list(letter_by_letter("Group ČEZ", text)) == []


@pytest.mark.parametrize("code", known_languages())
def test_whatever_stands_in_a_table_is_found_in_a_text(code: str) -> None:
    spoken = language(code)
    for table, meanings in spoken.words.items():
        for key, written in meanings.items():
            for word in written:
                text = f"1 {word.replace('*', 'ab')} 2".upper()
                assert (key in spoken.found(table, text), spoken.pattern(table, key).search(text) is not None) == (
                    True,
                    True,
                ), (table, key, word)
