"""Promises: which rows, in which order, with which words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.sections.commitments import commitments, in_general_terms, particular, tally
from briefgen.sections.fit import Cut
from tests.sections.sheets import plain, sheet

Read = Callable[..., Catalog]
PROMISE = "- {{id: c{n}, title: Promise {n}, counterparts: [BG], source: s000 p1, {more}}}\n"


def promises(*more: str) -> str:
    return "".join(PROMISE.format(n=n, more=fields) for n, fields in enumerate(more))


def test_the_longest_overdue_stand_first_and_the_others_are_counted(catalog: Read) -> None:
    written = promises("due: 2025-05", "due: 2025-01", "state: open", "due: 2025-12", "state: done", "due: 2025-03")
    data = catalog(commitments=written)
    full, short = (commitments(sheet(data, cut=cut)) for cut in (Cut(), Cut().but(overdue=2, commitments=0, closed=0)))
    assert [(r.what, r.tag, r.closed) for r in full.rows] == [
        ("Promise 1", "Overdue", False),
        ("Promise 5", "Overdue", False),
        ("Promise 0", "Overdue", False),
        ("Promise 3", None, False),
        ("Promise 2", None, False),
        ("Promise 4", None, True),
    ]
    assert ([r.what for r in short.rows], short.more) == (["Promise 1", "Promise 5"], "+3 more")
    assert len(short.rest) == 4  # what is closed stands in the annex and is not counted as open


@pytest.mark.parametrize(
    ("fields", "what", "who"),
    [
        ("owner: mfa", "Promise 0", "Ministry of Foreign Affairs"),
        ("owner: the cities, inferred: {owner: Nobody is named}", "Promise 0", "the cities [inferred]"),
        ("owner: mfa, inferred: {owner: Nobody is named}", "Promise 0", "Ministry of Foreign Affairs [inferred]"),
        ("owner: mfa, inferred: {title: Put together}", "Promise 0 [inferred]", "Ministry of Foreign Affairs"),
        (
            "owner: mfa, inferred: {agreement: By its name}",
            "Promise 0 [inferred: agreement]",
            "Ministry of Foreign Affairs",
        ),
        ("due: 2025-12, inferred: {due: Said of the year}", "Promise 0", ""),
    ],
)
def test_what_was_inferred_is_marked(catalog: Read, fields: str, what: str, who: str) -> None:
    (row,) = commitments(sheet(catalog(commitments=promises(fields)))).rows
    assert (row.what, plain(row.who)) == (what, who)


def test_an_owner_that_was_inferred_of_several_reports_is_marked(catalog: Read) -> None:
    written = """
- id: c
  title: Promise
  counterparts: [BG]
  owner: the cities
  inferred: {owner: Nobody is named}
  reports: [{source: s000 p1}, {source: s001 p1, state: progressed, inferred: {state: It moves}}]
"""
    (row,) = commitments(sheet(catalog(commitments=written))).rows
    assert (row.who, plain(row.state)) == ("the cities [inferred]", "in progress [inferred]")


EVENTS = """
- {id: talks, kind: meeting, title: Talks, counterparts: [BG], status: held, when: 2025-04-10, source: s000 p1}
- {id: spring, kind: meeting, title: Talks in March, counterparts: [BG], status: held, when: 2025-03, source: s000 p1}
- {id: heard, kind: meeting, title: Talks reported, counterparts: [BG], status: held, when: ..2025-04-18, source: s000 p1}
- id: visit
  kind: visit
  title: A visit
  counterparts: [BG]
  reports: [{source: s000 p1, status: planned, when: 2025-06}, {source: s001 p1, status: held, when: 2025-06-09}]
- id: fair
  kind: forum
  title: A fair
  counterparts: [BG]
  reports: [{source: s000 p1, status: planned, when: 2025-05-30}, {source: s001 p1, status: cancelled}]
- id: later
  kind: forum
  title: A fair
  counterparts: [BG]
  reports: [{source: s000 p1, status: planned, when: 2025-05-30}, {source: s001 p1, status: postponed}]
"""
AGREEMENTS = """
- id: memo
  kind: memorandum
  title: A memorandum
  counterparts: [BG]
  reports: [{source: s000 p1, state: proposed}, {source: s001 p1, state: signed, event: visit, exchanged: true}]
