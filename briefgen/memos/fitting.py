"""What stands on the two pages of a memo, by what it is worth: measured in one layout, tried in a second, filled in a third.

A layout costs a quarter of a second, a sum of heights nothing. The first layout has more rows than two pages hold, and tells how
high each is; from that follows which of them the pages hold. A thin memo is done with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefgen.memos import Cut, Memo
from briefgen.memos.packing import Form, Frame, Item, Packed, Part, Side, pack
from briefgen.memos.sections import LISTS, SECTIONS, Listed, MemoSection
from briefgen.paper.pdf import Extent, Layout
from briefgen.sections.fit import Most
from briefgen.sections.rows import FigureRow, Shown

MOST_LAYOUTS = 3  # after so many, room that is left is left
NOTES, LADDER = "notes", "ladder"
UNSEEN = 0.03  # of a page: how high a row is taken to be in a list of which none was measured
HEADING = 0.03  # the same for the heading of a section that was not printed
KEPT_FREE = 0.01  # of a page: what is not filled again, for what a sum of heights does not see
TRIES = (0.01, 0.025, 0.05, 0.1, 0.2)  # of a page: what is held back where the reckoning was too hopeful
COUNTED = 0.015  # the line below the figures that counts facts which are left out
SPARED = 0.05  # of a page: two ruled lines of notes, which a memo of one page has fewer
LADDER_WORTH = 600  # where it has too few marks to stand always


@dataclass(frozen=True, slots=True)
class Fitted:
    """A memo that is laid out, with the rows that it has."""

    cut: Cut
    layout: Layout


def fit(view: Callable[[Cut], Memo], lay_out: Callable[[Memo], Layout]) -> Fitted:
    """Lay a memo out on one page where that holds all of it, else on two, with the worthiest rows that these have room for.

    Nothing that the program lists makes a memo fail: what stands always is bounded. Where single rows are so high that even
    these need more, as with titles of twenty lines, the layout has more than two pages.
    """
    view = cache(view)
    first = shown_of(Cut(flow=True), view(Cut(flow=True)))
    tried = {first: lay_out(view(first))}
    room = _Room(tried[first], view(first))
    packed, found = Packed({}, Form.FLOWING), Fitted(first, tried[first])
    for held_back in TRIES:
        packed = room.packed(held_back)
        cut = room.cut(packed)
        layout = tried.get(cut) or lay_out(view(cut))
        tried[cut], found = layout, Fitted(cut, layout)
        if _sound(layout, packed.form):
            break
    else:
        return found
    fuller = room.filled(layout, packed)
    if fuller.shown == packed.shown or len(tried) >= MOST_LAYOUTS:
        return found
    again = lay_out(view(room.cut(fuller)))
    return Fitted(room.cut(fuller), again) if _sound(again, fuller.form) else found


def shown_of(cut: Cut, memo: Memo) -> Cut:
    """The same cut in the words of a memo that was made with it: no list is given more rows than it has."""
    most = {name: _plain(frozenset(shown.numbers)) for name, shown in memo.lists.items()}
    return replace(cut.of(most), ladder=memo.ladder is not None)


def _sound(layout: Layout, form: Form) -> bool:
    return layout.pages <= (1 if form is Form.ONE else 2)


class _Room:
    """How high everything in a memo is, in parts of a page, and what its pages hold."""

    def __init__(self, layout: Layout, memo: Memo) -> None:
        self._lists = memo.lists
        self._extents = {s.id: layout.extent(s.id) for s in SECTIONS if layout.has(s.id)}
        self._heights = dict(_heights(self._extents, self._lists))
        if "trade" in self._extents:
            _add_doubts(self._heights["figures"], memo.trade.figures.rows, self._extents["trade"].below)
        self._items = tuple(self._all(memo))
        self._frame = _frame(layout, self._extents, memo, COUNTED if memo.trade.facts.rows else 0.0)

    def packed(self, held_back: float) -> Packed:
        """What the pages hold, with some room held back on each; at first whether one page holds it, by the bare sums."""
        one = pack(self._frame, self._items)
        if held_back == TRIES[0] and one.form is Form.ONE:
            return one
        frame = replace(self._frame, top=self._frame.top + held_back, notes=self._frame.notes + held_back)
        return pack(frame, self._items)

    def filled(self, layout: Layout, packed: Packed) -> Packed:
        """What the pages hold by the room that a layout of what was packed has left; the same where that is little."""
        front, back = _ends(layout, packed.form)
        frame = replace(
            self._frame,
            top=self._frame.top + (front - packed.front + KEPT_FREE if packed.form is Form.PARTED else 0.0),
            notes=self._frame.notes
            + KEPT_FREE
            + back
            - packed.back
            - (0.0 if packed.form is Form.PARTED else packed.front),
        )
        kept = [replace(i, always=i.always or i.number in packed.shown.get(i.listed, ())) for i in self._items]
        return pack(frame, kept, packed.form)

    def cut(self, packed: Packed) -> Cut:
        """The cut that shows what was packed."""
        shown = {listed.name: _plain(packed.shown.get(listed.name, frozenset())) for _section, listed in LISTS}
        form = packed.form
        return Cut(ladder=LADDER in packed.shown, flow=form is not Form.PARTED, one=form is Form.ONE).of(shown)

    def _all(self, memo: Memo) -> Iterator[Item]:
        if memo.ladder:
            extent = self._extents[LADDER]
            yield Item(LADDER, 0, LADDER, LADDER_WORTH, extent.other, always=memo.ladder_stays, spare=True)
        for section, listed in LISTS:
            if found := self._lists.get(listed.name):
                heights = self._heights[listed.name]
                usual = max(heights.values(), default=UNSEEN)
                for number in range(found.count):
                    yield _item(section.id, listed, number, heights.get(number, usual))


def _item(section: str, listed: Listed, number: int, height: float) -> Item:
    always = number < listed.always
    return Item(listed.name, number, section, listed.worth(number), height, always, listed.column)


def _plain(found: frozenset[int]) -> Most:
    """Numbers from the first on as how many they are."""
    return len(found) if found == frozenset(range(len(found))) else found


def _heights(extents: Mapping[str, Extent], lists: Mapping[str, Shown]) -> Iterator[tuple[str, dict[int, float]]]:
    """The height of each row that was measured, by its list and its number there."""
    for section in SECTIONS:
        columns = extents[section.id].columns if section.id in extents else ()
        heights = [height for column in columns for height in column]
        for listed in section.lists:
            shown = lists[listed.name].numbers if listed.name in lists else ()
            yield listed.name, dict(zip(shown, heights, strict=False))
            heights = heights[len(shown) :]


def _add_doubts(heights: dict[int, float], rows: Sequence[FigureRow], below: Sequence[float]) -> None:
    """Let the first row that a doubt belongs to be so much higher: the doubt goes where its row goes."""
    letters = dict.fromkeys(letter for row in rows for letter in row.letters)
    left = dict(zip(letters, below, strict=False))
    for number, row in zip(tuple(heights), rows, strict=False):
        heights[number] += sum(left.pop(letter, 0.0) for letter in row.letters)


def _frame(layout: Layout, extents: Mapping[str, Extent], memo: Memo, counting: float) -> Frame:
    """What stands around the rows: the head, each section's own part, the sources, and room for six lines of notes.

    ``counting``: what trade needs more where it leaves facts out.
    """
    lists = memo.lists
    told = frozenset(s.id for s, listed in LISTS if listed.name in lists and lists[listed.name].count)
    parts = tuple(
        Part(
            s.id,
            s.side,
            _own(s.id, extents.get(s.id)) + counting * (s.id == "trade"),
            always=_stays(s, memo, printed=s.id in extents, rows=s.id in told),
        )
        for s in SECTIONS
        if s.side
    )
    sources = layout.extent("sources")
    rows = [height for column in sources.columns for height in column]
    below = (sources.other + sum(rows[:2]), *rows[2:])
    behind = frozenset(s.id for s in SECTIONS if s.side is Side.BACK) & told
    return Frame(parts, layout.top("front"), below, layout.extent(NOTES).other, behind, SPARED)


def _stays(section: MemoSection, memo: Memo, *, printed: bool, rows: bool) -> bool:
    """Whether a section is printed whatever becomes of its rows: for what it carries, or to say that there are none."""
    return section.held(memo.parts) or (printed and not rows)


def _own(name: str, extent: Extent | None) -> float:
    """How high a section is without its rows; the columns of people stand beside each other, all others below."""
    if name == LADDER:
        return 0.0  # it is one piece: an item
    if extent is None:
        return HEADING
    rows = [sum(column) for column in extent.columns]
    if name == "front":
        return extent.other + sum(rows)
    return extent.other + (0.0 if name == "people" else max(rows, default=0.0) - sum(rows))


def _ends(layout: Layout, form: Form) -> tuple[float, float]:
    """Where the front ends, and how much stands before the notes, in pages from the beginning of the back, or of the memo."""
    last = next(name for name in ("trade", "commitments", "ahead", "front") if layout.has(name))
    before_notes = layout.page_of(NOTES) - 1 + layout.top(NOTES)
    if form is Form.PARTED:
        return layout.depth(last), before_notes - 1
    return 0.0, before_notes
