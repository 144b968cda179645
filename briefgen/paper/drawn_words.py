"""The words of drawings: WeasyPrint sets them letter by letter, each by itself and from left to right.

So letters from right to left stand in reverse, those that join stand apart, and marks stand beside their letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefgen.paper.actual_text import is_shaped


class Whole(str):
    """Words that are gone through as one letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        """All of it, once."""
        yield str(self)


def set_whole(svg: Any) -> None:
    """Let WeasyPrint's module for drawings set words at once whose letters are not drawn one by one.

    Done twice, it is as done once.
    """
    letter_by_letter = svg.text
    if getattr(letter_by_letter, "sets_whole", False):
        return

    def text(drawing: Any, node: Any, font_size: float) -> None:
        if node.text and is_shaped(node.text):
            node._etree_node.text = Whole(node.text)  # noqa: SLF001 - a node has no other way to be given words
        letter_by_letter(drawing, node, font_size)

    text.sets_whole = True  # type: ignore[attr-defined]
    svg.text = text
    svg.TAGS.update({tag: text for tag, draw in svg.TAGS.items() if draw is letter_by_letter})
