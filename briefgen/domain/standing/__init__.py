"""What a day makes of a record: states that only the program computes and never writes into the data."""

from __future__ import annotations

import enum
from datetime import date, timedelta
from typing import assert_never

from briefgen.domain.dates import UNDATED, When
from briefgen.domain.model import (
    Agreement,
    AgreementReport,
    Commitment,
    CommitmentReport,
    Event,
    EventReport,
    Status,
)
from briefgen.domain.records import State
from briefgen.language import gettext as _

EventState = State[Event, EventReport]
AgreementStateOf = State[Agreement, AgreementReport]
CommitmentStateOf = State[Commitment, CommitmentReport]

NO_NEWS_AFTER = timedelta(days=90)


class Standing(enum.StrEnum):
    """How an event stands on a day."""

    HELD = "held"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    AHEAD = "ahead"  # a known day or stretch, not yet over
    TO_CONFIRM = "to-confirm"  # expected, its day not known, about right or uncertain
    UNDATED = "undated"  # announced without a date
    NO_NEWS = "no-news"  # announced without a date, and nothing heard for 90 days
    DUE = "due"  # expected, and its window is over
    PASSED = "passed"  # an election whose day is over

    @property
    def words(self) -> str:
        """How it stands, in words."""
        return _words(self)


def _words(standing: Standing) -> str:  # noqa: PLR0911 - one for each
    match standing:
        case Standing.HELD:
            return _("held")
        case Standing.CANCELLED:
            return _("cancelled")
        case Standing.POSTPONED:
            return _("postponed")
        case Standing.AHEAD:
            return _("ahead")
        case Standing.TO_CONFIRM:
            return _("to confirm")
        case Standing.UNDATED:
            return _("no date")
        case Standing.NO_NEWS:
            return _("no news")
        case Standing.DUE:
            return _("due, no report")
        case Standing.PASSED:
            return _("past, result not on file")
    assert_never(standing)


def reported_status(state: EventState) -> Status:
    """The status as last reported; what was given none is planned."""
    return state.now.status or Status.PLANNED


def status_in_force(state: EventState) -> Status:
    """The status as last reported; what has been given a new date since it was postponed is planned again."""
    status = reported_status(state)
    if not status.traits.put_off or state.now.when.undated:
        return status
    since, dated = state.origin("status"), state.origin("when")
    renewed = since and dated and (dated.day, dated.index) >= (since.day, since.index)
    return Status.PLANNED if renewed and len(state.values("when")) > 1 else status


def last_date(state: EventState) -> When:
    """The date in force; of what was postponed or cancelled without one, the last date it had."""
    when = state.now.when
    if not when.undated or not reported_status(state).traits.off:
        return when
    dated = [value for value, _dated in state.values("when") if not value.undated]
    return dated[-1] if dated else when


def standing(state: EventState, day: date) -> Standing:
    """How an event stands on a day, from its reports alone."""
    status = status_in_force(state)
    match status:
        case Status.HELD:
            return Standing.HELD
        case Status.CANCELLED:
            return Standing.CANCELLED
        case Status.POSTPONED:
            return Standing.POSTPONED
        case Status.PROPOSED | Status.PLANNED | Status.CONFIRMED:
            return _while_expected(state, day)
    assert_never(status)


def _while_expected(state: EventState, day: date) -> Standing:
    when = state.now.when
    if when.undated:
        return Standing.NO_NEWS if day - state.last_day > NO_NEWS_AFTER else Standing.UNDATED
    if when.is_past(day):
        # An election is held on its day whether or not anybody here writes it down: silence is not overdue.
        return Standing.PASSED if state.record.kind.traits.vote else Standing.DUE
    return Standing.AHEAD if when.exact else Standing.TO_CONFIRM


def reported_only(state: EventState) -> bool:
    """Whether no day is known but the one it was reported on (``..DAY``, the day its source was published)."""
    origin = state.origin("when")
    when = state.now.when
    return when.by and origin is not None and when.last == origin.day


def overdue(state: CommitmentStateOf, day: date) -> bool:
    """Whether something promised fell due before a day and is neither done nor dropped."""
    return state.now.state.traits.awaited and state.now.due is not None and state.now.due.is_past(day)


def reached(state: AgreementStateOf) -> When:
    """The day a document came to its state, undated where that is not stated: a day given for an earlier state is not."""
    return state.now.when if told_of_present_state(state, "when") else UNDATED


def told_of_present_state(state: AgreementStateOf, field: str) -> bool:
    """Whether a field of a document was told when it had come to its present state, and not of an earlier one."""
    told, since = state.origin(field), state.origin("state")
    for value, dated in state.values("state"):
        if value is state.now.state:
            since = dated  # a later report may only say again what state it is in
    return told is not None and (since is None or (told.day, told.index) >= (since.day, since.index))


def period_over(state: AgreementStateOf, day: date) -> bool:
    """Whether the period that a document covers has ended."""
    return state.now.period is not None and state.now.period.is_past(day)
