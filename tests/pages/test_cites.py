from __future__ import annotations

from typing import Any

from briefgen.domain.records import State
from briefgen.pages.cites import cites, place_words, sources
from briefgen.pages.rows import Cite, Link
from tests.pages.desks import MakeCatalog, event, sheet, small

TWO = """
- id: talks
  kind: consultations
  title: Talks
  counterparts: [BG]
  reports:
    - {source: [s001 p2-13, s001 p9 s2], status: planned, when: 2025-07-01}
    - {source: s000, status: confirmed}
    - {basis: {text: A call, date: 2025-06-09}, place: Sofia}
"""


def test_places_stand_in_the_order_of_the_sources_numbers(catalog: MakeCatalog) -> None:
    of = sheet(catalog(events=TWO))
    of.register.cite_sources([of.catalog.sources["s000"]])
    assert cites(of.register, event(of, "talks").known) == (
        Cite("1", "#s000"),
        Cite("2, paras 2–13", "#s001_p2-13"),
        Cite("2, para. 9", "#s001_p9"),
        Cite("R1", "#reference-1"),
    )


def test_the_place_of_a_single_field_is_named_too(catalog: MakeCatalog) -> None:
    narrowed = TWO.replace("source: s000,", "source: s000 p4, cited: {status: s000 p6 s2},")
    assert narrowed != TWO
    of = sheet(catalog(events=narrowed))
    of.register.cite_sources([of.catalog.sources["s000"]])
    told = event(of, "talks")
    found = [cite.words for cite in cites(of.register, told.known)]
    assert found == ["1, para. 4", "1, para. 6", "2, paras 2–13", "2, para. 9", "R1"]
    of.register.cite(told.citations())
    assert [place.words for place in sources(of.register, [told])[0].places] == ["para. 4", "para. 6"]


def test_each_source_tells_what_was_taken_from_where(catalog: MakeCatalog) -> None:
    of = sheet(small(catalog))
    told: tuple[State[Any, Any], ...] = (event(of, "visit"), *of.selection.figures, *of.selection.facts)
    of.register.cite(c for state in told for c in state.citations())
    first, second = sources(of.register, told)
    assert (first.id, first.title, [p.id for p in first.places]) == ("s001", "Second item", ["s001_p2-13", "s001_p5"])
    assert first.places[0].told == (Link("Visit of the President", "#visit"),)
    assert [link for place in second.places for link in place.told] == [
        Link("Trade turnover, 2023"),
        Link("The largest partner in the region"),
    ]
    assert place_words((3, 3)) == "para. 3"
