"""Reads calendars as GNOME and KDE do: asked and answering as ``serving`` tells.

The system's own Python runs it, which has libical's bindings: standard library only, whatever its version. With a
folder named as its argument, libical looks for its tables of time zones there, and finds none in an empty one.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

MOST_STARTS = 40
EVENT, ANY = ICalGLib.ComponentKind.VEVENT_COMPONENT, ICalGLib.PropertyKind.ANY_PROPERTY
# RFC 9253 is younger than libical 3.0: it passes these over, and the entries stay.
UNKNOWN_TO_IT = ("CONCEPT", "LINK")


def read(text: str) -> list[dict[str, Any]]:
    calendar = ICalGLib.Component.new_from_string(text)
    if calendar is None:
        raise ValueError("no calendar")
    events, event = [], calendar.get_first_component(EVENT)
    while event is not None:
        events.append(entry(event))
        event = calendar.get_next_component(EVENT)
    return events


def entry(event: Any) -> dict[str, Any]:
    refuse_errors(event)
    start, end = event.get_dtstart(), event.get_dtend()
    return {
        "uid": event.get_uid(),
        "summary": event.get_summary(),
        "whole_days": bool(start.is_date()),
        "start": shown(start),
        "end": shown(end),
        "status": value(event, ICalGLib.PropertyKind.STATUS_PROPERTY),
        "starts": starts(event, start),
        "description": event.get_description(),
        "place": event.get_location(),
    }


def refuse_errors(event: Any) -> None:
    """What libical does not understand stands in properties that it adds."""
    for words in properties(event, ICalGLib.PropertyKind.XLICERROR_PROPERTY):
        if not any(name in words for name in UNKNOWN_TO_IT):
            raise ValueError(words)


def properties(event: Any, kind: Any) -> list[str]:
    found, prop = [], event.get_first_property(kind)
    while prop is not None:
        found.append(prop.get_value_as_string())
        prop = event.get_next_property(kind)
    return found


def value(event: Any, kind: Any) -> str | None:
    return next(iter(properties(event, kind)), None)


def shown(time: Any) -> str:
    if time.is_date():
        return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
    utc = time.convert_to_zone(ICalGLib.Timezone.get_utc_timezone())
    date = f"{utc.get_year():04}-{utc.get_month():02}-{utc.get_day():02}"
    return f"{date}T{utc.get_hour():02}:{utc.get_minute():02}:{utc.get_second():02}Z"


def starts(event: Any, start: Any) -> list[str]:
    prop = event.get_first_property(ICalGLib.PropertyKind.RRULE_PROPERTY)
    if prop is None:
        return [shown(start)]
    found: list[str] = []
    iterator = ICalGLib.RecurIterator.new(prop.get_rrule(), start)
    time = iterator.next()
    while not time.is_null_time() and len(found) < MOST_STARTS:
        found.append(shown(time))
        time = iterator.next()
    return found


def main(arguments: list[str]) -> None:
    if arguments:
        ICalGLib.Timezone.set_builtin_tzdata(False)
        ICalGLib.Timezone.set_zone_directory(arguments[0])
    for line in sys.stdin:
        answer: Any
        try:
            answer = read(json.loads(line)["ics"])
        except ValueError as error:
            answer = {"error": str(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main(sys.argv[1:])
