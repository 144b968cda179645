"""Text a curator writes: a string, or a map by language."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from briefgen.language import gettext as _
from briefgen.language import language

LONGEST_TEXT = 1500
LONGEST_WORD = 80
LONGEST_FOOT = 120
MOST_KEPT = 20_000  # texts that are read once


class Text(Struct, frozen=True):
    """Words in one or more languages; ``str()`` gives those of the language in use, else the first written."""

    by_language: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        first, *others = self.by_language
        return dict(self.by_language).get(language()) or first[1] if others else first[1]

    def __bool__(self) -> bool:
        return any(words for _code, words in self.by_language)

    @classmethod
    def read(cls, value: Any) -> Text:
        """Read a string or a map of language to string; limits keep layout and calendars safe."""
        if isinstance(value, Text):
            return value
        if isinstance(value, dict) and value:
            return cls(tuple((_code(code), _limited(words)) for code, words in value.items()))
        return _read(value) if isinstance(value, str) else cls((("en", _limited(value)),))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.read,
            serialization=core_schema.plain_serializer_function_ser_schema(_plain),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {
            "anyOf": [
                {"type": "string"},
                {"type": "object", "additionalProperties": {"type": "string"}},
            ]
        }


@lru_cache(MOST_KEPT)
def _read(text: str) -> Text:
    """The same words, as a place or a unit, stand in many records, and in memory once."""
    return Text((("en", _limited(text)),))


def at_place(what: str, place: Text | str | None) -> str:
    """What something is called and where it is, unless its name says that already."""
    return what if says_place(what, place) else _("{what}, {place}").format(what=what, place=place)


def says_place(what: str, place: Text | str | None) -> bool:
    """Whether the name of something leaves nothing to tell of its place: it says it, or none is known."""
    # Only its beginning is held to that of a word: its end may be another one by its case.
    return re.search(rf"(?<!\w){re.escape(str(place or ''))}", what) is not None


def for_the_foot(text: Text) -> Text:
    """Text that stands at the foot of every page, where one line has room for it; what is longer would leave the paper."""
    longest = max(len(words) for _code, words in text.by_language)
    if longest > LONGEST_FOOT:
        hint = _("at most {most} fit at the foot of each page").format(most=LONGEST_FOOT)
        raise PydanticCustomError(
            "long_text", _("this text has {length} characters"), {"length": longest, "hint": hint}
        )
    return text


def _plain(text: Text) -> Any:
    return text.by_language[0][1] if len(text.by_language) == 1 else dict(text.by_language)


def _code(code: str) -> str:
    if not (len(code) == 2 and code.isascii() and code.islower()):
        raise PydanticCustomError(
            "language",
            _("“{code}” is not a language code such as en or bg"),
            {"code": code[:40], "hint": _("write the text itself, or {en: …, bg: …} for several languages")},
        )
    return code


def _longest(words: str) -> int:
    """How many letters the longest word has, as lines break."""
    between_spaces = max(map(len, words.split(" ")))
    return between_spaces if between_spaces <= LONGEST_WORD else max(map(len, _breaks().split(words)))


@cache
def _breaks() -> re.Pattern[str]:
    """What a line may break at: spaces, the marks of an address, and letters of scripts that write no spaces between words.

    These are Thai to Tibetan, Burmese, Khmer, Chinese, Japanese, Korean.
    """
    return re.compile(
        r"[\s/_.?&=#:\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
        r"\U00020000-\U0003ffff-]+"
    )


def _in_one(value: Any) -> str:
    """What to write instead of a list or of fields: the items of a short list as one text."""
    items = value if isinstance(value, list | tuple) else ()
    if (
        len(items) > 1
        and all(isinstance(item, str) for item in items)
        and len(text := ", ".join(items)) <= LONGEST_WORD
    ):
        return _("write {text}, as one text").format(text="'" + text.replace("'", "''") + "'")
    return _("write one sentence; no list and no fields")


def _limited(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("text", _("one piece of text is expected here"), {"hint": _in_one(value)})
    parted = " ".join(value.split())
    words = value if parted == value else parted
    if not words:
        raise PydanticCustomError("empty", _("this text is empty"), {"hint": _("fill it in, or delete the line")})
    if len(words) > LONGEST_TEXT:
        raise PydanticCustomError(
            "long_text",
            _("this text has {length} characters"),
            {"length": len(words), "hint": _("at most {most} fit").format(most=LONGEST_TEXT)},
        )
    if len(words) > LONGEST_WORD and _longest(words) > LONGEST_WORD:
        raise PydanticCustomError(
            "long_word",
            _("a word has more than {most} letters"),
            {"most": LONGEST_WORD, "hint": _("is a space missing?")},
        )
    return words
