from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.domain.model import Event, EventReport
from briefgen.reading.complaints import walk
from briefgen.reading.meant.fields import fields_at
from briefgen.reading.nodes import Scalar
from briefgen.reading.text import Document
from briefgen.reading.tree import compose_events

EVENT = "- {id: one, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2027-05, source: s000 p1"


@pytest.mark.parametrize(
    ("field", "code", "message", "hint"),
    [
        ("stauts: held", "E201", "there is no field “stauts” here", "did you mean “status”?"),
        ("location: Astana", "E201", "there is no field “location” here", "did you mean “place”?"),
        ("say_it: a", "E201", "there is no field “say_it” here", None),
        ("session: V", "E203", "“V” is not a whole number", "write 5"),
        ("session: 0", "E203", "“0” is too small", "write 1 or more"),
        ("session: 1000", "E203", "“1000” is too large", "write 999 or less"),
        ("session: [5]", "E203", "one whole number is expected here", "no list, no fields"),
        ("series: [a, b]", "E207", "one id is expected here", "write it without brackets, names of fields, or dashes"),
        ("url: [a, b]", "E209", "one web address is expected here", None),
        ("organisations: {a: b}", "E207", "one id is expected here", None),
        ("busy: {a: true}", "E203", "true or false is expected here, and no more", "no list, no fields"),
        ("busy: maybe", "E203", "“maybe” is neither true nor false", "write true or false"),
        ("place: [Tokyo, Sendai]", "E203", "one piece of text is expected here", "write 'Tokyo, Sendai', as one text"),
        (
            "place: [L'Aquila, Rome]",
            "E203",
            "one piece of text is expected here",
            "write 'L''Aquila, Rome', as one text",
        ),
        ("place: [a]", "E203", "one piece of text is expected here", "write one sentence; no list and no fields"),
        ("place: {city: a}", "E214", "“city” is not a language code such as en or bg", None),
        (
            "said: Thanks",
            "E203",
            "a list is expected here",
            "begin each item with a dash, and give it its fields: person, text",
        ),
        (
            "said: [Thanks]",
            "E203",
            "fields are expected here, each with a name",
            "write “field: text” on indented lines; known: person, text",
        ),
        ("said: [{person: rumen-radev}]", "E202", "the field “text” is missing", "add it to this record"),
        ("said: [{persn: rumen-radev, text: a}]", "E201", "there is no field “persn” here", "did you mean “person”?"),
        (
            "participants: [{person: rumen-radev, as: chairman}]",
            "E204",
            "“chairman” is not known here",
            "did you mean “chair”? one of: chair, host, speaker",
        ),
        ("accept: {code: E205, reason: a}", "E203", "“E205” does not fit here", "write a warning's code, such as W401"),
        ("place: ''", "E215", "this text is empty", "fill it in, or delete the line"),
        (
            "said: [{person: rumen-radev, text: Come to Sofia, Plovdiv}]",
            "E215",
            "“Plovdiv” is empty",
            "if it belongs to the text before the comma, write text: 'Come to Sofia, Plovdiv'; else fill it in",
        ),
        (
            "said: [{person: rumen-radev, text: Thanks, person rumen-radev}]",
            "E215",
            "“person rumen-radev” is empty",
            "write “person:” and the text behind it",
        ),
        (
            "x-growth: {by: 6,3, of: a}",
            "E215",
            "“3” is empty",
            "write 6.3: a point before the decimals, nothing between thousands",
        ),
        ("said: [{text: Thanks, person: }]", "E215", "“person” is empty", "fill it in, or delete the line"),
        (
            "said: [{rumen-radev: 'Come: to Sofia'}]",
            "E201",
            "there is no field “rumen-radev” here",
            "write {person: rumen-radev, text: 'Come: to Sofia'}",
        ),
        (
            "participants: [{rumen-radev: chair}]",
            "E201",
            "there is no field “rumen-radev” here",
            "write {person: rumen-radev, as: chair}",
        ),
        ("agenda: [a, ~]", "E215", "an empty item in a list", "fill it in, or delete the line"),
    ],
)
def test_one_mistake_is_one_message(
    diagnose: Callable[..., list[Diagnostic]], field: str, code: str, message: str, hint: str | None
) -> None:
    found = diagnose(events=f"{EVENT}, {field}}}\n")
    assert [(d.code, d.message) for d in found] == [(code, message)]
    assert hint is None or found[0].hint == hint


