from __future__ import annotations

import json

import pytest

from briefgen.calendars import ics, ledger_file
from briefgen.calendars.entries import Entry
from briefgen.calendars.ledger import Ledger, Record, Shown, call_roll, revise, stamp
from briefgen.diagnostics import BriefgenError
from tests.calendars.calendar_samples import A_DAY, NOW, a_feed, a_visit, hours, published

KEY = ("bg-visit@test.example", "en")
CALL = hours("2025-06-09T14:00", "2025-06-09T15:00", "UTC")


def ledger_of(*entries: Entry, before: Ledger | None = None, days: int = 0) -> Ledger:
    feed, now = a_feed(*entries), NOW + days * A_DAY
    ledger, revised = revise(before or Ledger(), call_roll([feed]), now)
    return stamp(ledger, feed, revised, now)[0]


def test_a_ledger_reads_back() -> None:
    ledger = ledger_of(a_visit(rule="FREQ=YEARLY;COUNT=2", remark="reported", rolling=True), CALL)
    assert ledger_file.read(ledger_file.write(ledger)) == ledger_file.Reading(ledger)


def test_a_deleted_entry_reads_back() -> None:
    ledger = ledger_of(CALL, before=ledger_of(a_visit(), CALL), days=1)
    assert ledger.records[KEY].shown is Shown.DELETED
    assert ledger_file.read(ledger_file.write(ledger)).ledger == ledger


def test_it_is_json_with_one_entry_a_line() -> None:
    data = ledger_file.write(ledger_of(a_visit(), CALL))
    assert json.loads(data)["version"] == 1
    lines = data.decode().splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "{",
        '"version"',
        '"feeds"',
        '"all en"',
        "},",
        '"entries"',
        '"bg-visit@test.example en"',
        '"call@test.example en"',
        "}",
        "}",
    ]


def test_a_merge_conflict_is_resolved_to_the_higher_sequence() -> None:
    base = ledger_of(a_visit(), CALL)
    ours = ledger_of(a_visit(place="Almaty"), CALL, before=base, days=1)
    theirs = ledger_of(a_visit(place="Almaty"), CALL, before=base, days=2)
    theirs = ledger_of(a_visit(place="Shymkent"), CALL, before=theirs, days=3)
    reading = ledger_file.read(merged(ledger_file.write(ours), ledger_file.write(theirs)))
    assert reading.ledger.records == theirs.records
    assert reading.ledger.records[KEY].sequence == 2
    assert reading.warnings == ("ledger.json held a merge conflict; each entry was resolved to its higher SEQUENCE",)
    swapped = ledger_file.read(merged(ledger_file.write(theirs), ledger_file.write(ours)))
    assert swapped.ledger.records == theirs.records


def merged(ours: bytes, theirs: bytes) -> bytes:
    """What git leaves where lines differ."""
    out: list[str] = []
    for one, two in zip(ours.decode().splitlines(), theirs.decode().splitlines(), strict=True):
        out += [one] if one == two else ["<<<<<<< HEAD", one, "=======", two, ">>>>>>> branch"]
    return ("\n".join(out) + "\n").encode()


@pytest.mark.parametrize("damage", [b"", b"{", b"<html>", b'{"version": 1}', b"\xff\xfe", b"[]", b"null"])
def test_damage_is_told(damage: bytes) -> None:
    reading = ledger_file.read(damage)
    assert (reading.ledger, reading.whole) == (Ledger(), False)
    assert reading.warnings == (
        "ledger.json is damaged: 0 lines could be read; the rest is taken from the published feeds",
    )


def test_the_lines_that_are_whole_are_kept() -> None:
    ledger = ledger_of(a_visit(), CALL)
    data = ledger_file.write(ledger)
    cut = data[: data.index(b'"call@test.example')]
    reading = ledger_file.read(cut)
    assert reading.ledger.records == {KEY: ledger.records[KEY]}
    assert not reading.whole


def test_a_line_with_a_wrong_value_is_damage() -> None:
    data = ledger_file.write(ledger_of(a_visit())).replace(b'"sequence": 0', b'"sequence": "zero"')
    reading = ledger_file.read(data)
    assert (reading.ledger.records, reading.whole) == ({}, False)


def test_a_newer_version_is_not_overwritten() -> None:
    data = ledger_file.write(ledger_of(a_visit())).replace(b'"version": 1', b'"version": 2')
    with pytest.raises(BriefgenError, match="newer briefgen"):
        ledger_file.read(data)


def test_a_lost_ledger_is_made_anew_from_the_feeds() -> None:
    ledger = ledger_of(a_visit(place="Almaty"), CALL, before=ledger_of(a_visit(), CALL), days=3)
    feed = a_feed(a_visit(place="Almaty"), CALL)
    _same, revised = revise(ledger, call_roll([feed]), NOW)
    data = ics.to_bytes(ics.compose(feed, revised, ledger.feeds["all en"].changed))
    restored, warnings = ledger_file.restore(Ledger(), {"all.ics": data, "all.json": b"[]"})
    assert (restored, warnings) == (ledger, ())


def test_what_the_ledger_knows_is_not_taken_from_the_feeds() -> None:
    ledger = ledger_of(a_visit(place="Almaty"), before=ledger_of(a_visit()), days=3)
    data = ics.to_bytes(ics.compose(a_feed(a_visit(), CALL), published(a_visit(), CALL), NOW))
    restored, _warnings = ledger_file.restore(ledger, {"all.ics": data})
    assert restored.records[KEY] == ledger.records[KEY]
    assert sequence(restored.records["call@test.example", "en"]) == 0


def sequence(record: Record) -> int:
    return record.sequence


def test_a_damaged_feed_is_told_and_left() -> None:
    restored, warnings = ledger_file.restore(Ledger(), {"all.ics": b"BEGIN:VCALENDAR\r\n<html>"})
    assert restored == Ledger()
    assert warnings == ("all.ics cannot be read; nothing is restored from it",)
