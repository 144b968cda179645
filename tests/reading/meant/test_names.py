from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.domain.catalog import Catalog
from briefgen.domain.references import Kind
from briefgen.reading.meant.names import _PARAGRAPH, NOBODY, Named, Names, spellings

PEOPLE = """
- {id: eide, name: Espen Barth Eide, native: Еспен, aliases: [E. B. Eide, Minister Eide], side: BG, post: M, source: s000 p1}
- {id: jan-one, name: Jan Kask, side: BG, post: M, source: s000 p1}
- {id: jan-two, name: Jan Kask, side: RO, post: M, source: s001 p1}
"""
ORGANISATIONS = "- {id: mfa, name: {en: Ministry of Foreign Affairs, bg: Министерство}, kind: ministry}\n"
EVENT = "- {{id: one, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2027-05, {}}}"


@pytest.mark.parametrize(
    ("text", "kinds", "found"),
    [
        ("Espen Barth Eide", ("people",), Named("eide", "Espen Barth Eide")),
        ("espen barth eide ", ("people",), Named("eide", "Espen Barth Eide")),
        ("Espen Barht Eide", ("people",), Named("eide", "Espen Barth Eide")),
        ("Espen Eide", ("people",), Named("eide", "Espen Barth Eide")),
        ("Minister Eide", ("people",), Named("eide", "Minister Eide")),
        ("Еспен", ("people",), Named("eide", "Еспен")),
        ("Министерство", ("people", "organisations"), Named("mfa", "Министерство")),
        ("Second item, p 3", ("sources",), Named("s001", "Second item")),
        ("Second item p3-5", ("sources",), Named("s001", "Second item")),
        ("Second item, paragraph 3-5, 7, 9, 11", ("sources",), Named("s001", "Second item")),
        ("Second item: para. 13, 14, 15, 16, 17", ("sources",), Named("s001", "Second item")),
        ("Jan Kask", ("people",), None),  # there are two
        ("Jan Kask", ("people", "organisations"), None),
        ("Министерство" + " " * 200 + "Еспен", ("organisations",), Named("mfa", "Министерство")),
        ("Nobody at all", ("people",), None),
        ("Espen Barth Eide", ("organisations",), None),
        ("", ("people",), None),
    ],
)
def test_a_name_means_the_one_record_that_has_it(
    loaded: Callable[..., object],
    catalog: Callable[..., Catalog],
    text: str,
    kinds: tuple[Kind, ...],
    found: Named | None,
) -> None:
    data = catalog(people=PEOPLE, organisations=ORGANISATIONS)
    assert Names({kind: records.values() for kind, records in data.kinds().items()}).meant(text, kinds) == found
    assert NOBODY.meant(text, kinds) is None


def test_which_ids_there_are_and_which_names_are_new(catalog: Callable[..., Catalog]) -> None:
    data = catalog(people=PEOPLE, organisations=ORGANISATIONS)
    names = Names({kind: records.values() for kind, records in data.kinds().items()})
    assert (names.ids("people"), NOBODY.ids("people")) == (["eide", "jan-one", "jan-two"], [])
    asked: list[tuple[str, tuple[Kind, ...]]] = [
        ("mfa", ("people", "organisations")),
        ("mfa", ("people",)),
        ("mf", ("organisations",)),
        ("mfa", ()),
    ]
    assert [names.has(identity, kinds) for identity, kinds in asked] == [True, False, False, False]
    assert [names.is_new(text, ("organisations", "people")) for text in ("Ana Berg", "ana berg", "Ana", "Jan One")] == [
        True,
        False,
        False,
        False,
    ]
    assert names.is_new("Jan One", ("organisations",))


@pytest.mark.parametrize(
    ("field", "code", "message", "hint"),
    [
        (
            "source: s000 p1, participants: [Espen Barth Eide]",
            "E207",
            "“Espen Barth Eide” is a name, and an id is expected here",
            "write eide, the id of “Espen Barth Eide”",
        ),
        (
            "source: s000 p1, organisations: Ministry of Foreign Affairs",
            "E207",
            "“Ministry of Foreign Affairs” is a name, and an id is expected here",
            "write mfa, the id of “Ministry of Foreign Affairs”",
        ),
        (
            "source: First item p3",
            "E206",
            "“First item p3” is a name, and an id is expected here",
            "write s000 p3, the id of “First item”",
        ),
        (
            "source: s000 p1, participants: [Rumen Radev]",
            "E207",
            "“Rumen Radev” is a name, and an id is expected here",
            "no record of seeds/people.yaml has that name: add one, and write its id here",
        ),
    ],
)
def test_a_name_where_an_id_is_expected_is_answered_with_the_id(
    diagnose: Callable[..., list[Diagnostic]], field: str, code: str, message: str, hint: str
) -> None:
    found = diagnose(events=EVENT.format(field), people=PEOPLE, organisations=ORGANISATIONS)
    assert [(d.code, d.message, d.hint) for d in found if d.code[0] == "E"] == [(code, message, hint)]


@pytest.mark.parametrize(
    ("behind", "left"),
    [
        (" p3", ""), (",p 3", ""), (": para 3", ""), (", paragraph 3", ""), (" p. 3", ""), (" p3-5, 7", ""), (" P3", " P3"),
        (" parag 3", " parag 3"), (" p", " p"), (" p3x", " p3x"), ("xp3", "xp3"), (" p3 -", ""), (" p..3", " p..3"),
    ],
)  # fmt: skip
def test_a_paragraph_behind_a_title_is_no_part_of_it(behind: str, left: str) -> None:
    assert _PARAGRAPH.sub("", f"Item{behind}") == f"Item{left}"


def test_every_spelling_of_a_record(catalog: Callable[..., Catalog]) -> None:
    data = catalog(
        people=PEOPLE,
        organisations=ORGANISATIONS,
        sources="- {id: s000, title: An item, publisher: A house, published: 2025-01-01}\n- {id: s001, title: B, published: 2025-01-01}",
    )
    assert [list(spellings(r)) for r in (data.people["eide"], data.organisations["mfa"], data.sources["s000"])] == [
        ["Espen Barth Eide", "Еспен", "E. B. Eide", "Minister Eide"],
        ["Ministry of Foreign Affairs", "Министерство"],
        ["An item", "A house"],
    ]
