"""Where a statement comes from: a paragraph of a source, or a basis outside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from briefgen.language import gettext as _

MOST_KEPT = 50_000  # citations that are read once
_RANGE = r"([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?"
_CITATION = re.compile(rf"([a-z][a-z0-9-]*)(?:\s+p{_RANGE}(?:\s+s{_RANGE})?)?")
_PARAGRAPHS = re.compile(rf"p{_RANGE}(?:\s+s{_RANGE})?")  # of the source that stands before
_UNPARTED = re.compile(r"( p\d\S*) +(?=p\d)")
_TO = re.compile(r"(?<=\d)\s*(?:[–—]|to|bis|до)\s*(?=[ps]?\d)")
_LOOSE = re.compile(
    r"([a-z][a-z0-9-]*)[\s,:#]*(?:p|pp|para?|paragraphs?|[§¶]{1,2})?\.?\s*(\d+)?(?:\s*[-–]\s*p?(\d+))?"
    r"(?:[\s,:]*(?:s|ss|sent|sentence|sentences)\.?\s*(\d+)(?:\s*[-–]\s*s?(\d+))?)?",
    re.IGNORECASE,
)
_NO_SOURCE = frozenset(
    {"p", "pp", "page", "pages", "par", "para", "paragraph", "paragraphs", "sentence", "sentences", "line"}
)
_WORDS = re.compile(r"(?=.* )[^\W\d_]+(?:[ '’-]+[^\W\d_]+)+")  # where somebody knows it from, told in words


class Citation(Struct, frozen=True, order=True):
    """Paragraphs ``first`` to ``last`` of a source, both included and counted from 1; 0 means the whole source.

    Where one paragraph is cited, ``opening`` to ``closing`` are the sentences of it that are meant, counted from 1 as well;
    0 means all of it.
    """

    source: str
    first: int = 0
    last: int = 0
    opening: int = 0
    closing: int = 0

    def __str__(self) -> str:
        if not self.first:
            return self.source
        sentences = f" s{_written(self.opening, self.closing)}" if self.opening else ""
        return f"{self.source} p{_written(self.first, self.last)}{sentences}"

    def meets(self, other: Citation) -> bool:
        """Whether there is a sentence that both cite; a whole source and a whole paragraph hold all of theirs."""
        if self.source != other.source or not _overlap((self.first, self.last), (other.first, other.last)):
            return False
        # Sentences are counted within one paragraph, which then is the same for both.
        return _overlap((self.opening, self.closing), (other.opening, other.closing))

    def holds(self, other: Citation) -> bool:
        """Whether all that another one cites stands within what this one does."""
        if self.source != other.source:
            return False
        if (self.first, self.last) == (other.first, other.last):
            return not self.opening or self.opening <= other.opening <= other.closing <= self.closing
        return not self.first or (not self.opening and self.first <= other.first <= other.last <= self.last)

    @classmethod
    def read(cls, value: Any) -> Citation:
        """Read ``s000 p3``, ``s001 p2-13`` or ``s002 p8 s7-9``; raises a pydantic error that says what to write instead."""
        if isinstance(value, str):
            return _read(value)
        if isinstance(value, Citation):
            return value
        raise _no_citation(str(value))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.read,
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {
            "type": "string",
            "pattern": f"^{_CITATION.pattern}$",
            "examples": ["s000 p3", "s001 p2-13", "s002 p8 s7-9"],
        }


@lru_cache(MOST_KEPT)
def _read(text: str) -> Citation:
    """One citation stands in many reports, and in memory once."""
    match = _CITATION.fullmatch(text)
    if not match:
        raise _no_citation(text)
    first, last = _both(match.group(2), match.group(3))
    opening, closing = _both(match.group(4), match.group(5))
    if last < first:
        suggestion = f"“{match.group(1)} p{last}-{first}”"
        raise _out_of_order(_("paragraph {last} comes before {first}"), (first, last), suggestion)
    if closing < opening:
        suggestion = f"“{match.group(1)} p{first} s{closing}-{opening}”"
        raise _out_of_order(_("sentence {last} comes before {first}"), (opening, closing), suggestion)
    if opening and last > first:
        hint = _("write a citation for each paragraph: {suggestion}").format(
            suggestion=f"[{match.group(1)} p{first} s{opening}, {match.group(1)} p{last}]"
        )
        raise PydanticCustomError("citation", _("sentences are counted within one paragraph"), {"hint": hint})
    return Citation(match.group(1), first, last, opening, closing)


def _no_citation(text: str) -> PydanticCustomError:
    message, told = _("“{text}” is not a citation"), {"text": text[:80], "hint": _hint(text[:80])}
    return PydanticCustomError("citation", message, told)


def _overlap(one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two ranges share a number; 0 stands for all there are."""
    return not (one[0] and two[0]) or (one[0] <= two[1] and two[0] <= one[1])


