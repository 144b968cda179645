"""Since when an event waits to be confirmed."""

from __future__ import annotations

from datetime import date, timedelta

from briefgen.domain import dates
from briefgen.domain.dates import ages, wording
from briefgen.domain.standing import EventState, Standing, standing
from briefgen.language import gettext as _
from briefgen.sections import words

WAITING = (Standing.DUE, Standing.POSTPONED, Standing.TO_CONFIRM, Standing.UNDATED, Standing.NO_NEWS)


def since(event: EventState, day: date) -> str | None:
    """Since when it waits: from the day after its last possible one, else from the report that left it open; None if it does not."""
    stands = standing(event, day)
    if stands not in WAITING:
        return None
    begun = began(event, stands)
    said = _pattern(stands).format(day=words.unbroken(wording.day(begun)), on_day=words.unbroken(wording.on_day(begun)))
    age = dates.months_between(begun, day)
    return _("{since}, {age}").format(since=said, age=ages.months(age)) if age else said


def _pattern(stands: Standing) -> str:
    match stands:
        case Standing.DUE:
            return _("Overdue since {day}")
        case Standing.POSTPONED:
            return _("Postponed {on_day}")
        case _:
            return _("To confirm since {day}")


def began(event: EventState, stands: Standing) -> date:
    """The first day of waiting."""
    last = event.now.when.last
    if stands is Standing.DUE and last:
        return last + timedelta(days=1)
    origin = event.origin("status" if stands is Standing.POSTPONED else "when")
    return origin.day if origin else event.first_day
