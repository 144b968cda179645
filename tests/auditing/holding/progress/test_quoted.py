"""What is quoted, and the day on which it was said."""

from __future__ import annotations

import pytest

from briefgen.auditing.holding.progress.quoted import unquoted
from briefgen.domain.dates.edtf import parse
from tests.auditing.held import sentence

TOLD = "“We will go on,” she told the Riigikogu on Friday, 11 April."


@pytest.mark.parametrize(
    ("text", "when", "left"),
    [
        (TOLD, "2025-04-11", " she told the Riigikogu on Friday, 11 April."),
        (TOLD, "2025-04-10", TOLD),
        ("“We will meet on 11 April,” she told them.", "2025-04-11", None),
        ("She will go on 11 April.", "2025-04-11", None),
        (TOLD, "2025-04", TOLD),
    ],
)
def test_a_quotation_is_left_out_where_its_day_is_told_beside(text: str, when: str, left: str | None) -> None:
    assert unquoted(sentence(text), parse(when)) == (text if left is None else left)
