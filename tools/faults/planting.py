"""A record with one thing made untrue, and the rules that go over a catalog to make one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from msgspec import Struct

from briefgen.auditing.passages import Texts
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Record

Path = tuple[str | int, ...]


class Fault(Struct, frozen=True):
    """A record with one thing made untrue, and the path of it."""

    kind: str
    record: Record
    path: Path

    def __str__(self) -> str:
        return f"{self.kind} {self.record.id} {'.'.join(map(str, self.path))}"

    def is_at(self, found: Path) -> bool:
        """Whether a finding is of the planted field; where the citation was changed, of any field of that report."""
        here = (self.record.id, *self.path)
        if self.path[-1] == "source":
            return found[: len(here) - 1] == here[:-1] or len(found) == 2
        return found[: len(here)] == here or here[: len(found)] == found


def spoilt(record: Record, path: Path, value: Any) -> Record:
    """A record with another value at a path; lists are tuples, models are frozen."""
    return cast(Record, _changed(record, path, value))


def _changed(model: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*model[:step], _changed(model[step] if step < len(model) else None, rest, value), *model[step + 1 :])
    return model.model_copy(update={step: _changed(getattr(model, step), rest, value)})


def reports(catalog: Catalog, kind: str, texts: Texts) -> Iterator[tuple[Record, int, Any]]:
    """The reports of a kind of record that have a text on file."""
    for record in getattr(catalog, kind).values():
        for index, report in enumerate(record.reports):
            if report.source and all(c.source in texts.paragraphs for c in report.source):
                yield record, index, report


def on_file(record: Any, texts: Texts) -> bool:
    """Whether a text is on file that any report of a record cites."""
    told = getattr(record, "reports", ())
    return any(c.source in texts.paragraphs for report in told for c in report.source)


Planting = Callable[[Catalog, Texts], Iterator[Fault]]


def of_field(kind: str, records: str, name: str, change: Callable[[Any, Any, Catalog], Iterable[Any]]) -> Planting:
    """A kind that puts other values into one field of the reports."""

    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for record, index, report in reports(catalog, records, texts):
            if name in report.model_fields_set:
                for value in change(getattr(report, name), record, catalog):
                    path = ("reports", index, name)
                    left_out = value is None and name == "qualifier"  # its value stands bare then
                    yield Fault(kind, spoilt(record, path, value), ("reports", index, "value") if left_out else path)

    return plant


def of_record(kind: str, records: str, name: str, change: Callable[[Any, Any, Catalog], Iterable[Any]]) -> Planting:
    """A kind that puts other values into a field of the record itself."""

    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for record in getattr(catalog, records).values():
            if on_file(record, texts) and getattr(record, name) not in (None, ()):
                for value in change(getattr(record, name), record, catalog):
                    yield Fault(kind, spoilt(record, (name,), value), (name,))

    return plant


def several(*plantings: Planting) -> Planting:
    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for planting in plantings:
            yield from planting(catalog, texts)

    return plant
