"""What concerns one counterpart on one day: the state of every record that bears on it, and of no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.domain import codes, dates
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import (
    HOME_EVENTS,
    Counterpart,
    Fact,
    FactReport,
    Figure,
    FigureReport,
    Model,
    Organisation,
    OrganisationReport,
    Person,
    PersonReport,
    Rank,
    Source,
)
from briefgen.domain.records import State, state_of
from briefgen.domain.reference_days import Occurrence, occurrences
from briefgen.domain.references import Kind, named_ids
from briefgen.domain.standing import AgreementStateOf, CommitmentStateOf, EventState
from briefgen.language import gettext as _

FigureState = State[Figure, FigureReport]
FactState = State[Fact, FactReport]
PersonState = State[Person, PersonReport]
OrganisationState = State[Organisation, OrganisationReport]

Found = TypeVar("Found")
MONTHS_AHEAD = 12


class OwnKeys(dict[str, Mapping[str, Any]]):
    """Keys of the desk's own by the id of their record; a record without any has an empty mapping."""

    def __missing__(self, identity: str) -> Mapping[str, Any]:
        """What a record has that has no keys of the desk's own."""
        return {}


class Selection(Struct, frozen=True, dict=True):
    """The states, as of a day, of what concerns a counterpart; each kind in the order of the files."""

    catalog: Catalog
    counterpart: Counterpart
    day: date
    events: tuple[EventState, ...]
    agreements: tuple[AgreementStateOf, ...]
    commitments: tuple[CommitmentStateOf, ...]
    figures: tuple[FigureState, ...]
    facts: tuple[FactState, ...]
    people: Mapping[str, PersonState]
    reference_days: tuple[Occurrence, ...]

    def once(self, find: Callable[[Selection], Found]) -> Found:
        """What a function finds in it, which is looked for once; it may depend on nothing else, as on the language that is spoken."""
        if find not in self._found:
            self._found[find] = find(self)
        found: Found = self._found[find]
        return found

    @cached_property
    def _found(self) -> dict[Callable[[Selection], Any], Any]:
        return {}

    @property
    def home(self) -> str:
        """The code of the home country."""
        return self.catalog.calendar.home

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every source that tells of the counterpart, oldest first; home's own events and people do not count."""
        ids = {citation.source for state in self._told for citation in state.citations()}
        return tuple(sorted((self.catalog.sources[i] for i in ids), key=lambda s: (s.published, s.id)))

    @property
    def confidential(self) -> bool:
        """Whether anything that it tells of is private."""
        return any(part.private for part in (self.counterpart, *(s.record for s in self.states), *self._reports))

    @property
    def noted(self) -> bool:
        """Whether anything that it tells of rests on what the desk noted, and on no source."""
        return any(report.basis for report in self._reports)

    @property
    def states(self) -> tuple[State[Any, Any], ...]:
        """The states of all records that have reports."""
        return (
            *self.events,
            *self.agreements,
            *self.commitments,
            *self.figures,
            *self.facts,
            *self.people.values(),
        )

    @property
    def _reports(self) -> Iterator[Any]:
        return (dated.report for state in self.states for dated in state.known)

    @cached_property
    def _told(self) -> tuple[State[Any, Any], ...]:
        """What is on file of the counterpart; home's own events and people do not count."""
        return (
            *(e for e in self.events if HOME_EVENTS not in e.record.counterparts),
            *self.agreements,
            *self.commitments,
            *self.figures,
            *self.facts,
            *self.theirs,
        )

    @cached_property
    def newest(self) -> date | None:
        """The day of the newest report on the counterpart, whatever it rests on; None where there is none."""
        return max((state.last_day for state in self._told), default=None)

    @cached_property
    def looked(self) -> date | None:
        """The last day, up to that of the selection, on which somebody looked for news of the counterpart."""
        return max((look.day for look in self.counterpart.looked if look.day <= self.day), default=None)

    @property
    def theirs(self) -> tuple[PersonState, ...]:
        """The counterpart's people."""
        return tuple(p for p in self.people.values() if p.record.side == self.counterpart.id)

    @cached_property
    def organisations(self) -> Mapping[str, OrganisationState]:
        """The bodies that something selected names, with what is known of them."""
        states: tuple[State[Any, Any], ...] = (
            *self.events, *self.agreements, *self.commitments, *self.people.values(),
        )  # fmt: skip
        named = {i for state in states for model in (state.record, state.now) for i in _of_kind(model, "organisations")}
        known = (self.catalog.organisations[i] for i in sorted(named) if i in self.catalog.organisations)
        return {state.id: state for state in _states(self.catalog, known, self.day)}

    @cached_property
    def own(self) -> OwnKeys:
        """The desk's own keys by the id of each record that the selection has; nothing for an id that has none."""
        records = (self.counterpart, *(state.record for state in (*self._told, *self.events, *self.people.values())))
        days = (occurrence.reference for occurrence in self.reference_days)
        return OwnKeys({record.id: record.own for record in (*records, *days, *self.sources) if record.own})

    @property
    def others(self) -> tuple[PersonState, ...]:
        """People of neither side whom something on file names."""
        return tuple(p for p in self.people.values() if p.record.side not in (self.counterpart.id, self.home))

    @property
    def ours(self) -> tuple[PersonState, ...]:
        """The people of home who deal with the counterpart."""
        return tuple(p for p in self.people.values() if p.record.side == self.home)


