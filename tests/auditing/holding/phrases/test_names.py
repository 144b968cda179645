"""Names in our own words, held against passages in English and in other languages."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from briefgen.auditing.holding.case import keys_of
from briefgen.auditing.holding.phrases import names as module
from briefgen.auditing.holding.phrases.names import _begins
from briefgen.auditing.naming import tokens
from briefgen.auditing.spoken.sounds import sound
from briefgen.domain.catalog import Catalog
from tests.auditing.held import case_of, codes, hold, rows, said


@pytest.mark.parametrize(
    ("code", "text", "words", "found"),
    [
        ("ro", "Acordul va fi semnat la București.", "The Agreement will be signed in Bucharest.", False),
        ("ro", "Acordul va fi semnat la București.", "The Agreement will be signed in Sofia.", True),
        ("ro", "Acordul va fi semnat în capitala Bulgariei.", "The Agreement will be signed in Sofia.", False),
        ("ro", "Acordul va fi semnat în capitala României.", "The Agreement will be signed in Sofia.", True),
        ("ro", "Acordul va fi semnat la BERD.", "The Agreement will be signed at the EBRD.", False),
        ("ro", "Acordul va fi semnat la FMI.", "The Agreement will be signed at the EBRD.", True),
        ("et", "Leping pole riigikogule esitatud.", "The Agreement is not before the Riigikogu.", False),
        ("et", "Leping pole riigile esitatud.", "The Agreement is not before the Riigikogu.", True),
        ("ru", "Ожидается визит министра Саидова.", "The Joint visit of Saidov", False),
        ("ru", "Ожидается визит министра Саидова.", "The Joint visit of Petrov", True),
        ("en", "Mr Saidov is expected.", "A visit of Karim Saidov", False),
        ("en", "Sofia asked Viet Nam.", "Wants Viet Nam to help", False),
        ("en", "Mr Petrov is expected.", "A visit of Karim Saidov", True),
    ],
)
def test_names_in_another_language(
    catalog: Callable[..., Catalog], code: str, text: str, words: str, found: bool
) -> None:
    documents = f"- {{id: a, title: {words}, kind: agreement, counterparts: [BG], state: proposed, source: s000 p1}}"
    people = "- {id: s, name: Karim Saidov, side: BG, post: Minister, source: s000 p1}"
    held = hold(catalog, text, language=code, agreements=documents, people=people)
    assert codes(held, "a", "title") == (["V515"] if found else [])


BODIES = """
- {id: silk, name: Silk Fund, aliases: [Zorba Quorl], kind: institution}
- {id: plain, name: the old guests, aliases: [Frobl], kind: institution}
"""
SPELT = """
The guests met the Silk Fund. | They met Zorba. |
The guests met the Silk. | They met Zorba. | V515
The guests met the Fund of Varna. | They met Zorba. | V515
They met the old guests. | They met Frobl. | V515
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(SPELT))
def test_one_spelling_stands_for_another_where_all_of_it_is_there(
    catalog: Callable[..., Catalog], text: str, words: str, found: str
) -> None:
    assert codes(hold(catalog, text, events=EVENT.format(words), organisations=BODIES), "e", "note") == found.split()


EVENT = '- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], status: held, when: ..2025-04-18, note: "{}", source: s000 p1}}'
NAMES = """
They met with the guest from Varna. | A guest from Varna. | unread
 | A guest from Plovdiv. | V515: “Plovdiv” does not stand in s000 p1 → see which name the passage has, or cite the one with this name
 | A guest from Varna, says the Item. | unread
 | A guest of both Sides. | unread
 | A guest from Ye. | unread
 | Nova Kalina Port was opened. | V515: “Nova” does not stand in s000 p1 → see which name the passage has, or cite the one with this name
 | A guest of both Firms. | V515: “Firms” does not stand in s000 p1 → see which name the passage has, or cite the one with this name
They met with the bakers. | A meeting of the Baker. | unread
The guests of the Silk Road Fund came. It rained in Varna. | Guests of the SRF. | unread
It rained in Varna. The guests of the Silk Road Fund came. | Guests of the SRX. | V515: “SRX” does not stand in s000 p1 → see which name the passage has, or cite the one with this name
"""


@pytest.mark.parametrize(("text", "words", "found"), rows(NAMES))
def test_what_is_said_of_a_name(catalog: Callable[..., Catalog], text: str, words: str, found: str) -> None:
    assert said(hold(catalog, text, events=EVENT.format(words)), "e", "note") == found


BEGINS = """
Ports | 0 | yes
“Ports | 1 | yes
‘(Ports | 2 | yes
They. Ports | 6 | yes
They! “Ports | 7 | yes
They? (Ports | 7 | yes
They: Ports | 6 | yes
They.Ports | 5 | yes
They, Ports | 6 | no
They Ports | 5 | no
They. So Ports | 9 | no
"""


