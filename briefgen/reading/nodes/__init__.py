"""What a YAML text is made of, each piece with its line and column; nothing is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from briefgen.diagnostics import Location

EMPTY_WORDS = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(NamedTuple):
    """A piece of text; ``plain`` when written without quotes."""

    text: str
    location: Location
    plain: bool = True

    @property
    def empty(self) -> bool:
        """Nothing written, or YAML's words for nothing."""
        return self.plain and self.text in EMPTY_WORDS


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their nodes, in the order written."""

    entries: tuple[tuple[Scalar, Node], ...]
    location: Location

    def get(self, key: str) -> Node | None:
        """The node under a key."""
        return next((value for name, value in self.entries if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """The key itself, for its position."""
        return next((name for name, _value in self.entries if name.text == key), None)


Node: TypeAlias = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """A node as dictionaries, lists and strings; empty fields are left out."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries if not (isinstance(value, Scalar) and value.empty)}
