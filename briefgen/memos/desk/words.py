"""The words that the desk's sheets share: days of a week, with whom, who, and what is private."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import date
from typing import Any, assert_never

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When, dating, hours, wording
from briefgen.domain.dates.cldr import format_date
from briefgen.domain.model import HOME_EVENTS, Participant, Rank
from briefgen.domain.public import has_confidences, has_notes
from briefgen.domain.records import State
from briefgen.domain.selection import person_as_of
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.memos.desk import DeskSheet, Part
from briefgen.sections import words
from briefgen.sections.edges import Foot
from briefgen.sections.header import handling_line

MOST_NAMED = 6
COUNTERPARTS_NAMED = 3
LONGEST_IN_FOOT = 48  # of a title: with day, handling and page it fills one line


def weekday(day: date) -> str:
    """Tue 24 Nov: in a list of days to come, where the year is plain."""
    return words.unbroken(format_date(day, "EEE d MMM", locale=language()))


def full_day(day: date) -> str:
    """Tue 24 Nov 2026."""
    return words.unbroken(format_date(day, "EEE d MMM y", locale=language()))


def when(catalog: Catalog, event: EventState, day: date) -> str:
    """When an event is, for the left edge of a list of the days to come."""
    dated = event.now.when
    if dated.is_day and dated.exact and dated.first and not dating.put_off(event):
        near = abs((dated.first - day).days) < 200
        return weekday(dated.first) if near else words.unbroken(wording.day(dated.first))
    return words.unbroken(dating.words(catalog, event).main)


def hour(catalog: Catalog, event: EventState) -> str | None:
    """Its hours and whose they are; None where no hour is stated."""
    return wording.hours(event.now.when, hours.zone(catalog.calendar, event.record))


def due(value: When) -> str:
    """The day by which something is due, without what is not known of it."""
    return words.unbroken(wording.main(value, reported=None))


def among(catalog: Catalog, listed: Iterable[str]) -> str:
    """The counterparts of a record: Bulgaria and Romania; of many the first, and how many more."""
    names = [codes.name(catalog.calendar.home if code == HOME_EVENTS else code) for code in listed]
    if len(names) > COUNTERPARTS_NAMED + 1:
        rest = len(names) - COUNTERPARTS_NAMED
        names = [*names[:COUNTERPARTS_NAMED], _("{count} more").format(count=rest)]
    return wording.listed(names)


def titled(catalog: Catalog, listed: Iterable[str], title: str) -> str:
    """A title behind the counterparts it concerns."""
    return _("{counterpart}: {title}").format(counterpart=among(catalog, listed), title=title)


def who(catalog: Catalog, people: Iterable[Participant], day: date) -> str:
    """People by name, the highest rank first, those in doubt marked; of many the first, and how many more."""
    known = [(person_as_of(catalog, p.person, day), p.person) for p in people]
    ranked = sorted(known, key=lambda pair: pair[0].now.rank.level if pair[0] and pair[0].now.rank else 99)
    names = [name(catalog, person, day) for _state, person in ranked]
    if len(names) > MOST_NAMED + 1:
        names = [*names[:MOST_NAMED], _("{count} more").format(count=len(names) - MOST_NAMED)]
    return ", ".join(names)


def name(catalog: Catalog, person: str, day: date) -> str:
    """A person's name, marked where something is in doubt."""
    state = person_as_of(catalog, person, day)
    plain = catalog.people[person].name
    return _("{name} [verify]").format(name=plain) if state and any(state.doubts()) else plain


def named(catalog: Catalog, reference: str, day: date) -> str:
    """What an id stands for: a person, a body, a country; else the words themselves."""
    if reference in catalog.people:
        return name(catalog, reference, day)
    if reference in catalog.organisations:
        return str(catalog.organisations[reference].name)
    return codes.name(reference) if reference in (*catalog.counterparts, catalog.calendar.home) else reference


def ordinal(number: int) -> str:
    """Which one of a row: 1st, 2nd, 35th, 112th in English; 35. in languages that have no such endings."""
    if language() != "en":
        return _("{number}.").format(number=number)
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def rank(value: Rank) -> str:  # noqa: PLR0911
    """A rank of one person, in words."""
    match value:
        case Rank.HEAD_OF_STATE:
            return _("head of state")
        case Rank.HEAD_OF_GOVERNMENT:
            return _("head of government")
        case Rank.DEPUTY_HEAD_OF_GOVERNMENT:
            return _("deputy head of government")
        case Rank.MINISTER:
            return _("minister")
        case Rank.DEPUTY_MINISTER:
            return _("deputy minister")
        case Rank.AMBASSADOR:
            return _("ambassador")
        case Rank.MAYOR:
            return _("mayor")
        case Rank.EXECUTIVE:
            return _("executive")
        case Rank.OTHER:
            return _("other rank")
    assert_never(value)


def private(state: State[Any, Any]) -> tuple[str, ...]:
    """The word in a box beside what rests on something private."""
    kept = state.record.private or any(dated.report.private for dated in state.known)
    return (_("Private"),) if kept else ()


def sheet(catalog: Catalog, day: date, title: str, kicker: str, parts: tuple[Part, ...]) -> DeskSheet:
    """A sheet of a desk: its parts under a title, and what every sheet says of itself."""
    return DeskSheet(
        language=language(),
        paper=catalog.calendar.paper,
        fonts=catalog.calendar.fonts,
        kicker=_("{kind} · {title}").format(kind=kicker, title=catalog.calendar.title),
        title=title,
        as_of=as_of(day),
        author=str(catalog.calendar.title),
        created=day.isoformat(),
        foot=foot(catalog, title, day),
        parts=parts,
    )


def foot(catalog: Catalog, title: str, day: date) -> Foot:
    """The foot of each page."""
    before, _mark, rest = _("Page {page} of {pages}").partition("{page}")
    between, _mark, after = rest.partition("{pages}")
    return Foot(
        counterpart=textwrap.shorten(title, LONGEST_IN_FOOT, placeholder=" …"),
        as_of=_("as of {day}").format(day=words.unbroken(wording.day(day))),
        edition=None,
        handling=handling_line(catalog.calendar, confidential=has_confidences(catalog), noted=has_notes(catalog)),
        page=(before, between, after),
    )


def as_of(day: date) -> str:
    """As of which day."""
    return _("As of {day}").format(day=words.unbroken(wording.day(day)))
