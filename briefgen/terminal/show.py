"""One record in the terminal: what is known now, what each source said, where it stands, what points to it."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When, wording
from briefgen.domain.fields import kebab
from briefgen.domain.links import pointing
from briefgen.domain.model import Basis, Citation, Participant, Record, Report, Said, Source, Text
from briefgen.domain.records import as_of
from briefgen.language import gettext as _

HIDDEN = frozenset({"reports", "accept", "id", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a field's name, its words, and how deep it is set in."""

    label: str
    words: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A record as lines, ready to print."""

    heading: str
    place: str
    lines: tuple[Line, ...]


def show(catalog: Catalog, identity: str, day: date) -> Shown | None:
    """A record as of a day; None when no record has that id."""
    record = next((r for r in catalog.records() if r.id == identity), None)
    if record is None:
        return None
    lines = [*_own(record), *_state(record, catalog, day), *_reports(record, catalog, day), *_pointing(catalog, record)]
    return Shown(_heading(record), str(catalog.place(identity)), tuple(lines))


def _heading(record: Record) -> str:
    name = getattr(record, "title", None) or getattr(record, "name", None)
    return f"{record.id}: {name}" if name else record.id


def _own(record: Record) -> Iterator[Line]:
    for name in type(record).model_fields:
        if name not in HIDDEN:
            yield from _field(name, getattr(record, name), 0)


def _field(name: str, value: Any, depth: int) -> Iterator[Line]:
    """A field as lines; what is empty says nothing."""
    if value in (None, (), "", False) or value == {}:
        return
    label = kebab(name)
    if isinstance(value, dict):
        for key, why in value.items():
            yield Line(f"{label} {key}", str(why), depth)
    elif isinstance(value, tuple) and not all(isinstance(v, (str, Citation)) for v in value):
        for item in value:
            yield Line(label, words(item), depth)
    else:
        yield Line(label, words(value), depth)


def words(value: Any) -> str:
    """Any value of a record in one line."""
    if isinstance(value, tuple):
        return ", ".join(words(v) for v in value)
    if isinstance(value, Participant):
        return f"{value.person} ({value.role.value})" if value.role else value.person
    if isinstance(value, Said):
        return f"{value.person}: {value.text}"
    if isinstance(value, Basis):
        return f"{value.text} ({wording.day(value.date)})"
    if isinstance(value, BaseModel):
        stated = [(kebab(n), getattr(value, n)) for n in type(value).model_fields if n in value.model_fields_set]
        return "; ".join(f"{name}: {words(v)}" for name, v in stated)
    return _simple(value)


def _simple(value: Any) -> str:
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, date):
        return wording.day(value)
    if isinstance(value, When):
        spelt = wording.when(value, reported=None)
        return spelt if value.undated else f"{spelt}  ({value})"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value) if isinstance(value, (str, int, Decimal, Text, Citation)) else repr(value)


def _state(record: Record, catalog: Catalog, day: date) -> Iterator[Line]:
    reports: tuple[Report, ...] = getattr(record, "reports", ())
    if not reports:
        return
    state = as_of(record, reports, day, catalog.published)
    if state is None:
        yield Line(_("as of {day}").format(day=wording.day(day)), _("nothing known yet"))
        return
    yield Line(_("as of {day}").format(day=wording.day(day)), "")
    for name in type(state.now).model_fields:
        if name in state.now.model_fields_set and name not in Report.provenance:
            cited = ", ".join(map(str, state.citations(name)))
            for line in _field(name, getattr(state.now, name), 1):
                yield Line(line.label, line.words + (f"  [{cited}]" if cited else ""), 1)


def _reports(record: Record, catalog: Catalog, day: date) -> Iterator[Line]:
    for report in sorted(getattr(record, "reports", ()), key=catalog.published):
        if not report.source and not report.basis:
            continue
        published = catalog.published(report)
        later = _(" (after that day)") if published > day else ""
        yield Line(_("reported {day}").format(day=wording.day(published)), _origin(report, catalog) + later)
        for name in type(report).model_fields:
            if name in report.model_fields_set and name not in ("source", "basis"):
                yield from _field(name, getattr(report, name), 1)


def _origin(report: Report, catalog: Catalog) -> str:
    if report.basis:
        return _("basis: {text}").format(text=report.basis.text)
    return "; ".join(f"{c} ({_source_words(catalog.sources[c.source])})" for c in report.source)


def _source_words(source: Source) -> str:
    body = source.publisher or source.attributed_to
    return f"{source.title}; {body}" if body else str(source.title)


def _pointing(catalog: Catalog, record: Record) -> Iterator[Line]:
    """The records that point to this one, or that cite this source, each once."""
    users = {other.id: other for other, _reference in pointing(catalog).get(record.id, ())}
    for other in users.values():
        yield Line(_("used in"), f"{_heading(other)}  ({catalog.place(other.id)})")
