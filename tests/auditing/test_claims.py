from __future__ import annotations

from collections.abc import Callable

from briefgen.auditing.claims import Claimed, claims, is_own, words_in, words_of
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Change, Event, Figure, FigureReport, Text


def test_every_field_is_a_claim_but_what_the_desk_keeps_for_itself(catalog: Callable[..., Catalog]) -> None:
    text = """
- id: e
  kind: visit
  title: A visit
  counterparts: [BG]
  busy: true
  accept: [{code: W401, reason: So}]
  status: held
  when: 2025-04-18
  agenda: [One, Two]
  said: [{person: p, text: Thanks}]
  stops: [{place: Sofia, timezone: Europe/Sofia}]
  doubt: Hm
  note: Well
  source: s000 p1
"""
    people = "- {id: p, name: Maria Ivanova, side: BG, source: s000 p1}"
    event = catalog(events=text, people=people, organisations="").events["e"]
    assert [(c.name, words_of(c.value)) for c in claims(event)] == [
        ("kind", ("visit",)),
        ("title", ("A visit",)),
        ("counterparts", ("BG",)),
    ]
    assert [(c.name, words_of(c.value)[0], c.item) for c in claims(event.reports[0])] == [
        ("note", "Well", None),
        ("status", "held", None),
        ("when", "2025-04-18", None),
        ("agenda", "One", 0),
        ("agenda", "Two", 1),
        ("said", "p: Thanks", 0),
        ("stops.place", "Sofia", 0),
    ]


def test_a_field_is_the_desk_s_own_where_the_model_says_so() -> None:
    fields = Event.model_fields
    assert [name for name in fields if is_own(fields[name])] == [
        "id",
        "accept",
        "withdrawn",
        "private",
        "draft",
        "inferred",
        "doubt",
        "timezone",
        "busy",
        "url",
        "imported",
        "meeting",
    ]


def test_the_words_of_a_claim() -> None:
    assert words_of(Text((("en", "Trade"), ("bg", "Търговия")))) == ("Trade", "Търговия")
    assert words_of(Change.model_validate({"by": "4", "unit": "times"})) == ("4: times",)
    assert words_of(value=True) == ("true",)


def test_a_value_is_told_with_its_hedge_and_its_unit() -> None:
    record = Figure.model_validate(
        {
            "id": "f",
            "counterpart": "BG",
            "indicator": "exports",
            "unit": "USD million",
            "period": "2024",
            "reports": [{}],
        }
    )
    hedged = FigureReport.model_validate({"value": "3", "qualifier": "more-than"})
    bare = FigureReport.model_validate({"value": "3"})
    told = [
        {claimed.name: words_in(report, record, claimed) for claimed in claims(report)} for report in (hedged, bare)
    ]
    assert told == [{"value": ("more-than 3 USD million",), "qualifier": ("more-than",)}, {"value": ("3 USD million",)}]


def test_what_leads_to_a_record_says_where(catalog: Callable[..., Catalog]) -> None:
    text = """
- id: e
  kind: visit
  title: A visit
  counterparts: [BG, RO]
  series: c
  status: held
  when: 2025-04-18
  stops: [{place: Sofia, participants: [p], organisations: [c], memo: e}]
  source: s000 p1
"""
    people = "- {id: p, name: Maria Ivanova, side: BG, source: s000 p1}"
    bodies = "- {id: c, name: A commission, kind: commission, source: s000 p1}"
    event = catalog(events=text, people=people, organisations=bodies).events["e"]
    found = [claimed for model in (event, event.reports[0]) for claimed in claims(model)]
    assert [(c.path, c.name, c.ref.kind if c.ref else None) for c in found] == [
        (("kind",), "kind", None),
        (("title",), "title", None),
        (("counterparts", 0), "counterparts", "counterparts"),
        (("counterparts", 1), "counterparts", "counterparts"),
        (("series",), "series", "organisations"),
        (("status",), "status", None),
        (("when",), "when", None),
        (("stops", 0, "place"), "stops.place", None),
        (("stops", 0, "participants", 0, "person"), "stops.participants.person", "people"),
        (("stops", 0, "organisations", 0), "stops.organisations", "organisations"),
        (("stops", 0, "memo"), "stops.memo", "events"),
    ]


def test_a_value_has_no_unit_where_its_record_has_none(catalog: Callable[..., Catalog]) -> None:
    event = catalog(
        events="- {id: e, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025, source: s000}"
    )
    record = event.events["e"]
    assert words_in(record.reports[0], record, Claimed(("value",), "value", 3)) == ("3",)


def test_a_field_is_named_as_it_is_written(catalog: Callable[..., Catalog]) -> None:
    sources = "- {id: s000, title: An item, published: 2025-04-18, attributed-to: A paper}"
    source = catalog(sources=sources, people="", organisations="", events="").sources["s000"]
    assert [(c.path, c.name) for c in claims(source)] == [
        (("title",), "title"),
        (("attributed_to",), "attributed-to"),
        (("published",), "published"),
    ]
