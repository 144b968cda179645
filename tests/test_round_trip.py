"""Our own feeds, imported: the same events come back."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from msgspec.structs import replace

from briefgen.calendars import ics
from briefgen.calendars.entries import Entry, Feed
from briefgen.domain.catalog import Catalog
from briefgen.domain.records import state_of
from briefgen.importing.entries import read_calendar
from briefgen.importing.order import Fields, Imported, Order
from briefgen.reading.edits.writing import items
from briefgen.reading.load import Loaded
from tests.calendars.calendar_samples import NOW, feed, published
from tests.conftest import examples
from tests.random_catalogs import TODAY, catalog_of, event_files

FIELDS = ("title", "when", "timezone", "status", "place", "kind", "counterparts")


def emptied(catalog: Catalog) -> Catalog:
    return replace(catalog, events={}, reference_days={})


def imported(catalog: Catalog, data: bytes, day: date) -> Imported:
    return read_calendar(data, Order("all.ics", emptied(catalog), day))


def known(catalog: Catalog, event: str, day: date) -> Fields:
    """What a catalog says of an event as of a day, as a curator would write it."""
    record = catalog.events[event]
    state = state_of(catalog, record, day)
    assert state
    assert state.now.status
    return {
        "title": state.title,
        "when": str(state.now.when),
        "timezone": record.timezone,
        "status": state.now.status.value,
        "place": str(state.now.place) if state.now.place else None,
        "kind": record.kind.value,
        "counterparts": list(record.counterparts),
    }


def all_known(catalog: Catalog, shown_feed: Feed, day: date) -> dict[str, Fields]:
    return {event: known(catalog, event, day) for event in (e.uid.partition("@")[0] for e in shown_feed.entries)}


def shown(entry: Entry) -> tuple[object, ...]:
    return (entry.uid, entry.summary, entry.span, entry.status, entry.place, entry.categories, entry.busy)


def rendered(shown_feed: Feed) -> bytes:
    return ics.to_bytes(ics.compose(shown_feed, published(*shown_feed.entries), NOW))


def test_the_projects_own_events_come_back_with_date_and_status(real: Loaded) -> None:
    assert real.catalog
    day = date(2026, 11, 23)
    before = feed(real.catalog, "all", day)
    found = imported(real.catalog, rendered(before), day).events
    assert {str(f["id"]): {name: f.get(name) for name in FIELDS} for f in found} == all_known(real.catalog, before, day)
    assert len(found) >= 16


def test_into_the_project_it_came_from_nothing_is_imported(real: Loaded) -> None:
    assert real.catalog
    before = feed(real.catalog, "all", date(2026, 11, 23))
    again = read_calendar(rendered(before), Order("all.ics", real.catalog, date(2026, 11, 23)))
    assert (again.events, again.reference_days, again.left_out) == ([], [], [])
    assert again.present == len(before.entries)


@examples(20)
@given(event_files())
def test_any_catalog_comes_back(text: str) -> None:
    catalog = catalog_of(text)
    before = feed(catalog, "all", TODAY)
    found = imported(catalog, rendered(before), TODAY).events
    assert {str(f["id"]): {name: f.get(name) for name in FIELDS} for f in found} == all_known(catalog, before, TODAY)
    again = catalog_of("events:\n" + items(found, 0)) if found else emptied(catalog)
    assert [shown(entry) for entry in feed(again, "all", TODAY).entries] == [shown(e) for e in before.entries]


def test_what_was_postponed_to_a_new_date_comes_back_as_planned() -> None:
    text = (
        "events:\n- {id: a, kind: visit, title: A, counterparts: [BG], reports: ["
        "{source: s000 p1, status: planned, when: 2025-07-01}, {source: s001 p1, status: postponed, when: 2025-07-08}]}\n"
    )
    catalog = catalog_of(text)
    (found,) = imported(catalog, rendered(feed(catalog, "all", TODAY)), TODAY).events
    assert (found["status"], found["when"]) == ("planned", "2025-07-08")
