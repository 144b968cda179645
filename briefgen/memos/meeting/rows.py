"""What a meeting memo says, in finished words: frozen rows that a template lays out and nothing else."""

from __future__ import annotations

from typing import Generic, TypeVar

from msgspec import Struct

from briefgen.domain.dates.wording import DateWords
from briefgen.domain.selection import OwnKeys
from briefgen.sections.edges import Foot, Notes, Sources
from briefgen.sections.rows import (
    AheadRow,
    CommitmentRow,
    DocumentRow,
    FixedDay,
    IfRaisedRow,
    Marks,
    PersonRow,
    Picture,
    Section,
    Sentence,
    Trade,
)

Row = TypeVar("Row")


class Part(Struct, Generic[Row], frozen=True):
    """What a person wrote; ``blank`` is the label of the room that a draft leaves for what nobody has written yet."""

    rows: tuple[Row, ...] = ()
    blank: str | None = None


class Detail(Struct, frozen=True):
    """A detail of the meeting under its label; without words it is a blank to be filled in."""

    label: str
    words: str | None


class Head(Struct, frozen=True):
    """What the meeting is, when, how sure that is, and how it is held; ``written`` tells whose lines these are."""

    title: str
    counterpart: str
    as_of: str
    handling: str
    draft: str | None
    date: DateWords
    tags: tuple[str, ...]
    place: str | None
    marks: Marks
    details: tuple[Detail, ...]
    sample: str | None
    written: str


class Attendant(Struct, frozen=True):
    """Someone who is there: the person, as what, what is doubted, and when they last met someone of the other side."""

    person: PersonRow
    role: str | None
    doubts: tuple[Sentence, ...]
    last_met: Sentence | None


class Delegation(Struct, frozen=True):
    """The people of one side under the name of their country; ``others`` are those who come with them."""

    name: str
    section: Section[Attendant]
    others: Sentence | None


class Attendance(Struct, frozen=True):
    """Both sides, who else is there, what is to be said of the list, and the last contact with what was agreed then."""

    sides: tuple[Delegation, ...]
    also: Sentence | None
    remarks: tuple[Sentence, ...]
    more: str | None
    last_time: tuple[Sentence, ...]


class PointRow(Struct, frozen=True):
    """A point to make: the sentence to say, and the fact it rests on; ``overtaken`` by what was reported since."""

    text: str
    fact: str | None
    marks: Marks
    overtaken: Sentence | None


class AnswerRow(Struct, frozen=True):
    """What the other side may raise, and the answer that a person wrote; ``overtaken`` by what was reported since."""

    raised: str
    answer: str
    marks: Marks
    overtaken: Sentence | None


class StepRow(Struct, frozen=True):
    """Something to do after the meeting: what, by whom, by when."""

    what: str
    owner: str | None
    by: str | None
    tag: str | None
    marks: Marks


class Since(Struct, frozen=True):
    """How each commitment stands since the last contact."""

    heading: str
    section: Section[CommitmentRow]


class MeetingMemo(Struct, frozen=True):
    """A meeting memo in finished words, front and back; what is None or empty is not printed.

    With ``flow`` the back begins on the page of the front.
    """

    language: str
    paper: str
    title: str
    author: str
    created: str
    flow: bool
    head: Head
    purpose: Part[str]
    attendance: Attendance
    objectives: Part[str]
    points: Part[PointRow]
    answers: Part[AnswerRow]
    if_raised: Part[IfRaisedRow]
    do_not_say: Part[str]
    steps: Section[StepRow]
    steps_to_write: int
    ladder: Picture | None
    since: Since | None
    figures: Trade
    ahead: Section[AheadRow]
    fixed_days: tuple[FixedDay, ...]
    documents: Section[DocumentRow]
    courtesies: Section[AheadRow]
    sources: Sources
    notes: Notes
    foot: Foot
    own: OwnKeys
