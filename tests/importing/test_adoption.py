"""What was imported before imported events were marked is known again, and marked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.importing.entries import read_calendar
from briefgen.importing.order import Imported, Order
from briefgen.importing.tables.rows import read_table

Make = Callable[..., Catalog]
DAY = date(2026, 11, 26)
FILE = "theirs.ics"


def event(identity: str, when: str, title: str = "Talks", file: str = FILE) -> str:
    return (
        f"- {{id: {identity}, kind: meeting, title: {title}, counterparts: [BG], status: planned, when: {when}, "
        f"basis: {{text: Imported from {file}, date: 2026-10-01}}}}\n"
    )


def entry(uid: str, day: str, title: str = "Talks") -> str:
    return f"BEGIN:VEVENT\nUID:{uid}\nDTSTART;VALUE=DATE:{day}\nSUMMARY:{title}\nEND:VEVENT\n"


def imported(catalog: Catalog, *entries: str) -> Imported:
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{''.join(entries)}END:VCALENDAR\n"
    return read_calendar(text.replace("\n", "\r\n").encode(), Order(FILE, catalog, DAY, counterpart="BG"))


def told(out: Imported) -> tuple[list[tuple[object, object]], dict[str, tuple[object, dict[str, object]]], list[str]]:
    changes = {change.id: (change.mark["uid"], change.report) for change in out.changed}
    return [(record["title"], record["when"]) for record in out.events], changes, out.vanished


def test_what_says_the_same_is_marked_and_nothing_else(catalog: Make) -> None:
    known = catalog(events=f"events:\n{event('talks', '2026-12-10')}")
    out = imported(known, entry("one@x", "20261210"))
    assert told(out) == ([], {"talks": ("one@x", {})}, [])
    assert (out.entries, out.carried, out.present) == (1, 0, 1)


def test_the_only_one_of_its_title_has_moved_and_is_no_second_event(catalog: Make) -> None:
    known = catalog(events=f"events:\n{event('talks', '2026-12-10')}")
    out = imported(known, entry("one@x", "20261212"))
    assert told(out) == ([], {"talks": ("one@x", {"when": "2026-12-12"})}, [])
    assert (out.entries, out.carried, out.present, out.marks) == (1, 0, 1, {})


@pytest.mark.parametrize("turned", [False, True])
def test_of_several_of_one_title_the_same_date_tells_which_is_which(catalog: Make, turned: bool) -> None:
    known = catalog(events=f"events:\n{event('talks', '2026-12-10')}")
    entries = [entry("one@x", "20261210"), entry("two@x", "20270110")]
    out = imported(known, *(reversed(entries) if turned else entries))
    assert told(out) == ([("Talks", "2027-01-10")], {"talks": ("one@x", {})}, [])


def test_where_nobody_can_tell_which_is_which_it_is_new_and_the_old_one_is_asked_about(catalog: Make) -> None:
    known = catalog(events=f"events:\n{event('talks', '2026-12-10')}")
    out = imported(known, entry("one@x", "20261212"), entry("two@x", "20270110"))
    assert told(out) == ([("Talks", "2026-12-12"), ("Talks", "2027-01-10")], {}, ["talks"])


def test_what_somebody_wrote_or_imported_from_elsewhere_is_another(catalog: Make) -> None:
    known = catalog(events=f"events:\n{event('talks', '2026-12-10', file='others.ics')}")
    out = imported(known, entry("one@x", "20261212"))
    assert told(out) == ([("Talks", "2026-12-12")], {}, [])


def test_what_is_over_or_could_not_be_read_is_not_asked_about(catalog: Make) -> None:
    events = event("old", "2026-02-10", "Fair") + event("broken", "2026-12-11", "Concert")
    known = catalog(events=f"events:\n{events}")
    out = imported(known, entry("one@x", "20261212"), entry("two@x", "2026121", "Concert"))
    assert told(out) == ([("Talks", "2026-12-12")], {}, [])


def test_of_a_long_title_what_could_not_be_read_is_not_asked_about_either(catalog: Make) -> None:
    title = "Concert of the orchestra and of the choir, both of them of the two capitals, under one roof"
    known = catalog(events=f"events:\n{event('broken', '2026-12-11', repr(title))}")
    out = imported(known, entry("one@x", "20261212"), entry("two@x", "2026121", title.replace(",", "\\,")))
    assert told(out) == ([("Talks", "2026-12-12")], {}, [])


def test_whom_it_is_with_may_stand_in_any_order_and_what_was_withdrawn_is_not_taken_up(catalog: Make) -> None:
    both = event("talks", "2026-12-10", file="plan.csv").replace("[BG]", "[RO, BG]")
    table = b"No;When;What;With\n7;2026-12-12;Talks;BG, RO\n"
    found = []
    for events in (both, both.replace("status:", "withdrawn: true, status:")):
        order = Order("plan.csv", catalog(events=f"events:\n{events}"), DAY)
        found.append(told(read_table(table, order, ["key=No"])[0]))
    taken_up: tuple[list[object], dict[str, object], list[str]] = (
        [],
        {"talks": ("plan.csv#7", {"when": "2026-12-12"})},
        [],
    )
    assert found == [taken_up, ([("Talks", "2026-12-12")], {}, [])]


def test_a_sheet_with_a_column_for_keys_does_the_same(catalog: Make) -> None:
    known = catalog(events=f"events:\n{event('talks', '2026-12-10', file='plan.csv')}")
    table = b"No,When,What,With\n7,2026-12-12,Talks,BG\n"
    order = Order("plan.csv", known, DAY)
    assert told(read_table(table, order, ["key=No"])[0]) == (
        [],
        {"talks": ("plan.csv#7", {"when": "2026-12-12"})},
        [],
    )
    assert told(read_table(table, order)[0]) == (
        [("Talks", "2026-12-12")],
        {},
        [],
    )  # without keys nothing is known again
