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
            "Nothing is overdue, and no report is missing. One promise is open and not overdue; it has no day.",
        ),
        (
            "[]",
            AHEAD,
            "Nothing is overdue, and no report is missing. One promise is open and not overdue; it has a day ahead.",
        ),
        (
            "[]",
            OPEN + AHEAD,
            "Nothing is overdue, and no report is missing. Two promises are open and not overdue; one has a day ahead.",
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
                "One promise is open and not overdue; it has no day."
            ),
        ),
        (
            ONE_DUE,
            LATE + OPEN,
            (
                "One promise is overdue and one date has passed without a report; the oldest: Talks, due May 2025 (17 months)."
            ),
        ),
        # What is to hold a session that is due hangs once.
        (
            ONE_DUE,
            PROMISE % (1, "Hold the talks", ", due: 2025-05, event: e1") + OPEN,
            (
                "One date has passed without a report: Talks, May 2025 (17 months ago). "
                "One promise is open and not overdue; it has no day."
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


def test_an_election_that_is_over_does_not_hang(catalog: Callable[..., Catalog]) -> None:
    election = (DUE % (1, "Election", "2025-03-05")).replace("kind: meeting", "kind: election")
    assert said(what_hangs(read(catalog, events=election))) == "Nothing is overdue, and no report is missing."
