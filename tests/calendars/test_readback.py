from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from briefgen.calendars import ics, readback
from briefgen.calendars.entries import Days, Entry, EntryStatus
from briefgen.calendars.format.parser import parsed
from briefgen.calendars.readback import FeedError, Known, compare
from tests.calendars.calendar_samples import A_DAY, NOW, a_feed, a_visit, hours, published, rendered

CALL = hours("2025-06-09T14:00", "2025-06-09T15:00", "Asia/Almaty")
WANTED = published(a_visit(), CALL)
DATA = rendered(a_visit(), CALL)


def test_a_feed_that_says_what_it_should() -> None:
    compare(DATA, WANTED)


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"span": Days(date(2025, 6, 9), date(2025, 6, 10))}, "span"),
        ({"status": EntryStatus.TENTATIVE}, "status"),
        ({"title": "Other"}, "summary"),
        ({"description": "Other"}, "description"),
        ({"busy": True}, "busy"),
        ({"rule": "FREQ=YEARLY;COUNT=2"}, "rule"),
    ],
)
def test_a_feed_that_says_something_else(changes: dict[str, Any], named: str) -> None:
    with pytest.raises(FeedError, match=f"reads differently: {named}"):
        compare(DATA, published(a_visit(**changes), CALL))


def test_stamps_are_compared() -> None:
    with pytest.raises(FeedError, match="sequence"):
        compare(DATA, published(a_visit(), CALL, sequence=1))
    with pytest.raises(FeedError, match="changed"):
        compare(DATA, [replace(r, changed=r.changed + A_DAY) for r in WANTED])


def test_an_entry_too_few_too_many_or_twice() -> None:
    with pytest.raises(FeedError, match=r"call@test\.example"):
        compare(rendered(a_visit()), WANTED)
    with pytest.raises(FeedError, match=r"call@test\.example"):
        compare(DATA, WANTED[:1])
    twice = DATA.replace(b"UID:call@test.example", b"UID:bg-visit@test.example")
    with pytest.raises(FeedError, match="twice"):
        compare(twice, WANTED)


@pytest.mark.parametrize("bad", [b"", b"<html></html>", DATA[:400], DATA.replace(b"20250609T14", b"2025XX09T14")])
def test_damaged_bytes(bad: bytes) -> None:
    with pytest.raises(FeedError):
        compare(bad, WANTED)


def test_known_entries_are_not_read_again_and_still_compared() -> None:
    known: Known = {}
    one, two = a_visit(), a_visit(uid="other@t", description="x\nEND:VEVENT\nBEGIN:VEVENT")
    compare(rendered(one), published(one), known)
    assert [r.entry.uid for r in known.values()] == [one.uid]
    compare(rendered(one, two), published(one, two), known)
    assert len(known) == 2
    with pytest.raises(FeedError, match="UIDs differ"):
        compare(rendered(one), published(one, two), known)
    with pytest.raises(FeedError):
        compare(rendered(one, two)[:-30], published(one, two), known)
    block = next(iter(known))
    doubled = rendered(one).replace(block, block * 2)
    with pytest.raises(FeedError, match="occurs twice"):
        compare(doubled, published(one), known)


RINGING = a_visit(rings=True)


def with_reminders(*entries: Entry) -> bytes:
    return ics.to_bytes(ics.compose(a_feed(*entries, alarms=True), published(*entries), NOW))


def test_of_an_entry_that_is_known_the_reminders_alone_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    known: Known = {}
    compare(rendered(RINGING), published(RINGING), known)
    read: list[bytes] = []

    def noted(data: bytes) -> Any:
        read.append(data)
        return parsed(data)

    monkeypatch.setattr(readback, "parsed", noted)
    compare(with_reminders(RINGING), published(RINGING), known)
    assert [data.count(b"BEGIN:VALARM") for data in read] == [0, 1]
    assert all(b"UID" not in data for data in read)
    read.clear()
    compare(with_reminders(RINGING), published(RINGING), known)
    assert [data.count(b"BEGIN:VALARM") for data in read] == [0]


MISREAD = rb"""ACTION:DISPLAY > ACTION:AUDIO
TRIGGER:-PT15H > TRIGGER:PT15H
TRIGGER:-PT15H > TRIGGER:soon
DESCRIPTION:Visit of the President > DESCRIPTION:Other"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [*(line.split(b" > ") for line in MISREAD.splitlines()), (b"TRIGGER:-PT15H\r\n", b"")],
)
@pytest.mark.parametrize("is_known", [True, False])
def test_a_reminder_that_reads_differently_is_found(right: bytes, wrong: bytes, *, is_known: bool) -> None:
    known: Known = {}
    if is_known:
        compare(rendered(RINGING), published(RINGING), known)
    data = with_reminders(RINGING)
    assert right in data
    with pytest.raises(FeedError):
        compare(data.replace(right, wrong), published(RINGING), known)


def test_entries_are_read_some_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readback, "AT_A_TIME", 2)
    many = [a_visit(uid=f"{number}@t") for number in range(5)]
    compare(rendered(*many), published(*many))
    assert [r.entry.uid for r in readback.entries(rendered(*many), {})] == [f"{number}@t" for number in range(5)]
