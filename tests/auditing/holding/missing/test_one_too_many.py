from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.missing.one_too_many import fields_listed
from briefgen.domain.catalog import Catalog
from tests.auditing.held import rows
from tests.auditing.holding.prose_of import said_of

LISTS = """
They want projects in energy, health and tourism. | They want projects in energy, tourism and health. | unread
They want projects in energy, health and tourism. | They want projects in energy, transport, tourism and health. | V525?: s000 p1 has no word for “transport” → leave it out, or cite the passage that says it
They want projects in energy, health and tourism. | They want projects in energy, health and transport. | V525?: s000 p1 has no word for “transport” → leave it out, or cite the passage that says it
They want projects in energy, educational projects, health and tourism. | They want projects in energy, education and health. | unread
They want projects in farming, energy, health and tourism. | They want projects in energy, agriculture and health. | unread
They want projects in energy; others will follow. | They want projects in energy and others. | unread
"""


@pytest.mark.parametrize(("text", "outcome", "found"), rows(LISTS))
def test_a_list_has_no_field_more_than_that_of_the_passage(
    catalog: Callable[..., Catalog], text: str, outcome: str, found: str
) -> None:
    assert said_of(catalog, text, outcome) == found


def test_what_makes_a_list() -> None:
    assert fields_listed("in energy, green transport, and health") == (
        (("#energy", "energy"), ("#transport", "transport"), ("#health", "health")),
    )
    assert fields_listed("energy and transport, with health; tourism") == ()
