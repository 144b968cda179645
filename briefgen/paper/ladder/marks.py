"""Marks in time: from the first to the last possible day of something, on a scale of days."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from briefgen.paper import shapes
from briefgen.paper.labels import Box

RUNG, DISC = 23.0, 2.7  # from rung to rung; half the height of a mark


class Mark(Struct, frozen=True):
    """Something on a rung (0 is the highest), from its first to its last possible day, both as day numbers.

    ``words`` are what may stand beside it, the fullest first; ``hollow`` where it is not known to have been.
    """

    rung: int
    first: int
    last: int
    words: tuple[str, ...]
    hollow: bool = False


class Moment(Struct, frozen=True):
    """A day and what is said of it."""

    day: int
    words: str


class Scale(Struct, frozen=True):
    """Where days and rungs lie in a drawing, in points: from left to right, and downwards."""

    left: float
    right: float
    first: int
    last: int
    rung: float = RUNG

    def at(self, day: float) -> float:
        """Where a day begins."""
        return self.left + (self.right - self.left) * (day - self.first) / max(self.last - self.first, 1)

    def line(self, rung: int) -> float:
        """Where a rung lies."""
        return self.rung * (rung + 1) - 6


def box_of(mark: Mark, scale: Scale) -> Box:
    """A disc for a day, a bar with round ends for a stretch or a window."""
    start, end, y = scale.at(mark.first), scale.at(mark.last), scale.line(mark.rung)
    if end - start < 2 * DISC:
        middle = (start + end) / 2
        start, end = middle - DISC, middle + DISC
    return Box(start, y - DISC, end, y + DISC)


def pill(mark: Mark, box: Box) -> Markup:
    """Black where it was, white where it is not known to have been."""
    return shapes.pill(box, DISC, "#fff" if mark.hollow else "#000")
