from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from briefgen.clock import begun


@pytest.mark.parametrize(("hour", "day"), [(9, date(2026, 11, 27)), (10, date(2026, 11, 28))])
def test_a_day_has_begun_where_it_begins_first(hour: int, day: date) -> None:
    assert begun(datetime(2026, 11, 27, hour, tzinfo=UTC)) == day
