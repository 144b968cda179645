"""Growth that is told with another amount than its figure's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, said

BOTH = "Exports to Latvia rose by 4.5% to 137 million euros, and imports fell by 3.1% to 802 million euros."
SHARED = "Exports to Latvia came to 137 million euros and imports to 802 million euros, 3.1% less than before."


@pytest.mark.parametrize(
    ("text", "told", "by", "found"),
    [
        (BOTH, "indicator: exports, value: 137", "4.5", []),
        (BOTH, "indicator: exports, value: 137", "-3.1", ["V508"]),
        (BOTH, "indicator: imports, value: 802", "-3.1", []),
        (BOTH, "indicator: imports, value: 802", "4.5", ["V508"]),
        (SHARED, "indicator: imports, value: 802", "-3.1", []),
    ],
)
def test_each_amount_has_its_own_growth(
    catalog: Callable[..., Catalog], text: str, told: str, by: str, found: list[str]
) -> None:
    figure = (
        f"id: f, counterpart: LV, {told}, period: ..2025-04-18, unit: EUR million, change: {{by: {by}, unit: percent}}"
    )
    held = hold(catalog, text, counterparts="- {code: LV, slug: latvia}", figures=f"- {{{figure}, source: s000 p1}}")
    assert codes(held, "f", "change") == found


def test_what_is_said_of_the_growth_of_another_amount(catalog: Callable[..., Catalog]) -> None:
    figure = (
        "- {id: f, counterpart: LV, indicator: exports, value: 137, period: ..2025-04-18, unit: EUR million, "
        "change: {by: -3.1, unit: percent}, source: s000 p1}"
    )
    assert said(hold(catalog, BOTH, counterparts="- {code: LV, slug: latvia}", figures=figure), "f", "change") == (
        "V508?: s000 p1 s1 tells 3.1% of another number → see which growth is of what"
    )