@pytest.mark.parametrize("value", ["1e999999999", "1e-999999", "9" * 25])
def test_a_number_that_nobody_prints_says_so(diagnose: Callable[..., list[Diagnostic]], value: str) -> None:
    figure = "- {id: f, counterpart: BG, indicator: turnover, period: 2024, unit: USD, source: s000 p1, value: %s}\n"
    assert [(d.code, d.message, d.hint) for d in diagnose(figures=figure % value)] == [
        (
            "E203",
            "this number has more than 24 digits",
            "write it as printed, and thousands or millions in “unit:”",
        )
    ]


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("reports: [{source: s, session: 5}]", "“session” stands beside “reports”, not in it"),
        ("reports: [{source: s, said: [{text: a, place: Sofia}]}]", "“place” stands beside “said”, not in it"),
        ("reports: [{source: s, said: [{text: a, session: 5}]}]", "“session” stands beside “reports”, not in it"),
        ("said: [{person: rumen-radev, text: a, place: Sofia}]", "“place” stands beside “said”, not in it"),
        ("said: [{person: rumen-radev, text: a, session: 5}]", "“session” stands beside “said”, not in it"),
        ("meeting: {purpose: Trade, place: Sofia}", "“place” stands beside “meeting”, not in it"),
        ("reports: [{source: s, sesion: 5}]", "did you mean “session”?"),
        ("said: [{person: rumen-radev, text: a, bogus: Sofia}]", "known: person, text"),
    ],
)
def test_a_field_in_the_wrong_part_of_its_record(
    diagnose: Callable[..., list[Diagnostic]], field: str, hint: str
) -> None:
    """It was asked “did you mean “timezone”?” of one who had written just that."""
    found = diagnose(events=f"{EVENT}, {field}}}\n")
    assert [d.hint for d in found if d.code == "E201"] == [hint]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("rumen-radev, john-roe", "write [rumen-radev, john-roe]"),
        ("Rumen Radev, Kassym-Jomart Tokayev", "write [rumen-radev, kassym-jomart-tokayev]"),
        ("Rumen Radev; kassym-jomart-tokayev", "write [rumen-radev, kassym-jomart-tokayev]"),
        ("rumen-radev and kassym-jomart-tokayev", "write [rumen-radev, kassym-jomart-tokayev]"),
        ("Bulgaria", "write the id of one of its people or bodies from seeds/people.yaml"),
        ("'Radev, Rumen'", "write rumen-radev, the id of “Rumen Radev”"),
    ],
)
def test_several_ids_in_one_text_are_not_one(
    diagnose: Callable[..., list[Diagnostic]], written: str, meant: str
) -> None:
    found = diagnose(events=f"{EVENT}}}\n".replace("}\n", f", participants: '{written.strip(chr(39))}'}}\n"))
    assert [(d.code, d.hint) for d in found] == [("E207", meant)]


def test_a_foreign_dash_is_told_where_it_alone_is_wrong(diagnose: Callable[..., list[Diagnostic]]) -> None:
    def told(when: str) -> list[str | None]:
        return [d.hint for d in diagnose(events=EVENT.replace("when: 2027-05", f"when: {when}") + "}\n")]

    assert told("2027–03") == ["write 2027-03"]
    assert told("14.–16.3.2027") == ["write 2027-03-14/2027-03-16"]


def test_steps_that_the_text_does_not_have_are_passed_over() -> None:
    text = "source: s000\nsaid: [{person: a}]\n"
    node, _found, _remarks, _torn = compose_events(Document("a.yaml", text), text)
    assert node
    paths: list[tuple[str | int, ...]] = [("source", 0), ("said", 0, "person"), ("place",)]
    ends = [walk(node, path) for path in paths]
    assert [end.text if isinstance(end, Scalar) else None for end in ends] == ["s000", "a", None]


def test_the_fields_of_a_part() -> None:
    assert fields_at(Event, ("reports", 0, "said", 0)) == {"person", "text"}
    assert fields_at(EventReport, ("participants", 0)) == {"person", "as"}
    assert fields_at(Event, ("kind",)) == set()


@pytest.mark.parametrize(
    ("kind", "record", "hint"),
    [
        ("people", "name: A B, country: BG, post: M", "did you mean “side”?"),
        ("people", "name: A B, side: BG, position: M", "did you mean “post”?"),
        ("people", "name: A B, side: BG, post: M, pronunciation: ay bee", "did you mean “say-it”?"),
        (
            "figures",
            "counterpart: BG, indicator: turnover, year: 2024, unit: USD, reporter: KZ, value: 1",
            "did you mean “period”?",
        ),
        (
            "figures",
            "counterpart: BG, indicator: turnover, period: 2024, unit: USD, reporter: KZ, amount: 1",
            "did you mean “value”?",
        ),
        ("commitments", "title: Do it, counterparts: [BG], state: open, deadline: 2027", "did you mean “due”?"),
        ("facts", "counterpart: BG, topic: trade, title: It is so", "did you mean “text”?"),
        ("organisations", "name: A body, kind: ministry, side: BG", "did you mean “country”?"),
    ],
)
def test_a_field_by_another_name_is_told_by_its_own(
    diagnose: Callable[..., list[Diagnostic]], kind: str, record: str, hint: str
) -> None:
    source = "" if kind == "organisations" else ", source: s000 p1"
    found = diagnose(**{kind: f"- {{id: x, {record}{source}}}\n"})
    assert [d.hint for d in found if d.code == "E201"] == [hint]
