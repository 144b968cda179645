"""The entries of a calendar to records: grouped by UID, recurrences spread out, each with an id of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.importing import vocabulary
from briefgen.importing.components import Component, read_components
from briefgen.importing.fields import categories, event_fields
from briefgen.importing.order import OUR_PRODUCT, Fields, Imported, LeftOut, Order, Source, Telling
from briefgen.importing.recurrence import Budget, local_start, recurrence
from briefgen.importing.reference import is_known, own_id, reference_fields
from briefgen.importing.times import Stretch, UnreadableError, moment, stretch
from briefgen.importing.zones import Zones, known
from briefgen.language import gettext as _

MOST_RECORDS = 1000
MOST_ENTRIES = 20_000
PRIVATE = ("PRIVATE", "CONFIDENTIAL")


@dataclass(slots=True)
class _Group:
    """The entries that share a UID: the one with the rule, and those that stand for single occurrences."""

    main: Component | None = None
    single: list[Component] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Occurrence:
    """One occurrence: the entry that speaks for it, and when it is."""

    original: datetime
    entry: Component
    stretch: Stretch


def read_calendar(data: bytes, order: Order) -> Imported:
    """Records from a calendar file; raises BriefgenError where it is none."""
    out = Imported()
    taken = {record.id for record in order.catalog.records()}
    present, budget = frozenset(_present(order.catalog)), Budget()
    calendars = read_components(order.name, data)
    _refuse_too_many(order, calendars)
    for calendar in calendars:
        source = Source(
            order=order,
            zones=Zones([calendar], _likely(order.catalog)),
            ours=calendar.text("PRODID").startswith(OUR_PRODUCT),
            display_zone=known(calendar.text("X-WR-TIMEZONE")),
            taken=taken,
            present=present,
            budget=budget,
        )
        for group in _groups(calendar, out):
            if len(out.events) + len(out.reference_days) < MOST_RECORDS:
                _carry(source, group, out)
            else:
                out.left_out.append(Telling(group.main or group.single[0]).whole(_enough()))
        out.left_out += _other_parts(calendar)
    out.left_out.sort(key=lambda left: left.line)
    return out


def _refuse_too_many(order: Order, calendars: Iterable[Component]) -> None:
    count = sum(len(calendar.parts) for calendar in calendars)
    if count > MOST_ENTRIES:
        message = _("{file} has {count} entries; at most {most} are read at one time.")
        raise BriefgenError(
            message.format(file=order.name, count=count, most=MOST_ENTRIES), hint=_("Export fewer years at one time.")
        )


def _likely(catalog: Catalog) -> list[str]:
    zones = [catalog.calendar.timezone, *(c.timezone for c in catalog.counterparts.values() if c.timezone)]
    return list(dict.fromkeys(zones))


def _present(catalog: Catalog) -> Iterator[tuple[str, ...]]:
    for event in catalog.events.values():
        for report in event.reports:
            for title in {str(event.title), str(report.title or event.title)}:
                yield (title.casefold(), str(report.when), *sorted(event.counterparts))
    for day in catalog.reference_days.values():
        yield (str(day.title).casefold(), str(day.when), day.counterpart)


def _groups(calendar: Component, out: Imported) -> Iterable[_Group]:
    groups: dict[str, _Group] = defaultdict(_Group)
    for number, entry in enumerate(calendar.inside("VEVENT")):
        if not entry.whole:
            out.left_out.append(Telling(entry).whole(_("the file breaks off inside it")))
            continue
        group = groups[entry.text("UID") or f"\n{number}"]
        if entry.get("RECURRENCE-ID"):
            group.single.append(entry)
        elif group.main is None:
            group.main = entry
        else:
            older, group.main = sorted((group.main, entry), key=_revision)
            out.left_out.append(Telling(older).whole(_("a newer version of it is in the file")))
    return groups.values()


def _revision(entry: Component) -> tuple[int, str]:
    number = entry.text("SEQUENCE")
    return (int(number) if number.isdecimal() and len(number) < 10 else 0, entry.text("LAST-MODIFIED"))


def _other_parts(calendar: Component) -> Iterator[LeftOut]:
    for name, words_for in (
        ("VTODO", _("a task")),
        ("VJOURNAL", _("a journal entry")),
        ("VFREEBUSY", _("free and busy times")),
    ):
        for part in calendar.inside(name):
            yield Telling(part).whole(_("it is {what} and no event").format(what=words_for))


def _carry(source: Source, group: _Group, out: Imported) -> None:
    """One entry with all its occurrences into records, or into what is left out."""
    entries = [entry for entry in (group.main, *group.single) if entry]
    if group.main and group.main.text("CLASS").upper() in PRIVATE:
        out.left_out.append(Telling(group.main).whole(_("it is marked private")))
        return
    if group.main and is_known(source, group.main):
        out.present += 1
        return
    if group.main and source.ours and _("Public holiday") in categories(group.main):
        out.left_out.append(Telling(group.main).whole(_("it is a public holiday, which the program works out itself")))
        return
    tellings = {id(entry): Telling(entry) for entry in entries}
    if group.main and not group.single:
        reference = reference_fields(source, group.main, tellings[id(group.main)])
        if reference:
            _keep(source, [reference], tellings.values(), out.reference_days, out)
            return
    found = sorted(_occurrences(source, group, tellings, out), key=lambda o: o.original)
    if source.order.since:
        found = [o for o in found if o.stretch.last >= source.order.since]
    drafts = [event_fields(source, o.entry, o.stretch, tellings[id(o.entry)]) for o in found]
    if drafts:
        _keep(source, drafts, tellings.values(), out.events, out)


def _occurrences(source: Source, group: _Group, tellings: dict[int, Telling], out: Imported) -> Iterator[_Occurrence]:
    """Every occurrence of an entry, those of its own first; one told apart (RECURRENCE-ID) takes its place."""
    replaced: dict[datetime, _Occurrence] = {}
    home = source.home_zone
    base: Stretch | None = None
    try:
        base = stretch(group.main, source.zones, home) if group.main else None
    except UnreadableError as reason:
        assert group.main
        out.left_out.append(tellings[id(group.main)].whole(str(reason)))
    for entry in group.single:
        if entry.text("CLASS").upper() in PRIVATE:
            out.left_out.append(tellings[id(entry)].whole(_("it is marked private")))
            continue
        try:
            found = stretch(entry, source.zones, home)
            identity = moment(entry.all("RECURRENCE-ID")[0], source.zones)
        except UnreadableError as reason:
            out.left_out.append(tellings[id(entry)].whole(str(reason)))
            continue
        if entry.all("RECURRENCE-ID")[0].parameters.get("RANGE"):
            tellings[id(entry)].add(_("that it changed all later occurrences too"))
        original = local_start(identity, base.start if base else found.start)
        replaced[original] = _Occurrence(original, entry, found)
    yield from replaced.values()
    if base and group.main:
        repeated = recurrence(group.main, base.start, source.zones, source.budget)
        tellings[id(group.main)].add(*repeated.unsure)
        yield from (_Occurrence(at, group.main, base.at(at)) for at in repeated.starts if at not in replaced)


def _keep(source: Source, drafts: list[Fields], tellings: Iterable[Telling], kept: list[Fields], out: Imported) -> None:
    """Give drafts their ids and keep them, unless they are there already, fit nobody, or are too many."""
    told = list(tellings)
    new = [draft for draft in drafts if _key(draft) not in source.present]
    out.present += len(drafts) - len(new)
    if not new:
        return
    reason = None
    if not new[0].get("counterparts") and not new[0].get("counterpart"):
        reason = _("no category names a counterpart; name one with --counterpart")
    elif len(out.events) + len(out.reference_days) + len(new) > MOST_RECORDS:
        reason = _enough()
    if reason:
        out.left_out.append(told[0].whole(reason))
        return
    kept += [{"id": identity, **draft} for identity, draft in zip(_ids(source, told[0], new), new, strict=True)]
    out.left_out += [left for telling in told for left in telling.left_out()]


def _enough() -> str:
    vocabulary = _(
        "at most {most} records are made at one time; leave out what is over with --since, or import a part of it"
    )
    return vocabulary.format(most=MOST_RECORDS)


def _key(draft: Fields) -> tuple[str, ...]:
    listed = cast("list[str]", draft.get("counterparts") or [draft.get("counterpart")])
    return (str(draft["title"]).casefold(), str(draft["when"]), *sorted(map(str, listed)))


def _ids(source: Source, telling: Telling, drafts: list[Fields]) -> list[str]:
    """Ids from the title and the year; our own feeds give theirs back."""
    if len(drafts) == 1 and (own := own_id(source, telling.entry)):
        source.taken.add(own)
        return [own]
    first = drafts[0]
    year = str(first["when"]).lstrip(".")[:4]
    whose = first.get("counterparts", ["day"])[0]  # type: ignore[index]
    stem = vocabulary.slug(str(first["title"])) or vocabulary.slug(f"{whose} {first['kind']}")
    base = stem if year in stem.split("-") or not year.isdecimal() else f"{stem}-{year}"
    return vocabulary.unused(base, source.taken, len(drafts))
