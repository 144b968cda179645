from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.reading.load import load_documents
from briefgen.reading.text import read_document

FAR_APART = """\
- {id: s000, title: First item, published: 2025-04-18}
- {id: s001, title: Second item, published: 2025-06-09}
- {id: s002, title: Third item, published: 2025-07-17}
- {id: s003, title: Fourth item, published: 2025-07-18}
"""


@pytest.mark.parametrize(
    ("origin", "found"),
    [
        ("source: [s000 p1, s001 p1]", []),
        ("source: [s000 p1, s002 p1]", []),  # ninety days apart
        (
            "source: [s001 p1, s000 p3, s003 p1]",
            [
                "“s000 p3” is of 18 Apr 2025, and in this report it is known only from 18 Jul 2025 on",
                "what it counts from stands here",
            ],
        ),
        (
            "source: s000 p1, basis: {text: A list, date: 2025-07-18}",
            [
                "“s000 p1” is of 18 Apr 2025, and in this report it is known only from 18 Jul 2025 on",
                "what it counts from stands here",
            ],
        ),
        ("basis: {text: A list, date: 2025-07-18}", []),
        ("source: [s000 p1, s003 p1], accept: {code: W415, reason: One tells what the other means}", []),
    ],
)
def test_one_report_whose_sources_are_far_apart(
    diagnose: Callable[..., list[Diagnostic]], origin: str, found: list[str]
) -> None:
    facts = f"- {{id: f, counterpart: BG, topic: trade, text: It is so, {origin}}}\n"
    facts += "- {id: g, counterpart: BG, topic: trade, text: So too, source: s002 p1}\n"
    facts += "- {id: h, counterpart: BG, topic: trade, text: And so, source: s003 p1}\n"
    told = [d for d in diagnose(sources=FAR_APART, facts=facts) if d.code == "W415"]
    assert [words for d in told for words in (d.message, *(r.message for r in d.related))] == found


def test_reports_of_their_own_may_be_far_apart(diagnose: Callable[..., list[Diagnostic]]) -> None:
    facts = (
        "- {id: f, counterpart: BG, topic: trade, reports: [{source: s000 p1, text: So}, {source: s003 p1, text: Not}]}"
    )
    cited = "- {id: g, counterpart: BG, topic: trade, text: So too, source: s002 p1}\n"
    assert diagnose(sources=FAR_APART, facts=cited + facts) == []


TALKS = "- {{id: talk, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-06-09, agenda: [One, Two], {fields}}}\n"
HEAD = "calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: desk.kz}\nevents:\n"


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("source: s001 p1-9, cited: {when: s001 p3}", []),
        ("source: s001 p1-9, cited: {agenda: [s001 p3, s001 p4 s2]}", []),
        ("source: s001 p1-9, cited: {agenda: s001 p3}", []),  # one place for all items
        ("source: [s001 p1], cited: {when: s000 p3}", ["“s000 p3” is no place in the sources of this report"]),
        (
            "basis: {text: A call, date: 2025-06-09}, cited: {when: s000 p3}",
            ["“s000 p3” is no place in the sources of this report"],
        ),
        (
            "source: s001 p1-9, cited: {agenda: [s001 p3, s001 p4, s001 p5]}",
            ["3 places are cited for 2 items"],
        ),
    ],
)
def test_a_field_is_cited_within_the_sources_of_its_report(
    diagnose: Callable[..., list[Diagnostic]], fields: str, found: list[str]
) -> None:
    told = diagnose(events=HEAD + TALKS.format(fields=fields), sources=FAR_APART)
    assert [d.message for d in told if d.code == "E334"] == found


def test_what_is_cited_is_a_field(diagnose: Callable[..., list[Diagnostic]]) -> None:
    told = diagnose(events=HEAD + TALKS.format(fields="source: s001 p1-9, cited: {plaace: s001 p3}"), sources=FAR_APART)
    assert [(d.message, d.hint) for d in told if d.code == "E306"] == [
        ("there is no field “plaace” here", "did you mean “place”?")
    ]


DATED = {
    "sources.yaml": "- {id: s000, title: First item, published: 2027-04-18}\n- {id: s001, title: B, published: 2026-11-27}\n",
    "people.yaml": "- {id: a, name: A B, side: BG, post: M, basis: {text: A call, date: 2027-01-02}}\n",
    "counterparts.yaml": "- {code: BG, slug: bulgaria, brief: [{written: 2027-01-03, so-what: Go}]}\n",
}
HEAD = "calendar: {title: Test, home: KZ, timezone: Asia/Almaty, domain: desk.kz}\nevents:\n"
EVENT = "- {id: e, kind: visit, title: A, counterparts: [BG], status: planned, when: 2027-12, source: s000 p1%s}\n"
AHEAD = ("E322", "W418")
LEFT_OUT = "lies ahead, and all that rests on it would be left out until then"


