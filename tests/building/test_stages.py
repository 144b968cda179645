"""Stages are told in the order in which a build goes through them."""

from __future__ import annotations

from briefgen.building.stages import Stage, untold


def test_they_stand_in_the_order_of_a_build() -> None:
    assert list(Stage) == [Stage.READING, Stage.CALENDARS, Stage.MEMOS, Stage.PAGES]


def test_who_does_not_listen_is_told_nothing() -> None:
    assert [untold(stage, 1, 2) for stage in Stage] == [None] * 4  # type: ignore[func-returns-value]
