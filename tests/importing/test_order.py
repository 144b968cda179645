"""What comes of an import: each entry once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.domain.catalog import Catalog
from briefgen.importing.ical.components import Component
from briefgen.importing.ical.rules import Budget
from briefgen.importing.order import Entry, Imported, LeftOut, Order, Source
from briefgen.importing.zones.atlas import Atlas, Zones

Makes = Callable[..., Entry]


@pytest.fixture
def makes(catalog: Callable[..., Catalog]) -> Makes:
    """``makes("SUMMARY:A")``: an entry of these lines in line 7."""

    def make(*lines: str, display_zone: str | None = None) -> Entry:
        budget, part = Budget(), Component("VEVENT", 7)
        for line in lines:
            part.lines.setdefault(line.partition(":")[0], []).append(line)
        order = Order("their\u202e.ics", catalog(), date(2026, 1, 1))
        zones = Zones(Component("VCALENDAR", 1), Atlas([], [], budget))
        return Entry(Source(order, zones, False, display_zone, set(), frozenset(), budget), part)

    return make


def test_an_entry_that_made_records_counts_as_carried(makes: Makes) -> None:
    out, entry = Imported(), makes("SUMMARY:A")
    entry.records = 3
    out.count(entry)
    assert (out.entries, out.carried, out.present, out.left_out) == (1, 1, 0, [])
    entry.add("one", None, "", "two", "one")
    out.count(entry)
    assert [str(left) for left in out.left_out] == ["line 7, “A”: one; two"]


def test_an_entry_that_is_there_already_is_not_left_out(makes: Makes) -> None:
    out, entry = Imported(), makes()
    entry.present = 2
    entry.add("something")
    out.count(entry)
    assert (out.entries, out.carried, out.present, out.left_out) == (1, 0, 1, [])


def test_an_entry_that_made_nothing_has_one_reason(makes: Makes) -> None:
    out, entry = Imported(), makes()
    entry.refuse("")
    entry.refuse("first")
    entry.refuse("second")
    entry.add("something")
    out.count(entry)
    assert out.left_out == [LeftOut(7, "without a title", ("first",), whole=True)]
    assert str(out.left_out[0]) == "line 7, “without a title”, is left out: first"
    assert (out.entries, out.carried, out.present) == (1, 0, 0)


def test_an_entry_without_a_fate_is_a_fault_of_ours(makes: Makes) -> None:
    with pytest.raises(AssertionError, match="nothing is said of the entry in line 7"):
        Imported().count(makes())


def test_records_of_both_kinds_count() -> None:
    assert Imported(events=[{}, {}], reference_days=[{}]).records == 3


def test_where_times_without_a_zone_count(makes: Makes) -> None:
    assert makes().source.home_zone == "Asia/Almaty"
    assert makes(display_zone="Europe/Sofia").source.home_zone == "Europe/Sofia"


def test_titles_and_names_of_files_are_fit_to_print(makes: Makes) -> None:
    entry = makes("SUMMARY:" + "word " * 30)
    assert entry.title == "word word word word word word word word word word word word word …"
    assert entry.source.order.basis == "Imported from their.ics"
