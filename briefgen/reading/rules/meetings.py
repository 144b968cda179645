"""Rules for what is written for a meeting: somebody to meet, and facts with a source."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.meetings import counterpart, taking_part
from briefgen.domain.model import HOME_EVENTS, Event
from briefgen.language import gettext as _
from briefgen.reading.rules.events import latest
from briefgen.reading.rules.findings import Finding


def meetings_have_somebody_to_meet(catalog: Catalog) -> Iterator[Finding]:
    """A meeting memo is about people: the other side has to be named."""
    for event in catalog.events.values():
        now = latest(event, catalog)
        day = max(catalog.published(report) for report in event.reports)
        if event.meeting and counterpart(catalog, event, taking_part(catalog, event, now, day)) is None:
            who = _theirs(event)
            message = _("nobody of {who} takes part, so there is nobody to write this memo about").format(who=who)
            hint = _("add “participants:” to the event, with someone of {who} from people.yaml").format(who=who)
            yield Finding("E330", (event.id, "meeting"), message, hint)


def _theirs(event: Event) -> str:
    sides = [codes.name(code) for code in event.counterparts if code != HOME_EVENTS]
    return wording.listed(sides) or _("the other side")


def points_rest_on_sourced_facts(catalog: Catalog) -> Iterator[Finding]:
    """A fact behind a point to make says where it comes from."""
    for event in catalog.events.values():
        for index, written in enumerate(event.meeting):
            for at, point in enumerate(written.points):
                if point.fact and not point.source:
                    path = (event.id, "meeting", index, "points", at, "fact")
                    message = _("this fact does not say where it comes from")
                    yield Finding("E331", path, message, _("add “source: s000 p3” below it"))
