"""One record for another program: what is known now, what each source said, and when an event is, with its zone."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import dating, hours
from briefgen.domain.figures import Value
from briefgen.domain.links import pointing
from briefgen.domain.model import Event, Figure, Record, Report
from briefgen.domain.records import State, state_of
from briefgen.domain.standing import EventState, standing, status_in_force
from briefgen.terminal.show import PRINTED, figures_of


def values(catalog: Catalog, identity: str, day: date) -> dict[str, Any] | None:
    """A record as of a day as plain values, its fields named as a curator writes them; None when no record has that id.

    ``now`` holds the fields in force, None where nothing was known by then. An event has its ``standing`` and when it is
    (``date`` is EDTF, ``start`` and ``end`` are RFC 3339 with their offset, ``timezone`` is IANA), each of its ``stops`` too;
    a figure has the values that memos print.
    """
    record = catalog.record(identity)
    if record is None:
        return None
    reports: tuple[Report, ...] = getattr(record, "reports", ())
    state = state_of(catalog, record, day)
    return {
        "id": record.id,
        "file": str(catalog.place(identity)),
        "as-of": day.isoformat(),
        "record": _plain(record, {"reports"}),
        "now": _plain(state.now, set(Report.provenance) | _told_apart(state)) if state else None,
        **(_computed(catalog, state, day) if state else {}),
        "reports": [{"published": catalog.published(r).isoformat(), **_plain(r)} for r in reports],
        "used-in": sorted({other.id for other, _reference in pointing(catalog).get(record.id, ())}),
    }


def _told_apart(state: State[Any, Any]) -> set[str]:
    """Fields in force that would say something else than what is told beside them."""
    if isinstance(state.record, Figure):
        return set(PRINTED)
    return {"when"} if isinstance(state.record, Event) and dating.put_off(state) else set()


def _plain(model: BaseModel, without: set[str] | None = None) -> dict[str, Any]:
    return model.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude=without, warnings="none")


def _computed(catalog: Catalog, state: State[Any, Any], day: date) -> dict[str, Any]:
    record: Record = state.record
    if isinstance(record, Event):
        return _event(catalog, state, day)
    return {"printed": [_value(v) for v in figures_of(catalog, record, day)]} if isinstance(record, Figure) else {}


def _event(catalog: Catalog, state: EventState, day: date) -> dict[str, Any]:
    record = state.record
    zones = ((stop, hours.zone(catalog.calendar, record, stop)) for stop in state.now.stops)
    return {
        "standing": standing(state, day).value,
        "status": status_in_force(state).value,
        "when": str(dating.words(catalog, state)),
        **dating.values(catalog, state),
        "moved": dating.moved(catalog, state),
        "stops": [
            {**_plain(stop), **(dating.date_values(stop.when, zone) if stop.when else {})} for stop, zone in zones
        ],
    }


def _value(value: Value) -> dict[str, Any]:
    return {
        "value": str(value.value),
        "qualifier": value.qualifier.value if value.qualifier else None,
        "unit": value.figure.unit,
        "differs": value.differs,
        "sources": [str(c) for origin in value.origins for c in origin.report.places()],
    }
