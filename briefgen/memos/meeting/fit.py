"""How many rows each computed section may have, and what is said of those left out; what a person wrote is never cut."""

from __future__ import annotations

from msgspec import Struct

from briefgen.language import gettext as _


class MeetingCut(Struct, frozen=True):
    """The most rows of each section of the front, and of the back.

    ``people`` are those of one side, ``remarks`` what is inferred or doubted of them, ``outcome`` what came of the last
    time, ``overtaken`` how many records a line that was overtaken tells the change of, ``steps_to_write`` empty rows, ``ladder``
    whether there is a drawing (1) or none. With ``flow`` (1) the back begins on the page of the front.
    """

    people: int = 10
    remarks: int = 4
    outcome: int = 1
    overtaken: int = 2
    steps: int = 6
    steps_to_write: int = 3
    ladder: int = 1
    figures: int = 4
    since: int = 8
    overdue: int = 10
    dated: int = 7
    to_confirm: int = 10
    documents: int = 5
    courtesies: int = 4
    flow: int = 0


# What is given up, in this order, until the front fits its page, and then until the back fits its own.
FRONT: tuple[dict[str, int], ...] = (
    {"people": 8},
    {"people": 7},
    {"people": 6},
    {"people": 5},
    {"people": 4},
    {"steps": 5},
    {"steps": 4},
    {"steps": 3},
    {"steps": 2},
    {"people": 3},
    {"remarks": 2},
    {"steps": 1},
    {"people": 2},
    {"steps": 0},
    {"overtaken": 1},
    {"remarks": 1},
    {"steps_to_write": 2},
    {"people": 1},
    {"remarks": 0},
    {"outcome": 0},
    {"overtaken": 0},
    {"steps_to_write": 1},
    {"steps_to_write": 0},
)
# The oldest ten promises that are overdue give way last of all: a memo is never lost for what the program itself lists.
BACK: tuple[dict[str, int], ...] = (
    {"ladder": 0},
    {"dated": 5},
    {"documents": 3},
    {"since": 6},
    {"dated": 3},
    {"courtesies": 2},
    {"since": 4},
    {"documents": 1},
    {"since": 0},
    *({"to_confirm": most} for most in (8, 6, 5, 4, 3)),
    {"documents": 0},
    {"courtesies": 0},
    {"figures": 2},
    *({"to_confirm": most} for most in (2, 1, 0)),
    {"figures": 0},
    *({"overdue": most} for most in (8, 6, 4, 2)),
    *({"dated": most} for most in (2, 1, 0)),
    {"overdue": 0},
)


def in_country_memo(count: int) -> str | None:
    """Of what stands in the country memo as well, with more room."""
    return _("+{count} more: country memo").format(count=count) if count > 0 else None
