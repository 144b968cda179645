"""The nodes of a sound YAML text with where each begins and ends in it, counted in characters from 0.

What reads the data (``reading.tree``) keeps line and column to point at; what edits a text needs the ends as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml
from msgspec import Struct

from briefgen.reading.nodes import EMPTY_WORDS

_BLOCK = ("|", ">")


class Scalar(Struct, frozen=True):
    """A piece of text; ``style`` is the quote or block mark it begins with, empty where it is plain.

    A block that keeps the empty lines below it has a “+” behind its mark. ``alias``: it repeats another one, whose text it has.
    """

    text: str
    start: int
    end: int
    style: str = ""
    alias: bool = False

    @property
    def empty(self) -> bool:
        """Nothing written, or YAML's words for nothing."""
        return not self.style and self.text in EMPTY_WORDS


class Sequence(Struct, frozen=True):
    """A list; ``column`` is that of its dashes, from 0; ``flow`` where it stands in brackets."""

    items: tuple[Node, ...]
    start: int
    end: int
    column: int
    flow: bool


class Mapping(Struct, frozen=True):
    """Fields; ``column`` is that of their names, from 0; ``flow`` where they stand in braces."""

    entries: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int
    column: int
    flow: bool

    def entry(self, name: str) -> tuple[Scalar, Node] | None:
        """A field by its name."""
        return next((entry for entry in self.entries if entry[0].text == name), None)

    def get(self, name: str) -> Node | None:
        """The value of a field; None where it is not there, or empty."""
        entry = self.entry(name)
        return None if entry is None or (isinstance(entry[1], Scalar) and entry[1].empty) else entry[1]


Node: TypeAlias = Scalar | Sequence | Mapping


def keeps_empty_lines(node: Node) -> bool:
    """Whether an empty line added below a node would become part of its text."""
    while not isinstance(node, Scalar):
        parts = node.items if isinstance(node, Sequence) else [value for _key, value in node.entries]
        if node.flow or not parts:
            return False
        node = parts[-1]
    return node.style.endswith("+")


def plain(node: Node) -> Any:
    """A node as dictionaries, lists and strings, these without space around them; empty fields are left out."""
    if isinstance(node, Scalar):
        return node.text.strip()
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries if not (isinstance(value, Scalar) and value.empty)}


def spans(text: str) -> Node | None:
    """The nodes of a text that has been read without an error; None where there are none."""
    events = yaml.parse(text.replace("\x85", " "), Loader=yaml.CSafeLoader)
    walk = _Walk(text, events, {})
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            return walk.node(next(events))
    return None


class _Walk(Struct):
    text: str
    events: Iterator[Any]  # PyYAML's stubs do not know the C parser's events
    anchors: dict[str, Scalar]

    def node(self, event: Any) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            return Scalar(self.anchors[event.anchor or ""].text, start, end, alias=True)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, start, end)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, start)
        return self.mapping(event, start)

    def scalar(self, event: Any, start: int, end: int) -> Scalar:
        style = event.style or ""
        if event.anchor:  # its mark and its name stand before the text
            start = self.behind_anchor(start, event.anchor)
        if style in _BLOCK:
            style += "+" if "+" in self.text[start:end].splitlines()[0].partition("#")[0] else ""
            end = self.end_of_block(start, end, kept=style.endswith("+"))
        found = Scalar(event.value, start, end, style)
        if event.anchor:
            self.anchors[event.anchor] = found
        return found

    def behind_anchor(self, start: int, anchor: str) -> int:
        at = self.text.index("&" + anchor, start) + len(anchor) + 1
        return at + len(self.text[at:]) - len(self.text[at:].lstrip())

    def end_of_block(self, start: int, end: int, *, kept: bool) -> int:
        """Where the last line of a block of text ends; empty lines below it are part of it only where they are kept."""
        text = self.text[start:end]
        return start + len(text.removesuffix("\n").removesuffix("\r") if kept else text.rstrip())

    def sequence(self, start_event: Any, start: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event))
        flow = bool(start_event.flow_style)
        end = _end(event) if flow or not items else items[-1].end
        if items and not flow and start_event.anchor:
            start = self.text.rindex("-", 0, items[0].start)
        return Sequence(tuple(items), start, end, self.column(start), flow)

    def mapping(self, start_event: Any, start: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event)
            value = self.node(next(self.events))
            assert isinstance(key, Scalar), "a text that was read without an error has no other keys"
            entries.append((key, value))
        flow = bool(start_event.flow_style)
        end = _end(event) if flow or not entries else max(entries[-1][1].end, entries[-1][0].end)
        if entries and not flow:
            start = entries[0][0].start
        return Mapping(tuple(entries), start, end, self.column(start), flow)

    def column(self, at: int) -> int:
        return at - max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) - 1


def _end(event: Any) -> int:
    return int(event.end_mark.index)
