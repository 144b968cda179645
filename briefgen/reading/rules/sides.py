"""Rules for who takes part on whose side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.model import (
    EUROPEAN_UNION,
    HOME_EVENTS,
    CounterpartKind,
    Event,
    EventReport,
    Organisation,
    OrganisationKind,
    Person,
    PersonReport,
)
from briefgen.domain.references import Path
from briefgen.language import gettext as _
from briefgen.reading.rules.findings import Finding

_FOREIGNERS = re.compile(r"\b(?:honorary|advis[eo]r|consultant|expert)\b", re.IGNORECASE)


def everybody_is_of_a_side_that_meets(catalog: Catalog) -> Iterator[Finding]:
    """Who is of neither side does not count for the level of a contact: often a side, or a counterpart, is mistaken."""
    for event in catalog.events.values():
        if HOME_EVENTS in event.counterparts:
            continue
        seen, sides = set[str](), _sides(catalog, event)
        for path, person in _taking_part(event):
            side = catalog.people[person].side
            if side not in sides and person not in seen and not _comes_for_others(catalog, catalog.people[person]):
                seen.add(person)
                message = _(
                    "{name} is of {side}, which is neither home nor among the counterparts of this event"
                ).format(name=catalog.people[person].name, side=codes.name(side))
                hint = _("is “side: {code}” right in people.yaml? else add {code} to “counterparts:”").format(code=side)
                yield Finding("W417", (event.id, *path), message, hint)


def _comes_for_others(catalog: Catalog, person: Person) -> bool:
    """Whether somebody has a post in a body that is not of their side, nor need have people of its own: a Gambian at ECOWAS."""
    bodies = (catalog.organisations.get(report.organisation or "") for report in person.reports)
    return any(not _of_its_own(body) and body.country != person.side for body in bodies if body)


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


def bodies_are_of_their_peoples_side(catalog: Catalog) -> Iterator[Finding]:
    """Who has a post in a ministry, a city or a state's institution is of its side.

    Of chambers, companies, commissions, institutes and what several states have together anybody may have the posts: where such
    a body sits says nothing of its people. A union's bodies have people of its members, and of none.
    """
    for person in catalog.people.values():
        for index, report in enumerate(person.reports):
            body = catalog.organisations.get(report.organisation or "")
            if (
                body
                and body.country
                and _of_its_own(body)
                and not _may_be_of_another(body, report)
                and not _belong_together(catalog, person.side, body.country)
            ):
                message = _("{name} is of {side}, and {body} is of {country}").format(
                    name=person.name, side=codes.name(person.side), body=body.name, country=codes.name(body.country)
                )
                path = (person.id, "reports", index, "organisation")
                yield Finding(
                    "W460",
                    path,
                    message,
                    _("write the body of their own side, or mend “side:” or the body’s “country:”"),
                )


def _of_its_own(body: Organisation) -> bool:
    """Whether a body's posts go to people of its state: a ministry's, a city's, or those of an institution called after it."""
    if body.kind is OrganisationKind.INSTITUTION and body.country:
        names = (str(body.name), *body.aliases)
        return any(
            re.search(rf"\bof (?:the )?(?:Republic of )?{re.escape(codes.name(body.country))}$", n) for n in names
        )
    return body.kind in (OrganisationKind.MINISTRY, OrganisationKind.CITY)


def _may_be_of_another(body: Organisation, report: PersonReport) -> bool:
    """Whether a post may have gone to a foreigner: that of an honorary consul, who is mostly of the host state, or an adviser's."""
    return bool(_FOREIGNERS.search(f"{body.name} {report.post or ''}"))


def _belong_together(catalog: Catalog, one: str, other: str) -> bool:
    """Whether two sides are one, or one of them is a union, whose posts anybody may have."""
    kinds = (side.kind for code in (one, other) if (side := catalog.counterparts.get(code)))
    return one == other or CounterpartKind.ORGANISATION in kinds or EUROPEAN_UNION in (one, other)


def series_are_with_the_counterparts(catalog: Catalog) -> Iterator[Finding]:
    """A series that names counterparts on file names one of the event that belongs to it."""
    named = cache(lambda body: _named(catalog, str(catalog.organisations[body].name)))
    for event in catalog.events.values():
        of = event.series if event.series in catalog.organisations and HOME_EVENTS not in event.counterparts else None
        if of and named(of) and not {*named(of)} & {*event.counterparts}:
            message = _("“{body}” is with {states}, and this event is with {counterparts}").format(
                body=catalog.organisations[of].name,
                states=wording.listed([codes.name(code) for code in named(of)]),
                counterparts=wording.listed([codes.name(code) for code in event.counterparts]),
            )
            yield Finding("W461", (event.id, "series"), message, _("mend “series:”, or “counterparts:”"))


def _named(catalog: Catalog, words: str) -> tuple[str, ...]:
    """The counterparts on file that some words name."""
    return tuple(code for code in catalog.counterparts if re.search(rf"\b{re.escape(codes.name(code))}\b", words))
