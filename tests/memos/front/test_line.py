"""How much two lines of print have room for."""

from __future__ import annotations

from briefgen.memos.front.line import LONGEST, as_room_allows
from briefgen.sections.rows import Sentence


def test_the_first_sentence_stands_and_of_the_others_those_that_fit() -> None:
    long, short = Sentence("x" * LONGEST), Sentence("y" * 10)
    assert as_room_allows([long, short]) == (long,)
    assert as_room_allows([short, long, short]) == (short, short)
    assert as_room_allows([Sentence("x" * 500)]) == (Sentence("x" * 500),)
    assert as_room_allows([]) == ()
