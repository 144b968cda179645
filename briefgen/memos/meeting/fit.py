"""How many rows each computed section may have; what a person wrote is never cut."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeetingCut:
    """The most rows of each section: people of one side, next steps, and the sections of the back."""

    people: int = 4
    steps: int = 4
    figures: int = 4
    since: int = 8
    overdue: int = 10
    dated: int = 7
    to_confirm: int = 10
    documents: int = 5
    courtesies: int = 4


# What is given up, in this order, until the front fits its page, and then until the back fits its own.
FRONT: tuple[dict[str, int], ...] = (
    {"steps": 3},
    {"steps": 2},
    {"people": 3},
    {"steps": 1},
    {"people": 2},
    {"steps": 0},
)
# At the end of these even the oldest of what hangs give way: a memo is never lost for what the program itself lists.
BACK: tuple[dict[str, int], ...] = (
    {"dated": 5},
    {"documents": 3},
    {"since": 6},
    {"dated": 3},
    {"courtesies": 2},
    {"since": 4},
    {"documents": 1},
    {"since": 0},
    *({name: most} for most in (8, 6, 5, 4, 3) for name in ("overdue", "to_confirm")),
    {"documents": 0},
    {"courtesies": 0},
    *({name: most} for most in (2, 1) for name in ("overdue", "to_confirm", "dated")),
    {"figures": 2},
    {"figures": 0},
    *({name: 0} for name in ("overdue", "to_confirm", "dated")),
)
