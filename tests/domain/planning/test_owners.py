"""On whom promises wait."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.domain.planning.owners import WaitsOn, waits_on
from briefgen.domain.records import state_of
from tests.domain.planning.samples import desk

BODIES = "- {id: mfa, name: Ministry, kind: ministry, country: KZ}\n- {id: club, name: Club, kind: institute}\n"


@pytest.mark.parametrize(
    ("owner", "expected"),
    [
        ("tokayev", WaitsOn.US),
        ("mfa", WaitsOn.US),
        ("KZ", WaitsOn.US),
        ("radev", WaitsOn.THEM),
        ("BG", WaitsOn.THEM),
        ("club", WaitsOn.OPEN),
        ("the parties", WaitsOn.OPEN),
        ("", WaitsOn.OPEN),
    ],
)
def test_by_the_side_of_the_owner(catalog: Callable[..., Catalog], owner: str, expected: WaitsOn) -> None:
    named = f"owner: {owner}, " if owner else ""
    promise = f"- {{id: p, title: P, counterparts: [BG], {named}source: s1 p1}}\n"
    found = catalog(**desk("[]", commitments=promise, organisations=BODIES))
    state = state_of(found, found.commitments["p"], date(2026, 11, 23))
    assert state
    assert waits_on(found, state) is expected