def _written(first: int, last: int) -> str:
    return f"{first}-{last}" if last != first else str(first)


def _both(first: str | None, last: str | None) -> tuple[int, int]:
    """The ends of a range, which are the same where one number stands, and 0 where none does."""
    number = int(first or 0)
    return number, int(last or number)


def _out_of_order(message: str, ends: tuple[int, int], suggestion: str) -> PydanticCustomError:
    hint = _("write {suggestion}").format(suggestion=suggestion)
    return PydanticCustomError("citation", message, {"first": ends[0], "last": ends[1], "hint": hint})


def _hint(text: str) -> str:
    if text.startswith(("http:", "https:", "www.")):
        return _("put the item into seeds/sources.yaml with this “url:”, and write its id and paragraph here: s000 p3")
    if _WORDS.fullmatch(text):
        basis = f"basis: {{text: {text}, date: 2026-01-31}}"
        return _(
            "for what stands in no text, write in place of “source:” {basis}, with the day on which you knew it"
        ).format(basis=basis)
    return _("write {suggestion}").format(suggestion=_suggestion(text))


def _several(text: str) -> str | None:
    """The list that was meant by several citations in one text."""
    parts = re.split(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+|(?<=\d)\s+(?=(?!p\d)[a-z][a-z0-9-]*\s+p\d)", text)
    parts = [citation for part in parts for citation in _UNPARTED.sub(r"\1,", part).split(",")]
    source = parts[0].split(" ")[0]
    parts = [f"{source} {part}" if _PARAGRAPHS.fullmatch(part) else part for part in parts]
    return f"[{', '.join(parts)}]" if len(parts) > 1 and all(map(_CITATION.fullmatch, parts)) else None


def _suggestion(text: str) -> str:
    small, examples = _TO.sub("-", text.strip().lower()), "“s000 p3”, “s001 p2-13” or “s002 p8 s7-9”"
    if _PARAGRAPHS.fullmatch(re.split(r"[\s,;]", small)[0]):  # of a source that is not named
        return examples
    if _CITATION.fullmatch(small):
        return f"“{small}”"
    match = _LOOSE.fullmatch(small)
    examples = _several(small) or examples
    if not match or not int(match.group(2) or 0) or match.group(1) in _NO_SOURCE:
        return examples
    paragraphs = match.group(2) + (f"-{match.group(3)}" if match.group(3) else "")
    sentences = f" s{match.group(4)}" + (f"-{match.group(5)}" if match.group(5) else "") if match.group(4) else ""
    suggested = f"{match.group(1)} p{paragraphs}{sentences}"
    return f"“{suggested}”" if _CITATION.fullmatch(suggested) else examples


def sources_of(citations: Iterable[Citation]) -> str:
    """The sources of some citations by their ids, each once and without paragraphs: “s000, s001”."""
    return ", ".join(dict.fromkeys(citation.source for citation in citations))
