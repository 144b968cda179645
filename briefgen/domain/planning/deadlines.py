"""What has to be done by when for the events ahead: lead times counted back in the working days of home."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from briefgen.domain.agenda import states
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Step, lead_times
from briefgen.domain.planning.levels import level
from briefgen.domain.planning.working_days import back
from briefgen.domain.standing import EventState, Standing, standing


class Deadline(Struct, frozen=True):
    """A day by which something has to be done for an event.

    ``step`` is None where the event's own day has to be asked for first: then ``day`` is the last on which the answer leaves
    time for all else, whichever of its possible days it is.
    """

    event: EventState
    step: Step | None
    day: date
    lead: int  # working days before the first day the event may be on

    @property
    def name(self) -> str:
        """What tells it from the others of the event, in ids."""
        return self.step.value if self.step else "ask-the-day"


def deadlines(catalog: Catalog, day: date) -> tuple[Deadline, ...]:
    """Those of every event that is ahead as of a day, past ones too, in order of time."""
    found = (deadline for event in states(catalog, day) for deadline in _of_event(catalog, event, day))
    return tuple(sorted(found, key=lambda d: (d.day, d.event.now.when.sort_key, d.event.id, -d.lead)))


def _of_event(catalog: Catalog, event: EventState, day: date) -> Iterator[Deadline]:
    stands, first = standing(event, day), event.now.when.first
    if stands not in (Standing.AHEAD, Standing.TO_CONFIRM) or first is None:
        return
    times = lead_times(catalog.calendar.lead_times, event.record.kind, level(catalog, event, day))
    home = catalog.calendar.home
    if stands is Standing.AHEAD:
        yield from (Deadline(event, step, back(home, first, lead), lead) for step, lead in times.items())
    elif times:
        longest = max(times.values())
        yield Deadline(event, None, back(home, first, longest), longest)
