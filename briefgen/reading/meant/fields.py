"""Fields that there are not: what was meant by them, and where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence as Sequence_

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.diagnostics import Diagnostic
from briefgen.domain.fields import ID, OWN_KEY, suggested_id
from briefgen.domain.model import Event, Record, Role
from briefgen.domain.references import Path, models_in
from briefgen.language import gettext as _
from briefgen.reading.explanations import in_quotes, short
from briefgen.reading.meant.nearest import nearest
from briefgen.reading.meant.other_words import by_word, plain
from briefgen.reading.nodes import Mapping, Node, Scalar, Sequence

# What people repeat an event with; an event happens once.
RECURRENCES = frozenset({"rule", "rrule", "repeat", "repeats", "recurrence"})
_YEAR = re.compile(r"\d{4}\b")  # a date begins with one, and an hour does not
ENDS = (("from", "to"), ("start", "end"), ("begin", "end"), ("from", "until"))


def unknown_field(node: Mapping, parent: Node, model: type[BaseModel], path: Path) -> Diagnostic:
    """What is said of a field that there is not, in a part of a record's node."""
    name = str(path[-1])
    key = parent.key(name) if isinstance(parent, Mapping) else None
    near = meant(model, path)
    hint = _in_one((parent, _only_report(node)), name, near) or _as_a_role(parent, name, _known(model, path))
    hint = hint or told_of_somebody(parent, model, path) or _own(model, path, near)
    hint = hint or _as_a_citation(node, parent, path) or _beside(node, model, path, near)
    if hint is None and near:
        hint = _("did you mean “{field}”?").format(field=near)
    elif hint is None:
        hint = _("known: {fields}").format(fields=", ".join(sorted(_known(model, path))))
    message = _("there is no field “{field}” here").format(field=short(name))
    if model is Event and name in RECURRENCES:
        message = _("“{field}” would repeat an event without end, and an event happens once").format(field=short(name))
        hint = _(
            "what returns each year goes into seeds/reference-days.yaml, where a statutory election is shown for its "
            "next two dates"
        )
    return Diagnostic("E201", message, key.location if key else parent.location, hint)


def is_told_with_another(parent: Node, name: str) -> bool:
    """Whether a field there is not ends what another one begins, of which it is told: “to”, where “from” stands beside it."""
    return isinstance(parent, Mapping) and any(name == last and parent.key(first) is not None for first, last in ENDS)


def _only_report(node: Mapping) -> Node | None:
    """The report of a record that is told in short, with the fields of its only report beside its own."""
    reports = node.get("reports")
    if isinstance(reports, Sequence) and reports.location == node.location:
        return next(iter(reports.items), None)
    return None


def _in_one(parts: Iterable[Node | None], name: str, near: str | None) -> str | None:
    """The one field that two were written for: the first day and the last, of which the first may stand in the field itself."""
    if near is None:
        return None
    entries = (entry for part in parts if isinstance(part, Mapping) for entry in part.entries)
    written = {key.text: node.text.strip() for key, node in entries if isinstance(node, Scalar)}
    for first, last in (*((near, last) for _first, last in ENDS if name == last), *ENDS):
        if name in (first, last) and _YEAR.match(written.get(first, "")) and written.get(last):
            return _("write “{field}: {first}/{last}” in place of both").format(
                field=near, first=written[first], last=written[last]
            )
    return None


def _as_a_role(parent: Node, name: str, known: set[str]) -> str | None:
    """How somebody is named with a role, where the role was written for a field."""
    who = parent.get(name) if isinstance(parent, Mapping) and _is_a_role(name, known) else None
    if not isinstance(who, Scalar):
        return None
    return _("write {{person: {id}, as: {role}}}").format(id=who.text.strip(), role=name)


def told_of_somebody(parent: Node, model: type[BaseModel], path: Path) -> str | None:
    """How somebody is named with a role or with words, where the id was written for a field: “kari-nordmann: chair”."""
    known = _known(model, path)
    other = next((name for name in ("as", "text") if known == {"person", name}), None)
    if other is None or not isinstance(parent, Mapping) or len(parent.entries) != 1:
        return None
    ((who, what),) = parent.entries
    known_role = other == "text" or (isinstance(what, Scalar) and what.text in {*Role})
    if not isinstance(what, Scalar) or not known_role or not ID.fullmatch(who.text) or nearest(who.text, known):
        return None
    words = in_quotes(what.text) if other == "text" else what.text
    return _("write {{person: {id}, {field}: {words}}}").format(id=who.text, field=other, words=words)


