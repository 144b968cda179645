"""What a record and its reports claim that a text can bear out: figures, numbers in sentences, days, names."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefgen.auditing.passage import NUMBER
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point, When
from briefgen.domain.model import Figure, Organisation, Person, Record, Report, Text

Path = tuple[str | int, ...]


def figures(record: Record, report: Report) -> Iterator[tuple[Path, Decimal, str]]:
    """The value of a figure and its growth, each with its unit."""
    value, change = getattr(report, "value", None), getattr(report, "change", None)
    if value is not None and "value" not in report.inferred:
        yield ("value",), value, str(getattr(record, "unit", ""))
    if change is not None and "change" not in report.inferred:
        yield ("change", "by"), change.by, change.unit


def numbers_in_sentences(report: Report) -> Iterator[tuple[Path, str]]:
    """The numbers, as written, in what is told in the curator's words; agenda, notes and doubts are the curator's own."""
    for path, sentence in _sentences(report):
        if path[0] not in report.inferred:
            yield from ((path, found) for found in NUMBER.findall(sentence))


def _sentences(report: Report) -> Iterator[tuple[Path, str]]:
    for name in ("text", "delegation", "outcome"):
        if sentence := getattr(report, name, None):
            yield (name,), str(sentence)
    for index, said in enumerate(getattr(report, "said", ())):
        yield ("said", index, "text"), str(said.text)
    for index, stop in enumerate(getattr(report, "stops", ())):
        yield ("stops", index, "outcome"), str(stop.outcome or "")


def points(record: Record, report: Report) -> Iterator[tuple[Path, Point]]:
    """The written days, months and years of ``when`` and ``due``, and of a period the years alone."""
    for name in ("when", "due"):
        if name not in report.inferred:
            yield from (((name,), point) for point in _points(getattr(report, name, None)))
    if "period" not in report.inferred:
        stated = record.period if isinstance(record, Figure) else getattr(report, "period", None)
        yield from ((("period",), point) for point in dict.fromkeys(map(_year_alone, _points(stated))))


def _points(when: When | None) -> tuple[Point, ...]:
    return tuple(dict.fromkeys(p for p in (when.earliest, when.latest) if p)) if when else ()


def _year_alone(point: Point) -> Point:
    """A year instead of its months ("nine months of 2024" names none); a day stays, for it may be that of the source."""
    return point if point.day else Point(point.year)


def named(record: Record, report: Report) -> Iterator[tuple[Path, str]]:
    """Ids of people and organisations that a report says something of, itself included."""
    if isinstance(record, Person | Organisation):
        yield (), record.id
    for name in ("organisations", "chairs"):
        yield from _each((name,), getattr(report, name, ()))
    yield from _taking_part((), report)
    for index, said in enumerate(getattr(report, "said", ())):
        yield ("said", index), said.person
    for index, stop in enumerate(getattr(report, "stops", ())):
        yield from _taking_part(("stops", index), stop)
        yield from _each(("stops", index, "organisations"), stop.organisations)


def named_throughout(record: Record) -> Iterator[tuple[Path, str]]:
    """Ids that the record itself names: some report of it must bear them out, not each."""
    yield from _each(("parties",), getattr(record, "parties", ()))
    for name in ("series", "owner"):
        if identity := getattr(record, name, None):
            yield (name,), str(identity)


def owner_in_words(record: Record, catalog: Catalog) -> Text | None:
    """Who is to do it, where that is given in the source's own words and not by an id or a code."""
    owner: Text | None = getattr(record, "owner", None)
    known = (catalog.people, catalog.organisations, catalog.counterparts, (catalog.calendar.home,))
    return None if owner is None or any(str(owner) in ids for ids in known) else owner


def _each(base: Path, identities: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    return (((*base, index), identity) for index, identity in enumerate(identities))


def _taking_part(base: Path, told: object) -> Iterator[tuple[Path, str]]:
    for index, participant in enumerate(getattr(told, "participants", ())):
        yield (*base, "participants", index), participant.person