def test_what_is_dated_ahead_of_the_day_is_told() -> None:
    files = {"events.yaml": HEAD + EVENT % "", **{f"seeds/{name}": text for name, text in DATED.items()}}
    documents = {path: read_document(path, text.encode()) for path, text in files.items()}
    found = load_documents(documents, today=date(2026, 11, 27)).diagnostics
    assert [(d.code, str(d.location), d.message) for d in found if d.code in AHEAD] == [
        ("W418", "seeds/counterparts.yaml:1:48", "3 Jan 2027 lies ahead: until then this is printed nowhere"),
        ("E322", "seeds/people.yaml:1:69", f"2 Jan 2027 {LEFT_OUT}"),
        ("E322", "seeds/sources.yaml:1:44", f"18 Apr 2027 {LEFT_OUT}"),
    ]
    assert [d.code for d in found if d.code not in AHEAD] == []  # and nothing of what follows from it
    assert [d for d in load_documents(documents).diagnostics if d.code in AHEAD] == []


@pytest.mark.parametrize(
    ("file", "day", "where"),
    [
        ("sources.yaml", "2027-04-18", "seeds/sources.yaml:1:44"),
        ("people.yaml", "2027-01-02", "seeds/people.yaml:1:69"),
        ("counterparts.yaml", "2027-01-03", "seeds/counterparts.yaml:1:48"),
    ],
)
def test_a_day_that_could_not_be_read_is_one_mistake_and_hides_no_other(file: str, day: str, where: str) -> None:
    mistyped = DATED | {file: DATED[file].replace(day, "18.04.27")}
    files = {"events.yaml": HEAD + EVENT % "", **{f"seeds/{name}": text for name, text in mistyped.items()}}
    documents = {path: read_document(path, text.encode()) for path, text in files.items()}
    found = load_documents(documents, today=date(2026, 11, 27)).diagnostics
    assert [(d.code, str(d.location)) for d in found if d.location.path == f"seeds/{file}"] == [("E205", where)]
    assert len([d for d in found if d.code in AHEAD]) == 2


@pytest.mark.parametrize(
    ("language", "state", "meant"),
    [
        ("kz", "Kazakhstan", "one of kk, ru"),
        ("kk", None, None),
        ("ee", "Estonia", "et"),
        ("et", None, None),
        ("ca", "Canada", "one of en, fr"),
        ("fr", None, None),  # of a state that is no counterpart, and of France
        ("ua", None, None),  # no counterpart
        ("eu", None, None),  # Basque
    ],
)
def test_a_language_is_told_by_its_own_code(
    diagnose: Callable[..., list[Diagnostic]], language: str, state: str | None, meant: str | None
) -> None:
    there = "".join(f"- {{code: {code}, slug: {code.lower()}}}\n" for code in ("BG", "EE", "CA", "EU"))
    source = f"- {{id: s000, title: First item, published: 2025-04-18, language: {language}}}\n"
    told = [(d.message, d.hint) for d in diagnose(counterparts=there, sources=source) if d.code == "W467"]
    message = f"“{language}” is the code of {state}, and of none of its languages"
    assert told == ([(message, f"write {meant}")] if state else [])


@pytest.mark.parametrize(
    ("kind", "fields", "found"),
    [
        ("events", "kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2040", None),
        (
            "events",
            "kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2041-01",
            "31 Jan 2041 is 16",
        ),
        (
            "events",
            "kind: forum, title: Fair, counterparts: [BG], status: planned, when: 2025-05..2125-06",
            "30 Jun 2125 is 100",
        ),
        (
            "events",
            "kind: forum, title: Fair, counterparts: [BG], status: planned, when: 2027-05/2127-05",
            None,
        ),  # W468
        ("commitments", "title: To be neutral, counterparts: [BG], state: open, due: 2060", None),
        ("commitments", "title: To send it, counterparts: [BG], state: open, due: 2127-05-01", "1 May 2127 is 102"),
        ("figures", "counterpart: BG, indicator: population, period: 2050, unit: people, reporter: BG, value: 5", None),
        (
            "figures",
            "counterpart: BG, indicator: exports, period: 2125, unit: t, reporter: BG, value: 5",
            "1 Jan 2125 is 100",
        ),
    ],
)
def test_nothing_is_told_of_the_next_century(
    diagnose: Callable[..., list[Diagnostic]], kind: str, fields: str, found: str | None
) -> None:
    told = [d for d in diagnose(**{kind: f"- {{id: f, source: s000 p1, {fields}}}\n"}) if d.code == "W469"]
    message = f"{found} years after 18 Apr 2025, when that was reported"
    assert [(d.message, d.hint) for d in told] == ([(message, "is the year right?")] if found else [])
