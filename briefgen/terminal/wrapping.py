"""Words in the width of a window: a line ends at a space alone, never inside a date and never inside a word."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from briefgen.domain.dates.wording import NBSP
from briefgen.sections.words import unbroken


def wrapped(words: str, width: int) -> Iterator[str]:
    """Lines of at most ``width`` columns; a word or a date that is longer has a line for itself."""
    line = ""
    for word in unbroken(words).split(" "):
        longer = f"{line} {word}" if line else word
        if line and cell_len(longer) > width:
            yield line.replace(NBSP, " ")
            longer = word
        line = longer
    yield line.replace(NBSP, " ")
