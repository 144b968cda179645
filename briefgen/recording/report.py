"""A report on any record: what a source, or somebody, said of it on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from briefgen.diagnostics import BriefgenError
from briefgen.domain.citations import Citation
from briefgen.domain.model import Report
from briefgen.language import gettext as _
from briefgen.reading.edits import Edits
from briefgen.reading.edits.reports import REPORTS
from briefgen.reading.edits.writing import simple
from briefgen.reading.shapes import SHAPES, Shape
from briefgen.recording.desk import Desk, FieldError, Proposal
from briefgen.recording.values import day_of, read, told

DAY, UNSET = "day", "unset"
REPORTED = tuple(shape for shape in SHAPES if shape.report)


def report(desk: Desk, identity: str, given: Mapping[str, Any]) -> Proposal:
    """A further report on a record.

    *given* holds the fields of the report by their written names: ``source`` (a citation or several), or ``basis`` (its
    text) with ``day`` (today where it is left out), and what is reported: ``status``, ``when``, ``participants`` (ids, or
    ``ID as host``), ``inferred`` (``FIELD: reason``), ``private``, and so on. Raises FieldError at what cannot be read.
    """
    return desk.propose(reported(desk, desk.edits, identity, given))


def reported(desk: Desk, edits: Edits, identity: str, given: Mapping[str, Any]) -> Edits:
    """The same, to edits that go on."""
    shape = shape_of(edits, identity)
    assert shape.report is not None, "shape_of refuses kinds without reports"
    fields = read(desk.catalog, shape.report, origin(desk, given) | _content(given))
    if not fields.keys() & {*content_fields(shape), UNSET}:
        names = ", ".join(sorted(content_fields(shape)))
        raise BriefgenError(
            _("Nothing is reported of “{id}” yet.").format(id=identity),
            hint=_("Name at least one of: {fields}.").format(fields=names),
        )
    _refuse_told_and_taken_out(fields)
    found = _in_order(fields)
    _refuse_again(edits, identity, shape, found)
    return edits.with_report(identity, found)


def _refuse_again(edits: Edits, identity: str, shape: Shape, fields: Mapping[str, Any]) -> None:
    """The same of the same day and from the same place is reported once: who gives a command twice hardly means two reports."""
    record = edits.record(identity)
    alone = {name: record[name] for name in shape.moving(record)}
    if simple(fields) in (*record.get(REPORTS, ()), alone):
        raise BriefgenError(
            _("“{id}” has this very report already; nothing was written.").format(id=identity),
            hint=_("`briefgen show {id}` prints what is on file.").format(id=identity),
        )


def _refuse_told_and_taken_out(fields: Mapping[str, Any]) -> None:
    """What is no longer so is not told by the same report: of the two, that it is not would count."""
    if both := [name for name in fields.get(UNSET, ()) if name in fields]:
        raise FieldError(
            UNSET,
            _("“{field}” is told here, and taken out at once").format(field=both[0]),
            _("tell what it is now, or that it is no longer so: a new value takes the place of the old one by itself"),
        )


def shape_of(edits: Edits, identity: str) -> Shape:
    """The kind of a record that can be reported of; raises BriefgenError, with what to do instead, for others."""
    shape = next(shape for shape in SHAPES if shape.kind == edits.kind(identity))
    if shape.report is None:
        hints = {
            "counterparts": _("That somebody searched and found nothing is recorded with `briefgen looked {id}`."),
            "sources": _("A source is what reports; correct it in {file}."),
            "reference_days": _("A day of reference is fixed by law or custom; correct it in {file}."),
        }
        raise BriefgenError(
            _("“{id}” stands in {file}, where nothing is reported of a record.").format(id=identity, file=shape.path),
            hint=hints[shape.kind].format(id=identity, file=shape.path),
        )
    return shape


def content_fields(shape: Shape) -> frozenset[str]:
    """The fields in which a report of a kind says something, as they are written."""
    own = shape.report.provenance if shape.report else frozenset()
    return frozenset(name for name in shape.report_fields() if name.replace("-", "_") not in own)


def origin(desk: Desk, given: Mapping[str, Any]) -> dict[str, Any]:
    """Where a report comes from: its ``source``, or its ``basis`` with the day; raises FieldError where it has neither."""
    fields = told({name: given.get(name) for name in ("source", "basis")})
    day = _day(desk, given)
    if not fields:
        raise FieldError(
            "source",
            _("where does this come from?"),
            _("name a source and its paragraph, as in “s006 p1”, or a basis: “Call from their embassy”"),
        )
    if "basis" in fields and not isinstance(fields["basis"], Mapping):
        fields["basis"] = {"text": fields["basis"], "date": (day or desk.day).isoformat()}
    elif day:
        _refuse_other_day(desk, read(desk.catalog, Report, fields), day)
    return fields


def _day(desk: Desk, given: Mapping[str, Any]) -> date | None:
    value = given.get(DAY)
    if not value:
        return None
    if not isinstance(value, date):
        value = day_of(DAY, str(value))
    if value > desk.day:
        raise FieldError(DAY, _("{day} is still ahead; what is reported was said by today").format(day=value))
    return value


def _refuse_other_day(desk: Desk, fields: Mapping[str, Any], day: date) -> None:
    """A report from a source counts from the day that was published, and from no other."""
    cited = fields["source"] if isinstance(fields["source"], list) else [fields["source"]]
    published = max(desk.catalog.sources[Citation.read(one).source].published for one in cited)
    if published != day:
        raise FieldError(
            DAY,
            _("what this source says counts from the day it was published, {day}").format(day=published),
            _("leave the day out"),
        )


def _content(given: Mapping[str, Any]) -> dict[str, Any]:
    return told({name: value for name, value in given.items() if name not in ("source", "basis", DAY)})


def _in_order(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Where it comes from, what is said, and what is to be said about that."""
    first, last = ("source", "basis", "corrects"), ("cited", "inferred", "doubt", "note", "private", "unset")
    names = [*first, *(name for name in fields if name not in (*first, *last)), *last]
    return {name: fields[name] for name in names if name in fields}
