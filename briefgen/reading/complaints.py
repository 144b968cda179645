"""pydantic's errors in an officer's words: what is expected at which place, and the nearest thing meant."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence as Sequence_
from typing import Any, get_args

from pydantic import BaseModel
from rapidfuzz import fuzz, process, utils

from briefgen.diagnostics import Diagnostic, Location
from briefgen.domain.fields import kebab
from briefgen.domain.model import Event
from briefgen.domain.references import Path
from briefgen.language import gettext as _
from briefgen.reading.tree import Mapping, Node, Scalar, Sequence

NEAR = 70
# What people call a field that has another name here.
OTHER_WORDS = {
    "location": "place",
    "venue": "place",
    "date": "when",
    "type": "kind",
    "country": "counterpart",
    "countries": "counterparts",
    "people": "participants",
    "attendees": "participants",
    "result": "outcome",
    "comment": "note",
    "link": "url",
    "id": "code",
}
# What people repeat an event with; an event happens once.
RECURRENCES = frozenset({"rule", "rrule", "repeat", "repeats", "recurrence"})
# What people call a state or kind that has another name here.
OTHER_VALUES = {
    "done": "held",
    "completed": "held",
    "took place": "held",
    "past": "held",
    "scheduled": "planned",
    "announced": "planned",
    "upcoming": "planned",
    "tentative": "planned",
    "delayed": "postponed",
    "called off": "cancelled",
    "closed": "done",
    "finished": "done",
    "conference": "forum",
    "session": "commission-session",
    "mou": "memorandum",
    "treaty": "agreement",
    "president": "head-of-state",
    "prime-minister": "head-of-government",
}
CUSTOM = {
    "date": "E205",
    "citation": "E206",
    "id": "E207",
    "zone": "E208",
    "address": "E209",
    "long_text": "E211",
    "long_word": "E211",
    "rule": "E212",
    "code": "E213",
    "language": "E214",
    "text": "E203",
    "empty": "E215",
}


def nearest(text: str, choices: Iterable[str]) -> str | None:
    """The choice that a mistyped word most likely meant, if any is near."""
    known = sorted(choices)
    # Letters first; then whole words, so that a bare surname finds the id it is part of.
    for scorer in (fuzz.ratio, fuzz.token_set_ratio):
        match = process.extractOne(text, known, scorer=scorer, processor=utils.default_process, score_cutoff=NEAR)
        if match:
            return match[0]
    return None


def complaints(node: Mapping, model: type[BaseModel], errors: Sequence_[dict[str, Any]]) -> list[Diagnostic]:
    """All of pydantic's errors about one mapping as diagnostics, without those that only follow from another."""
    paths = [e["loc"] for e in errors]
    meant = {
        (*e["loc"][:-1], near) for e in errors if e["type"] == "extra_forbidden" and (near := _meant(model, e["loc"]))
    }
    return [complaint(node, model, e) for e in errors if not _follows(node, e, paths, meant)]


def _follows(node: Mapping, error: dict[str, Any], paths: Iterable[Path], meant: set[Path]) -> bool:
    path = error["loc"]
    if error["type"] == "missing":
        parent = walk(node, path[:-1])
        # Written with a slip of the pen, or with nothing behind it: that has been said already.
        return path in meant or (isinstance(parent, Mapping) and parent.key(str(path[-1])) is not None)
    # A list whose only item is faulty counts as too short.
    return error["type"] == "too_short" and any(other[: len(path)] == path and other != path for other in paths)


def complaint(node: Mapping, model: type[BaseModel], error: dict[str, Any]) -> Diagnostic:
    """One of pydantic's errors as a diagnostic at its node."""
    kind, path = error["type"], error["loc"]
    if kind == "extra_forbidden":
        return _unknown_field(node, model, path)
    if kind == "missing":
        return _missing(node, path)
    target = walk(node, path)
    message, hint = _explain(error, target, fields_at(model, path))
    return Diagnostic(_code(kind), message, target.location, hint)


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
    known = _known(model, path)
    near = _meant(model, path)
    hint = (
        _("did you mean “{field}”?").format(field=near)
        if near
        else _("known: {fields}").format(fields=", ".join(sorted(known)))
    )
    message = _("there is no field “{field}” here").format(field=name)
    if model is Event and name in RECURRENCES:
        message = _("“{field}” would repeat an event without end, and an event happens once").format(field=name)
        hint = _(
            "what returns each year goes into seeds/reference-days.yaml, where a statutory election is shown for its "
            "next two dates"
        )
    return Diagnostic("E201", message, key.location if key else parent.location, hint)


def _known(model: type[BaseModel], path: Path) -> set[str]:
    known = fields_at(model, path[:-1])
    if (len(path) == 3 and path[0] == "reports") or len(path) == 1:
        known |= fields_at(model, ()) | fields_at(model, ("reports", 0))
    return known


def _meant(model: type[BaseModel], path: Path) -> str | None:
    name, known = str(path[-1]), _known(model, path) - {"reports"}
    return OTHER_WORDS[name] if OTHER_WORDS.get(name) in known else nearest(name, known)


