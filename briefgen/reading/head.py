"""The top of ``events.yaml``: the settings of the calendar, and where the events begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from briefgen.diagnostics import Diagnostic, Location, Related
from briefgen.domain.catalog import SETTINGS
from briefgen.domain.fields import kebab
from briefgen.domain.model import Calendar
from briefgen.language import gettext as _
from briefgen.reading.decode import decode_model
from briefgen.reading.meant.names import Names
from briefgen.reading.meant.nearest import nearest
from briefgen.reading.nodes import Mapping, Node, Sequence
from briefgen.reading.partial import lenient, salvage
from briefgen.reading.places import Places
from briefgen.reading.shapes import EVENTS_FILE

if TYPE_CHECKING:
    from briefgen.reading.complaints import Refused

CALENDAR, EVENTS = FIELDS = ("calendar", "events")
EVERY_SETTING = frozenset(map(kebab, Calendar.model_fields))


class Settings(Struct, frozen=True):
    """The calendar's settings as far as they can be read, the names of the faulty ones, and what is wrong with them."""

    calendar: Any
    unread: frozenset[str] = frozenset()
    found: tuple[Diagnostic, ...] = ()
    refused: Refused | None = None
    places: Places = field(default_factory=Places)

    def diagnostics(self, names: Names) -> list[Diagnostic]:
        """What is wrong with them, in words."""
        return [*self.found, *(self.refused.complaints(names) if self.refused else ())]


def unknown_settings(*found: Diagnostic) -> Settings:
    """Settings of which nothing can be read."""
    return Settings(lenient(Calendar)(), EVERY_SETTING, found)


def stray_fields(node: Mapping, known: tuple[str, ...] = FIELDS) -> tuple[Diagnostic, ...]:
    """Fields at the left edge that are not known there."""
    return tuple(_stray(key.text, key.location, known) for key, _value in node.entries if key.text not in known)


def _stray(name: str, place: Location, known: tuple[str, ...]) -> Diagnostic:
    near = nearest(name, known)
    listed = _("known: {fields}").format(fields=", ".join(known))
    hint = _("did you mean “{field}”?").format(field=near) if near else listed
    return Diagnostic("E201", _("there is no field “{field}” here").format(field=name), place, hint)


def read_settings(node: Node | None, lost: Set[str] = frozenset()) -> Settings:
    """Read ``calendar:``; ``lost`` are fields at the left edge that could not be read, which has been said."""
    if not isinstance(node, Mapping):
        message = _("this file needs the two fields “calendar:” and “events:”")
        place = node.location if node else Location(EVENTS_FILE)
        return unknown_settings(Diagnostic("E202", message, place, _("add them at the left edge")))
    calendar = node.get("calendar")
    if calendar is None:
        return _no_settings(node, lost)
    if not isinstance(calendar, Mapping):
        message = _("fields are expected here, each with a name")
        hint = _("add title, home, timezone and domain on indented lines")
        return unknown_settings(Diagnostic("E203", message, calendar.location, hint))
    read = decode_model(calendar, Calendar)
    found = tuple(fault for _name, fault in read.empties)
    if read.sound:
        return Settings(read.value, places=_places(calendar))
    if partial := salvage(calendar, Calendar, read.unread()):
        return Settings(partial.model, partial.unread, found, read.refused, _places(partial.node))
    return unknown_settings(*found)


def second_settings(files: Iterable[Node | None]) -> Iterator[Diagnostic]:
    """The settings stand in one file only; ``files`` are those that may have them."""
    first: Location | None = None
    for node in files:
        place = _key(node, CALENDAR)
        if place and first:
            message = _("“calendar:” stands in another file already")
            related = (Related(first, _("it stands here first")),)
            yield Diagnostic("E110", message, place, _("delete one of the two"), related)
        first = first or place


def without_events(files: Iterable[Node | None]) -> Iterator[Diagnostic]:
    """A file that ends behind its settings was saved in halves: what is made of it would take all that was published away."""
    nodes = list(files)
    keys = [key.text for node in nodes if isinstance(node, Mapping) for key, _value in node.entries]
    place = next(filter(None, (_key(node, CALENDAR) for node in nodes)), None)
    if (
        place
        and EVENTS not in (nearest(key, FIELDS) for key in keys)
        and not any(isinstance(n, Sequence) for n in nodes)
    ):
        message = _("the field “events:” is missing: this file ends behind the settings of the calendar")
        hint = _("put the events back, from a copy of the file; where there are none yet, write “events: []”")
        yield Diagnostic("E202", message, place, hint)


def _key(node: Node | None, name: str) -> Location | None:
    """Where a field at the left edge begins."""
    entries = node.entries if isinstance(node, Mapping) else ()
    return next((key.location for key, _value in entries if key.text == name), None)


def _places(calendar: Node) -> Places:
    places = Places()
    places.add(SETTINGS, calendar)
    return places


def _no_settings(node: Mapping, lost: Set[str]) -> Settings:
    written = {nearest(key.text, FIELDS) for key, _value in node.entries if key.text not in FIELDS}
    if "calendar" in lost | written:
        return unknown_settings()
    hint = _("add title, home, timezone and domain of the calendar below it")
    return unknown_settings(Diagnostic("E202", _("the field “calendar” is missing"), node.location, hint))
