"""The desk's own calendar: what has to be done by when, with reminders. It is never among what is published.

It is a file that one program reads again, and its own past: an entry that says what it said keeps its bytes, and one that
was moved is newer than it was, so that the program takes it over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime

from briefgen.calendars import ics
from briefgen.calendars.entries import Days, Entry, Feed, Revised, content, identity
from briefgen.calendars.readback import FeedError, ReadFeed, compare, read
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import dating
from briefgen.domain.model import Step
from briefgen.domain.planning.deadlines import Deadline, deadlines
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.state import decoded

NAME = "desk.ics"
COLOR = "darkgoldenrod"
_FOLD = re.compile(r"\r?\n[ \t]")  # RFC 5545, section 3.1
_UID = re.compile(r"^UID:(.*?)\r?$", re.MULTILINE)
RINGS_BEFORE = (3, 0)  # days


def desk_calendar(catalog: Catalog, day: date, now: datetime, before: bytes | None) -> bytes | None:
    """The calendar as of a day, given the one there is; None where there is none and nothing to put into one."""
    entries = tuple(_entry(catalog, deadline) for deadline in deadlines(catalog, day))
    if not entries and before is None:
        return None
    last = _last(before)
    known = {r.entry.uid: r for r in last.revised} if last else {}
    stamp = now.astimezone(UTC).replace(microsecond=0)
    held = tuple(_revised(entry, known, stamp) for entry in entries)
    feed = Feed(
        NAME.removesuffix(".ics"),
        _("Desk · {title}").format(title=catalog.calendar.title),
        _("What has to be done by when. For the desk alone: not to be published."),
        entries,
        COLOR,
        alarms=True,
    )
    same = last is not None and _said(last.revised) == _said(held)
    data = ics.to_bytes(ics.compose(feed, held, last.changed if last and same else stamp))
    if data != before:
        compare(data, held)
    return data


def is_ours(catalog: Catalog, data: bytes) -> bool:
    """Whether all of a calendar is of our making: some programs save it, and let people put entries of their own into it."""
    text = _FOLD.sub("", decoded(data))
    uids = _UID.findall(text)
    whole = text.startswith("BEGIN:VCALENDAR") and text.rstrip().endswith("END:VCALENDAR") and ics.PRODUCT in text
    ours = all(uid.endswith(f"@{catalog.calendar.domain}") for uid in uids)
    return whole and ours and len(uids) == text.count("BEGIN:VEVENT")


def step_words(step: Step | None) -> str:
    """What is to be done, in words."""
    return {
        None: _("Ask for the day"),
        Step.ASK: _("Ask for contributions"),
        Step.DRAFT: _("Draft"),
        Step.CLEAR: _("Send for clearance"),
        Step.DELIVER: _("Deliver"),
    }[step]


def _entry(catalog: Catalog, deadline: Deadline) -> Entry:
    event = deadline.event
    return Entry(
        uid=f"{event.id}.{deadline.name}@{catalog.calendar.domain}",  # no id has a point
        title=_("{step}: {title}").format(step=step_words(deadline.step), title=event.title),
        span=Days(deadline.day, deadline.day),
        color=COLOR,
        description="\n".join((str(dating.words(catalog, event)), lead_words(deadline))),
        rings=True,
        rings_before=RINGS_BEFORE,
    )


def lead_words(deadline: Deadline) -> str:
    """How long before the event it is."""
    if deadline.step is None:
        pattern = ngettext(
            "%d working day before the first day it may be on", "%d working days before the first day it may be on",
            deadline.lead,
        )  # fmt: skip
    else:
        pattern = ngettext("%d working day before", "%d working days before", deadline.lead)
    return pattern % deadline.lead


def _last(before: bytes | None) -> ReadFeed | None:
    """What the file said; nothing where it is damaged: then it begins anew."""
    try:
        return read(before) if before else None
    except FeedError:
        return None


def _revised(entry: Entry, known: Mapping[str, Revised], now: datetime) -> Revised:
    last = known.get(entry.uid)
    if last is None:
        return Revised(entry, 0, now, now)
    if content(last.entry) == content(entry):
        return Revised(entry, last.sequence, last.created, last.changed)
    moved = identity(last.entry) != identity(entry)
    return Revised(entry, last.sequence + moved, last.created, now)


def _said(revised: Iterable[Revised]) -> dict[str, object]:
    return {r.entry.uid: content(r.entry) for r in revised}
