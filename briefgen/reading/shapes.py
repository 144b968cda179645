"""Which file holds which records, and which fields belong to the record and which to its reports."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property

from msgspec import Struct
from pydantic import BaseModel

from briefgen.domain.fields import kebab
from briefgen.domain.model import (
    Agreement,
    AgreementReport,
    Calendar,
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
from briefgen.domain.references import models_in


class Shape(Struct, frozen=True, dict=True):
    """One kind of record: where it is kept in the catalog and the project, and its two models."""

    kind: str
    path: str
    record: type[Record]
    report: type[Report] | None = None

    @property
    def field(self) -> str:
        """The name of the kind as written: the top key of a file that holds such records."""
        return kebab(self.kind)

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

    def knows(self, names: Iterable[str]) -> bool:
        """Whether a record may have all of these fields, those of its only report beside its own."""
        return set(names) <= self.record_fields() | self.report_fields()

    def moving(self, names: Iterable[str]) -> frozenset[str]:
        """Which of the fields on a record are those of its only report; none where it has a list of them."""
        written = frozenset(names)
        return frozenset() if REPORTS in written else written & self.alone

    @cached_property
    def alone(self) -> frozenset[str]:
        """Which fields stand on a record with a single report, and are the report's."""
        return self.report_fields() - (self.record_fields() - SHARED)

    @cached_property
    def strays(self) -> frozenset[str]:
        """Which fields of a report may not stand beside a list of them."""
        return self.report_fields() - self.record_fields()


REPORTS = "reports"
SHARED = frozenset({"inferred", "doubt", "note"})  # beside a single report they are the report's
EVENTS_FILE = "events.yaml"
STRANGE = 2  # fields that a kind lacks; a single one is misspelt
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


def path_of(kind: str) -> str:
    """The file of a kind of record; StopIteration where there is no such kind."""
    return next(shape.path for shape in SHAPES if shape.kind == kind)


def of_another_kind(names: Iterable[str], shape: Shape) -> Shape | None:
    """The one kind that has all fields of a record which stands among those of a kind that lacks two or more of them."""
    written = {name for name in names if not name.startswith("x-")}
    if len([name for name in written if not shape.knows([name])]) < STRANGE:
        return None
    others = [other for other in SHAPES if other.knows(written)]
    return others[0] if len(others) == 1 else None


@cache
def field_names() -> frozenset[str]:
    """Every name that a field has anywhere in the curated files."""
    models = [Calendar, *(model for shape in SHAPES for model in (shape.record, shape.report) if model)]
    names = {shape.key for shape in SHAPES} | {"calendar", "events", "reports"}
    return frozenset(names.union(*map(_names, models)))


def _names(model: type[BaseModel]) -> set[str]:
    """The names of a model's fields, as written, and those of the models in them."""
    own = {found.alias or kebab(name) for name, found in model.model_fields.items()}
    return own.union(*(_names(inner) for found in model.model_fields.values() for inner in models_in(found.annotation)))
