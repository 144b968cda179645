"""What stands on the two pages of a memo, by what it is worth: measured in one layout, tried in a second, filled in a third.

A layout costs a quarter of a second, a sum of heights nothing. The first layout has more rows than two pages hold, and tells how
high each is; from that follows which of them the pages hold. A memo that has room for all of them is done with it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from briefgen.memos import Cut, Memo, guess
from briefgen.memos.guess import fills_a_page
from briefgen.memos.packing import Form, Frame, Item, Packed, Part, Side, back, front, holds, pack
from briefgen.memos.sections import LISTS, SECTIONS, Listed, MemoSection
from briefgen.paper.pdf import Extent, Layout
from briefgen.sections.edges import SourceRow
from briefgen.sections.fit import Most
from briefgen.sections.rows import FigureRow, Shown

MOST_LAYOUTS = 3  # after so many, room that is left is left
NOTES, LADDER = "notes", "ladder"
UNSEEN = 0.03  # of a page: how high a row is taken to be in a list of which none was measured
HEADING = 0.03  # the same for the heading of a section that was not printed
KEPT_FREE = 0.006  # of a page: what is not filled again, for what a sum of heights does not see
CLOSER = 2  # times that the sources of what is left out are taken off
TRIES = (0.004, 0.02, 0.05, 0.1, 0.2)  # of a page: what is held back where the reckoning was too hopeful
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
    whole = view(Cut(flow=True, one=True))
    start = _start(whole)
    tried = {start: lay_out(view(start))}
    room = _Room(tried[start], view, start, drawn=whole.ladder is not None)
    if room.everything and tried[start].pages == 1:
        return Fitted(start, tried[start])
    packed, found = Packed({}, Form.FLOWING), Fitted(start, tried[start])
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


def _start(memo: Memo) -> Cut:
    """The cut that is laid out first: as many rows as two pages might hold, in the form that the memo looks like having.

    A thin file is tried without the drawing that it might do without.
    """
    parted = fills_a_page(memo)
    drawn = memo.ladder is not None and (parted or memo.ladder_stays)
    shown = {name: frozenset(shown.numbers) for name, shown in memo.lists.items()}
    return _cut(Cut(ladder=drawn, flow=not parted, one=not parted), shown)


def _cut(cut: Cut, shown: Mapping[str, frozenset[int]]) -> Cut:
    """A cut that has of each list the rows that are shown: the same rows make the same cut."""
    return cut.of({listed.name: _plain(shown.get(listed.name, frozenset())) for _section, listed in LISTS})


def _sound(layout: Layout, form: Form) -> bool:
    return layout.pages <= (1 if form is Form.ONE else 2)


class _Room:
    """How high everything in a memo is, in parts of a page, and what its pages hold."""

    def __init__(self, layout: Layout, view: Callable[[Cut], Memo], start: Cut, *, drawn: bool) -> None:
        memo = view(start)
        self._view, self._start = view, start
        self._lists = memo.lists
        self._extents = {s.id: layout.extent(s.id) for s in SECTIONS if layout.has(s.id)}
        self._heights = dict(_heights(self._extents, self._lists))
        if "trade" in self._extents:
            _add_doubts(self._heights["figures"], memo.trade.figures.rows, self._extents["trade"].below)
        self._sources = _Sources(layout.extent("sources"), memo)
        self._items = tuple(self._all(memo, drawn=drawn))
        self._frame = _frame(layout, self._extents, memo, COUNTED if memo.trade.facts.rows else 0.0)
        if start.one:
            self._frame = replace(self._frame, notes=self._frame.notes + SPARED)
        self.everything = start.ladder == drawn and all(
            len(shown.numbers) == shown.count for shown in self._lists.values()
        )

    def packed(self, held_back: float) -> Packed:
        """What the pages hold, with some room held back on each; at first whether one page holds it, by the bare sums."""
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
        return self._sources.of(self._view(self.cut(packed)))

    def _hold(self, frame: Frame, packed: Packed) -> bool:
        return holds(frame, self._chosen(packed), packed.form)

    def _chosen(self, packed: Packed) -> list[Item]:
        return [item for item in self._items if item.number in packed.shown.get(item.listed, ())]

    def filled(self, layout: Layout, packed: Packed) -> Packed:
        """What the pages hold by the room that a layout of what was packed has left; the same where that is little."""
        reckoned = replace(self._frame, sources=self._sourced(packed))
        chosen, parted = self._chosen(packed), packed.form is Form.PARTED
        on_front, behind = front(reckoned, chosen), back(reckoned, chosen)
        ends, before_notes = _ends(layout, packed.form)
        frame = replace(
            reckoned,
            top=reckoned.top + (ends - on_front + KEPT_FREE if parted else 0.0),
            notes=reckoned.notes + KEPT_FREE + before_notes - behind - (0.0 if parted else on_front),
        )
        kept = [replace(i, always=i.always or i.number in packed.shown.get(i.listed, ())) for i in self._items]
        return self._with_theirs(frame, kept, packed)

    def cut(self, packed: Packed) -> Cut:
        """The cut that shows what was packed."""
        form, ladder = packed.form, LADDER in packed.shown
        if (
            form is Form.FLOWING
            and self._start.flow
            and _cut(replace(self._start, ladder=ladder), packed.shown) == self._start
        ):
            return self._start  # how much room is kept for notes is not seen: they fill what there is
        return _cut(Cut(ladder=ladder, flow=form is not Form.PARTED, one=form is Form.ONE), packed.shown)

    def _all(self, memo: Memo, *, drawn: bool) -> Iterator[Item]:
        if drawn:
            height = self._extents[LADDER].other if LADDER in self._extents else guess.LADDER
            yield Item(LADDER, 0, LADDER, LADDER_WORTH, height, always=memo.ladder_stays, spare=True)
        for section, listed in LISTS:
            if found := self._lists.get(listed.name):
                heights = self._heights[listed.name]
                usual = _usual(heights.values())
                for rows in _together(found):
                    height = sum(heights.get(number, usual) for number in rows)
                    yield _item(section.id, listed, rows, height)


class _Sources:
    """How high the list of sources is, by those that are in it."""

    def __init__(self, extent: Extent, memo: Memo) -> None:
        heights = [height for column in extent.columns for height in column]
        self._heading = extent.other
        self._heights = dict(zip(map(_told, _rows(memo)), heights, strict=False))
        self._usual = max(heights, default=0.0)

    def of(self, memo: Memo) -> tuple[float, ...]:
        """The pieces of the list in a memo: the heading with the first two, then each other."""
        rows = [self._heights.get(_told(row), self._usual) for row in _rows(memo)]
        return (self._heading + sum(rows[:2]), *rows[2:])


def _rows(memo: Memo) -> tuple[SourceRow, ...]:
    return (*memo.sources.cited, *memo.sources.reference)


def _told(row: SourceRow) -> tuple[str | None, ...]:
    """What tells one source from others; its number does not."""
    return (row.title, row.body, row.document, row.url)


def _together(found: Shown) -> Iterator[range]:
    """The numbers of a list's rows, those that stand only with each other in one."""
    starts = [number for number in range(found.count) if number not in found.joined]
    return (range(start, end) for start, end in pairwise((*starts, found.count)))


def _item(section: str, listed: Listed, rows: range, height: float) -> Item:
    always, worth = rows.start < listed.always, listed.worth(rows.start)
    return Item(listed.name, rows.start, section, worth, height, always, listed.column, behind=len(rows) - 1)


def _usual(heights: Collection[float]) -> float:
    """How high a row is taken to be that was not measured: between the highest that was and the mean of them."""
    return (max(heights) + sum(heights) / len(heights)) / 2 if heights else UNSEEN


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
    below = _Sources(layout.extent("sources"), memo).of(memo)
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
