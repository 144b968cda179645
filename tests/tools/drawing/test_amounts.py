"""Amounts, periods and shares are drawn as records have them, together with their words."""

from __future__ import annotations

from random import Random

from tools.drawing.amounts import amount, hedge, kinds_of, percent, period, said, two_amounts, year_before
from tools.drawing.telling import words

ENGLISH = words("en")


def test_a_period_and_its_words_are_the_same() -> None:
    drawn = {one.kind: one for n in range(60) for one in [period(ENGLISH, Random(n))]}
    assert sorted(drawn) == ["first-half", "first-months", "month", "months", "quarter", "second-half", "year"]
    half = drawn["second-half"]
    assert (half.edtf, half.gaps["before"]) == (f"{half.year}-07/{half.year}-12", half.year - 1)
    assert str(half.year) in half.text
    assert drawn["year"].edtf == str(drawn["year"].year)
    assert year_before("2023-01/2023-06") == "2022-01/2022-06"


def test_two_amounts_are_of_one_unit_and_not_the_same() -> None:
    for n in range(100):
        one, other = two_amounts(ENGLISH, Random(n))
        assert one.unit == other.unit
        assert one.value != other.value


def test_a_number_stands_in_its_words() -> None:
    for n in range(100):
        drawn = amount(ENGLISH, Random(n), "EUR million")
        assert drawn.value in drawn.text.replace(",", "").replace("\u00a0", "")
        value, text = percent(ENGLISH, Random(n))
        assert text.startswith(value)


def test_a_hedge_is_one_of_the_table() -> None:
    for n in range(50):
        qualifier, text = hedge(words("kk"), Random(n))
        assert text in ([""] if qualifier is None else words("kk")["hedges"][qualifier])


def test_a_period_is_told_as_each_kind_that_it_is_of() -> None:
    assert kinds_of("2023") == ["year"]
    assert kinds_of("2023-05") == ["month"]
    assert kinds_of("2023-01/2023-06") == ["months", "first-half", "first-months"]
    assert kinds_of("2023-10/2023-12") == ["months", "quarter"]
    told = {said(ENGLISH, Random(n), "2023-10/2023-12", "quarter") for n in range(30)}
    assert told == {"in the fourth quarter of 2023", "in Q4 2023", "in Q4 of 2023"}
