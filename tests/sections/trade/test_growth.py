from __future__ import annotations

from decimal import Decimal

import pytest

from briefgen.domain.model import Change
from briefgen.sections.trade.growth import in_words


@pytest.mark.parametrize(
    ("by", "unit", "against", "words"),
    [
        ("23", "percent", "2023-01/2023-10", "+23% on Jan–Oct 2023"),
        ("-3.2", "percent", "2022", "−3.2% on 2022"),
        ("6.4", "times", "2021", "6.4 times, against 2021"),
        ("4", "times", None, "“4 times”: no base given"),
        ("30", "percent", None, "“30%”: no base given"),
    ],
)
def test_growth_is_told_with_its_base(by: str, unit: str, against: str | None, words: str) -> None:
    change = Change.model_validate({"by": Decimal(by), "unit": unit, "against": against})
    assert in_words(change).replace("\N{NO-BREAK SPACE}", " ") == words
