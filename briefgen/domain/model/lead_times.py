"""How long before an event the desk has to do what: by kind of event and by level, in working days."""

from __future__ import annotations

import enum
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from briefgen.domain.model.base import Model
from briefgen.domain.model.people import Rank
from briefgen.domain.terms.event_kind import EventKind
from briefgen.language import gettext as _

MOST_DAYS = 250  # about the working days of a year

MOST_FOR_LETTERS = 30

WorkingDays = Annotated[int, Field(ge=0, le=MOST_DAYS)]
LetterDays = Annotated[int, Field(ge=0, le=MOST_FOR_LETTERS)]


class Step(enum.StrEnum):
    """What has to be done before an event, in the order in which it is done."""

    ASK = "ask"  # for contributions
    DRAFT = "draft"
    CLEAR = "clear"
    DELIVER = "deliver"


class LeadTimes(Model):
    """Working days back from the first day of an event; a step without a number is none."""

    ask: WorkingDays | None = None
    draft: WorkingDays | None = None
    clear: WorkingDays | None = None
    deliver: WorkingDays | None = None

    def days(self) -> dict[Step, int]:
        """The steps there are, in their order, with their working days."""
        found = ((step, getattr(self, step.value)) for step in Step)
        return {step: days for step, days in found if days is not None}

    @model_validator(mode="after")
    def _in_order(self) -> LeadTimes:
        return in_order(self)


Times = TypeVar("Times", bound=LeadTimes)


def in_order(times: Times) -> Times:
    """Refuse a step that would come before the one it rests on."""
    steps = list(times.days().items())
    for (earlier, more), (later, fewer) in pairwise(steps):
        if more < fewer:
            raise PydanticCustomError(
                "order",
                _("“{later}” comes {fewer} working days before the event, and “{earlier}” only {more}"),
                {
                    "later": later.value,
                    "fewer": fewer,
                    "earlier": earlier.value,
                    "more": more,
                    "hint": _("ask first, then draft, clear and deliver: write numbers that do not rise"),
                },
            )
    return times


def _one_for_each(
    name: str, members: type[enum.StrEnum], model: type[Model], doc: str, base: type[Model] = Model
) -> type[Model]:
    """A model with a field for each member of a closed set."""
    fields: Any = {member.value.replace("-", "_"): (model | None, None) for member in members}
    return create_model(name, __base__=base, __doc__=doc, __module__=__name__, **fields)


if TYPE_CHECKING:
    Levels = Model  # a checker cannot know the fields of what is made from a closed set
else:
    Levels = _one_for_each("Levels", Rank, LeadTimes, "Other times from a rank upwards.")


class KindLeadTimes(LeadTimes):
    """The lead times of one kind of event; ``levels`` has those of a rank and of all above it, up to the next."""

    levels: Levels | None = None

    def at(self, rank: Rank | None) -> LeadTimes:
        """The lead times of an event of a level; where that is not known, those of the kind."""
        named = ((r, getattr(self.levels, r.value.replace("-", "_"), None)) for r in Rank)
        below = [times for r, times in named if times and rank and r.level >= rank.level]
        return self._with(below[0]) if below else self

    def _with(self, times: LeadTimes) -> LeadTimes:
        stated: dict[str, Any] = {step.value: days for step, days in {**self.days(), **times.days()}.items()}
        return LeadTimes.model_construct(**stated)

    @model_validator(mode="after")
    def _levels_in_order(self) -> KindLeadTimes:
        for rank in Rank:
            in_order(self.at(rank))
        return self


class LetterTimes(Model):
    """Working days for letters: before a national day or an anniversary, and after somebody was reported in a new post."""

    national_day: LetterDays = 5  # a letter has to be signed, and to arrive by way of the embassy
    anniversary: LetterDays = 5
    new_post: LetterDays = 10


class _WithLetters(Model):
    """What stands beside the kinds of events."""

    # What is usual needs no check; asked for one, a check would be made ready whenever this is loaded.
    letters: LetterTimes = LetterTimes.model_construct()


if TYPE_CHECKING:
    KindsLeadTimes = _WithLetters
else:
    KindsLeadTimes = _one_for_each(
        "KindsLeadTimes",
        EventKind,
        KindLeadTimes,
        "The lead times of each kind of event, and of letters.",
        _WithLetters,
    )


def letter_times(settings: KindsLeadTimes | None) -> LetterTimes:
    """The working days for letters: those of the desk, or those that are usual."""
    return settings.letters if settings else LetterTimes()


def lead_times(settings: Model | None, kind: EventKind, rank: Rank | None) -> dict[Step, int]:
    """The working days of each step before an event of a kind and level; empty where the desk has set none."""
    times = getattr(settings, kind.value.replace("-", "_"), None)
    return times.at(rank).days() if times else {}
