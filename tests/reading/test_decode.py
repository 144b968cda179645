from __future__ import annotations

from collections.abc import Callable

from briefgen.diagnostics import Diagnostic
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Event, EventReport, Person, PersonReport
from briefgen.reading.decode import Decoded, decode_records
from briefgen.reading.nodes import plain
from briefgen.reading.partial import EVERYTHING
from briefgen.reading.shapes import SHAPES, Shape
from briefgen.reading.text import Document
from briefgen.reading.tree import compose_events

EVENTS = Shape("events", "events.yaml", Event, EventReport)
PEOPLE = Shape("people", "seeds/people.yaml", Person, PersonReport)
GOOD = "- {id: one, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2027-05}\n"


def decoded(text: str, shape: Shape = EVENTS) -> Decoded:
    node, _found, _remarks, _torn = compose_events(Document(shape.path, text), text)
    return decode_records(node, shape)


def test_the_fields_of_a_single_report_stand_on_the_record() -> None:
    flat = decoded(GOOD.replace("}", ", note: Said so, inferred: {when: This year}, place: Astana}")).records
    full = decoded(
        """
- id: one
  kind: visit
  title: A visit
  counterparts: [BG]
  reports:
    - {status: planned, when: 2027-05, note: Said so, inferred: {when: This year}, place: Astana}
"""
    ).records
    assert flat == full
    assert isinstance(flat[0], Event)
    assert str(flat[0].reports[0].note) == "Said so"


def test_the_title_belongs_to_the_record_and_the_note_to_the_record_where_reports_are_written_out() -> None:
    text = GOOD.replace("status: planned, when: 2027-05}", "note: A note, reports: [{status: held}]}")
    record = decoded(text).records[0]
    assert isinstance(record, Event)
    assert (str(record.title), record.reports[0].title, str(record.note), record.reports[0].note) == (
        "A visit",
        None,
        "A note",
        None,
    )


def test_positions_lead_to_each_field() -> None:
    found = decoded(GOOD).positions
    paths = [("one",), ("one", "title"), ("one", "counterparts", 0), ("one", "reports", 0, "when")]
    places = [found[p] for p in paths]
    assert [(p.path, p.line, GOOD[p.column - 1 :][: p.length]) for p in places] == [
        ("events.yaml", 1, "{"),
        ("events.yaml", 1, "A visit"),
        ("events.yaml", 1, "BG"),
        ("events.yaml", 1, "2027-05"),
    ]


def test_of_a_faulty_record_is_kept_what_can_be_read() -> None:
    out = decoded(GOOD + GOOD.replace("one", "two").replace("visit,", "vist,", 1))
    assert ([r.id for r in out.records], out.lost, [d.code for d in out.diagnostics()]) == (["one"], set(), ["E204"])
    assert [(p.model.id, p.model.kind, str(p.model.title), set(p.unread)) for p in out.partial] == [
        ("two", None, "A visit", {"kind"})
    ]
    assert [place.text for place in out.places] == ["one", "two"]


def test_of_a_record_without_a_sound_id_nothing_is_kept() -> None:
    out = decoded(GOOD.replace("one", "One"))
    assert (out.records, out.partial, out.lost, [d.code for d in out.diagnostics()]) == ([], [], {"One"}, ["E207"])


def test_all_mistakes_of_a_record_are_reported_at_once() -> None:
    text = GOOD.replace("kind: visit", "kind: vist").replace("2027-05", "2027-13").replace("[BG]", "[bg, UK]")
    found = sorted(decoded(text).diagnostics(), key=lambda d: d.order)
    assert [(d.code, text[d.location.column - 1 :][: d.location.length]) for d in found] == [
        ("E204", "vist"),
        ("E213", "bg"),
        ("E213", "UK"),
        ("E205", "2027-13"),
    ]


def test_what_cannot_be_read_may_be_anything() -> None:
    assert [(out.lost, [d.code for d in out.diagnostics()]) for out in map(decoded, ("one: {}", "- text", "- {kind: visit}"))] == [
        ({EVERYTHING}, ["E203"]),
        ({EVERYTHING}, ["E203"]),
        ({EVERYTHING}, ["E202"] * 3),
    ]  # fmt: skip


def test_nothing_is_nothing() -> None:
    assert decoded("") == decoded("~") == Decoded()


def test_empty_fields_are_reported_and_left_out() -> None:
    text = "a:\nb: x\nc: [1, ~]\n"
    node, _found, _remarks, _torn = compose_events(Document("a.yaml", text), text)
    assert node
    assert plain(node) == {"b": "x", "c": ["1", "~"]}


