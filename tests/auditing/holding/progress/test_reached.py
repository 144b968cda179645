"""What something came to, from what it had been, and when."""

from __future__ import annotations

import pytest

from briefgen.auditing.holding.progress.reached import (
    are_its_ends,
    ends_growth,
    is_of_former,
    is_of_the_only_other,
    of_former,
    within,
)
from briefgen.auditing.holding.standing import Standing
from briefgen.domain.dates.edtf import parse
from tests.auditing.held import sentence


def number(text: str, digits: str, code: str = "en") -> Standing:
    """A number of a sentence."""
    told = sentence(text, code)
    return Standing(told, next(q for q in told.quantities if text[q.start :].startswith(digits)))


ROSE = "In 2024 trade rose from $231m in 2023 to $375m."


@pytest.mark.parametrize(
    ("text", "code", "former"),
    [
        (ROSE, "en", ["2023"]),
        ("Trade rose from $231m to $375m in 2024.", "en", []),
        ("In 2024 trade was $375m, and $231m in 2023.", "en", []),
        ("В 2024 году торговля выросла с 231 млн долларов в 2023 году до 375 млн долларов.", "ru", ["2023"]),
        ("2024 жылы сауда 2023 жылғы 231 млн доллардан 375 млн долларға дейін өсті.", "kk", ["2023"]),
    ],
)
def test_the_period_of_what_it_was_before(text: str, code: str, former: list[str]) -> None:
    assert [text[at : at + 4] for at in sorted(of_former(number(text, "375", code)))] == former


def test_what_it_came_to_is_of_the_other_year() -> None:
    came_to, was = number(ROSE, "375"), number(ROSE, "231")
    assert [is_of_former(came_to, parse(year)) for year in ("2023", "2024", "2022")] == [True, False, False]
    assert [is_of_former(was, parse(year)) for year in ("2023", "2024")] == [False, False]
    assert [is_of_the_only_other(came_to, [ROSE.index(year)]) for year in ("2024", "2023")] == [True, False]
    assert not is_of_the_only_other(was, [ROSE.index("2024")])
    several = f"In 2022 it was 5; {ROSE}"
    assert not is_of_the_only_other(number(several, "375"), [several.index("2024")])


@pytest.mark.parametrize(
    ("text", "code", "ends"),
    [
        ("Trade tripled between 2023 and 2024, to $375m.", "en", True),
        ("Trade grew from 2023 to 2024, reaching $375m.", "en", True),
        ("Investment came to $375m from 2019 to 2024.", "en", False),
        ("Trade grew between 2023 and 2024 by $375m.", "en", False),
        ("2023–2024. aastal kasvas kaubandus 375 miljoni dollarini.", "et", True),
    ],
)
def test_what_growth_came_to(text: str, code: str, ends: bool) -> None:
    assert ends_growth(number(text, "375", code)) is ends


def test_the_years_it_grew_between_are_what_it_is_measured_against_and_what_it_is_of() -> None:
    grew = number("Trade tripled between 2023 and 2024, to $375m.", "375")
    assert (within(grew), within(number(ROSE, "375"))) == ((2023, 2024), None)
    pairs = [("2023", "2024"), ("2024", "2023"), ("2022", "2024"), ("2023-01", "2024"), ("2023/2024", "2024")]
    assert [are_its_ends(grew, parse(base), parse(period)) for base, period in pairs] == [True, *[False] * 4]
