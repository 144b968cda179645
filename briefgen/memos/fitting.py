"""What stands on the two pages of a memo, by what it is worth: guessed from the words, laid out, and put right where that is due.

A layout costs a quarter of a second, a sum of heights nothing. How high rows are is guessed; from that follows which of them two
pages hold. The layout of these tells how high they are indeed: where the same follows from it, the memo is done.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import fsum

from msgspec import Struct
from msgspec.structs import replace

from briefgen.memos import Cut, Memo
from briefgen.memos.guess import guessed
from briefgen.memos.measures import COUNTED, LADDER, NOTES, SPARED, Measures, as_guessed, measured, put_right
from briefgen.memos.packing import SLACK, Form, Frame, Item, Packed, Part, Side, back, before, front, holds, pack
from briefgen.memos.sections import LISTS, SECTIONS, Listed, MemoSection
from briefgen.paper.pdf import Layout
from briefgen.sections.fit import Most
from briefgen.sections.rows import Shown

MOST_LAYOUTS = 3  # after so many, room that is left is left
UNSEEN = 0.03  # of a page: how high a row is taken to be in a list of which none was measured
KEPT_FREE = 0.006  # of a page: what is not filled again, for what a sum of heights does not see
CLOSER = 2  # times that the sources of what is left out are taken off
TRIES = (0.001, 0.02, 0.05, 0.1, 0.2)  # of a page: what is held back where the reckoning was too hopeful
LADDER_WORTH = 600  # where it has too few marks to stand always


class Fitted(Struct, frozen=True):
    """A memo that is laid out, with the rows that it has."""

    cut: Cut
    layout: Layout


def fit(view: Callable[[Cut], Memo], lay_out: Callable[[Memo], Layout]) -> Fitted:
    """Lay a memo out on one page where that holds all of it, else on two, with the worthiest rows that these have room for.

    Nothing that the program lists makes a memo fail: what stands always is bounded. Where single rows are so high that even
    these need more, as with titles of twenty lines, the layout has more than two pages.
    """
    view = cache(view)
    whole = view(Cut(flow=True, one=True))
    heights = guessed(whole)
    room, tried = _Room(heights, view, whole), dict[Cut, Layout]()

    def laid_out(cut: Cut) -> Layout:
        nonlocal heights, room
        if cut not in tried:
            tried[cut] = lay_out(view(cut))
            seen = measured(tried[cut], view(cut))
            if not as_guessed(heights, seen):
                heights = put_right(heights, seen)
                room = _Room(heights, view, whole)
        return tried[cut]

    start = room.cut(room.packed(TRIES[0]))
    found = Fitted(start, laid_out(start))
    for held_back in TRIES:
        packed = room.packed(held_back)
        cut = room.cut(packed)
        layout = laid_out(cut)
        found = Fitted(cut, layout)
        if _sound(layout, packed.form):
            break
    else:
        return found
    fuller = room.filled(layout, packed)
    if fuller.shown == packed.shown or len(tried) >= MOST_LAYOUTS:
        return found
    again = lay_out(view(room.cut(fuller)))
    return Fitted(room.cut(fuller), again) if _sound(again, fuller.form) else found


def _cut(cut: Cut, shown: Mapping[str, frozenset[int]]) -> Cut:
    """A cut that has of each list the rows that are shown: the same rows make the same cut."""
    return cut.of({listed.name: _plain(shown.get(listed.name, frozenset())) for _section, listed in LISTS})


def _sound(layout: Layout, form: Form) -> bool:
    return layout.pages <= (1 if form is Form.ONE else 2)


class _Room:
    """What the pages of a memo hold, by how high everything in it is; ``whole`` has as many rows of it as might stand there."""

    def __init__(self, heights: Measures, view: Callable[[Cut], Memo], whole: Memo) -> None:
        self._view, self._heights = view, heights
        self._items = tuple(_items(whole, heights))
        self._frame = _frame(heights, whole)
        self._packed = dict[float, Packed]()

    def packed(self, held_back: float) -> Packed:
        """What the pages hold, with some room held back on each; at first whether one page holds it, by the bare sums."""
        if held_back not in self._packed:
            self._packed[held_back] = self._pack(held_back)
        return self._packed[held_back]

    def _pack(self, held_back: float) -> Packed:
        one = pack(self._frame, self._items)
        if held_back == TRIES[0] and one.form is Form.ONE:
            return one
        frame = replace(self._frame, top=self._frame.top + held_back, notes=self._frame.notes + held_back)
        return self._closer(frame, pack(frame, self._items))

    def _closer(self, frame: Frame, packed: Packed) -> Packed:
        """The same with more rows, for the room of the sources that what was left out would have brought."""
        for _again in range(CLOSER):
            fuller = self._with_theirs(replace(frame, sources=self._sourced(packed)), self._items, packed)
            if fuller.shown == packed.shown:
                break
            packed = fuller
        return packed

    def _with_theirs(self, frame: Frame, items: Sequence[Item], packed: Packed) -> Packed:
        """What the pages hold when the sources of what was packed are listed, and then those of what is added."""
        fuller = pack(frame, items, packed.form)
        with_theirs = replace(frame, sources=self._sourced(fuller))
        if not self._hold(with_theirs, fuller):
            fuller = pack(with_theirs, items, packed.form)
            with_theirs = replace(frame, sources=self._sourced(fuller))
        return fuller if self._hold(with_theirs, fuller) else packed

    def _sourced(self, packed: Packed) -> tuple[float, ...]:
        return self._heights.listing(self._view(self.cut(packed)).sources)

    def _hold(self, frame: Frame, packed: Packed) -> bool:
        return holds(frame, self._chosen(packed), packed.form)

    def _chosen(self, packed: Packed) -> list[Item]:
        return [item for item in self._items if item.number in packed.shown.get(item.listed, ())]

    def filled(self, layout: Layout, packed: Packed) -> Packed:
        """What the pages hold by the room that a layout of what was packed has left; the same where that is little."""
        reckoned = replace(self._frame, sources=self._sourced(packed))
        chosen, parted = self._chosen(packed), packed.form is Form.PARTED
        ends, before_notes = _ends(layout, packed.form)
        if parted:
            on_front, behind = front(reckoned, chosen), back(reckoned, chosen)
            above = ends - on_front + _kept_free(ends)
            below = before_notes - behind + _kept_free(before_notes + reckoned.notes)
        else:
            above, below = 0.0, before_notes - before(reckoned, chosen) + KEPT_FREE
        frame = replace(reckoned, top=reckoned.top + above, notes=reckoned.notes + below)
        kept = [replace(i, always=i.always or i.number in packed.shown.get(i.listed, ())) for i in self._items]
        return self._with_theirs(frame, kept, packed)

    def cut(self, packed: Packed) -> Cut:
        """The cut that shows what was packed."""
        form = packed.form
        return _cut(
            Cut(ladder=LADDER in packed.shown, flow=form is not Form.PARTED, one=form is Form.ONE), packed.shown
        )


def _items(memo: Memo, heights: Measures) -> Iterator[Item]:
    if memo.ladder is not None:
        yield Item(LADDER, 0, LADDER, LADDER_WORTH, heights.own[LADDER], always=memo.ladder_stays, spare=True)
    lists = memo.lists
    for section, listed in LISTS:
        if found := lists.get(listed.name):
            known = heights.rows.get(listed.name, {})
            usual = _usual(known.values())
            for rows in _together(found):
                yield _item(section, listed, rows, fsum(known.get(number, usual) for number in rows))


def _together(found: Shown) -> Iterator[range]:
    """The numbers of a list's rows, those that stand only with each other in one."""
    starts = [number for number in range(found.count) if number not in found.joined]
    return (range(start, end) for start, end in pairwise((*starts, found.count)))