def test_a_list_of_mistakes_in_one_file(diagnose: Callable[..., list[Diagnostic]]) -> None:
    events = """events:
  - id: one
    kind: vist
    title: Talks: first round
  - id: two
    kind: visit
    tittle: A visit
    counterparts: [bg]
    when: 09.06.2025
    source: s000, p3
  - id: three
    kind: visit
    title: A visit
    counterparts: [BG]
    status:
    when: 2025-06-11/2025-06-09
    participants: [rumen-radov]
    source: s009 p1
  - id: four
    kind: visit
    title: A visit
    counterparts: [BG]
    status: planned
    when: 2027-05
    participants: [rumen-radov]
    source: s000 p1
"""
    assert [(d.code, d.location.line) for d in diagnose(events=events)] == [
        ("E305", 3),
        ("E202", 3),
        ("E204", 4),
        ("E105", 5),
        ("E201", 8),
        ("E213", 9),
        ("E205", 10),
        ("E206", 11),
        ("E215", 16),
        ("E205", 17),
        ("E302", 18),
        ("E302", 19),
    ]


def test_nine_mistakes_in_one_record_are_nine_messages(diagnose: Callable[..., list[Diagnostic]]) -> None:
    events = """events:
  - id: one
    kind: vist
    title: Talks: first round
    counterparts: [BG, KZ]
    stauts: planned
    when: 2027-13
    place: [Sofia]
    participants: [rumen-radov, mfa]
    series: Intergovernmental Commission
    inferred: {wen: It says so}
    source: s009 p1
"""
    found = diagnose(events=events)
    assert [(d.code, d.location.line, d.location.column) for d in found] == [
        ("E204", 4, 11),
        ("E105", 5, 17),
        ("E309", 6, 24),
        ("E201", 7, 5),
        ("E205", 8, 11),
        ("E203", 9, 12),
        ("E302", 10, 20),
        ("E304", 10, 33),
        ("E207", 11, 13),
        ("E306", 12, 15),
        ("E302", 13, 13),
    ]


def test_a_record_among_those_of_another_kind_is_told_once(diagnose: Callable[..., list[Diagnostic]]) -> None:
    event = "- {id: e, kind: visit, title: A, counterparts: [BG], status: planned, when: 2027-05, source: s000 p1}\n"
    found = diagnose(facts=event, events=GOOD.replace("}", ", source: s000 p1}"))
    assert [(d.code, str(d.location), d.message, d.hint) for d in found if d.location.path == "seeds/facts.yaml"] == [
        (
            "E201",
            "seeds/facts.yaml:1:3",
            "this record belongs to the events, and stands among the facts",
            "move it to events.yaml",
        )
    ]


def test_fields_beside_an_empty_list_of_reports_are_not_to_be_moved_into_it(
    diagnose: Callable[..., list[Diagnostic]],
) -> None:
    found = diagnose(events=GOOD.replace("}", ", source: s000 p1, reports: []}"))
    assert [(d.code, d.message) for d in found] == [("E203", "there is nothing here")]


def test_names_as_python_writes_them_are_no_fields(diagnose: Callable[..., list[Diagnostic]]) -> None:
    text = "- {id: a, name: A, side: BG, post: Minister, say_it: ah, source: s000 p1}\n- {id: b, name: B, side: BG, source: s001}"
    assert [(d.code, d.hint) for d in diagnose(people=text, organisations="")] == [("E201", "did you mean “say-it”?")]


def test_every_shape_has_its_file(catalog: Callable[..., Catalog]) -> None:
    assert decoded("- {id: a, name: A, side: BG, rank: minister}", PEOPLE).records[0] == Person.model_validate(
        {"id": "a", "name": "A", "side": "BG", "reports": [{"rank": "minister"}]}
    )


def test_a_sound_record_is_read_once_however_often_its_file_is_decoded() -> None:
    text = "- {id: one, name: One, kind: ministry}\n- {id: two, name: Two, kind: no-such-kind}\n"
    node = compose_events(Document("seeds/organisations.yaml", text), text).node
    shape = next(shape for shape in SHAPES if shape.kind == "organisations")
    first, again = decode_records(node, shape), decode_records(node, shape)
    assert [record.id for record in first.records] == ["one"]
    assert again.records[0] is first.records[0]
    assert again.diagnostics() == first.diagnostics() != []
    assert list(again.positions.items()) == list(first.positions.items())
