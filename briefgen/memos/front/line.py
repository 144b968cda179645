"""How long the lines in the box of the front may be: two lines of print, as they will be set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.paper.measure import serif_widths
from briefgen.sections.rows import Sentence
from briefgen.sections.sheet import Sheet

LINES = 2
SIZE = 10.0  # points
WIDTHS = {"A4": 383.0, "Letter": 400.0}  # points: the column of print, less the box's own room and its leads


def fits(sheet: Sheet, sentences: Sequence[Sentence]) -> bool:
    """Whether two lines of print hold some sentences with their marks."""
    words = " ".join(_printed(sentence) for sentence in sentences)
    return serif_widths().lines(words, size=SIZE, width=WIDTHS[sheet.catalog.calendar.paper]) <= LINES


def _printed(sentence: Sentence) -> str:
    """A sentence with its marks, which keep to its last word."""
    marks = ", ".join(f"{m.label}–{m.last.label}" if m.last else m.label for m in sentence.marks)
    return f"{sentence.text}\N{NO-BREAK SPACE}[{marks}]" if marks else sentence.text


def fullest(sheet: Sheet, *sentences: Sentence) -> Sentence:
    """The first of several wordings that two lines hold, else the last."""
    return next((sentence for sentence in sentences if fits(sheet, [sentence])), sentences[-1])


def as_room_allows(sheet: Sheet, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The first sentence, and of the others, in their order, those that two lines have room for."""
    return tuple(_fitting(sheet, sentences))


def _fitting(sheet: Sheet, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    told: list[Sentence] = []
    for sentence in sentences:
        if not told or fits(sheet, [*told, sentence]):
            told.append(sentence)
            yield sentence
