"""What search engines read of a page: its events as schema.org has them, those alone whose days are known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from markupsafe import Markup

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When, dating, hours
from briefgen.domain.standing import EventState, Standing, last_date, standing
from briefgen.pages.subscriptions import web

SCHEMA = "https://schema.org"


def structured(catalog: Catalog, events: Iterable[EventState], day: date, page: str | None) -> Markup | None:
    """The events as JSON-LD for a page at an address; None where there is none to tell of.

    Within a script element ``<`` would begin a tag and ``&`` an entity: both are written as JSON can write them.
    """
    found = [_event(catalog, event, day, page) for event in events if last_date(event).exact]
    if not found:
        return None
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


def _event(catalog: Catalog, event: EventState, day: date, page: str | None) -> dict[str, Any]:
    when, zone = last_date(event), hours.zone(catalog.calendar, event.record)
    told: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "Event",
        "@id": f"{page or ''}#{event.id}",
        "name": event.title,
        "startDate": _start(when, zone),
        **dict(_end(when, zone)),
        "eventStatus": f"{SCHEMA}/{_status(catalog, event, day)}",
    }
    if event.now.place:
        told["location"] = {"@type": "Place", "name": str(event.now.place)}
    if before := _previous(catalog, event, zone):
        told["previousStartDate"] = before
    if address := web(event.record.url):
        told["url"] = address
    return told


def _start(when: When, zone: str) -> str:
    begin = hours.begins(when, zone)
    return begin.isoformat() if begin else str(when.earliest)


def _end(when: When, zone: str) -> Iterator[tuple[str, str]]:
    end = hours.ends(when, zone)
    if end or when.lasts:
        yield "endDate", end.isoformat() if end else str(when.latest)


def _status(catalog: Catalog, event: EventState, day: date) -> str:
    """Schema.org knows five states; what was held went as scheduled, or as rescheduled."""
    stands = standing(event, day)
    if stands is Standing.CANCELLED:
        return "EventCancelled"
    if stands is Standing.POSTPONED:
        return "EventPostponed"
    return "EventRescheduled" if dating.moved(catalog, event) else "EventScheduled"


def _previous(catalog: Catalog, event: EventState, zone: str) -> str | None:
    """The day it was moved from, where that was one."""
    if not dating.moved(catalog, event):
        return None
    dates = [when for when, _dated in event.values("when") if when != last_date(event) and when.exact]
    return _start(dates[-1], zone) if dates else None
