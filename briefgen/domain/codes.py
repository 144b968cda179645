"""Counterpart codes: ISO 3166-1 alpha-2, or EU; names come from Babel."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any

from babel import Locale, localedata
from babel.core import get_global
from babel.languages import get_official_languages
from babel.lists import format_list
from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError
from rapidfuzz import fuzz, process, utils

from briefgen.language import gettext as _
from briefgen.language import language

EVERYONE = "all"
LONGEST_NAME = 80
_TYPED = str.maketrans({".": None, "’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_ACCENTS = re.compile("[\u0300-\u036f]")
_WORLDWIDE = ("ar", "de", "es", "fr", "pt", "ru")  # with English
NO_PLACES = frozenset({"EZ", "QO", "XA", "XB", "ZZ"})  # the euro area, outlying Oceania, made-up ones, and unknown


def name(code: str) -> str:
    """The name of a state or union in the language in use: Bulgaria, European Union."""
    return names(language()).get(code, code)


def languages_about(*sides: str) -> tuple[str, ...]:
    """The languages that names and titles about some sides may be written in: theirs, and those written in worldwide."""
    official = (one for side in sides for one in get_official_languages(side, de_facto=True))
    return tuple(filter(localedata.exists, dict.fromkeys((*official, *_WORLDWIDE))))


def official_languages(side: str) -> tuple[str, ...]:
    """The languages of a state by their codes, the first of them first; none for a union."""
    return tuple(one for one in get_official_languages(side, de_facto=True) if len(one) == len("et"))


def named(text: str) -> str | None:
    """The code of a state or union by its name, in the language in use or in English; None where there is none."""
    wanted = _typed(text)
    return _by_name(language()).get(wanted) or _by_name("en").get(wanted)


@cache
def _by_name(language: str) -> dict[str, str]:
    return {_typed(name): code for code, name in reversed(names(language).items())}


def _typed(text: str) -> str:
    """A name as any keyboard writes it: in small letters, without accents, full stops or printers' apostrophes."""
    parts = unicodedata.normalize("NFKD", text.casefold()).translate(_TYPED)
    return " ".join(_ACCENTS.sub("", parts).replace("&", " and ").split())


@cache
def names(code: str) -> dict[str, str]:
    """The names of all states and unions in a language, by their codes."""
    territories = Locale.parse(code).territories
    return {key: value for key, value in territories.items() if len(key) == 2 and key not in NO_PLACES}


def meant(text: str) -> str | None:
    """The one code that a text stands for: written small or with three letters, or the name in a language of any state."""
    known, written = names("en"), text.strip().upper().replace(".", "")
    found = (written, _COMMON.get(written), _of_three_letters(written), FORMAL.get(_unadorned(text)))
    return next((code for code in found if code in known), None) or named(text) or _in_any_language(text)


def _in_any_language(text: str) -> str | None:
    """Three Latin letters or more: what is shorter is a slip in a code; and no word that two states have in their names."""
    if len(text) < 3 and text.isascii():
        return None
    found = _by_every_name().get(_typed(text))
    alike = _with_the_words(text)
    return None if found in alike and len(alike) > 1 else found


def _unadorned(text: str) -> str:
    """A name as it is spoken: that of *Korea, Republic of* is *Republic of Korea*."""
    return re.sub(r"^(.*?), (.* of(?: the)?)$", r"\2 \1", _typed(text)).removeprefix("the ")


def _with_the_words(text: str) -> list[str]:
    """The states whose names have all the words of a text, one behind another: Korea is two."""
    wanted = _words(text)  # of a text that has none, two spaces, which no name has
    return [code for code, called in _plain_names().items() if wanted in called]


def mentioned(text: str) -> frozenset[str]:
    """The states that a text names in English or in the language in use, by their usual names or those of protocol."""
    words = _words(text)
    formal = (code for called, code in FORMAL.items() if _words(called) in words)
    spoken = (code for code, called in names(language()).items() if _words(called) in words)
    usual = _among_the_words(text)
    return frozenset((*usual, *formal, *(spoken if language() != "en" else ())))


def _among_the_words(text: str) -> list[str]:
    """The states whose names are in a text: of South Sudan that one alone, and not Sudan too."""
    words = _words(text)
    found = {code: called for code, called in _plain_names().items() if called in words}
    return [c for c, called in found.items() if not any(called in more for more in found.values() if more != called)]


def _words(text: str) -> str:
    """Its words in small letters, each between spaces."""
    return f" {' '.join(utils.default_process(text.replace('&', ' and ')).split())} "


@cache
def _plain_names() -> dict[str, str]:
    """The English names as their words."""
    return {code: _words(called) for code, called in names("en").items()}


@cache
def _by_every_name() -> dict[str, str | None]:
    """The states by their names in every official language of every state (CLDR); None where two have the same."""
    spoken = {one for code in names("en") for one in get_official_languages(code, de_facto=True)}
    found: dict[str, str | None] = {}
    for locale in sorted(one.replace("-", "_") for one in spoken if localedata.exists(one.replace("-", "_"))):
        for code, called in names(locale).items():
            known = found.setdefault(_typed(called), code)
            found[_typed(called)] = code if known == code else None
    return found


