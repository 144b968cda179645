from __future__ import annotations

from briefgen.auditing.spoken.romans import roman


def test_roman_numerals_are_read_by_their_order() -> None:
    assert sorted(roman("I, II, III, IV, V, VI, IX, X, XL, XC, C, LIX. CD; X1, IX's XIV")) == [
        1, 2, 3, 4, 5, 6, 9, 10, 14, 40, 59, 90, 100,
    ]  # fmt: skip


def test_roman_numerals_count_sessions() -> None:
    assert roman("The XIV session, and the IX; MIX is none") == {14, 9}
