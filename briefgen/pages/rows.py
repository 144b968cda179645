"""What a page says, in finished words; what it shares with the memo is laid out from the memo's own rows."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.sections.edges import SourceRow
from briefgen.sections.rows import AheadRow, ContactRow, DocumentRow, Section, Sentence, Trade


@dataclass(frozen=True, slots=True)
class Made:
    """What stands beside the pages: the slugs of the counterparts whose public memo was made, and the names of all feeds."""

    memos: frozenset[str] = frozenset()
    feeds: frozenset[str] = frozenset()


NOTHING = Made()


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; without an ``address`` they are only words. ``current`` is the page one is on."""

    words: str
    address: str | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Subscription:
    """A calendar: where a program subscribes to it, the same as plain text to copy, and the file itself.

    ``subscribe`` and ``address`` are None where it is not known at which address the calendars are published.
    ``others`` are the same calendar in other ways: with reminders, with fixed dates only, as jCal. ``archives`` are the past
    years that it gave away when it grew too long.
    """

    title: str
    description: str
    file: str
    subscribe: str | None
    address: str | None
    others: tuple[Link, ...] = ()
    archives: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class EventItem:
    """An event in a list: what the memo's row says of it, whom it concerns, what it was moved from, and one line more.

    ``calendar`` is the file that adds it to a reader's own calendar; None where it has no day to show.
    """

    row: AheadRow
    who: tuple[Link, ...] = ()
    moved: str | None = None
    remark: str | None = None
    address: str | None = None
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source in the list at the end: the memo's row, its title, whether a machine translated it, where it can be read."""

    row: SourceRow
    title: str | None = None
    translated: bool = False
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the content of every page."""

    language: str
    site: str
    title: str
    description: str
    as_of: str
    navigation: tuple[Link, ...]
    handling: str


@dataclass(frozen=True, slots=True)
class Card:
    """A counterpart on the index: its name, what comes next, how much is to be confirmed, where to go from here."""

    link: Link
    next: AheadRow | None
    open: str
    subscription: Subscription
    memo: str | None


@dataclass(frozen=True, slots=True)
class IndexPage:
    """The page on which calendars, next dates and memos of all counterparts are found."""

    frame: Frame
    everything: Subscription
    cards: tuple[Card, ...]
    next: Section[EventItem]
    open: Section[EventItem]
    calendars: tuple[Subscription, ...]
    table: str
    sources: tuple[SourceItem, ...]


@dataclass(frozen=True, slots=True)
class CounterpartPage:
    """Everything on file about one counterpart that is meant for all readers."""

    frame: Frame
    name: str
    kind: str
    facts: tuple[str, ...]
    subscription: Subscription
    memo: str | None
    next: Section[EventItem]
    open: Section[EventItem]
    contacts: Section[ContactRow]
    others: Section[EventItem]
    documents: Section[DocumentRow]
    trade: Trade
    standing: Section[Sentence]
    sources: tuple[SourceItem, ...]
