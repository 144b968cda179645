"""Days that stand with another state of a document."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows

TOLD = """
en | It was signed on 4 March 2025 and entered into force on 1 June 2025. | in-force | 2025-06-01 | -
 | | in-force | 2025-03-04 | V509
 | | signed | 2025-06-01 | V509
 | | signed | 2025-03-04 | -
 | | in-force | ..2025-03-04 | -
en | On 4 March 2025 they signed the text, which entered into force on 1 June 2025. | in-force | 2025-03-04 | V509
 | | signed | 2025-03-04 | -
en | It was signed and entered into force on 4 March and 1 June 2025. | in-force | 2025-03-04 | -
en | It was signed on 4 March 2025. | signed | 2025-03-04 | -
lt | Susitarimas pasirašytas 2025 m. kovo 4 d., įsigaliojo 2025 m. birželio 1 d. | signed | 2025-06-01 | V509
kk | Келісімге 2025 жылғы 4 наурызда қол қойылып, 2025 жылғы 1 маусымда күшіне енді. | signed | 2025-06-01 | V509
"""


def _rows() -> list[tuple[str, ...]]:
    out: list[tuple[str, ...]] = []
    for code, text, state, when, found in rows(TOLD):
        known = text or out[-1][1]
        out.append((code, known, f"state: {state}, when: {when}", found))
    return out


@pytest.mark.parametrize(("code", "text", "fields", "found"), _rows())
def test_a_day_is_that_of_its_own_state(
    catalog: Callable[..., Catalog], code: str, text: str, fields: str, found: str
) -> None:
    document = f"- {{id: a, title: It, kind: agreement, counterparts: [BG], {fields}, source: s000 p1}}"
    held = hold(catalog, text, language=code, published="2025-06-10", agreements=document)
    assert (", ".join(codes(held, "a", "when")) or "-") == found
