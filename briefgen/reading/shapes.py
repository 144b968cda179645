"""Which file holds which records, and which fields belong to the record and which to its reports."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.domain.fields import kebab
from briefgen.domain.model import (
    Agreement,
    AgreementReport,
    Commitment,
    CommitmentReport,
    Counterpart,
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
    ReferenceDay,
    Report,
    Source,
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of record: where it is kept in the catalog and the project, and its two models."""

    kind: str
    path: str
    record: type[Record]
    report: type[Report] | None = None

    @property
    def key(self) -> str:
        """The field that holds the id."""
        return "code" if self.record is Counterpart else "id"

    def record_fields(self) -> frozenset[str]:
        """Names of the record's own fields, as written."""
        return frozenset(kebab(name) if name != "id" else self.key for name in self.record.model_fields)

    def report_fields(self) -> frozenset[str]:
        """Names of a report's fields, as written."""
        return frozenset(kebab(name) for name in self.report.model_fields) if self.report else frozenset()


EVENTS_FILE = "events.yaml"
SHAPES = (
    Shape("sources", "seeds/sources.yaml", Source),
    Shape("counterparts", "seeds/counterparts.yaml", Counterpart),
    Shape("organisations", "seeds/organisations.yaml", Organisation, OrganisationReport),
    Shape("people", "seeds/people.yaml", Person, PersonReport),
    Shape("figures", "seeds/figures.yaml", Figure, FigureReport),
    Shape("facts", "seeds/facts.yaml", Fact, FactReport),
    Shape("agreements", "seeds/agreements.yaml", Agreement, AgreementReport),
    Shape("commitments", "seeds/commitments.yaml", Commitment, CommitmentReport),
    Shape("reference_days", "seeds/reference-days.yaml", ReferenceDay),
    Shape("events", EVENTS_FILE, Event, EventReport),
)
