"""The fields of a record from those of one calendar entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, time

from msgspec import Struct
from msgspec.structs import replace
from pydantic_core import PydanticCustomError

from briefgen.domain import codes
from briefgen.domain.dates import Point, When, wording
from briefgen.domain.fields.web import read_address
from briefgen.domain.model import HOME_EVENTS, EventKind, Status
from briefgen.importing import vocabulary
from briefgen.importing.dating import as_when, days_elsewhere, real_hours, vague, whole_days
from briefgen.importing.descriptions import description
from briefgen.importing.fitting import converted, settled
from briefgen.importing.ical.components import Component
from briefgen.importing.order import Entry, Fields
from briefgen.importing.times import Stretch
from briefgen.importing.vocabulary import Summary, Told, fitted
from briefgen.importing.zones.names import UTC
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.rules import places

_CLOCK = re.compile(r"\b([01]\d|2[0-3]):([0-5]\d)\b")
_KIND_TAG = re.compile(r"tag:[^/]+/([a-z-]+)")
AGENDA_ITEMS = 40


class Dating(Struct, frozen=True):
    """When an entry is, its title without what that says, and the day the date was reported where that is all we know.

    ``zone`` is the one its hours count in.
    """

    when: When
    title: str
    reported: date | None = None
    vague: bool = False
    zone: str | None = None


def event_fields(entry: Entry, stretch: Stretch) -> Fields:
    """An event as a curator writes it, but for its id; ``counterparts`` is empty where none is known."""
    part, source = entry.part, entry.source
    said = vocabulary.told(part.text("DESCRIPTION")) if source.ours else Told()
    summary = vocabulary.taken_apart(part.text("SUMMARY"))
    at = _by_the_clock(entry, stretch)
    dating = _dating(entry, summary, said, at)
    day = dating.reported or source.order.day
    status, why = _status(entry, summary, said, dating, day)
    if said.status and said.status.traits.happened and not status.traits.happened:
        entry.add(_("“held”, as its day is still ahead"))
    kind = _kind(part, dating.title)
    fields: Fields = {"kind": kind.value, "title": _short(entry, dating.title or _untitled(at), _("title"))}
    fields["counterparts"] = counterparts(entry)
    if dating.zone and (dating.zone != source.order.catalog.calendar.timezone or _elsewhere(entry, at, dating)):
        fields["timezone"] = dating.zone
    if source.ours and part.text("TRANSP").upper() == "OPAQUE":
        fields["busy"] = "true"
    _add(fields, "url", _address(entry))
    fields |= {"status": status.value, "when": str(dating.when)}
    _add(fields, "place", _short(entry, part.text("LOCATION"), _("place")))
    _add_description(fields, entry, said)
    _add(fields, "inferred", _inferred(fields, at, why))
    fields["basis"] = {"text": source.order.basis, "date": day.isoformat()}
    entry.add(*without_place(entry))
    if said.rest:
        entry.add(_("from its description: {headings}").format(headings=wording.listed([h.lower() for h in said.rest])))
    return fields


def _add(fields: Fields, name: str, value: object) -> None:
    if value:
        fields[name] = value


def _inferred(fields: Fields, at: Stretch, status: str | None) -> dict[str, str]:
    """What the file does not say, and why it is taken to be so: the status, the zone that the hours count in."""
    zone = at.start.zone.why if at.start.zone else ""
    reasons = {"status": status, "timezone" if "timezone" in fields else "when": zone}
    return {name: reason for name, reason in reasons.items() if reason}


def _by_the_clock(entry: Entry, stretch: Stretch) -> Stretch:
    """The hours as someone there reads them, or the days they are."""
    entry.add(*stretch.unsure)
    source = entry.source
    if days := whole_days(stretch):
        return days
    found = settled(stretch, source.zones, source.home_zone)
    if days := days_elsewhere(found, source.display_zone, source.zones.likely):
        return days
    if source.display_zone and found.start.zone and found.start.zone.key == UTC:
        # A program that writes all in UTC says elsewhere where that is.
        found = converted(found, source.display_zone)
    real, why = real_hours(found)
    entry.add(why)
    return real


def _elsewhere(entry: Entry, at: Stretch, dating: Dating) -> bool:
    """Whether hours that a calendar tells in our zone are at a place of another: then the record says that they are ours."""
    place, sure = entry.part.text("LOCATION"), not at.unsure
    catalog = entry.source.order.catalog
    return sure and places.elsewhere(catalog, counterparts(entry), dating.when, place) is not None


def _dating(entry: Entry, summary: Summary, said: Told, at: Stretch) -> Dating:
    if said.reported and summary.remark == _("reported") and not at.start.timed:
        last = at.last
        return Dating(When(None, Point(last.year, last.month, last.day)), vocabulary.without_remark(summary), last)
    if summary.remark and (when := vague(at, summary.remark)):
        timed, zone = _with_hours(entry, when, said.lines)
        return Dating(timed, vocabulary.without_remark(summary), vague=True, zone=zone)
    when = as_when(at, end_known=not said.end_assumed)
    if at.start.timed:
        return Dating(when, summary.title, zone=at.start.zone.key if at.start.zone else None)
    timed, zone = _with_hours(entry, when, said.lines)
    return Dating(timed, summary.title, zone=zone)


def _with_hours(entry: Entry, when: When, lines: Iterable[str]) -> tuple[When, str | None]:
    """Our feeds show what lasts several days, or is not certain, as whole days, and tell its hours in the description."""
    for line in lines if when.days_known else ():
        for timed in _timed(when, line):
            for zone in entry.source.zones.called_in(line):
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


def _status(entry: Entry, summary: Summary, said: Told, dating: Dating, day: date) -> tuple[Status, str | None]:
    """The status, and the reason where it had to be worked out; nothing is held before its day."""
    first, last = dating.when.first or dating.when.last or day, dating.when.last or day
    if said.status and said.status.traits.put_off and summary.status is not said.status:
        return Status.PLANNED, None  # it has a new date
    if said.status:
        return (Status.CONFIRMED if said.status.traits.happened and first > day else said.status), None
    written = "CANCELLED" if entry.source.method == "CANCEL" else entry.part.text("STATUS").upper()
    if written == "CANCELLED" or summary.status is Status.CANCELLED:
        return Status.CANCELLED, None
    if summary.status or written == "TENTATIVE":
        return summary.status or Status.PLANNED, None
    if last < day:
        return Status.HELD, _("Its day is over, and the calendar does not say that it was cancelled.")
    return (Status.CONFIRMED if written == "CONFIRMED" and not dating.vague else Status.PLANNED), None


def _kind(part: Component, title: str) -> EventKind:
    """The kind that our own feeds name (CONCEPT), that a category names, or that the title speaks of."""
    match = _KIND_TAG.search(part.text("CONCEPT"))
    if match and match[1] in set(EventKind):
        return EventKind(match[1])
    return vocabulary.kind_of(categories(part), title)


def categories(part: Component) -> list[str]:
    """All categories of an entry."""
    return [name for found in part.all("CATEGORIES") for name in found.items]


def counterparts(entry: Entry) -> list[str]:
    """The counterparts that categories name by code or name; else what all share, else the one asked for."""
    catalog, names = entry.source.order.catalog, categories(entry.part)
    found = list(dict.fromkeys(code for name in names if (code := catalog.find_counterpart(name))))
    if found:
        return found
    home = catalog.calendar.home
    if entry.source.ours and codes.name(home) in names:
        return [HOME_EVENTS]
    return [entry.source.order.counterpart] if entry.source.order.counterpart else []


def _untitled(at: Stretch) -> str:
    return _("Entry without a title, {day}").format(day=wording.day(at.first))


def _short(entry: Entry, text: str, what: str) -> str:
    short, was_cut = fitted(text)
    if was_cut:
        entry.add(_("the end of its {what}, which is too long").format(what=what))
    return short


def _address(entry: Entry) -> str:
    address = entry.part.text("URL")
    if not address or (entry.source.ours and address in {link.value for link in entry.part.all("LINK")}):
        return ""
    try:
        return read_address(address)
    except PydanticCustomError:
        entry.add(_("its address “{address}”").format(address=address[:60]))
        return ""


def _add_description(fields: Fields, entry: Entry, said: Told) -> None:
    """What our own feeds tell goes back to its fields; another's description becomes a note, for the curator alone."""
    if entry.source.ours:
        items = [_short(entry, item, _("agenda")) for item in said.agenda[:AGENDA_ITEMS]]
        _add(fields, "agenda", [item for item in items if item])
        _add(fields, "outcome", _short(entry, said.outcome, _("outcome")))
        return
    _add(fields, "note", _short(entry, description(entry.part), _("description")))


