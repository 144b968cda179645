"""How much two lines of print have room for, as they are set."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.domain.catalog import Catalog
from briefgen.memos.front.line import as_room_allows, fits
from briefgen.sections.rows import Mark, Sentence
from tests.memos.front.boxes import read


def test_the_first_sentence_stands_and_of_the_others_those_that_fit(catalog: Callable[..., Catalog]) -> None:
    at = read(catalog, events="[]")
    long, short = Sentence("Some words of it. " * 9), Sentence("And these.")
    assert as_room_allows(at, [long, short]) == (long,)
    assert as_room_allows(at, [short, long, short]) == (short, short)
    assert as_room_allows(at, [Sentence("word " * 500)]) == (Sentence("word " * 500),)
    assert as_room_allows(at, []) == ()


def test_wide_letters_and_marks_take_their_room(catalog: Callable[..., Catalog]) -> None:
    at = read(catalog, events="[]")
    assert fits(at, [Sentence("ill " * 60)])
    assert not fits(at, [Sentence("WWW " * 60)])
    words = "There is just room for so many words on the first line of a box and on its second line as well, "
    full = next(words + "i" * n for n in range(200) if not fits(at, [Sentence(words + "i" * (n + 1))]))
    assert fits(at, [Sentence(full)])
    assert not fits(at, [Sentence(full, (Mark("1", "source-1"),))])
