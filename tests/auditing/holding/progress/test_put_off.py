from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.domain.catalog import Catalog
from tests.auditing.held import codes, hold, rows

EVENT = (
    "- {{id: x, kind: forum, title: The forum, counterparts: [BG], status: {status}, when: {when}, source: s000 p1}}"
)
TOLD = """
en | The forum with Bulgaria planned for 7 December 2025 has been postponed. | planned 2025-12-07 | V522
en | The forum with Bulgaria planned for 7 December 2025 has been postponed. | confirmed 2025-12-07 | V522
en | The forum with Bulgaria planned for 7 December 2025 has been postponed. | postponed 2025-12-07 |
en | The forum with Bulgaria planned for May has been postponed to 7 December 2025. | planned 2025-12-07 |
en | The forum with Bulgaria has been postponed to 7 December 2025. | planned 2025-12-07 |
en | The forum with Bulgaria is planned for 7 December 2025. | planned 2025-12-07 |
en | The forum planned for 7 December 2025 was postponed. It is still planned for 7 December 2025. | planned 2025-12-07 |
ru | Форум с Болгарией, запланированный на 7 декабря 2025 г., отложен. | planned 2025-12-07 | V522
lt | Forumas su Bulgarija, turėjęs įvykti 2025-12-07, atidėtas. | planned 2025-12-07 | V522
lt | Atšauktas 2025-12-07 turėjęs įvykti forumas su Bulgarija. | planned 2025-12-07 | V522
lt | Atšauktas 2025 m. gruodžio 7 d. turėjęs įvykti forumas su Bulgarija. | planned 2025-12-07 | V522
lt | Atidėtas 2025-12-07 turėjęs įvykti forumas su Bulgarija. | planned 2025-12-07 |
et | 07.12.2025 kavandatud foorum Bulgaariaga lükati edasi. | planned 2025-12-07 | V522
"""


@pytest.mark.parametrize(("code", "text", "event", "found"), rows(TOLD))
def test_what_had_been_planned_and_was_put_off_is_planned_no_longer(
    catalog: Callable[..., Catalog], code: str, text: str, event: str, found: str
) -> None:
    status, when = event.split()
    held = hold(catalog, text, language=code, events=EVENT.format(status=status, when=when))
    assert codes(held, "x", "status") == found.split()