def select(catalog: Catalog, code: str, day: date) -> Selection:
    """What concerns the counterpart ``code``, from what was published up to ``day``; raises BriefgenError if unknown."""
    if code not in catalog.counterparts:
        known = ", ".join(catalog.counterparts)
        raise BriefgenError(_("There is no counterpart {code}; there are {known}.").format(code=code, known=known))
    if (code, day) not in catalog.selections:
        catalog.selections[code, day] = _selected(catalog, code, day)
    found: Selection = catalog.selections[code, day]
    return found


def _selected(catalog: Catalog, code: str, day: date) -> Selection:
    events = _concerning(catalog, catalog.events.values(), code, day)
    commitments = _concerning(catalog, catalog.commitments.values(), code, day)
    return Selection(
        catalog=catalog,
        counterpart=catalog.counterparts[code],
        day=day,
        events=events,
        agreements=_concerning(catalog, catalog.agreements.values(), code, day),
        commitments=commitments,
        figures=_of(catalog, catalog.figures.values(), code, day),
        facts=_of(catalog, catalog.facts.values(), code, day),
        people=_people(catalog, code, day, _named(catalog, events, commitments)),
        reference_days=occurrences(catalog, (code, catalog.calendar.home), day, dates.add_months(day, MONTHS_AHEAD)),
    )


def person_as_of(catalog: Catalog, person: str, day: date) -> PersonState | None:
    """A person as reported up to a day."""
    record = catalog.people[person]
    return state_of(catalog, record, day)


def _concerning(catalog: Catalog, records: Iterable[Any], code: str, day: date) -> tuple[Any, ...]:
    """States of the records whose ``counterparts`` list the code, or everyone."""
    named = (r for r in records if code in r.counterparts or HOME_EVENTS in r.counterparts)
    return _states(catalog, named, day)


def _of(catalog: Catalog, records: Iterable[Any], code: str, day: date) -> tuple[Any, ...]:
    """States of the records that belong to one counterpart."""
    return _states(catalog, (r for r in records if r.counterpart == code), day)


def _states(catalog: Catalog, records: Iterable[Any], day: date) -> tuple[Any, ...]:
    found = (state_of(catalog, r, day) for r in records)
    return tuple(state for state in found if state is not None)


def _people(catalog: Catalog, code: str, day: date, named: set[str]) -> dict[str, PersonState]:
    """All people of the counterpart, home's ambassadors to it, and everyone else whom something selected names."""
    wanted = (p for p in catalog.people.values() if p.side in (code, catalog.calendar.home) or p.id in named)
    found = (s for s in _states(catalog, wanted, day) if s.record.side == code or s.id in named or sent_to(code, s.now))
    return {state.id: state for state in found}


def sent_to(code: str, known: PersonReport) -> bool:
    """Whether a post says that it is that of the ambassador there, whoever is named for a meeting."""
    return known.rank is Rank.AMBASSADOR and code in codes.mentioned(str(known.post or ""))


def _named(catalog: Catalog, events: tuple[EventState, ...], commitments: tuple[CommitmentStateOf, ...]) -> set[str]:
    named = {person for event in events for person in _people_of(catalog, event)}
    return named | {person for commitment in commitments for person in _of_kind(commitment.record, "people")}


def _people_of(catalog: Catalog, event: EventState) -> Iterator[str]:
    yield from _of_kind(event.now, "people")
    if event.record.series:
        yield from chairs(catalog, event.record.series, event.last_day)


def _of_kind(model: Model, kind: Kind) -> Iterator[str]:
    """The ids of one kind that a record or a report names."""
    return (identity for ref, identity in named_ids(model) if kind in ref.kinds)


def chairs(catalog: Catalog, organisation: str, day: date) -> tuple[str, ...]:
    """Who chairs a commission, as reported up to a day."""
    record = catalog.organisations.get(organisation)
    state = state_of(catalog, record, day) if record else None
    return state.now.chairs if state else ()
