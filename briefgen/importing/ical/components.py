"""The components of a calendar file (RFC 5545, section 3.6), forgiving where it can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.diagnostics import BriefgenError
from briefgen.importing.ical.file_kinds import has_calendar, no_calendar
from briefgen.importing.ical.lines import content_lines
from briefgen.importing.ical.properties import Property, read_property
from briefgen.language import gettext as _

LARGEST_FILE = 16 * 1024 * 1024
DEEPEST = 8
# What stands directly in a calendar and in nothing else: one that begins inside another ends it.
ENTRIES = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY", "VPOLL"})
_OUTER = ENTRIES | {"VTIMEZONE"}

_NAME = re.compile(r"([A-Za-z0-9-]+)\s*[:;]")


@dataclass(slots=True)
class Component:
    """A calendar, an entry, a time zone: raw lines by property name, and the components inside. ``whole``: it has its END.

    ``odd`` are the numbers of lines inside it that are no properties.
    """

    name: str
    line: int
    lines: dict[str, list[str]] = field(default_factory=dict)
    parts: list[Component] = field(default_factory=list)
    odd: list[int] = field(default_factory=list)
    whole: bool = False
    _read: dict[str, list[Property]] = field(default_factory=dict, init=False, repr=False)

    def get(self, name: str) -> Property | None:
        """The first property of a name that can be read."""
        return next(iter(self.all(name)), None)

    def all(self, name: str) -> list[Property]:
        """Every property of a name that can be read."""
        if name not in self._read:
            self._read[name] = [found for line in self.lines.get(name, ()) if (found := read_property(line))]
        return self._read[name]

    def text(self, name: str) -> str:
        """The text of a property; empty where there is none."""
        found = self.get(name)
        return found.text.strip() if found else ""

    def has_unreadable(self, name: str) -> bool:
        """Whether a property of this name is there, and none of them can be read."""
        return name in self.lines and self.get(name) is None

    def inside(self, name: str) -> list[Component]:
        """The components of a name directly inside."""
        return [part for part in self.parts if part.name == name]


def read_components(name: str, data: bytes) -> list[Component]:
    """The calendars of a file; raises BriefgenError where it is none, is too large or is in another encoding.

    Entries outside any calendar count as one.
    """
    if len(data) > LARGEST_FILE:
        raise BriefgenError(
            _("{file} has more than {most} MB, and more are not read at one time.").format(
                file=name, most=LARGEST_FILE // 1024**2
            ),
            hint=_("Export fewer years, or without attachments."),
        )
    found = _Reading().outermost(content_lines(name, data)) if has_calendar(data) else []
    calendars = [component for component in found if component.name == "VCALENDAR"]
    if not calendars:
        raise no_calendar(name, data)
    return calendars


class _Reading:
    """Components under way: the outermost so far, those that are open, and how many too deep ones are passed over."""

    def __init__(self) -> None:
        self._outermost: list[Component] = []
        self._opened: list[Component] = []
        self._too_deep = 0

    def outermost(self, lines: Iterator[tuple[int, str]]) -> list[Component]:
        """The outermost components; one that is never closed is kept and not ``whole``."""
        for number, line in lines:
            mark = line[:100].strip().upper()
            if mark.startswith("BEGIN:"):
                self._begin(mark[6:].strip(), number)
            elif mark.startswith("END:"):
                self._end(mark[4:].strip())
            elif self._opened and not self._too_deep:
                self._keep(number, line)
        return self._outermost

    def _begin(self, name: str, number: int) -> None:
        if name == "VCALENDAR":
            self._opened, self._too_deep = [], 0
        elif name in _OUTER:
            self._opened, self._too_deep = self._opened[:1], 0
            if not self._opened:
                self._open(Component("VCALENDAR", number))
        if len(self._opened) >= DEEPEST or self._too_deep:
            self._too_deep += 1
        else:
            self._open(Component(name, number))

    def _open(self, component: Component) -> None:
        (self._opened[-1].parts if self._opened else self._outermost).append(component)
        self._opened.append(component)

    def _end(self, name: str) -> None:
        """Close a component and what was left open inside it; an END of nothing is passed over."""
        if self._too_deep:
            self._too_deep -= 1
        elif any(component.name == name for component in self._opened):
            while (component := self._opened.pop()).name != name:
                pass
            component.whole = True

    def _keep(self, number: int, line: str) -> None:
        name = _NAME.match(line)
        if name:
            self._opened[-1].lines.setdefault(name[1].upper(), []).append(line)
        else:
            self._opened[-1].odd.append(number)
