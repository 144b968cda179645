"""Lines of a text by place: where one begins, where it ends, and the comments that belong to what stands in it."""

from __future__ import annotations

import re

_BREAK = re.compile(r"\r\n|\n|\r")


def line_start(text: str, at: int) -> int:
    """Where the line of a place begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of a place ends, before its break."""
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def next_line(text: str, at: int) -> int:
    """Where the line behind that of a place begins; the end of the text where there is none."""
    found = _BREAK.search(text, at)
    return found.end() if found else len(text)


def breaks(text: str) -> str:
    """How the lines of a text end: as its first does."""
    found = _BREAK.search(text)
    return found.group() if found else "\n"


def end_with_comments(text: str, end: int, column: int) -> int:
    """Where what ends at a place does so with the comments below it that stand further right than a column."""
    end = line_end(text, end)
    at = next_line(text, end)
    while at < len(text):
        stop = line_end(text, at)
        words = text[at:stop].lstrip()
        if words.startswith("#") and stop - at - len(words) > column:
            end = stop
        elif words:
            break
        at = next_line(text, stop)
    return end


def above_comments(text: str, at: int) -> int:
    """Where the comment begins that stands directly above the line of a place, else that line."""
    start = line_start(text, at)
    while start:
        above = line_start(text, start - 1 - text.endswith("\r\n", 0, start))
        if not text[above:start].lstrip().startswith("#"):
            break
        start = above
    return start


def shifted(text: str, by: int) -> str:
    """A text with its lines moved to the right; empty ones stay empty."""
    return re.sub(r"(?:\A|(?<=[\r\n]))(?=[^\r\n])", " " * by, text)
