"""What an import is asked for, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.importing.components import Component, clean
from briefgen.importing.recurrence import Budget
from briefgen.importing.vocabulary import fitted
from briefgen.importing.zones import Zones
from briefgen.language import gettext as _

OUR_PRODUCT = "-//briefgen//"  # how the PRODID of our own feeds begins
Fields = dict[str, object]


@dataclass(frozen=True, slots=True)
class Order:
    """One import: the file's name, the catalog it goes to, the day it is done on, whose events they are by default.

    Entries that were over before *since* are left out.
    """

    name: str
    catalog: Catalog
    day: date
    counterpart: str | None = None
    since: date | None = None

    @property
    def basis(self) -> str:
        """What the records rest on."""
        return fitted(_("Imported from {file}").format(file=clean(self.name)))[0]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of an entry was not carried over; ``whole`` where that is all of it. *line* is that of its BEGIN."""

    line: int
    title: str
    reasons: tuple[str, ...]
    whole: bool = False

    def __str__(self) -> str:
        pattern = (
            _("line {line}, “{title}”, is left out: {reasons}")
            if self.whole
            else _("line {line}, “{title}”: {reasons}")
        )
        return pattern.format(line=self.line, title=self.title, reasons="; ".join(self.reasons))


@dataclass(slots=True)
class Imported:
    """Records as a curator writes them, field by field, and what was not carried over, in the order of the file."""

    events: list[Fields] = field(default_factory=list)
    reference_days: list[Fields] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    present: int = 0


@dataclass(slots=True)
class Source:
    """The calendar that is being read: its zones, whether it is one of ours, and what is used up."""

    order: Order
    zones: Zones
    ours: bool
    display_zone: str | None
    taken: set[str]
    present: frozenset[tuple[str, ...]]
    budget: Budget

    @property
    def home_zone(self) -> str:
        """Where times without a zone count: in the zone that the file is shown in, else in the project's."""
        return self.display_zone or self.order.catalog.calendar.timezone


@dataclass(slots=True)
class Telling:
    """What has to be told about one entry, gathered on the way."""

    entry: Component
    reasons: list[str] = field(default_factory=list)

    def add(self, *reasons: str | None) -> None:
        """Note what is not carried over; nothing where there is nothing to tell, and nothing twice."""
        self.reasons += [reason for reason in reasons if reason and reason not in self.reasons]

    @property
    def title(self) -> str:
        """The entry's title, short enough for a line."""
        return fitted(self.entry.text("SUMMARY") or _("without a title"), 70)[0]

    def left_out(self) -> Iterator[LeftOut]:
        """What was gathered, if anything."""
        if self.reasons:
            yield LeftOut(self.entry.line, self.title, tuple(self.reasons))

    def whole(self, reason: str) -> LeftOut:
        """The entry is left out altogether."""
        return LeftOut(self.entry.line, self.title, (reason,), whole=True)
