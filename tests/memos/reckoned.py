"""Pages that are reckoned and not laid out: how high rows are follows from their words, and blocks fill pages one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefgen.memos import Memo
from briefgen.memos.packing import Side, filled, pages, section
from briefgen.memos.sections import SECTIONS, MemoSection
from briefgen.memos.whole import sections_in
from briefgen.paper.pdf import Extent

LINE = 0.0135  # of a page: a line of a table
HEADING, HEAD, BOX, SOURCES_HEAD, NOTES, SPARED = 0.028, 0.12, 0.15, 0.03, 0.19, 0.05
LETTERS = 60  # on a line


class ReckonedPages:
    """What the fitting asks of a layout. ``unseen``: how much more each section needs than its rows and heading."""

    def __init__(self, memo: Memo, unseen: float) -> None:
        self.memo = memo
        self._unseen = unseen

    def has(self, anchor: str) -> bool:
        return anchor in ("front", "sources", "notes") or any(s.id == anchor for s in self._printed())

    def extent(self, anchor: str) -> Extent:
        if anchor == "notes":
            return Extent(NOTES - (SPARED if self.memo.one else 0.0))
        if anchor == "sources":
            return Extent(
                SOURCES_HEAD, (tuple(LINE for _row in (*self.memo.sources.cited, *self.memo.sources.reference)),)
            )
        found = next(s for s in SECTIONS if s.id == anchor)
        if anchor in ("front", "ladder"):
            return Extent(BOX)
        columns = tuple(tuple(map(_height, each.rows)) for each in sections_in(self.memo.parts[found.name]))
        return Extent(HEADING + self._unseen, tuple(column for column in columns if column))

    def top(self, anchor: str) -> float:
        return HEAD if anchor == "front" else self._before_notes() % 1.0

    def depth(self, _anchor: str) -> float:
        return HEAD + sum(self._blocks(Side.FRONT))

    def page_of(self, _anchor: str) -> int:
        return 1 + int(self._before_notes())

    @property
    def pages(self) -> int:
        """How many pages blocks fill, one after the other."""
        front, back = [HEAD, *self._blocks(Side.FRONT)], [*self._behind(), NOTES - (SPARED if self.memo.one else 0.0)]
        return pages([*front, *back]) if self.memo.flow else pages(front) + pages(back)

    def leaves_out(self, name: str) -> bool:
        shown = self.memo.lists.get(name)
        return shown is not None and len(shown.numbers) < shown.count

    def room_for(self, name: str) -> float:
        """How much room is left on the pages where a list stands."""
        section_of = next(s for s in SECTIONS if any(listed.name == name for listed in s.lists))
        if self.memo.flow:
            return 2 - self._before_notes() - NOTES
        front, back = HEAD + sum(self._blocks(Side.FRONT)), sum(self._behind()) + NOTES
        return 1 - (front if section_of.side is Side.FRONT else back)

    def _printed(self) -> list[MemoSection]:
        return [s for s in SECTIONS if s.side and s.partial in (*self.memo.before, *self.memo.behind)]

    def _behind(self) -> Iterator[float]:
        yield from self._blocks(Side.BACK)
        yield LINE if self.memo.left_out else 0.0
        yield SOURCES_HEAD + LINE * len((*self.memo.sources.cited, *self.memo.sources.reference))

    def _before_notes(self) -> float:
        if self.memo.flow:
            return filled([HEAD, *self._blocks(Side.FRONT), *self._behind()])
        return 1 + sum(self._behind())

    def _blocks(self, side: Side) -> Iterator[float]:
        for each in self._printed():
            if each.side is side:
                extent = self.extent(each.id)
                columns = extent.columns
                if each.name == "people" and columns:
                    yield extent.other + max(map(sum, columns))
                else:
                    yield from section(extent.other, [height for column in columns for height in column])


def _height(row: Any) -> float:
    """How high a row is, by how many letters it has."""
    words = " ".join(
        str(getattr(row, name)) for name in ("what", "title", "text", "note", "result", "post") if hasattr(row, name)
    )
    return LINE * (1 + len(words) // LETTERS) + 0.003
