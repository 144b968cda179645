"""Where every record and field stands, looked up in what was read: few of a large file are ever asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.diagnostics import Location
from briefgen.domain.references import Path
from briefgen.reading.nodes import Mapping as Fields
from briefgen.reading.nodes import Node, Sequence
from briefgen.reading.nodes.written import Later


class Places(Mapping[Path, Location]):
    """The place of each path into some records: the record's id, then names with ``_`` for ``-``, and numbers from 0."""

    def __init__(self) -> None:
        self.records: dict[str | int, Node] = {}

    def add(self, identity: str, node: Node) -> None:
        """Put in a record as it is read; of two with one id the later one counts."""
        self.records[identity] = node

    def add_first(self, others: Places) -> None:
        """Put in the records of another file; of two with one id the first one counts."""
        self.records = {**others.records, **self.records}

    def __getitem__(self, path: Path) -> Location:
        if not path:
            raise KeyError(path)
        node = self.records[path[0]]
        for step in path[1:]:
            node = _within(node, step)
        return node.location

    def __iter__(self) -> Iterator[Path]:
        for identity in self.records:
            yield from (path for path, _place in self.within(identity))

    def within(self, identity: str | int) -> Iterator[tuple[Path, Location]]:
        """The paths into one record, with their places."""
        yield from _placed(self.records[identity], (identity,))

    def odd(self) -> Iterator[tuple[Path, Location]]:
        """The paths into the records that are not sound, with their places."""
        for identity, node in self.records.items():
            if not isinstance(node, Later):
                yield from self.within(identity)

    def __len__(self) -> int:
        return sum(1 for _path in self)


def _within(node: Node, step: str | int) -> Node:
    """What stands under a name or a number; KeyError where nothing does."""
    if isinstance(node, Fields) and isinstance(step, str):
        for key, value in node.entries:
            if key.text.replace("-", "_") == step:
                return value
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    raise KeyError(step)


def _placed(node: Node, path: Path) -> Iterator[tuple[Path, Location]]:
    yield path, node.location
    if isinstance(node, Fields):
        for key, value in node.entries:
            yield from _placed(value, (*path, key.text.replace("-", "_")))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _placed(item, (*path, index))
