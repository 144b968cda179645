"""How high front and back of a meeting memo will be, before anything is laid out: so that most are laid out once.

Nothing rests on it: where it is wrong, the memo is laid out once more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from math import fsum
from typing import Any

from msgspec import Struct

from briefgen.memos import guess, row_heights
from briefgen.memos.guess import BELOW, DOUBT, DOUBT_LINE, HEAD_ROW, HEADING, LADDER_RIM, LIST, NONE, PAGES, TABLE
from briefgen.memos.measures import listed
from briefgen.memos.meeting import heights
from briefgen.memos.meeting.heights import BAR, BESIDE, ITEM, LINE, RULED, STEPS, TO_WRITE
from briefgen.memos.meeting.rows import MeetingMemo, Part
from briefgen.memos.packing import section
from briefgen.memos.row_heights import MM, RIM
from briefgen.sections.rows import AheadRow, Section

DATE = 37 * MM  # the column of dates on the back
NOTES = 18.0 + 90 * MM
Pieces = Mapping[str, Sequence[float]]


class Guess(Struct, frozen=True):
    """How high each section of the front and of the back is, in the pieces that no page edge parts, in parts of a page's height."""

    front: Pieces
    back: Pieces

    @property
    def front_height(self) -> float:
        """How much of a page the front takes."""
        return fsum(map(fsum, self.front.values()))

    @property
    def back_height(self) -> float:
        """How much of a page the back takes, with the room for notes."""
        return fsum(map(fsum, self.back.values()))

    @property
    def blocks(self) -> tuple[float, ...]:
        """All pieces in the order of print."""
        return tuple(chain(*self.front.values(), *self.back.values()))


def guessed(memo: MeetingMemo) -> Guess:
    """What a memo will measure, as far as its words tell."""
    width, height = PAGES[memo.paper]

    def parts(sections: Iterator[tuple[str, float, Sequence[float]]]) -> Pieces:
        return {name: [piece / height for piece in section(head, rows)] for name, head, rows in sections}

    return Guess(parts(_front(memo, width)), parts(_back(memo, width)))


def _front(memo: MeetingMemo, width: float) -> Iterator[tuple[str, float, Sequence[float]]]:
    """Each section by its id, how high it is without its rows, and its rows; what a person wrote is one piece."""
    beside = width - BESIDE
    yield "head", heights.head(memo.head, width), ()
    if _printed(memo.purpose):
        yield "purpose", BAR + _item(memo.purpose, heights.purpose, beside, 1), ()
    yield "attendance", ITEM + heights.attendance(memo.attendance, beside), ()
    for name, part, row, to_write in (
        ("objectives", memo.objectives, heights.objective, 3),
        ("points", memo.points, heights.point, 5),
        ("answers", memo.answers, heights.answer, 3),
        ("if-raised", memo.if_raised, heights.if_raised, 3),
        ("do-not-say", memo.do_not_say, heights.unsaid, 2),
    ):
        if _printed(part):
            yield name, _item(part, row, beside, to_write), ()
    rows = [heights.step(row, width) for row in memo.steps.rows]
    yield "steps", STEPS + TABLE + HEAD_ROW, [*rows, *[TO_WRITE + RIM] * memo.steps_to_write]


def _printed(part: Part[Any]) -> bool:
    return bool(part.rows or part.blank)


def _item(part: Part[Any], row: Callable[..., float], width: float, to_write: int) -> float:
    blank = LINE + RULED * to_write if part.blank else 0.0
    return ITEM + blank + fsum(row(each, width) for each in part.rows)


def _back(memo: MeetingMemo, width: float) -> Iterator[tuple[str, float, Sequence[float]]]:
    if memo.ladder:
        yield "ladder", HEADING + LADDER_RIM + guess.drawn(memo.ladder.svg), ()
    if memo.since:
        rows = [row_heights.commitment(row, width) for row in memo.since.section.rows]
        yield "since", HEADING + (TABLE + HEAD_ROW if rows else 0.0), rows
    yield "figures", HEADING + _below(memo, width), _figures(memo, width)
    fixed = guess.fixed_days(memo.fixed_days, width)
    yield "ahead", _dates(memo.ahead) + fixed, _dated(memo.ahead, width)
    if memo.documents.rows or memo.documents.more:
        rows = [row_heights.document(row, width, DATE) for row in memo.documents.rows]
        yield "documents", HEADING + (TABLE if rows else 0.0), rows
    if memo.courtesies.rows or memo.courtesies.more:
        yield "courtesies", _dates(memo.courtesies), _dated(memo.courtesies, width)
    sources = listed(memo.sources)
    yield "sources", HEADING + (LIST if sources else NONE), [row_heights.source(row, width) for row in sources]
    yield "notes", NOTES, ()


def _figures(memo: MeetingMemo, width: float) -> list[float]:
    return [row_heights.figure(row, width, memo.figures.breadth) for row in memo.figures.figures.rows]


def _below(memo: MeetingMemo, width: float) -> float:
    """What stands around the figures."""
    told = memo.figures
    high = (TABLE + HEAD_ROW if told.figures.rows else 0.0) + (NONE if told.figures.none else 0.0)
    doubts = [DOUBT + DOUBT_LINE * guess.wrapped(doubt, width) for doubt in told.doubts]
    return high + (BELOW + fsum(doubts) if doubts else 0.0)


def _dates(told: Section[AheadRow]) -> float:
    return HEADING + (TABLE if told.rows else 0.0) + (NONE if told.none else 0.0)


def _dated(told: Section[AheadRow], width: float) -> list[float]:
    return [row_heights.ahead(row, width, DATE) for row in told.rows]
