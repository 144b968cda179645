"""The change sheet of a programme."""

from __future__ import annotations

from msgspec.structs import replace

from briefgen.memos.desk.programme_changes import Change, Line, changes

TALKS = Line("Talks", "2026-12-21", "10:00–11:00", "Ministry", "Petrova", "", "")
LUNCH = Line("Lunch", "2026-12-21", "12:00–13:00", "Residence", "", "", "")


def plain(found: tuple[Change, ...]) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return [
        (
            c.tag,
            c.when.replace("\N{NO-BREAK SPACE}", " "),
            c.what,
            tuple(d.replace("\N{NO-BREAK SPACE}", " ") for d in c.details),
        )
        for c in found
    ]


def test_what_is_the_same_is_not_told() -> None:
    assert changes([TALKS, LUNCH], [LUNCH, TALKS]) == ()


def test_a_stop_is_known_by_its_title_and_else_by_its_hour() -> None:
    moved = replace(TALKS, day="2026-12-22", place="Palace")
    renamed = replace(LUNCH, title="Working lunch")
    assert plain(changes([TALKS, LUNCH], [moved, renamed])) == [
        (
            "Moved",
            "Tue 22 Dec 10:00–11:00",
            "Talks, Palace",
            ("When: Mon 21 Dec 10:00–11:00 → Tue 22 Dec 10:00–11:00", "Place: Ministry → Palace"),
        ),
        ("Changed", "Mon 21 Dec 12:00–13:00", "Working lunch, Residence", ("What: Lunch → Working lunch",)),
    ]


def test_what_is_new_and_what_is_off() -> None:
    assert plain(changes([TALKS], [LUNCH])) == [
        ("New", "Mon 21 Dec 12:00–13:00", "Lunch, Residence", ()),
        ("Off", "Mon 21 Dec 10:00–11:00", "Talks, Ministry", ()),
    ]


def test_two_of_one_title_are_each_used_once() -> None:
    later = replace(TALKS, hours="15:00–16:00")
    assert plain(changes([TALKS, later], [TALKS])) == [("Off", "Mon 21 Dec 15:00–16:00", "Talks, Ministry", ())]
    lead = replace(TALKS, lead="Dana", press="open")
    assert plain(changes([TALKS], [lead]))[0][3] == ("Leads: – → Dana", "Press: – → open")


def test_stops_without_titles_are_known_by_their_people_and_place_before_their_hour() -> None:
    morning = Line("", "2026-12-21", "10:00–11:00", "Town hall", "Dimitrov", "", "")
    other = Line("", "2026-12-21", "10:00–11:00", "Ministry", "Petrova", "", "")
    later = replace(morning, hours="11:00–12:00")
    assert plain(changes([morning], [other, later])) == [
        ("New", "Mon 21 Dec 10:00–11:00", "Meeting, Ministry", ()),
        (
            "Moved",
            "Mon 21 Dec 11:00–12:00",
            "Meeting, Town hall",
            ("When: Mon 21 Dec 10:00–11:00 → Mon 21 Dec 11:00–12:00",),
        ),
    ]
