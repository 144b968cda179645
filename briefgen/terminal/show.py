"""One record in the terminal: what is known now, what each source said, where it stands, what points to it."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct
from pydantic import BaseModel

from briefgen.domain import figures
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When, dating, hours, wording
from briefgen.domain.fields import kebab
from briefgen.domain.figures import Value
from briefgen.domain.links import pointing
from briefgen.domain.model import Basis, Citation, Event, Figure, Participant, Record, Report, Said, Source, Stop, Text
from briefgen.domain.records import Dated, State, state_of
from briefgen.language import gettext as _

HIDDEN = frozenset({"reports", "accept", "id", "withdrawn"})
PERIODS = frozenset({"period", "against"})
PRINTED = frozenset({"value", "qualifier"})


class Line(Struct, frozen=True):
    """One line: a field's name, its words, and how deep it is set in."""

    label: str
    words: str
    depth: int = 0


class Shown(Struct, frozen=True):
    """A record as lines, ready to print."""

    heading: str
    place: str
    lines: tuple[Line, ...]


def show(catalog: Catalog, identity: str, day: date) -> Shown | None:
    """A record as of a day; None when no record has that id."""
    record = catalog.record(identity)
    if record is None:
        return None
    zone = zone_of(catalog, record)
    lines = [*_own(record, zone), *_state(record, catalog, day), *_reports(record, catalog, day)]
    lines += _pointing(catalog, record)
    return Shown(_heading(record), str(catalog.place(identity)), tuple(lines))


def _heading(record: Record) -> str:
    name = getattr(record, "title", None) or getattr(record, "name", None)
    return f"{record.id}: {name}" if name else record.id


def zone_of(catalog: Catalog, record: Record) -> str:
    """The zone (IANA) that a record's hours count in."""
    return hours.zone(catalog.calendar, record) if isinstance(record, Event) else catalog.calendar.timezone


def _own(record: Record, zone: str) -> Iterator[Line]:
    for name in type(record).model_fields:
        if name not in HIDDEN:
            yield from _field(name, getattr(record, name), 0, zone)
    yield from (Line(key, own_words(value)) for key, value in record.own.items())


def own_words(value: Any) -> str:
    """What stands under a key of the desk's own, in one line."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {own_words(each)}" for key, each in value.items())
    return ", ".join(map(own_words, value)) if isinstance(value, list) else str(value)


def _field(name: str, value: Any, depth: int, zone: str) -> Iterator[Line]:
    """A field as lines; what is empty says nothing."""
    if value in (None, (), "", False) or value == {}:
        return
    label = kebab(name)
    if isinstance(value, dict):
        for key, why in value.items():
            yield Line(f"{label} {key}", words(why, zone), depth)
    elif isinstance(value, tuple) and not all(isinstance(v, (str, Citation)) for v in value):
        for item in value:
            yield from _item(label, item, depth, zone)
    elif isinstance(value, BaseModel):
        yield from _item(label, value, depth, zone)
    else:
        yield Line(label, words(value, zone, period=name in PERIODS), depth)


def _item(label: str, value: Any, depth: int, zone: str) -> Iterator[Line]:
    """One value in a line; what has parts that have parts themselves, each of these in lines of its own."""
    stated = [(n, getattr(value, n)) for n in type(value).model_fields] if isinstance(value, BaseModel) else []
    if not any(isinstance(part, tuple) and any(isinstance(p, BaseModel) for p in part) for _name, part in stated):
        yield Line(label, words(value, zone), depth)
        return
    yield Line(label, "", depth)
    for name, part in stated:
        yield from _field(name, part, depth + 1, zone)


def words(value: Any, zone: str, *, period: bool = False) -> str:
    """Any value of a record in one line; a date's hours count in ``zone``, and a period has no day that is not known."""
    if isinstance(value, tuple):
        return ", ".join(words(v, zone) for v in value)
    if isinstance(value, When):
        return _date(value, zone, period=period)
    if isinstance(value, BaseModel):
        return _model(value, zone)
    return _simple(value)


