"""What was known of a counterpart on a day, as compact rows that can be kept and held against later ones."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import islice
from typing import Any, NamedTuple, assert_never

from msgspec import Struct
from msgspec.structs import asdict, astuple, replace

from briefgen.domain import figures
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import UNDATED, When, edtf
from briefgen.domain.figures import Value
from briefgen.domain.model import (
    HOME_EVENTS,
    Agreement,
    AgreementState,
    Commitment,
    CommitmentState,
    Event,
    EventReport,
    Fact,
    Figure,
    Person,
    Record,
    Status,
)
from briefgen.domain.records import State
from briefgen.domain.selection import FactState, FigureState, PersonState, Selection
from briefgen.domain.standing import (
    AgreementStateOf,
    CommitmentStateOf,
    EventState,
    reached,
    reported_status,
    status_in_force,
)
from briefgen.domain.standing.promises import settled
from briefgen.domain.terms.tag import StateTraits
from briefgen.domain.text import Text

BOTH = " | "  # between the values of sources that contradict each other


class Kind(enum.StrEnum):
    """The kinds of record that a row can be of, in the order in which changes of one sort are told."""

    EVENT = "event"
    AGREEMENT = "agreement"
    FIGURE = "figure"
    COMMITMENT = "commitment"
    FACT = "fact"
    PERSON = "person"


class Company(enum.StrEnum):
    """What of an event's company a line of a row tells, before its value."""

    PERSON = "person"
    BODY = "body"
    DELEGATION = "delegation"
    STOP = "stop"


class Row(Struct, frozen=True):
    """One record as it stood on a day.

    ``state`` is as reported, never what the day makes of it. ``when`` is EDTF: an event's or a document's date, the day a
    commitment is due, a figure's period. ``value`` is a figure as printed, with its unit. ``words`` are the curator's: an
    event's place, a person's post, the text of a fact. ``outcome`` is what came of an event, ``company`` who is at it, its
    delegation and its stops, each as ``kind value``; None where that was not kept, as in earlier editions. ``corrects`` tells that the newest report corrects one before it.
    ``settled``: it does not fall due, whatever its date, as an election is held on its day. ``renewed``: it was put off and
    has a new date since, so that it is expected again.
    """

    kind: Kind
    id: str
    title: str
    reported: date
    state: str = ""
    when: str = ""
    value: str = ""
    words: str = ""
    corrects: bool = False
    sources: tuple[str, ...] = ()
    outcome: str | None = ""
    company: tuple[str, ...] | None = ()
    # Computed, and no part of what was reported: an edition does not keep it, and rows are the same without it.
    settled: bool = False
    renewed: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and astuple(self)[:-2] == astuple(other)[:-2]

    def __hash__(self) -> int:
        return hash(astuple(self)[:-2])

    @property
    def kept(self) -> dict[str, Any]:
        """What is kept of it, by the name of its field: all but the two that are computed."""
        return dict(islice(asdict(self).items(), len(self.__struct_fields__) - 2))

    @property
    def key(self) -> tuple[Kind, str]:
        """What makes it the same record on another day."""
        return self.kind, self.id

    @property
    def evidence(self) -> tuple[date, tuple[str, ...]]:
        """What it rests on: the day of its newest report, and its sources."""
        return self.reported, self.sources

    @property
    def dated(self) -> When:
        """Its date, undated where it has none."""
        return read_date(self.when)

    @property
    def traits(self) -> StateTraits | None:
        """What its state means; None where no state was reported, and for kinds that have none."""
        if not self.state:
            return None
        match self.kind:
            case Kind.EVENT:
                return Status(self.state).traits
            case Kind.AGREEMENT:
                return AgreementState(self.state).traits
            case Kind.COMMITMENT:
                return CommitmentState(self.state).traits
            case Kind.FIGURE | Kind.FACT | Kind.PERSON:
                return None
        assert_never(self.kind)

    def due(self, day: date) -> bool:
        """Whether it was expected before a day, and nothing has been reported of it."""
        awaited = self.renewed or (self.traits is not None and self.traits.awaited)
        return awaited and not self.settled and self.dated.is_past(day)


@cache
def read_date(text: str) -> When:
    """The date in a row; raises DateError where the row was not written by us."""
    return edtf.parse(text) if text else UNDATED


class Baseline(NamedTuple):
    """The earlier state that a later one is held against: its day and its rows."""

    day: date
    rows: tuple[Row, ...]


def alike(one: Iterable[Row], other: Iterable[Row]) -> bool:
    """Whether two states are the same by what both of them keep, in whatever order."""
    one, other = set(one), set(other)
    for kept, without in _KEPT_LATER:
        unkept = {row.key for row in one | other if kept(row) is None}
        one, other = ({without(row) if row.key in unkept else row for row in rows} for rows in (one, other))
    return one == other


