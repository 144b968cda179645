"""A month of the ladder: no mark is cut at its edge."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefgen.paper.ladder.marks import Mark, Moment
from briefgen.paper.month import CELL, month

FIRST, LAST = (date(2027, 1, number).toordinal() for number in (1, 31))


@pytest.mark.parametrize("at", [FIRST, LAST])
def test_no_mark_of_a_month_is_cut_at_its_edge(at: int) -> None:
    svg = month([Mark(0, at, at, (), hollow=True)], [Moment(at, "New Year")], first=FIRST, last=LAST)
    box = re.search(r'<rect x="([\d.-]+)" .*?width="([\d.]+)"', svg)
    tips = [float(x) for x in re.findall(r"[ML]([\d.-]+) ", svg)]
    assert box
    assert len(tips) == 3
    left, width = map(float, box.groups())
    assert 0.5 <= left <= left + width <= CELL - 0.5  # half of the rim lies outside the box
    assert 0 <= min(tips) <= max(tips) <= CELL
