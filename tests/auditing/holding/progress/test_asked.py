"""What somebody is asked to do, and has not done yet."""

from __future__ import annotations

import pytest

from briefgen.auditing.holding.progress.asked import is_asked
from tests.auditing.held import rows

ASKED = """
en | The Speaker invited the Minister to | yes
en | At the invitation of the Speaker the Minister |
bg | Председателят покани министъра да | yes
bg | По покана на председателя министърът |
ru | Спикер пригласил министра | yes
lt | Pirmininkas pakvietė ministrą | yes
et | Esimees kutsus ministri | yes
ro | Președintele l-a invitat pe ministru să | yes
ro | La invitația președintelui, ministrul |
kk | Төраға министрді |
"""


@pytest.mark.parametrize(("code", "before", "found"), rows(ASKED))
def test_who_is_invited_has_not_come_yet(code: str, before: str, found: str) -> None:
    assert is_asked(code, before) is bool(found)
