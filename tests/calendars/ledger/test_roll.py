from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from briefgen.calendars.ledger.roll import call_roll
from briefgen.diagnostics import BriefgenError
from tests.calendars.calendar_samples import NOW, a_feed, a_visit

UID = "bg-visit@test.example"


def test_each_entry_is_called_once_with_the_calendars_that_show_it() -> None:
    feeds = [a_feed(a_visit()), replace(a_feed(a_visit(), name="bulgaria"), varied=True, days=(a_visit(uid="day@t"),))]
    roll = call_roll(feeds, hidden=["hidden@t"])
    assert dict(roll.feeds) == {UID: (feeds[0].name, "bulgaria"), "day@t": ("bulgaria-days",)}
    assert set(roll.calendars) == {
        feeds[0].name,
        f"{feeds[0].name}-days",
        "bulgaria",
        "bulgaria-days",
        "bulgaria-fixed",
    }
    assert (roll.hidden, roll.withdrawn) == (["hidden@t"], ())


def test_two_entries_with_one_uid_are_refused() -> None:
    feeds = [a_feed(a_visit()), a_feed(a_visit(place="Almaty"), name="bulgaria")]
    with pytest.raises(BriefgenError, match=UID):
        call_roll(feeds)


def test_a_day_is_that_of_the_zone() -> None:
    late = NOW.replace(hour=20)
    assert [replace(call_roll([]), zone=zone).day(late) for zone in ("UTC", "Asia/Almaty")] == [
        date(2025, 6, 10),
        date(2025, 6, 11),
    ]
