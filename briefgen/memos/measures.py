"""How high everything in a memo is, in parts of a page's height between its margins: guessed beforehand, or measured in a layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from math import fsum
from statistics import median
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from briefgen.memos.sections import SECTIONS
from briefgen.memos.whole import Memo
from briefgen.paper.pdf import Extent, Layout
from briefgen.sections.edges import SourceRow, Sources
from briefgen.sections.rows import FigureRow, Shown

LADDER, NOTES = "ladder", "notes"
SPARED = 0.05  # of a page: two ruled lines of notes, which a memo of one page has fewer
# Of a page, below the figures: what parts facts from these, and the line that counts facts which are left out.
FACTS, COUNTED = 0.0039, 0.0175
NEAR = 0.001  # of a page: of so much no row comes or goes that the room that is left does not tell of
ALIKE = 0.05  # a list is guessed well where it is so near to what was measured

Key = TypeVar("Key")
Told = tuple[str | None, ...]  # what tells one source from others; its number does not


class Measures(Struct, frozen=True):
    """The rows of each list by their numbers, each section without its rows, each source, and what stands around them.

    ``top`` is what stands above the first section, ``heading`` what stands above the sources, ``notes`` the room for these where
    the memo has two pages.
    """

    rows: Mapping[str, Mapping[int, float]]
    own: Mapping[str, float]
    sources: Mapping[Told, float]
    heading: float
    top: float
    notes: float

    def listing(self, sources: Sources) -> tuple[float, ...]:
        """The pieces of a list of sources that no page edge parts: the heading with the first two, then each other."""
        usual = max(self.sources.values(), default=0.0)
        rows = [self.sources.get(told(row), usual) for row in listed(sources)]
        return (self.heading + fsum(rows[:2]), *rows[2:])


def listed(sources: Sources) -> tuple[SourceRow, ...]:
    """All sources in the order of print."""
    return (*sources.cited, *sources.reference)


def told(row: SourceRow) -> Told:
    """What tells a source from others."""
    return (row.title, row.body, row.url)


def measured(layout: Layout, memo: Memo) -> Measures:
    """What a memo measures that is laid out; of sections that it does not print, nothing."""
    extents = {section.name: layout.extent(section.id) for section in SECTIONS if layout.has(section.id)}
    rows = dict(_heights(extents, memo.lists))
    if "trade" in extents:
        add_doubts(rows["figures"], memo.trade.figures.rows, extents["trade"].below)
    below = layout.extent("sources")
    own = {name: _own(name, extent) for name, extent in extents.items()}
    if "trade" in own:
        facts = memo.trade.facts
        own["trade"] += (0.0 if facts.rows else FACTS) - COUNTED if facts.more else 0.0
    return Measures(
        rows,
        own,
        dict(zip(map(told, listed(memo.sources)), chain(*below.columns), strict=False)),
        below.other,
        layout.top("front"),
        layout.extent(NOTES).other + (SPARED if memo.one else 0.0),
    )


def put_right(guessed: Measures, found: Measures) -> Measures:
    """What was guessed, put right by what was measured: what was not measured is as much higher or lower as the rest of its list."""
    return replace(
        found,
        rows={name: _rest_scaled(heights, found.rows.get(name, {})) for name, heights in guessed.rows.items()},
        own={**guessed.own, **found.own},
        sources=_rest_scaled(guessed.sources, found.sources),
    )


def as_guessed(guessed: Measures, found: Measures) -> bool:
    """Whether what was measured is what was guessed, to less than a point in each row and around them."""
    pairs = [
        (guessed.top, found.top),
        (guessed.heading, found.heading),
        (guessed.notes, found.notes),
        *_both(guessed.own, found.own),
        *_both(guessed.sources, found.sources),
        *(pair for name, heights in found.rows.items() for pair in _both(guessed.rows.get(name, {}), heights)),
    ]
    return all(abs(one - other) < NEAR for one, other in pairs)


def _both(guessed: Mapping[Key, float], found: Mapping[Key, float]) -> Iterator[tuple[float, float]]:
    return ((guessed.get(key, 0.0), height) for key, height in found.items())


def _rest_scaled(guessed: Mapping[Key, float], found: Mapping[Key, float]) -> dict[Key, float]:
    ratios = [found[key] / height for key, height in guessed.items() if key in found and height]
    scale = median(ratios) if ratios else 1.0
    scale = 1.0 if abs(scale - 1) < ALIKE else scale
    return {key: height * scale for key, height in guessed.items()} | dict(found)


def _heights(extents: Mapping[str, Extent], lists: Mapping[str, Shown]) -> Iterator[tuple[str, dict[int, float]]]:
    """The height of each row that was measured, by its list and its number there."""
    for section in SECTIONS:
        columns = extents[section.name].columns if section.name in extents else ()
        heights = [height for column in columns for height in column]
        for each in section.lists:
            shown = lists[each.name].numbers if each.name in lists else ()
            yield each.name, dict(zip(shown, heights, strict=False))
            heights = heights[len(shown) :]


def add_doubts(heights: dict[int, float], rows: Sequence[FigureRow], below: Sequence[float]) -> None:
    """Let the first row that a doubt belongs to be so much higher: the doubt goes where its row goes."""
    letters = dict.fromkeys(letter for row in rows for letter in row.letters)
    left = dict(zip(letters, below, strict=False))
    for number, row in zip(tuple(heights), rows, strict=False):
        heights[number] += fsum(left.pop(letter, 0.0) for letter in row.letters)


def _own(name: str, extent: Extent) -> float:
    """How high a section is without its rows; the columns of people stand beside each other, all others below."""
    rows = [fsum(column) for column in extent.columns]
    if name == "front":
        return extent.other + fsum(rows)
    return extent.other + (0.0 if name == "people" else max(rows, default=0.0) - fsum(rows))
