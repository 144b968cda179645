from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.reading.rules.likeness.names import _near, _Spelling
from tests.steps import calls


def people(*names: str) -> str:
    return "".join(
        f"- {{id: p{i}, name: '{name}', side: BG, post: Minister, source: s00{i % 2} p1}}\n"
        for i, name in enumerate(names)
    )


@pytest.mark.parametrize(
    ("names", "near"),
    [
        (("Petar Dilov", "Peter Dilov"), [("p1", "“Peter Dilov” nearly matches “Petar Dilov” of p0")]),
        (("Petar Dilov", "Petar D. Dilov"), [("p1", "“Petar D. Dilov” nearly matches “Petar Dilov” of p0")]),
        (("Petar Dilov", "Plamen Panchev"), []),
        (("Dilov", "Dilof"), []),  # a bare surname says too little
        (("Zone 1 of the East", "Zone 2 of the East"), []),
        (("Petar Dilov", "Петар Дилов"), [("p1", "“Петар Дилов” nearly matches “Petar Dilov” of p0")]),
        (("Petar Dilov", "Petar Dilov"), [("p1", "“Petar Dilov” is what p0 is called too")]),
        (("Petar Dilov", "Dilov, Petar"), [("p1", "“Dilov, Petar” nearly matches “Petar Dilov” of p0")]),
        (("PETAR DILOV", "Petar  dilov"), [("p1", "“Petar dilov” nearly matches “PETAR DILOV” of p0")]),
    ],
)
def test_names_that_nearly_match(
    diagnose: Callable[..., list[Diagnostic]], names: tuple[str, ...], near: list[tuple[str, str]]
) -> None:
    found = diagnose(people=people(*names), organisations="")
    text = people(*names).split("\n")
    assert [(f"p{text.index(text[d.location.line - 1])}", d.message) for d in found] == [
        (i, m.replace("Petar dilov", "Petar  dilov")) for i, m in near
    ]
    assert {d.code for d in found} <= {"W404"}


def test_an_alias_counts_and_each_two_records_are_named_once(diagnose: Callable[..., list[Diagnostic]]) -> None:
    text = people("Petar Dilov", "Somebody Else").replace(
        "'Somebody Else'", "Somebody Else, aliases: [Peter Dilov, Petar Dilow]"
    )
    assert [d.message for d in diagnose(people=text, organisations="")] == [
        "“Peter Dilov” nearly matches “Petar Dilov” of p0"
    ]


@pytest.mark.parametrize(
    ("one", "two", "near"),
    [
        ("Ministry of Foreign Affairs of Estonia", "Ministry of Foreign Affairs of Romania", False),
        ("Ministry of Foreign Affairs of Lithuania", "Ministry of Foreign Affairs of Lithuana", True),
        ("Ministry of Foreign Affairs of Austria", "Ministry of Foreign Affairs of Australia", False),
        ("Ministry of Foreign Affairs of Niger", "Ministry of Foreign Affairs of Nigeria", False),
        ("National Statistical Institute of Sofia", "National Statistical Institute of Varna", False),
        ("Chamber of Commerce and Industry of Kaunas", "Chamber of Commerce and Industry of the Kaunas", True),
        ("Chamber of Commerce and Industry", "Chamber of Comerce and Industry", True),
    ],
)
def test_bodies_named_by_one_pattern_are_several(
    diagnose: Callable[..., list[Diagnostic]], one: str, two: str, near: bool
) -> None:
    bodies = f"- {{id: a, name: {one}, kind: ministry}}\n- {{id: b, name: {two}, kind: ministry}}\n"
    assert [d.code for d in diagnose(organisations=bodies, people="[]") if d.code == "W404"] == ["W404"] * near


def test_bodies_of_two_countries_are_two(diagnose: Callable[..., list[Diagnostic]]) -> None:
    body = "- {{id: {}, name: Ministry of Energy, kind: ministry, country: {}}}\n"
    told = [
        [d.code for d in diagnose(organisations=body.format("a", "BG") + body.format("b", other), people="[]")]
        for other in ("BG", "RO")
    ]
    assert ["W404" in codes for codes in told] == [True, False]


def test_thousands_of_names_are_compared_in_a_moment() -> None:
    names = [f"{chr(97 + i % 26) * 3}{i * 7919 % 10007:05} {chr(97 + i // 26 % 26) * 5}" for i in range(2500)]
    spellings = [_Spelling(str(i), name, name, ()) for i, name in enumerate(names)]
    compared = calls(lambda: list(_near(spellings)))
    assert compared < 20 * len(names)  # each against each in Python is three million


def test_sources_that_nothing_cites(diagnose: Callable[..., list[Diagnostic]]) -> None:
    sources = "- {id: s000, title: A, published: 2025-04-18}\n- {id: s001, title: B, published: 2025-04-18}\n"
    more = "- {id: s002, title: C, published: 2025-04-18}\n"
    assert [(d.code, d.message) for d in diagnose(sources=sources + more)] == [("W410", "nothing cites s002")]
    assert diagnose(sources=sources + more.replace("}", ", withdrawn: true}")) == []


def test_what_could_not_be_read_may_be_what_cites_it(diagnose: Callable[..., list[Diagnostic]]) -> None:
    sources = "- {id: s000, title: A, published: 2025-04-18}\n- {id: s001, title: B, published: 2025-04-18}\n"
    sources += "- {id: s002, title: C, published: 2025-04-18}\n"
    broken = "- {id: f, counterpart: BG, topic: sports, text: It is so, source: s002 p1}"
    assert [d.code for d in diagnose(sources=sources, facts=broken)] == ["E204"]


def test_a_source_that_only_a_hand_written_line_cites_is_cited(diagnose: Callable[..., list[Diagnostic]]) -> None:
    sources = "".join(f"- {{id: s00{n}, title: Item, published: 2025-04-18}}\n" for n in range(3))
    brief = "[{written: 2025-04-20, if-raised: [{trigger: A, facts: B, source: s002 p1}]}]"
    counterparts = f"- {{code: BG, slug: bulgaria, brief: {brief}}}\n- {{code: RO, slug: romania}}\n"
    assert [d.message for d in diagnose(sources=sources)] == ["nothing cites s002"]
    assert diagnose(sources=sources, counterparts=counterparts) == []


def test_a_name_in_its_own_letters_counts(diagnose: Callable[..., list[Diagnostic]]) -> None:
    text = people("Petar Dilov", "P. D. Dilow").replace("'P. D. Dilow'", "P. D. Dilow, native: Петър Дилов")
    text = text.replace("'Petar Dilov'", "Petar Dilov, native: Петър Дилов")
    found = diagnose(people=text, organisations="")
    assert [d.message for d in found if d.code == "W404"] == ["“Петър Дилов” nearly matches “Petar Dilov” of p0"]