# What earlier editions did not keep, and a row without it.
_KEPT_LATER: tuple[tuple[Callable[[Row], object], Callable[[Row], Row]], ...] = (
    (lambda row: row.outcome, lambda row: replace(row, outcome=None)),
    (lambda row: row.company, lambda row: replace(row, company=None)),
)


def rows(selection: Selection) -> tuple[Row, ...]:
    """The state of a selection, a row for each record, in the order of kinds and files.

    Home's own events and people stand in no row: they are no news from the counterpart.
    """
    states: tuple[State[Any, Any], ...] = (
        *filter(is_from, selection.events),
        *selection.agreements,
        *selection.figures,
        *selection.commitments,
        *selection.facts,
        *selection.theirs,
    )
    return tuple(row for state in states if (row := row_of(state, selection.catalog, selection.day)))


def is_from(state: State[Any, Any]) -> bool:
    """Whether a record may tell of a counterpart, as home's own events do not."""
    return not isinstance(state.record, Event) or HOME_EVENTS not in state.record.counterparts


def row_of(state: State[Any, Any], catalog: Catalog, day: date) -> Row | None:
    """The row of one record as of a day; None for kinds that have none."""
    write = _ROWS.get(type(state.record))
    row = write(state) if write else None
    if row and row.kind is Kind.COMMITMENT:
        return replace(row, settled=settled(catalog, state, day))
    return row


def _event(event: EventState) -> Row:
    status, now = reported_status(event), event.now
    told = {"words": _written(now.place), "outcome": _written(now.outcome)}
    row = _row(Kind.EVENT, event, state=status.value, when=str(now.when), **told, company=tuple(_company(now)))
    renewed = status.traits.put_off and status_in_force(event) is not status
    return replace(row, settled=event.record.kind.traits.vote, renewed=renewed)


def _company(event: EventReport) -> Iterator[str]:
    yield from (f"{Company.PERSON} {participant.person}" for participant in event.participants)
    yield from (f"{Company.BODY} {body}" for body in event.organisations)
    if event.delegation:
        yield f"{Company.DELEGATION} {_written(event.delegation)}"
    for stop in event.stops:  # when and where the event is itself says nothing of a stop
        when = stop.when if stop.when and stop.when != event.when else UNDATED
        words = _written(stop.title or (stop.place if stop.place != event.place else None))
        if told := f"{_dated(when)} {words}".rstrip():
            yield f"{Company.STOP} {told}"


def _agreement(agreement: AgreementStateOf) -> Row:
    state = agreement.now.state
    return _row(Kind.AGREEMENT, agreement, state=state.value if state else "", when=_dated(reached(agreement)))


def _figure(figure: FigureState) -> Row:
    name, period = str(figure.record.title or figure.record.indicator), str(figure.record.period)
    return _row(Kind.FIGURE, figure, title=name, when=period, value=_value(figure))


def _commitment(commitment: CommitmentStateOf) -> Row:
    due = commitment.now.due or UNDATED
    return _row(Kind.COMMITMENT, commitment, state=commitment.now.state.value, when=_dated(due))


def _fact(fact: FactState) -> Row:
    return _row(Kind.FACT, fact, title=fact.id, words=_written(fact.now.text))


def _person(person: PersonState) -> Row:
    return _row(Kind.PERSON, person, title=person.record.name, words=_written(person.now.post))


_ROWS: Mapping[type[Record], Callable[[Any], Row]] = {
    Event: _event,
    Agreement: _agreement,
    Figure: _figure,
    Commitment: _commitment,
    Fact: _fact,
    Person: _person,
}


def _row(kind: Kind, found: State[Any, Any], *, title: str | None = None, **values: Any) -> Row:
    return Row(
        kind=kind,
        id=found.id,
        title=title or found.title,
        reported=found.last_day,
        corrects=found.known[-1].report.corrects,
        sources=tuple(dict.fromkeys(c.source for c in found.citations())),
        **values,
    )


def _dated(when: When) -> str:
    return "" if when.undated else str(when)


def _written(text: Text | None) -> str:
    """Words as first written: a row is the same in every language."""
    return text.by_language[0][1] if text else ""


def _value(state: FigureState) -> str:
    return BOTH.join(_printed(value) for value in figures.compare((state,)))


def _printed(value: Value) -> str:
    hedge = f"{value.qualifier.value} " if value.qualifier else ""
    return f"{hedge}{value.value} {value.figure.unit}"
