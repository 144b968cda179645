"""The ladder of contacts: at what level the two sides met, what is due or ahead at each, and since when nothing is on file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from msgspec import Struct

from briefgen.domain import dates
from briefgen.domain.contacts import Contact, contacts, levels
from briefgen.domain.dates import ages, wording
from briefgen.domain.model import Rank
from briefgen.domain.standing import EventState, Standing, standing
from briefgen.language import gettext as _
from briefgen.paper import ladder as drawing
from briefgen.paper.ladder import Quiet, Rung
from briefgen.paper.ladder.marks import Mark, Moment
from briefgen.sections import words
from briefgen.sections.ahead import next_dated, to_confirm
from briefgen.sections.rows import Picture
from briefgen.sections.sheet import Sheet

FEWEST, MOST = 2, 40  # marks: fewer are no ladder, more are no drawing
ALWAYS_FROM = 4  # marks from which it stands on the front whatever else does
YEARS_BACK = 5
SILENT_MONTHS = 6
LOWEST = 3


class Step(Struct, frozen=True):
    """One mark with the event behind it; ``held`` tells what was from what is due or ahead."""

    event: EventState
    rung: int
    held: bool
    hollow: bool


def rung_of(rank: Rank | None) -> int:
    """The rung of a rank, 0 for the highest; whoever's rank is not known stands on the lowest."""
    match rank:
        case Rank.HEAD_OF_STATE | Rank.HEAD_OF_GOVERNMENT:
            return 0
        case Rank.DEPUTY_HEAD_OF_GOVERNMENT | Rank.MINISTER:
            return 1
        case Rank.DEPUTY_MINISTER | Rank.AMBASSADOR:
            return 2
        case Rank.MAYOR | Rank.EXECUTIVE | Rank.OTHER | None:
            return LOWEST
    assert_never(rank)


def rungs(*, unknown: bool = False) -> tuple[Rung, ...]:
    """The names of the rungs, the highest first; ``unknown``: on the lowest stands what no level is known of as well."""
    lowest = Rung(_("Regions, business,"), _("level not known")) if unknown else Rung(_("Regions, business"))
    return (Rung(_("Heads of state, government")), Rung(_("Ministers")), Rung(_("Deputies, ambassadors")), lowest)


def _unknown(sheet: Sheet, shown: tuple[Step, ...]) -> bool:
    """Whether a mark stands on the lowest rung for want of a rank."""
    return any(s.rung == LOWEST and s.hollow and levels(sheet.selection, s.event)[1 - s.held] is None for s in shown)


def steps(sheet: Sheet) -> tuple[Step, ...]:
    """What stands on the ladder, the weightiest first: the higher rung, then the newer; contacts of the last years only."""
    met = [_met(contact) for contact in contacts(sheet.selection) if not _long_ago(sheet, contact.event)]
    awaited = (event for event in (*to_confirm(sheet), *next_dated(sheet)) if event.now.when.last)
    waiting = [_waiting(sheet, event) for event in awaited if _can_be_contact(event)]
    return tuple(sorted((*met, *waiting), key=lambda s: (s.rung, -_days(s.event)[1].toordinal()))[:MOST])


def _met(contact: Contact) -> Step:
    """A contact on the rung of its level; where one side alone is named, hollow on the rung of that side."""
    one_side = contact.highest if not (contact.theirs and contact.ours) else None
    level = contact.level or one_side
    return Step(contact.event, rung_of(level), held=True, hollow=contact.level is None)


def _can_be_contact(event: EventState) -> bool:
    """Whether the two sides are to meet: not where people vote, at the end of a term, or at a concert without names."""
    traits = event.record.kind.traits
    return traits.two_sided or bool(event.now.participants and not (traits.vote or traits.presidency))


def _waiting(sheet: Sheet, event: EventState) -> Step:
    """What is due or ahead, on the rung of its level; while one side is not named, on that of the highest who is."""
    level, highest = levels(sheet.selection, event)
    return Step(event, rung_of(level or highest), held=False, hollow=True)


def _long_ago(sheet: Sheet, event: EventState) -> bool:
    return _days(event)[1] < dates.add_months(sheet.day, -12 * YEARS_BACK)


def _days(event: EventState) -> tuple[date, date]:
    """The first and last day on which it was or can be; what is known by a day is of that day."""
    when = event.now.when
    last = when.last or event.last_day
    return (when.first or last, last)


