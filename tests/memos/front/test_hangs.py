"""What hangs, in every form that it can take."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.memos.front.hangs import what_hangs
from tests.memos.front.boxes import read, said

DUE = "- {id: e%d, kind: meeting, title: %s, counterparts: [BG], status: planned, when: %s, place: Sofia, source: s000 p2}\n"
PROMISE = "- {id: c%d, title: %s, counterparts: [BG], state: open, source: s000 p2%s}\n"
ONE_DUE = DUE % (1, "Talks", "2025-05")
LATE = PROMISE % (1, "Send the list", ", due: 2026-11-20")
OPEN = PROMISE % (2, "Study twinning", "")
AHEAD = PROMISE % (3, "Open the school", ", due: 2027-01")
GENERAL = PROMISE % (4, "Deepen cooperation", ", general: true")


@pytest.mark.parametrize(
    ("events", "commitments", "sentence"),
    [
        ("[]", "[]", "Nothing is overdue, and no report is missing."),
        ("[]", GENERAL, "Nothing is overdue, and no report is missing."),
        (
            "[]",
            OPEN,
            "Nothing is overdue, and no report is missing. One promise is open, without a date.",
        ),
        (
            "[]",
            AHEAD,
            "Nothing is overdue, and no report is missing. One promise is open, with a date ahead.",
        ),
        (
            "[]",
            OPEN + AHEAD,
            "Nothing is overdue, and no report is missing. Two promises are open; one has a date ahead.",
        ),
        (ONE_DUE, "[]", "One date has passed without a report: Talks, May 2025 (17 months ago)."),
        (
            ONE_DUE + DUE % (2, "Earlier talks", "2024-03-02"),
            "[]",
            "Two dates have passed without a report; the oldest: Earlier talks, 2 Mar 2024 (32 months ago).",
        ),
        ("[]", LATE, "One promise is overdue: Send the list, due 20 Nov 2026 (6 days ago)."),
        (
            "[]",
            LATE + PROMISE % (5, "Send another", ", due: 2026-02") + OPEN + GENERAL,
            (
                "Two promises are overdue; the oldest: Send another, due Feb 2026 (8 months ago). "
                "One other promise is open, without a date."
            ),
        ),
        (
            ONE_DUE,
            LATE + OPEN,
            (
                "One promise is overdue and one date has passed without a report; the oldest: Talks, due May 2025 (17 months). "
                "One other promise is open, without a date."
            ),
        ),
        # What is to hold a session that is due hangs once.
        (
            ONE_DUE,
            PROMISE % (1, "Hold the talks", ", due: 2025-05, event: e1") + OPEN,
            (
                "One date has passed without a report: Talks, May 2025 (17 months ago). "
                "One other promise is open, without a date."
            ),
        ),
        (
            "".join(DUE % (n, f"Talks {n}", f"2025-0{n}") for n in range(1, 10)),
            "".join(PROMISE % (n, f"Promise {n}", f", due: 2024-0{n}") for n in range(1, 10)),
            (
                "Nine promises are overdue and nine dates have passed without a report; "
                "the oldest: Promise 1, due Jan 2024 (33 months)."
            ),
        ),
        (
            DUE % (1, "A title of very many words " + "that goes on and on " * 8, "2025-05"),
            "[]",
            "One date has passed without a report: Meeting, Sofia, May 2025 (17 months ago).",
        ),
    ],
)
def test_every_form(catalog: Callable[..., Catalog], events: str, commitments: str, sentence: str) -> None:
    assert said(what_hangs(read(catalog, events=events, commitments=commitments))) == sentence


LONG = "Ein Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter " * 2


def test_what_two_lines_cannot_name_is_told_by_its_date(catalog: Callable[..., Catalog]) -> None:
    one = PROMISE % (1, LONG, ", due: 2025-01")
    several = one + PROMISE % (7, LONG, ", due: 2025-02") + OPEN
    assert [said(what_hangs(read(catalog, events="[]", commitments=text))) for text in (one, several)] == [
        "One promise is overdue, since Jan 2025 (21 months).",
        ("Two promises are overdue, the oldest since Jan 2025 (21 months). One other promise is open, without a date."),
    ]


def test_what_is_overdue_and_what_passed_are_both_counted_where_neither_can_be_named(
    catalog: Callable[..., Catalog],
) -> None:
    talks = "- {id: t, kind: consultations, title: Talks, counterparts: [BG], status: planned, when: 2025-05, source: s000 p2}\n"
    line = what_hangs(read(catalog, events=talks, commitments=PROMISE % (1, LONG, ", due: 2025-01")))
    assert (
        said(line)
        == "One promise is overdue and one date has passed without a report; the oldest was due Jan 2025 (21 months)."
    )


PLAN = "- {id: plan, title: Plan for 2023–2025, kind: plan, counterparts: [BG], state: signed, period: 2023/2025, source: s000 p2}\n"
OF_THE_PLAN = PROMISE % (6, "Carry the plan out", ", agreement: plan")


@pytest.mark.parametrize(
    ("commitments", "sentences"),
    [
        (OF_THE_PLAN, "One promise is open, without a date. The period of its document is over."),
        (
            OF_THE_PLAN + OPEN + AHEAD,
            "Three promises are open; one has a date ahead. One of them is from a document whose period is over.",
        ),
        (
            OF_THE_PLAN + OF_THE_PLAN.replace("c6", "c7"),
            "Two promises are open, none with a date. Two of them are from documents whose period is over.",
        ),
    ],
)
def test_a_plan_that_ran_out_hangs(catalog: Callable[..., Catalog], commitments: str, sentences: str) -> None:
    line = what_hangs(read(catalog, events="[]", agreements=PLAN, commitments=commitments))
    assert said(line) == f"Nothing is overdue, and no report is missing. {sentences}"
    assert [m.label for m in line.sentences[-1].marks] == ["1"]


def test_an_election_that_is_over_does_not_hang(catalog: Callable[..., Catalog]) -> None:
    election = (DUE % (1, "Election", "2025-03-05")).replace("kind: meeting", "kind: election")
    assert said(what_hangs(read(catalog, events=election))) == "Nothing is overdue, and no report is missing."
