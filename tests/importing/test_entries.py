"""Our own calendar read back: the same events, whatever a feed adds to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from briefgen.importing.entries import read_calendar
from briefgen.importing.order import Order
from briefgen.reading.load import Loaded

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)


def test_our_own_calendar_gives_the_same_events_back(real: Loaded) -> None:
    assert real.catalog is not None
    empty = replace(real.catalog, events={})
    data = (ROOT / "output" / "feeds" / "all.ics").read_bytes()
    found = read_calendar(data, Order("all.ics", empty, DAY))
    back = {str(r["id"]): (str(r["title"]), r["counterparts"], str(r["kind"]), r.get("place")) for r in found.events}
    held = {
        e.id: (
            str(e.reports[-1].title or e.title),
            list(e.counterparts),
            e.kind.value,
            next((str(r.place) for r in reversed(e.reports) if r.place), None),
        )
        for e in real.catalog.events.values()
    }
    undated = {"ro-composers-concert-astana", "ro-kazakh-museum-exhibitions"}
    assert back == {key: value for key, value in held.items() if key not in undated}
    dates = {str(r["id"]): str(r["when"]) for r in found.events}
    assert dates["bg-intergovernmental-commission-5"] == "2025-05"
    assert dates["bg-trakia-zone-meeting-2023"] == "2023-04-26..2023-05-10"
    assert dates["bg-president-visit-2025"] == "2025-06-09"
