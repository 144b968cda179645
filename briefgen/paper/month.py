"""One month of the ladder, all its rungs in one, for a strip of months."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from briefgen.paper import shapes
from briefgen.paper.labels import Box
from briefgen.paper.ladder.marks import DISC, Mark, Moment, Scale, pill

CELL, CELL_HEIGHT = 60.0, 14.0  # one month of a strip: its width and height, in points


def month(marks: Sequence[Mark], fixed: Sequence[Moment], *, first: int, last: int) -> Markup:
    """What falls between two days, and what goes on past either.

    A known day stands as a line, a stretch or a window as a band; hollow as on the ladder. Who asks for it says aloud what it shows.
    """
    scale = Scale(0, CELL, first, last + 1)
    drawn = [_in_month(mark, scale) for mark in marks]
    drawn += [shapes.triangle(_inside(scale.at(moment.day + 0.5)), CELL_HEIGHT - 5) for moment in fixed]
    return Markup(
        '<svg xmlns="{ns}" class="month" viewBox="0 0 {w} {h}" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'
    ).format(ns=shapes.SVG, w=shapes.number(CELL), h=shapes.number(CELL_HEIGHT), drawn=Markup("").join(drawn))


def _inside(middle: float) -> float:
    """Where a mark stands so that none of it is cut: at the edges of the month a little further in than its day."""
    return min(max(middle, DISC), CELL - DISC)


def _in_month(mark: Mark, scale: Scale) -> Markup:
    """A mark as far as it lies within the month; hollow marks keep their rim."""
    if mark.first == mark.last:
        middle = _inside(scale.at(mark.first + 0.5))
        box = Box(middle - DISC / 2, 0.5, middle + DISC / 2, CELL_HEIGHT - 0.5)
    else:
        left, right = scale.at(max(mark.first, scale.first)), scale.at(min(mark.last + 1, scale.last))
        box = Box(left, CELL_HEIGHT - 3 * DISC, right, CELL_HEIGHT - 0.5)
    return pill(mark, box)
