"""Figures and standing facts."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from briefgen.domain.codes import Code
from briefgen.domain.fields import EdtfPeriod, Id, Number
from briefgen.domain.model.base import Claim, CounterpartCode, Model, Record, Report, Words
from briefgen.domain.references import Ref
from briefgen.domain.text import Text


class Qualifier(enum.StrEnum):
    """How a source hedged a value."""

    MORE_THAN = "more-than"
    ABOUT = "about"
    LESS_THAN = "less-than"


class Change(Model):
    """Growth as printed; ``times`` without ``against`` is kept and not printed as growth."""

    claimed: ClassVar[Claim] = Claim.TOGETHER

    by: Number
    unit: Literal["percent", "times"]
    against: EdtfPeriod | None = None


class FigureReport(Report):
    """The value one source printed, digit for digit."""

    value: Number | None = None
    qualifier: Qualifier | None = None
    change: Change | None = None
    note: Text | None = None  # stands in print beside the figure, wherever that is printed


class Figure(Record):
    """One indicator of one period, from one reporter; exports are the reporter's exports."""

    counterpart: CounterpartCode
    indicator: Id
    title: Text | None = None
    period: EdtfPeriod
    unit: Words
    reporter: Annotated[Code, Ref("counterparts", essential=True)] | None = None
    reports: Annotated[tuple[FigureReport, ...], Field(min_length=1, max_length=100)]


class Topic(enum.StrEnum):
    """What a standing fact is about."""

    TRADE = "trade"
    INVESTMENT = "investment"
    TRANSPORT = "transport"
    ENERGY = "energy"
    CULTURE = "culture"
    POLITICS = "politics"
    PEOPLE = "people"


class FactReport(Report):
    """A standing fact as one source put it, in the curator's words."""

    text: Text | None = None


class Fact(Record):
    """A standing fact that is no figure: a rank among partners, a company's role."""

    counterpart: CounterpartCode
    topic: Topic
    reports: Annotated[tuple[FactReport, ...], Field(min_length=1, max_length=100)]
