"""How long ago something was: in days, in months, and from three years on in years."""

from __future__ import annotations

from briefgen.domain.dates import ages


def test_days() -> None:
    assert [ages.days(n) for n in (0, 1, 14)] == ["0 days", "1 day", "14 days"]


def test_months_and_what_is_told_in_years() -> None:
    assert [ages.months(n) for n in (0, 1, 18, 35)] == ["0 months", "1 month", "18 months", "35 months"]
    assert [ages.months(n) for n in (36, 47, 48, 175)] == ["3 years", "3 years", "4 years", "14 years"]
