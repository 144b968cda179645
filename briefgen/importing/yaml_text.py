"""Records to YAML text as a curator would write it, and where in a file of theirs it can be added."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import yaml

from briefgen.diagnostics import BriefgenError, has_errors
from briefgen.importing.order import Fields
from briefgen.language import gettext as _
from briefgen.reading import tree
from briefgen.reading.compose import compose
from briefgen.reading.text import read_document
from briefgen.reading.tree import EMPTY_WORDS

WIDTH = 118
ON_ONE_LINE = ("counterparts",)
_MISREAD = re.compile(r"-\S|<<$")  # plain text that our reading takes for something else


class _Writer(yaml.SafeDumper):
    """Writes text only: what looks like a number or a day needs no quotes, as nothing is typed when it is read."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own name and shape

    def ignore_aliases(self, _data: Any) -> bool:
        """Two records that say the same are both written out."""
        return True


def _text(writer: _Writer, data: str) -> yaml.ScalarNode:
    quoted = data in EMPTY_WORDS or _MISREAD.match(data)
    return writer.represent_scalar("tag:yaml.org,2002:str", data, style="'" if quoted else None)


class _Line(list[str]):
    """A list that is written on one line."""


def _line(writer: _Writer, data: _Line) -> yaml.SequenceNode:
    return writer.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=True)


_Writer.add_representer(str, _text)
_Writer.add_representer(_Line, _line)


def as_yaml(records: Iterable[Fields], indent: int) -> str:
    """Records as items of a list, an empty line before each, *indent* spaces from the left."""
    margin, out = " " * indent, []
    for record in records:
        fields = {name: _Line(value) if name in ON_ONE_LINE else value for name, value in record.items()}  # type: ignore[call-overload]
        text = yaml.dump([fields], Dumper=_Writer, sort_keys=False, allow_unicode=True, width=WIDTH - indent)
        out.append("\n" + "".join(margin + line + "\n" for line in text.splitlines()))
    return "".join(out)


def list_indent(name: str, data: bytes, key: str | None) -> int:
    """How far the list at the end of a file is indented; raises BriefgenError where nothing can be added there.

    *key* is the field that holds the list; None where the file is the list.
    """
    document = read_document(name, data)
    composed = compose(document)
    if has_errors(composed.diagnostics):
        raise BriefgenError(
            _("{file} has mistakes; nothing was added to it.").format(file=name), hint=_("Run `briefgen check` first.")
        )
    node = composed.node
    if key is None:
        return _indent(name, node, 0)
    if not isinstance(node, tree.Mapping) or not node.entries or node.entries[-1][0].text != key:
        raise _no_place(name, _("its last field is not “{key}:”").format(key=key))
    return _indent(name, node.entries[-1][1], 2)


def _indent(name: str, node: tree.Node | None, default: int) -> int:
    if node is None or (isinstance(node, tree.Scalar) and node.empty):
        return default
    if isinstance(node, tree.Sequence) and node.items:
        # A list in brackets begins on the line of its bracket; one with dashes has each item behind its dash.
        first = node.items[0]
        if isinstance(first, tree.Mapping) and first.location.column == node.location.column + 2:
            return node.location.column - 1
    raise _no_place(name, _("its records do not stand below each other, each with a dash"))


def _no_place(name: str, why: str) -> BriefgenError:
    return BriefgenError(
        _("Nothing can be added at the end of {file}: {why}.").format(file=name, why=why),
        hint=_("Leave out --into, and put what is printed where it belongs."),
    )


def appended(data: bytes, text: str) -> bytes:
    """A file with text at its end, its own bytes unchanged; line ends are those the file has."""
    ends = "\r\n" if b"\r\n" in data else "\n"
    begin = "" if not data or data.endswith(b"\n") else ends
    return data + (begin + text.replace("\n", ends)).encode()
