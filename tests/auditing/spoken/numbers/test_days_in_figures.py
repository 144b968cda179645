"""Days in figures, and the ends of several of which only the last has its month or its year."""

from __future__ import annotations

import pytest

from briefgen.auditing.spoken.numbers.days_in_figures import days_in_figures
from tests.auditing.held import rows

DAYS = """
en | on 28.09.2024 | 2024-9-28
en | 23–28.09.2024 | 2024-9-23 2024-9-28
en | 23-28.09.2024 | 2024-9-23 2024-9-28
ru | с 23 по 28.09.2024 | 2024-9-23 2024-9-28
ru | 30.09–05.10.2024 | 2024-9-30 2024-10-5
ru | 29.12–05.01.2025 | 2024-12-29 2025-1-5
et | 23.–28.09.2024 | 2024-9-23 2024-9-28
lt | 2024-09-23–28 | 2024-9-23 2024-9-28
lt | 2024 09 23–28 | 2024-9-23 2024-9-28
en | 2024 09 23 |
en | 5/6/2025 | 2025-6-5 2025-5-6
en | rose by 12, 28.09.2024 | 2024-9-28
en | 2024-09-23–28% | 2024-9-23
en | 45–28.09.2024 | 2024-9-28
"""


@pytest.mark.parametrize(("code", "text", "days"), rows(DAYS))
def test_days_in_figures(code: str, text: str, days: str) -> None:
    found = [f"{year}-{month}-{day}" for year, month, day, _start, _end in days_in_figures(text, code)]
    assert found == days.split()
