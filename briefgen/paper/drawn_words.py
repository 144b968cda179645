"""The words of drawings: WeasyPrint sets them letter by letter, each by itself and from left to right.

So letters from right to left stand in reverse, those that join stand apart, marks stand beside their letters, and "AV" gapes; a layout is
made for each letter. Set whole, words stand as those of a paragraph do, and whoever copies them has them in one piece.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefgen.paper.actual_text import is_shaped

_APART = ("letter-spacing", "rotate", "textLength")  # what is told of each letter by itself
_PLACES = ("x", "y", "dx", "dy")  # one for the words, or one for each letter (SVG 2, 11.4)


class Whole(str):
    """Words that are gone through as one letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        """All of it, once."""
        yield str(self)


def set_whole(svg: Any) -> None:
    """Let WeasyPrint's module for drawings set words at once, but for those whose letters a drawing places one by one.

    Done twice, it is as done once.
    """
    letter_by_letter = svg.text
    if getattr(letter_by_letter, "sets_whole", False):
        return

    def text(drawing: Any, node: Any, font_size: float) -> None:
        # Letters that join are not parted, whatever is said of them.
        if node.text and (is_shaped(node.text) or not _places_letters(node)):
            node._etree_node.text = Whole(node.text)  # noqa: SLF001 - a node has no other way to be given words
        letter_by_letter(drawing, node, font_size)

    text.sets_whole = True  # type: ignore[attr-defined]
    svg.text = text
    svg.TAGS.update({tag: text for tag, draw in svg.TAGS.items() if draw is letter_by_letter})


def _places_letters(node: Any) -> bool:
    """Whether a node says where its letters stand, one by one."""
    several = (len(str(node.get(name, "")).replace(",", " ").split()) > 1 for name in _PLACES)
    return any(node.get(name) for name in _APART) or any(several)
