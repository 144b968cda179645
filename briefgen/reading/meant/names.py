"""Whom a name means that stands where an id is expected: people, bodies, sources and events by any of their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from rapidfuzz import utils

from briefgen.domain.fields import suggested_id
from briefgen.domain.model import Record, Text
from briefgen.domain.references import Kind
from briefgen.reading.meant.nearest import LONGEST_WORD, Choices

LEAST = 85  # of a hundred: a name is longer than a field's, and another person is worse than none
_PARAGRAPH = re.compile(r"[\s,:]*\bp(?:ara|aragraph)?\.?\s*\d[\d\s,-]*$")


class Named(NamedTuple):
    """A record and the name by which it was found."""

    id: str
    name: str


class Names:
    """The records that were read, by every name and title they have."""

    def __init__(self, kinds: Mapping[str, Iterable[Record]]) -> None:
        self._kinds = kinds
        self._index = cache(self._made_index)

    def meant(self, text: str, kinds: Iterable[Kind]) -> Named | None:
        """The one record that a text names, exactly or nearly; None where there is none, or more than one."""
        words = _PARAGRAPH.sub("", text[:LONGEST_WORD])
        for kind in kinds:
            known, choices = self._index(kind)
            found = known.get(utils.default_process(words)) or known.get(choices.nearest(words) or "")
            if found:
                return found[0] if len({one.id for one in found}) == 1 else None
        return None

    def ids(self, kind: Kind) -> list[str]:
        """The ids of all records of a kind."""
        return [record.id for record in self._kinds.get(kind, ())]

    def has(self, identity: str, kinds: Iterable[Kind]) -> bool:
        """Whether there is a record with an id."""
        return any(identity == record.id for kind in kinds for record in self._kinds.get(kind, ()))

    def is_new(self, text: str, kinds: Iterable[Kind]) -> bool:
        """Whether a text is the name of nobody who is known, rather than an id that is misspelt."""
        known = {record.id for kind in kinds for record in self._kinds.get(kind, ())}
        return " " in text and text != text.lower() and suggested_id(text) not in known

    def _made_index(self, kind: Kind) -> tuple[dict[str, list[Named]], Choices]:
        known: dict[str, list[Named]] = {}
        for record in self._kinds.get(kind, ()):
            for name in spellings(record):
                known.setdefault(utils.default_process(name), []).append(Named(record.id, name))
        return known, Choices(known, LEAST)


NOBODY = Names({})


def spellings(record: Record) -> Iterator[str]:
    """Every name and title of a record, in every language."""
    for field in ("name", "native", "title", "publisher"):
        match getattr(record, field, None):
            case Text(by_language=words):
                yield from (spelling for _code, spelling in words)
            case str(spelling):
                yield spelling
    yield from getattr(record, "aliases", None) or ()
