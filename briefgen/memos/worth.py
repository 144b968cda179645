"""What each row of a memo is worth: where pages have no room for all, the worthiest stand.

Every list is in the order of its own worth already: what is overdue by how long it is, contacts and documents from the newest
on, people from the highest rank on. The table says how lists stand to each other, and what of each stands always.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.memos.packing import Side

BEYOND = 150  # less worth than what stands always is the row behind it


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of rows by the name of its cut: the section it is printed in, what its first row is worth, and each next less.

    The first ``always`` rows are never left out.
    """

    name: str
    section: str
    first: int
    step: int
    always: int = 0

    def worth(self, number: int) -> int:
        """What the row of a number, counted from 0, is worth; never below nought."""
        beyond = BEYOND if self.always and number >= self.always else 0
        return max(self.first - self.step * number - beyond, 0)


LISTS = (
    Listed("changes", "changes", 990, 5, always=6),
    Listed("dated", "ahead", 950, 20, always=3),
    Listed("to_confirm", "ahead", 900, 5, always=10),
    Listed("passed", "ahead", 300, 100),
    Listed("overdue", "commitments", 940, 5, always=10),
    Listed("commitments", "commitments", 780, 25),
    Listed("closed", "commitments", 340, 60),
    Listed("figures", "trade", 820, 30, always=1),
    Listed("facts", "trade", 400, 40),
    Listed("contacts", "contacts", 770, 40),
    Listed("documents", "documents", 745, 20),
    Listed("theirs", "people", 740, 45),
    Listed("ours", "people", 520, 50),
    Listed("others", "people", 500, 60),
    Listed("standing", "standing", 430, 60),
    Listed("if_raised", "if-raised", 640, 50),
    Listed("care", "care", 760, 70),
)
# The sections in the order of print, and on which side of the sheet each belongs.
PRINTED: tuple[tuple[str, Side], ...] = (
    ("front", Side.FRONT),
    ("changes", Side.FRONT),
    ("ladder", Side.FRONT),
    ("ahead", Side.FRONT),
    ("commitments", Side.FRONT),
    ("trade", Side.FRONT),
    ("contacts", Side.BACK),
    ("documents", Side.BACK),
    ("people", Side.BACK),
    ("standing", Side.BACK),
    ("if-raised", Side.BACK),
    ("care", Side.BACK),
)
STANDS = ("front", "ahead", "commitments", "trade")  # whether or not they have rows
