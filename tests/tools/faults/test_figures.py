"""What is planted into a figure is another figure."""

from __future__ import annotations

from decimal import Decimal
from typing import cast

import pytest

from briefgen.domain.catalog import Catalog
from tools.faults.figures import digit


@pytest.mark.parametrize(
    ("value", "planted"),
    [
        ("170", ["140", "710"]),
        ("1.57", ["1.54"]),
        ("83", ["86", "38"]),
        ("300", ["600", "030"]),
        ("0", ["3"]),
        ("7", ["4"]),
        ("77", ["74"]),
    ],
)
def test_a_digit_becomes_another_one(value: str, planted: list[str]) -> None:
    assert list(digit(Decimal(value), None, cast("Catalog", None))) == [Decimal(each) for each in planted]
    assert Decimal(value) not in map(Decimal, planted)
