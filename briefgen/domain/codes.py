"""Counterpart codes: ISO 3166-1 alpha-2, or EU; names come from Babel."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any

from babel import Locale
from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError
from rapidfuzz import fuzz, process, utils

from briefgen.language import gettext as _
from briefgen.language import language

EVERYONE = "all"
NO_PLACES = frozenset({"EZ", "QO", "XA", "XB", "ZZ"})  # the euro area, outlying Oceania, made-up ones, and unknown


def name(code: str) -> str:
    """The name of a state or union in the language in use: Bulgaria, European Union."""
    return _names(language()).get(code, code)


def named(text: str) -> str | None:
    """The code of a state or union by its name, in the language in use or in English; None where there is none."""
    wanted = text.casefold()
    both = (_names(language()), _names("en"))
    return next((code for names in both for code, name in names.items() if name.casefold() == wanted), None)


@cache
def _names(code: str) -> dict[str, str]:
    territories = Locale.parse(code).territories
    return {key: value for key, value in territories.items() if len(key) == 2 and key not in NO_PLACES}


# Written for these two everywhere in the European Union, and in ISO 3166-1 no codes of theirs.
_COMMON = {"UK": "GB", "EL": "GR"}


def read_code(value: Any) -> str:
    """A two-letter code that Babel has a name for."""
    if not isinstance(value, str):
        raise PydanticCustomError(
            "code", _("one country code is expected here"), {"hint": _("write it without brackets")}
        )
    text = value
    if text in _names("en"):
        return text
    raise PydanticCustomError(
        "code",
        _("“{text}” is not a country code"),
        {"text": text[:40], "hint": _("write {suggestion}").format(suggestion=_suggestion(text))},
    )


def read_code_or_all(value: Any) -> str:
    """A code, or ``all`` for what concerns every counterpart."""
    return EVERYONE if str(value) == EVERYONE else read_code(value)


def _suggestion(text: str) -> str:
    names = _names("en")
    if text.upper() in names:
        return text.upper()
    if text.upper() in _COMMON:
        return _COMMON[text.upper()]
    # Letters first; then whole words, for Republic of Moldova.
    for scorer in (fuzz.ratio, fuzz.token_set_ratio):
        if match := process.extractOne(text, names, scorer=scorer, processor=utils.default_process, score_cutoff=80):
            return f"{match[2]} ({match[0]})"
    return _("two capital letters such as BG, or EU")


_SCHEMA = {"type": "string", "pattern": "^[A-Z]{2}$"}
Code = Annotated[str, PlainValidator(read_code), WithJsonSchema(_SCHEMA)]
CodeOrAll = Annotated[str, PlainValidator(read_code_or_all), WithJsonSchema({"anyOf": [_SCHEMA, {"const": EVERYONE}]})]
