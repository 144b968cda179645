"""Rules for who takes part on whose side."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import HOME_EVENTS, Event, EventReport
from briefgen.domain.references import Path
from briefgen.language import gettext as _
from briefgen.reading.rules.findings import Finding


def everybody_is_of_a_side_that_meets(catalog: Catalog) -> Iterator[Finding]:
    """Who is of neither side does not count for the level of a contact: often a side, or a counterpart, is mistaken."""
    for event in catalog.events.values():
        if HOME_EVENTS in event.counterparts:
            continue
        seen, sides = set[str](), _sides(catalog, event)
        for path, person in _taking_part(event):
            side = catalog.people[person].side
            if side not in sides and person not in seen:
                seen.add(person)
                message = _(
                    "{name} is of {side}, which is neither home nor among the counterparts of this event"
                ).format(name=catalog.people[person].name, side=codes.name(side))
                hint = _("is “side: {code}” right in people.yaml? else add {code} to “counterparts:”").format(code=side)
                yield Finding("W417", (event.id, *path), message, hint)


def _sides(catalog: Catalog, event: Event) -> set[str]:
    """Home and the event's counterparts; of a union its members as well."""
    unions = (catalog.counterparts[code] for code in event.counterparts if code in catalog.counterparts)
    return {catalog.calendar.home, *event.counterparts, *(member for union in unions for member in union.members)}


def _taking_part(event: Event) -> Iterator[tuple[Path, str]]:
    for index, report in enumerate(event.reports):
        for path, person in _in_report(report):
            yield ("reports", index, *path), person


def _in_report(report: EventReport) -> Iterator[tuple[Path, str]]:
    for at, participant in enumerate(report.participants):
        yield ("participants", at), participant.person
    for number, stop in enumerate(report.stops):
        for at, participant in enumerate(stop.participants):
            yield ("stops", number, "participants", at), participant.person
