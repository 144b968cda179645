"""Words as they are written in a table, looked for in texts that mostly have none of them."""

from __future__ import annotations

import pytest

from briefgen.auditing.languages import EXCEPTED, PREFIXES, known_languages, language
from briefgen.auditing.spoken.patterns import letter_by_letter, places_of, plain, respelt


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The ČEZ Group", "the čez group"),
        ("US\u00a0$\t5", "us $ 5"),
        ("İzmir, İ", "izmir, i"),  # two letters each when they are small
        ("Preşedinţia României, sîrbă", "președinția româniei, sârbă"),
    ],
)
def test_a_plain_text_has_every_letter_in_its_place(text: str, low: str) -> None:
    assert (plain(text), len(plain(text))) == (low, len(text))


def test_romanian_is_the_same_with_a_cedilla_and_with_a_comma() -> None:
    assert {respelt(word) for word in ("măști", "măşti")} == {"măști"}
    assert respelt("žemė, õun, sînt ţară") == "žemė, õun, sânt țară"
    assert list(places_of("față de", plain("faţă de; fata de; FAȚĂ DE"))) == [(0, 7), (18, 25)]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("called off", "Called  off; uncalled off, called\u00a0off", ["Called  off", "called\u00a0off"]),
        ("called off", "called offs, called, off", []),
        ("talk* on", "Talks on, talk on; retalks on", ["Talks on", "talk on"]),
        ("head of * State", "the Head of the state; head of  a  state; head of state", ["Head of the state", "head of  a  state"]),
        ("*n't", "It wasn't; n't, isn'ts", ["wasn't", "n't"]),
        ("*n't", "n't a", ["n't"]),  # where the text begins
        ("p.p.", "2 p.p., 2p.p. P.P.s", ["p.p.", "P.P."]),
        ("US$*", "US$5; AUS$", ["US$5"]),
        ("a a", "a a a", ["a a"]),
        ("50%", "150%, 50%", ["50%"]),
        ("€", "5€, a€", ["€", "€"]),
        ("*мады", "Қол қоймады; мадыр", ["қоймады"]),
    ],
)  # fmt: skip
def test_a_star_is_any_ending_a_space_any_space_and_a_letter_at_an_edge_an_edge(
    phrase: str, text: str, found: list[str]
) -> None:
    assert [text[start:end] for start, end in places_of(phrase, plain(text))] == found


def test_words_stand_letter_by_letter_with_no_letter_beside_them() -> None:
    text = "The ČEZ Group, čez; Čezan, ČEZ2 and Groß & Co."
    assert [match.span() for match in letter_by_letter("Čez", text)] == [(4, 7), (15, 18)]
    assert [match.group() for match in letter_by_letter("groß & co.", text)] == ["Groß & Co."]
    assert list(letter_by_letter("Group ČEZ", text)) == []
    assert [match.span() for match in letter_by_letter("ČEZ", text, capitals=True)] == [(4, 7)]
    assert list(letter_by_letter("Čez", text, capitals=True)) == []


@pytest.mark.parametrize("code", known_languages())
def test_whatever_stands_in_a_table_is_found_in_a_text(code: str) -> None:
    spoken = language(code)
    for table, meanings in spoken.words.items():
        if table in (EXCEPTED, PREFIXES):
            continue
        for key, written in meanings.items():
            for word in written:
                text = f"1 {word.replace('*', 'ab')} 2".upper()
                assert spoken.says(table, key, text), (table, key, word)
