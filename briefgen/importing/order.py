"""What an import is asked for, and what comes of it: each entry of the file as records, or as left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct, field

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Event
from briefgen.importing.ical.components import Component
from briefgen.importing.ical.properties import clean
from briefgen.importing.ical.rules import Budget
from briefgen.importing.vocabulary import fitted
from briefgen.importing.zones.atlas import Zones
from briefgen.language import gettext as _

OUR_PRODUCT = "-//briefgen//"  # how the PRODID of our own feeds begins
MARK = "imported"  # the field by which an event that was imported is known again
Fields = dict[str, object]


class Order(Struct, frozen=True):
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


class Mark(Struct, frozen=True):
    """Which entry of which file a record was made from, and a digest of what that said."""

    uid: str
    file: str
    seen: str

    @classmethod
    def read(cls, fields: Fields) -> Mark:
        """A mark from what is written."""
        return cls(str(fields["uid"]), str(fields["from"]), str(fields["seen"]))

    def fields(self) -> Fields:
        """The mark as it is written on a record."""
        return {"uid": self.uid, "from": self.file, "seen": self.seen}


def in_a_line(title: str) -> str:
    """A title, short enough for a line."""
    return fitted(title or _("without a title"), 70)[0]


class LeftOut(Struct, frozen=True):
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


class Changed(Struct, frozen=True):
    """An event that is on file already, of which the file says something else now: the new mark, and what to report."""

    id: str
    mark: Fields
    report: Fields


class Imported(Struct):
    """Records as a curator writes them, field by field, and what was not carried over, in the order of the file.

    ``entries`` counts those of the file. Each is ``carried`` into one record or more, ``present`` in the catalog
    already, or left out as a whole. ``marks`` tell by id which entry a record was made from; ``same`` are the mark and fields of
    what says just what is on file. Of what was imported before,
    ``changed`` says what is another now, and ``vanished`` are the ids of events ahead that are no longer in the file.
    """

    events: list[Fields] = field(default_factory=list)
    reference_days: list[Fields] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    entries: int = 0
    carried: int = 0
    present: int = 0
    marks: dict[str, Fields] = field(default_factory=dict)
    changed: list[Changed] = field(default_factory=list)
    vanished: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    same: list[tuple[Mark, Fields]] = field(default_factory=list)

    @property
    def records(self) -> int:
        """How many records were made."""
        return len(self.events) + len(self.reference_days)

    def marked_events(self) -> list[Fields]:
        """The events with the marks by which they are known again."""
        marks = ((event, self.marks.get(str(event["id"]))) for event in self.events)
        return [{**event, **({MARK: mark} if mark else {})} for event, mark in marks]

    def count(self, entry: Entry) -> None:
        """Take up what became of an entry."""
        self.entries += 1
        self.carried += bool(entry.records)
        self.present += bool(entry.present and not entry.records)
        self.left_out += entry.left_out()


class Source(Struct):
    """The calendar that is being read: its zones, whether it is one of ours, and what is used up."""

    order: Order
    zones: Zones
    ours: bool
    display_zone: str | None
    taken: set[str]
    present: frozenset[tuple[str, ...]]
    budget: Budget
    imported: Mapping[str, Event] = field(default_factory=dict)
    method: str = ""

    @property
    def home_zone(self) -> str:
        """Where times without a zone count: in the zone that the file is shown in, else in the project's."""
        return self.display_zone or self.order.catalog.calendar.timezone


class Entry(Struct, eq=False):
    """One entry of a calendar, and what has become of it so far: what is told of it, how many records it made.

    ``refused``: why it made none.
    """

    source: Source
    part: Component
    told: list[str] = field(default_factory=list)
    records: int = 0
    present: int = 0
    refused: str = ""

    def add(self, *reasons: str | None) -> None:
        """Note what is not carried over; nothing where there is nothing to tell, and nothing twice."""
        self.told = list(dict.fromkeys([*self.told, *filter(None, reasons)]))

    def refuse(self, reason: str) -> None:
        """Leave it out altogether; the first reason counts."""
        self.refused = self.refused or reason

    @property
    def title(self) -> str:
        """The entry's title, short enough for a line."""
        return in_a_line(self.part.text("SUMMARY"))

    def left_out(self) -> Iterator[LeftOut]:
        """What of it was not carried over, if anything."""
        if self.records or self.present:
            if self.told and self.records:
                yield LeftOut(self.part.line, self.title, tuple(self.told))
        else:
            assert self.refused, f"nothing is said of the entry in line {self.part.line}"
            yield LeftOut(self.part.line, self.title, (self.refused,), whole=True)
