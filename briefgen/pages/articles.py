"""Articles: all that is told of one event, or of one day of reference, under an id that never changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from msgspec.structs import replace

from briefgen.calendars.description import stop_words
from briefgen.calendars.timing import timing
from briefgen.domain import codes
from briefgen.domain.addresses import FOLDER, of_entry
from briefgen.domain.catalog import Catalog
from briefgen.domain.contacts import parties
from briefgen.domain.dates import UNDATED, When, dating, hours
from briefgen.domain.model import HOME_EVENTS, Role
from briefgen.domain.reference_days import Occurrence, years_since
from briefgen.domain.standing import EventState, Standing, last_date, reported_only, standing, status_in_force
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.pages.cites import basis_cites, cites
from briefgen.pages.frame import address
from briefgen.pages.history import history
from briefgen.pages.rows import Article, Link
from briefgen.pages.since import since
from briefgen.pages.subscriptions import web
from briefgen.sections import words
from briefgen.sections.ahead import chairs_words, sureness
from briefgen.sections.contacts import people
from briefgen.sections.sheet import Sheet

REFERENCE = "reference"  # the value by which filters know a day of reference, beside the kinds of events


def article(sheet: Sheet, event: EventState) -> Article:
    """An event as of the sheet's day."""
    stands, when = standing(event, sheet.day), _told_date(event)
    shown = timing(sheet.catalog, event, sheet.day)
    over = stands in (Standing.HELD, Standing.CANCELLED, Standing.PASSED, Standing.DUE, Standing.POSTPONED)
    begins, ends = _machine(when, hours.zone(sheet.catalog.calendar, event.record), reported=reported_only(event))
    return Article(
        id=event.id,
        kind=event.record.kind.value,
        state=stands.value,
        year=(last_date(event).last or event.last_day).year,
        when=words.event_date(sheet.catalog, event),
        datetime=begins,
        until=ends,
        tags=tuple(_tags(sheet, event, stands)),
        title=words.subject(event, _titled(event), "place", "participants", "delegation", "stops", "outcome"),
        lines=tuple(_lines(sheet, event)),
        cites=cites(sheet.register, event.known),
        history=history(sheet, event),
        address=web(event.record.url),
        calendar=f"{FOLDER}/{of_entry(event.id)}" if shown and not over else None,
        absent=None if shown or stands is Standing.HELD else _("not in the calendar: no day known"),
    )


def reference_article(sheet: Sheet, name: str, occurrence: Occurrence) -> Article:
    """A day of reference: the next time of what returns, and what it rests on."""
    reference, when = occurrence.reference, occurrence.when
    begins, ends = _machine(when, sheet.catalog.calendar.timezone, reported=False)
    years = years_since(occurrence) if reference.kind.traits.jubilee else None
    turns = ngettext("{count} year", "{count} years", years).format(count=years) if years else None
    return Article(
        id=name,
        kind=REFERENCE,
        state=Standing.PASSED.value if when.is_past(sheet.day) else Standing.AHEAD.value,
        year=when.last.year if when.last else None,
        when=words.date_words(when, reported=None, zone=sheet.catalog.calendar.timezone),
        datetime=begins,
        until=ends,
        tags=(reference.kind.traits.words(), *((turns,) if turns else ())),
        title=str(reference.title),
        lines=(words.sentence(str(reference.doubt)),) if reference.doubt else (),
        cites=basis_cites(sheet.register, reference.basis),
        absent=None if when.days_known else _("not in the calendar: no day known"),
        reference=True,
    )


def concerning(found: Article, catalog: Catalog, concerned: Iterable[str]) -> Article:
    """The article as it stands in a list of all counterparts: with whom it concerns."""
    return replace(found, who=tuple(_who(catalog, code, found.id) for code in concerned))


def _who(catalog: Catalog, code: str, article_id: str) -> Link:
    if code == HOME_EVENTS:
        return Link(_("All counterparts"))
    counterpart = catalog.counterparts.get(code)
    known = counterpart is not None and not counterpart.withdrawn and code != catalog.calendar.home
    return Link(codes.name(code), f"{address(counterpart)}#{article_id}" if counterpart and known else None)


def _titled(event: EventState) -> str:
    """Its title with its place, where the title does not name that already."""
    where = words.place_beside(event)
    return _("{title}, {place}").format(title=event.title, place=where) if where else event.title


def _tags(sheet: Sheet, event: EventState, stands: Standing) -> Iterator[str]:
    """How it stands, in a word; and that it was moved."""
    yield status_word(sheet, event, stands)
    if dating.moved(sheet.catalog, event) and stands in (Standing.AHEAD, Standing.TO_CONFIRM, Standing.UNDATED):
        yield _("Moved")


def status_word(sheet: Sheet, event: EventState, stands: Standing) -> str:
    """The word beside an event: it is never without one."""
    match stands:
        case Standing.HELD:
            return _("Held")
        case Standing.CANCELLED:
            return _("Cancelled")
        case Standing.PASSED:
            return _("Past, result not on file")
        case Standing.AHEAD:
            return status_in_force(event).traits.tag.traits.words()
        case Standing.DUE | Standing.POSTPONED | Standing.NO_NEWS | Standing.TO_CONFIRM | Standing.UNDATED:
            return sureness(event, sheet.day)[0]
    assert_never(stands)


def _lines(sheet: Sheet, event: EventState) -> Iterator[str]:
    """What there is to say besides date, title and place, each a sentence: what moved first, what came of it last."""
    if moved := dating.moved(sheet.catalog, event):
        yield words.opening(words.sentence(moved))
    if waits := since(event, sheet.day):
        yield words.sentence(waits)
    yield from (words.sentence(part) for part in _who_takes_part(sheet, event) if part)
    if event.now.agenda:
        yield words.sentence(_("Agenda: {items}").format(items="; ".join(map(str, event.now.agenda))))
    yield from (words.sentence(stop_words(sheet.catalog, event, stop)) for stop in event.now.stops)
    if event.now.outcome:
        yield words.marked(event, words.sentence(str(event.now.outcome)), "outcome")


def _who_takes_part(sheet: Sheet, event: EventState) -> Iterator[str]:
    chairs = chairs_words(sheet, event)
    all_chair = bool(chairs) and all(p.role is Role.CHAIR for p in event.now.participants)
    met = None if all_chair else people(sheet, parties(sheet.selection, event))
    yield words.marked(event, met or "", "participants", "stops")
    if chairs:
        yield words.marked(event, chairs, "participants")
    if event.now.delegation:
        yield words.marked(event, _("Delegation: {delegation}").format(delegation=event.now.delegation), "delegation")
    if event.now.organisations:
        names = "; ".join(str(sheet.catalog.organisations[i].name) for i in event.now.organisations)
        yield _("With: {names}").format(names=names)


def _told_date(event: EventState) -> When:
    """The date that holds; none of what was put off."""
    return UNDATED if dating.put_off(event) else event.now.when


def _machine(when: When, zone: str, *, reported: bool) -> tuple[str | None, str | None]:
    """A date for programs, and its end, never finer than it is known: a day, a month, a year; an hour with its offset."""
    begin, end = hours.begins(when, zone), hours.ends(when, zone)
    if begin and when.exact:
        return begin.isoformat(timespec="minutes"), end.isoformat(timespec="minutes") if end else None
    if reported and when.latest:
        return str(when.latest), None
    if when.about or when.uncertain or not (when.is_point or when.lasts):
        return None, None
    return str(when.earliest), str(when.latest) if when.latest != when.earliest and when.latest else None
