"""The strip below the head: the capital, or the seat of a union, and its hours, the ambassadors on both sides, since when there are relations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from zoneinfo import ZoneInfo

from briefgen.domain import codes
from briefgen.domain.dates import in_year, wording
from briefgen.domain.model import CounterpartKind, Rank, ReferenceDay
from briefgen.domain.selection import PersonState
from briefgen.language import gettext as _
from briefgen.sections import words
from briefgen.sections.edges import StripItem
from briefgen.sections.people import CHECK_AFTER
from briefgen.sections.sheet import Sheet

MADE_BY = ("post", "organisation", "rank")  # what makes somebody the ambassador to the other side


def strip(sheet: Sheet) -> tuple[StripItem, ...]:
    """What is known of these; nothing stands for what is not."""
    return tuple(_items(sheet))


def _items(sheet: Sheet) -> Iterator[StripItem]:
    counterpart = sheet.selection.counterpart
    if counterpart.capital:
        hours = _hours(sheet, counterpart.timezone) if counterpart.timezone else None
        said = (
            _("{capital}, {hours}").format(capital=counterpart.capital, hours=hours) if hours else counterpart.capital
        )
        seated = counterpart.kind is CounterpartKind.ORGANISATION
        yield StripItem(_("Seat") if seated else _("Capital"), str(said))
    for lead, people in ((_("Ours there"), sheet.selection.ours), (_("Theirs here"), sheet.selection.theirs)):
        if ambassador := _ambassador(sheet, people):
            yield _post(sheet, lead, ambassador)
    yield from _relations(sheet)


def _hours(sheet: Sheet, zone: str) -> str:
    """How many hours the counterpart's clocks are ahead of or behind ours at noon of the day."""
    noon = datetime.combine(sheet.day, time(12))
    there, here = (noon.replace(tzinfo=ZoneInfo(name)).utcoffset() for name in (zone, sheet.catalog.calendar.timezone))
    assert there is not None
    assert here is not None
    minutes = int((there - here).total_seconds()) // 60
    whole, rest = divmod(abs(minutes), 60)
    pattern = _("{hours} h") if not rest else _("{minutes} min") if not whole else _("{hours} h {minutes} min")
    long = pattern.format(hours=whole, minutes=rest)
    if minutes == 0:
        return _("same time as ours")
    return (_("{time} ahead of us") if minutes > 0 else _("{time} behind us")).format(time=words.unbroken(long))


def _ambassador(sheet: Sheet, people: tuple[PersonState, ...]) -> PersonState | None:
    """Who was last reported as ambassador to the other side; None where nobody was."""
    found = [p for p in people if p.now.rank is Rank.AMBASSADOR and not _elsewhere(sheet, p)]
    return max(found, key=lambda p: p.last_day, default=None)


def _elsewhere(sheet: Sheet, person: PersonState) -> bool:
    """Whether a post names a third side, to which it is: our head of mission to a union is no ambassador to its members."""
    ours = (sheet.selection.counterpart.id, sheet.selection.home)
    return bool(codes.mentioned(str(person.now.post or "")) & sheet.catalog.counterparts.keys() - {*ours})


def _post(sheet: Sheet, lead: str, person: PersonState) -> StripItem:
    day = (person.origin("post") or person.known[-1]).day
    pattern = _("{name} ({day}, check)") if sheet.day - day > CHECK_AFTER else _("{name} ({day})")
    name = words.marked(person, words.person(sheet.selection, person.id), *MADE_BY)
    said = pattern.format(name=name, day=words.unbroken(wording.day(day)))
    return StripItem(lead, said, sheet.register.cite_state(person, "post"))


def _relations(sheet: Sheet) -> Iterator[StripItem]:
    """Since when there are diplomatic relations, by the day of reference that says so."""
    for reference in sheet.catalog.reference_days.values():
        ours = reference.counterpart == sheet.selection.counterpart.id and not reference.withdrawn
        if ours and reference.kind.traits.relations:
            since = _("since {day}").format(day=words.unbroken(_began(reference)))
            yield StripItem(_("Relations"), since, sheet.register.cite((), [reference.basis]))
            return


def _began(reference: ReferenceDay) -> str:
    """The day that it recalls, no finer than it is written: ``when`` may be the first one that is shown of those that recall it."""
    if reference.recalls is None:
        return wording.main(reference.when, reported=None)
    began = in_year(reference.when, reference.recalls)
    return wording.main(began, reported=None) if began else str(reference.recalls)