def _is_a_role(name: str, known: set[str]) -> bool:
    return name in {*Role} and known == {"as", "person"}


def _own(model: type[BaseModel], path: Path, near: str | None) -> str | None:
    """What to know of keys of the desk's own, where one was meant or nothing else was."""
    name = str(path[-1])
    if not issubclass(model, Record) or (near and name[:2].casefold() not in ("x-", "x_")):
        return None
    if OWN_KEY.fullmatch(name):
        return _("keys of your own stand on the record itself, not in its parts")
    key = f"x-{suggested_id(re.sub('^x[-_]', '', name, flags=re.IGNORECASE)) or 'room'}"
    if name[:2].casefold() in ("x-", "x_"):
        return _("write “{key}”: small letters, digits and hyphens").format(key=key)
    if len(path) > 1:
        return None
    known = ", ".join(sorted(_known(model, path)))
    return _("known: {fields}; a key of your own begins with x-: {key}").format(fields=known, key=key)


def _beside(node: Mapping, model: type[BaseModel], path: Path, near: str | None) -> str | None:
    """Where a field belongs that was put into a part of what has it: a session's number into a report."""
    name = str(path[-1])
    if near not in (None, name):
        return None
    in_short = node.get("reports") is None or _only_report(node) is not None
    of_record = fields_at(model, ()) | fields_at(model, ("reports", 0)) if in_short else set[str]()
    written = 2 if in_short and path[0] == "reports" else 0  # the step from which on the path is what stands there
    for at in reversed(range(written, len(path) - 1)):
        known = fields_at(model, path[:at]) | of_record
        if isinstance(path[at], str) and name in known:
            return _("“{field}” stands beside “{part}”, not in it").format(field=name, part=path[at])
    return None


def _as_a_citation(node: Mapping, parent: Node, path: Path) -> str | None:
    """Where a place in the sources belongs that was put into a part of a report which names its sources already."""
    reports = node.get("reports")
    fields = [step for step in path[:-1] if isinstance(step, str) and step != "reports"]
    if path[-1] != "source" or not isinstance(reports, Sequence) or not isinstance(parent, Mapping) or not fields:
        return None
    number = path[1] if path[0] == "reports" and _only_report(node) is None else 0
    report, place = reports.items[number] if isinstance(number, int) else None, parent.get("source")
    sources = report.get("source") if isinstance(report, Mapping) else None
    if sources is None or not isinstance(place, Scalar):
        return None
    named = [
        each.text
        for each in (sources.items if isinstance(sources, Sequence) else [sources])
        if isinstance(each, Scalar)
    ]
    written = _("write “cited: {{{field}: {place}}}” beside “source:”")
    if place.text.split()[:1] not in [text.split()[:1] for text in named]:
        written = _("name {place} under “source:” too, and write “cited: {{{field}: {place}}}” beside it")
    return written.format(field=fields[0], place=place.text.strip())


def _known(model: type[BaseModel], path: Path) -> set[str]:
    known = fields_at(model, path[:-1])
    if (len(path) == 3 and path[0] == "reports") or len(path) == 1:
        known |= fields_at(model, ()) | fields_at(model, ("reports", 0))
    return known


def meant(model: type[BaseModel], path: Path) -> str | None:
    """The field that was meant by one that there is not; None where nothing tells."""
    name, known = str(path[-1]), _known(model, path) - {"reports"}
    if _is_a_role(name, known):
        return "person"
    return next((word for word in by_word("fields.toml").get(plain(name), ()) if word in known), None) or nearest(
        name, known
    )


def field_at(model: type[BaseModel], path: Iterable[str | int]) -> FieldInfo | None:
    """The field of a model, or of a model inside it, that an error path leads to."""
    current: type[BaseModel] | None = model
    found: FieldInfo | None = None
    for step in path:
        if isinstance(step, str) and current is not None:
            found = next((f for f in current.model_fields.values() if f.alias == step), None)
            current = next(models_in(found.annotation), None) if found else None
    return found


def fields_at(model: type[BaseModel], path: Sequence_[str | int]) -> set[str]:
    """The field names, as written, of the model that stands at an error path."""
    field = field_at(model, path)
    at = (
        model
        if not any(isinstance(step, str) for step in path)
        else next(models_in(field.annotation), None)
        if field
        else None
    )
    return {str(f.alias) for f in at.model_fields.values()} if at else set()
