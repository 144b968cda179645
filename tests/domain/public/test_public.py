"""What the public may know of a catalog, and what of it nothing is made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.public import (
    Public,
    Settled,
    ask_public_texts,
    for_colleagues,
    has_confidences,
    has_notes,
    public,
    without_drafts,
)
from briefgen.domain.records import state_of
from briefgen.reading.load import Loaded

Read = Callable[..., Catalog]
DAY = date(2025, 6, 10)
SESSION = """
- id: session
  kind: commission-session
  title: A session
  counterparts: [BG]
  meeting: {written: 2025-05-02, purpose: To agree}
  reports:
    - {source: s000 p3, status: planned, when: 2025-06, participants: [rumen-radev]}
    - {basis: {text: "By telephone, in confidence", date: 2025-05-01}, private: true, when: 2025-07-01, place: Varna}
"""
DRAFT = """
- {id: idea, kind: visit, title: An idea, counterparts: [BG], draft: true, status: planned, when: 2026, source: s000 p1}
"""


def when(catalog: Catalog, event: str = "session") -> str:
    state = state_of(catalog, catalog.events[event], DAY)
    assert state
    return str(state.now.when)


def test_the_public_knows_the_last_state_that_is_not_private(catalog: Read) -> None:
    read = catalog(events=SESSION)
    assert (when(read), when(public(read))) == ("2025-07-01", "2025-06")
    assert (len(read.events["session"].meeting), public(read).events["session"].meeting) == (1, ())


def test_what_is_public_is_so_for_good(catalog: Read) -> None:
    shown = public(catalog(events=SESSION))
    assert isinstance(shown, Public)
    assert public(shown) is shown


def test_it_tells_what_is_kept_back(catalog: Read) -> None:
    people = "- {id: someone, name: Some One, side: BG, private: true, source: s000 p1}\n"
    shown = public(catalog(events=SESSION.replace("rumen-radev", "someone"), people=people, organisations=""))
    assert list(shown.kept_back) == ["someone"]
    assert shown.events["session"].reports[0].participants == ()


def test_of_drafts_nothing_is_made_and_they_are_kept_back(catalog: Read) -> None:
    read = catalog(events=SESSION + DRAFT)
    assert isinstance(read, Settled)
    assert (list(read.events), list(read.drafts)) == (["session"], ["idea"])
    assert list(public(read).events) == ["session"]
    assert list(public(read).kept_back) == ["idea"]


def test_a_draft_is_read_and_checked_and_can_be_looked_up(loaded: Callable[..., Loaded]) -> None:
    found = loaded(events=SESSION + DRAFT)
    assert found.whole is not None
    assert list(found.whole.events) == ["session", "idea"]
    wrong = loaded(events=SESSION + DRAFT.replace("s000", "s999"))
    assert [d.code for d in wrong.diagnostics] == ["E302"]


def test_where_there_is_no_draft_the_catalog_stays_as_it_is(catalog: Read) -> None:
    read = catalog(events=SESSION)
    assert without_drafts(read) is read


def test_colleagues_know_whom_the_desk_asks_and_nothing_that_is_private(catalog: Read) -> None:
    promise = (
        "- {id: p, title: P, counterparts: [BG], lead: Treaty department, state: open, "
        "basis: {text: By telephone, date: 2025-05-01}}\n"
    )
    read = catalog(events=SESSION + DRAFT, commitments=promise)
    shown = for_colleagues(read)
    assert (list(shown.events), when(shown), shown.events["session"].meeting) == (["session"], "2025-06", ())
    assert (shown.calendar, shown.positions) == (read.calendar, read.positions)
    (report,) = shown.commitments["p"].reports
    assert (str(shown.commitments["p"].lead), str(report.basis and report.basis.text)) == (
        "Treaty department",
        "known to the desk",
    )
    assert public(read).commitments["p"].lead is None


def test_whether_anything_is_private(catalog: Read) -> None:
    assert has_confidences(catalog(events=SESSION))
    assert not has_confidences(catalog(events=SESSION.replace("private: true, ", "")))
    assert has_confidences(
        catalog(facts="- {id: f, counterpart: BG, topic: trade, text: A, private: true, source: s000 p1}")
    )


def test_whether_anything_rests_on_what_the_desk_noted(catalog: Read) -> None:
    fact = "- {id: f, counterpart: BG, topic: trade, text: A, %s}"
    law = "- {id: d, title: Day, kind: national-day, counterpart: BG, when: 2025-07-03, basis: {text: A law, date: 2025-01-01}}"
    assert has_notes(catalog(facts=fact % "basis: {text: A call, date: 2025-05-02}"))
    assert not has_notes(catalog(facts=fact % "source: s000 p1", reference_days=law))


def test_only_texts_that_may_be_published_are_asked(catalog: Read) -> None:
    read = catalog(events=SESSION + DRAFT)
    answers = ask_public_texts(
        read,
        lambda texts: {text: text.upper() for text in ("A session", "Varna", "An idea", "BG") if text in set(texts)},
    )
    assert list(answers) == [
        (("session", "title", "en"), "A SESSION"),
        (("session", "counterparts", 0), "BG"),
        (("BG", "id"), "BG"),
        (("rumen-radev", "side"), "BG"),
    ]
