"""What else on file says of a promise: the event or document it is about, which settle it, and where it was given.

A promise names an event: that at which it was given, or that which it is about. The day tells them apart: what was over by the
report of the promise is where it was given.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from briefgen.domain.catalog import Catalog
from briefgen.domain.records import state_of
from briefgen.domain.standing import (
    AgreementStateOf,
    CommitmentStateOf,
    EventState,
    overdue,
    reported_only,
    reported_status,
)


class Bearing(NamedTuple):
    """The event a promise was given at, the one it is about, and the document it is about, each as of a day."""

    given_at: EventState | None = None
    about: EventState | None = None
    document: AgreementStateOf | None = None


def bearing(catalog: Catalog, promise: CommitmentStateOf, day: date) -> Bearing:
    """What is known by a day of the event and the document that a promise names."""
    given_at, about = _event(catalog, promise, day)
    record = catalog.agreements.get(promise.now.agreement or "")
    return Bearing(given_at, about, state_of(catalog, record, day) if record else None)


def _event(catalog: Catalog, promise: CommitmentStateOf, day: date) -> tuple[EventState | None, EventState | None]:
    """The event that a promise names, as the one it was given at or the one it is about."""
    record, named = catalog.events.get(promise.now.event or ""), promise.origin("event")
    event = state_of(catalog, record, day) if record else None
    if event is None or named is None:
        return None, None
    last = event.now.when.last
    over_by_then = reported_status(event).traits.happened and last is not None and last <= named.day
    return (event, None) if over_by_then else (None, event)


def given(catalog: Catalog, promise: CommitmentStateOf, day: date) -> date:
    """The day it was promised, of several the last, where that is known; else that of the first report of it."""
    event = bearing(catalog, promise, day).given_at
    known = event is not None and not reported_only(event) and event.now.when.days_known
    last = event.now.when.last if event and known else None
    return last or promise.first_day


def silent_since(catalog: Catalog, promise: CommitmentStateOf, day: date) -> date:
    """The newest report of how it stands; of what nothing was reported but that it was promised, the day of the promise."""
    return promise.last_day if len(promise.known) > 1 else given(catalog, promise, day)


def settled(catalog: Catalog, promise: CommitmentStateOf, day: date) -> bool:
    """Whether something else on file has settled a promise that nobody reported done: its event, or its document since."""
    if not promise.now.state.traits.awaited:
        return False
    found = bearing(catalog, promise, day)
    event_over = found.about is not None and reported_status(found.about).traits.over
    return event_over or reached_since(found.document, promise)


def reached_since(document: AgreementStateOf | None, promise: CommitmentStateOf) -> bool:
    """Whether a document came to its end after a promise about it; what had before is to be carried out."""
    origin = document.origin("state") if document else None
    return bool(
        document
        and document.now.state
        and document.now.state.traits.settles
        and origin
        and origin.day > promise.first_day
    )


def late(catalog: Catalog, promise: CommitmentStateOf, day: date) -> bool:
    """Whether a promise fell due before a day, is neither done nor dropped, and nothing else on file has settled it."""
    return overdue(promise, day) and not settled(catalog, promise, day)
