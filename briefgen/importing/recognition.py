"""The same event again: by its UID in somebody else's calendar, or by a chosen key of a sheet.

An event that was imported keeps a mark of that (``imported:``): its key, the name of the file, and a digest of what the file
said. What says the same as before is nothing new, whatever a curator has made of the record since.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Event, EventReport
from briefgen.domain.records import State, state_of
from briefgen.domain.standing import reported_status
from briefgen.files import digest
from briefgen.importing.order import Changed, Fields, Imported, Mark, Order

LONGEST_KEY = 250
LONGEST_NAME = 160  # of a file
DIGITS = 16  # of the digest: enough to tell two versions of one entry apart
# What a calendar says of an event that later versions of it may say otherwise.
TOLD = ("title", "when", "place", "agenda", "outcome")


def key_of(uid: str, start: datetime | None = None) -> str:
    """The key of an entry: its UID, and for one of several that have it the start it has by the rule."""
    return f"{uid} {start.isoformat(timespec='minutes')}" if start else uid


def uid_of(key: str) -> str:
    """The UID in a key."""
    return key.partition(" ")[0]


def row_key(file: str, key: str) -> str:
    """The key of a row of a sheet, which is unique in that sheet alone; empty where the row has none."""
    return f"{file}#{key}" if key else ""


def mark(key: str, file: str, fields: Fields, *said: str) -> Mark | None:
    """The mark of a draft with a key, None without one; *said* is what the entry says besides, as its own status.

    The day counts for none of it: what an entry says today it says tomorrow.
    """
    if not key or len(key) > LONGEST_KEY or len(file) > LONGEST_NAME:
        return None
    parts = [str(fields.get(name, "")) for name in (*TOLD, "timezone", "counterparts")]
    return Mark(key, file, digest(*parts, *said)[:DIGITS])


def known(catalog: Catalog) -> dict[str, Event]:
    """The events that were imported, by their keys."""
    return {event.imported.uid: event for event in catalog.events.values() if event.imported}


def told_as(fields: Fields) -> tuple[str, ...]:
    """What somebody would take for the same event or day: its title, its date, whom it concerns."""
    listed: Any = fields.get("counterparts") or [fields.get("counterpart")]
    return (str(fields["title"]).casefold(), str(fields["when"]), *sorted(map(str, listed)))


def on_file(catalog: Catalog) -> frozenset[tuple[str, ...]]:
    """The same of everything on file, by each title and date that were reported of it."""
    reported = ((event, report) for event in catalog.events.values() for report in event.reports)
    events = (
        {"title": title, "when": report.when, "counterparts": event.counterparts}
        for event, report in reported
        for title in (event.title, report.title or event.title)
    )
    days = ({"title": d.title, "when": d.when, "counterpart": d.counterpart} for d in catalog.reference_days.values())
    return frozenset(map(told_as, (*events, *days)))


def recognised(order: Order, imported: Mapping[str, Event], found: tuple[Mark, Fields], out: Imported) -> bool:
    """Whether an entry with a mark was imported before; what it says otherwise now is kept as a change."""
    out.keys.add(found[0].uid)
    event = imported.get(found[0].uid)
    if event and (change := changed(order.catalog, event, found, order.day)):
        out.changed.append(change)
    return event is not None


def changed(catalog: Catalog, event: Event, found: tuple[Mark, Fields], day: date) -> Changed | None:
    """What an entry says otherwise than is on file, where it says something new at all; None where it does not."""
    new, draft = found
    if event.withdrawn or (event.imported and event.imported.seen == new.seen):
        return None
    now = state_of(catalog, event, day)
    return Changed(event.id, new.fields(), dict(_report(now, event, draft)))


def _report(now: State[Event, EventReport] | None, event: Event, draft: Fields) -> Iterator[tuple[str, object]]:
    """The fields that are another now; the status only where something is called off, or is on again."""
    if now is None:
        return
    on_file = {
        "title": str(now.now.title or event.title),
        "when": str(now.now.when),
        "place": str(now.now.place or ""),
        "agenda": [str(point) for point in now.now.agenda],
        "outcome": str(now.now.outcome or ""),
    }
    status, before = str(draft["status"]), reported_status(now).value
    if "cancelled" in (status, before) and status != before:
        yield "status", status
    for name in TOLD:
        if draft.get(name) and draft[name] != on_file[name]:
            yield name, draft[name]


def vanished(catalog: Catalog, file: str, keys: Collection[str], day: date) -> Iterator[str]:
    """The ids of events that were imported from a file, are still ahead, and are no longer in it."""
    for key, event in known(catalog).items():
        if event.imported and event.imported.source == file and key not in keys and is_ahead(catalog, event, day):
            yield event.id


def is_ahead(catalog: Catalog, event: Event, day: date) -> bool:
    """Whether an event is not over as of a day, and was not withdrawn."""
    state = state_of(catalog, event, day)
    last = state.now.when.last if state else None
    expected = state is not None and not event.withdrawn and not reported_status(state).traits.over
    return expected and (last is None or last >= day)
