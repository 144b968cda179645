from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from briefgen.auditing.holding.case import (
    Case,
    bodies_named,
    by_their_letters,
    country_names,
    keys_but_countries,
    keys_of,
    posts_of,
    softened,
    spellings,
)
from briefgen.auditing.passages import texts_of
from briefgen.auditing.verdicts import HELD, Held, Verdict, doubtful, in_part, wrong
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.model import Organisation, Person
from tests.auditing.held import case_of, hold


def test_what_was_inferred_is_said_to_be_where_nothing_contradicts_it() -> None:
    assert softened(in_part("a"), "So") == Held(Verdict.INFERRED, "So")
    assert softened(HELD, None) is HELD
    assert softened(HELD, "So") == Held(Verdict.INFERRED, "So")
    assert softened(wrong("V1", "no", "mend it"), "So") == wrong("V1", "no", "mend it")
    assert softened(doubtful("V1", "no", "mend it"), "So") == doubtful("V1", "no", "mend it")


def test_every_spelling_of_a_name() -> None:
    body = Organisation.model_validate(
        {
            "id": "b",
            "name": {"en": "City", "bg": "Град"},
            "aliases": ["C"],
            "native": "Шаҳар",
            "kind": "city",
            "reports": [{}],
        }
    )
    assert spellings(body) == ("City", "Град", "C", "Шаҳар")


def test_the_keys_of_words() -> None:
    assert keys_of("the Minister of Bulgaria") == {"#minister", "@BG"}
    assert keys_but_countries("the Minister of Bulgaria") == {"#minister"}


def test_countries_in_a_row() -> None:
    assert (country_names({"RO", "BG"}), country_names(())) == ("Bulgaria, Romania", "")


def test_the_spellings_of_who_has_one_name() -> None:
    told = {"id": "p", "name": "Maria Ivanova", "side": "BG", "aliases": ["Maruska", "M. Ivanova"], "reports": [{}]}
    assert spellings(Person.model_validate(told)) == ("Maria Ivanova", "Maruska", "M. Ivanova")


def test_the_posts_of_somebody_by_each_report() -> None:
    reports: list[dict[str, str]] = [{"post": "Mayor"}, {}, {"post": "Minister of Justice"}]
    somebody = Person.model_validate({"id": "p", "name": "Maria Ivanova", "side": "BG", "reports": reports})
    assert posts_of(somebody) == ("Mayor", "Minister of Justice")


EVENTS = """\
- {id: one, kind: meeting, title: One, counterparts: [BG], status: held, when: 2025, inferred: {when: Of the year}, source: s000 p2}
- {id: two, kind: meeting, title: Two, counterparts: [BG, RO], status: held, when: 2025, participants: [iv], source: s000 p1}
- {id: all, kind: meeting, title: All, counterparts: all, status: held, when: 2025, source: s000 p1}
"""
FACTS = "- {id: fact, counterpart: RO, topic: trade, text: Trade, source: s000 p1}"
PEOPLE = "- {id: iv, name: Maria Ivanova, side: BG, source: s000 p1}"
SOURCES = "- {id: s000, title: An item, published: 2025-04-18, document: first.txt}"


def case(catalog: Callable[..., Catalog], record: str, cited: str = "s000 p2 s2") -> Case:
    found = catalog(sources=SOURCES, events=EVENTS, facts=FACTS, people=PEOPLE, organisations="")
    texts = texts_of(found, {"s000": b"One. Two.\nThree. Four.\nFive."})
    passage = texts.passage([Citation.read(cited)])
    assert passage
    of: Any = next(r for r in found.records() if r.id == record)
    return Case(found, texts, of, of.reports[0], passage)


@pytest.mark.parametrize(
    ("record", "codes"), [("one", ("BG",)), ("two", ("BG", "RO")), ("all", ()), ("fact", ("RO",)), ("iv", ())]
)
def test_the_counterparts_of_a_record(catalog: Callable[..., Catalog], record: str, codes: tuple[str, ...]) -> None:
    assert case(catalog, record).counterparts == codes


