"""The fields of a record from those of one calendar entry."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from pydantic_core import PydanticCustomError

from briefgen.domain import codes
from briefgen.domain.dates import Point, When, wording
from briefgen.domain.fields import read_address
from briefgen.domain.model import HOME_EVENTS, EventKind, Status
from briefgen.importing import times, vocabulary
from briefgen.importing.components import Component
from briefgen.importing.order import Fields, Source, Telling
from briefgen.importing.times import Stretch
from briefgen.importing.vocabulary import Summary, Told, fitted
from briefgen.importing.zones import UTC
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.rules import places

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_CLOCK = re.compile(r"\b([01]\d|2[0-3]):([0-5]\d)\b")
_KIND_TAG = re.compile(r"tag:[^/]+/([a-z-]+)")
AGENDA_ITEMS = 40


@dataclass(frozen=True, slots=True)
class Dating:
    """When an entry is, its title without what that says, and the day the date was reported where that is all we know.

    ``zone`` is the one its hours count in.
    """

    when: When
    title: str
    reported: date | None = None
    vague: bool = False
    zone: str | None = None


def event_fields(source: Source, entry: Component, stretch: Stretch, telling: Telling) -> Fields:
    """An event as a curator writes it, but for its id; ``counterparts`` is empty where none is known."""
    said = vocabulary.told(entry.text("DESCRIPTION")) if source.ours else Told()
    summary = vocabulary.taken_apart(entry.text("SUMMARY"))
    at = _by_the_clock(source, stretch, telling)
    dating = _dating(source, summary, said, at)
    day = dating.reported or source.order.day
    status, why = _status(entry, summary, said, dating, day)
    if said.status is Status.HELD and status is not Status.HELD:
        telling.add(_("“held”, as its day is still ahead"))
    kind = _kind(entry, dating.title)
    fields: Fields = {"kind": kind.value, "title": _short(dating.title or _untitled(at), _("title"), telling)}
    fields["counterparts"] = counterparts(source, entry)
    if dating.zone and (dating.zone != source.order.catalog.calendar.timezone or _elsewhere(source, entry, at, dating)):
        fields["timezone"] = dating.zone
    if source.ours and entry.text("TRANSP").upper() == "OPAQUE":
        fields["busy"] = "true"
    _add(fields, "url", _address(source, entry, telling))
    fields |= {"status": status.value, "when": str(dating.when)}
    _add(fields, "place", _short(entry.text("LOCATION"), _("place"), telling))
    _add_description(fields, source, entry, said, telling)
    if why:
        fields["inferred"] = {"status": why}
    fields["basis"] = {"text": source.order.basis, "date": day.isoformat()}
    telling.add(*_unwanted(entry))
    if said.rest:
        telling.add(
            _("from its description: {headings}").format(headings=wording.listed([h.lower() for h in said.rest]))
        )
    return fields


def _add(fields: Fields, name: str, value: object) -> None:
    if value:
        fields[name] = value


def _by_the_clock(source: Source, stretch: Stretch, telling: Telling) -> Stretch:
    """The hours as someone there reads them; a program that writes all in UTC says elsewhere where that is."""
    telling.add(*stretch.unsure)
    if source.display_zone and stretch.start.timed and stretch.start.zone == UTC:
        stretch = times.in_zone(stretch, source.display_zone)
    real, why = times.real_hours(stretch)
    telling.add(why)
    return real


def _elsewhere(source: Source, entry: Component, at: Stretch, dating: Dating) -> bool:
    """Whether hours that a calendar tells in our zone are at a place of another: then the record says that they are ours."""
    place, sure = entry.text("LOCATION"), not at.unsure
    return sure and places.elsewhere(source.order.catalog, counterparts(source, entry), dating.when, place) is not None


def _dating(source: Source, summary: Summary, said: Told, at: Stretch) -> Dating:
    if said.reported and summary.remark == _("reported") and not at.start.timed:
        last = at.last
        return Dating(When(None, Point(last.year, last.month, last.day)), vocabulary.without_remark(summary), last)
    if summary.remark and (when := times.vague(at, summary.remark)):
        timed, zone = _with_hours(source, when, said.lines)
        return Dating(timed, vocabulary.without_remark(summary), vague=True, zone=zone)
    when = times.as_when(at, end_known=not said.end_assumed)
    if at.start.timed:
        return Dating(when, summary.title, zone=at.start.zone)
    timed, zone = _with_hours(source, when, said.lines)
    return Dating(timed, summary.title, zone=zone)


def _with_hours(source: Source, when: When, lines: Iterable[str]) -> tuple[When, str | None]:
    """Our feeds show what lasts several days, or is not certain, as whole days, and tell its hours in the description."""
    for line in lines if when.days_known else ():
        for timed in _timed(when, line):
            for zone in source.zones.called_in(line):
                if str(wording.when(timed, reported=None, zone=zone)) == line:
                    return timed, zone
    return when, None


def _timed(when: When, line: str) -> Iterator[When]:
    """The date with the one or two hours that a line names."""
    clocks = [time(int(hour), int(minute)) for hour, minute in _CLOCK.findall(line)]
    if len(clocks) == 1:
        yield replace(when, start=clocks[0])
    elif len(clocks) == 2:
        yield replace(when, start=clocks[0], end=clocks[1])


def _status(entry: Component, summary: Summary, said: Told, dating: Dating, day: date) -> tuple[Status, str | None]:
    """The status, and the reason where it had to be worked out; nothing is held before its day."""
    first, last = dating.when.first or dating.when.last or day, dating.when.last or day
    if said.status is Status.POSTPONED and summary.status is not Status.POSTPONED:
        return Status.PLANNED, None  # it has a new date
    if said.status:
        return (Status.CONFIRMED if said.status is Status.HELD and first > day else said.status), None
    written = entry.text("STATUS").upper()
    if written == "CANCELLED" or summary.status is Status.CANCELLED:
        return Status.CANCELLED, None
    if summary.status or written == "TENTATIVE":
        return summary.status or Status.PLANNED, None
    if last < day:
        return Status.HELD, _("Its day is over, and the calendar does not say that it was cancelled.")
    return (Status.CONFIRMED if written == "CONFIRMED" and not dating.vague else Status.PLANNED), None


def _kind(entry: Component, title: str) -> EventKind:
    """The kind that our own feeds name (CONCEPT), that a category names, or that the title speaks of."""
    match = _KIND_TAG.search(entry.text("CONCEPT"))
    if match and match[1] in set(EventKind):
        return EventKind(match[1])
    return vocabulary.kind_of(categories(entry), title)


def categories(entry: Component) -> list[str]:
    """All categories of an entry."""
    return [name for found in entry.all("CATEGORIES") for name in found.items]


def counterparts(source: Source, entry: Component) -> list[str]:
    """The counterparts that categories name by code or name; else what all share, else the one asked for."""
    catalog, names = source.order.catalog, categories(entry)
    found = list(dict.fromkeys(code for name in names if (code := catalog.find_counterpart(name))))
    if found:
        return found
    home = catalog.calendar.home
    if source.ours and codes.name(home) in names:
        return [HOME_EVENTS]
    return [source.order.counterpart] if source.order.counterpart else []


def _untitled(at: Stretch) -> str:
    return _("Entry without a title, {day}").format(day=wording.day(at.first))


def _short(text: str, what: str, telling: Telling) -> str:
    short, was_cut = fitted(text)
    if was_cut:
        telling.add(_("the end of its {what}, which is too long").format(what=what))
    return short


def _address(source: Source, entry: Component, telling: Telling) -> str:
    address = entry.text("URL")
    if not address or (source.ours and address in {link.value for link in entry.all("LINK")}):
        return ""
    try:
        return read_address(address)
    except PydanticCustomError:
        telling.add(_("its address “{address}”").format(address=address[:60]))
        return ""


def _add_description(fields: Fields, source: Source, entry: Component, said: Told, telling: Telling) -> None:
    """What our own feeds tell goes back to its fields; another's description becomes a note, for the curator alone."""
    if source.ours:
        items = [_short(item, _("agenda"), telling) for item in said.agenda[:AGENDA_ITEMS]]
        _add(fields, "agenda", [item for item in items if item])
        _add(fields, "outcome", _short(said.outcome, _("outcome"), telling))
        return
    text = entry.text("DESCRIPTION")
    if _TAG.search(text):
        text = html.unescape(_TAG.sub(" ", text))
    _add(fields, "note", _short(text, _("description"), telling))


def _unwanted(entry: Component) -> list[str]:
    """What records have no place for, people's addresses above all."""
    alarms, attendees = len(entry.inside("VALARM")), len(entry.lines.get("ATTENDEE", ()))
    named = {
        _("its organiser"): "ORGANIZER",
        _("its attachments"): "ATTACH",
        _("its contact"): "CONTACT",
        _("its comments"): "COMMENT",
        _("its resources"): "RESOURCES",
        _("its coordinates"): "GEO",
    }
    return [
        *([ngettext("%d attendee", "%d attendees", attendees) % attendees] if attendees else []),
        *(word for word, name in named.items() if name in entry.lines),
        *([ngettext("%d reminder", "%d reminders", alarms) % alarms] if alarms else []),
    ]
