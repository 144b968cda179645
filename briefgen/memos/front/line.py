"""How long the lines in the box of the front may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.sections.rows import Sentence

LONGEST = 158  # letters: two lines of print beside the lead


def as_room_allows(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The first sentence, and of the others, in their order, those that two lines have room for."""
    return tuple(_fitting(sentences))


def _fitting(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    room = LONGEST
    for number, sentence in enumerate(sentences):
        if number == 0 or len(sentence.text) <= room:
            yield sentence
            room -= len(sentence.text) + 8  # the mark of its source, and the space behind it
