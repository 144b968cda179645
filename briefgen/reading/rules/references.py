"""References between records: each id leads to a record of the right kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from briefgen.domain.catalog import Catalog, Path
from briefgen.domain.model import (
    HOME_EVENTS,
    Agreement,
    Brief,
    Citation,
    Event,
    Figure,
    Meeting,
    Organisation,
    Person,
    Report,
)
from briefgen.language import gettext as _
from briefgen.reading.complaints import nearest
from briefgen.reading.decode import EVERYTHING
from briefgen.reading.rules.findings import Finding

Reference = tuple[Path, str, str]  # where it stands, the id, the kind it must lead to


def references_lead_somewhere(catalog: Catalog, lost: Iterable[str]) -> Iterator[Finding]:
    """Unknown ids, with the nearest known one; ids of records that could not be read are not reported again."""
    unread = set(lost)
    if EVERYTHING in unread:
        return
    unknown: dict[str, list[Reference]] = {}
    for reference in _references(catalog):
        _path, identity, kind = reference
        if identity not in getattr(catalog, kind) and identity not in unread:
            unknown.setdefault(kind, []).append(reference)
    for kind, found in unknown.items():
        if len(found) > 1 and not getattr(catalog, kind):
            yield _missing(found, kind)
        else:
            yield from (_unknown(catalog, *reference) for reference in found)


def _missing(found: list[Reference], kind: str) -> Finding:
    """Many ids that lead nowhere, and one reason: their file has no record."""
    path, identity, _kind = found[0]
    message = _("“{id}” is one of {count} that {file} should hold, and it has no record").format(
        id=identity, count=len({i for _path, i, _kind in found}), file=_file(kind)
    )
    return Finding("E302", path, message, _("is {file} missing or empty? put it back").format(file=_file(kind)))


def dangling(catalog: Catalog) -> set[str]:
    """The ids of records that refer to what is not there, or could not be read."""
    return {str(path[0]) for path, identity, kind in _references(catalog) if identity not in getattr(catalog, kind)}


def without(catalog: Catalog, ids: set[str]) -> Catalog:
    """The catalog without some records, for rules that follow references."""
    if not ids:
        return catalog
    kinds = {f.name: getattr(catalog, f.name) for f in fields(catalog) if f.name not in ("calendar", "positions")}
    kept: dict[str, Any] = {
        name: {i: record for i, record in records.items() if i not in ids} for name, records in kinds.items()
    }
    return replace(catalog, **kept)


def _unknown(catalog: Catalog, path: Path, identity: str, kind: str) -> Finding:
    other = next((k for k in KINDS if k != kind and identity in getattr(catalog, k)), None)
    if other:
        message = _("“{id}” is not in {file}").format(id=identity, file=_file(kind))
        return Finding("E304", path, message, _("it is in {file}").format(file=_file(other)))
    near = nearest(identity, getattr(catalog, kind))
    hint = _("did you mean “{id}”?").format(id=near) if near else _("add it to {file}").format(file=_file(kind))
    if kind == "sources" and re.fullmatch(r"p\d+(-\d+)?", identity):
        hint = _("a paragraph stands behind its source without a comma: s000 p3")
    return Finding("E302", path, _("there is no “{id}” in {file}").format(id=identity, file=_file(kind)), hint)


KINDS = ("events", "sources", "counterparts", "organisations", "people", "figures", "agreements", "commitments")


def _file(kind: str) -> str:
    from briefgen.reading.shapes import SHAPES

    return next(shape.path for shape in SHAPES if shape.kind == kind)


def _references(catalog: Catalog) -> Iterator[Reference]:
    home = catalog.calendar.home
    for record in catalog.records():
        for path, code in _codes(record):
            if code not in (home, HOME_EVENTS):
                yield (record.id, *path), code, "counterparts"
        for path, identity, kind in _record_references(record):
            yield (record.id, *path), identity, kind
        for index, report in enumerate(getattr(record, "reports", ())):
            yield from _report_references((record.id, "reports", index), report)


def _codes(record: Any) -> Iterator[tuple[Path, str]]:
    for index, code in enumerate(getattr(record, "counterparts", ())):
        yield ("counterparts", index), code
    for index, code in enumerate(getattr(record, "also", ())):
        yield ("also", index), code
    if hasattr(record, "counterpart"):
        yield ("counterpart",), record.counterpart
    if isinstance(record, Person):
        yield ("side",), record.side
    if isinstance(record, Figure) and record.reporter:
        yield ("reporter",), record.reporter


def _record_references(record: Any) -> Iterator[Reference]:
    if isinstance(record, Event) and record.series:
        yield ("series",), record.series, "organisations"
    if isinstance(record, Agreement):
        yield from _each(("parties",), record.parties, "organisations")
    for name in ("replaces", "replaced_by"):
        yield from _each((name,), getattr(record, name, ()), "events")
    for field in ("meeting", "brief"):
        for index, written in enumerate(getattr(record, field, ())):
            for path, citation in citations_in(written):
                yield (field, index, *path), citation.source, "sources"


def citations_in(written: Meeting | Brief) -> Iterator[tuple[Path, Citation]]:
    """Every citation in a hand-written part, and where it stands."""
    for name in ("points", "they_may_raise", "if_raised"):
        for index, part in enumerate(getattr(written, name, ())):
            for at, citation in enumerate(part.source):
                yield (name, index, "source", at), citation


def _each(base: Path, identities: Iterable[str], kind: str) -> Iterator[Reference]:
    for index, identity in enumerate(identities):
        yield (*base, index), identity, kind


def _report_references(base: Path, report: Report) -> Iterator[Reference]:
    yield from _each((*base, "source"), (c.source for c in report.source), "sources")
    yield from _taking_part(base, report)
    for index, said in enumerate(getattr(report, "said", ())):
        yield (*base, "said", index, "person"), said.person, "people"
    for index, stop in enumerate(getattr(report, "stops", ())):
        yield from _taking_part((*base, "stops", index), stop)
    yield from _each((*base, "chairs"), getattr(report, "chairs", ()), "people")
    for name, kind in (("event", "events"), ("agreement", "agreements"), ("organisation", "organisations")):
        if identity := getattr(report, name, None):
            yield (*base, name), identity, kind


def _taking_part(base: Path, part: Any) -> Iterator[Reference]:
    """The people and bodies that take part in an event or in one stop of it."""
    yield from _each((*base, "participants"), (p.person for p in getattr(part, "participants", ())), "people")
    yield from _each((*base, "organisations"), getattr(part, "organisations", ()), "organisations")


def statements_have_a_source(catalog: Catalog) -> Iterator[Finding]:
    """Each report says where it comes from; a body that is only named may go without."""
    for record in catalog.records():
        if isinstance(record, Organisation):
            continue
        for index, report in enumerate(getattr(record, "reports", ())):
            if not report.source and not report.basis:
                message = _("“{id}” does not say where it comes from").format(id=record.id)
                hint = _("add “source: s000 p3”, or “basis:” with text and date")
                yield Finding("E305", (record.id, "reports", index), message, hint)


def nothing_is_listed_twice(catalog: Catalog) -> Iterator[Finding]:
    """No list names a counterpart, person or body twice; a source is cited for as many paragraphs as it takes."""
    seen: dict[tuple[Path, str], Path] = {}
    for path, identity, kind in _references(catalog):
        if kind == "sources" or not isinstance(path[-1], int):
            continue
        first = seen.setdefault((path[:-1], identity), path)
        if first != path:
            message = _("“{id}” stands twice in this list").format(id=identity)
            yield Finding("E308", path, message, _("keep one of the two"), ((first, _("it stands here first")),))


def home_is_no_counterpart(catalog: Catalog) -> Iterator[Finding]:
    """What is listed under the home country alone would stand in no memo and no counterpart's calendar."""
    home = catalog.calendar.home
    for record in catalog.records():
        for index, code in enumerate(getattr(record, "counterparts", ())):
            if code == home:
                message = _("“{code}” is the home country and no counterpart").format(code=code)
                hint = _("leave it out; for an event of one's own alone, write “counterparts: all”")
                yield Finding("E309", (record.id, "counterparts", index), message, hint)


