"""What a successor has to know of one counterpart: what waits on whom, what is doubtful, whom to call, what was issued."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain import codes, dates
from briefgen.domain.agenda import ahead, to_confirm
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import ages, wording
from briefgen.domain.model import HOME_EVENTS, Figure, Person, Rank
from briefgen.domain.planning.chase import followed
from briefgen.domain.planning.holders import superseded
from briefgen.domain.planning.owners import WaitsOn, waits_on
from briefgen.domain.planning.posts import post_day
from briefgen.domain.records import State
from briefgen.domain.selection import PersonState, Selection, select
from briefgen.domain.standing import EventState, Standing, standing
from briefgen.language import gettext as _
from briefgen.memos.desk import DeskSheet, Item, Part
from briefgen.memos.desk import words as desk
from briefgen.memos.desk.promises import promise_row
from briefgen.memos.editions import Issued
from briefgen.sections import words
from briefgen.sections.marks import Register
from briefgen.sections.trade import indicator

MOST_PEOPLE = 12


class _Desk(Struct, frozen=True):
    """One counterpart as it is handed over."""

    selection: Selection
    register: Register

    @property
    def catalog(self) -> Catalog:
        return self.selection.catalog

    @property
    def day(self) -> date:
        return self.selection.day


def handover_sheet(catalog: Catalog, code: str, day: date, issued: Sequence[Issued]) -> DeskSheet:
    """The sheet on one counterpart; ``issued`` are the editions of its memo, oldest first."""
    one = _Desk(select(catalog, code, day), Register(catalog, day))
    parts = (*_promises(one), _dates(one), _doubts(one), _people(one), _issued(issued))
    sheet = desk.sheet(catalog, day, codes.name(code), _("Handover"), parts)
    return replace(sheet, remarks=tuple(_remarks(one)), sources=one.register.listed())


def _remarks(one: _Desk) -> Iterator[str]:
    newest, looked = one.selection.newest, one.selection.looked
    told = _("The newest report is of {day}.") if newest else _("Nothing is on file.")
    yield told.format(day=desk.full_day(newest) if newest else "")
    if looked:
        yield _("Somebody last looked for news on {day}.").format(day=desk.full_day(looked))


def _promises(one: _Desk) -> Iterator[Part]:
    """What is open, by whose move it is; what was meant in general terms is no move."""
    code = one.selection.counterpart.id
    found = [p for group in followed(one.catalog, one.day, (code,)) for p in group.promises]
    names = {
        WaitsOn.US: ("us", _("What waits on us")),
        WaitsOn.THEM: ("them", _("What waits on them")),
        WaitsOn.OPEN: ("both", _("What waits on both, or on whom the source does not name")),
    }
    for whose, (name, heading) in names.items():
        mine = [p for p in found if waits_on(one.catalog, p) is whose]
        rows = tuple(_with_lead(one, promise_row(one.catalog, p, one.day, one.register), p) for p in mine)
        yield Part(name, heading, rows, none=_("Nothing.") if whose is not WaitsOn.OPEN else None)


def _with_lead(one: _Desk, row: Item, promise: Any) -> Item:
    if not promise.record.lead:
        return row
    lead = _("Followed by {name}.").format(name=desk.named(one.catalog, str(promise.record.lead), one.day))
    return replace(row, details=(*row.details, lead))


def _dates(one: _Desk) -> Part:
    """What is ahead, then what is to be confirmed or had no report."""
    events = [e for e in one.selection.events if HOME_EVENTS not in e.record.counterparts]
    found = (*ahead(one.catalog, events, one.day), *to_confirm(one.catalog, events, one.day, with_someone=True))
    return Part("dates", _("Dates ahead and to confirm"), tuple(_event(one, event) for event in found))


def _event(one: _Desk, event: EventState) -> Item:
    due = standing(event, one.day) is Standing.DUE
    return Item(
        lead=words.event_date(one.catalog, event).main,
        what=event.title,
        tags=(*((_("Due, no report"),) if due else ()), *desk.private(event)),
        id=event.id,
        marks=one.register.cite_state(event),
    )


def _doubts(one: _Desk) -> Part:
    """Everything that is in doubt, and what it is about."""
    s = one.selection
    states: tuple[State[Any, Any], ...] = (
        *s.events, *s.agreements, *s.commitments, *s.figures, *s.facts, *s.people.values(),
    )  # fmt: skip
    rows = tuple(row for state in states for row in _doubtful(one, state))
    return Part("doubts", _("What is in doubt"), rows)


def _doubtful(one: _Desk, state: State[Any, Any]) -> Iterator[Item]:
    for doubt, dated in state.doubts():
        day = words.unbroken(wording.day(dated.day))
        yield Item(
            lead=day, what=_named(state), details=(doubt,), id=state.id, marks=one.register.cite_reports([dated])
        )


def _named(state: State[Any, Any]) -> str:
    """What a record is called: a person by name, a figure by what it counts and its period."""
    record = state.record
    if isinstance(record, Figure):
        period = wording.period(record.period, reported=state.first_day)
        return _("{indicator}, {period}").format(indicator=indicator(record), period=period)
    return str(record.name) if isinstance(record, Person) else state.title


def _people(one: _Desk) -> Part:
    """Whom to call: theirs by rank, then ours who deal with them, each with the post and how old it is.

    A head of state or government who has had a successor since is not called.
    """
    everybody = (*sorted(one.selection.theirs, key=_by_rank), *sorted(one.selection.ours, key=_by_rank))
    ordered = [person for person in everybody if not superseded(one.catalog, person, one.day)]
    rows = tuple(_person(one, person) for person in ordered[:MOST_PEOPLE])
    left = max(len(ordered) - MOST_PEOPLE, 0)
    none = _("Nobody is on file.")
    return Part("people", _("Whom to call"), rows, none=none, left_out=left, elsewhere=_("country memo"))


def _by_rank(person: PersonState) -> tuple[int, int]:
    return (person.now.rank or Rank.OTHER).level, -person.last_day.toordinal()


def _person(one: _Desk, person: PersonState) -> Item:
    reported, record = post_day(person), person.record
    age = dates.months_between(reported, one.day) if reported else 0
    day = words.unbroken(wording.day(reported)) if reported else ""
    told = _("reported {day}, {age} ago") if age else _("reported {day}")
    details = [told.format(day=day, age=ages.months(age))] if reported else []
    named = _("{name} ({said})").format(name=record.name, said=record.say_it) if record.say_it else record.name
    return Item(
        lead=codes.name(record.side),
        what=_("{name}, {post}").format(name=named, post=person.now.post) if person.now.post else named,
        details=tuple(details),
        id=record.id,
        marks=one.register.cite_state(person, "post"),
    )


def _issued(issued: Sequence[Issued]) -> Part:
    """What was issued to whom, the newest first."""
    rows = tuple(
        Item(
            lead=words.unbroken(wording.day(edition.day)),
            what=_("Country memo, edition {number}").format(number=edition.number),
            details=(_("for {whom}").format(whom=edition.prepared_for),) if edition.prepared_for else (),
        )
        for edition in reversed(issued)
    )
    return Part("issued", _("What was issued to whom"), rows, none=_("No edition has been issued."))
