from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from briefgen.auditing.holding import standing as module
from briefgen.auditing.holding.standing import Standing, not_there, standing, where
from briefgen.auditing.languages import language
from briefgen.auditing.passages import Passage, texts_of
from briefgen.auditing.quantities import quantities
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from tests.auditing.held import SOURCE, missed, rows, sentence


def passage(catalog: Callable[..., Catalog], text: str) -> Passage:
    found = catalog(
        sources=SOURCE.format(language="en", published="2025-04-18"), people="", organisations="", events=""
    )
    read = texts_of(found, {"s000": text.encode()}).passage((Citation("s000", 1, 1),))
    assert read is not None
    return read


def test_a_number_with_the_words_around_it(catalog: Callable[..., Catalog]) -> None:
    there = passage(
        catalog,
        "Trade was 3 million dollars, and exports 2 million in Europe and Asia; 5 Turkish firms came to us each year.",
    )
    trade, exports = standing(there, Decimal(3), Decimal(10**6)), standing(there, Decimal(2000000), None)
    firms = standing(there, Decimal(5), None)
    assert [(s.left, s.beside, where(s)) for s in (*trade, *exports, *firms)] == [
        ("Trade was ", "dollars", "s000 p1 s1"),
        (" dollars, and exports ", "in Europe", "s000 p1 s1"),
        (" in Europe and Asia; ", "Turkish firms came to us each", "s000 p1 s1"),
    ]
    assert isinstance(trade[0], Standing)
    assert standing(there, Decimal(4), None) == ()
    assert (not_there(4, there).code, not_there(4, there).why) == ("V504", "4 does not stand in s000 p1")


def test_the_words_that_set_a_part_apart() -> None:
    words = "of which | of them | of that | including | из них | из которых | в том числе | включая | от които | от тях | включително"
    more = "dintre care | din care | iš jų | iš kurių | sellest | millest | sealhulgas | оның ішінде"
    assert missed(module._part_of_it("xx"), f"{words} | {more}") == []
    parted = "and | while | with | including | but | а | и | при | în | iar | o | ir | ja | ning"
    assert [word for word in parted.split(" | ") if not module._apart("xx").search(f"a {word} b")] == []
    assert [word for word in parted.split(" | ") if module._apart("xx").search(f"a x{word} {word}x b")] == []
    assert [
        mark
        for mark in (", ", ". ", "; ", "(", ")", "–", "—", " - ", ".")
        if not module._apart("xx").search(f"a{mark}")
    ] == []
    assert [mark for mark in (",5", ".5", "-b", ": ") if module._apart("xx").search(f"a{mark}")] == []


NEXT = """
5 companies and 7 firms | 7
5 companies in 2024 and 7 firms | 7
5 companies on 3 May 2024 and 7 firms | 7
5 companies in May and 7 firms | 7
5 companies in 2024 |
5 companies |
"""


@pytest.mark.parametrize(("text", "number"), rows(NEXT))
def test_the_next_number_that_is_no_year(text: str, number: str) -> None:
    behind = module._next(_first(text, "en"))
    assert (text[behind.start : behind.start + 1] if behind else "") == number


def _first(text: str, code: str) -> Standing:
    """The first number of a text where it stands."""
    told = sentence(text, code)
    return Standing(told, told.quantities[0])


CAME_FROM = """
en | from 12 to 19 million | yes
en | It rose from 12 million to 19 million | yes
en | It rose from $12 million to $19 million | yes
en | It rose from US$12 million in 2023 to US$19 million in 2024 | yes
en | €19 million instead of €12 million | no
en | instead of the €12 million that were meant, €19 million | yes
en | from 12 million in 2023 to 19 million in 2024 | yes
en | from 12 firms, and 19 more | no
en | to 19 million from 12 million | no
en | 19 million instead of 12 | no
en | instead of the 12 that were meant, 19 | yes
en | 12 to 19 million | no
et | 12-lt 19 miljonile | yes
et | 12-le 19 miljonile | no
et | 12-lt, 19 miljonile | no
et | 12-lt |
"""


@pytest.mark.parametrize(("code", "text", "found"), rows(CAME_FROM))
def test_what_something_rose_from(code: str, text: str, found: str) -> None:
    assert module.came_from(_first(text, code)) is (found == "yes")


def test_what_stands_between_a_number_and_those_beside_it() -> None:
    text = "In all 5 ships, 12 million euros and 7 % of it."
    numbers = quantities(text, language("en"))
    whole = sentence(text)
    told = [(Standing(whole, n).left, Standing(whole, n).right) for n in numbers]
    assert told == [("In all ", " ships, "), (" ships, ", " euros and "), (" euros and ", " of it.")]
    assert text == "".join(
        [told[0][0], *(text[n.start : n.end] + right for n, (_l, right) in zip(numbers, told, strict=True))]
    )
