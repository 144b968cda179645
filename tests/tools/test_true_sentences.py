"""True sentences put together by rule in seven languages: none is cried at, and no untruth in them passes."""

from __future__ import annotations

from random import Random

import pytest

from tools.true_sentences import LANGUAGES, Figure, cried_at, drawn, planted, sentences, untrue

TOLD = sentences(LANGUAGES, 40, 11)


def test_no_true_figure_is_cried_at() -> None:
    assert LANGUAGES == ("bg", "en", "et", "kk", "lt", "ro", "ru")
    assert [len(lines) for lines in TOLD.values()] == [40] * 7
    assert cried_at(TOLD) == {}


def test_an_untruth_in_each_is_found() -> None:
    told, kinds = planted(TOLD, 11)
    assert sorted(set(kinds.values())) == ["counterpart", "currency", "flow", "hedge", "scale", "value", "year"]
    assert sorted(kinds.keys() - cried_at(told).keys()) == []


def test_the_same_seed_draws_the_same() -> None:
    assert sentences(("ro",), 3, 5) == sentences(("ro",), 3, 5) != sentences(("ro",), 3, 6)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_of_a_table_can_be_drawn(code: str) -> None:
    for n in range(200):
        told = drawn(code, Random(n))
        assert "{" not in told.text
        assert "  " not in told.text


def test_an_untrue_figure_is_another_in_one_thing() -> None:
    true = Figure("exports", "RO", "2023-01/2023-06", "8.9", "USD", "million", None)
    found = {kind: other for n in range(100) for kind, other in [untrue(true, Random(n))]}
    assert found == {
        "value": Figure("exports", "RO", "2023-01/2023-06", "8.1", "USD", "million", None),
        "scale": Figure("exports", "RO", "2023-01/2023-06", "8.9", "USD", "billion", None),
        "currency": Figure("exports", "RO", "2023-01/2023-06", "8.9", "EUR", "million", None),
        "year": Figure("exports", "RO", "2022-01/2022-06", "8.9", "USD", "million", None),
        "flow": Figure("imports", "RO", "2023-01/2023-06", "8.9", "USD", "million", None),
        "counterpart": Figure("exports", "EE", "2023-01/2023-06", "8.9", "USD", "million", None),
        "hedge": Figure("exports", "RO", "2023-01/2023-06", "8.9", "USD", "million", "more-than"),
    }
