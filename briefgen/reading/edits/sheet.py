"""One curated file while it is edited: its text, its nodes, and where its records stand."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.diagnostics import BriefgenError, has_errors
from briefgen.language import gettext as _
from briefgen.reading.compose import compose
from briefgen.reading.edits.lines import breaks
from briefgen.reading.edits.spans import Mapping, Node, Scalar, Sequence, plain, spans
from briefgen.reading.edits.writing import Style
from briefgen.reading.meant.holdings import Holding, holding
from briefgen.reading.shapes import Shape
from briefgen.reading.text import read_document


class Sheet(Struct, frozen=True, dict=True):
    """The text of a file; ``mark`` is the byte order mark it begins with, if any."""

    path: str
    text: str
    mark: bytes = b""

    @classmethod
    @lru_cache(maxsize=64)  # a chain of edits asks for the same files again and again
    def read(cls, path: str, data: bytes) -> Sheet:
        """A file to edit; raises BriefgenError where it cannot be read without a mistake."""
        found = compose(read_document(path, data)).diagnostics
        if has_errors(found):
            first = found[0]
            raise BriefgenError(
                _("{file} has mistakes, the first in line {line}; nothing was changed.").format(
                    file=path, line=first.location.line
                ),
                hint=_("Run `briefgen check` first: it says what to write instead."),
            )
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        return cls(path, data[len(mark) :].decode(), mark)

    @property
    def data(self) -> bytes:
        """The file as bytes."""
        return self.mark + self.text.encode()

    @cached_property
    def root(self) -> Node | None:
        """Its nodes."""
        return spans(self.text)

    @cached_property
    def style(self) -> Style:
        """How it is written."""
        return Style(breaks(self.text), _indent_of_lists(self.root))

    @property
    def value(self) -> Any:
        """What it says, as plain values."""
        return None if self.root is None else plain(self.root)

    @property
    def shape(self) -> Shape | None:
        """The kind of its records; None where it holds none."""
        return self._holding.shape if self._holding else None

    @property
    def key(self) -> str | None:
        """The field that holds its records; None where the file is the list."""
        return self._holding.key if self._holding else None

    @cached_property
    def _holding(self) -> Holding | None:
        keys = [key.text for key, _value in self.root.entries] if isinstance(self.root, Mapping) else None
        return holding(self.path, keys)

    @property
    def records(self) -> Node | None:
        """The list of its records."""
        if self.key is None:
            return self.root
        return self.root.get(self.key) if isinstance(self.root, Mapping) else None

    def identities(self) -> Iterator[tuple[str, int]]:
        """The ids of its records, each with its number in the list."""
        if self.shape and isinstance(self.records, Sequence):
            for at, item in enumerate(self.records.items):
                identity = item.get(self.shape.key) if isinstance(item, Mapping) else None
                if isinstance(identity, Scalar):
                    yield identity.text, at

    def with_text(self, text: str, meant: Any) -> Sheet:
        """The file with another text; raises BriefgenError where that does not say what it is meant to say."""
        new = replace(self, text=text)
        if not new.says(meant):
            raise BriefgenError(
                _("{file} is written in a way that cannot be changed by itself here; nothing was changed.").format(
                    file=self.path
                ),
                hint=_("Put each field of that record on a line of its own, or make this change by hand."),
            )
        return new

    def says(self, meant: Any) -> bool:
        """Whether the file, read once more without a mistake, says what it is meant to say."""
        try:
            return bool(Sheet.read(self.path, self.data).value == meant)
        except BriefgenError:
            return False

    def values(self, value: Any) -> Any:
        """The list of records among the plain values of the file."""
        return value if self.key is None else value[self.key]


def _indent_of_lists(root: Node | None) -> int:
    """How far a file sets the lists in its records to the right of their names: 0 or 2, which it is where it has none."""
    found = next(_lists_below_names(root), 2)
    return 2 if found else 0


def _lists_below_names(node: Node | None) -> Iterator[int]:
    parts = node.items if isinstance(node, Sequence) else ()
    if isinstance(node, Mapping):
        parts = tuple(value for _key, value in node.entries)
        lists = (part for part in parts if isinstance(part, Sequence) and not part.flow)
        yield from (part.column - node.column for part in lists if not node.flow and node.column)
    for part in parts:
        yield from _lists_below_names(part)
