"""Figures and standing facts."""

from __future__ import annotations

import enum
from typing import Annotated, ClassVar, Literal, assert_never

from pydantic import Field

from briefgen.domain.codes import Code
from briefgen.domain.fields import EdtfPeriod, Id, Number
from briefgen.domain.model.base import Claim, CounterpartCode, Model, Record, Report, Words
from briefgen.domain.references import Ref
from briefgen.domain.text import Text
from briefgen.language import gettext as _


class Qualifier(enum.StrEnum):
    """How a source hedged a value."""

    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    ABOUT = "about"
    NEARLY = "nearly"
    UP_TO = "up-to"
    LESS_THAN = "less-than"

    @property
    def bound(self) -> int:
        """1 where a value is at least what is printed, -1 where it is at most that, 0 where it may be either."""
        match self:
            case Qualifier.MORE_THAN | Qualifier.AT_LEAST:
                return 1
            case Qualifier.ABOUT:
                return 0
            case Qualifier.NEARLY | Qualifier.UP_TO | Qualifier.LESS_THAN:
                return -1
        assert_never(self)

    def hedge(self, number: str) -> str:
        """The words for an amount, with the hedge."""
        match self:
            case Qualifier.MORE_THAN:
                return _("more than {number}").format(number=number)
            case Qualifier.AT_LEAST:
                return _("at least {number}").format(number=number)
            case Qualifier.ABOUT:
                return _("about {number}").format(number=number)
            case Qualifier.NEARLY:
                return _("nearly {number}").format(number=number)
            case Qualifier.UP_TO:
                return _("up to {number}").format(number=number)
            case Qualifier.LESS_THAN:
                return _("less than {number}").format(number=number)
        assert_never(self)


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
