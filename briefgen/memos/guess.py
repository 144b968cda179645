"""How high everything in a memo will be, before anything is laid out: so that most memos are laid out once.

Nothing rests on it: where it is wrong, the memo is laid out once more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import fsum
from typing import Any

from briefgen.language import gettext as _
from briefgen.memos import row_heights as heights
from briefgen.memos.measures import Measures, add_doubts, listed, told
from briefgen.memos.row_heights import HEIGHTS, INDENT, LINE, MM, SIDE, SMALL, bold, inline, plain, sans
from briefgen.memos.sections import SECTIONS, MemoSection
from briefgen.memos.whole import Memo, sections_in
from briefgen.paper.measure import lines
from briefgen.sections.rows import FixedDay

# In points, as the style sheet has them.
PAGES = {"A4": (169 * MM, 272 * MM), "Letter": (174.9 * MM, 254.4 * MM)}  # the column of print and its height
KICKER, FACTS, NAME = 16.0, 12.0, 27.0  # of the head: with its bar, each line of what it rests on, the counterpart
STRIP_LINE, STRIP_RIM, WITHOUT_STRIP = 11.0, 13.5, 6.0
BOX, BOX_LINE, BOX_FIRST, BOX_GAP, BOX_TYPE, LEAD = 9.4, 12.5, 0.65, 2.0, 10.0, 27 * MM + 16.4
RULED = 7 * MM + 0.25  # a line to write on
HEADING, TABLE, HEAD_ROW, LIST = 18.0, 1.0, 10.5, 2.25  # a section's; what a table and a list have more
NAME_OF_SIDE, NONE, RUN_IN = 10.5, 14.25, 2.25
CHARTS, CHART_LINE, CHART = 6.0, 12.0, 82 * MM
FACTS_RIM, BELOW, DOUBT, DOUBT_LINE = 3.0, 1.5, 1.0, 9.75
LADDER_RIM, NOTES_ROOM = 6.0, 137.06
IN_LISTS = ("standing", "if_raised", "care")  # sections whose rows stand in no table
_HIGH = re.compile(r'height="([\d.]+)pt"')


def guessed(memo: Memo) -> Measures:
    """What a memo with many rows will measure, as far as its words tell."""
    width, height = PAGES[memo.paper]
    rows = dict(_rows(memo, width))
    doubts = [DOUBT + DOUBT_LINE * wrapped(d, width) for d in memo.trade.doubts]
    add_doubts(rows.get("figures", {}), memo.trade.figures.rows, doubts)
    sources = {told(row): heights.source(row, width) / height for row in listed(memo.sources)}
    return Measures(
        {name: {n: high / height for n, high in found.items()} for name, found in rows.items()},
        {name: high / height for name, high in _own(memo, width)},
        sources,
        (HEADING + LIST) / height,
        _top(memo, width) / height,
        NOTES_ROOM / height,
    )


def _rows(memo: Memo, width: float) -> Iterator[tuple[str, dict[int, float]]]:
    lists = memo.lists
    for section in (s for s in SECTIONS if s.lists):
        printed = [row for part in sections_in(memo.parts[section.name]) for row in part.rows]
        numbers = [(each.name, n) for each in section.lists if each.name in lists for n in lists[each.name].numbers]
        by_list: dict[str, dict[int, float]] = {name: {} for name, _number in numbers}
        # what is said for want of a letter stands before the rows
        for (name, number), row in zip(numbers, printed[max(len(printed) - len(numbers), 0) :], strict=False):
            by_list[name][number] = _height(memo, section, name, row, width)
        yield from by_list.items()


def _height(memo: Memo, section: MemoSection, name: str, row: Any, width: float) -> float:
    match section.name:
        case "people":
            return heights.person(row, width if name == "others" else SIDE, checked=memo.people.check_each)
        case "trade" if name == "figures":
            return heights.figure(row, width, memo.trade.breadth)
    return HEIGHTS[name if name == "facts" else section.name](row, width)


def wrapped(doubt: Any, width: float) -> int:
    """How many lines a doubt below the figures takes."""
    told = [bold(f"({doubt.lead})", SMALL), plain(f" {doubt.text}", SMALL), inline(doubt.marks)]
    return lines(told, width=width - INDENT, hanging=INDENT)


def _top(memo: Memo, width: float) -> float:
    head = memo.header
    facts = "; ".join(words for words in (head.kind, head.prepared_for, head.sources, head.figures) if words)
    above = KICKER + NAME + FACTS * lines([sans(f"{facts}.")], width=width)
    if not memo.strip:
        return above + WITHOUT_STRIP
    items = [
        run
        for item in memo.strip
        for run in (
            *heights.block([sans(item.lead, SMALL, 600), sans(f" {item.said}", SMALL), inline(item.marks)], 9.0),
        )
    ]
    return above + STRIP_RIM + STRIP_LINE * lines(items, width=width)


def _own(memo: Memo, width: float) -> Iterator[tuple[str, float]]:
    """Each section without its rows: what has only a table or a list, and then what has more."""
    yield from ((s.name, HEADING + (LIST if s.name in IN_LISTS else TABLE)) for s in SECTIONS if s.side)
    yield "front", BOX + fsum(_box_line(line, width) for line in memo.front) + BOX_GAP * (len(memo.front) - 1)
    if memo.ladder:
        yield "ladder", HEADING + LADDER_RIM + drawn(memo.ladder.svg)
    run_in, general = fixed_days(memo.fixed_days, width), _general(memo, width)
    yield "ahead", HEADING + (TABLE if memo.ahead.rows else NONE if memo.ahead.none else 0.0) + run_in
    yield "commitments", HEADING + (TABLE + HEAD_ROW if memo.commitments.rows else 0.0) + general
    yield "trade", HEADING + _trade(memo)
    yield "people", HEADING + LIST + NAME_OF_SIDE


def _box_line(line: Any, width: float) -> float:
    runs = [
        run for s in line.sentences for run in (plain(f"{s.text}", BOX_TYPE), inline(s.marks), plain(" ", BOX_TYPE))
    ]
    runs += [sans(f"{line.remark}.")] if line.remark else []
    ruled = 0.0 if line.sentences else 2 * RULED
    return BOX_FIRST + BOX_LINE * lines(runs, width=width - LEAD) + ruled


def fixed_days(days: Sequence[FixedDay], width: float) -> float:
    """How high the run-in paragraph of fixed days is."""
    if not days:
        return 0.0
    runs = [bold(_("Fixed days:") + " ")]
    for day in days:
        runs += [bold(day.date), plain(f" {day.what}"), inline(day.marks), plain(" · ")]
    return RUN_IN + LINE * lines(runs[:-1], width=width)


def _general(memo: Memo, width: float) -> float:
    if not memo.general:
        return 0.0
    runs = [bold(f"{memo.general.lead} "), plain(" · ".join(memo.general.parts)), inline(memo.general.marks)]
    return RUN_IN + LINE * lines(runs, width=width)


def _trade(memo: Memo) -> float:
    trade = memo.trade
    high = CHARTS + max(map(_chart, trade.charts)) if trade.charts else 0.0
    high += NONE if trade.figures.none else 0.0
    high += TABLE + HEAD_ROW if trade.figures.rows else 0.0
    high += BELOW if trade.doubts else 0.0
    return high + (FACTS_RIM if trade.facts.rows else 0.0)


def _chart(chart: Any) -> float:
    return CHART_LINE * lines([sans(chart.caption), inline(chart.marks)], width=CHART) + drawn(chart.svg)


def drawn(svg: str) -> float:
    """How high a drawing says that it is, in points."""
    found = _HIGH.search(svg)
    return float(found[1]) if found else 0.0
