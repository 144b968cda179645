from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from briefgen.domain.dates.edtf import parse
from briefgen.domain.model.figures import Change, Fact, Figure, FigureReport, Qualifier, Topic
from tests.domain.model.models import refused

FIGURE: dict[str, Any] = {
    "id": "turnover", "counterpart": "BG", "indicator": "turnover", "period": "2024", "unit": "USD million", "reports": [{"value": "375.20"}],
}  # fmt: skip
FACT: dict[str, Any] = {
    "id": "partner",
    "counterpart": "BG",
    "topic": "trade",
    "reports": [{"text": "The first partner"}],
}


def test_a_value_is_kept_digit_for_digit() -> None:
    (report,) = Figure.model_validate(FIGURE).reports
    assert (str(report.value), report.qualifier, report.change) == ("375.20", None, None)


def test_growth_says_by_how_much_and_against_what() -> None:
    report = FigureReport.model_validate(
        {"change": {"by": "4.0", "unit": "times", "against": "2023"}, "qualifier": "more-than"}
    )
    assert report.change == Change(by=Decimal("4.0"), unit="times", against=parse("2023"))
    assert report.qualifier is Qualifier.MORE_THAN


def test_every_hedge_has_its_words() -> None:
    assert [hedge.hedge("3,000") for hedge in Qualifier] == [
        "more than 3,000",
        "at least 3,000",
        "about 3,000",
        "nearly 3,000",
        "up to 3,000",
        "less than 3,000",
    ]
    assert [hedge.bound for hedge in Qualifier] == [1, 1, 0, -1, -1, -1]


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"counterpart": "bg"}, ("counterpart",)),
        ({"period": "soon"}, ("period",)),
        ({"reports": [{"value": "many"}]}, ("reports", 0, "value")),
        ({"reports": [{"change": {"by": 4, "unit": "fold"}}]}, ("reports", 0, "change", "unit")),
        ({"reports": [{"qualifier": "roughly"}]}, ("reports", 0, "qualifier")),
        ({"unit": ""}, ("unit",)),
    ],
)
def test_bounds_of_a_figure(change: dict[str, Any], wrong: tuple[str | int, ...]) -> None:
    assert refused(Figure, FIGURE) == []
    assert refused(Figure, {**FIGURE, **change})[0][0] == wrong


def test_a_fact_is_about_one_of_few_topics() -> None:
    assert Fact.model_validate(FACT).topic is Topic.TRADE
    assert refused(Fact, {**FACT, "topic": "weather"}) == [(("topic",), "enum")]
