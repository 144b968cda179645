from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefgen.calendars.entries import Days, EntryStatus
from briefgen.calendars.readback import FeedError, Known, compare, unchanged
from tests.calendars.calendar_samples import A_DAY, NOW, a_visit, hours, published, rendered

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


def test_what_is_unchanged_since_it_was_read_back_is_known_and_nothing_else() -> None:
    later = replace(WANTED[0], changed=NOW + A_DAY)
    (block, same), *others = unchanged(DATA, [later, WANTED[1]]).items()
    assert (same, others) == (WANTED[1], [])
    assert block.startswith(b"BEGIN:VEVENT\r\nUID:call@test.example\r\nDTSTAMP:20250610T090000Z\r\n")
    assert unchanged(DATA, [replace(r, sequence=1) for r in WANTED]) == {}
    assert unchanged(b"", WANTED) == {}
