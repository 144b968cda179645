"""The entries of a calendar to records: each ends as one record or more, or is left out with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.importing import recognition, vocabulary
from briefgen.importing.adoption import adopt
from briefgen.importing.fields import categories, event_fields
from briefgen.importing.groups import Group, grouped
from briefgen.importing.ical.components import Component, read_components
from briefgen.importing.ical.rules import Budget, UnreadableError
from briefgen.importing.occurrences import Occurrence, occurrences
from briefgen.importing.order import OUR_PRODUCT, Entry, Fields, Imported, Mark, Order, Source
from briefgen.importing.reference import is_known, own_id, reference_fields
from briefgen.importing.unwanted import is_private, unwanted
from briefgen.importing.zones.atlas import Atlas, Zones
from briefgen.language import gettext as _

MOST_RECORDS = 1000
MOST_ENTRIES = 20_000


class Draft(Struct, frozen=True):
    """What an entry, or one occurrence of it, makes; ``mark`` is by what it is known again."""

    entry: Entry
    fields: Fields
    mark: Mark | None = None


def read_calendar(data: bytes, order: Order) -> Imported:
    """Records from a calendar file; raises BriefgenError where it is none."""
    calendars = read_components(order.name, data)
    _refuse_too_many(order, calendars)
    entries = [entry for source, calendar in _sources(order, calendars) for entry in _entries(source, calendar)]
    for entry in entries:
        entry.refuse(unwanted(entry))
    _refuse_of_private_series(entries)
    out = Imported()
    groups = list(grouped(entry for entry in entries if not entry.refused))
    shared = Counter(group.uid for group in groups)
    for group in groups:
        _carry(group, out, alone=shared[group.uid] == 1)
    for entry in entries:
        out.count(entry)
    out.vanished += _vanished(order, entries, out)
    adopt(order, out)
    return out


def _vanished(order: Order, entries: Iterable[Entry], out: Imported) -> Iterator[str]:
    """What was imported from this file before and is no longer in it; what could not be read is no sign of that."""
    unread = {entry.part.text("UID") for entry in entries if entry.refused}
    for identity in recognition.vanished(order.catalog, order.name, out.keys, order.day):
        imported = order.catalog.events[identity].imported
        if imported and recognition.uid_of(imported.uid) not in unread:
            yield identity


def _refuse_of_private_series(entries: Iterable[Entry]) -> None:
    """A single occurrence says no less than the private series it belongs to, marked or not."""
    found = list(entries)
    private = {entry.part.text("UID") for entry in found if is_private(entry)} - {""}
    for entry in found:
        if entry.part.text("UID") in private and "RECURRENCE-ID" in entry.part.lines:
            entry.refuse(_("the series it belongs to is marked private"))


def _refuse_too_many(order: Order, calendars: Iterable[Component]) -> None:
    count = sum(len(calendar.parts) for calendar in calendars)
    if count > MOST_ENTRIES:
        message = _("{file} has {count} entries; at most {most} are read at one time.")
        raise BriefgenError(
            message.format(file=order.name, count=count, most=MOST_ENTRIES), hint=_("Export fewer years at one time.")
        )


def _sources(order: Order, calendars: Sequence[Component]) -> Iterator[tuple[Source, Component]]:
    taken = {record.id for record in order.catalog.records()}
    present, budget = recognition.on_file(order.catalog), Budget()
    imported = recognition.known(order.catalog)
    atlas = Atlas(calendars, _likely(order.catalog), budget)
    for calendar in calendars:
        zones = Zones(calendar, atlas)
        source = Source(
            order=order,
            zones=zones,
            ours=calendar.text("PRODID").startswith(OUR_PRODUCT),
            display_zone=zones.named(calendar.text("X-WR-TIMEZONE")),
            taken=taken,
            present=present,
            imported=imported,
            budget=budget,
            method=calendar.text("METHOD").upper(),
        )
        yield source, calendar


def _likely(catalog: Catalog) -> list[str]:
    zones = [catalog.calendar.timezone, *(c.timezone for c in catalog.counterparts.values() if c.timezone)]
    return list(dict.fromkeys(zones))


def _entries(source: Source, calendar: Component) -> Iterator[Entry]:
    return (Entry(source, part) for part in calendar.parts if part.name != "VTIMEZONE")


def _carry(group: Group, out: Imported, *, alone: bool) -> None:
    """One entry with all its occurrences into records, or into what is left out."""
    main = group.main
    if main and is_known(main):
        main.present += 1
        for entry in group.single:
            entry.refuse(_("the series it belongs to is in the project already"))
        return
    if main and main.source.ours and _("Public holiday") in categories(main.part):
        main.refuse(_("it is a public holiday, which the program works out itself"))
        return
    if out.records >= MOST_RECORDS:
        _refuse_all(group.entries)
        return
    if main and not group.single and (reference := reference_fields(main)):
        _keep([Draft(main, reference)], out.reference_days, out)
        return
    found = [occurrence for occurrence in occurrences(group) if not _is_over(occurrence)]
    _keep(list(_drafts(found, alone=alone and not group.recurs)), out.events, out)


def _drafts(found: Iterable[Occurrence], *, alone: bool) -> Iterator[Draft]:
    for occurrence in found:
        entry = occurrence.entry
        try:
            fields = event_fields(entry, occurrence.stretch)
            yield Draft(entry, fields, _mark(entry, fields, None if alone else occurrence.original))
        except UnreadableError as reason:
            entry.refuse(str(reason))
            entry.add(str(reason))


def _mark(entry: Entry, fields: Fields, start: datetime | None) -> Mark | None:
    """By what an entry is known again: its UID, with its start where several have that; our own have their ids in it."""
    uid = entry.part.text("UID")
    if not uid or entry.source.ours:
        return None
    key = recognition.key_of(uid, start)
    return recognition.mark(key, entry.source.order.name, fields, entry.part.text("STATUS"), entry.source.method)


def _is_over(occurrence: Occurrence) -> bool:
    since = occurrence.entry.source.order.since
    if since is None or occurrence.stretch.last >= since:
        return False
    occurrence.entry.refuse(_("it was over before {day}").format(day=since.isoformat()))
    return True


def _keep(drafts: Sequence[Draft], kept: list[Fields], out: Imported) -> None:
    """Give drafts their ids and keep them, unless they are there already, fit nobody, or are too many."""
    new = [draft for draft in drafts if not _is_recognised(draft, out) and not _is_present(draft, out)]
    if len(new) > MOST_RECORDS - out.records:
        _refuse_all(draft.entry for draft in new)
        return
    wanted = [draft for draft in new if _has_counterpart(draft)]
    if wanted:
        for identity, draft in zip(_ids(wanted), wanted, strict=True):
            kept.append({"id": identity, **draft.fields})
            draft.entry.records += 1
            if draft.mark:
                out.marks[identity] = draft.mark.fields()


def _is_recognised(draft: Draft, out: Imported) -> bool:
    """Whether an entry, or this occurrence of it, was imported before."""
    if draft.mark is None:
        return False
    source = draft.entry.source
    again = recognition.recognised(source.order, source.imported, (draft.mark, draft.fields), out)
    draft.entry.present += again
    return again


def _is_present(draft: Draft, out: Imported) -> bool:
    present = recognition.told_as(draft.fields) in draft.entry.source.present
    draft.entry.present += present
    if present and draft.mark:
        out.same.append((draft.mark, draft.fields))
    return present


def _has_counterpart(draft: Draft) -> bool:
    if draft.fields.get("counterparts") or draft.fields.get("counterpart"):
        return True
    draft.entry.refuse(_("no category names a counterpart; name one with --counterpart"))
    return False


def _refuse_all(entries: Iterable[Entry]) -> None:
    words = _(
        "at most {most} records are made at one time; leave out what is over with --since, or import a part of it"
    )
    for entry in entries:
        entry.refuse(words.format(most=MOST_RECORDS))


def _ids(drafts: Sequence[Draft]) -> list[str]:
    """Ids from the title and the year; our own feeds give theirs back."""
    entry = drafts[0].entry
    if len(drafts) == 1 and (own := own_id(entry)):
        entry.source.taken.add(own)
        return [own]
    return vocabulary.ids(drafts[0].fields, entry.source.taken, len(drafts))
