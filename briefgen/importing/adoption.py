"""Events that were imported before imported events were marked: known by what they are called, and marked from now on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefgen.domain.model import Event
from briefgen.importing.order import Changed, Fields, Imported, Mark, Order, in_a_line
from briefgen.importing.recognition import changed, is_ahead

Name = tuple[str, ...]


def adopt(order: Order, out: Imported) -> None:
    """Take up as known what rests on an import from this file and has no mark.

    An entry of the same title and counterparts is the same event where its date is the same, or where there is only one such
    event and one such entry; what the file says otherwise is a change. What is ahead and no longer in the file is asked about.
    """
    if not (out.marks or out.same):
        return
    unmarked = _unmarked(order)
    out.changed += list(_of_the_same_date(out, unmarked))
    for name, records in _new(out).items():
        if len(records) == 1 and len(unmarked[name]) == 1:
            _take_up(order, out, records[0], unmarked.pop(name)[0])
    unread = {left.title.casefold() for left in out.left_out if left.whole}
    left = [event for events in unmarked.values() for event in events if is_ahead(order.catalog, event, order.day)]
    out.vanished += [event.id for event in left if in_a_line(str(event.title)).casefold() not in unread]


def _unmarked(order: Order) -> defaultdict[Name, list[Event]]:
    found = defaultdict[Name, list[Event]](list)
    for event in order.catalog.events.values():
        rests = any(report.basis and str(report.basis.text) == order.basis for report in event.reports)
        if rests and not event.imported and not event.withdrawn:
            found[str(event.title).casefold(), *sorted(event.counterparts)].append(event)
    return found


def _new(out: Imported) -> dict[Name, list[Fields]]:
    found = defaultdict[Name, list[Fields]](list)
    for record in out.events:
        if str(record["id"]) in out.marks:
            found[_name(record)].append(record)
    return found


def _name(fields: Fields) -> Name:
    listed = fields["counterparts"]
    assert isinstance(listed, list), "an event has counterparts"
    return str(fields["title"]).casefold(), *sorted(map(str, listed))


def _of_the_same_date(out: Imported, unmarked: defaultdict[Name, list[Event]]) -> Iterator[Changed]:
    """What is on file as the file has it: only the mark is new."""
    for mark, fields in out.same:
        events = unmarked[_name(fields)]
        same = [event for event in events if any(str(report.when) == fields["when"] for report in event.reports)]
        if same:
            events.remove(same[0])
            yield Changed(same[0].id, mark.fields(), {})


def _take_up(order: Order, out: Imported, record: Fields, event: Event) -> None:
    """What would have been a new record is a change of one that is on file."""
    mark = Mark.read(out.marks.pop(str(record["id"])))
    out.events.remove(record)
    out.carried -= 1
    out.present += 1
    if found := changed(order.catalog, event, (mark, record), order.day):
        out.changed.append(found)
