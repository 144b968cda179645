"""A country memo as a whole, in finished words: what a template lays out, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.domain.selection import OwnKeys
from briefgen.sections.edges import Foot, Header, Notes, Sources, StripItem
from briefgen.sections.rows import Section, Shown

View = Any  # what a section says: rows, people by their sides, a drawing, lines; or None, where it says nothing


class Memo(Struct, frozen=True):
    """A country memo in finished words. ``parts`` are its sections by name, which templates have as ``memo.NAME``.

    ``before`` and ``behind`` are the partials to print, on the front of the sheet and behind it. ``left_out`` are the sections
    of which no row is printed, each with how many it has and where they are. ``read`` tells in an annex how many statements
    somebody has read and signed. ``own`` has keys of the desk's own by the id of their record, for its own templates.
    """

    language: str
    paper: str
    title: str
    author: str
    created: str
    flow: bool
    one: bool
    header: Header
    strip: tuple[StripItem, ...]
    parts: Mapping[str, View]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    sources: Sources
    notes: Notes | None
    foot: Foot
    own: OwnKeys = field(default_factory=OwnKeys)
    ladder_stays: bool = False
    left_out: tuple[str, ...] = ()
    annex: Memo | None = None
    read: str | None = None

    def __getattr__(self, name: str) -> View:
        """A section by its name; raises AttributeError where there is none of that name."""
        try:
            return self.parts[name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def lists(self) -> dict[str, Shown]:
        """Every list that has rows, printed or not, by its name."""
        return {shown.name: shown for view in self.parts.values() for s in sections_in(view) for shown in s.lists}


def sections_in(view: View) -> Iterator[Section[Any]]:
    """The sections that a view has: itself, those of both sides, figures and facts."""
    if isinstance(view, Section):
        yield view
    elif isinstance(view, tuple):
        for each in view:
            yield from sections_in(each)
    elif isinstance(view, Struct):
        for part in view.__struct_fields__:
            yield from sections_in(getattr(view, part))


def each_section(view: View, change: Callable[[Section[Any]], Section[Any]]) -> View:
    """A view in which each of its sections is another."""
    if isinstance(view, Section):
        return change(view)
    if isinstance(view, tuple):
        return tuple(each_section(each, change) for each in view)
    if not isinstance(view, Struct) or not any(True for _section in sections_in(view)):
        return view
    return replace(view, **{name: each_section(getattr(view, name), change) for name in view.__struct_fields__})


def rest(view: View) -> View:
    """What the sections of a view left out, as a view that leaves out nothing."""
    return each_section(view, lambda section: Section(tuple(write() for write in section.rest)))


def has_rows(view: View) -> bool:
    """Whether a view has rows."""
    return any(section.rows for section in sections_in(view))


def says_something(view: View) -> bool:
    """Whether the sections of a view have anything to print, be it only how many rows they left out, or that there are none."""
    return any(section.rows or section.more or section.none for section in sections_in(view))
