"""Which rows of a memo two pages have room for, by what each is worth: sums of measured heights, and nothing laid out.

Heights are parts of a page's height between its margins.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum

from msgspec import Struct
from msgspec.structs import replace

FULL_ENOUGH = 0.74  # of the first page: emptier, it looks unfinished, and what stands behind begins on it
LINE, LINES = 0.019, 0.036  # of a page: what counts the sections that have no row there, on one line or on two
ON_A_LINE = 2  # so many sections
SLACK = 0.003  # of a page, for what a sum of heights does not see: under a millimetre


class Side(enum.Enum):
    """Whether a section stands on the front of the sheet or behind it."""

    FRONT = enum.auto()
    BACK = enum.auto()


class Form(enum.Enum):
    """How the sections stand on the pages."""

    ONE = enum.auto()  # everything on one page
    PARTED = enum.auto()  # the front on one page, the rest on the other
    FLOWING = enum.auto()  # the rest begins where the front ends


PAGES = {Form.ONE: 1, Form.PARTED: 2, Form.FLOWING: 2}


class Item(Struct, frozen=True):
    """A row that may be shown: its list and its number there, the section it is printed in, its worth and its height.

    ``behind``: how many rows after it stand with it, or not at all; the height is that of all.
    ``column`` tells rows that stand ``beside`` each other: of a section with several, the highest column counts. ``spare`` is
    what a thin file does without, rather than need a second page for it.
    """

    listed: str
    number: int
    section: str
    value: int
    height: float
    always: bool = False
    column: int = 0
    spare: bool = False
    behind: int = 0
    beside: bool = False

    @property
    def numbers(self) -> range:
        """The numbers of all its rows."""
        return range(self.number, self.number + self.behind + 1)


class Part(Struct, frozen=True):
    """A section: its heading and all of it that is no row, which stands with its rows, or ``always``.

    Where it has fewer rows than ``count`` of the list that it ``counts``, a ``line`` tells how many are left out.
    """

    name: str
    side: Side
    head: float
    always: bool = False
    counts: str = ""
    count: int = 0
    line: float = 0.0

    def above(self, rows: Sequence[Item]) -> float:
        """How high it is without its rows."""
        return self.head + self.line * (sum(item.listed == self.counts for item in rows) < self.count)


class Frame(Struct, frozen=True):
    """The sections in the order of print, what stands above the first, and what stands below the last: sources and notes.

    ``spared``: how much less room is kept for notes where all is on one page. ``counted``: sections of the back that have rows; those of which none is printed share a line that counts them.
    """

    parts: tuple[Part, ...]
    top: float
    sources: tuple[float, ...]
    notes: float
    counted: frozenset[str] = frozenset()
    spared: float = 0.0


class Packed(Struct, frozen=True):
    """What is shown: the numbers of the rows of each list, and how all stands on the pages."""

    shown: Mapping[str, frozenset[int]]
    form: Form


@dataclass(slots=True)
class _Filling:
    """Rows chosen so far, which the pages hold, and whether they hold one more."""

    frame: Frame
    form: Form
    chosen: list[Item]
    _sides: Mapping[str, Side] = field(init=False)
    _counted: frozenset[str] = field(init=False)
    _filled: dict[Side, list[float]] = field(init=False)
    _left: Mapping[Side, float] = field(init=False)

    def __post_init__(self) -> None:
        self._sides = {part.name: part.side for part in self.frame.parts}
        self._counted = frozenset(part.counts for part in self.frame.parts)
        self._filled = {side: _pieces(self.frame, self.chosen, side) for side in Side}
        self._left = _room_left(self.frame, self._filled, self.form)

    def add(self, item: Item) -> bool:
        """Add a row if there is room; what stands on the other side of the sheet does not change by it."""
        if self._too_high(item):
            return False
        side = self._sides[item.section]
        filled = {**self._filled, side: _pieces(self.frame, [*self.chosen, item], side)}
        if not _room_for(self.frame, filled, self.form):
            return False
        self.chosen.append(item)
        self._filled, self._left = filled, _room_left(self.frame, filled, self.form)
        return True

    def _too_high(self, item: Item) -> bool:
        """Whether a row alone is higher than what is left: then nothing has to be laid out one by one to see it.

        Not of what may stand beside others, nor where a line goes that counts the rest.
        """
        return not (item.beside or item.listed in self._counted) and item.height > self._left[self._sides[item.section]]


def pack(frame: Frame, items: Sequence[Item], form: Form | None = None) -> Packed:
    """The rows that stand always, and of the others the worthiest that fit; none is left out for which there is room.

    Where one page holds everything, or all but what need not stand beside a thin file (``spare``), one page it is. Else the
    sheet has two, parted after the front where the front fills its page well enough, and flowing where it does not, or where
    what stands always needs more than its page. A form that is given is kept. Where even what stands always is too high for
    two pages, the worthiest of it stands.
    """
    if form is not None:
        return _packed(_filled(frame, items, form) or [item for item in items if item.always], form)
    needed = [item for item in items if item.always or not item.spare]
    for found in (items, [item for item in items if item.always or not item.spare or item.value], needed):
        if holds(frame, found, Form.ONE):
            return _packed(found, Form.ONE)
    parted = _filled(frame, items, Form.PARTED)
    if parted is not None and front(frame, parted) >= FULL_ENOUGH and _serves_both(frame, items, parted):
        return _packed(parted, Form.PARTED)
    flowing = _filled(frame, items, Form.FLOWING)
    if flowing is None:  # what stands always is too high: of it, too, the worthiest
        drawing = [replace(item, always=item.always and item.spare) for item in items]  # which gives way last
        flowing = _filled(frame, drawing, Form.FLOWING) or []
    return _packed(flowing, Form.FLOWING)


def _serves_both(frame: Frame, items: Sequence[Item], chosen: Sequence[Item]) -> bool:
    """Whether neither page is left half empty while rows of the other have no room."""
    sides = {part.name: part.side for part in frame.parts}
    wanted, shown = (sum(sides[i.section] is Side.FRONT for i in found) for found in (items, chosen))
    return shown == wanted or back(frame, chosen) + frame.notes >= FULL_ENOUGH


def _filled(frame: Frame, items: Sequence[Item], form: Form) -> list[Item] | None:
    """What fits in a form, the worthiest first; None where not even what stands always does."""
    filling = _Filling(frame, form, [item for item in items if item.always])
    if not holds(frame, filling.chosen, form):
        return None
    waiting, before = sorted((i for i in items if not i.always), key=lambda i: -i.value), len(items) + 1
    # A section of four rows may be parted by a page edge where one of three may not: what had no room may have it later.
    while len(waiting) < before:
        before = len(waiting)
        waiting = [item for item in waiting if not filling.add(item)]
    return filling.chosen


def _packed(chosen: Sequence[Item], form: Form) -> Packed:
    shown: dict[str, set[int]] = {}
    for item in chosen:
        shown.setdefault(item.listed, set()).update(item.numbers)
    numbers = {name: frozenset(found) for name, found in shown.items()}
    return Packed(numbers, form)


def holds(frame: Frame, chosen: Sequence[Item], form: Form) -> bool:
    """Whether the pages of a form have room for some rows and all that stands around them."""
    return _room_for(frame, {side: _pieces(frame, chosen, side) for side in Side}, form)


def _pieces(frame: Frame, chosen: Sequence[Item], side: Side) -> list[float]:
    """What stands on a side of the sheet, in the pieces that no page edge parts."""
    if side is Side.FRONT:
        return [frame.top, *_blocks(frame, chosen, side)]
    return [*_behind(frame, chosen), frame.notes]


def _room_for(frame: Frame, filled: Mapping[Side, Sequence[float]], form: Form) -> bool:
    before, behind = filled[Side.FRONT], filled[Side.BACK]
    if form is Form.PARTED:
        return pages(before) <= 1 and pages(behind) <= 1
    notes = behind[-1] - (frame.spared if form is Form.ONE else 0.0)
    return pages([*before, *behind[:-1], notes]) <= PAGES[form]


def _room_left(frame: Frame, filled: Mapping[Side, Sequence[float]], form: Form) -> dict[Side, float]:
    """How much of a page is left on either side of the sheet, or of all pages where nothing parts the sides."""
    before, behind = fsum(filled[Side.FRONT]), fsum(filled[Side.BACK])
    if form is Form.PARTED:
        return {Side.FRONT: 1 - before, Side.BACK: 1 - behind}
    room = PAGES[form] - before - behind + (frame.spared if form is Form.ONE else 0.0)
    return {Side.FRONT: room, Side.BACK: room}


def front(frame: Frame, chosen: Sequence[Item]) -> float:
    """How much of a page the front fills."""
    return frame.top + fsum(_blocks(frame, chosen, Side.FRONT))


def back(frame: Frame, chosen: Sequence[Item]) -> float:
    """How much of a page is filled behind the front, down to the notes."""
    return fsum(_behind(frame, chosen))


def before(frame: Frame, chosen: Sequence[Item]) -> float:
    """How many pages are filled before the notes where nothing parts the sides, with what a page edge leaves free."""
    return filled([*_pieces(frame, chosen, Side.FRONT), *_behind(frame, chosen)])


def _behind(frame: Frame, chosen: Sequence[Item]) -> Iterator[float]:
    """The sections behind the front, and the list of sources."""
    yield from _blocks(frame, chosen, Side.BACK)
    if without_rows := frame.counted - {item.section for item in chosen}:
        yield LINE if len(without_rows) <= ON_A_LINE else LINES
    yield from frame.sources


def _blocks(frame: Frame, chosen: Sequence[Item], side: Side) -> Iterator[float]:
    rows: dict[str, list[Item]] = {}
    for item in chosen:
        rows.setdefault(item.section, []).append(item)
    for part in frame.parts:
        if part.side is side and (part.name in rows or part.always):
            found = rows.get(part.name, [])
            yield from _section(part.above(found), found)


def _section(head: float, rows: Sequence[Item]) -> Iterator[float]:
    columns: dict[int, list[float]] = {}
    for item in sorted(rows, key=lambda i: (i.listed, i.number)):  # by what is shown alone, not by when it was chosen
        columns.setdefault(item.column, []).append(item.height)
    if len(columns) < 2:
        yield from section(head, next(iter(columns.values()), []))
    else:
        yield head + max(fsum(column) for column in columns.values())


def section(head: float, rows: Sequence[float]) -> Iterator[float]:
    """The pieces of a section that no page edge parts: its heading with two rows, each row, the last two rows."""
    if len(rows) < 4:
        yield head + fsum(rows)
        return
    yield head + rows[0] + rows[1]
    yield from rows[2:-2]
    yield rows[-2] + rows[-1]


def pages(blocks: Sequence[float]) -> int:
    """How many pages blocks need, one after the other; what is higher than a page goes on over its edge."""
    return 1 + int(filled(blocks) - 1e-6)


def filled(blocks: Sequence[float]) -> float:
    """How many pages blocks fill, one after the other, with what is left of a page where the next begins behind its edge."""
    before, on_last = 0, 0.0
    for block in blocks:
        if on_last + block > 1 - SLACK and on_last:
            before, on_last = before + 1, 0.0
        on_last += block
    return before + on_last
