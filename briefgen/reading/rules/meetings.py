"""Rules for what is written for a meeting: somebody to meet, facts with a source, no more than the front has room for."""

from __future__ import annotations

import math
from collections.abc import Iterator

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.meetings import counterpart, taking_part
from briefgen.domain.model import HOME_EVENTS, Event, Meeting
from briefgen.language import gettext as _
from briefgen.reading.rules import room
from briefgen.reading.rules.events import latest
from briefgen.reading.rules.findings import Finding


def meetings_have_somebody_to_meet(catalog: Catalog) -> Iterator[Finding]:
    """A meeting memo is about people: the other side has to be named."""
    for event in catalog.events.values():
        if not event.meeting:
            continue
        now = latest(event, catalog)
        day = max(catalog.published(report) for report in event.reports)
        if counterpart(catalog, event, taking_part(catalog, event, now, day)) is None:
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


# The front of a meeting memo, in lines of its text, when the program gives up all it can of what it lists there itself.
FRONT = {"A4": 45, "Letter": 41}
MEASURE = {"A4": 40, "Letter": 42}  # how long a line is, in parts of the type size
TITLE_MEASURE, TITLE_LINE = 29, 1.6  # the same of the title, and how high a line of it is, in lines of the text
SECTION = 0.5  # the rule above a section and the room around it, in lines


def what_is_written_fits_the_front(catalog: Catalog) -> Iterator[Finding]:
    """What a person writes is never cut, so all of it has to fit one page: the error stands at the longest part."""
    paper = catalog.calendar.paper
    for event in catalog.events.values():
        for index, written in enumerate(event.meeting):
            parts = {path: room.lines(text, MEASURE[paper]) for path, text in _parts(written)}
            sections = len({path[0] for path in parts})
            title = room.lines(str(event.title), TITLE_MEASURE) * TITLE_LINE
            needed = math.ceil(sum(parts.values()) + sections * SECTION + title)
            if parts and needed > FRONT[paper]:
                longest = max(parts, key=lambda path: parts[path])
                message = _(
                    "what is written for this meeting takes about {lines} lines of print, with the title"
                ).format(lines=needed)
                hint = _(
                    "the front has room for {most}: shorten this part, the longest with {lines}, or others"
                ).format(most=FRONT[paper], lines=parts[longest])
                yield Finding("E332", (event.id, "meeting", index, *longest), message, hint)


def _parts(written: Meeting) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Everything that stands on the front, each part with its path."""
    if written.purpose:
        yield ("purpose",), str(written.purpose)
    # These share a line.
    details = {name: str(getattr(written, name) or "") for name in ("asked_by", "language", "interpreter", "press")}
    if any(details.values()):
        yield (max(details, key=lambda name: len(details[name])),), " ".join(details.values())
    for name in ("objectives", "do_not_say"):
        yield from (((name, at), str(text)) for at, text in enumerate(getattr(written, name)))
    for name in ("points", "they_may_raise", "if_raised"):
        for at, part in enumerate(getattr(written, name)):
            said = (getattr(part, field) for field in type(part).model_fields if field != "source")
            yield (name, at), " ".join(str(text) for text in said if text)
