"""Values to YAML text as a curator would write it: ids on one line, long text below its name, nothing quoted in vain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml
from msgspec import Struct

from briefgen.reading.nodes import EMPTY_WORDS

WIDTH = 118
SHORT = 90  # what is longer in a mapping reads better with each field on a line of its own
_ENDLESS = 1 << 30
_MISREAD = re.compile(r"-\S|<<$")  # plain text that our reading takes for something else
_ID_LIKE = re.compile(r"[\w.-]+(?: [ps]\d+(?:-\d+)?)*")
_ALWAYS_BLOCK = frozenset({"reports", "inferred", "meeting", "brief", "stops"})
_STRING = "tag:yaml.org,2002:str"
_LIST = "tag:yaml.org,2002:seq"
_FIELDS = "tag:yaml.org,2002:map"
_LAST_UNESCAPED = "\ufffd"  # in double quotes


class _Writer(yaml.SafeDumper):
    """Writes text only: what looks like a number or a day needs no quotes, as nothing is typed when it is read."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own name and shape

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """A list stands further right than its name."""
        super().increase_indent(flow, False)

    def choose_scalar_style(self) -> str:
        """Double quotes, as people write them, unless the text has some, or letters that PyYAML would escape in them."""
        style, event = str(super().choose_scalar_style()), self.event
        if style != "'" or not isinstance(event, yaml.ScalarEvent):
            return style
        escaped = set(event.value) & {'"', "\\"} or max(event.value, default="") > _LAST_UNESCAPED
        return "'" if escaped else '"'


class _FlatWriter(_Writer):
    """The same for files in which the dashes of a list stand below the first letter of its name."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """A list stands below its name."""
        super(_Writer, self).increase_indent(flow, indentless)


class Style(Struct, frozen=True):
    """How a file is written: its line ends, and how far a list stands to the right of its name (0 or 2)."""

    ends: str = "\n"
    lists: int = 2

    def block(self, fields: Mapping[str, Any], column: int) -> str:
        """Fields one below the other, the first without its margin, without a line end behind the last."""
        width = WIDTH - column
        text = _dump(_fields(simple(fields), width, block=True), self.lists, width)
        return text.rstrip("\n").replace("\n", "\n" + " " * column).replace("\n", self.ends)

    def item(self, value: Any, column: int, gap: int = 2) -> str:
        """An item of a list with its dash, *gap* columns to the left of what is in it."""
        dash = "-" + " " * (gap - 1)
        if isinstance(value, Mapping):
            return dash + self.block(value, column + gap)
        named = self.block({"x": value}, column + gap)
        return dash + named.removeprefix("x:").removeprefix(" ")


def items(records: Iterable[Mapping[str, Any]], column: int) -> str:
    """Records as items of a list, an empty line before each, so far from the left."""
    return "".join(f"\n{' ' * column}{Style().item(record, column)}\n" for record in records)


def inline(value: Any) -> str:
    """A value on one line, as it stands within brackets or braces."""
    text = _dump(_one_line([simple(value)]), 2, _ENDLESS)
    return text.strip().removeprefix("[").removesuffix("]").strip()


def simple(value: Any) -> Any:
    """A value as mappings, lists and strings; what is None is left out."""
    if isinstance(value, Mapping):
        return {str(name): simple(part) for name, part in value.items() if part is not None}
    if isinstance(value, (list, tuple)):
        return [simple(part) for part in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).strip()


def _dump(node: yaml.Node, lists: int, width: int) -> str:
    writer = _Writer if lists else _FlatWriter
    return str(yaml.serialize(node, Dumper=writer, allow_unicode=True, width=width))


def _scalar(text: str, room: int) -> yaml.ScalarNode:
    """A text, below its name where it is longer than the room beside it."""
    style = "'" if text in EMPTY_WORDS or _MISREAD.match(text) else None
    if room and style is None and len(text) > room and " " in text:
        style = ">"
    return yaml.ScalarNode(_STRING, text, style=style)


def _fields(value: Mapping[str, Any], width: int, *, block: bool) -> yaml.MappingNode:
    pairs = [(_scalar(name, 0), _part(name, part, width)) for name, part in value.items()]
    return yaml.MappingNode(_FIELDS, pairs, flow_style=not block)


def _part(name: str, value: Any, width: int) -> yaml.Node:
    """The value of a field."""
    if isinstance(value, str):
        return _scalar(value, width - len(name) - 2)
    if name not in _ALWAYS_BLOCK and _fits(value, width - len(name) - 2):
        return _one_line(value)
    if isinstance(value, dict):
        return _fields(value, width - 2, block=True)
    return yaml.SequenceNode(_LIST, [_item(name, part, width - 4) for part in value], flow_style=False)


def _item(name: str, value: Any, width: int) -> yaml.Node:
    if isinstance(value, str):
        return _scalar(value, width)
    if name not in _ALWAYS_BLOCK and _fits(value, width):
        return _one_line(value)
    if isinstance(value, dict):
        return _fields(value, width, block=True)
    return _one_line(value)


def _fits(value: Any, room: int) -> bool:
    """Whether a list or a mapping reads well on one line: ids and citations, or a few short fields."""
    if not value:
        return True
    if isinstance(value, list):
        plain = all(isinstance(part, str) and _ID_LIKE.fullmatch(part) for part in value)
    else:
        plain = all(isinstance(part, str) for part in value.values())
    return plain and len(inline(value)) <= min(room, SHORT)


def _one_line(value: Any) -> yaml.Node:
    if isinstance(value, dict):
        pairs = [(_scalar(name, 0), _one_line(part)) for name, part in value.items()]
        return yaml.MappingNode(_FIELDS, pairs, flow_style=True)
    if isinstance(value, list):
        return yaml.SequenceNode(_LIST, [_one_line(part) for part in value], flow_style=True)
    return _scalar(value, 0)
