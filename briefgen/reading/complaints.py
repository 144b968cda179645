"""pydantic's errors in an officer's words: what is expected at which place, and the nearest thing meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Sequence as Sequence_
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.diagnostics import Diagnostic, Location
from briefgen.domain import codes
from briefgen.domain.dates import edtf
from briefgen.domain.dates.notations import suggest
from briefgen.domain.fields import ID, OWN_KEY, kebab, suggested_id
from briefgen.domain.model import Event, Record
from briefgen.domain.references import Kind, Path, mark_of, models_in
from briefgen.language import gettext as _
from briefgen.reading.explanations import CUSTOM, LONGEST_SHOWN, explain, short
from briefgen.reading.meant.lookalikes import named, unmasked
from briefgen.reading.meant.names import NOBODY, Names
from briefgen.reading.meant.nearest import nearest
from briefgen.reading.meant.own_codes import own_codes
from briefgen.reading.nodes import Mapping, Node, Scalar, Sequence
from briefgen.reading.shapes import path_of

# What people call a field that has another name here; where it has two, that which the record has.
OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "location": ("place",),
    "venue": ("place",),
    "date": ("when", "published", "day"),
    "from": ("when",),
    "to": ("when",),
    "start": ("when",),
    "end": ("when",),
    "deadline": ("due",),
    "year": ("period",),
    "valid-until": ("period",),
    "type": ("kind",),
    "country": ("counterpart", "side"),
    "side": ("country",),
    "countries": ("counterparts",),
    "people": ("participants",),
    "attendees": ("participants",),
    "name": ("person", "title"),
    "position": ("post",),
    "function": ("post",),
    "pronunciation": ("say-it",),
    "result": ("outcome",),
    "results": ("outcome",),
    "comment": ("note",),
    "link": ("url",),
    "id": ("code",),
    "amount": ("value",),
    "base": ("against",),
    "title": ("text",),
    "point": ("text",),
    "topic": ("they-may-raise",),
    "aim": ("purpose",),
    "responsible": ("owner",),
}
# What people repeat an event with; an event happens once.
RECURRENCES = frozenset({"rule", "rrule", "repeat", "repeats", "recurrence"})
WHOLE_TEXTS = frozenset({"text", "long_text", "long_word", "empty", "string_too_long", "string_too_short"})


@dataclass(frozen=True, slots=True)
class Refused:
    """A mapping that its model refused, with pydantic's errors; at the places in ``said`` another fault is told."""

    node: Mapping
    model: type[BaseModel]
    errors: tuple[dict[str, Any], ...]
    said: frozenset[Location] = frozenset()

    def meant(self) -> set[Path]:
        """The fields that were meant by others which are unknown."""
        unknown = (error["loc"] for error in self.errors if error["type"] == "extra_forbidden")
        return {(*path[:-1], near) for path in unknown if (near := _meant(self.model, path))}

    def complaints(self, names: Names = NOBODY) -> list[Diagnostic]:
        """All errors as diagnostics, without those that only follow from another."""
        faulty = {path[:end] for error in self.errors for path in [error["loc"]] for end in range(len(path))}
        meant = self.meant()
        found = (
            complaint(self, error, names) for error in self.errors if not _follows(self.node, error, faulty, meant)
        )
        return [fault for fault in found if fault.location not in self.said]


def _follows(node: Mapping, error: dict[str, Any], faulty: set[Path], meant: set[Path]) -> bool:
    path = error["loc"]
    if error["type"] == "missing":
        parent = walk(node, path[:-1])
        # Written with a slip of the pen, or with nothing behind it: that has been said already.
        return path in meant or (isinstance(parent, Mapping) and parent.key(str(path[-1])) is not None)
    # A list whose only item is faulty counts as too short.
    return error["type"] == "too_short" and path in faulty


def complaint(refused: Refused, error: dict[str, Any], names: Names) -> Diagnostic:
    """One of pydantic's errors as a diagnostic at its node."""
    kind, path, node, model = error["type"], error["loc"], refused.node, refused.model
    if kind == "extra_forbidden":
        return _unknown_field(node, model, path)
    if kind == "missing":
        return _missing(node, path)
    target, field = walk(node, path), field_at(model, path)
    message, hint = _of_a_word(kind, target, field, names) or explain(error, target, fields_at(model, path))
    return Diagnostic(_code(kind), message, target.location, hint)


def _of_a_code(text: str, names: Names) -> tuple[str, str] | None:
    """The desk's own codes, where nothing tells which was meant by letters that are no code."""
    known = own_codes(names.ids("counterparts"), text)
    if codes.suggestion(text) or not known:
        return None
    hint = _("this desk has {known}; for another, write its two capital letters of ISO 3166").format(known=known)
    return _("“{text}” is the code of no country").format(text=short(text)), hint


def _of_a_word(kind: str, target: Node, field: FieldInfo | None, names: Names) -> tuple[str, str] | None:
    """What is wrong with one word for a reason that is the same wherever it stands: a foreign letter, a name for an id."""
    if not isinstance(target, Scalar) or kind in WHOLE_TEXTS:
        return None
    text = target.text.strip()
    if len(text) <= LONGEST_SHOWN and (plain := _in_plain(kind, target.text)):
        return named(target.text), _("write {plain}").format(plain=plain)
    ref = mark_of(field) if field and kind in ("id", "citation", "code") else None
    if ref and kind == "code":
        return _of_a_code(text, names)
    if ref is None or ", " in suggested_id(text):  # ids in a row
        return None
    return _of_a_name(kind, text, ref.kinds, names)


