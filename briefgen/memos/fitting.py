"""What a memo gives up, in which order, until its pages are two: reckoned from one layout, tried with a second.

A layout costs a quarter of a second, a sum of heights nothing: the first layout tells how high every row is, from
which follows how many of them two pages hold. The second layout is nearly always the last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, takewhile
from typing import Any

from briefgen.memos import Cut, Memo
from briefgen.paper.pdf import Extent, Layout

PAGES = 2
# The ids of the sections whose length the data decide.
SECTIONS = (
    "bottom-line", "changes", "ahead", "trade", "commitments", "contacts", "documents", "people", "if-raised", "care", "sources",
)  # fmt: skip
TIMELINE, NOTES = "timeline", "notes"
# What is given up, in this order; lines to write on give way before anything, by themselves, and the timeline next.
# The second part is for a file of hundreds of events, which has to fit as well: of what hangs the oldest ten then stand in
# full. The last steps keep a memo that even these are too long for: it is never lost for what the program itself lists.
# The next three dates give way after all else; the bottom line, the fixed days and the sources are in no step.
GIVEN_UP: tuple[dict[str, Any], ...] = (
    {"passed": 1},
    *({"closed": most} for most in (1, 0)),
    *({"to_confirm": most} for most in (40, 30, 20)),
    *({"contacts": most} for most in (5, 4)),
    *({"documents": most} for most in (7, 6, 5)),
    *({"people": most} for most in (4, 3)),
    *({"care": most} for most in (3, 2)),
    *({"to_confirm": most} for most in (16, 13, 10)),
    {"said": 0},
    {"contacts": 3, "documents": 4},
    {"commitments": 6, "facts": 2},
    {"figures": 5, "if_raised": 3},
    {"documents": 3, "people": 2},
    {"dated": 6, "contacts": 2},
    {"commitments": 4, "facts": 0, "if_raised": 2},
    {"documents": 2, "figures": 3},
    {"dated": 4, "passed": 0},
    {"commitments": 2, "dated": 3, "changes": 3},
    {"contacts": 1, "documents": 1, "people": 1, "commitments": 1, "care": 1, "if_raised": 1},
    *({"overdue": most} for most in (50, 40, 30, 25, 20, 17, 15, 12, 10)),
    {
        "care": 0,
        "people": 0,
        "documents": 0,
        "contacts": 0,
        "if_raised": 0,
        "figures": 1,
        "commitments": 0,
        "changes": 1,
    },
    *({name: most} for most in (8, 6, 5, 4, 3, 2, 1) for name in ("overdue", "to_confirm")),
    *({"dated": most} for most in (2, 1)),
)
ONE_BY_ONE = tuple({name: most} for step in GIVEN_UP for name, most in step.items())
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
    few as will do. Where even that is not enough, as with titles of twenty lines, the layout has more than two pages.
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
    room = _Room(first.layout, view(first.cut))
    step = _first_step(lambda cut: room.height(view(cut)), lambda cut: room.holds(view(cut)))
    if step < len(CUTS):
        filled = _filled(step, lambda cut: room.holds(view(cut)), timeline=room.timeline > 0)
        found = Fitted(filled, lay_out(view(filled)))
        if found.layout.pages <= PAGES:
            return found
    return next(_tried(view, lay_out, min(step, len(CUTS) - 1)))


def _first_step(height: Callable[[Cut], float], holds: Callable[[Cut], bool]) -> int:
    """The first cut that two pages hold, or the number of cuts; none is tried that is higher than two pages.

    Each cut is lower than the one before, and yet may fit worse: of a shorter section no part may go over the page edge.
    """
    low_enough = bisect_left(CUTS, True, key=lambda cut: height(cut) <= PAGES)
    return next((step for step in range(low_enough, len(CUTS)) if holds(CUTS[step])), len(CUTS))


def _filled(step: int, holds: Callable[[Cut], bool], *, timeline: bool) -> Cut:
    """A cut, with whatever there is still room for: the timeline first, then what was given up last."""
    cut = CUTS[step]
    if timeline and holds(replace(cut, timeline=True)):
        cut = replace(cut, timeline=True)
    given_up = [name for number in range(step) for name in ONE_BY_ONE[number]]
    for name in dict.fromkeys(reversed(given_up)):
        more = dict.fromkeys(getattr(CUTS[number], name) for number in reversed(range(step)))
        fuller = (replace(cut, **{name: most}) for most in more if most != getattr(cut, name))
        cut = next(iter(reversed(list(takewhile(holds, fuller)))), cut)
    return cut


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

    def __init__(self, layout: Layout, memo: Memo) -> None:
        self._head = layout.top("bottom-line")
        self._extents = {name: layout.extent(name) for name in SECTIONS if layout.has(name)}
        self._rows = _rows(memo)
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
        rows = _rows(memo)
        for name, extent in self._extents.items():
            missing = 0.0 if name != "ahead" or memo.timeline else self.timeline
            rest = replace(extent, other=extent.other - missing)
            if name in rows:
                yield from _section(replace(rest, columns=_shown(rest.columns, self._rows[name], rows[name])))
            else:
                yield rest.other + max((sum(c) for c in rest.columns), default=0.0)
        yield self._notes


Columns = tuple[tuple[Hashable, ...], ...]


def _rows(memo: Memo) -> Mapping[str, Columns]:
    """The rows of each section that may lose some, in each of its columns, by what tells them from each other.

    Where rows are lost at the end only, that is their place; a row cannot be compared, since its sources are numbered anew.
    """
    return {
        "changes": _places(memo.changes.section.rows if memo.changes else ()),
        "trade": _places(memo.trade.figures.rows, memo.trade.facts),
        "if-raised": _places(memo.if_raised.rows),
        "ahead": (tuple((row.date, row.what) for row in memo.ahead.rows),),
        "commitments": (tuple((row.since, row.what) for row in memo.commitments.rows),),
        "contacts": _places(memo.contacts.rows),
        "documents": _places(memo.documents.rows),
        "people": _places(*(side.section.rows for side in memo.people.sides)),
        "care": _places(memo.care.rows),
        "sources": _places((*memo.sources.cited, *memo.sources.reference)),
    }


def _places(*columns: Sequence[object]) -> Columns:
    return tuple(tuple(range(len(column))) for column in columns)


def _shown(heights: Sequence[Sequence[float]], measured: Columns, shown: Columns) -> tuple[tuple[float, ...], ...]:
    """The heights of the rows that are shown, each found among those that were measured."""
    return tuple(
        tuple(height for _row, height in _first_of(zip(known, column, strict=False), Counter(wanted)))
        for column, known, wanted in zip(heights, measured, shown, strict=False)
    )


def _first_of(rows: Iterable[tuple[Hashable, float]], wanted: Counter[Hashable]) -> Iterator[tuple[Hashable, float]]:
    for row, height in rows:
        if wanted[row]:
            wanted[row] -= 1
            yield row, height


def _section(extent: Extent) -> Iterator[float]:
    """The pieces of a section that no page edge parts: its heading with two rows, each row, the last two rows."""
    columns = extent.columns
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
