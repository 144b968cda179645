"""How wide columns are, from the styles of their document."""

from __future__ import annotations

import pytest
import tinyhtml5

from briefgen.paper.docx.widths import Widths, points

STYLES = """
:root { --date: 36pt; }
col.date { width: var(--date); }
col.value { width: 10mm; }
.broad col.value { width: 20mm; } /* counts more than what stands alone */
col.value { height: 3mm; }
col.note { width: auto; }
col:unknown-to-us(3) { width: 1mm; }
@page { size: A4; }
"""


def test_the_rule_that_counts_most_gives_the_width() -> None:
    columns = '<colgroup><col class="date"><col class="value"><col class="note"><col></colgroup>'
    page = f'<html><head><style>{STYLES}</style></head><body><table class="broad">{columns}</table></body></html>'
    root = tinyhtml5.parse(page, namespace_html_elements=False)
    assert [Widths(root).of(column) for column in root.iter("col")] == [36.0, 20 * 72 / 25.4, None, None]


@pytest.mark.parametrize(
    ("written", "long"), [("12pt", 12.0), ("1in", 72.0), ("8px", 6.0), ("50%", None), ("2em", None), ("", None)]
)
def test_lengths_are_told_in_points(written: str, long: float | None) -> None:
    assert points(written) == long
