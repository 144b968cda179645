"""pydantic's errors in an officer's words: what is expected at which place, and the nearest thing meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from msgspec import Struct
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.diagnostics import Diagnostic, Location
from briefgen.domain import codes
from briefgen.domain.dates import edtf
from briefgen.domain.dates.notations import suggest
from briefgen.domain.fields import ID, suggested_id
from briefgen.domain.references import Kind, Path, mark_of
from briefgen.language import gettext as _
from briefgen.reading.explanations import CUSTOM, LONGEST_SHOWN, explain, short
from briefgen.reading.meant import fields
from briefgen.reading.meant.lookalikes import named, unmasked
from briefgen.reading.meant.names import NOBODY, Names
from briefgen.reading.meant.own_codes import own_codes
from briefgen.reading.nodes import Mapping, Node, Scalar, Sequence
from briefgen.reading.shapes import path_of

WHOLE_TEXTS = frozenset({"text", "long_text", "long_word", "empty", "string_too_long", "string_too_short"})


class Refused(Struct, frozen=True):
    """A mapping that its model refused, with pydantic's errors; at the places in ``said`` another fault is told."""

    node: Mapping
    model: type[BaseModel]
    errors: tuple[dict[str, Any], ...]
    said: frozenset[Location] = frozenset()

    def meant(self) -> set[Path]:
        """The fields that were meant by others which are unknown."""
        unknown = (error["loc"] for error in self.errors if error["type"] == "extra_forbidden")
        return {(*path[:-1], near) for path in unknown if (near := fields.meant(self.model, path))}

    def complaints(self, names: Names = NOBODY) -> list[Diagnostic]:
        """All errors as diagnostics, without those that only follow from another."""
        faulty = {path[:end] for error in self.errors for path in [error["loc"]] for end in range(len(path))}
        meant = self.meant()
        found = (complaint(self, error, names) for error in self.errors if not _follows(self, error, faulty, meant))
        return [fault for fault in found if fault.location not in self.said]


def _follows(refused: Refused, error: dict[str, Any], faulty: set[Path], meant: set[Path]) -> bool:
    path, node = error["loc"], refused.node
    if error["type"] == "missing":
        parent = walk(node, path[:-1])
        # Written with a slip of the pen, or with nothing behind it: that has been said already.
        written = isinstance(parent, Mapping) and parent.key(str(path[-1])) is not None
        return path in meant or written or fields.told_of_somebody(parent, refused.model, path) is not None
    if error["type"] == "extra_forbidden" and fields.is_told_with_another(walk(node, path[:-1]), str(path[-1])):
        return True
    # A list whose only item is faulty counts as too short.
    return error["type"] == "too_short" and path in faulty


def complaint(refused: Refused, error: dict[str, Any], names: Names) -> Diagnostic:
    """One of pydantic's errors as a diagnostic at its node."""
    kind, path, node, model = error["type"], error["loc"], refused.node, refused.model
    if kind == "extra_forbidden":
        return fields.unknown_field(node, walk(node, path[:-1]), model, path)
    if kind == "missing":
        return _missing(node, path)
    target, field = walk(node, path), fields.field_at(model, path)
    if isinstance(target, Scalar) and not target.text.strip() and kind not in WHOLE_TEXTS:
        return Diagnostic("E215", _("this text is empty"), target.location, _remedy(field))
    message, hint = _of_a_word(kind, target, field, names) or explain(error, target, fields.fields_at(model, path))
    return Diagnostic(_code(kind), message, target.location, _remedy(field) if hint == _remedy(None) else hint)


def _remedy(field: FieldInfo | None) -> str:
    """What to do where there is nothing: a line that has to be there cannot be deleted."""
    return _("fill it in") if field and field.is_required() else _("fill it in, or delete the line")


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


def _missing(node: Mapping, path: Path) -> Diagnostic:
    parent = walk(node, path[:-1])
    message = _("the field “{field}” is missing").format(field=path[-1])
    return Diagnostic("E202", message, _head(parent), _("add it to this record"))


def _head(node: Node) -> Location:
    return node.entries[0][0].location if isinstance(node, Mapping) and node.entries else node.location