def without_place(entry: Entry, places: Iterable[str] = ()) -> Iterator[str]:
    """What records have no place for, people's addresses above all; *places* are further properties without one."""
    part = entry.part
    alarms, attendees = len(part.inside("VALARM")), len(part.lines.get("ATTENDEE", ()))
    if attendees:
        yield ngettext("%d attendee", "%d attendees", attendees) % attendees
    yield from (words for name, words in _without_place().items() if name in part.lines)
    yield from (_what(name) for name in places if part.text(name))
    if alarms:
        yield ngettext("%d reminder", "%d reminders", alarms) % alarms
    if unknown := _unknown_categories(entry):
        yield _("its categories {names}").format(names=wording.listed(unknown))
    for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "URL", "STATUS", "CLASS"):
        if part.has_unreadable(name):
            yield _("{what}, which cannot be read from its encoding").format(what=_what(name))
    if part.odd:
        yield _("line {line}, which is no line of a calendar").format(line=part.odd[0])


def _without_place() -> dict[str, str]:
    return {
        "ORGANIZER": _("its organiser"),
        "ATTACH": _("its attachments"),
        "CONTACT": _("its contact"),
        "COMMENT": _("its comments"),
        "RESOURCES": _("its resources"),
        "GEO": _("its coordinates"),
    }


def _what(name: str) -> str:
    words = {"SUMMARY": _("its title"), "DESCRIPTION": _("its description"), "LOCATION": _("its place")}
    return words.get(name) or _("its {name}").format(name=name)


def _unknown_categories(entry: Entry) -> list[str]:
    """The categories of others that name neither a counterpart nor a kind."""
    if entry.source.ours:
        return []
    known = entry.source.order.catalog.find_counterpart
    names = dict.fromkeys(categories(entry.part))
    return [fitted(name, 40)[0] for name in names if not known(name) and not vocabulary.names_kind(name)][:5]