@pytest.mark.parametrize(("text", "at", "found"), rows(BEGINS))
def test_a_word_begins_a_sentence(text: str, at: str, found: str) -> None:
    assert _begins(text, int(at)) is (found == "yes")


@pytest.mark.parametrize(
    ("source", "outcome", "found"),
    [
        ("s000 p1 s2", "It was lent by the Baltic museum.", []),
        ("s000 p1 s2", "It was lent by the Nordic museum.", ["V515"]),
        (
            "s000 p1 s2",
            "It was lent by the museum of Ana Berg.",
            ["V515"],
        ),  # a name on file has to stand in the passage itself
        ("s000 p1 s1", "The Nordic museum.", ["V515"]),  # what stands behind it is nothing that it goes on from
    ],
)
def test_a_name_that_a_passage_goes_on_from(
    catalog: Callable[..., Catalog], source: str, outcome: str, found: list[str]
) -> None:
    text = "Ana Berg saw the Baltic museum. The museum lent a boat. She saw the Nordic one."
    event = EVENT.format(outcome).replace("s000 p1", source)
    people = "- {id: berg, name: Ana Berg, side: BG, post: Mayor of Varna, source: s000 p1 s1}"
    held = hold(catalog, text, events=event, people=people)
    assert [code for code in codes(held, "e", "note") if code == "V515"] == found


def test_which_words_are_of_the_line_that_heads_a_text() -> None:
    def head(paragraph: int, number: int, word: str) -> bool:
        sentence: Any = SimpleNamespace(paragraph=paragraph, number=number)
        return module._is_of_dateline(sentence, tokens(word)[0])

    assert [head(1, 1, "OSLO"), head(1, 1, "MFA"), head(1, 1, "Oslo"), head(1, 2, "OSLO"), head(2, 1, "OSLO")] == [
        True, False, False, False, False,
    ]  # fmt: skip


def test_whether_a_name_goes_on() -> None:
    text = "Oslo Fjord-Line Ports"
    assert [module._goes_on(words, 4) for words in (text, "Oslo Fjord lines", "Oslo, Fjord Lines", "Oslo Fjord")] == [
        True, False, False, False,
    ]  # fmt: skip
    assert module._first_sounds("Port of Oslo") == {sound("Port"), sound("Oslo")}


@pytest.mark.parametrize(
    ("before", "series", "found"),
    [
        ("The Permanent Joint Commission of Bulgaria met.", "pjc", []),
        ("The Permanent Joint Commission of Bulgaria met.", "other", ["V525"]),
        ("Ducks swam.", "pjc", []),
        ("Ducks swam.", "other", ["V515"]),
    ],
)
def test_the_name_of_the_series_need_not_stand_in_each_sentence(
    catalog: Callable[..., Catalog], before: str, series: str, found: list[str]
) -> None:
    bodies = (
        "- {id: pjc, name: Permanent Joint Commission, kind: commission, source: s000 p1}\n"
        "- {id: other, name: Council, kind: commission, source: s000 p1}\n"
    )
    event = f"- {{id: e, kind: commission-session, title: The Permanent Commission of Bulgaria, counterparts: [BG], series: {series}, status: planned, when: 2027, source: s000 p2}}"
    text = f"{before}\nThe seventh session will take place in 2027."
    assert codes(hold(catalog, text, organisations=bodies, events=event), "e", "title") == found


class Sentences(list[Any]):
    """Some sentences with the keys of all."""

    keys = keys_of("port of bakers")


@pytest.mark.parametrize(
    ("word", "ordinary"),
    [
        ("Port", True),
        ("Bakers", True),
        ("Lake", False),
        ("OSLO", False),
        ("Sides", True),
        ("Item", True),
        ("PORT", True),
    ],
)
def test_a_word_that_a_passage_writes_without_a_capital(word: str, ordinary: bool) -> None:
    told: Any = SimpleNamespace(
        passage=Sentences([SimpleNamespace(text="OSLO, a port of bakers", paragraph=1, number=1)])
    )
    assert module._ordinary(word, told) is ordinary
    told.passage[0].text = f"{word.upper()}S, {word.upper()} - port of bakers"
    assert module._ordinary(word, told) is (ordinary and len(word) < module.SHORTEST_CITY)


def test_the_names_around_a_passage(catalog: Callable[..., Catalog]) -> None:
    event = EVENT.format("It").replace("s000 p1", "s000 p1 s2")
    case = case_of(hold(catalog, "The UN and Gotham met friends. They met.", events=event), "events", "e")
    assert list(module._names_around(case)) == [sound("The"), sound("Gotham")]
