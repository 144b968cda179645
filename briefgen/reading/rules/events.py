"""Rules for events: a status, days that fit their reports, hours that exist, holidays, crowded days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When, days_off, hours, wording
from briefgen.domain.fields import YEARLY
from briefgen.domain.model import HOME_EVENTS, Event, EventReport, Rank, ReferenceDay
from briefgen.domain.records import whole
from briefgen.domain.standing import EventState, status_in_force
from briefgen.language import gettext as _
from briefgen.reading.rules.findings import Finding

TOP_RANKS = frozenset({Rank.HEAD_OF_STATE, Rank.HEAD_OF_GOVERNMENT})


def latest(event: Event, catalog: Catalog) -> EventReport:
    """All reports of an event laid over each other."""
    return known(event, catalog).now


def known(event: Event, catalog: Catalog) -> EventState:
    """The state of an event when all its reports are known."""
    return whole(catalog, event)


def events_have_a_status(catalog: Catalog) -> Iterator[Finding]:
    """The first report of an event says whether it is planned, held or cancelled."""
    for event in catalog.events.values():
        if latest(event, catalog).status is None:
            message = _("“{id}” does not say whether it is planned or was held").format(id=event.id)
            hint = _("add “status: planned” (or proposed, confirmed, held, postponed, cancelled)")
            yield Finding("E310", (event.id,), message, hint)


def held_is_not_ahead(catalog: Catalog) -> Iterator[Finding]:
    """What was held lies no later than the report of it; what is planned does not lie wholly before it."""
    for event in catalog.events.values():
        for index, report in enumerate(event.reports):
            if not report.states("when") or report.status is None:
                continue
            said, path = catalog.published(report), (event.id, "reports", index, "when")
            first, last = report.when.first, report.when.last
            if report.status.traits.happened and first and first > said:
                message = _("held, but its day comes after {day}, when that was reported").format(day=wording.day(said))
                yield Finding("E311", path, message, _held_since(catalog, event, report))
            if report.status.traits.awaited and last and last < said:
                message = _("still {status}, but its day was over on {day}, when that was reported").format(
                    status=report.status.value, day=wording.day(said)
                )
                yield Finding("W411", path, message, _("check the year, or write “status: held” if the source says so"))


def _held_since(catalog: Catalog, event: Event, report: EventReport) -> str:
    """What to do where a report tells of something as held that came after it."""
    if not report.source:
        return _("check the date and the “date:” of its basis; what was still ahead then is “status: planned”")
    hint = _(
        "check the date, and that of {source}; what was still ahead then is “status: planned”, and “briefgen held {id}” adds "
        "the report of it once it was held"
    )
    newest = max((citation.source for citation in report.source), key=lambda source: catalog.sources[source].published)
    return hint.format(source=newest, id=event.id)


def hours_exist(catalog: Catalog) -> Iterator[Finding]:
    """A local time that a change of clocks skips or repeats is no time to meet at (RFC 5545, section 3.3.5)."""
    for event in catalog.events.values():
        for index, report in enumerate(event.reports):
            zone, path = hours.zone(catalog.calendar, event), (event.id, "reports", index)
            yield from _hours((*path, "when"), report.when, zone)
            for number, stop in enumerate(report.stops):
                if stop.when:
                    own = hours.zone(catalog.calendar, event, stop)
                    yield from _hours((*path, "stops", number, "when"), stop.when, own)


def _hours(path: tuple[str | int, ...], when: When, zone: str) -> Iterator[Finding]:
    for moment in (hours.begins(when, zone), hours.ends(when, zone)):
        if moment:
            yield from _hour(path, moment, zone)


def _hour(path: tuple[str | int, ...], early: datetime, zone: str) -> Iterator[Finding]:
    if early.utcoffset() == early.replace(fold=1).utcoffset():
        return
    there_and_back = early.astimezone(UTC).astimezone(early.tzinfo)
    if there_and_back.replace(tzinfo=None) != early.replace(tzinfo=None):
        message = _("there is no {time} on that day in {zone}: the clocks go forward").format(
            time=f"{early:%H:%M}", zone=zone
        )
        yield Finding("E312", path, message, _("write the hour as the clocks show it"))
    else:
        message = _("{time} comes twice on that day in {zone}: the clocks go back").format(
            time=f"{early:%H:%M}", zone=zone
        )
        yield Finding("E313", path, message, _("write another hour, or set “timezone: UTC” and the hour there"))


def sessions_belong_to_a_series(catalog: Catalog) -> Iterator[Finding]:
    """A numbered session names the commission it is a session of; no number stands twice in a series."""
    seen: dict[tuple[str, int], str] = {}
    for event in catalog.events.values():
        if event.session is None:
            continue
        if event.series is None:
            message = _("a numbered session needs the commission it belongs to")
            yield Finding("E314", (event.id, "session"), message, _("add “series:” with an id from organisations.yaml"))
            continue
        first = seen.setdefault((event.series, event.session), event.id)
        if first != event.id:
            message = _("session {number} stands twice in this series").format(number=event.session)
            related = (((first, "session"), _("it stands here first")),)
            yield Finding(
                "E315",
                (event.id, "session"),
                message,
                _("give the next number, or one record with two reports"),
                related,
            )


def stops_lie_inside(catalog: Catalog) -> Iterator[Finding]:
    """Each stop of a visit lies within the visit."""
    for event in catalog.events.values():
        for index, report in enumerate(event.reports):
            for at, stop in enumerate(report.stops):
                if stop.when and report.when.last and not stop.when.undated and not report.when.contains(stop.when):
                    path = (event.id, "reports", index, "stops", at, "when")
                    yield Finding(
                        "W412", path, _("this stop lies outside the event's own dates"), _("check both dates")
                    )


def _first_given(rule: str, day: date) -> date | None:
    """The first day that a rule gives, from a day on."""
    if rule == YEARLY:
        return day
    from dateutil.rrule import rrulestr

    return next((moment.date() for moment in rrulestr(rule, dtstart=datetime.combine(day, time.min))), None)


def events_are_over_in_time(catalog: Catalog) -> Iterator[Finding]:
    """A visit that goes on for a year is a slip of the pen, or some day of that year: what is known of when says how long."""
    for event in catalog.events.values():
        for index, report in enumerate(event.reports):
            earliest, latest = report.when.earliest, report.when.latest
            if not (report.when.lasts and earliest and latest):
                continue
            days = (latest.first - earliest.last).days + 1  # at least
            if days > event.kind.traits.longest:
                message = _("it would go on for {count} days, until {day}").format(
                    count=wording.number(Decimal(days)), day=wording.day(latest.first)
                )
                hint = _("check the last day; for some day between the two, write {window}")
                window = f"{earliest}..{latest}"
                yield Finding("W468", (event.id, "reports", index, "when"), message, hint.format(window=window))


def rules_match_their_first_day(catalog: Catalog) -> Iterator[Finding]:
    """The first day of a recurring reference day is one its rule gives (RFC 5545, section 3.8.5.3)."""
    for day in catalog.reference_days.values():
        if day.rule is None:
            continue
        first = day.when.first
        if first is None or not day.when.exact or day.when.start:
            yield _no_first_day(day)
            continue
        nearest = _first_given(day.rule, first)
        if nearest is None:
            yield Finding("E316", (day.id, "rule"), _("this rule gives no day at all"), _("write FREQ=YEARLY"))
        elif nearest != first:
            message = _("its rule gives {day} as the first day").format(day=wording.day(nearest))
            hint = _("write {day} or an earlier day that it gives, or mend the rule").format(day=nearest)
            yield Finding("E316", (day.id, "when"), message, hint)
        yield from _leap_day(day, first)
        yield from _endless(day)


def _no_first_day(reference: ReferenceDay) -> Finding:
    when = reference.when
    if when.exact and when.start:
        message, hint = _("a recurring day has no time of day"), _("write {day}").format(day=when.first)
    else:
        message, hint = _("a recurring day needs a known first day"), _("write the day it is first counted from")
    return Finding("E316", (reference.id, "when"), message, hint)


def _leap_day(reference: ReferenceDay, first: date) -> Iterator[Finding]:
    if (first.month, first.day) == (2, 29):
        message = _("a yearly rule on 29 February is read in three ways by calendar programs")
        yield Finding("E317", (reference.id, "when"), message, _("write single days instead"))


def _endless(reference: ReferenceDay) -> Iterator[Finding]:
    """An election every year and for ever: years were meant to lie between, or it has an end."""
    bounds = {part.partition("=")[0] for part in (reference.rule or "").split(";")} & {"INTERVAL", "COUNT", "UNTIL"}
    if reference.kind.traits.vote and not bounds:
        message = _("this rule holds an election every year, without end")
        hint = _("write how many years lie between: FREQ=YEARLY;INTERVAL=4, or how many there are: COUNT=2")
        yield Finding("E318", (reference.id, "rule"), message, hint)


def public_holidays(catalog: Catalog) -> Iterator[Finding]:
    """A planned meeting on a public holiday of either side; elections and national ceremonies are often held on one."""
    for event in catalog.events.values():
        state = known(event, catalog)
        when, day = state.now.when, state.now.when.first
        expected = status_in_force(state).traits.awaited and not event.kind.traits.vote
        if not expected or not when.is_day or day is None:
            continue
        for code in (catalog.calendar.home, *(c for c in event.counterparts if c != HOME_EVENTS)):
            name = holiday(code, day)
            if name:
                message = _("{day} is a public holiday in {country}: {name}").format(
                    day=wording.weekday(day), country=codes.name(code), name=name
                )
                yield Finding("W401", _when_path(event), message, _("is the day right?"))


def holiday(code: str, day: date) -> str | None:
    """The name of a public holiday of a state on a day; None where there is none or the state is not known."""
    name = days_off.of_year(code, day.year, "en_US").get(day)
    return days_off.in_words(name) if name else None


def _when_path(event: Event) -> tuple[str | int, ...]:
    index = max((i for i, r in enumerate(event.reports) if r.states("when")), default=0)
    return (event.id, "reports", index, "when")


def one_top_level_event_a_day(catalog: Catalog) -> Iterator[Finding]:
    """Two events at the level of heads of state or government on one day ahead."""
    days: dict[date, list[Event]] = defaultdict(list)
    top = {
        person.id for person in catalog.people.values() if any(report.rank in TOP_RANKS for report in person.reports)
    }
    for event in catalog.events.values():
        state = known(event, catalog)
        now, off = state.now, status_in_force(state).traits.off
        if now.when.is_day and now.when.first and not off and any(p.person in top for p in now.participants):
            days[now.when.first].append(event)
    for day, events in days.items():
        for event in events[1:]:
            message = _("two events of heads of state or government on {day}").format(day=wording.weekday(day))
            related = ((_when_path(events[0]), _("the other one: {id}").format(id=events[0].id)),)
            yield Finding("W402", _when_path(event), message, _("is the day right?"), related)