def named_fields_exist(catalog: Catalog) -> Iterator[Finding]:
    """``inferred:`` and ``unset:`` name fields that the record or its report has."""
    for record in catalog.records():
        own = _names(record)
        for name in record.inferred:
            if name not in own:
                yield _no_such_field((record.id, "inferred", name), name, own)
        for index, report in enumerate(getattr(record, "reports", ())):
            known = own | _names(report)
            for name in (*report.inferred, *report.unset):
                if name not in known:
                    part = "inferred" if name in report.inferred else "unset"
                    yield _no_such_field((record.id, "reports", index, part), name, known)


def _names(model: Any) -> set[str]:
    return {(f.alias or n).replace("_", "-") for n, f in type(model).model_fields.items()}


def _no_such_field(path: Path, name: str, known: set[str]) -> Finding:
    near = nearest(name, known)
    hint = _("did you mean “{field}”?").format(field=near) if near else None
    return Finding("E306", path, _("there is no field “{field}” here").format(field=name), hint)


def slugs_are_unique(catalog: Catalog) -> Iterator[Finding]:
    """Two counterparts never write the same files."""
    seen: dict[str, str] = {}
    for counterpart in catalog.counterparts.values():
        first = seen.setdefault(counterpart.slug, counterpart.id)
        if first != counterpart.id or _is_reserved(counterpart.slug):
            message = _("the name “{slug}” is taken").format(slug=counterpart.slug)
            hint = _("choose another name for its files")
            related = (((first, "slug"), _("it stands here first")),) if first != counterpart.id else ()
            yield Finding("E307", (counterpart.id, "slug"), message, hint, related)


RESERVED_NAMES = frozenset({"all", "elections", "events", "reference-days", "index", "ledger", "meetings"})
RESERVED_ENDINGS = re.compile(r"(-alarms|-fixed|(^|-)archive-\d{4})$")  # variants and archives of other feeds


def _is_reserved(slug: str) -> bool:
    return slug in RESERVED_NAMES or RESERVED_ENDINGS.search(slug) is not None
