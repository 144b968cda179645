from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold
from tests.auditing.holding.prose_of import EVENT, codes_of, said_of

TEXT = (
    "Signed were a memorandum between Astana and Sofia; a memorandum on the twinning of Shymkent and Plovdiv;"
    " a plan between the Union of Bakers and the Guild of Cooks."
)
BODIES = """
- {id: astana, name: Astana, kind: city, country: KZ, source: s000 p1}
- {id: sofia, name: Sofia, kind: city, country: BG, source: s000 p1}
- {id: shymkent, name: Shymkent, kind: city, country: KZ, source: s000 p1}
- {id: plovdiv, name: Plovdiv, kind: city, country: BG, source: s000 p1}
"""
DOCUMENT = "- {{id: a, title: A document, kind: {}, counterparts: [BG], parties: [{}], state: signed, source: s000 p1}}"


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("A memorandum between Astana and Sofia was signed.", []),
        ("The twinning of Shymkent and Plovdiv was signed.", []),
        ("The twinning of Shymkent and Sofia was signed.", ["V505"]),
        ("Signed was a memorandum of Astana and Sofia; so was one of Shymkent and Plovdiv.", []),
    ],
)
def test_what_is_named_together_stands_in_one_part(
    catalog: Callable[..., Catalog], outcome: str, found: list[str]
) -> None:
    assert codes_of(catalog, TEXT, outcome, organisations=BODIES) == found


def test_what_is_said_of_what_is_named_apart(catalog: Callable[..., Catalog]) -> None:
    assert said_of(catalog, TEXT, "The twinning of Sofia, Shymkent and Plovdiv was signed.", organisations=BODIES) == (
        "V505?: s000 p1 does not name Plovdiv in one breath with the other party → see between whom this document is"
    )


def test_two_sentences_are_no_list(catalog: Callable[..., Catalog]) -> None:
    event = EVENT.format("Astana and Sofia signed a memorandum.").replace("s000 p1", "s000 p1 s1-2")
    text = "Astana signed a memorandum. Sofia signed a memorandum."
    assert codes(hold(catalog, text, events=event, organisations=BODIES), "e", "outcome") == []


def test_two_parts_are_no_list(catalog: Callable[..., Catalog]) -> None:
    text = "Astana and Sofia signed a memorandum; Shymkent was praised."
    assert codes_of(catalog, text, "Astana and Shymkent signed a memorandum.", organisations=BODIES) == []


@pytest.mark.parametrize(
    ("kind", "parties", "found"),
    [
        ("memorandum", "astana, sofia", []),
        ("plan", "astana, sofia", ["V523"]),  # a plan is of others
        ("plan", "astana, plovdiv", []),  # of no part: the whole sentence counts
    ],
)
def test_a_document_is_held_against_its_own_part(
    catalog: Callable[..., Catalog], kind: str, parties: str, found: list[str]
) -> None:
    held = hold(catalog, TEXT, agreements=DOCUMENT.format(kind, parties), organisations=BODIES)
    assert codes(held, "a", "kind") == found


@pytest.mark.parametrize(
    ("title", "found"),
    [("Memorandum of Romania on wine", ["V519"]), ("Memorandum of Japan", ["V519"]), ("Memorandum he praised", [])],
)
def test_a_part_of_a_sentence_stands_where_that_does(
    catalog: Callable[..., Catalog], title: str, found: list[str]
) -> None:
    text = TEXT.replace("Sofia;", "Sofia, which he praised;")
    document = DOCUMENT.format("memorandum", "astana, sofia").replace("A document", title)
    assert codes(hold(catalog, text, agreements=document, organisations=BODIES), "a", "title") == found


def test_the_title_of_a_document_says_nothing_of_how_far_it_has_come(catalog: Callable[..., Catalog]) -> None:
    text = "Парафираха споразумение; меморандумът за образование още не е подписан."
    document = "- {id: a, title: Memorandum on education, kind: memorandum, counterparts: [BG], source: s000 p1}"
    assert codes(hold(catalog, text, language="bg", agreements=document), "a", "title") == []
