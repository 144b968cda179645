"""Everything the curated files say, by kind and id, with the place of each field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from itertools import islice
from typing import Any

from msgspec import Struct, field

from briefgen.diagnostics import Location
from briefgen.domain import codes
from briefgen.domain.dates import zones
from briefgen.domain.model import (
    Agreement,
    Calendar,
    Commitment,
    Counterpart,
    Event,
    Fact,
    Figure,
    Organisation,
    Person,
    Record,
    ReferenceDay,
    Report,
    Source,
)
from briefgen.domain.references import Path, Reference, references
from briefgen.domain.texts import Held

SETTINGS = "calendar:"  # stands for an id in the path of a setting; no id has a colon


class Catalog(Struct, frozen=True, dict=True):
    """All records, in the order they are written; ``positions`` has the place of each record and field."""

    calendar: Calendar
    events: Mapping[str, Event] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    counterparts: Mapping[str, Counterpart] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    agreements: Mapping[str, Agreement] = field(default_factory=dict)
    commitments: Mapping[str, Commitment] = field(default_factory=dict)
    reference_days: Mapping[str, ReferenceDay] = field(default_factory=dict)
    positions: Mapping[Path, Location] = field(default_factory=dict)

    def kinds(self) -> Mapping[str, Mapping[str, Record]]:
        """The records by the name of their kind and by id."""
        return {
            name: getattr(self, name) for name in Catalog.__struct_fields__ if name not in ("calendar", "positions")
        }

    def records(self) -> Iterator[Record]:
        """Every record, kind by kind."""
        for records in self.kinds().values():
            yield from records.values()

    def record(self, identity: str) -> Record | None:
        """The record with an id, whatever its kind; None where there is none."""
        return next((records[identity] for records in self.kinds().values() if identity in records), None)

    def having(self, field: str) -> Iterator[Record]:
        """The records of those kinds that have a field, kind by kind."""
        for records in self.kinds().values():
            if any(field in type(record).model_fields for record in islice(records.values(), 1)):
                yield from records.values()

    @cached_property
    def held(self) -> Held:
        """What all records together hold, each thing once."""
        return Held(self.records())

    @cached_property
    def references(self) -> tuple[tuple[Record, Reference], ...]:
        """Every reference of every record, kind by kind, in the order they are written."""
        return tuple((record, reference) for record in self.records() for reference in references(record))

    @cached_property
    def histories(self) -> dict[str, Any]:
        """What ``records`` has laid over each other already, by id: every output asks for the same states again."""
        return {}

    @cached_property
    def selections(self) -> dict[Any, Any]:
        """What ``selection`` has selected already, by counterpart and day: pages, months and news tell of the same."""
        return {}

    def find_counterpart(self, who: str) -> str | None:
        """The code of the counterpart with this code, slug or name, whatever its capitals; None when there is none."""
        wanted = who.strip().casefold()
        for counterpart in self.counterparts.values():
            if wanted in (counterpart.id.casefold(), counterpart.slug, codes.name(counterpart.id).casefold()):
                return counterpart.id
        return None

    def day(self, moment: datetime) -> date:
        """The day of a moment in the calendar's zone."""
        return moment.astimezone(zones.table(self.calendar.timezone)).date()

    def place(self, *path: str | int) -> Location:
        """Where a record (its id) or one of its fields stands; the nearest enclosing place that is known."""
        found: Path = ()
        for step in path:
            if (*found, step) in self.positions:
                found = (*found, step)
            elif step != 0:  # a single value may stand for a list of one
                break
        return self.positions.get(found, Location("events.yaml"))

    def published(self, report: Report) -> date:
        """The day a report counts from: the latest of its sources' days, or that of its basis.

        A report without either (an organisation that is only named) counts from the beginning.
        """
        newest = date.min
        for citation in report.source:
            newest = max(newest, self.sources[citation.source].published)
        return max(newest, report.basis.date) if report.basis else newest
