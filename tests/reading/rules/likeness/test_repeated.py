"""Records that were copied under another id."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic

Diagnose = Callable[..., list[Diagnostic]]
EVENT = "- {{id: {id}, kind: meeting, counterparts: [BG], status: planned, source: s000 p1, {fields}}}\n"
DOCUMENT = "- {{id: {id}, kind: agreement, counterparts: [BG], state: signed, source: s000 p1, {fields}}}\n"
FIGURE = "- {{id: {id}, counterpart: BG, period: 2024, reporter: KZ, value: 5, {fields}}}\n"
SOURCE = "- {{id: {id}, title: {id}, published: 2025-01-01, {fields}}}\n"


def told(found: list[Diagnostic]) -> list[tuple[int, str]]:
    return [(d.location.line, d.message) for d in found if d.code == "W424"]


def two(pattern: str, first: str, second: str) -> str:
    return pattern.format(id="one", fields=first) + pattern.format(id="two", fields=second)


@pytest.mark.parametrize(
    ("first", "second", "repeated"),
    [
        ("title: Talks on Énergie, when: 2027-05-03", "title: talks  on energie., when: 2027-05-03", True),
        ("title: Talks, when: 2027-05-03", "title: Talks, when: 2027-05-03, place: Sofia", True),
        ("title: Talks, when: 2027-05-03", "title: Talks, when: 2027-05-03T10:00", True),
        ("title: Talks, when: undated", "title: Talks, when: undated", True),
        ("title: Talks, when: 2027-05-03", "title: Talks, when: 2027-05-04", False),
        ("title: Talks, when: 2027-05-03/2027-05-04", "title: Talks, when: 2027-05-03..2027-05-04", False),
        ("title: Talks, when: 2027-05-03", "title: Talks again, when: 2027-05-03", False),
        ("title: Talks, when: 2027-05-03, place: Varna", "title: Talks, when: 2027-05-03, place: Sofia", False),
        ("title: Talks, when: 2027-05-03T09:00", "title: Talks, when: 2027-05-03T10:00", False),
        ("title: Talks, when: 2027-05-03", "title: Talks, when: 2027-05-03, withdrawn: true", False),
        ("title: Talks, when: 2027-05-03", "title: Talks, when: 2027-05-03, draft: true", False),
        (
            "title: Talks, when: 2027-05-03, participants: [rumen-radev]",
            "title: Talks, when: 2027-05-03, participants: [kassym-jomart-tokayev]",
            False,
        ),
        (
            "title: Talks, when: 2027-05-03, participants: [rumen-radev]",
            "title: Talks, when: 2027-05-03, participants: [rumen-radev, kassym-jomart-tokayev]",
            True,
        ),
    ],
)
def test_an_event_that_was_copied(diagnose: Diagnose, first: str, second: str, repeated: bool) -> None:
    found = diagnose(events=two(EVENT, first, second))
    assert [place for place, _message in told(found)] == [4] * repeated


def test_events_with_several_counterparts_and_sessions(diagnose: Diagnose) -> None:
    events = two(EVENT, "title: Talks, when: 2027-05", "title: Talks, when: 2027-05")
    other = events.replace(
        "id: two, kind: meeting, counterparts: [BG]", "id: two, kind: meeting, counterparts: [CODES]"
    )
    assert told(diagnose(events=other.replace("CODES", "RO"))) == []
    (found,) = diagnose(events=other.replace("CODES", "RO, BG"))
    assert (found.message, [r.location.line for r in found.related]) == (
        "“Talks” stands in the file twice, on the same days: here, and as one",
        [3],
    )
    sessions = two(
        EVENT,
        "title: Talks, when: 2027-05, series: kz-bg-commission, session: 5",
        "title: Talks, when: 2027-05, series: kz-bg-commission, session: SESSION",
    )
    assert [d.code for d in diagnose(events=sessions.replace("SESSION", "6"))] == []
    assert [d.code for d in diagnose(events=sessions.replace("SESSION", "5"))] == ["E315"]


def test_of_three_alike_each_later_one_is_named_with_the_first(diagnose: Diagnose) -> None:
    same = "title: Talks, when: 2027-05-03"
    events = two(EVENT, same, same) + EVENT.format(id="three", fields=same)
    assert told(diagnose(events=events)) == [
        (4, "“Talks” stands in the file twice, on the same days: here, and as one"),
        (5, "“Talks” stands in the file twice, on the same days: here, and as one"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        (
            "url: 'https://www.example.org/news/5/'",
            "url: 'http://EXAMPLE.org/news/5#top'",
            "this address stands with one already: the item would count as two sources",
        ),
        ("url: 'https://example.org/news/5'", "url: 'https://example.org/news/6'", None),
        ("url: 'https://example.org/?id=5'", "url: 'https://example.org/?id=6'", None),
        ("url: 'https://example.org/'", "url: 'https://example.org/'", None),
        (
            f"sha256: {'ab' * 32}",
            f"sha256: {'ab' * 32}",
            "this is the text of one, byte by byte: the item would count as two sources",
        ),
        (f"sha256: {'ab' * 32}", f"sha256: {'ac' * 32}", None),
        (
            f"url: 'https://example.org/5', sha256: {'ab' * 32}",
            f"url: 'https://example.org/5', sha256: {'ab' * 32}",
            "this address stands with one already: the item would count as two sources",
        ),
    ],
)
def test_a_source_that_was_entered_twice(diagnose: Diagnose, first: str, second: str, message: str | None) -> None:
    sources = two(SOURCE, first, second)
    found = diagnose(sources=sources, events="", people="", organisations="")
    assert told(found) == ([(2, message)] if message else [])


@pytest.mark.parametrize(
    ("first", "second", "repeated"),
    [
        ("title: An Accord, when: 2024-05-03", "title: An accord, when: 2024-05-03", True),
        ("title: An accord", "title: An accord, when: 2024-05-03", True),
        ("title: An accord, when: 2024-05-02", "title: An accord, when: 2024-05-03", False),
        ("title: An accord", "title: Another accord", False),
        ("title: An accord, parties: [kz-bg-commission]", "title: An accord", True),
    ],
)
def test_a_document_that_was_copied(diagnose: Diagnose, first: str, second: str, repeated: bool) -> None:
    found = told(diagnose(agreements=two(DOCUMENT, first, second)))
    assert found == ([(2, f"“{second[7:16]}” stands in the file twice, of the same day: here, and as one")] * repeated)


@pytest.mark.parametrize(
    ("first", "second", "repeated"),
    [
        ("indicator: exports, unit: USD million", "indicator: exports, unit: USD thousand", True),
        ("indicator: exports, unit: USD million", "indicator: imports, unit: USD million", False),
        ("indicator: exports, unit: USD million", "indicator: exports, unit: EUR million", False),
        ("indicator: exports, unit: USD million", "indicator: exports, unit: USD million, title: Of oil", False),
    ],
)
def test_a_figure_that_one_source_tells_once(diagnose: Diagnose, first: str, second: str, repeated: bool) -> None:
    figures = two(FIGURE, f"{first}, source: s000 p8", f"{second}, source: s000 p9")
    message = "this figure stands in the file twice, from the same source: here, and as one"
    assert told(diagnose(figures=figures)) == [(2, message)] * repeated
    assert told(diagnose(figures=figures.replace("s000 p9", "s001 p5"))) == []
