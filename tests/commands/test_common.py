"""What the commands share."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from briefgen.commands import common
from briefgen.diagnostics import BriefgenError


def test_the_clock_is_source_date_epoch_where_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert common.now() == datetime(1970, 1, 2, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7258118399")
    assert common.now() == datetime(2199, 12, 31, 23, 59, 59, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "  ")
    assert common.now() > datetime(2025, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "epoch", ["yesterday", "-1", "1e9", "1_000", "0x10", "٣", "1795420800.5", "7258118400", "9" * 5000, "+1", "nan"]
)
def test_what_is_no_time_of_ours_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BriefgenError, match=f"^SOURCE_DATE_EPOCH is “{re.escape(epoch[:40])}”; a number of seconds"):
        common.now()
