"""What is known of a document's pages between layout and drawing.

WeasyPrint's boxes are read here and nowhere else; the library itself is not asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from math import fsum
from typing import Any

from msgspec import Struct

PX_PER_MM, PT_PER_PX = 96 / 25.4, 0.75
ROWS_STAND_IN = ("tbody", "ul", "ol")
CLEAR = 2.5 * PX_PER_MM  # between the last line to write on and the foot of the page
BELOW = "below"  # the class of a list of what belongs to rows above it


class Ruling(Struct, frozen=True):
    """Lines to write on, as wide as the element with an id, from its top down to the end of its page.

    ``pitch`` is the distance between two lines in millimetres. They are drawn after layout, so that they fill whatever
    room is left without a second pass.
    """

    anchor: str
    pitch: float


class Extent(Struct, frozen=True):
    """How much room an element takes, in parts of a page's height between its margins.

    ``columns`` are the heights of its rows and list items, a column for each table or list in it; ``below`` those of the
    items of a list of that class, which stand with rows they belong to; ``other`` is the rest.
    """

    other: float
    columns: tuple[tuple[float, ...], ...] = ()
    below: tuple[float, ...] = ()

    @property
    def whole(self) -> float:
        """All of it together."""
        return self.other + max(map(fsum, self.columns), default=0.0) + fsum(self.below)


class Pages:
    """The pages of a document that is laid out: where things stand, and how much room they take."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self._places: dict[str, tuple[int, tuple[float, float, float, float]]] = {}
        for number, page in enumerate(document.pages):
            for name, rectangle in page.anchors.items():
                self._places.setdefault(name, (number, rectangle))  # what goes on over a page edge begins on the first

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.document.pages)

    def has(self, anchor: str) -> bool:
        """Whether there is an element with an id."""
        return anchor in self._places

    def page_of(self, anchor: str) -> int:
        """The page, counted from 1, on which the element with an id begins."""
        return self._places[anchor][0] + 1

    def depth(self, anchor: str) -> float:
        """How far down its page the element with an id ends, as a part of the height between the margins."""
        return self._down(anchor, 3)

    def top(self, anchor: str) -> float:
        """How far down its page the element with an id begins, as a part of the height between the margins."""
        return self._down(anchor, 1)

    def _down(self, anchor: str, corner: int) -> float:
        number, rectangle = self._places[anchor]
        box = self._box(number)
        return float((rectangle[corner] - box.content_box_y()) / box.height)

    def _box(self, number: int) -> Any:
        return self.document.pages[number]._page_box  # noqa: SLF001 - the margins are not public

    @cached_property
    def _pieces(self) -> dict[str, list[tuple[Any, Any]]]:
        """The boxes of each element with an id that stand in the flow of their pages, the first on each, with its page."""
        found = dict[str, list[tuple[Any, Any]]]()
        for page in map(self._box, range(self.pages)):
            first = dict[str, Any]()
            for box in page.descendants():
                if box.element is not None and (anchor := box.element.get("id")) and box.is_in_normal_flow():
                    first.setdefault(anchor, box)
            for anchor, box in first.items():
                found.setdefault(anchor, []).append((page, box))
        return found

    def extent(self, anchor: str) -> Extent:
        """How much room the element with an id takes, on all its pages together."""
        pieces = self._pieces.get(anchor, [])
        whole, columns, repeated = 0.0, dict[Any, list[float]](), set[Any]()
        for number, (page, box) in enumerate(pieces, 1):
            parts = [b for b in box.descendants() if b.element is not None and b.element_tag in ROWS_STAND_IN]
            rows = [(part.element, row) for part in parts for row in part.children if row.element_tag in ("tr", "li")]
            for element, row in rows:
                columns.setdefault(element, []).append(_height(row) / page.height)
            # What goes on on the next page is drawn out to the end of this one: it ends where the last of it does.
            end = _end(box, [row for _element, row in rows]) if number < len(pieces) else None
            heads = [b for b in box.descendants() if b.element_tag == "thead"]
            again = fsum(b.height for b in heads if b.element in repeated)
            repeated |= {b.element for b in heads}
            whole += ((box.margin_height() if end is None else end - box.position_y) - again) / page.height
        below = tuple(height for element, heights in columns.items() if _stands_below(element) for height in heights)
        told = tuple(tuple(heights) for element, heights in columns.items() if not _stands_below(element))
        return Extent(float(whole) - max((fsum(c) for c in told), default=0.0) - fsum(below), told, below)

    def places(self) -> dict[str, str]:
        """The words that stand at each place that has an id."""
        boxes = (box for n in range(self.pages) for box in self._box(n).children)
        roots = dict.fromkeys(box.element for box in boxes if box.element is not None)
        found = (element for root in roots for element in root.iterfind(".//*[@id]"))
        return {e.get("id"): " ".join(" ".join(e.itertext()).split()) for e in found}

    def describe_links(self, places: Mapping[str, str]) -> None:
        """Let each link say what it leads to (PDF/UA-1, 7.18.5): in its title, else in the words of the place itself.

        WeasyPrint gives it the name of the place, “source-1”; to be called once the pages are drawn.
        """
        for page in self.document.pages:
            for _kind, target, _rectangle, box in page.links:
                words = box.element.get("title") or places.get(target)
                if words:
                    box.link_annotation["Contents"] = type(box.link_annotation["Contents"])(words)

    def rule(self, file: Any, ruling: Ruling, before: int) -> None:
        """Add the lines to the page's content as an artifact, which readers aloud pass over; ``before`` pages precede."""
        number, (left, top, right, _bottom) = self._places[ruling.anchor]
        bottom = self._box(number).content_box_y() + self._box(number).height
        pitch = ruling.pitch * PX_PER_MM
        count = int((bottom - top) / pitch + 0.01)
        step = min(pitch, (bottom - CLEAR - top) / count) if count else pitch  # the last keeps clear of the foot
        heights = [top + step * n for n in range(1, count + 1)]
        content = file.objects[int(page_object(file, before + number)["Contents"].split()[0])]
        lines = [
            f"{left * PT_PER_PX:.2f} {y * PT_PER_PX:.2f} m {right * PT_PER_PX:.2f} {y * PT_PER_PX:.2f} l"
            for y in heights
        ]
        content.stream.append(" ".join(["/Artifact BMC q 0.3 w", *lines, "S Q EMC"]).encode())


def _stands_below(element: Any) -> bool:
    return bool(element.get("class") == BELOW)


def _end(box: Any, rows: Sequence[Any]) -> float:
    """Where the last row in a box ends; where it has none, the last of anything in it."""
    if rows:
        return max(float(row.position_y) + _height(row) for row in rows)
    leaves = [b for b in box.descendants() if not getattr(b, "children", ())]
    return max((float(b.position_y + b.margin_height()) for b in leaves), default=float(box.position_y))


def _height(row: Any) -> float:
    around = row.padding_top + row.padding_bottom + row.border_top_width + row.border_bottom_width
    return float(row.height + around)


def page_object(file: Any, number: int) -> Any:
    """The dictionary of a page, counted from 0, in a PDF that is being written."""
    return file.objects[int(file.page_references[number].split()[0])]