def _model(value: BaseModel, zone: str) -> str:
    if isinstance(value, Participant):
        return f"{value.person} ({value.role.value})" if value.role else value.person
    if isinstance(value, Said):
        return f"{value.person}: {value.text}"
    if isinstance(value, Basis):
        return f"{value.text} ({wording.day(value.date)})"
    stated = [(n, getattr(value, n)) for n in type(value).model_fields if n in value.model_fields_set]
    here = (value.timezone if isinstance(value, Stop) else None) or zone
    return "; ".join(f"{kebab(n)}: {words(v, here, period=n in PERIODS)}" for n, v in stated)


def _date(value: When, zone: str, *, period: bool) -> str:
    if value.undated:
        return wording.period(value)
    spelt = wording.period(value) if period else str(wording.when(value, reported=None, zone=zone))
    return spelt if spelt == str(value) else f"{spelt}  ({value})"


def _simple(value: Any) -> str:
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, date):
        return wording.day(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value) if isinstance(value, (str, int, Decimal, Text, Citation)) else repr(value)


def _state(record: Record, catalog: Catalog, day: date) -> Iterator[Line]:
    reports: tuple[Report, ...] = getattr(record, "reports", ())
    if not reports:
        return
    state = state_of(catalog, record, day)
    if state is None:
        yield Line(_("as of {day}").format(day=wording.day(day)), _("nothing known yet"))
        return
    yield Line(_("as of {day}").format(day=wording.day(day)), "")
    if isinstance(record, Figure):
        yield from (Line("value", _printed(value), 1) for value in figures_of(catalog, record, day))
    for name in type(state.now).model_fields:
        told = name in state.now.model_fields_set and name not in Report.provenance
        if told and not (isinstance(record, Figure) and name in PRINTED):
            cited = _cited((*state.citations(name), *_private(state.origin(name))))
            yield from (Line(line.label, line.words + cited, 1) for line in _now(catalog, state, name))


def _now(catalog: Catalog, state: State[Any, Any], name: str) -> Iterator[Line]:
    """A field in force; an event's date as every other output tells it."""
    if not isinstance(state.record, Event) or name != "when":
        yield from _field(name, getattr(state.now, name), 1, zone_of(catalog, state.record))
        return
    told, when, moved = dating.words(catalog, state), state.now.when, dating.moved(catalog, state)
    date = str(told) if dating.put_off(state) or when.undated else f"{told}  ({when})"
    yield Line(name, f"{date}; {moved}" if moved else date, 1)


def figures_of(catalog: Catalog, figure: Figure, day: date) -> tuple[Value, ...]:
    """What the memo prints of a figure as of a day: what sources agree on once, what differs each by itself."""
    known = (state_of(catalog, f, day) for f in catalog.figures.values())
    alike = [state for state in known if state and state.record.counterpart == figure.counterpart]
    return tuple(v for v in figures.compare(alike) if figures.same(v.figure, figure))


def _printed(value: Value) -> str:
    number = f"{wording.qualified(value.value, value.qualifier)} {value.figure.unit}"
    cited = _cited(c for origin in value.origins for c in origin.report.places())
    return (_("{value} (sources differ)").format(value=number) if value.differs else number) + cited


def _private(origin: Dated[Any] | None) -> tuple[str, ...]:
    """What to know of a value that comes from a private report."""
    return (_("private"),) if origin and origin.report.private else ()


def _cited(citations: Iterable[Citation | str]) -> str:
    places = ", ".join(map(str, citations))
    return f"  [{places}]" if places else ""


def _reports(record: Record, catalog: Catalog, day: date) -> Iterator[Line]:
    for report in sorted(getattr(record, "reports", ()), key=catalog.published):
        if not report.source and not report.basis:
            continue
        published = catalog.published(report)
        origin = _origin(report, catalog)
        where = _("{origin} (after that day)").format(origin=origin) if published > day else origin
        told = _("reported {day}, private") if report.private else _("reported {day}")
        yield Line(told.format(day=wording.day(published)), where)
        for name in type(report).model_fields:
            if name in report.model_fields_set and name not in ("source", "basis", "private"):
                yield from _field(name, getattr(report, name), 1, zone_of(catalog, record))


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
