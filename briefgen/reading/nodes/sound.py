"""What a record says in which nothing is odd, read from the event stream without its places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from briefgen.reading.margins import Margins
from briefgen.reading.nodes import EMPTY_WORDS
from briefgen.reading.text import has_unseen

DASHED = re.compile(r"-[^\W\d]")
DEEPEST_SOUND = 16


class OddError(Exception):
    """Something that a place has to be told for, or may have to be: the record is read again with care."""


class Sound:
    """Reads one record from where its events begin; ``end`` is the event it ends with.

    ``known`` keeps each text once: names, ids and places stand in many records.
    """

    __slots__ = ("_known", "_margins", "_next", "end")

    def __init__(self, events: Iterator[Any], margins: Margins, known: dict[str, str]) -> None:
        self._next: Callable[[], Any] = events.__next__
        self._margins = margins
        self._known = known
        self.end: Any = None

    def mapping(self, start: Any, depth: int = 0) -> dict[str, Any]:
        """The fields that follow; raises OddError on whatever is more than names with texts, lists and fields."""
        if start.anchor is not None or start.tag is not None or depth > DEEPEST_SOUND:
            raise OddError
        following, known, found = self._next, self._known, dict[str, Any]()
        while type(event := following()) is ScalarEvent:
            name: str = event.value
            if name in found or name[:1] in ("-", "<") or event.style == '"':
                raise OddError
            if event.anchor is not None or event.tag is not None:
                raise OddError
            name = known.setdefault(name, name)
            event = following()
            found[name] = self._text(event) if type(event) is ScalarEvent else self._inner(event, depth)
        if type(event) is not MappingEndEvent:
            raise OddError
        self.end = event
        return found

    def _inner(self, event: Any, depth: int) -> Any:
        if type(event) is SequenceStartEvent:
            return self._sequence(event, depth + 1)
        if type(event) is MappingStartEvent:
            return self.mapping(event, depth + 1)
        raise OddError

    def _sequence(self, start: Any, depth: int) -> list[Any]:
        if start.anchor is not None or start.tag is not None or depth > DEEPEST_SOUND:
            raise OddError
        following, found = self._next, list[Any]()
        while type(event := following()) is not SequenceEndEvent:
            found.append(self._text(event) if type(event) is ScalarEvent else self._inner(event, depth))
        return found

    def _text(self, event: Any) -> str:
        text: str = event.value
        if event.anchor is not None or event.tag is not None:
            raise OddError
        if not event.style:
            if text in EMPTY_WORDS or (text[0] == "-" and DASHED.match(text)) or self._margins.marked(event):
                raise OddError
        elif event.style == '"' and has_unseen(text):
            raise OddError
        return self._known.setdefault(text, text)
