"""A record and its reports: the state of each record as of a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast, overload

from msgspec import Struct

from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.model import (
    Agreement,
    AgreementReport,
    Basis,
    Commitment,
    CommitmentReport,
    Event,
    EventReport,
    Fact,
    FactReport,
    Figure,
    FigureReport,
    Organisation,
    OrganisationReport,
    Person,
    PersonReport,
    Record,
    Report,
)

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=Report)


class Dated(Struct, Generic[P], frozen=True):
    """A report and the day it counts from; ``index`` is its place in the file."""

    report: P
    day: date
    index: int


class State(Struct, Generic[R, P], frozen=True):
    """A record as of a day: its reports up to that day laid over each other, field by field.

    ``now`` holds the fields in force. ``known`` holds the reports they come from, in the order they apply.
    """

    record: R
    now: P
    known: tuple[Dated[P], ...]

    @property
    def id(self) -> str:
        """The record's id."""
        return self.record.id

    @property
    def first_day(self) -> date:
        """The day it was first reported."""
        return self.known[0].day

    @property
    def last_day(self) -> date:
        """The day of the newest report."""
        return self.known[-1].day

    @property
    def title(self) -> str:
        """The title in force: the newest report's, else the record's."""
        return str(getattr(self.now, "title", None) or getattr(self.record, "title", "") or self.id)

    def origin(self, field: str) -> Dated[P] | None:
        """The report that the field's present value comes from."""
        for dated in reversed(self.known):
            if dated.report.states(field) or field.replace("_", "-") in dated.report.unset:
                return dated
        return None

    def values(self, field: str) -> tuple[tuple[Any, Dated[P]], ...]:
        """Each different value a field has had, oldest first, with the report that brought it."""
        out: list[tuple[Any, Dated[P]]] = []
        for dated in self.known:
            if dated.report.states(field):
                value = getattr(dated.report, field)
                if not out or out[-1][0] != value:
                    out.append((value, dated))
        return tuple(out)

    def citations(self, *fields: str) -> tuple[Citation, ...]:
        """Where the given fields (all of them when none is named) come from, each place once."""
        origins = [self.origin(f) for f in fields] if fields else list(self.known)
        found = [c for dated in origins if dated for c in dated.report.places()]
        return tuple(dict.fromkeys(found))

    def bases(self) -> tuple[Basis, ...]:
        """The bases outside the sources that its reports rest on."""
        return tuple(d.report.basis for d in self.known if d.report.basis)

    def doubts(self) -> Iterator[tuple[str, Dated[P]]]:
        """What the curator doubts, oldest first."""
        if self.record.doubt:
            yield str(self.record.doubt), self.known[0]
        yield from ((str(d.report.doubt), d) for d in self.known if d.report.doubt)

    def inferences(self) -> Iterator[tuple[str, str, Dated[P]]]:
        """Fields whose present value was inferred, with the reason; that of a value replaced since counts no longer."""
        yield from ((name, str(why), self.known[0]) for name, why in self.record.inferred.items())
        for dated in self.known:
            for name, why in dated.report.inferred.items():
                if (self.origin(name.replace("-", "_")) or dated) is dated:
                    yield name, str(why), dated

    def inferred(self, *fields: str) -> bool:
        """Whether the present value of any of some fields, named as they are written, was inferred."""
        return any(name in fields for name, _why, _dated in self.inferences())


@overload
def state_of(catalog: Catalog, record: Event, day: date) -> State[Event, EventReport] | None: ...


@overload
def state_of(catalog: Catalog, record: Agreement, day: date) -> State[Agreement, AgreementReport] | None: ...


@overload
def state_of(catalog: Catalog, record: Commitment, day: date) -> State[Commitment, CommitmentReport] | None: ...


@overload
def state_of(catalog: Catalog, record: Figure, day: date) -> State[Figure, FigureReport] | None: ...


@overload
def state_of(catalog: Catalog, record: Fact, day: date) -> State[Fact, FactReport] | None: ...


@overload
def state_of(catalog: Catalog, record: Person, day: date) -> State[Person, PersonReport] | None: ...


@overload
def state_of(catalog: Catalog, record: Organisation, day: date) -> State[Organisation, OrganisationReport] | None: ...


@overload
def state_of(catalog: Catalog, record: Record, day: date) -> State[Any, Any] | None: ...


def state_of(catalog: Catalog, record: Record, day: date) -> State[Any, Any] | None:
    """The state of a record as of a day; None when nothing was reported by then, it is withdrawn, or has no reports."""
    return None if record.withdrawn else _history(catalog, record).state(day)


@overload
def whole(catalog: Catalog, record: Event) -> State[Event, EventReport]: ...


@overload
def whole(catalog: Catalog, record: Record) -> State[Any, Any]: ...


def whole(catalog: Catalog, record: Record) -> State[Any, Any]:
    """The state of a record with all its reports, of which there is one at least, and be it withdrawn."""
    state = _history(catalog, record).state(date.max)
    assert state is not None
    return state


class _History:
    """The reports of a record in the order they apply, and the states that were worked out so far."""

    __slots__ = ("_dated", "_days", "_states", "record")

    def __init__(self, record: Record, dated: tuple[Dated[Any], ...]) -> None:
        self.record = record
        self._dated = dated
        self._days = tuple(each.day for each in dated)
        self._states: list[State[Any, Any] | None] = [None] * len(dated)

    def state(self, day: date) -> State[Any, Any] | None:
        """The record's state as of a day; None where nothing was reported by then."""
        count = bisect_right(self._days, day)
        if not count:
            return None
        state = self._states[count - 1]
        if state is None:
            known = self._dated[:count]
            state = State(self.record, overlay(tuple(each.report for each in known)), known)
            self._states[count - 1] = state
        return state


def _history(catalog: Catalog, record: Record) -> _History:
    history: _History | None = catalog.histories.get(record.id)
    if history is None or history.record is not record:
        history = _History(record, _in_order(getattr(record, "reports", ()), catalog.published))
        catalog.histories[record.id] = history
    return history


def _in_order(reports: tuple[P, ...], published: Callable[[Report], date]) -> tuple[Dated[P], ...]:
    """Reports in the order they apply: by the days they count from, those of one day as they stand in the file."""
    dated = [Dated(report, published(report), index) for index, report in enumerate(reports)]
    return tuple(sorted(dated, key=_day))


_day = attrgetter("day")  # sorting is stable


def overlay(reports: tuple[P, ...]) -> P:
    """Lay reports over each other: a later one replaces only the fields it states, ``unset`` removes."""
    if len(reports) == 1 and not reports[0].unset:
        return reports[0]
    values: dict[str, Any] = {}
    for report in reports:
        fields = report.__dict__
        values.update({name: fields[name] for name in report.stated()})
        for name in report.unset:
            values.pop(name.replace("-", "_"), None)
    laid = _blank(type(reports[0])).model_copy(update=values)
    laid.model_post_init(None)  # as of one that was read
    return cast(P, laid)


@cache
def _blank(model: type[Report]) -> Report:
    """A report that states nothing; a copy of it is made ten times as fast as a new one."""
    return model.model_construct()
