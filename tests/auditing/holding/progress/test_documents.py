from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import hold, rows, said

TEXT = (
    "The parties initialled an agreement on roads; they signed a memorandum on rail. It was also signed by the mayor."
)
DOCUMENT = "- {{id: a, title: A document, kind: {}, counterparts: [BG], state: {}, source: s000 p1}}"
STATES = """
memorandum | signed | held in part: no sentence is named
memorandum | initialled | V523?: s000 p1 does not have it as “initialled”: it is told as signed → put the state as reported, and no further
agreement | initialled | held in part: no sentence is named
agreement | signed | V523?: s000 p1 does not have it as “signed”: it is told as initialled → put the state as reported, and no further
agreement | in-force | V523: s000 p1 does not have it as “in-force”: it is told as initialled → put the state as reported, and no further
plan | signed | held in part: no sentence is named
"""


@pytest.mark.parametrize(("kind", "state", "found"), rows(STATES))
def test_the_state_of_a_document_is_that_of_its_kind(
    catalog: Callable[..., Catalog], kind: str, state: str, found: str
) -> None:
    """Of a plan the passage has no word: all of it counts."""
    assert said(hold(catalog, TEXT, agreements=DOCUMENT.format(kind, state)), "a", "state") == found
