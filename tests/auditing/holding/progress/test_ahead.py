"""What is told as held, and is something to come where the passage names it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows, said

EVENT = "- {{id: x, kind: {kind}, title: It, counterparts: [BG], status: {status}, when: {when}, source: s000 p1}}"
# The text is of 18 April 2025.
SAID = """
en | They discussed the upcoming visit of the Minister. | visit held 2025 | V522
en | They discussed the visit of the Minister. | visit held 2025 |
en | During the visit they discussed the next visit. | visit held 2025 |
en | They discussed an upcoming visit. | meeting held 2025 |
en | The planned visit of the Minister and his talks took place. | visit held 2025 |
en | They discussed the upcoming visit of the Minister. | visit planned 2025 |
en | Talks were held on the forthcoming elections. | election held 2025 | V522
en | Talks were held on the elections. | election held 2025 |
bg | Обсъдиха предстоящото посещение на министъра. | visit held 2025 | V522
bg | Обсъдиха посещението на министъра. | visit held 2025 |
ru | Они обсудили предстоящий визит министра. | visit held 2025 | V522
kk | Олар министрдің алдағы сапарын талқылады. | visit held 2025 | V522
ro | Au discutat despre viitoarea vizită a ministrului. | visit held 2025 | V522
lt | Jie aptarė būsimą ministro vizitą. | visit held 2025 | V522
et | Arutati ministri eelseisvat visiiti. | visit held 2025 | V522
en | They met in Sofia. | meeting held 2025-04-01..2025-04-30 | V522
en | They met in Sofia. | meeting held 2025-04-01..2025-04-18 |
en | They met in Sofia. | meeting held ..2025-04-18 |
en | They met in Sofia. | meeting held ..2025-04-19 | V522
en | They met in Sofia. | meeting held 2025-04 |
en | They met in Sofia. | meeting held 2025-04-17/2025-04-19 |
"""


@pytest.mark.parametrize(("code", "text", "event", "found"), rows(SAID))
def test_what_is_told_as_held_is_not_only_ahead(
    catalog: Callable[..., Catalog], code: str, text: str, event: str, found: str
) -> None:
    kind, status, when = event.split()
    events = EVENT.format(kind=kind, status=status, when=when)
    assert codes(hold(catalog, text, language=code, events=events), "x", "status") == found.split()


@pytest.mark.parametrize(
    ("text", "when", "why"),
    [
        ("They discussed the upcoming visit.", "2025", "s000 p1 tells it as something to come"),
        ("They visited Sofia.", "..2025-04-19", "it may have been ahead when s000 p1 was published"),
    ],
)
def test_what_is_said_of_what_is_still_to_come(catalog: Callable[..., Catalog], text: str, when: str, why: str) -> None:
    held = hold(catalog, text, events=EVENT.format(kind="visit", status="held", when=when))
    assert said(held, "x", "status") == f"V522?: {why} → put the state as reported"
