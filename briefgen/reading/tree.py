"""YAML text to nodes that keep line and column; nothing is typed.

PyYAML's C event stream is used as it stands: ``NO`` stays two letters, ``10:30`` a time, ``2025-05`` a month.
What makes a curated file ambiguous is refused with its position: duplicate keys, merge keys, tags, aliases of
containers, a second document, depth over 32.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as TypingMapping
from itertools import tee
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml
from msgspec import Struct, field

from briefgen.diagnostics import Diagnostic, Location, Related
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.margins import Margins, Remark
from briefgen.reading.nodes import Mapping, Node, Scalar, Sequence
from briefgen.reading.nodes.sound import DASHED, OddError, Sound
from briefgen.reading.nodes.written import Source, Written
from briefgen.reading.syntax.standins import Shift
from briefgen.reading.text import MOST_REPEATS, Document, escaped_in, with_rest

DEEPEST = 32
IDENTITIES = ("id", "code")
MERGE = "<<"
LISTS_OF_RECORDS = 1  # how deep they lie at most: a file is such a list, or has one under a field at its left edge
_DASHES = re.compile(r"\s+-(?=\S)")  # of the items that YAML takes for one text


class Tree(NamedTuple):
    """The nodes of a text, what is wrong with it, and texts in it that are read otherwise than they look.

    ``torn`` are the lines of records of which something was not read: what these miss may have stood in it.
    """

    node: Node | None
    found: list[Diagnostic]
    remarks: list[Remark]
    torn: set[int]


class RefusedError(Exception):
    """What ends the reading of a document at a place."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class _Composer(Struct):
    """Walks the event stream once; faults that do not end the walk are gathered."""

    source: Source
    events: Iterator[Any]  # PyYAML's stubs do not know the C parser's events
    margins: Margins
    above: int = 0  # lines of the source that stand above what is read
    careful: bool = False  # nodes are made of sound records too
    anchors: dict[str, Scalar | None] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    torn: set[int] = field(default_factory=set)
    known: dict[str, str] = field(
        default_factory=dict
    )  # names, ids and places stand in many records, and in memory once

    def at(self, mark: Any, length: int = 1) -> Location:
        return self.place(mark.line, mark.column, length)

    def place(self, line: int, column: int, length: int = 1) -> Location:
        """The place of a line and a column that count from 0."""
        return self.source.place(self.above + line, column, length)

    def fault(self, code: str, message: str, location: Location, hint: str | None = None) -> None:
        self.found.append(Diagnostic(code, message, location, hint=hint))

    def document(self) -> Node | None:
        node: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    message = _("a second document begins here")
                    raise RefusedError(
                        Diagnostic("E110", message, self.at(event.start_mark), hint=_("delete the --- line"))
                    )
                node = self.node(next(self.events), 0)
        return node

    def node(self, event: Any, depth: int) -> Node:
        if depth > DEEPEST:
            message = _("this is nested more than {most} levels deep").format(most=DEEPEST)
            raise RefusedError(
                Diagnostic(
                    "E111", message, self.at(event.start_mark), hint=_("look for a bracket that is never closed")
                )
            )
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        if getattr(event, "tag", None) not in (None, "!"):
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = _("tags such as “{tag}” are not used here").format(tag=tag)
            hint = _("delete it; text that begins with ! goes in quotes")
            self.fault("E108", message, self.at(event.start_mark), hint)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if event.anchor:
            self.anchors[event.anchor] = None
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, depth)
        return self.mapping(event, depth)

    def scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark, event.end_mark
        location, text = self.at(start, end.column - start.column if end.line == start.line else 1), event.value
        if event.style == '"':
            text, unseen = escaped_in(text, location)
            self.found += [unseen] if unseen else []
        scalar = Scalar(self.known.setdefault(text, text), location, not event.style)
        if scalar.plain and DASHED.match(scalar.text):
            first, *others = _DASHES.split(scalar.text[1:]) if end.line > start.line else [scalar.text[1:]]
            hint = _("write “- {text}”, and so the others") if others else _("write “- {text}”")
            self.fault("E113", _("a dash needs a space behind it"), scalar.location, hint.format(text=first[:20]))
        if scalar.plain:
            for code, line, column in self.margins.marks(event):
                self.remarks.append(Remark(code, location, self.place(line, column)))
        if event.anchor:
            self.anchors[event.anchor] = scalar
        return scalar

    def alias(self, event: Any) -> Scalar:
        location = self.at(event.start_mark, len(event.anchor) + 1)
        target = self.anchors.get(event.anchor)
        if target is None:
            self.fault("E109", *self.refused_alias(event.anchor, location))
            return Scalar("", location, plain=False)
        return target._replace(location=location)

    def refused_alias(self, name: str, location: Location) -> tuple[str, Location, str]:
        if name in self.anchors:
            return _("“*{name}” repeats a whole record or list").format(name=name), location, _("write it out")
        return _("text cannot begin with “*”"), location, _("put the text in quotes")

    def sequence(self, start: Any, depth: int) -> Sequence:
        items = list[Node]()
        records = depth <= LISTS_OF_RECORDS and not self.careful
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append((self.sound(event) if records else None) or self.node(event, depth + 1))
        return Sequence(tuple(items), self.at(start.start_mark))

    def sound(self, start: Any) -> Written | None:
        """A record in which nothing is odd, on lines of its own; None where it is none, and nothing of it is read then."""
        if not isinstance(start, yaml.MappingStartEvent) or not self.source.begins_a_line(start.start_mark):
            return None
        self.events, again = tee(self.events)
        record = Sound(self.events, self.margins, self.known)
        try:
            return Written(self.source, start, record.mapping(start), record.end)
        except OddError:
            self.events = again
            return None

    def mapping(self, start: Any, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        repeated: list[Scalar] = []
        torn = False
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            remarks = len(self.remarks)
            key = self.node(event, depth + 1)
            del self.remarks[remarks:]  # a name is no text
            merged, faults = isinstance(key, Scalar) and key.text == MERGE and key.plain, len(self.found)
            value = self.node(next(self.events), depth + 1)
            if merged:
                del self.found[faults:]  # what it merges is no mistake of its own
            if self.good_key(key, entries, repeated) and isinstance(key, Scalar):
                entries[key.text] = (key, value)
            torn = torn or merged
        self.tell_repeated(repeated, entries)
        place = self.at(start.start_mark)
        if torn or _identity(repeated):
            self.torn |= {place.line, *(key.location.line for key, _value in entries.values())}
        return Mapping(tuple(entries.values()), place)

    def good_key(self, key: Node, entries: dict[str, tuple[Scalar, Node]], repeated: list[Scalar]) -> bool:
        if not isinstance(key, Scalar):
            self.fault("E105", _("a field name is expected here"), key.location)
        elif key.text == MERGE and key.plain:
            self.fault("E107", _("merge keys (<<) are not used here"), key.location, _("write the fields out"))
        elif key.text in entries:
            repeated.append(key)
        else:
            return _identity(repeated) is None  # of two records in one, the first is kept
        return False

    def tell_repeated(self, repeated: list[Scalar], entries: dict[str, tuple[Scalar, Node]]) -> None:
        """Report each repeated field; where the id is among them, or several are, two records ran into one: said once."""
        if identity := _identity(repeated):
            hint = _("if a new record begins here, write “- {key}:”; else keep one of the two").format(
                key=identity.text
            )
            self.twice([identity], hint, entries)
        elif len(dict.fromkeys(key.text for key in repeated)) > 1:
            self.twice(repeated, _where_another_begins(entries), entries)
        else:
            for key in repeated:
                self.twice([key], _("keep one of the two"), entries)

    def twice(self, keys: list[Scalar], hint: str, entries: dict[str, tuple[Scalar, Node]]) -> None:
        names = ", ".join(f"“{name}”" for name in dict.fromkeys(key.text for key in keys))
        message = ngettext("{names} stands twice in this record", "{names} stand twice in this record", len(keys))
        related = (Related(entries[keys[0].text][0].location, _("the first one stands here")),)
        self.found.append(Diagnostic("E106", message.format(names=names), keys[0].location, hint, related))


def _identity(fields: Iterable[Scalar]) -> Scalar | None:
    return next((key for key in fields if key.text in IDENTITIES), None)


def _where_another_begins(entries: TypingMapping[str, object]) -> str:
    name = next((name for name in IDENTITIES if name in entries), None)
    if name is None:
        return _("if another item begins here, put a dash before its first field; else keep one of each")
    return _("if a new record begins here, write “- {key}: …” above it; else keep one of each").format(key=name)


def compose_events(
    document: Document, text: str, shifts: TypingMapping[int, Shift] = MappingProxyType({}), *, careful: bool = False
) -> Tree:
    """Compose one text; ``shifts`` tell by line how far it is from what was written.

    Of sound records no nodes are made before they are asked for, unless it is ``careful``; it comes to the same.
    Raises yaml.YAMLError on a syntax error and RefusedError where reading must end.
    """
    source = Source(document.path, text, shifts, _composed_again)
    composer = _Composer(source, _events(text), Margins(text), careful=careful)
    node = composer.document()
    return Tree(node, _first_aliases(composer.found), composer.remarks, composer.torn)


def _first_aliases(found: list[Diagnostic]) -> list[Diagnostic]:
    """The faults without most of the lists that are repeated, which a few lines can do a hundred times."""
    told = _("write it out")
    repeated = [fault for fault in found if fault.hint == told]
    first = with_rest(repeated[:MOST_REPEATS], len(repeated) - MOST_REPEATS)
    return [fault for fault in found if fault.hint != told] + first


def _composed_again(source: Source, passage: str, above: int) -> Node | None:
    """The nodes of a passage that was read before, and in which nothing was odd."""
    return _Composer(source, _events(passage), Margins(passage), above, careful=True).document()


def _events(text: str) -> Iterator[Any]:
    return iter(yaml.CSafeLoader(text).get_event, None)
