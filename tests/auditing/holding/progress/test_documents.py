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


EXCHANGE = """
The signed memorandum was exchanged after the talks. | held
The memorandum was signed after the talks. | V523: s000 p1 does not have it as “exchanged”: no word for it stands there → leave “exchanged:” out, or cite the passage that has it
The signed memorandum will be exchanged in May. | V523: s000 p1 does not have it as “exchanged”: no word for it stands there → leave “exchanged:” out, or cite the passage that has it
"""
VISIT = "- {id: v, kind: visit, title: A visit, counterparts: [BG], status: held, when: 2025-04-18, source: s000 p1}"


@pytest.mark.parametrize(("text", "found"), rows(EXCHANGE))
def test_that_it_was_exchanged_stands_there(catalog: Callable[..., Catalog], text: str, found: str) -> None:
    document = DOCUMENT.format("memorandum", "signed, event: v, exchanged: true")
    assert said(hold(catalog, text, agreements=document, events=VISIT), "a", "exchanged") == found
