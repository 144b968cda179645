"""What changed, as the text of a mail, and the changed events as single files: for those whose calendar has not looked yet.

Programs look for themselves only after hours (Outlook about three, Google up to a day).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from briefgen.calendars import Calendars, ics
from briefgen.calendars.diff import Change, FeedDiff, Seen
from briefgen.calendars.diff_words import for_a_reader, is_quiet, seen_words, span_words
from briefgen.calendars.entries import Revised
from briefgen.calendars.readback import entries
from briefgen.domain import codes
from briefgen.domain.addresses import of_entry
from briefgen.domain.catalog import Catalog
from briefgen.language import gettext as _
from briefgen.memos.change_list import Listed
from briefgen.memos.desk import DeskSheet, Item, Part
from briefgen.memos.desk import words as desk

# What a single file can still bring into a calendar: what is there, and what is there as called off.
CARRIED = frozenset({Seen.NEW, Seen.CHANGED, Seen.MOVED, Seen.PINNED, Seen.CANCELLED, Seen.REMOVED, Seen.UNDATED})


class ChangeMail(Struct, frozen=True):
    """The text of the mail, and the files that go with it by their names."""

    sheet: DeskSheet
    files: Mapping[str, bytes]


def of_calendars(catalog: Catalog, diff: FeedDiff, made: Calendars, day: date) -> ChangeMail:
    """What subscribers will see change: each entry by its day, and as a file with the revision that they will get."""
    told = [change for change in diff.changes if not is_quiet(change)]
    files = dict(_files(told, made))
    rows = tuple(_row(change, _name(change.uid)) for change in told)
    part = Part("changes", _("What changes in the calendars"), rows, none=_("Nothing."))
    title = _("What changes as of {day}").format(day=desk.full_day(day))
    return ChangeMail(_sheet(catalog, day, (part,), files, title), files)


def _row(change: Change, name: str) -> Item:
    told = [*for_a_reader(change)]
    if change.seen is Seen.CHANGED and not told:
        told = [_("Its description has changed.")]
    moved = any(detail.name == "span" for detail in change.details) and change.seen in (Seen.MOVED, Seen.PINNED)
    return Item(
        lead=seen_words(change.seen),
        what=change.title,
        details=(*([] if moved else [span_words(change.span)]), *told),
        id=name.removesuffix(".ics"),
        values={"uid": change.uid, "seen": change.seen.value},
    )


def _files(changes: Sequence[Change], made: Calendars) -> Iterator[tuple[str, bytes]]:
    """Each entry by itself, as the calendars that show it will have it."""
    known: dict[bytes, Revised] = {}
    for change in changes:
        if change.seen not in CARRIED:
            continue
        feeds = (made.files[f"{feed}.ics"] for feed in change.feeds if f"{feed}.ics" in made.files)
        held = (revised for data in feeds for revised in entries(data, known))
        revised = next((one for one in held if one.entry.uid == change.uid), None)
        if revised:
            yield _name(change.uid), ics.to_bytes(ics.compose_one(revised))


def _name(uid: str) -> str:
    return f"{uid.rpartition('@')[0]}.ics"


def of_days(
    catalog: Catalog, found: Mapping[str, Sequence[Listed]], made: Calendars, since: date, day: date
) -> ChangeMail:
    """What changed on file between two days, by counterpart; and the events among it as files."""
    files = {}
    for row in (row for rows in found.values() for row in rows):
        if (data := made.files.get(of_entry(row.id))) is not None:
            files[f"{row.id}.ics"] = data
    parts = tuple(
        Part(code, codes.name(code), tuple(map(_listed, rows)), none=_("No change.")) for code, rows in found.items()
    )
    title = _("What changed since {day}").format(day=desk.full_day(since))
    return ChangeMail(_sheet(catalog, day, parts, files, title), files)


def _listed(row: Listed) -> Item:
    return Item(
        lead=row.words, what=row.what, details=(row.change,) if row.change else (), id=row.id, values=row.as_json()
    )


def _sheet(catalog: Catalog, day: date, parts: tuple[Part, ...], files: Mapping[str, bytes], title: str) -> DeskSheet:
    sheet = desk.sheet(catalog, day, title, _("Changes"), parts)
    told = _(
        "The calendars follow by themselves, in some programs only after hours. Until then, open the files with this mail."
    )
    return replace(sheet, remarks=(told,) if files else ())
