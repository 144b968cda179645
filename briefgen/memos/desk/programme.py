"""A visit's programme: one sheet a day, with hours in both zones, whom one meets, who leads, press, and which memo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain import meetings
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import zones
from briefgen.domain.model import Participant, Rank
from briefgen.domain.planning.programme import Leg, legs
from briefgen.domain.selection import person_as_of
from briefgen.domain.standing import EventState
from briefgen.domain.text import at_place
from briefgen.language import gettext as _
from briefgen.memos.desk import DeskSheet, Item, Part
from briefgen.memos.desk import words as desk
from briefgen.memos.desk.programme_changes import Line, changes
from briefgen.sections import words


class Programme(Struct, frozen=True):
    """What a programme is made from: the visit, as of a day, as which number, and what was issued before."""

    catalog: Catalog
    event: EventState
    day: date
    number: int | None = None
    before: tuple[int, date, tuple[Line, ...]] | None = None  # number, day and lines of the last one issued


def programme_sheet(programme: Programme) -> DeskSheet:
    """What changed since the last one issued, then a sheet for each day."""
    catalog, event = programme.catalog, programme.event
    found = legs(catalog, event)
    days = sorted({leg.day for leg in found if leg.day})
    parts = [_day(programme, day, [leg for leg in found if leg.day == day]) for day in days]
    if undated := [leg for leg in found if leg.day is None]:
        parts.append(Part("undated", _("Without a day"), _rows(programme, undated)))
    changed = _changed(programme)
    together = [*([changed] if changed else []), *parts]
    apart = tuple(replace(part, breaks=number > 0) for number, part in enumerate(together))
    sheet = desk.sheet(catalog, programme.day, event.title, _numbered(programme), apart)
    return replace(sheet, remarks=tuple(_remarks(programme)))


def lines(programme: Programme) -> tuple[Line, ...]:
    """Each stop as a line, to be kept and held against a later programme."""
    return tuple(_line(programme, leg) for leg in legs(programme.catalog, programme.event))


def _numbered(programme: Programme) -> str:
    if programme.number is None:
        return _("Programme, draft")
    return _("Programme no. {number}").format(number=programme.number)


def _remarks(programme: Programme) -> Iterator[str]:
    when = words.event_date(programme.catalog, programme.event)
    place = programme.event.now.place
    yield _("{when}, {place}").format(when=when, place=place) if place else str(when)
    if programme.before:
        number, day, _lines = programme.before
        yield _("Takes the place of no. {number} of {day}.").format(number=number, day=desk.full_day(day))


def _changed(programme: Programme) -> Part | None:
    """The change sheet: what is another than in the last programme that was issued."""
    if programme.before is None:
        return None
    number, day, before = programme.before
    rows = tuple(
        Item(lead=change.when, tags=(change.tag,), what=change.what, details=change.details)
        for change in changes(before, lines(programme))
    )
    heading = _("Changes since no. {number} of {day}").format(number=number, day=desk.full_day(day))
    return Part("changes", heading, rows, none=_("Nothing has changed."))


def _day(programme: Programme, day: date, found: Iterable[Leg]) -> Part:
    return Part(f"day-{day}", desk.full_day(day), _rows(programme, found))


def _rows(programme: Programme, found: Iterable[Leg]) -> tuple[Item, ...]:
    return tuple(row for leg in found for row in (*_between(leg), _row(programme, leg)))


def _between(leg: Leg) -> Iterator[Item]:
    """A gap as a row of its own."""
    if leg.gap and leg.begins:
        began = leg.begins - leg.gap
        what = _("nothing for {length}").format(length=_length(leg.gap))
        yield Item(lead=f"{began:%H:%M}–{leg.begins:%H:%M}", tags=(_("Gap"),), what=what)


def _row(programme: Programme, leg: Leg) -> Item:
    stop = leg.stop
    return Item(
        lead=hours_of(leg.begins, leg.ends) or _("no hour set"),
        what=at_place(str(stop.title or _("Meeting")), stop.place),
        details=tuple(_details(programme, leg)),
        tags=tuple(_flags(leg)),
        values={
            "day": leg.day.isoformat() if leg.day else None,
            "begins": leg.begins.isoformat() if leg.begins else None,
            "ends": leg.ends.isoformat() if leg.ends else None,
            "gap-minutes": _minutes(leg.gap),
            "overlap-minutes": _minutes(leg.overlap),
            "no-time": leg.no_time,
        },
    )


def _flags(leg: Leg) -> Iterator[str]:
    if leg.overlap:
        yield _("Overlap {length}").format(length=_length(leg.overlap))
    if leg.no_time:
        yield _("No time to get there")


def _details(programme: Programme, leg: Leg) -> Iterator[str]:
    stop, catalog = leg.stop, programme.catalog
    if elsewhere := in_other_zone(leg, other_zone(programme, leg)):
        yield elsewhere
    if leg.begins and not leg.ends:
        yield _("Its end is not stated.")
    theirs, ours = _sides(programme, stop.participants)
    if theirs:
        yield _("With {names}").format(names="; ".join(_met(programme, p) for p in theirs))
    if bodies := [
        str(catalog.organisations[body].name) for body in stop.organisations if body in catalog.organisations
    ]:
        yield _("At {bodies}").format(bodies=", ".join(bodies))
    if leads := _leads(programme, leg, ours):
        yield leads
    if stop.press:
        yield _("Press: {press}").format(press=stop.press)
    if (theirs or stop.memo) and (memo := _memo(programme, leg)):
        yield _("Memo: {memo}").format(memo=memo)


def _sides(
    programme: Programme, people: Iterable[Participant]
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    listed = tuple(people)
    ours = meetings.ours(programme.catalog, listed)
    return tuple(p for p in listed if p not in ours), ours


def _met(programme: Programme, participant: Participant) -> str:
    """Whom one meets, how to say the name, and the post."""
    record = programme.catalog.people[participant.person]
    state = person_as_of(programme.catalog, participant.person, programme.day)
    named = desk.name(programme.catalog, participant.person, programme.day)
    said = f"{named} ({record.say_it})" if record.say_it else named
    post = state.now.post if state else None
    return _("{name}, {post}").format(name=said, post=post) if post else said


def _leads(programme: Programme, leg: Leg, ours: tuple[Participant, ...]) -> str | None:
    """Who leads on our side: whom the stop names, else the highest of ours who are there."""
    catalog, day = programme.catalog, programme.day
    if leg.stop.lead:
        chief = desk.named(catalog, str(leg.stop.lead), day)
        others = [p for p in ours if catalog.people[p.person].name != chief and p.person != str(leg.stop.lead)]
    elif ours:
        ranked = sorted(ours, key=lambda p: _rank(programme, p))
        chief, others = desk.name(catalog, ranked[0].person, day), ranked[1:]
    else:
        return None
    pattern = _("Leads: {name}; with {others}") if others else _("Leads: {name}")
    return pattern.format(name=chief, others=desk.who(catalog, others, day))


def _rank(programme: Programme, participant: Participant) -> int:
    state = person_as_of(programme.catalog, participant.person, programme.day)
    return (state.now.rank if state and state.now.rank else Rank.OTHER).level


def _memo(programme: Programme, leg: Leg) -> str | None:
    """The meeting memo of the event that the stop names, or of the visit; else the country memo."""
    catalog, record = programme.catalog, programme.event.record
    about = leg.stop.memo or record.id
    if catalog.events.get(about) and meetings.written(catalog.events[about], programme.day):
        return f"memos/meetings/{about}.pdf"
    code = next((code for code in record.counterparts if code in catalog.counterparts), None)
    return f"memos/{catalog.counterparts[code].slug}.pdf" if code else None


def other_zone(programme: Programme, leg: Leg) -> str | None:
    """The clock that the other side, or home, keeps: home's where the stop is told in another, else the counterpart's."""
    home = programme.catalog.calendar.timezone
    if leg.zone != home:
        return home
    listed = (programme.catalog.counterparts.get(code) for code in programme.event.record.counterparts)
    return next((c.timezone for c in listed if c and c.timezone and c.timezone != home), None)


def in_other_zone(leg: Leg, other: str | None) -> str | None:
    """Its hours by its own clock and by the other one: 10:00–11:00 Almaty time; 07:00–08:00 Sofia time."""
    if leg.begins is None:
        return None
    own = _("{hours} {zone}").format(hours=hours_of(leg.begins, leg.ends), zone=zones.words(leg.zone))
    if other is None:
        return own
    begins, ends = (moment.astimezone(zones.table(other)) if moment else None for moment in (leg.begins, leg.ends))
    assert begins
    if begins.utcoffset() == leg.begins.utcoffset():
        return own
    day = "" if begins.date() == leg.begins.date() else f"{desk.weekday(begins.date())}, "
    there = _("{hours} {zone}").format(hours=f"{day}{hours_of(begins, ends)}", zone=zones.words(other))
    return f"{own}; {there}"


def hours_of(begins: datetime | None, ends: datetime | None) -> str:
    """10:00–11:30; 10:00 where its end is not stated."""
    if begins is None:
        return ""
    return f"{begins:%H:%M}–{ends:%H:%M}" if ends else f"{begins:%H:%M}"


def _length(length: timedelta) -> str:
    """1 h, 45 min, 1 h 30 min."""
    whole, rest = divmod(int(length.total_seconds()) // 60, 60)
    if not whole:
        return _("{minutes} min").format(minutes=rest)
    return (_("{hours} h {minutes} min") if rest else _("{hours} h")).format(hours=whole, minutes=rest)


def _minutes(length: timedelta | None) -> int | None:
    return int(length.total_seconds()) // 60 if length else None


def _line(programme: Programme, leg: Leg) -> Line:
    theirs, ours = _sides(programme, leg.stop.participants)
    names = [programme.catalog.people[p.person].name for p in (*theirs, *ours)]
    return Line(
        title=str(leg.stop.title or ""),
        day=leg.day.isoformat() if leg.day else "",
        hours=hours_of(leg.begins, leg.ends),
        place=str(leg.stop.place or ""),
        people=", ".join(names),
        lead=str(leg.stop.lead or ""),
        press=str(leg.stop.press or ""),
    )