@pytest.mark.parametrize(("record", "taking"), [("two", ["iv"]), ("one", []), ("fact", [])])
def test_who_takes_part(catalog: Callable[..., Catalog], record: str, taking: list[str]) -> None:
    assert [person.id for person in case(catalog, record).participants] == taking


@pytest.mark.parametrize(
    ("cited", "before"),
    [("s000 p2 s2", ["Three.", "Two.", "One."]), ("s000 p2-3", ["Two.", "One."]), ("s000 p1", [])],
)
def test_the_sentences_before_a_passage_the_nearest_first(
    catalog: Callable[..., Catalog], cited: str, before: list[str]
) -> None:
    assert [sentence.text for sentence in case(catalog, "one", cited).before()] == before


@pytest.mark.parametrize(
    ("cited", "around"),
    [
        ("s000 p1 s1", []),
        ("s000 p1 s2", ["One."]),
        ("s000 p2 s2", ["One.", "Two.", "Three."]),
        ("s000 p3", ["One.", "Two.", "Three.", "Four."]),  # the first of the text, and three before
        ("s000 p2", ["One.", "Two."]),
    ],
)
def test_what_a_passage_goes_on_from(catalog: Callable[..., Catalog], cited: str, around: list[str]) -> None:
    assert [sentence.text for sentence in case(catalog, "one", cited).around()] == around


def test_why_a_field_was_inferred(catalog: Callable[..., Catalog]) -> None:
    found = case(catalog, "one")
    assert [found.inferred(field) for field in ("when", "status")] == ["Of the year", None]
    on_record = case(catalog, "fact")
    record = on_record.record.model_copy(update={"inferred": {"topic": "By its words"}})
    assert [replace(on_record, record=record).inferred(field) for field in ("topic", "text")] == ["By its words", None]


BODIES = """
- {id: city, name: Plovdiv, kind: city, source: s000 p1}
- {id: lib, name: National Library of Plovdiv, aliases: [Library], kind: institution, source: s000 p1}
"""


def test_the_bodies_named_in_some_words(catalog: Callable[..., Catalog]) -> None:
    found = catalog(organisations=BODIES, people=PEOPLE, sources=SOURCES, events=EVENTS, facts=FACTS)
    texts = texts_of(found, {"s000": b"They met."})
    passage = texts.passage((Citation("s000"),))
    assert passage is not None
    record = found.facts["fact"]
    case = Case(found, texts, record, record.reports[0], passage)
    assert bodies_named(case, "the national library of plovdiv") == ()
    named = bodies_named(case, "Plovdiv: the National Library of Plovdiv, a Library of Plovdivs")
    assert [(body.id, start, end) for body, start, end in named] == [("city", 0, 7), ("lib", 13, 40), ("lib", 44, 51)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The MFA met them.", "The MFA met the MFA."),
        ("The Ministry of Foreign Affairs (MFA) met them.", "The Ministry of Foreign Affairs met the Ministry of Foreign Affairs."),
        ("The Affairs met them.", "The Ministry of Foreign Affairs met the Ministry of Foreign Affairs."),
        ("The FOR met them.", "The Ministry of Foreign Affairs met the Ministry of Foreign Affairs."),
        ("It rained.", "The Ministry of Foreign Affairs met the Ministry of Foreign Affairs."),
    ],
)  # fmt: skip
def test_our_words_call_a_body_by_its_letters_where_the_passage_does(
    catalog: Callable[..., Catalog], text: str, words: str
) -> None:
    bodies = "- {id: b, name: Ministry of Foreign Affairs, aliases: [MFA, FOR, Affairs], kind: ministry, country: BG, source: s000 p1}"
    case = case_of(hold(catalog, text, organisations=bodies), "organisations", "b")
    assert by_their_letters(case, "The Ministry of Foreign Affairs met the Ministry of Foreign Affairs.") == words
