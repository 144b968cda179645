from __future__ import annotations

import json

import pytest

from briefgen.calendars.entries import Entry
from briefgen.calendars.ledger import Ledger, Shown, revise
from briefgen.calendars.ledger import file as ledger_file
from briefgen.calendars.ledger.file import Revision
from briefgen.calendars.ledger.roll import call_roll
from briefgen.calendars.ledger.stamping import stamp
from briefgen.diagnostics import BriefgenError
from tests.calendars.calendar_samples import A_DAY, NOW, a_feed, a_visit, hours

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


def moved_on() -> Ledger:
    """The ledger after a visit has left one calendar for another."""
    before, after = (
        call_roll([a_feed(a_visit(), name=name), a_feed(name=other)]) for name, other in (("a", "b"), ("b", "a"))
    )
    return revise(revise(Ledger(), before, NOW)[0], after, NOW + A_DAY)[0]


def test_what_left_a_calendar_reads_back() -> None:
    ledger = moved_on()
    assert [(one.sequence, one.kept.feeds) for one in ledger.records[KEY].left] == [(1, ("a",))]
    assert ledger_file.read(ledger_file.write(ledger)) == ledger_file.Reading(ledger)


@pytest.mark.parametrize("left", ["5", "[5]", '"x"', '[{"sequence": 1}]', "[[]]", "null"])
def test_what_cannot_be_said_of_a_calendar_that_was_left_is_damage(left: str) -> None:
    written = ledger_file.write(moved_on()).decode()
    begin = written.index('"left": ') + len('"left": ')
    spoilt = written[:begin] + left + written[written.rindex("]") + 1 :]
    reading = ledger_file.read(spoilt.encode())
    assert (KEY in reading.ledger.records, reading.whole, reading.remnants[KEY].sequence) == (False, False, 2)


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


def test_a_line_that_stands_twice_is_read_with_the_higher_sequence() -> None:
    ledger = ledger_of(a_visit(place="Almaty"), before=ledger_of(a_visit()), days=3)
    line = next(line for line in ledger_file.write(ledger).decode().splitlines() if line.startswith('"bg-visit'))
    for lines in ([line, line.replace('"sequence": 1', '"sequence": 0')], [line.replace("1,", "0,", 1), line]):
        data = ledger_file.write(ledger).decode().replace(line, ",\n".join(lines))
        assert ledger_file.read(data.encode()) == ledger_file.Reading(ledger)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_ledger_that_an_editor_saved_in_another_way_is_read(encoding: str) -> None:
    ledger = ledger_of(a_visit(title="Посещение"), CALL)
    data = ledger_file.write(ledger).decode().encode(encoding)
    assert ledger_file.read(data) == ledger_file.Reading(ledger)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"title": "Visit of the President"', '"title": 7'),
        ('"span": ["2025-06-09", "2025-06-11"]', '"span": ["2025-06-09", "9999-12-31"]'),
        ('"shown": "live"', '"shown": "live'),
        ('"feeds": ["all"]', '"feeds": [' + "[" * 100_000),
        ('"rule": null', '"rule": "FREQ=FORTNIGHTLY"'),
        ('"fixed": true', '"fixed": Infinity'),
        ('"remark": ""', '"remark": "\\ud800"'),
    ],
)
def test_of_a_damaged_line_the_revision_is_kept(old: str, new: str) -> None:
    ledger = ledger_of(a_visit(place="Almaty"), CALL, before=ledger_of(a_visit(), CALL), days=3)
    lines = ledger_file.write(ledger).decode().splitlines(keepends=True)
    assert old in lines[6]
    reading = ledger_file.read("".join([*lines[:6], lines[6].replace(old, new), *lines[7:]]).encode())
    assert (KEY in reading.ledger.records, reading.whole) == (False, False)
    assert reading.ledger.records["call@test.example", "en"] == ledger.records["call@test.example", "en"]
    assert reading.remnants[KEY] == Revision(1, NOW, NOW + 3 * A_DAY)


def test_a_name_without_its_language_is_damage() -> None:
    data = ledger_file.write(ledger_of(a_visit())).replace(b"test.example en", b"test.example")
    assert not ledger_file.read(data).whole


@pytest.mark.parametrize("version", ["true", "1.0", '"1"', "null", "1e400"])
def test_a_version_that_is_no_number_is_damage(version: str) -> None:
    data = ledger_file.write(ledger_of(a_visit())).replace(b'"version": 1', f'"version": {version}'.encode())
    reading = ledger_file.read(data)
    assert (list(reading.ledger.records), reading.whole) == ([KEY], False)


@pytest.mark.parametrize("order", [(5, 3), (3, 5)])
def test_of_an_entry_in_two_damaged_lines_the_higher_revision_is_kept(order: tuple[int, int]) -> None:
    lines = [f'"{KEY[0]} en": {{"sequence": {sequence}, "title": 7}},' for sequence in order]
    other = '"call@test.example en": {"sequence": 9, "title": 7}'
    reading = ledger_file.read("\n".join(['{"version": 1,', *lines, other]).encode())
    assert reading.remnants == {KEY: Revision(5), ("call@test.example", "en"): Revision(9)}


def test_a_damaged_line_of_a_feed_is_damage_too() -> None:
    ledger = ledger_of(a_visit())
    data = ledger_file.write(ledger)
    for line in (b'"all en": {"changed": "', b'"bg-visit@test.example en": {"sequence": 0, "created": "'):
        assert line in data
        reading = ledger_file.read(data.replace(line, line + b"x"))
        assert (reading.whole, len(reading.ledger.feeds) + len(reading.ledger.records)) == (False, 1)
        assert reading.warnings == (
            "ledger.json is damaged: 1 line could be read; the rest is taken from the published feeds",
        )
