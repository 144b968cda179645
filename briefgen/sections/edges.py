"""What stands around the sections of a memo, in finished words: head and strip, sources, room for notes, foot."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from briefgen.sections.rows import Marks


class Header(Struct, frozen=True):
    """Who and what the memo is about, from when, and on what it rests."""

    counterpart: str
    kind: str
    prepared_for: str | None
    as_of: str
    edition: str | None
    sources: str | None
    figures: str | None
    handling: str


class StripItem(Struct, frozen=True):
    """One thing on the strip below the head: its lead, what is said, and where it comes from."""

    lead: str
    said: str
    marks: Marks = ()


class SourceRow(Struct, frozen=True):
    """A source in the list at the end: what it is called, who says so, when, in which paragraphs; where it is to be read."""

    label: str
    anchor: str
    body: str
    title: str | None = None
    date: str | None = None
    where: str | None = None
    url: str | None = None
    address: str | None = None


class Sources(Struct, frozen=True):
    """The numbered sources, and what is general reference, numbered apart; ``noted``: when all of that was.

    ``signs``: what the signs in the rows above them mean.
    """

    cited: tuple[SourceRow, ...]
    reference: tuple[SourceRow, ...]
    noted: str | None = None
    signs: tuple[str, ...] = ()

    @property
    def wide(self) -> bool:
        """Whether a label has more than three letters, as R100 has: their column is wider then."""
        return any(len(row.label) > 3 for row in (*self.cited, *self.reference))


class Notes(Struct, frozen=True):
    """Room to write, and the way to the counterpart's page: its address as it is printed, and as a QR code."""

    address: str | None
    qr: Markup | None


class Foot(Struct, frozen=True):
    """What stands at the foot of every page; the page number goes between its three pieces of words."""

    counterpart: str
    as_of: str
    edition: str | None
    handling: str
    page: tuple[str, str, str]