# Written for these two everywhere in the European Union, and in ISO 3166-1 no codes of theirs.
# So are the others for states whose usual names have no short form in the tables of Babel, and Kosovo's in many tables.
_COMMON = {"UK": "GB", "EL": "GR", "UAE": "AE", "DRC": "CD", "DPRK": "KP", "ROK": "KR", "XKX": "XK"}
# Names in the language of protocol (those of the United Nations and of ISO 3166) that do not have the usual name in them.
FORMAL = {
    "argentine republic": "AR",
    "britain": "GB",
    "brunei darussalam": "BN",
    "cabo verde": "CV",
    "republic of cabo verde": "CV",
    "democratic people's republic of korea": "KP",
    "democratic republic of the congo": "CD",
    "dr congo": "CD",
    "french republic": "FR",
    "gabonese republic": "GA",
    "great britain": "GB",
    "hellenic republic": "GR",
    "holy see": "VA",
    "hong kong": "HK",
    "hong kong special administrative region of china": "HK",
    "italian republic": "IT",
    "kyrgyz republic": "KG",
    "lao people's democratic republic": "LA",
    "lebanese republic": "LB",
    "macao": "MO",
    "macau": "MO",
    "macao special administrative region of china": "MO",
    "portuguese republic": "PT",
    "republic of korea": "KR",
    "republic of the congo": "CG",
    "republic of the union of myanmar": "MM",
    "russian federation": "RU",
    "rwandese republic": "RW",
    "slovak republic": "SK",
    "socialist republic of viet nam": "VN",
    "palestine": "PS",
    "state of palestine": "PS",
    "democratic republic of sao tome and principe": "ST",
    "swiss confederation": "CH",
    "syrian arab republic": "SY",
    "togolese republic": "TG",
    "united mexican states": "MX",
    "viet nam": "VN",
}
MOST_SUGGESTED = 4


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
    hint = suggestion(text[:LONGEST_NAME]) or _advice(text)
    raise PydanticCustomError("code", problem, {"text": text[:40], "hint": hint})


def _advice(text: str) -> str:
    """What to write where nothing tells which state was meant; words may be those of a body that has no code."""
    if len(text.strip()) <= 2:
        return _("write the two capital letters of ISO 3166, such as BG, or EU")
    return _(
        "write the two capital letters of ISO 3166, such as BG, or EU or UN; "
        "any other organisation, a region or a company goes into seeds/organisations.yaml"
    )


def read_code_or_all(value: Any) -> str:
    """A code, or ``all`` for what concerns every counterpart."""
    return EVERYONE if str(value) == EVERYONE else read_code(value)


def suggestion(text: str) -> str | None:
    """What to write in place of a text that is no code; None where nothing tells which was meant."""
    known = names("en")
    if text.upper() == EVERYONE.upper():
        return _("write “all”, in small letters")
    parts = [part for part in re.split(r"[\s,;/&()\[\]]+|\band\b", text) if part]
    if parts and text not in known and all(part in known or part == "and" for part in parts):
        several = [part for part in parts if part != "and"]
        return _("write {suggestion}").format(suggestion=f"[{', '.join(several)}]")
    if code := meant(text):
        as_code = len(text) <= 3 and text.isascii()
        return _("write {suggestion}").format(suggestion=code if as_code else _for_whom(code, parts))
    near = _near(text)
    if 0 < len(near) <= MOST_SUGGESTED:
        listed = format_list([_for_whom(code, parts) for code in near], "or", language())
        return _("write {suggestion}").format(suggestion=listed)
    return None


def _for_whom(code: str, written: Sequence[str]) -> str:
    """A code and whose it is, in words that nobody takes for a part of it; alone where it was written already, beside the name."""
    return code if code in written else _("{code} for {name}").format(code=code, name=name(code))


def _near(text: str) -> list[str]:
    """Whose name a text may be: names that stand in it, as in Republic of Moldova; else a near one, and all that have its words."""
    if within := _among_the_words(text):
        return within
    match = process.extractOne(text, names("en"), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=80)
    return sorted({*_with_the_words(text), *([match[2]] if match else ())})


def _of_three_letters(text: str) -> str | None:
    """The code of two letters for one of three (ISO 3166-1 alpha-3, from CLDR); None for what are several states by now."""
    codes: Sequence[str] = get_global("territory_aliases").get(text, ()) if len(text) == 3 and text.isalpha() else ()
    return codes[0] if len(codes) == 1 else None


_SCHEMA = {"type": "string", "pattern": "^[A-Z]{2}$"}
Code = Annotated[str, PlainValidator(read_code), WithJsonSchema(_SCHEMA)]
CodeOrAll = Annotated[str, PlainValidator(read_code_or_all), WithJsonSchema({"anyOf": [_SCHEMA, {"const": EVERYONE}]})]
