"""Units of money in other words."""

from __future__ import annotations

import pytest

from briefgen.reading.meant.units import unit_meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("mln EUR", "EUR million"),
        ("EUR mln", "EUR million"),
        ("EUR mn", "EUR million"),
        ("EUR Million", "EUR million"),
        ("€ million", "EUR million"),
        ("€m", "EUR million"),
        ("million euros", "EUR million"),
        ("miljonit eurot", "EUR million"),
        ("млн долларов США", "USD million"),
        ("млрд. евро", "EUR billion"),
        ("US$ bn", "USD billion"),
        ("euros", "EUR"),
        ("KZT bn", "KZT billion"),
        ("EUR million", None),
        ("million EUR", None),  # counted as the same
        ("EUR", None),
        ("$ million", None),  # which dollars?
        ("dollars", None),
        ("percent", None),
        ("thousand tonnes", None),
        ("companies", None),
        ("mln tonnes", None),
        ("EUR million bn", None),
        ("", None),
    ],
)
def test_what_was_meant(written: str, meant: str | None) -> None:
    assert unit_meant(written) == meant
