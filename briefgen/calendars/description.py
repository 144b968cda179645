"""The text of a calendar entry: what, who, agenda, outcome, sources, and where to read on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from briefgen.calendars.timing import Timing
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.dates import hours, wording
from briefgen.domain.model import Basis, Participant, Source, Stop
from briefgen.domain.selection import person_as_of
from briefgen.domain.standing import EventState, status_in_force
from briefgen.language import gettext as _
from briefgen.language import language, ngettext


def describe(catalog: Catalog, state: EventState, timing: Timing, addresses: Iterable[str]) -> str:
    """An event in plain text: first what moved or was put off, last the addresses; nothing that was written for a minister's eyes.

    Many programs show only the first lines, so what came of it stands there, before who was present.
    """
    blocks = [
        [timing.lead] if timing.lead else [],
        list(_what(catalog, state, timing)),
        list(_outcome(state)),
        list(_who(catalog, state)),
        list(_listed(_("Agenda"), (str(item) for item in state.now.agenda))),
        list(_listed(_("Stops"), (stop_words(catalog, state, stop) for stop in state.now.stops))),
        list(_listed(_("Sources"), _sources(catalog, state))),
        list(addresses),
    ]
    return "\n".join(line for block in blocks for line in block)


def _what(catalog: Catalog, state: EventState, timing: Timing) -> Iterator[str]:
    event = state.record
    status = status_in_force(state).traits.words()
    yield _("{kind}: {status}").format(kind=event.kind.traits.words(), status=status)
    if event.series and event.series in catalog.organisations:
        organisation = str(catalog.organisations[event.series].name)
        numbered = _("Session {number} of: {organisation}") if event.session else _("Session of: {organisation}")
        yield numbered.format(number=event.session, organisation=organisation)
    yield from timing.notes


def _who(catalog: Catalog, state: EventState) -> Iterator[str]:
    now = state.now
    if now.participants:
        day = _day_of_posts(state)
        people = "; ".join(_participant(catalog, p, day) for p in now.participants)
        yield _("Participants: {people}").format(people=people)
    if now.delegation:
        yield _("Delegation: {delegation}").format(delegation=now.delegation)
    if now.organisations:
        names = "; ".join(str(catalog.organisations[i].name) for i in now.organisations)
        yield _("Organisations: {names}").format(names=names)


def _day_of_posts(state: EventState) -> date:
    """The day whose posts count: that of the event, or of the report that named the people if that came later."""
    origin = state.origin("participants")
    reported = origin.day if origin else state.last_day
    return max(state.now.when.last or reported, reported)


def _participant(catalog: Catalog, participant: Participant, day: date) -> str:
    person = person_as_of(catalog, participant.person, day)
    details = [str(person.now.post)] if person and person.now.post else []
    if participant.role:
        details.append(participant.role.words)
    doubts = person.doubts() if person else ()
    name = wording.doubtful(catalog.people[participant.person].name, (doubt for doubt, _dated in doubts))
    return f"{name} ({', '.join(details)})" if details else name


def _outcome(state: EventState) -> Iterator[str]:
    if state.now.outcome:
        yield _("Outcome: {outcome}").format(outcome=state.now.outcome)


def stop_words(catalog: Catalog, state: EventState, stop: Stop) -> str:
    """One meeting of a visit that has several: what, when, where, and what came of it."""
    zone = hours.zone(catalog.calendar, state.record, stop)
    when = wording.when(stop.when, reported=None, zone=zone) if stop.when else None
    head = ", ".join(str(part) for part in (stop.title, when, stop.place) if part)
    return ": ".join(part for part in (head, str(stop.outcome or "")) if part)


def _listed(heading: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items if item]
    if lines:
        yield from (f"{heading}:", *lines)


def _sources(catalog: Catalog, state: EventState) -> Iterator[str]:
    places: dict[str, list[Citation]] = {}
    for citation in state.citations():
        places.setdefault(citation.source, []).append(citation)
    yield from (_source(catalog.sources[source], cited) for source, cited in places.items())
    yield from (basis_words(basis) for basis in dict.fromkeys(state.bases()))


def _source(source: Source, cited: Iterable[Citation]) -> str:
    body = " / ".join(str(b) for b in (source.publisher, source.attributed_to) if b)
    # The paragraphs alone: which sentences of them are meant is for the desk.
    places = tuple(dict.fromkeys((c.first, c.last) for c in sorted(cited) if c.first))
    parts = [str(source.title), body, wording.day(source.published), _paragraphs(places, language())]
    return ", ".join(part for part in parts if part)


@lru_cache(1024)  # many entries cite the same, if of other sources
def _paragraphs(places: tuple[tuple[int, int], ...], _spoken: str) -> str:
    ranges = [str(first) if first == last else f"{first}{wording.DASH}{last}" for first, last in places]
    count = sum(last - first + 1 for first, last in places)
    words = ngettext("paragraph {numbers}", "paragraphs {numbers}", count)
    return words.format(numbers=wording.listed(ranges)) if ranges else ""


def basis_words(basis: Basis) -> str:
    """What a statement rests on where no source says it, and the day it was noted."""
    return _("{text} (noted on {day})").format(text=basis.text, day=wording.day(basis.date))
