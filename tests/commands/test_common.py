"""What the commands share."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefgen.commands import common
from briefgen.diagnostics import BriefgenError


def test_the_clock_is_source_date_epoch_where_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert common.now() == datetime(1970, 1, 2, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(BriefgenError, match="“yesterday”"):
        common.now()
