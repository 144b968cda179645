"""How many rows each computed section may have; what a person wrote is never cut."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeetingCut:
    """The most rows of each section: people of one side, next steps, and the sections of the back."""

    people: int = 4
    steps: int = 4
    since: int = 8
    ahead: int = 7
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
BACK: tuple[dict[str, int], ...] = (
    {"ahead": 5},
    {"documents": 3},
    {"since": 6},
    {"ahead": 3},
    {"courtesies": 2},
    {"since": 4},
    {"documents": 1},
    {"ahead": 0},
    {"since": 0},
)
