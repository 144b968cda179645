"""Sheets for the desk itself: lists under headings, on paper, as the text of a mail, and for other programs.

None of them is ever among what is published. A sheet holds finished words; how much of it one page has room for is decided by
what each row is worth.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.language import gettext as _
from briefgen.sections.edges import Foot, Sources
from briefgen.sections.rows import Marks

NO_SOURCES = Sources((), ())


class Item(Struct, frozen=True):
    """A row: what stands at its left edge, the words in boxes, what it says, and more of it in smaller type.

    ``id`` is that of the record, for the next command. ``lines`` are ruled for an answer. ``worth`` decides which rows one
    page holds; ``values`` are what another program wants to know besides.
    """

    lead: str
    what: str
    details: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    id: str = ""
    marks: Marks = ()
    lines: int = 0
    worth: int = 0
    values: Mapping[str, Any] = field(default_factory=dict)

    def worth_less(self, step: int) -> Item:
        """The same row, worth so much less."""
        return replace(self, worth=self.worth - step)


class Part(Struct, frozen=True):
    """Rows under a heading; what to say in place of rows, else an empty part goes.

    ``left_out`` counts rows that are not among them; ``elsewhere`` is where they are found.
    """

    name: str
    heading: str
    rows: tuple[Item, ...]
    none: str | None = None
    left_out: int = 0
    elsewhere: str = ""
    breaks: bool = False

    @property
    def more(self) -> str | None:
        """How many rows were left out, and where they are."""
        if not self.left_out:
            return None
        pattern = _("+{count} more: {where}") if self.elsewhere else _("+{count} more")
        return pattern.format(count=self.left_out, where=self.elsewhere)

    @property
    def instead(self) -> str | None:
        """What to say where there are no rows."""
        return None if self.rows or self.left_out else self.none

    @property
    def printed(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.rows or self.none or self.left_out)


class DeskSheet(Struct, frozen=True):
    """A sheet in finished words: what it is (``kicker``), its title, as of when, what to know of it, and its parts."""

    language: str
    paper: str
    fonts: tuple[str, ...]
    kicker: str
    title: str
    as_of: str
    author: str
    created: str
    foot: Foot
    parts: tuple[Part, ...]
    remarks: tuple[str, ...] = ()
    sources: Sources = NO_SOURCES

    @property
    def cited(self) -> bool:
        """Whether any row carries the numbers of sources."""
        return any(row.marks for part in self.parts for row in part.rows)


def first(part: Part, most: int) -> Part:
    """A part with its first rows, the others counted."""
    return replace(part, rows=part.rows[:most], left_out=part.left_out + max(len(part.rows) - most, 0))
