"""What a memo gives up, in which order, until its pages are two: reckoned from one layout, tried with a second.

A layout costs a quarter of a second, a sum of heights nothing: the first layout tells how high every row is, from
which follows how many of them two pages hold. The second layout is nearly always the last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from typing import Any

from briefgen.language import gettext as _
from briefgen.memos import Cut, Memo
from briefgen.paper.pdf import Extent, Layout

PAGES = 2
# The ids of the sections whose length the data decide, with the headings that the template gives them.
SECTIONS = {
    "bottom-line": _("Bottom line"),
    "changes": _("What changed"),
    "ahead": _("Dates ahead and to confirm"),
    "trade": _("Trade and investment"),
    "commitments": _("Open commitments"),
    "contacts": _("Recent contacts"),
    "documents": _("Documents"),
    "people": _("People"),
    "if-raised": _("If raised"),
    "care": _("Care with these data"),
    "sources": _("Sources"),
}
ALWAYS = ("ahead", "trade", "commitments")  # what they say where they have no rows
TIMELINE, NOTES = "timeline", "notes"
# What is given up, in this order; lines to write on give way before anything, by themselves, and the timeline next.
# The second half is for a file of hundreds of events, which has to fit as well. What is overdue, due or to be confirmed,
# the bottom line and the sources are in no step: they are never cut.
GIVEN_UP: tuple[dict[str, Any], ...] = (
    {"references": False},
    *({"closed": most} for most in (1, 0)),
    *({"contacts": most} for most in (5, 4)),
    *({"documents": most} for most in (7, 6, 5)),
    *({"people": most} for most in (4, 3)),
    *({"care": most} for most in (3, 2)),
    {"said": 0},
    {"contacts": 3, "documents": 4},
    {"commitments": 6, "facts": 2},
    {"figures": 5, "if_raised": 3},
    {"documents": 3, "people": 2},
    {"ahead": 6, "contacts": 2},
    {"commitments": 4, "facts": 0, "if_raised": 2},
    {"documents": 2, "figures": 3},
    {"commitments": 2, "ahead": 3, "changes": 3},
    {"contacts": 1, "documents": 1, "people": 1, "commitments": 1, "care": 1, "if_raised": 1},
)
ONE_BY_ONE = ({name: most} for step in GIVEN_UP for name, most in step.items())
CUTS = tuple(accumulate(ONE_BY_ONE, lambda cut, step: replace(cut, **step), initial=Cut(flow=True, timeline=False)))
# A first page that is emptier than this looks unfinished: what belongs on the second then begins on it.
FULL_ENOUGH = 0.75
THIN = 15  # rows on the first page that leave it emptier, for certain
SLACK = 0.003  # of a page, for what a sum of heights does not see: under a millimetre


@dataclass(frozen=True, slots=True)
class Fitted:
    """A memo that is laid out, with what it had to give up."""

    cut: Cut
    layout: Layout


def fit(view: Callable[[Cut], Memo], lay_out: Callable[[Memo], Layout]) -> Fitted:
    """Lay a memo out until it fits: sections 1 to 6 on the first page, the rest behind, all on one where it is thin.

    In a thin or a very full one the later sections begin where the earlier ones end; in a full one they lose rows, as
    few as will do. Where even that is not enough, the layout has more than two pages.
    """
    view = cache(view)
    guess = Cut(flow=_looks_thin(view(Cut())))
    first = Fitted(guess, lay_out(view(guess)))
    if first.layout.pages <= PAGES and guess.flow != _well_parted(first.layout):
        return first
    if guess.flow and _well_parted(first.layout):
        first = Fitted(Cut(), lay_out(view(Cut())))
        if first.layout.pages <= PAGES:
            return first
    room = _Room(first.layout)
    step = _first_step(lambda cut: room.height(view(cut)), lambda cut: room.holds(view(cut)))
    if step < len(CUTS):
        with_timeline = replace(CUTS[step], timeline=True)
        if room.timeline and room.holds(view(with_timeline)):
            found = Fitted(with_timeline, lay_out(view(with_timeline)))
            if found.layout.pages <= PAGES:
                return found
    return next(_tried(view, lay_out, min(step, len(CUTS) - 1)))


def _first_step(height: Callable[[Cut], float], holds: Callable[[Cut], bool]) -> int:
    """The first cut that two pages hold, or the number of cuts; none is tried that is higher than two pages.

    Each cut is lower than the one before, and yet may fit worse: of a shorter section no part may go over the page edge.
    """
    low_enough = bisect_left(CUTS, True, key=lambda cut: height(cut) <= PAGES)
    return next((step for step in range(low_enough, len(CUTS)) if holds(CUTS[step])), len(CUTS))


def _tried(view: Callable[[Cut], Memo], lay_out: Callable[[Memo], Layout], step: int) -> Iterator[Fitted]:
    """What fits, from a step on, giving up more where the reckoning was too hopeful; at last whatever there is."""
    last, stride = len(CUTS) - 1, 1
    while True:
        found = Fitted(CUTS[step], lay_out(view(CUTS[step])))
        if found.layout.pages <= PAGES or step == last:
            yield found
        step, stride = min(step + stride, last), stride * 2


def _looks_thin(memo: Memo) -> bool:
    """A guess, before anything is laid out, that the sections of the first page do not fill it."""
    return len(memo.ahead.rows) + len(memo.trade.figures.rows) + len(memo.commitments.rows) < THIN


def _well_parted(layout: Layout) -> bool:
    """Whether the sections of the first page fill that page well enough for the others to begin on the second."""
    return layout.page_of("commitments") == 1 and layout.depth("commitments") >= FULL_ENOUGH


class _Room:
    """How high everything in a memo is, in parts of a page, and whether a shorter version of it would fit."""

    def __init__(self, layout: Layout) -> None:
        self._head = layout.top("bottom-line")
        self._extents = {name: layout.extent(name) for name in SECTIONS if layout.has(name)}
        self._notes = layout.extent(NOTES).other
        self.timeline = layout.extent(TIMELINE).other if layout.has(TIMELINE) else 0.0

    def height(self, memo: Memo) -> float:
        """How many pages it would fill if they had no edges."""
        return sum(self._blocks(memo))

    def holds(self, memo: Memo) -> bool:
        """Whether two pages have room for a memo that is an extract from the one that was measured."""
        return _pages(self._blocks(memo)) <= PAGES

    def _blocks(self, memo: Memo) -> Iterator[float]:
        yield self._head
        counts = _rows(memo)
        for name, extent in self._extents.items():
            missing = 0.0 if name != "ahead" or memo.timeline else self.timeline
            rest = replace(extent, other=extent.other - missing)
            if name not in counts:
                yield rest.other + max((sum(c) for c in rest.columns), default=0.0)
            elif any(counts[name]) or name in ALWAYS:
                yield from _section(rest, counts[name])
        yield self._notes


def _rows(memo: Memo) -> Mapping[str, tuple[int, ...]]:
    """How many rows a memo has in each section that may lose some: in each of its columns."""
    return {
        "changes": (len(memo.changes.section.rows) if memo.changes else 0,),
        "trade": (len(memo.trade.figures.rows), len(memo.trade.facts)),
        "if-raised": (len(memo.if_raised.rows),),
        "ahead": (len(memo.ahead.rows),),
        "commitments": (len(memo.commitments.rows),),
        "contacts": (len(memo.contacts.rows),),
        "documents": (len(memo.documents.rows),),
        "people": tuple(len(side.section.rows) for side in memo.people.sides),
        "care": (len(memo.care.rows),),
        "sources": (len(memo.sources.cited) + len(memo.sources.reference),),
    }


def _section(extent: Extent, counts: tuple[int, ...]) -> Iterator[float]:
    """The pieces of a section that no page edge parts: its heading with two rows, each row, the last two rows."""
    columns = [column[:most] for column, most in zip(extent.columns, counts, strict=False)]
    rows = columns[0] if len(columns) == 1 else ()
    if len(rows) < 4:
        yield extent.other + max((sum(c) for c in columns), default=0.0)
        return
    yield extent.other + rows[0] + rows[1]
    yield from rows[2:-2]
    yield rows[-2] + rows[-1]


def _pages(blocks: Iterator[float]) -> int:
    """How many pages blocks need, one after the other."""
    pages, filled = 1, 0.0
    for block in blocks:
        if filled + block > 1 - SLACK and filled:
            pages, filled = pages + 1, 0.0
        filled += block
    return pages + int(filled - 1e-6)  # what is higher than a page goes on over its edge
