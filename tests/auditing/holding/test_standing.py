from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from briefgen.auditing.holding import standing as module
from briefgen.auditing.holding.figures import Unit
from briefgen.auditing.holding.standing import Standing, not_there, standing, where
from briefgen.auditing.languages import language
from briefgen.auditing.passages import Passage, texts_of
from briefgen.auditing.quantities import quantities
from briefgen.auditing.spoken.small import whole_words
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.dates import Point, When
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
    assert [s.is_bare for s in (*trade, *exports, *firms)] == [False, False, True]
    assert standing(there, Decimal(4), None) == ()
    assert (not_there(4, there).code, not_there(4, there).why) == ("V504", "4 does not stand in s000 p1")


def test_the_words_that_set_a_part_apart() -> None:
    words = "of which | of them | of that | including | из них | из которых | в том числе | включая | от които | от тях | включително"
    more = "dintre care | din care | iš jų | iš kurių | sellest | millest | sealhulgas | оның ішінде"
    assert missed(whole_words("xx", "of-which"), f"{words} | {more}") == []
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


BESIDE = """
en | 18,400 million dollars in 2024 | 18,400 million 2024
en | In 2024 18,400 firms | 18,400 2024
en | In 2024, 18,400 firms |
en | from 200 million in 2022 to 240 million in 2024 | 200 million 2022, 240 million 2024
en | In 2024 200 million, in 2023 190 million | 200 million 2024, 190 million 2023
en | 200 million dollars, in 2024 |
en | compared to 2024 200 million |
en | 200 million of all the money there was in 2024 |
en | In May 2024 200 million |
en | In 2022 it rose to 240 million in 2024 | 240 million 2024
en | in 2022 to 240 million in 2024 | 240 million 2024
en | In 2024 200 million in 2023 | 200 million 2024
kk | 2024 жылғы 18 400 | 18 400 2024
et | 2024. aastal 303 firmat | 303 2024
et | 2024 303 firmat | 303 2024
ru | в 2024 году 303 фирмы | 303 2024
ru | 303 фирмы в 2024 году | 303 2024
"""


@pytest.mark.parametrize(("code", "text", "found"), rows(BESIDE))
def test_a_number_right_beside_a_period(code: str, text: str, found: str) -> None:
    told = sentence(text, code)
    pairs = ((q, p) for q in told.quantities for p in told.periods if module.beside_period(Standing(told, q), p))
    assert ", ".join(f"{text[q.start : q.end]} {p.first}" for q, p in pairs) == found


AIMS = """
It is to reach 5 million by 2030. | hoped
A target of 5 million. | aim
5 million is the target. | aim
5 million, and the target is 7. |
It hopes for 5 million. | hoped
It was 5 million in 2024. |
"""


@pytest.mark.parametrize(("text", "found"), rows(AIMS))
def test_a_number_that_is_aimed_at_or_hoped_for(text: str, found: str) -> None:
    number = _first(text, "en")
    assert (module.aims(number), module.is_hoped_for(number)) == (found == "aim", found == "hoped")


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("Trade fell from 6 million to 5 million", 1, True),
        ("Trade fell from 6 million to 5 million", 0, False),
        ("Trade came to 5 million, from 6 million", 0, False),
        ("Trade came to 5 million", 0, False),
    ],
)
def test_what_a_number_came_to_from_the_one_before_it(text: str, at: int, found: bool) -> None:
    told = sentence(text)
    assert module.comes_to(module.Standing(told, told.quantities[at])) is found


def test_which_periods_of_a_sentence_are_a_written_one() -> None:
    told = sentence("In 2024 it was 5 million, in May 2024 one million, and in 2023 4 million.")
    for when, starts in ((Point(2024), [3]), (Point(2023), [58]), (Point(2022), [])):
        assert [p.start for p in module.fitting(told, When(when, when))] == starts


@pytest.mark.parametrize(
    ("text", "unit", "found"),
    [
        ("In the first half trade came to 1 billion euros.", "EUR billion", [True]),
        ("In the first half trade came to much.", "EUR billion", [False]),
        ("In the first half 1 boat came.", "boats", [False, False]),
    ],
)
def test_a_bare_number_beside_one_with_its_magnitude_counts_something_else(
    text: str, unit: str, found: list[bool]
) -> None:
    there = standing(Passage((sentence(text),), (), True), Decimal(1), Unit(unit).factor)
    assert [s.number.factor is not None for s in there] == found


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("In 9 months of 2025 it was 43.", 0, True),
        ("In 9 months of 2025 it was 43.", -1, False),
        ("In 2025 it was 43.", -1, False),
        ("It came to 43% in 2025.", 0, False),
    ],
)
def test_a_number_is_part_of_a_period(text: str, at: int, found: bool) -> None:
    told = sentence(text)
    assert module.is_of_a_time(Standing(told, told.quantities[at])) is found
