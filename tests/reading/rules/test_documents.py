"""Documents that are told to have come further than they can have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic

PAPER = "- {{id: paper, kind: agreement, title: An agreement, counterparts: [BG], source: s000 p1, {said}}}\n"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("state: signed, when: 2025-04-18", []),
        ("state: signed, when: 2025-04", []),  # s000 is of 18 April 2025
        ("state: in-force", []),
        ("when: 2026-01-01", []),
        ("state: signed, when: 2025-04-19", ["signed, but its day comes after 18 Apr 2025, when that was reported"]),
        ("state: in-force, when: 2026", ["in force, but its day comes after 18 Apr 2025, when that was reported"]),
    ],
)
def test_what_was_reached_is_not_ahead_of_its_report(
    diagnose: Callable[..., list[Diagnostic]], said: str, found: list[str]
) -> None:
    told = [(d.code, d.message) for d in diagnose(agreements=PAPER.format(said=said))]
    assert told == [("W419", message) for message in found]


MEETINGS = """\
- {id: held, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-04-10, source: s000 p1}
- {id: month, kind: visit, title: A visit, counterparts: [BG], status: planned, when: 2025-04, source: s000 p1}
- {id: ahead, kind: visit, title: The next visit, counterparts: [BG], status: planned, when: 2025-05, source: s000 p1}
- {id: later, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-06-01, source: s001 p1}
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("state: signed, event: held", []),
        ("state: signed, event: month", []),
        ("state: signed, event: later", []),  # nothing was on file of it yet
        ("state: in-negotiation, event: ahead", []),
        (
            "state: signed, event: ahead",
            ["signed, but “The next visit” comes after 18 Apr 2025, when that was reported"],
        ),
        (
            "state: initialled, event: ahead",
            ["initialled, but “The next visit” comes after 18 Apr 2025, when that was reported"],
        ),
    ],
)
def test_what_was_reached_was_not_reached_at_an_event_ahead(
    diagnose: Callable[..., list[Diagnostic]], said: str, found: list[str]
) -> None:
    told = [(d.code, d.message) for d in diagnose(agreements=PAPER.format(said=said), events=MEETINGS)]
    assert [message for code, message in told if code == "W419"] == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("due: 2025-04-18", False),
        ("due: 2025-04-17", True),
        ("due: 2025-04", False),  # s000 is of 18 April 2025
        ("due: 2011-12-31", True),
        ("due: 2011-12-31, state: done", False),
        ("due: 2011-12-31, state: progressed", False),  # late, and under way
        ("due: 2011-12-31, note: Arrears for 2011", False),
        ("due: 2011-12-31, note: Dues for 2012", True),
        ("due: 2011-12-31, doubt: Overdue when it was told", False),
        ("due: 2011-12-31, inferred: {due: By the end of 2011}", False),
        ("due: undated", False),
        ("state: open", False),
    ],
)
def test_what_is_promised_is_due_after_it_was_told(
    diagnose: Callable[..., list[Diagnostic]], said: str, found: bool
) -> None:
    promise = f"- {{id: p, title: A promise, counterparts: [BG], source: s000 p1, {said}}}\n"
    told = [d.message for d in diagnose(commitments=promise) if d.code == "W462"]
    assert told == ["due by a day that was over on 18 Apr 2025, when that was reported"] * found
