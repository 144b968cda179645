"""What is late: promises that fell due, and events whose day is over without a report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from briefgen.domain.agenda import states
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import UNDATED, wording
from briefgen.domain.model import HOME_EVENTS
from briefgen.domain.records import state_of
from briefgen.domain.standing import CommitmentStateOf, EventState, Standing, standing
from briefgen.domain.standing.promises import late as overdue
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.memos.desk import Item, Part, first
from briefgen.memos.desk import words as desk
from briefgen.memos.week.span import Span

STAYS = timedelta(days=60)  # how long an event whose day is over without a report stands on the week's sheet
MOST = 20
WORTH = 840


def late(catalog: Catalog, span: Span) -> Part:
    """What fell due since the last sheet, then the rest, the longest overdue first; of long past events none."""
    due = [e for e in states(catalog, span.day) if standing(e, span.day) is Standing.DUE and _is_with_someone(e)]
    recent = [e for e in due if e.now.when.last and span.day - e.now.when.last <= STAYS]
    known = (state_of(catalog, promise, span.day) for promise in catalog.commitments.values())
    promises = [promise for promise in known if promise and overdue(catalog, promise, span.day)]
    found = [*((_ended(e), _event(catalog, e, span.day)) for e in recent)]
    found += [(_due(p), _promise(catalog, p, span.day)) for p in promises]
    rows = [row for _day, row in sorted(found, key=lambda pair: (pair[0] < span.since, pair[0], pair[1].id))]
    worth = tuple(row.worth_less(20 * n) for n, row in enumerate(rows))
    part = first(Part("late", _("What is late"), worth, elsewhere="briefgen chase"), MOST)
    return _with_older(part, len(due) - len(recent))


def _with_older(part: Part, count: int) -> Part:
    if not count:
        return part
    words = ngettext(
        "%d older event has no report either: briefgen agenda",
        "%d older events have no report either: briefgen agenda",
        count,
    )
    older = Item(lead="", what=words % count, worth=WORTH - 60, values={"older": count})
    return replace(part, rows=(*part.rows, older))


def _is_with_someone(event: EventState) -> bool:
    return HOME_EVENTS not in event.record.counterparts


def _ended(event: EventState) -> date:
    return event.now.when.end_key[0]


def _due(promise: CommitmentStateOf) -> date:
    return (promise.now.due or UNDATED).end_key[0]


def _event(catalog: Catalog, event: EventState, day: date) -> Item:
    return Item(
        lead=desk.when(catalog, event, day),
        what=desk.titled(catalog, event.record.counterparts, event.title),
        details=(_("Expected, and nothing is on file of how it went."),),
        tags=(_("Due, no report"), *desk.private(event)),
        id=event.id,
        worth=WORTH,
        values={"due": _ended(event).isoformat()},
    )


def _promise(catalog: Catalog, promise: CommitmentStateOf, day: date) -> Item:
    return Item(
        lead=desk.due(promise.now.due or UNDATED),
        what=desk.titled(catalog, promise.record.counterparts, promise.title),
        details=tuple(said for said in (". ".join(_who(catalog, promise, day)),) if said),
        tags=(_("Overdue"), *desk.private(promise)),
        id=promise.id,
        worth=WORTH,
        values={"due": _due(promise).isoformat()},
    )


def _who(catalog: Catalog, promise: CommitmentStateOf, day: date) -> Iterator[str]:
    record = promise.record
    if record.owner:
        yield _("Owner: {name}").format(name=desk.named(catalog, str(record.owner), day))
    if record.lead:
        yield _("Followed by {name}").format(name=desk.named(catalog, str(record.lead), day))
    asked = max((note.day for note in record.asked if note.day <= day), default=None)
    if asked and asked >= promise.last_day:
        yield _("Asked on {day}, no answer on file").format(day=wording.day(asked))