def _of_a_name(kind: str, text: str, kinds: Iterable[Kind], names: Names) -> tuple[str, str] | None:
    """What is wrong with names, or several ids in a row, where one id is expected."""
    if kind == "id" and (ids := _ids_in(text, kinds, names)):
        message = _("“{text}” is several ids in one text").format(text=short(text))
        return message, _("write [{ids}]").format(ids=", ".join(ids))
    found = names.meant(text, kinds)
    if codes.meant(text) and not (found and found.name.casefold() == text.casefold()):
        message = _("“{text}” is a state, and an id is expected here").format(text=short(text))
        return message, _("write the id of one of its people or bodies from {file}").format(
            file=path_of(next(iter(kinds)))
        )
    if found:
        written = f"{found.id} p3" if kind == "citation" else found.id
        message = _("“{text}” is a name, and an id is expected here").format(text=short(text))
        return message, _("write {id}, the id of “{name}”").format(id=written, name=found.name)
    if kind == "id" and names.is_new(text, kinds):
        message = _("“{text}” is a name, and an id is expected here").format(text=short(text))
        hint = _("no record of {file} has that name: add one, and write its id here")
        return message, hint.format(file=path_of(next(iter(kinds))))
    return None


def _ids_in(text: str, kinds: Iterable[Kind], names: Names) -> list[str]:
    """The ids that a text holds with commas between them, each told by id or name; none where any of them is neither.

    With spaces or “and” between them they have to be known: so many names have these in them.
    """
    parts = [part.strip() for part in re.split("[,;]", text)]
    ids = [part if ID.fullmatch(part) else getattr(names.meant(part, kinds), "id", "") for part in parts]
    if len(ids) == 1:
        parts = [part for part in re.split(r"[\s/&+]+", text) if part != "and"]
        ids = [part if names.has(part, kinds) else "" for part in parts]
    return ids if all(ids) and 1 < len(ids) == len(set(ids)) else []


def _in_plain(kind: str, text: str) -> str | None:
    """What a word is without its foreign letters; of a date, only where that makes it one."""
    plain = unmasked(text)
    if plain is None or kind != "date":
        return plain
    with suppress(edtf.DateError):
        edtf.parse(plain)
        return plain
    return suggest(plain)


def _code(kind: str) -> str:
    return CUSTOM.get(kind, "E204" if kind in ("enum", "literal_error") else "E203")


def walk(node: Node, path: Iterable[str | int]) -> Node:
    """The node at an error path; steps that the text does not have (a list of one) are passed over."""
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.get(step) or node
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node


def _unknown_field(node: Mapping, model: type[BaseModel], path: Path) -> Diagnostic:
    parent, name = walk(node, path[:-1]), str(path[-1])
    key = parent.key(name) if isinstance(parent, Mapping) else None
    near = _meant(model, path)
    hint = _own(model, path, near) or _beside(node, model, path, near)
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


def _own(model: type[BaseModel], path: Path, near: str | None) -> str | None:
    """What to know of keys of the desk's own, where one was meant or nothing else was."""
    name = str(path[-1])
    if not issubclass(model, Record) or (near and name[:2].casefold() not in ("x-", "x_")):
        return None
    if OWN_KEY.fullmatch(name):
        return _("keys of your own stand on the record itself, not in its parts")
    key = f"x-{suggested_id(re.sub('^x[-_]', '', name, flags=re.IGNORECASE))}"
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
    reports = node.get("reports")
    in_short = reports is None or reports.location == node.location  # of the record, which is its only report
    of_record = fields_at(model, ()) | fields_at(model, ("reports", 0)) if in_short else set[str]()
    written = 2 if in_short and path[0] == "reports" else 0  # the step from which on the path is what stands there
    for at in reversed(range(written, len(path) - 1)):
        known = fields_at(model, path[:at]) | of_record
        if isinstance(path[at], str) and name in known:
            return _("“{field}” stands beside “{part}”, not in it").format(field=name, part=path[at])
    return None


def _known(model: type[BaseModel], path: Path) -> set[str]:
    known = fields_at(model, path[:-1])
    if (len(path) == 3 and path[0] == "reports") or len(path) == 1:
        known |= fields_at(model, ()) | fields_at(model, ("reports", 0))
    return known


def _meant(model: type[BaseModel], path: Path) -> str | None:
    name, known = str(path[-1]), _known(model, path) - {"reports"}
    return next((word for word in OTHER_WORDS.get(name, ()) if word in known), None) or nearest(name, known)


def _missing(node: Mapping, path: Path) -> Diagnostic:
    parent = walk(node, path[:-1])
    message = _("the field “{field}” is missing").format(field=path[-1])
    return Diagnostic("E202", message, _head(parent), _("add it to this record"))


def _head(node: Node) -> Location:
    return node.entries[0][0].location if isinstance(node, Mapping) and node.entries else node.location


def field_at(model: type[BaseModel], path: Iterable[str | int]) -> FieldInfo | None:
    """The field of a model, or of a model inside it, that an error path leads to."""
    current: type[BaseModel] | None = model
    found: FieldInfo | None = None
    for step in path:
        if isinstance(step, str) and current is not None:
            found = next((f for n, f in current.model_fields.items() if (f.alias or kebab(n)) == step), None)
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
    return {f.alias or kebab(n) for n, f in at.model_fields.items()} if at else set()
