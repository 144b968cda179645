"""A record as it stands in its text: what it says once, and the nodes of it whenever somebody asks where something stands.

Nearly all records of a desk are sound, and few of them are ever asked. Their nodes would take most of the memory that a desk
takes, and most of the time; kept is where each begins and ends, and what stands between is composed again.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as TypingMapping
from dataclasses import dataclass, field
from typing import Any

from briefgen.diagnostics import Location
from briefgen.reading.nodes import Mapping, Node, Scalar, Sequence, plain
from briefgen.reading.syntax.standins import Shift

MOST_ASKED = 50
Entries = tuple[tuple[Scalar, Node], ...]


@dataclass(eq=False, slots=True)
class Source:
    """The text of one file as it is read; ``shifts`` tell by line how far it is from what was written.

    ``compose`` makes nodes of a passage of it, given how many lines stand above.
    """

    path: str
    text: str
    shifts: TypingMapping[int, Shift]
    compose: Callable[[Source, str, int], Node | None]
    _asked: dict[int, Entries] = field(default_factory=dict, init=False)  # most ask for several places in a few records

    def place(self, line: int, column: int, length: int = 1) -> Location:
        """The place of a line and a column that count from 0."""
        shift = self.shifts.get(line + 1)
        return Location(self.path, line + 1, shift.written(column + 1) if shift else column + 1, length or 1)

    def begins_a_line(self, mark: Any) -> bool:
        """Whether nothing but a dash stands before a mark on its line."""
        return self.text[mark.index - mark.column : mark.index].strip(" ") == "-"

    def entries(self, record: Written) -> Entries:
        """The fields of a record as nodes."""
        known = self._asked.get(record.begin)
        if known is not None:
            return known
        found = self.compose(self, self.text[record.begin : record.end], record.line)
        assert isinstance(found, Sequence)
        assert isinstance(found.items[0], Mapping)
        if len(self._asked) == MOST_ASKED:
            self._asked.clear()
        self._asked[record.begin] = found.items[0].entries
        return found.items[0].entries


class Later(Mapping):
    """A mapping whose fields are found when they are asked for."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and (self.entries, self.location) == (other.entries, other.location)

    __hash__ = Mapping.__hash__

    def __reduce__(self) -> tuple[type[Mapping], tuple[Entries, Location]]:
        return Mapping, (self.entries, self.location)


class Written(Later):
    """A mapping that stands in a text from the line of its dash to where the next thing begins.

    ``model`` is what was made of it, for whoever reads the same text once more.
    """

    __slots__ = ("_column", "_source", "_values", "begin", "end", "line", "model")

    begin: int
    end: int
    line: int  # counted from 0
    model: Any
    _column: int
    _source: Source
    _values: dict[str, Any] | None

    def __init__(self, source: Source, start: Any, values: dict[str, Any], end: Any) -> None:
        mark = start.start_mark
        _set(self, "_source", source)
        _set(self, "_values", values)
        _set(self, "model", None)
        _set(self, "_column", mark.column)
        _set(self, "line", mark.line)
        _set(self, "begin", mark.index - mark.column)
        _set(self, "end", _behind(source.text, start, end.end_mark))

    @property
    def entries(self) -> Entries:
        """Its fields, each with its place."""
        return self._source.entries(self)

    @property
    def location(self) -> Location:
        """Where its first field begins."""
        return self._source.place(self.line, self._column)

    def became(self, model: Any) -> None:
        """Keep what was made of it."""
        _set(self, "model", model)

    def take(self) -> dict[str, Any]:
        """What it says, as dictionaries, lists and strings: kept until it is taken, and made of the nodes after that."""
        values = self._values
        _set(self, "_values", None)
        return plain(self) if values is None else values


class Arranged(Later):
    """A written mapping whose fields stand otherwise in the model: ``arrange`` says how, given itself and ``model``."""

    __slots__ = ("_arrange", "_model", "_record")

    _record: Mapping
    _arrange: Callable[[Mapping, Any], Mapping]
    _model: Any

    def __init__(self, record: Written, arrange: Callable[[Mapping, Any], Mapping], model: Any) -> None:
        _set(self, "_record", record)
        _set(self, "_arrange", arrange)
        _set(self, "_model", model)

    @property
    def entries(self) -> Entries:
        """Its fields as the model has them."""
        return self._arrange(self._record, self._model).entries

    @property
    def location(self) -> Location:
        """Where it is written."""
        return self._record.location


_set = object.__setattr__  # a node is never changed; this one is made of less than the others


def _behind(text: str, start: Any, end: Any) -> int:
    """Where the lines of a mapping end: a block goes on to the line of what comes next."""
    if start.flow_style:
        return text.find("\n", end.index) + 1 or len(text)
    return len(text) if end.index >= len(text) else end.index - end.column
