"""What a page says, in finished words; what it shares with the memo is laid out from the memo's own rows."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup
from msgspec import Struct, field

from briefgen.calendars.names import base
from briefgen.calendars.removal import TakenOff
from briefgen.domain.dates.wording import DateWords
from briefgen.files import digest
from briefgen.sections.edges import SourceRow
from briefgen.sections.rows import AheadRow, DocumentRow, Section, Sentence, Trade


class Made(Struct, frozen=True):
    """What stands beside the pages: the slugs of the counterparts whose public memo was made, and the names of all feeds.

    ``counts``: how many entries a calendar of a name has; ``gone``: what it shows as removed.
    """

    memos: frozenset[str] = frozenset()
    feeds: frozenset[str] = frozenset()
    counts: Mapping[str, int] = field(default_factory=dict)
    gone: Mapping[str, tuple[TakenOff, ...]] = field(default_factory=dict)

    def of(self, slug: str) -> Made:
        """What of it belongs to one counterpart."""
        feeds = frozenset(name for name in self.feeds if base(name) == slug)
        counts = {name: count for name, count in self.counts.items() if base(name) == slug}
        return Made(self.memos & {slug}, feeds, counts, {slug: self.gone.get(slug, ())})

    def digest(self) -> str:
        """A digest that differs wherever it does."""
        counts = (f"{name} {count}" for name, count in sorted(self.counts.items()))
        gone = (f"{name} {removed}" for name, found in sorted(self.gone.items()) for removed in found)
        return digest("memos", *sorted(self.memos), "feeds", *sorted(self.feeds), "counts", *counts, "gone", *gone)


NOTHING = Made()


class Link(Struct, frozen=True):
    """Words that lead somewhere; without an ``address`` they are only words. ``current`` is the page one is on."""

    words: str
    address: str | None = None
    current: bool = False


class Target(Struct, frozen=True):
    """A program that can take a calendar: its name, where it works, the address that opens it, what to do by hand."""

    name: str
    where: str
    address: str


class Choice(Struct, frozen=True):
    """A calendar in one of its ways: what it holds, how many entries, the programs that take it, its address, its file.

    ``address``, ``targets`` and ``qr`` are absent where it is not known at which address the calendars are published.
    """

    key: str
    words: str
    count: int | None
    file: str
    address: str | None = None
    targets: tuple[Target, ...] = ()
    qr: Markup | None = None


class Subscription(Struct, frozen=True):
    """A calendar in all its ways, the fullest first. ``missing`` tells what keeps anybody from subscribing to it.

    ``archives`` are the past years that it gave away when it grew too long; ``jcal`` is the same for other programs.
    """

    title: str
    description: str
    choices: tuple[Choice, ...]
    jcal: str
    missing: str | None = None
    archives: tuple[Link, ...] = ()


class Cite(Struct, frozen=True):
    """One place of one source, as short as “2, para. 6”, and where on the page that place is listed."""

    words: str
    address: str


class Known(Struct, frozen=True):
    """What one report said: its day, what was said, and the places it rests on."""

    day: str
    said: str
    cites: tuple[Cite, ...]


class Article(Struct, frozen=True):
    """Everything that is told of one event, or of one day of reference. ``id`` never changes.

    ``datetime`` is for programs (HTML's ``time``), ``until`` the end where there is one. ``kind`` and ``state`` are the values
    that filters know. ``lines`` say more, each a sentence. ``calendar`` is the file that adds it to a reader's own calendar;
    ``absent`` says why no calendar shows it.
    """

    id: str
    kind: str
    state: str
    year: int | None
    when: DateWords
    datetime: str | None
    until: str | None
    tags: tuple[str, ...]
    title: str
    lines: tuple[str, ...] = ()
    cites: tuple[Cite, ...] = ()
    history: tuple[Known, ...] = ()
    who: tuple[Link, ...] = ()
    address: str | None = None
    calendar: str | None = None
    absent: str | None = None
    reference: bool = False


class Year(Struct, frozen=True):
    """The events of one year that are over, or of one month ahead; ``shown`` without being asked for."""

    words: str
    articles: tuple[Article, ...]
    shown: bool


class Cell(Struct, frozen=True):
    """One of the three answers at the head: a few large words, the event they lead to, a line below."""

    label: str
    main: str
    link: Link | None = None
    more: str | None = None


class Month(Struct, frozen=True):
    """A month in the strip: its name, its year where that begins, what falls in it aloud, the drawing, the first of its events."""

    name: str
    year: str | None
    said: str
    drawing: Markup | None
    address: str | None
    current: bool


class Strip(Struct, frozen=True):
    """Two years, month by month, and what lies further ahead."""

    title: str
    months: tuple[Month, ...]
    further: tuple[Link, ...] = ()


class Option(Struct, frozen=True):
    """A value that articles can be filtered by, and its name."""

    value: str
    words: str


class Filters(Struct, frozen=True):
    """What can be chosen from, where more than twenty events stand on a page."""

    kinds: tuple[Option, ...]
    states: tuple[Option, ...]
    years: tuple[Option, ...]


class PlaceItem(Struct, frozen=True):
    """One place of a source, and what was taken from it."""

    id: str
    words: str
    told: tuple[Link, ...]


class SourceItem(Struct, frozen=True):
    """A source in the list at the end: the memo's row, its title, whether a machine translated it, where it can be read.

    ``id`` is the source's own and never changes; a basis outside the sources has none.
    """

    row: SourceRow
    id: str | None = None
    title: str | None = None
    translated: bool = False
    address: str | None = None
    places: tuple[PlaceItem, ...] = ()


class Frame(Struct, frozen=True):
    """What stands around the content of every page.

    ``navigation`` leads to every page; where they are many, ``shortcuts`` are those that stand there at once.
    ``stale`` is said by a script some days after the page was made; ``data`` are for search engines (schema.org).
    """

    language: str
    site: str
    title: str
    description: str
    as_of: str
    day: str
    navigation: tuple[Link, ...]
    shortcuts: tuple[Link, ...]
    handling: str
    indexed: bool
    address: str | None
    atom: str
    data: Markup | None = None


class Card(Struct, frozen=True):
    """A counterpart on the index: its name, what comes next, what is late, how much is to be confirmed, where to go from here."""

    link: Link
    next: AheadRow | None
    next_address: str | None
    late: Cell | None
    open: str
    memo: str | None


class IndexPage(Struct, frozen=True):
    """The page on which calendars, next dates and memos of all counterparts are found."""

    frame: Frame
    everything: Subscription
    cards: tuple[Card, ...]
    ahead: Section[Article]
    later: tuple[Year, ...]
    due: Section[Article]
    past: tuple[Year, ...]
    calendars: tuple[Subscription, ...]
    months: str
    table: str
    sources: tuple[SourceItem, ...]
    filters: Filters | None = None


class CounterpartPage(Struct, frozen=True):
    """Everything on file about one counterpart that is meant for all readers."""

    frame: Frame
    name: str
    kind: str
    facts: tuple[str, ...]
    glance: tuple[Cell, ...]
    strip: Strip
    subscription: Subscription
    months: str
    memo: str | None
    ahead: Section[Article]
    later: tuple[Year, ...]
    due: Section[Article]
    past: tuple[Year, ...]
    documents: Section[DocumentRow]
    trade: Trade
    standing: Section[Sentence]
    care: Section[Sentence]
    sources: tuple[SourceItem, ...]
    filters: Filters | None = None
