"""The occurrences of an entry, and those that the file tells apart (RECURRENCE-ID: RFC 5545, section 3.8.4.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from briefgen.importing.groups import Group, sequence
from briefgen.importing.ical.rules import UnreadableError
from briefgen.importing.order import Entry
from briefgen.importing.recurrence import local_start, recurrence, takes_out
from briefgen.importing.times import Stretch, moment, stretch
from briefgen.language import gettext as _


class Occurrence(Struct, frozen=True):
    """One occurrence: the entry that speaks for it, when it is, and the start it has by the rule."""

    original: datetime
    entry: Entry
    stretch: Stretch
    on: bool = False  # its entry speaks for all later ones as well

    @property
    def moved(self) -> timedelta:
        """How much later than by the rule it begins."""
        return self.stretch.start.at - self.original


def occurrences(group: Group) -> list[Occurrence]:
    """Every occurrence in order of its start by the rule; what cannot be read is refused."""
    base = _read(group.main) if group.main else None
    told_apart = [one for one in _told_apart(group.single, base) if not _is_taken_out(one, group.main, base)]
    replaced = {occurrence.original for occurrence in told_apart}
    found = [occurrence for occurrence in _by_rule(group.main, base) if occurrence.original not in replaced]
    found = _carried_on(found, [occurrence for occurrence in told_apart if occurrence.on])
    _account_for(group, found)
    return sorted([*told_apart, *found], key=lambda occurrence: occurrence.original)


def _account_for(group: Group, found: Iterable[Occurrence]) -> None:
    """Say of the entry with the rule why it speaks for nothing, where it does."""
    if not group.main or any(occurrence.entry is group.main for occurrence in found):
        return
    if group.single and group.main.told:
        reason = _("{what}; other entries of the file tell the dates that are kept")
        group.main.refuse(reason.format(what="; ".join(group.main.told)))
    elif group.single:
        group.main.refuse(_("other entries of the file tell each of its dates"))
    else:
        group.main.refuse(_("all its dates are taken out as exceptions"))


def _read(entry: Entry) -> Stretch | None:
    try:
        return stretch(entry.part, entry.source.zones, entry.source.home_zone)
    except UnreadableError as reason:
        entry.refuse(str(reason))
        return None


def _told_apart(single: Iterable[Entry], base: Stretch | None) -> Iterator[Occurrence]:
    for entry in single:
        found, identity = _read(entry), entry.part.get("RECURRENCE-ID")
        if found is None or identity is None:
            entry.refuse(_("which occurrence it is cannot be read"))
            continue
        try:
            at = local_start(moment(identity, entry.source.zones), (base or found).start)
        except UnreadableError as reason:
            entry.refuse(_("which occurrence it is cannot be read: {reason}").format(reason=reason))
            continue
        span = identity.parameters.get("RANGE", "").upper()
        if span and span != "THISANDFUTURE":
            entry.add(_("that it changed all earlier occurrences too"))
        if {"RRULE", "RDATE"} & entry.part.lines.keys():
            entry.add(_("its own recurrence, as it is a single occurrence"))
        yield Occurrence(at, entry, found, on=span == "THISANDFUTURE")


def _is_taken_out(one: Occurrence, main: Entry | None, base: Stretch | None) -> bool:
    """Whether a later version of the series takes an occurrence out; some programs except every one that is told apart."""
    if main is None or base is None or sequence(main) <= sequence(one.entry):
        return False
    source = main.source
    if not takes_out(main.part, base, one.original, source.zones, source.budget):
        return False
    one.entry.refuse(_("a newer version of the series takes it out (SEQUENCE {number})").format(number=sequence(main)))
    return True


def _by_rule(main: Entry | None, base: Stretch | None) -> Iterator[Occurrence]:
    if main is None or base is None:
        return
    source = main.source
    repeated = recurrence(main.part, base, source.zones, source.budget, since=source.order.since)
    main.add(*repeated.unsure)
    if not repeated.starts and source.order.since:
        main.refuse(_("it was over before {day}").format(day=source.order.since.isoformat()))
    for at in repeated.starts:
        yield Occurrence(at, main, base.at(at))


def _carried_on(found: Iterable[Occurrence], on: Iterable[Occurrence]) -> list[Occurrence]:
    """Occurrences by the rule, those after a change of all later ones as that change has them (RANGE=THISANDFUTURE)."""
    changes = sorted(on, key=lambda occurrence: occurrence.original, reverse=True)
    carried = []
    for occurrence in found:
        change = next((change for change in changes if change.original < occurrence.original), None)
        if change:
            later = change.stretch.at(occurrence.original + change.moved)
            carried.append(Occurrence(occurrence.original, change.entry, later))
        else:
            carried.append(occurrence)
    return carried