- {id: signed, kind: agreement, title: An agreement, counterparts: [BG], state: signed, when: 2020, source: s000 p1}
- {id: plan, kind: plan, title: A plan, counterparts: [BG], state: signed, period: 2023/2024, source: s000 p1}
- {id: course, kind: roadmap, title: A course, counterparts: [BG], state: endorsed, source: s000 p1}
- {id: draft, kind: roadmap, title: A roadmap, counterparts: [BG], state: proposed, source: s000 p1}
"""


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("event: talks", ("10 Apr 2025", None, "open, 2 months", ["1"])),
        ("event: spring", ("Mar 2025", None, "open, 1 month", ["1"])),
        ("event: heard", ("18 Apr 2025", None, "open, 1 month", ["1"])),
        ("event: visit, due: 2025-06-01", ("18 Apr 2025", None, "held 9 Jun 2025", ["1", "2"])),
        ("event: fair, due: 2025-06-01", ("18 Apr 2025", None, "event cancelled", ["1", "2"])),
        (
            "event: later, due: 2025-06-01",
            ("18 Apr 2025", "Overdue", "due 1 Jun 2025; event postponed", ["1", "2"]),
        ),
        ("agreement: memo", ("18 Apr 2025", None, "memorandum signed; exchanged 9 Jun 2025", ["1", "2"])),
        ("agreement: signed", ("18 Apr 2025", None, "agreement signed", ["1"])),
        ("agreement: plan", ("18 Apr 2025", None, "plan: period over", ["1"])),
        ("agreement: plan, due: 2025-05", ("18 Apr 2025", "Overdue", "due May 2025; plan: period over", ["1"])),
        ("agreement: course", ("18 Apr 2025", None, "roadmap endorsed", ["1"])),
        ("agreement: course, due: 2025-05", ("18 Apr 2025", "Overdue", "due May 2025; roadmap endorsed", ["1"])),
        ("agreement: draft", ("18 Apr 2025", None, "open, 1 month", ["1"])),
        ("event: visit, state: done", ("18 Apr 2025", None, "done, reported 18 Apr 2025", ["1"])),
    ],
)
def test_what_became_of_the_event_or_document_overrides(
    catalog: Read, fields: str, told: tuple[str, str | None, str, list[str]]
) -> None:
    data = catalog(events=EVENTS, agreements=AGREEMENTS, commitments=promises(fields))
    (row,) = commitments(sheet(data)).rows
    assert (plain(row.since.main), row.tag, plain(row.state), [m.label for m in row.marks]) == told


def test_what_settled_itself_stands_behind_what_is_open(catalog: Read) -> None:
    written = promises("event: visit", "state: open", "agreement: memo", "due: 2025-12")
    rows = commitments(sheet(catalog(events=EVENTS, agreements=AGREEMENTS, commitments=written))).rows
    assert [r.what for r in rows] == ["Promise 3", "Promise 1", "Promise 0", "Promise 2"]


def test_rows_shown_and_rows_counted_make_what_is_open(catalog: Read) -> None:
    written = promises("event: visit", "state: open", "agreement: memo", "due: 2025-12", "due: 2025-05")
    data = catalog(events=EVENTS, agreements=AGREEMENTS, commitments=written)
    short = sheet(data, cut=Cut().but(overdue=1, commitments=frozenset({1, 2})))
    found = commitments(short, particular(short))
    assert [(r.what, r.tag) for r in found.rows] == [("Promise 4", "Overdue"), ("Promise 1", None), ("Promise 0", None)]
    assert (tally(short), found.more) == ("3 open · 1 overdue · 1 with a date ahead", "+1 more")
    assert len(found.rest) == 2  # what settled itself stands in the annex and is not counted as open


def test_what_is_meant_in_general_terms_is_one_paragraph(catalog: Read) -> None:
    general = "general: true"
    data = catalog(commitments=promises(general, "state: open", f"{general}, due: 2025-12", general, "due: 2025-05"))
    at = sheet(data)
    run = in_general_terms(at)
    assert run
    assert (run.lead, run.parts) == ("And 2 in general terms:", ("Promise 0", "Promise 3"))
    assert [r.what for r in commitments(at, particular(at)).rows] == ["Promise 4", "Promise 2", "Promise 1"]
    assert tally(at) == "3 open · 1 overdue · 1 with a date ahead"


def test_with_nothing_else_the_paragraph_stands_by_itself(catalog: Read) -> None:
    at = sheet(catalog(commitments=promises("general: true")))
    run = in_general_terms(at)
    assert run
    assert (run.lead, run.parts, commitments(at, particular(at)).none, tally(at)) == (
        "One, in general terms:", ("Promise 0",), None, None,
    )  # fmt: skip


def test_the_paragraph_names_what_three_lines_hold_and_counts_the_rest(catalog: Read) -> None:
    long = "".join(
        PROMISE.format(n=n, more="general: true").replace(f"Promise {n}", f"Promise {n} of some forty letters or so")
        for n in range(20)
    )
    run = in_general_terms(sheet(catalog(commitments=long)))
    assert run
    assert (len(run.parts), run.parts[-1], len(run.rest)) == (8, "13 more", 13)
    assert plain(run.rest[0]().what) == "Promise 7 of some forty letters or so"


def test_what_was_dropped_is_not_ticked_as_if_it_were_done(catalog: Read) -> None:
    written = promises("state: dropped, due: 2025-05", "state: done", "state: progressed", "state: open")
    rows = {r.what: (r.kept, r.tag, plain(r.state)) for r in commitments(sheet(catalog(commitments=written))).rows}
    assert rows == {
        "Promise 0": (False, "Dropped", "dropped, reported 18 Apr 2025"),
        "Promise 1": (True, None, "done, reported 18 Apr 2025"),
        "Promise 2": (False, None, "in progress, 1 month"),
        "Promise 3": (False, None, "open, 1 month"),
    }
