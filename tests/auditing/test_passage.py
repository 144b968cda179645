from __future__ import annotations

from decimal import Decimal

import pytest

from briefgen.auditing.passage import Passage, number, scale
from briefgen.domain.model import Person, Qualifier

SEVEN = Decimal(7)


def test_numbers_of_a_passage() -> None:
    assert Passage("In 2025 the 7th of 1,234,567.80 and 3.5%: twenty, Fifth").numbers == {
        Decimal(n) for n in ("2025", "7", "1234567.80", "3.5", "20", "5")
    }
    assert number("3,000.50") == Decimal("3000.5")


@pytest.mark.parametrize(
    ("unit", "found"),
    [("USD million", "million"), ("EUR bn", "billion"), ("percent", "percent"), ("times", "times"), ("items", None)],
)
def test_the_scale_of_a_unit(unit: str, found: str | None) -> None:
    assert scale(unit) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("7 million", {"million"}),
        ("7 mln and 7 billion", {"million", "billion"}),
        ("7% more", {"percent"}),
        ("7 per cent", {"percent"}),
        ("seven times", {"times"}),
        ("7, a million", {None}),
        ("7 millionaires", {None}),
        ("7 in all; 7 thousand", {None, "thousand"}),
        ("17 million", set()),
    ],
)
def test_what_follows_a_number(text: str, found: set[str | None]) -> None:
    assert Passage(text).scales(SEVEN) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("more than 7", {Qualifier.MORE_THAN}),
        ("It exceeded $ 7 million", {Qualifier.MORE_THAN}),
        ("Over US$7", {Qualifier.MORE_THAN}),
        ("About seven", {Qualifier.ABOUT}),
        ("almost 7", {Qualifier.ABOUT, Qualifier.LESS_THAN}),
        ("under USD 7", {Qualifier.LESS_THAN}),
        ("over the 7 days", {None}),
        ("moreover 7", {None}),
        ("about 7, then 7", {Qualifier.ABOUT, None}),
    ],
)
def test_how_a_number_is_hedged(text: str, found: set[Qualifier | None]) -> None:
    assert Passage(text).hedges(SEVEN) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trade (exports - 7 million, imports - 2 million)", {"exports"}),
        ("trade (exports - 2 million, imports - 7 million)", {"imports"}),
        ("2 in exports and 7.0 in imports", {"imports"}),
        ("exports and imports, 7 and 2", {None}),
        ("exports to and imports from there were 2; turnover was 7", {None}),
    ],
)
def test_whether_exports_or_imports_are_meant(text: str, found: set[str | None]) -> None:
    assert Passage(text).directions(SEVEN) == found


def test_months_are_named_in_english() -> None:
    passage = Passage("In May and on 3 Sept.")
    assert [month for month in range(1, 13) if passage.tells_month(month)] == [5, 9]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Maria Ivanova spoke", True),
        ("maria\n ivanova spoke", True),
        ("M. Ivanova spoke", True),
        ("Maria Ivanovas spoke", False),
        ("Ana-Maria Ivanova spoke", True),
        ("Ivanova spoke", False),
    ],
)
def test_names_stand_as_whole_words(text: str, named: bool) -> None:
    person = Person.model_validate(
        {"id": "m", "name": "Maria Ivanova", "aliases": ["M. Ivanova"], "side": "BG", "reports": [{}]}
    )
    assert Passage(text).names(person) is named
