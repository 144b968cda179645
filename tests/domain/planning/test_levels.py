"""The level of an event ahead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Rank
from briefgen.domain.planning.levels import level
from briefgen.domain.records import state_of
from tests.domain.planning.samples import desk

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("[radev, petrova, tokayev]", Rank.HEAD_OF_STATE),
        ("[petrova, tokayev]", Rank.MINISTER),
        ("[petrova]", Rank.MINISTER),
        ("[tokayev]", Rank.HEAD_OF_STATE),
        ("[ilie, petrova]", Rank.MINISTER),
        ("[ilie, tokayev]", Rank.DEPUTY_MINISTER),
        ("[]", None),
    ],
)
def test_the_lower_of_the_highest_ranks_of_both_sides(
    catalog: Callable[..., Catalog], people: str, expected: Rank | None
) -> None:
    event = f"- {{id: e, kind: visit, title: T, counterparts: [BG], when: 2026-12-21, participants: {people}, source: s2 p1}}"
    found = catalog(**desk(event.replace("title: T", "title: T, status: planned")))
    state = state_of(found, found.events["e"], DAY)
    assert state
    assert level(found, state, DAY) is expected