def _missing(node: Mapping, path: Path) -> Diagnostic:
    parent = walk(node, path[:-1])
    message = _("the field “{field}” is missing").format(field=path[-1])
    return Diagnostic("E202", message, _head(parent), _("add it to this record"))


def _head(node: Node) -> Location:
    return node.entries[0][0].location if isinstance(node, Mapping) and node.entries else node.location


def fields_at(model: type[BaseModel], path: Iterable[str | int]) -> set[str]:
    """The field names, as written, of the model that stands at an error path."""
    current: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, str) and current is not None:
            current = next(
                (_inner(f.annotation) for n, f in current.model_fields.items() if (f.alias or kebab(n)) == step), None
            )
    return {f.alias or kebab(n) for n, f in current.model_fields.items()} if current else set()


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner(part))), None)


def _explain(error: dict[str, Any], target: Node, fields: set[str]) -> tuple[str, str | None]:
    kind, context = error["type"], error.get("ctx") or {}
    written = target.text if isinstance(target, Scalar) else ""
    if kind in CUSTOM:
        return str(error["msg"]), context.get("hint")
    return (
        _wrong_shape(kind, fields)
        or _wrong_size(kind, written, context)
        or (None if isinstance(target, Scalar) else (_("one word or number is expected here"), _("no list, no fields")))
        or _wrong_word(kind, written, context)
        or (_("“{text}” does not fit here").format(text=written), _pattern_hint(context))
    )


def _wrong_shape(kind: str, fields: set[str]) -> tuple[str, str] | None:
    named = ", ".join(sorted(fields))
    if kind in ("tuple_type", "list_type"):
        words = _("begin each item with a dash, and give it its fields: {fields}").format(fields=named)
        return _("a list is expected here"), words if fields else _(
            "write [one, two], or one item to a line with a dash"
        )
    if kind in ("dict_type", "model_type", "model_attributes_type", "mapping_type"):
        words = _("write “field: text” on indented lines; known: {fields}").format(fields=named)
        return _("fields are expected here, each with a name"), words if fields else _(
            "write “field: text” on indented lines"
        )
    if kind == "string_type":
        return _("one piece of text is expected here"), _("put it on one line, in quotes if it holds a colon")
    return None


def _wrong_size(kind: str, written: str, context: dict[str, Any]) -> tuple[str, str] | None:
    if kind == "too_long":
        return _("there are too many here; at most {most} fit").format(most=context["max_length"]), _("shorten it")
    if kind == "string_too_long":
        return _("this is too long; at most {most} letters fit").format(most=context["max_length"]), _("shorten it")
    if kind in ("too_short", "string_too_short"):
        return _("there is nothing here"), _("fill it in, or delete the line")
    if kind == "greater_than_equal":
        return _("“{text}” is too small").format(text=written), _("write {limit} or more").format(limit=context["ge"])
    if kind == "less_than_equal":
        return _("“{text}” is too large").format(text=written), _("write {limit} or less").format(limit=context["le"])
    return None


def _wrong_word(kind: str, written: str, context: dict[str, Any]) -> tuple[str, str] | None:
    if kind in ("enum", "literal_error"):
        return _not_one_of(written, str(context.get("expected", "")))
    if kind.startswith("bool"):
        return _("“{text}” is neither true nor false").format(text=written), _("write true or false")
    if kind.startswith("int"):
        return _("“{text}” is not a whole number").format(text=written), _("write digits: 5")
    if kind.startswith(("decimal", "float", "finite")):
        return _("“{text}” is not a number").format(text=written), _number_hint(written)
    return None


def _pattern_hint(context: dict[str, Any]) -> str | None:
    examples = {
        "^[^/": _("the name of a file, without its folder"),
        "W": _("a warning's code, such as W401"),
        "[0-9a-f]{64}": _("64 hexadecimal digits, as sha256sum prints them"),
        "[a-z]{2}": _("two small letters, such as en"),
        "[a-z0-9]+(": _("a domain name such as calendar.example.org"),
    }
    pattern = str(context.get("pattern", ""))
    found = next((words for mark, words in examples.items() if mark in pattern), None)
    return _("write {what}").format(what=found) if found else None


def _not_one_of(written: str, expected: str) -> tuple[str, str]:
    choices = [part.strip(" '") for part in expected.replace(" or ", ", ").split(",")]
    meant = OTHER_VALUES.get(written.casefold())
    near = meant if meant in choices else nearest(written, choices) if written else None
    listed = _("one of: {choices}").format(choices=", ".join(choices))
    hint = _("did you mean “{word}”? ").format(word=near) + listed if near else listed
    return _("“{text}” is not known here").format(text=written), hint


def _number_hint(written: str) -> str:
    digits = written.replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    head, comma, tail = digits.rpartition(",")
    if comma and head.replace(",", "").isdigit() and tail.isdigit():
        guess = digits.replace(",", "") if len(tail) == 3 else f"{head.replace(',', '')}.{tail}"
        return _("write {number}: a point before the decimals, nothing between thousands").format(number=guess)
    return _("write digits, with a point before the decimals: 375.2")
