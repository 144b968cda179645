"""The spaces that are not seen: WeasyPrint draws none where a line is broken, nor between two boxes that stand in a line.

Whoever follows the structure, aloud or to copy, would read “onfile” for “on file” (ISO 14289-1, 7.2: words are told apart).
Each such space is drawn behind the words before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from briefgen.paper.writing import LEFTWARD

_SPACES = re.compile(r"[ \t\r\n]+")  # not those that do not break


def keep_spaces(pages: Iterable[Any]) -> None:
    """Let words end in the space behind them; what is written from right to left is left alone."""
    for page in pages:
        for block in page._page_box.descendants():  # noqa: SLF001 - the boxes are nowhere else
            lines = [child for child in getattr(block, "children", ()) if type(child).__name__ == "LineBox"]
            texts = [list(_texts(line)) for line in lines]
            for found in texts:
                _end_within(found)
            if len(lines) > 1 and block.element is not None:
                _end_lines(texts, _SPACES.sub(" ", _text(block.element)))


def _end_within(texts: list[Any]) -> None:
    for before, blank in pairwise(texts):
        if before.text.strip() and not blank.text.strip():
            _end(before)


def _end_lines(lines: list[list[Any]], whole: str) -> None:
    """End the lines that a space parts from the next: not those that end within a word or an address."""
    for one, two in pairwise(line for line in lines if line):
        last, first = (
            "".join(text.text for text in one).split(" ")[-1],
            "".join(text.text for text in two).split(" ")[0],
        )
        if f"{last} {first}" in whole:
            _end(one[-1])


def _end(text: Any) -> None:
    if not LEFTWARD.search(text.text):
        text.pango_layout.text = text.pango_layout.text.rstrip(" ") + " "


def _texts(box: Any) -> Iterator[Any]:
    """The boxes of text in a line, those of the blocks that stand in it as well."""
    for child in getattr(box, "children", ()):
        if type(child).__name__ == "TextBox":
            yield child
        else:
            yield from _texts(child)


def _text(element: Any) -> str:
    """The text of an element; where it breaks a line, words are apart."""
    parts = [element.text or ""]
    for child in element:
        broken = isinstance(child.tag, str) and child.tag.rpartition("}")[2] == "br"
        parts += [" " if broken else _text(child), child.tail or ""]
    return "".join(parts)
