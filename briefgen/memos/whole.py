"""A country memo as a whole, in finished words: what a template lays out, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.sections.rows import (
    AheadRow,
    Changes,
    CommitmentRow,
    ContactRow,
    DocumentRow,
    FixedDay,
    Foot,
    Header,
    IfRaisedRow,
    Line,
    Notes,
    People,
    Picture,
    Section,
    Sentence,
    Sources,
    StripItem,
    Trade,
)


@dataclass(frozen=True, slots=True)
class Memo:
    """A country memo in finished words, section by section; what is empty is not printed. ``counts``: each list's rows, printed or not."""

    language: str
    paper: str
    title: str
    author: str
    created: str
    flow: bool
    header: Header
    strip: tuple[StripItem, ...]
    front: tuple[Line, ...]
    changes: Changes | None
    ahead: Section[AheadRow]
    fixed_days: tuple[FixedDay, ...]
    trade: Trade
    commitments: Section[CommitmentRow]
    contacts: Section[ContactRow]
    documents: Section[DocumentRow]
    people: People
    standing: Section[Sentence]
    if_raised: Section[IfRaisedRow]
    care: Section[Sentence]
    sources: Sources
    notes: Notes | None
    foot: Foot
    ladder: Picture | None = None
    ladder_stays: bool = False
    counts: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)
    annex: Memo | None = None