def _item(section: MemoSection, listed: Listed, rows: range, height: float) -> Item:
    always, worth = rows.start < listed.always, listed.worth(rows.start)
    beside = any(each.column for each in section.lists)
    return Item(
        listed.name,
        rows.start,
        section.name,
        worth,
        height,
        always,
        listed.column,
        spare=listed.spare,
        behind=len(rows) - 1,
        beside=beside,
    )


def _usual(heights: Collection[float]) -> float:
    """How high a row is taken to be that was not measured: between the highest that was and the mean of them."""
    return (max(heights) + fsum(heights) / len(heights)) / 2 if heights else UNSEEN


def _plain(found: frozenset[int]) -> Most:
    """Numbers from the first on as how many they are."""
    return len(found) if found == frozenset(range(len(found))) else found


def _frame(heights: Measures, memo: Memo) -> Frame:
    """What stands around the rows: the head, each section's own part, the sources, and room for six lines of notes."""
    lists = memo.lists
    told = frozenset(s.name for s, listed in LISTS if listed.name in lists and lists[listed.name].count)
    parts = tuple(_part(s, heights, memo, rows=s.name in told) for s in SECTIONS if s.side)
    behind = frozenset(s.name for s in SECTIONS if s.side is Side.BACK) & told
    return Frame(parts, heights.top, heights.listing(memo.sources), heights.notes, behind, SPARED)


def _part(section: MemoSection, heights: Measures, memo: Memo, *, rows: bool) -> Part:
    """A section without its rows, which may stand ``always``; the ladder is one piece: an item."""
    assert section.side
    if section.name == LADDER:
        return Part(LADDER, section.side, 0.0)
    part = Part(section.name, section.side, heights.own[section.name], _stays(section, memo, rows=rows))
    facts = memo.lists.get("facts") if section.name == "trade" else None
    return replace(part, counts="facts", count=facts.count, line=COUNTED) if facts else part


def _stays(section: MemoSection, memo: Memo, *, rows: bool) -> bool:
    """Whether a section is printed whatever becomes of its rows: for what it carries, or to say that there are none."""
    return section.held(memo.parts) or (section.printed(memo.parts) and not rows)


def _kept_free(filled: float) -> float:
    """What is kept free of a page that is filled so far: at most what is left of it."""
    return max(min(KEPT_FREE, 1 - SLACK - filled), 0.0)


def _ends(layout: Layout, form: Form) -> tuple[float, float]:
    """Where the front ends, and how much stands before the notes, in pages from the beginning of the back, or of the memo."""
    last = next(name for name in ("trade", "commitments", "ahead", "front") if layout.has(name))
    before_notes = layout.page_of(NOTES) - 1 + layout.top(NOTES)
    if form is Form.PARTED:
        return layout.depth(last), before_notes - 1
    return 0.0, before_notes