def ladder(sheet: Sheet, *, width: float) -> Picture | None:
    """The drawing of a width in points, with its caption; None where there are fewer than two marks."""
    shown = steps(sheet)
    if len(shown) < FEWEST:
        return None
    title = _("Who met whom, and what is due")
    quiet = silence(sheet)
    drawn = drawing.draw(
        drawing.Ladder(
            rungs=rungs(unknown=_unknown(sheet, shown)),
            marks=tuple(_mark(sheet, step) for step in shown),
            today=Moment(sheet.day.toordinal(), _("today")),
            years=_years(shown, sheet.day),
            fixed=tuple(_fixed(sheet)),
            quiet=quiet,
        ),
        width=width,
        title=title,
        description=_spoken(sheet, shown, quiet),
    )
    return Picture(drawn.svg, _caption(shown))


def _caption(shown: tuple[Step, ...]) -> str:
    """What the marks mean; a contact whose level is not known is hollow as well, and the caption says so."""
    if any(step.held and step.hollow for step in shown):
        return _("black: held · white: due, ahead, or held at a level not known · triangles: fixed days")
    return _("black: held · white: due or ahead · triangles: fixed days")


def silence(sheet: Sheet) -> Quiet | None:
    """The time since the newest source, where it is half a year or more."""
    sources = sheet.selection.sources
    if not sources:
        return None
    age = dates.months_between(sources[-1].published, sheet.day)
    if age < SILENT_MONTHS:
        return None
    long = ages.months(age)
    said = (_("{age}: nothing on file").format(age=long), _("nothing on file"), long)
    return Quiet(sources[-1].published.toordinal(), sheet.day.toordinal(), said)


def _mark(sheet: Sheet, step: Step) -> Mark:
    first, last = _days(step.event)
    return Mark(step.rung, first.toordinal(), last.toordinal(), tuple(_labels(sheet, step)), step.hollow)


def _labels(sheet: Sheet, step: Step) -> Iterator[str]:
    """What may stand beside a mark, the fullest first: who, where and when; who and when; when."""
    date_words = _when(step.event)
    if not step.held and standing(step.event, sheet.day) is Standing.DUE:
        date_words = _("due {date}, no report").format(date=date_words)
    who = _who(sheet, step.event)
    place = str(step.event.now.place) if step.event.now.place else None
    if place:
        yield _("{who}, {place}, {date}").format(who=who, place=place, date=date_words)
    yield _("{who}, {date}").format(who=who, date=date_words)
    yield date_words


def _who(sheet: Sheet, event: EventState) -> str:
    """The short names of the highest of both sides; of a side alone; else what kind of event it is."""
    return words.meeting_of(sheet.selection, event) or event.record.kind.traits.words()


def _when(event: EventState) -> str:
    return wording.main(event.now.when, reported=event.first_day)


def _fixed(sheet: Sheet) -> Iterator[Moment]:
    """The fixed days ahead whose day is known, and the days on which people vote."""
    days = [o.when for o in sheet.selection.reference_days]
    days += [e.now.when for e in next_dated(sheet) if e.record.kind.traits.vote]
    for first in sorted({when.first for when in days if when.is_day and when.first}):
        yield Moment(first.toordinal(), wording.day_and_month(first))


def _years(shown: tuple[Step, ...], day: date) -> tuple[Moment, ...]:
    """The beginnings of the years from the first mark to the last, and to a year ahead."""
    first = min((_days(step.event)[0] for step in shown), default=day)
    last = max((_days(step.event)[1] for step in shown), default=day)
    years = range(first.year, max(day.year, last.year) + 3)
    return tuple(Moment(date(year, 1, 1).toordinal(), str(year)) for year in years)


def _told(step: Step) -> str:
    pattern = _("{date} {title}") if step.held else _("{date} {title} (due or ahead)")
    return pattern.format(date=_when(step.event), title=step.event.title)


def _spoken(sheet: Sheet, shown: tuple[Step, ...], quiet: Quiet | None) -> str:
    """The text alternative: every mark, rung by rung."""
    names = [rung.spoken for rung in rungs(unknown=_unknown(sheet, shown))]
    told = [
        _("{rung}: {marks}.").format(rung=name, marks="; ".join(_told(s) for s in shown if s.rung == n))
        for n, name in enumerate(names)
        if any(s.rung == n for s in shown)
    ]
    silent = [_("{words}.").format(words=quiet.words[0])] if quiet else []
    head = _("Ladder of contacts, as of {day}.").format(day=wording.day(sheet.day))
    return " ".join((head, *told, *silent))
