"""The calendar entries of events, each from what was known of it by a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from briefgen.calendars import words
from briefgen.calendars.description import describe
from briefgen.calendars.entries import Entry, EntryStatus, Link
from briefgen.calendars.timing import Timing, timing
from briefgen.domain import addresses
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Cancelled
from briefgen.domain.records import state_of
from briefgen.domain.standing import EventState

KINDS_SINCE = "2026"  # the year in the tags that name kinds (RFC 4151): that of their first use


def event_entries(catalog: Catalog, day: date) -> dict[str, Entry]:
    """The entry of each event that has one, by event id; what a calendar cannot date is left out."""
    found: dict[str, Entry] = {}
    for event in catalog.events.values():
        state = state_of(catalog, event, day)
        if state and (entry := _entry(catalog, state, day)):
            found[event.id] = entry
    return {event: _in_series(entry, _sessions_before(catalog, event, found)) for event, entry in found.items()}


def uid(catalog: Catalog, record: str) -> str:
    """The identity of a record's entry: from the curated id alone, never from date, title or country."""
    return f"{record}@{catalog.calendar.domain}"


def concept(catalog: Catalog, kind: str) -> str:
    """A name for a kind of entry that stays the same in every feed and language (RFC 4151, RFC 9253 section 8.1)."""
    return f"tag:{catalog.calendar.domain},{KINDS_SINCE}:kind/{kind}"


def _entry(catalog: Catalog, state: EventState, day: date) -> Entry | None:
    event = state.record
    when = timing(catalog, state, day)
    if when is None:
        return None
    home, articles = catalog.calendar.home, addresses.of_event(catalog, event)
    return Entry(
        uid=uid(catalog, event.id),
        title=state.title,
        span=when.span,
        status=_status(catalog, when),
        mark=when.mark,
        remark=when.remark,
        busy=event.busy,
        place=str(state.now.place) if state.now.place else None,
        categories=(event.kind.traits.words(), *words.counterparts(event.counterparts, home)),
        color=event.kind.traits.color,
        concept=concept(catalog, event.kind.value),
        address=event.url or next(iter(articles), None),
        description=describe(catalog, state, when, articles),
        links=tuple(_links(catalog, state, articles)),
        fixed=when.fixed,
        rings=when.rings,
    )


def _status(catalog: Catalog, when: Timing) -> EntryStatus:
    """Google hides what is cancelled; a desk may prefer that its readers see it."""
    if when.status is EntryStatus.CANCELLED and catalog.calendar.cancelled is Cancelled.VISIBLE:
        return EntryStatus.CONFIRMED
    return when.status


def _links(catalog: Catalog, state: EventState, articles: Iterable[str]) -> Iterator[Link]:
    """Pages and memos that describe the event, then its sources on the web (RFC 9253, section 8.2)."""
    yield from (Link(address, "describedby") for address in articles)
    sources = dict.fromkeys(citation.source for citation in state.citations())
    for source in (catalog.sources[i] for i in sources):
        if source.url:
            yield Link(source.url, "via")


def _in_series(entry: Entry, before: tuple[str, ...]) -> Entry:
    return replace(entry, related=before) if before else entry


def _sessions_before(catalog: Catalog, event: str, found: Mapping[str, Entry]) -> tuple[str, ...]:
    """The session before this one in its series; pointing back only, so that a new session leaves the old unchanged."""
    series = catalog.events[event].series
    if series is None:
        return ()
    sessions = sorted((e for e in found if catalog.events[e].series == series), key=lambda e: found[e].span.first)
    place = sessions.index(event)
    return (found[sessions[place - 1]].uid,) if place else ()
