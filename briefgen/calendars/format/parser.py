"""icalendar's parser, which splits and reads a line that stands in many entries once.

Half of the lines of a calendar stand in many of its entries: their status, colour, kind, stamps. What a line says depends on
nothing around it, but for times in a zone that the calendar describes: these are read each time.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from icalendar.cal import Calendar, ComponentFactory
from icalendar.parser import Contentline, Parameters
from icalendar.parser.content_line import NEWLINE, UFOLD
from icalendar.parser.ical.calendar import CalendarIcalParser
from icalendar.parser.property import unescape_backslash
from icalendar.prop import TypesFactory

MOST_KEPT = 4096  # lines
_PLAIN = re.compile(r"([A-Z][A-Z0-9-]*(?:;[A-Z][A-Z0-9-]*=[A-Za-z0-9/_+-]+)*):")
_TYPES = TypesFactory()


class _Line(Contentline):
    """A line that is split once, however often it is read; ``value`` is what it says, once that is known."""

    __slots__ = ("parted", "value")
    parted: tuple[str, Any, str] | None
    value: Any

    def parts(self) -> tuple[str, Any, str]:
        """Its name, parameters and value; raises ValueError where it has none.

        One without parameters, or with such as need no quotes, is parted at its colon: icalendar's own way goes through every
        letter of it.
        """
        if self.parted is None:
            plain = _PLAIN.match(self)
            self.parted = (*_head(plain[1]), unescape_backslash(self[plain.end() :])) if plain else super().parts()
        return self.parted


@lru_cache(256)  # dates and hours of one zone have the same
def _head(text: str) -> tuple[str, Any]:
    """The name and the parameters of a line, of what stands before its colon."""
    name, parameters, _value = Contentline(f"{text}:").parts() if ";" in text else (text, Parameters(), "")  # type: ignore[no-untyped-call]
    return name, parameters


@lru_cache(256)
def _type(name: str, value: str | None) -> Any:
    return _TYPES.for_property(name, value)


@lru_cache(MOST_KEPT)
def _line(text: str) -> _Line:
    line: _Line = _Line(text)  # type: ignore[no-untyped-call]
    line.parted = line.value = None
    return line


class _Parser(CalendarIcalParser):
    """Adds what a line says to the component that it stands in."""

    def get_factory_for_property(self, name: str, params: Any) -> Any:
        return _type(name, params.value if params else None)

    def handle_property(self, name: str, params: Any, vals: str, line: Any) -> None:
        component = self.component
        if component is None or "TZID" in params:
            super().handle_property(name, params, vals, line)
        elif line.value is not None:
            component.add(name, line.value, encode=False)
        else:
            faults = len(component.errors)
            super().handle_property(name, params, vals, line)
            if len(component.errors) == faults:
                added = component[name]
                line.value = added[-1] if isinstance(added, list) else added


def parsed(data: bytes | str) -> Calendar:
    """A calendar as icalendar reads it; raises ValueError and the like where it is damaged."""
    text = data.decode() if isinstance(data, bytes) else data
    lines = [_line(line) for line in NEWLINE.split(UFOLD.sub("", text)) if line]
    (calendar,) = _Parser(list[Contentline](lines), ComponentFactory(), _TYPES).parse()
    if not isinstance(calendar, Calendar):
        raise TypeError(f"no calendar: {calendar.name}")
    return calendar
