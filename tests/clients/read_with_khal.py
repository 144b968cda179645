"""Reads calendars as khal does once vdirsyncer has taken them apart.

In a process of its own, since khal changes how icalendar understands zones for everything that runs beside it.
"""

from __future__ import annotations

from datetime import UTC
from typing import Any

from khal.khalendar.backend import SQLiteDb
from khal.khalendar.event import Event
from vdirsyncer.vobject import split_collection

from tests.clients.programs import FIRST, LAST, Seen, in_order, told
from tests.clients.serving import serve

LOCALE: Any = {"local_timezone": UTC, "default_timezone": UTC}


def read(data: bytes) -> list[Seen]:
    tables = SQLiteDb(["feed"], ":memory:", LOCALE)
    items = list(split_collection(data.decode()))
    for number, item in enumerate(items):
        tables.update(item, f"{number}.ics", calendar="feed")
    floating = tables.get_floating(FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None))
    rows: dict[str, list[tuple[Any, ...]]] = {}
    for row in (*floating, *tables.get_localized(FIRST, LAST)):
        rows.setdefault(row[1], []).append(row)
    if len(rows) != len(items):
        raise ValueError(f"{len(items)} items, of which khal keeps {len(rows)}")
    return in_order(entry(found) for found in rows.values())


def entry(rows: list[tuple[Any, ...]]) -> Seen:
    rows.sort(key=lambda row: row[2])
    item, _href, start, end, ref, *_others = rows[0]
    event = Event.fromString(item, ref=ref, start=start, end=end, calendar="feed", locale=LOCALE)
    return Seen(
        uid=str(event.uid),
        summary=event.summary,
        whole_days=event.allday,
        start=told(start),
        end=told(end),
        status=str(event.status),
        starts=tuple(told(row[2]) for row in rows),
        description=event.description,
        place=event.location,
    )


if __name__ == "__main__":
    serve(read)
