"""The feeds: which calendars there are and which entries each of them shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec.structs import replace

from briefgen.calendars.entries import Entry, Feed, ordered, place_in_order
from briefgen.calendars.event_entries import event_entries
from briefgen.calendars.holiday_entries import holiday_entries
from briefgen.calendars.reference_entries import reference_entries
from briefgen.domain import addresses, codes
from briefgen.domain.addresses import ALL, ELECTIONS, REFERENCE_DAYS
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import HOME_EVENTS, Counterpart
from briefgen.domain.public import public
from briefgen.language import gettext as _

Days = Mapping[str, tuple[Entry, ...]]  # by the id of the day of reference
ALL_COLOR, COUNTERPART_COLOR, ELECTIONS_COLOR, REFERENCE_COLOR = "navy", "steelblue", "darkgoldenrod", "slategray"


def feeds(catalog: Catalog, today: date) -> tuple[Feed, ...]:
    """Every feed, from what the public may know on a day: all events, each counterpart's, elections, and reference days.

    An entry says the same in each feed that shows it. Reference days and statutory dates stay out of the others, but for
    their variants with these.
    """
    catalog = public(catalog)
    events, days = event_entries(catalog, today), reference_entries(catalog, today)
    by_code = _by_code(catalog, events)
    counterparts = [c for c in catalog.counterparts.values() if c.id != catalog.calendar.home and not c.withdrawn]
    return (
        replace(_all(catalog, events), days=ordered(entry for found in days.values() for entry in found)),
        *(
            replace(
                _counterpart(catalog, counterpart, by_code[counterpart.id]),
                days=_days_of_both(catalog, counterpart, days),
            )
            for counterpart in counterparts
        ),
        _elections(catalog, events, _of_elections(catalog, days, elections=True)),
        _reference_days(catalog, today, _of_elections(catalog, days, elections=False)),
    )


def _all(catalog: Catalog, events: dict[str, Entry]) -> Feed:
    return Feed(
        name=ALL,
        title=str(catalog.calendar.title),
        description=_("Events of all counterparts. {handling}").format(handling=catalog.calendar.handling),
        entries=ordered(events.values()),
        color=ALL_COLOR,
        page=addresses.page(catalog),
        address=addresses.feed(catalog, ALL),
        varied=True,
    )


def _by_code(catalog: Catalog, events: Mapping[str, Entry]) -> Mapping[str, list[Entry]]:
    """The entries that stand in the feed of each counterpart, in order."""
    found: dict[str, list[Entry]] = {code: [] for code in catalog.counterparts}
    for event in sorted(events, key=lambda event: place_in_order(events[event])):
        listed = catalog.events[event].counterparts
        for code in found if HOME_EVENTS in listed else dict.fromkeys(listed):
            found[code].append(events[event])
    return found


def _counterpart(catalog: Catalog, counterpart: Counterpart, entries: Iterable[Entry]) -> Feed:
    settings, name = catalog.calendar, codes.name(counterpart.id)
    return Feed(
        name=counterpart.slug,
        title=_titled(catalog, name),
        description=_("Events between {home} and {counterpart}. {handling}").format(
            home=codes.name(settings.home), counterpart=name, handling=settings.handling
        ),
        entries=tuple(entries),
        color=COUNTERPART_COLOR,
        page=addresses.page(catalog, counterpart.slug),
        address=addresses.feed(catalog, counterpart.slug),
        varied=True,
    )


def _days_of_both(catalog: Catalog, counterpart: Counterpart, days: Days) -> tuple[Entry, ...]:
    """The days of reference of a counterpart and of home, as its page shows them."""
    both = {counterpart.id, catalog.calendar.home}
    references = (catalog.reference_days[name] for name in days)
    return ordered(entry for r in references if {r.counterpart, *r.also} & both for entry in days[r.id])


def _of_elections(catalog: Catalog, days: Days, *, elections: bool) -> Iterator[Entry]:
    for name, found in days.items():
        if catalog.reference_days[name].kind.traits.vote is elections:
            yield from found


def _elections(catalog: Catalog, events: dict[str, Entry], statutory: Iterable[Entry]) -> Feed:
    reported = (entry for event, entry in events.items() if catalog.events[event].kind.traits.vote)
    return Feed(
        name=ELECTIONS,
        title=_titled(catalog, _("Elections")),
        description=_("Elections as reported, and the next statutory dates."),
        entries=ordered((*reported, *statutory)),
        color=ELECTIONS_COLOR,
        page=addresses.page(catalog),
        address=addresses.feed(catalog, ELECTIONS),
    )


def _reference_days(catalog: Catalog, today: date, days: Iterable[Entry]) -> Feed:
    return Feed(
        name=REFERENCE_DAYS,
        title=_titled(catalog, _("Reference days")),
        description=_(
            "National days, anniversaries, presidencies and public holidays; no event is taken from a source."
        ),
        entries=ordered((*days, *holiday_entries(catalog, today))),
        color=REFERENCE_COLOR,
        page=addresses.page(catalog),
        address=addresses.feed(catalog, REFERENCE_DAYS),
    )


def _titled(catalog: Catalog, name: str) -> str:
    """The telling word first: sidebars cut long names."""
    return _("{name} · {calendar}").format(name=name, calendar=catalog.calendar.title)
