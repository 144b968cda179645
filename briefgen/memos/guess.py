"""How full the front of a memo looks before anything is laid out: a guess from its words, which spares a layout where it is right.

Nothing rests on it: where it is wrong, the memo is laid out once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from briefgen.memos.packing import FULL_ENOUGH, Side
from briefgen.memos.sections import SECTIONS
from briefgen.memos.whole import Memo, sections_in

# Of a page's height: the head with its strip; a line of the box and of a table; a heading; what parts two rows; the ladder; bars.
HEAD, BOX_LINE, LINE, HEADING, BETWEEN, LADDER, BARS = 0.125, 0.0175, 0.0136, 0.035, 0.0045, 0.2, 0.055
SHORT = 0.025  # so much it falls short of what is laid out, more often than not
IN_BOX, IN_ROW, IN_LINE = 88, 62, 105  # letters on a line of the box, of a row of a table, of the whole column


def fills_a_page(memo: Memo) -> bool:
    """Whether what stands on the front looks as if it filled the page well enough for the back to begin on the next."""
    return sum(_heights(memo)) >= FULL_ENOUGH - SHORT


def _heights(memo: Memo) -> Iterator[float]:
    yield HEAD
    for line in memo.front:
        yield BOX_LINE * _lines(" ".join(s.text for s in line.sentences), IN_BOX)
    yield LADDER if memo.ladder else 0.0
    for section in (s for s in SECTIONS if s.side is Side.FRONT and s.lists and s.printed(memo.parts)):
        yield HEADING
        rows = [row for part in sections_in(memo.parts[section.name]) for row in part.rows]
        yield from (BETWEEN + LINE * _lines("".join(_words(row)), IN_ROW) for row in rows)
    yield LINE * _lines(" ".join(day.what for day in memo.fixed_days), IN_LINE - 20)
    yield LINE * _lines(" · ".join(memo.general.parts), IN_LINE - 10) if memo.general else 0.0
    yield BARS if memo.trade.charts else 0.0
    yield sum(LINE * _lines(doubt.text, IN_LINE) for doubt in memo.trade.doubts)


def _lines(text: str, letters: int) -> int:
    return -(-len(text) // letters)


def _words(row: Any) -> Iterator[str]:
    """The words of a row, but for its marks and ids."""
    if isinstance(row, str):
        yield row
    elif isinstance(row, tuple):
        for part in row:
            yield from _words(part)
    elif is_dataclass(row):
        for each in fields(row):
            if each.name not in ("marks", "id", "doubts", "date", "since"):
                yield from _words(getattr(row, each.name))
