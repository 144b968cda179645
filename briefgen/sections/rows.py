"""What a memo says, in finished words: frozen rows that a template lays out and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from markupsafe import Markup
from msgspec import Struct

from briefgen.domain.dates.wording import DateWords

Row = TypeVar("Row")


class Mark(Struct, frozen=True):
    """The number of a source beside a fact, and the place it leads to; ``last`` ends a run that begins with it: 1–20.

    ``where`` tells its ``paragraphs`` in few signs, where marks are to tell them.
    """

    label: str
    anchor: str
    last: Mark | None = None
    paragraphs: tuple[int, ...] = ()
    where: str | None = None


Marks = tuple[Mark, ...]


class Shown(Struct, frozen=True):
    """Of a list of ``count`` rows, the numbers of those that are shown, counted from 0; ``joined`` stand only with the row before."""

    name: str
    numbers: tuple[int, ...]
    count: int
    joined: frozenset[int] = frozenset()


class Section(Struct, Generic[Row], frozen=True):
    """Rows of one kind; ``more`` says how many were left out, which ``rest`` writes; ``none`` what to say in place of rows.

    ``lists`` tell which rows of which lists these are, in their order.
    """

    rows: tuple[Row, ...] = ()
    more: str | None = None
    none: str | None = None
    rest: tuple[Callable[[], Row], ...] = ()
    lists: tuple[Shown, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Section) and (self.rows, self.more, self.none) == (other.rows, other.more, other.none)

    def __hash__(self) -> int:
        return hash((self.rows, self.more, self.none))


class Sentence(Struct, frozen=True):
    """A sentence of facts and where they come from."""

    text: str
    marks: Marks = ()
    lead: str | None = None


class Line(Struct, frozen=True):
    """One line of the box on the front: its lead, sentences of facts; ``remark`` says of written words from when they are."""

    lead: str
    sentences: tuple[Sentence, ...]
    remark: str | None = None


class ChangeRow(Struct, frozen=True):
    """What became different since the last edition."""

    tag: str
    what: str
    change: str | None
    marks: Marks
    late: str | None = None


class Changes(Struct, frozen=True):
    """What changed since a day."""

    since: str
    section: Section[ChangeRow]


class AheadRow(Struct, frozen=True):
    """A date ahead or to be confirmed; ``quiet`` where nothing is asked of the reader: a fixed day, an election that is over."""

    date: DateWords
    tags: tuple[str, ...]
    what: str
    details: str | None
    marks: Marks
    quiet: bool = False
    id: str = ""


class FixedDay(Struct, frozen=True):
    """A day that law or custom fixes, one of several in a run-in paragraph."""

    date: str
    what: str
    marks: Marks


class FigureRow(Struct, frozen=True):
    """One figure with its period, unit and note; ``derived`` ones carry the dagger.

    ``do_not_quote``: a number that is not to be quoted, with the reason. ``doubts`` stand under the table, under ``letters``.
    """

    indicator: str
    period: str
    value: str
    unit: str
    note: str | None
    tags: tuple[str, ...]
    marks: Marks
    derived: bool = False
    do_not_quote: str | None = None
    doubts: tuple[Sentence, ...] = ()
    letters: tuple[str, ...] = ()


class Picture(Struct, frozen=True):
    """A drawing as inline SVG, with its caption and where what it shows comes from."""

    svg: Markup
    caption: str
    marks: Marks = ()


class Trade(Struct, frozen=True):
    """Figures in a column of some ``breadth``, drawings of them, what is doubted, facts on trade and investment.

    ``age`` is said once for all figures.
    """

    figures: Section[FigureRow]
    charts: tuple[Picture, ...]
    facts: Section[Sentence]
    legend: str | None
    breadth: str
    doubts: tuple[Sentence, ...] = ()
    age: str | None = None


class CommitmentRow(Struct, frozen=True):
    """Something promised: since when, what, by whom, and how it stands; ``kept`` ones have a tick.

    ``closed``: nothing has to come of it any more, whether it was kept or not.
    """

    since: DateWords
    tag: str | None
    closed: bool
    what: str
    who: str | None
    state: str
    marks: Marks
    id: str = ""
    kept: bool = False


class RunIn(Struct, frozen=True):
    """Promises of one kind in one paragraph: its lead, what is promised, and the rows of what it has no room for."""

    lead: str
    parts: tuple[str, ...]
    marks: Marks
    rest: tuple[Callable[[], CommitmentRow], ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RunIn) and (self.lead, self.parts, self.marks) == (
            other.lead,
            other.parts,
            other.marks,
        )

    def __hash__(self) -> int:
        return hash((self.lead, self.parts, self.marks))


class ContactRow(Struct, frozen=True):
    """A contact: when, at what level, with whom, with what result, what the other side said, what it was moved from."""

    date: DateWords
    what: str
    people: str | None
    result: str | None
    said: tuple[str, ...]
    moved: str | None
    marks: Marks
    id: str = ""


class DocumentRow(Struct, frozen=True):
    """A document between the two sides and how far it has come."""

    date: DateWords
    title: str
    parties: str | None
    state: str
    tag: str | None
    marks: Marks
    id: str = ""


class PersonRow(Struct, frozen=True):
    """A person and the post that a source reported on a day; ``unspelt`` where no font has the native spelling."""

    name: str
    verify: bool
    native: str | None
    say_it: str | None
    post: str
    reported: str
    check: bool
    marks: Marks
    unspelt: bool = False
    id: str = ""


class Side(Struct, frozen=True):
    """The people of one side, under the name of their country."""

    name: str
    section: Section[PersonRow]


class People(Struct, frozen=True):
    """Both sides, under a remark; ``check_each`` where only some of the posts are old."""

    sides: tuple[Side, ...]
    remark: str
    check_each: bool


class IfRaisedRow(Struct, frozen=True):
    """What may come up, the facts to have ready, and what not to say; ``overtaken`` by what was reported since."""

    trigger: str
    facts: str
    do_not_say: str | None
    marks: Marks
    overtaken: Sentence | None = None
