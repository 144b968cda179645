"""Why a value does not fit its field, and what to write instead, by the kind of pydantic's error."""

from __future__ import annotations

import re
from typing import Any

from babel import Locale

from briefgen.language import gettext as _
from briefgen.reading.meant.numbers import number_hint, whole_number_hint
from briefgen.reading.meant.values import meant_value
from briefgen.reading.nodes import Node, Scalar

LONGEST_SHOWN = 80
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
    "order": "E203",
    "number": "E203",
}


def short(text: str) -> str:
    """A text as it is shown in a message: whole where it is as long as anybody writes."""
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"


def in_quotes(words: str) -> str:
    """Words as a quoted text in YAML: between double quotes where they hold an apostrophe, else between single ones."""
    if "'" in words and '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"


def explain(error: dict[str, Any], target: Node, fields: set[str]) -> tuple[str, str | None]:
    """What is wrong with a value and what to write; ``fields`` are those that it may have, where it is expected to have some."""
    kind, context = error["type"], error.get("ctx") or {}
    written = short(target.text) if isinstance(target, Scalar) else ""
    if not isinstance(target, Scalar) and (expected := _one(kind)):
        return expected, _("write it without brackets, names of fields, or dashes")
    if kind in CUSTOM:
        return str(error["msg"]), context.get("hint")
    return (
        _wrong_shape(kind, fields, written)
        or _wrong_size(kind, written, context)
        or (None if isinstance(target, Scalar) else (_one_value(kind), _("no list, no fields")))
        or _wrong_word(kind, written, context)
        or (
            _("“{text}” does not fit here").format(text=written),
            _domain_hint(written, context) or _language_hint(written, context) or _pattern_hint(context),
        )
    )


def _wrong_shape(kind: str, fields: set[str], written: str) -> tuple[str, str] | None:
    named = ", ".join(sorted(fields))
    if kind in ("tuple_type", "list_type"):
        words = _("begin each item with a dash, and give it its fields: {fields}").format(fields=named)
        return _("a list is expected here"), words if fields else _(
            "write [one, two], or one item to a line with a dash"
        )
    if kind in ("dict_type", "model_type", "model_attributes_type", "mapping_type"):
        words = _("write “field: text” on indented lines; known: {fields}").format(fields=named)
        words = words if fields else _("write “field: text” on indented lines")
        return _("fields are expected here, each with a name"), _in_fields(fields, written) or words
    if kind == "string_type":
        return _("one piece of text is expected here"), _("put it on one line, in quotes if it holds a colon")
    return None


def _in_fields(fields: set[str], written: str) -> str | None:
    """What to write for a text that says one of the fields it was to have; None where nothing tells which."""
    if "day" in fields and _A_DAY.fullmatch(written):
        return _("write {{day: {day}}}").format(day=written)
    if fields == {"code", "reason"} and written:
        return _("write {{code: {code}, reason: …}}").format(code=written)
    if fields == {"text", "date"} and written:
        text = in_quotes(written) if _TELLING.search(written) else written
        return _("write {{text: {text}, date: 2026-01-31}}, with the day on which you knew it").format(text=text)
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


def _one(kind: str) -> str | None:
    """What of the desk's own kinds of words is expected where a list or fields stand; None for other kinds."""
    expected = {
        "id": _("one id is expected here"),
        "citation": _("one citation is expected here"),
        "address": _("one web address is expected here"),
        "rule": _("one recurrence rule is expected here"),
    }
    return expected.get(kind)


def _one_value(kind: str) -> str:
    """What is expected where several things were written."""
    if kind.startswith("bool"):
        return _("true or false is expected here, and no more")
    if kind.startswith("int"):
        return _("one whole number is expected here")
    return _("one word or number is expected here")


def _wrong_word(kind: str, written: str, context: dict[str, Any]) -> tuple[str, str] | None:
    if kind in ("enum", "literal_error"):
        return _not_one_of(written, str(context.get("expected", "")))
    if kind.startswith("bool"):
        return _("“{text}” is neither true nor false").format(text=written), _("write true or false")
    if kind.startswith("int"):
        return _("“{text}” is not a whole number").format(text=written), whole_number_hint(written)
    if kind.startswith(("decimal", "float", "finite")):
        return _("“{text}” is not a number").format(text=written), number_hint(written)
    return None


def _domain_hint(written: str, context: dict[str, Any]) -> str | None:
    """The domain in an address, or in capitals."""
    if "[a-z0-9]+(" not in str(context.get("pattern", "")):
        return None
    meant = re.sub(r"^(?:[a-z]+://)?(?:[^/@]*@)?", "", written.strip().lower()).partition("/")[0].partition(":")[0]
    return _("write {domain}").format(domain=meant) if re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", meant) else None


def _language_hint(written: str, context: dict[str, Any]) -> str | None:
    """The code of a language by its name, or in small letters."""
    if "[a-z]{2}" not in str(context.get("pattern", "")):
        return None
    languages = Locale.parse("en").languages
    wanted = written.strip().casefold()
    found = (
        wanted if wanted in languages else next((c for c, name in languages.items() if name.casefold() == wanted), "")
    )
    return _("write {language}").format(language=found) if len(found) == 2 else None


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
    near = meant_value(written, choices)
    listed = _("one of: {choices}").format(choices=", ".join(choices))
    hint = _("did you mean “{word}”? ").format(word=near) + listed if near else listed
    return _("“{text}” is not known here").format(text=written), hint


_TELLING = re.compile(r"[,:#{}\[\]\"']|^[-?!&*|>%@`]")  # what text within braces cannot have without quotes
_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
