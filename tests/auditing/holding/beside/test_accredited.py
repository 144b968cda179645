"""The country that an ambassador is sent to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.auditing.holding.beside.accredited import countries
from briefgen.auditing.holding.case import Case
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Person
from tests.auditing.held import case_of, hold


def _case(catalog: Callable[..., Catalog], text: str, side: str) -> Case:
    people = f"- {{id: p, name: Ana Berg, side: {side}, post: Ambassador, source: s000 p1}}"
    countries = "- {code: BG, capital: Sofia, slug: bulgaria}\n- {code: RO, capital: Bucharest, slug: romania}\n- {code: EU, slug: eu}"
    held = hold(catalog, text, people=people, counterparts=countries)
    return case_of(held, "people", "p")


@pytest.mark.parametrize(
    ("text", "side", "want", "found"),
    [
        ("Ana Berg met Bulgaria.", "KZ", "#ambassador", {"@BG"}),
        ("Ana Berg came.\nBulgaria met.", "KZ", "#ambassador", {"@BG"}),  # anywhere in the text
        ("Ana Berg met Bulgaria and Italy.", "KZ", "#ambassador", {"@BG"}),  # no counterpart is the other
        ("Ana Berg met Bulgaria and Romania.", "KZ", "#ambassador", set()),
        ("Ana Berg went to Sofia.", "KZ", "#ambassador", {"@BG"}),
        ("Ana Berg met Italy.", "KZ", "#ambassador", set()),
        ("Ana Berg met Bulgaria.", "BG", "#ambassador", set()),
        ("Ana Berg met Bulgaria.", "KZ", "#minister", set()),
    ],
)
def test_where_an_ambassador_of_home_is_accredited(
    catalog: Callable[..., Catalog], text: str, side: str, want: str, found: set[str]
) -> None:
    case = _case(catalog, text, side)
    assert isinstance(case.record, Person)
    assert countries(case, case.record, frozenset({want})) == found
