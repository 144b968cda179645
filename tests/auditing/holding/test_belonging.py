"""The events and documents that things belong to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding import belonging as module
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Event
from tests.auditing.held import case_of, codes, hold, rows, said

EVENTS = """
- {id: visit, kind: visit, title: Visit to the harbour of Varna, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1 s1}
- {id: talks, kind: meeting, title: Talks on tourism, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1 s2-3}
"""
TOLD = """
talks | s3 | unread
visit | s3 | V519?: s000 p1 s3 is told of “Talks on tourism”, not of “Visit to the harbour of Varna” → see at which of the two this was
visit | s1 | unread
visit | s4 | unread
visit | s5 | unread
"""


@pytest.mark.parametrize(("event", "sentence", "found"), rows(TOLD))
def test_a_promise_is_of_the_event_that_is_told_there(
    catalog: Callable[..., Catalog], event: str, sentence: str, found: str
) -> None:
    text = (
        "He visited Bulgaria. They held talks. Support was promised. Bulgaria slept. The visit to the harbour of Varna."
    )
    promise = (
        f"- {{id: c, title: Support, counterparts: [BG], event: {event}, state: open, source: s000 p1 {sentence}}}"
    )
    assert said(hold(catalog, text, events=EVENTS, commitments=promise), "c", "event") == found


def test_what_half_of_the_title_of_an_event_stands_beside_may_be_of_it(catalog: Callable[..., Catalog]) -> None:
    text = "He visited Bulgaria. They met. They held talks at the harbour of Varna."
    promise = "- {id: c, title: Support, counterparts: [BG], event: visit, state: open, source: s000 p1 s3}"
    assert said(hold(catalog, text, events=EVENTS, commitments=promise), "c", "event") == "unread"


ONE_SENTENCE = """
- {id: concert, kind: culture, title: Concert of composers, counterparts: [BG], status: planned, when: undated, source: s000 p1 s1}
- {id: museums, kind: culture, title: Exhibition of political museums, counterparts: [BG], status: planned, when: undated, source: s000 p1 s1}
"""


@pytest.mark.parametrize(
    ("title", "event", "found"),
    [
        ("Put on a concert", "concert", []),
        ("Put on a concert", "museums", ["V519"]),
        ("Show museums", "concert", ["V519"]),
        ("Prepare both", "concert", []),
        ("Have political talks", "concert", []),  # of which kind a thing is tells no occasion
    ],
)
def test_of_two_events_in_one_sentence_the_one_that_is_spoken_of(
    catalog: Callable[..., Catalog], title: str, event: str, found: list[str]
) -> None:
    text = "Bulgaria told of a concert of composers, and of an exhibition of political museums."
    promise = f"- {{id: c, title: {title}, counterparts: [BG], event: {event}, state: open, source: s000 p1 s1}}"
    assert codes(hold(catalog, text, events=ONE_SENTENCE, commitments=promise), "c", "event") == found


DOCUMENTS = """
- {id: plan, title: The Plan, kind: plan, counterparts: [RO], source: s000 p1}
- {id: pact, title: The Pact, kind: agreement, counterparts: [EU], source: s000 p1}
"""


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ("plan", "V519?: “The Plan” is with Romania, not with Lithuania → see to what this belongs"),
        ("pact", "unread"),  # of the union that it is a member of
    ],
)
def test_a_promise_belongs_to_a_document_with_the_same_side(
    catalog: Callable[..., Catalog], document: str, found: str
) -> None:
    counterparts = "- {code: RO, slug: romania}\n- {code: LT, slug: lithuania}\n- {code: EU, kind: organisation, slug: union, members: [LT]}"
    promise = f"- {{id: c, title: Support, counterparts: [LT], agreement: {document}, state: open, source: s000 p1}}"
    held = hold(catalog, "The Plan and the Pact.", counterparts=counterparts, agreements=DOCUMENTS, commitments=promise)
    assert said(held, "c", "agreement") == found


PLANS = """
- {id: corridor, title: Memorandum on the Danube corridor, kind: memorandum, counterparts: [BG], source: s000 p1}
- {id: books, title: Memorandum on books and libraries, kind: memorandum, counterparts: [BG], source: s000 p1}
- {id: pact, title: Enhanced Partnership Agreement, kind: agreement, counterparts: [BG], source: s000 p1}
- {id: work, title: Plan of cooperation, kind: plan, counterparts: [BG], source: s000 p1}
- {id: far, title: Memorandum on apples, kind: memorandum, counterparts: [RO], source: s000 p1}
"""
MORE = "V519?: “Memorandum on the Danube corridor” shares more words with it than “Memorandum on books and libraries” → see to what this belongs"
PACT = "V519?: “Enhanced Partnership Agreement” shares more words with it than “Plan of cooperation” → see to what this belongs"


@pytest.mark.parametrize(
    ("title", "document", "found"),
    [
        ("Build the Danube corridor", "corridor", "unread"),
        ("Build the Danube corridor", "books", MORE),
        ("Build the Danube corridor and libraries", "books", "unread"),  # of both
        ("Send apples", "books", "unread"),  # no document of theirs speaks of it
        ("Carry out the memorandum", "books", "unread"),
        ("Carry out the Enhanced Partnership Agreement", "pact", "unread"),
        ("Carry out the Enhanced Partnership Agreement", "work", PACT),
    ],
)
def test_a_promise_belongs_to_the_document_that_it_speaks_of(
    catalog: Callable[..., Catalog], title: str, document: str, found: str
) -> None:
    sides = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}"
    promise = f"- {{id: c, title: {title}, counterparts: [BG], agreement: {document}, state: open, source: s000 p1}}"
    held = hold(catalog, "Bulgaria.", counterparts=sides, agreements=PLANS, commitments=promise)
    assert said(held, "c", "agreement") == found


MEETING = (
    "- {{id: e, kind: meeting, title: A meeting, counterparts: [{code}], status: held, when: {when}, source: s000 p1}}"
)


@pytest.mark.parametrize(
    ("when", "fields", "found"),
    [
        ("2025-04-10", "state: signed", None),
        ("2025-01-08", "state: signed", None),
        ("2025-01-07", "state: signed", "A meeting” was on 2025-01-07, and the document had come about by 2025-04-18"),
        ("2025-04-19", "state: signed", "A meeting” was on 2025-04-19, and the document had come about by 2025-04-18"),
        (
            "2025-04-19",
            "state: in-force",
            "A meeting” was on 2025-04-19, and the document had come about by 2025-04-18",
        ),
        ("2025-04-19", "state: proposed", None),
        ("2019-02-01", "state: signed, when: 2019-02", None),
        ("2019-02", "state: signed, when: 2019-02-03", None),
        (
            "2019-01-31",
            "state: signed, when: 2019-02",
            "A meeting” was on 2019-01-31, and the document is of 2019-02",
        ),
        ("undated", "state: signed, when: 2019-02", None),
        ("2025-05/..", "state: signed", None),
        ("2020-01-01", "state: signed, when: 2019-02", "A meeting” was on 2020-01-01, and the document is of 2019-02"),
        ("..2025-04-18", "state: signed", None),
    ],
)
def test_a_document_was_signed_at_an_event_of_those_days(
    catalog: Callable[..., Catalog], when: str, fields: str, found: str | None
) -> None:
    document = f"- {{id: a, title: A pact, kind: agreement, counterparts: [BG], event: e, {fields}, source: s000 p1}}"
    event = MEETING.format(code="BG", when=when).replace("held", "planned")
    held = hold(catalog, "Bulgaria signed.", events=event, agreements=document)
    told = said(held, "a", "event")
    assert told == (f"V519?: “{found} → see at which event this was" if found else "unread")


@pytest.mark.parametrize(
    ("days", "found"),
    [
        (("..2025-12-03", "2025-12-01"), ["V519"]),  # “by 3 December” is no day of its own
        (("..2025-12-03", "2025-04-10"), []),
        (("2025-04-10", "2025-12-01"), []),  # it was moved
        (("2025-06", "2025-06-01..2025-06-30"), ["V519"]),
    ],
)
def test_of_the_days_of_an_event_the_finest_counts(
    catalog: Callable[..., Catalog], days: tuple[str, str], found: list[str]
) -> None:
    reports = ", ".join(f"{{status: planned, when: {day}, source: s000 p1}}" for day in days)
    event = f"- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], reports: [{reports}]}}"
    document = "- {id: a, title: A pact, kind: agreement, counterparts: [BG], event: e, state: signed, source: s000 p1}"
    assert codes(hold(catalog, "Bulgaria signed.", events=event, agreements=document), "a", "event") == found


def test_an_event_with_another_country_is_not_where_something_was_promised(catalog: Callable[..., Catalog]) -> None:
    sides = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}"
    promise = "- {id: c, title: Support, counterparts: [BG], event: e, state: open, source: s000 p1}"
    for code, found in (
        ("RO", "V519?: “A meeting” is with Romania, not with Bulgaria → see to what this belongs"),
        ("all", "unread"),
    ):
        event = MEETING.format(code=code, when="2025-04-10")
        assert (
            said(hold(catalog, "Bulgaria.", counterparts=sides, events=event, commitments=promise), "c", "event")
            == found
        )


@pytest.mark.parametrize(
    ("when", "found"), [("2026-03", []), ("2025-04-18..2026-03-31", []), ("..2025-04-18", ["V519"])]
)
def test_nothing_was_signed_at_what_was_still_to_come(
    catalog: Callable[..., Catalog], when: str, found: list[str]
) -> None:
    text = "The port of Varna and a railway signed a memorandum on trains; the first is to run in March 2026."
    events = (
        "- {id: talks, kind: meeting, title: Session in Sofia, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1}\n"
        f"- {{id: train, kind: launch, title: First train, counterparts: [BG], status: planned, when: {when}, source: s000 p1}}\n"
    )
    document = "- {id: a, title: Memorandum on trains, kind: memorandum, counterparts: [BG], state: signed, event: talks, source: s000 p1}"
    assert codes(hold(catalog, text, events=events, agreements=document), "a", "event") == found


AHEAD = """
held | 2025-04-19 | True
held | 2025-04-18 | False
held | ..2025-04-19 | False
held | 2025-04-18..2026-03 | False
planned | 2025-04-19 | True
planned | ..2025-04-19 | True
planned | ..2025-04-18 | False
planned | 2025-04-18..2025-04-19 | True
planned | undated | False
"""


@pytest.mark.parametrize(("status", "when", "ahead"), rows(AHEAD))
def test_whether_an_event_was_still_to_come(
    catalog: Callable[..., Catalog], status: str, when: str, ahead: str
) -> None:
    event = MEETING.format(code="BG", when=when).replace("held", status)
    case = case_of(hold(catalog, "Bulgaria met them.", events=event), "events", "e")
    assert isinstance(case.record, Event)
    assert str(module._is_ahead(case, case.record)) == ahead


def test_an_event_was_still_to_come_only_where_every_source_has_it_so(catalog: Callable[..., Catalog]) -> None:
    for first, second, ahead in (
        ("when: 2025-05-02", "when: 2025-06", True),
        ("when: ..2025-05-02", "when: ..2025-06", True),
        ("when: 2025-05-02", "when: 2025-04-18", False),
        ("status: planned, when: ..2025-05-02", "status: held, when: ..2025-06", False),
        ("status: planned, when: ..2025-05-02", "status: planned, when: ..2025-04-18", False),
    ):
        reports = f"[{{{first}, source: s000 p1}}, {{{second}, source: s000 p1}}]"
        event = f"- {{id: e, kind: meeting, title: A meeting, counterparts: [BG], reports: {reports}}}"
        case = case_of(hold(catalog, "Bulgaria met them.", events=event), "events", "e")
        assert isinstance(case.record, Event)
        assert module._is_ahead(case, case.record) is ahead


@pytest.mark.parametrize(("language", "code", "found"), [("en", "RO", "V519"), ("ru", "RO", ""), ("en", "BG", "")])
def test_whose_event_it_was_is_asked_of_english_texts(
    catalog: Callable[..., Catalog], language: str, code: str, found: str
) -> None:
    sides = "- {code: BG, slug: bulgaria}\n- {code: RO, slug: romania}"
    promise = "- {id: c, title: Support, counterparts: [BG], event: e, state: open, source: s000 p1}"
    event = MEETING.format(code=code, when="2025-04-10")
    held = hold(catalog, "Bulgaria.", language=language, counterparts=sides, events=event, commitments=promise)
    assert codes(held, "c", "event") == found.split()
    unknown = hold(catalog, "Bulgaria.", counterparts=sides, commitments=promise)
    assert said(unknown, "c", "event") == "unread"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Fair of banks", True),
        ("Fair of banks and mills", False),
        ("Fair of banks, mills and books", True),
        ("Ducks", False),
    ],
)
def test_half_of_a_title_tells_what_is_spoken_of(catalog: Callable[..., Catalog], title: str, found: bool) -> None:
    event = f"- {{id: e, kind: forum, title: '{title}', counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1}}"
    held = hold(catalog, "Bulgaria brought books to its fair.", events=event)
    assert module._is_spoken_of(case_of(held, "events", "e"), held.catalog.events["e"]) is found
