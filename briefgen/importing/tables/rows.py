"""The rows of a table to records: each becomes one event, or is left out with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from briefgen.domain import codes
from briefgen.domain.dates import When
from briefgen.domain.model import Event, Status
from briefgen.importing import recognition
from briefgen.importing.adoption import adopt
from briefgen.importing.descriptions import plain
from briefgen.importing.order import Fields, Imported, LeftOut, Mark, Order, in_a_line
from briefgen.importing.tables import statuses
from briefgen.importing.tables.answers import says_confidential, says_no, says_yes
from briefgen.importing.tables.columns import Column, Columns, find_columns, lettered
from briefgen.importing.tables.dates import Cells, Habits, UnreadableRowError, day_first, hourly, read_when
from briefgen.importing.tables.heads import parted
from briefgen.importing.tables.sheets import read_sheet
from briefgen.importing.vocabulary import fitted, ids, kind_of
from briefgen.language import gettext as _


class Table(Struct, frozen=True):
    """A table under way: its columns, and how it writes dates."""

    order: Order
    columns: Columns
    habits: Habits
    taken: set[str]
    present: frozenset[tuple[str, ...]]
    imported: Mapping[str, Event]
    keys: set[str] = field(default_factory=set)


def read_table(
    data: bytes, order: Order, mapped: Sequence[str] = (), wanted: str | None = None
) -> tuple[Imported, list[str]]:
    """Records from a table, and which columns were read as what; raises BriefgenError where it is none."""
    sheet = read_sheet(order.name, data, wanted)
    head, rows = parted(sheet, order.name)
    written = [cells for _number, cells in rows]
    columns = find_columns(lettered(head, written), mapped, hourly(written))
    taken = {record.id for record in order.catalog.records()}
    known = recognition.known(order.catalog)
    table = Table(order, columns, _habits(order, columns, rows), taken, recognition.on_file(order.catalog), known)
    out = Imported()
    for number, cells in rows:
        _carry(table, number, cells, out)
    out.vanished += _vanished(table, rows, out)
    adopt(order, out)
    others = [_("The sheet “{name}” was not read; --sheet names another.").format(name=name) for name in sheet.others]
    return out, [*columns.lines(), *sheet.notes, *others]


def _habits(order: Order, columns: Columns, rows: Iterable[tuple[int, tuple[str, ...]]]) -> Habits:
    cells = (columns.cell(row, column) for _number, row in rows for column in (Column.WHEN, Column.UNTIL))
    return Habits(day_first(cells), order.catalog.calendar.timezone)


def _carry(table: Table, number: int, cells: tuple[str, ...], out: Imported) -> None:
    out.entries += 1
    title = table.columns.cell(cells, Column.TITLE)
    try:
        record, unsaid = _record(table, cells)
        mark = _mark(table, cells, record)
    except UnreadableRowError as reason:
        out.left_out.append(LeftOut(number, in_a_line(title), (str(reason),), whole=True))
        return
    if mark and recognition.recognised(table.order, table.imported, (mark, record), out):
        out.present += 1
        return
    if recognition.told_as(record) in table.present:
        out.present += 1
        out.same += [(mark, record)] if mark else []
        return
    (identity,) = ids(record, table.taken)
    out.events.append({"id": identity, **record})
    if unsaid:
        out.left_out.append(LeftOut(number, in_a_line(title), unsaid))
    if mark:
        out.marks[identity] = mark.fields()
    out.carried += 1


def _vanished(table: Table, rows: Iterable[tuple[int, tuple[str, ...]]], out: Imported) -> Iterator[str]:
    """What was imported from this sheet before and is no longer in it; a row that could not be read still is."""
    if Column.KEY not in table.columns.places:
        return
    keys = {recognition.row_key(table.order.name, table.columns.cell(cells, Column.KEY)) for _number, cells in rows}
    yield from recognition.vanished(table.order.catalog, table.order.name, out.keys | keys, table.order.day)


def _mark(table: Table, cells: Sequence[str], record: Fields) -> Mark | None:
    """By what a row is known again: its key, where a column for that was named."""
    written = table.columns.cell(cells, Column.KEY)
    key = recognition.row_key(table.order.name, written)
    if key in table.keys:
        raise UnreadableRowError(_("another row has its key, “{key}”").format(key=written))
    if key:
        table.keys.add(key)
    return recognition.mark(key, table.order.name, record, table.columns.cell(cells, Column.STATUS))


def _refuse_private(said: Mapping[Column, str], unread: Iterable[str]) -> None:
    """Raise UnreadableRowError for what is marked private, be it in a column whose head nobody knows."""
    marked = not all(says_no(said[column]) for column in (Column.PRIVATE, Column.SENSITIVITY))
    if marked or any(map(says_confidential, unread)):
        raise UnreadableRowError(_("it is marked private"))


def _record(table: Table, cells: Sequence[str]) -> tuple[Fields, tuple[str, ...]]:
    """What a row says, field by field, and what of it was left out."""
    order, said = table.order, {column: table.columns.cell(cells, column) for column in Column}
    _refuse_private(said, table.columns.unread(cells))
    if not said[Column.TITLE]:
        raise UnreadableRowError(_("it does not say what; write a title"))
    dated = read_when(table.habits, _cells(said))
    when = dated.when
    if order.since and when.last and when.last < order.since:
        raise UnreadableRowError(_("it was over before {day}").format(day=order.since.isoformat()))
    status, why = _status(said[Column.STATUS], when, order)
    fields: Fields = {
        "kind": kind_of(re.split(r"[,;/]\s*", said[Column.KIND]), said[Column.TITLE]).value,
        "title": fitted(said[Column.TITLE])[0],
        "counterparts": _counterparts(order, said[Column.WITH]),
        "status": status.value,
        "when": str(when),
    }
    if said[Column.PLACE]:
        fields["place"] = fitted(said[Column.PLACE])[0]
    if inferred := {name: words for name, words in (("status", why), ("when", dated.why)) if words}:
        fields["inferred"] = inferred
    note, was_cut = fitted(plain(said[Column.NOTE]))
    if note:
        fields["note"] = note
    unsaid = [dated.unsaid] if dated.unsaid else []
    if not (says_no(said[Column.ALL_DAY]) or says_yes(said[Column.ALL_DAY])):
        words = _("whether it lasts all day: “{text}” says neither yes nor no")
        unsaid.append(words.format(text=said[Column.ALL_DAY][:40]))
    if was_cut:
        unsaid.append(_("the end of its {what}, which is too long").format(what=_("note")))
    if said[Column.STATUS] and statuses.named(said[Column.STATUS]) is None:
        unsaid.append(_("its status, “{text}”, which is none that is known").format(text=said[Column.STATUS][:40]))
    return {**fields, "basis": {"text": order.basis, "date": order.day.isoformat()}}, tuple(unsaid)


def _cells(said: Mapping[Column, str]) -> Cells:
    """What the cells of a row say of when it is."""
    days, hours = (said[Column.WHEN], said[Column.UNTIL]), (said[Column.TIME], said[Column.END_TIME])
    return Cells(*days, *hours, all_day=says_yes(said[Column.ALL_DAY]))


def _status(text: str, when: When, order: Order) -> tuple[Status, str]:
    """The status that a row names; else what is over was held, and what is ahead is planned, as is said of it."""
    named = statuses.named(text)
    over = bool(when.last and when.last < order.day)
    if named and not (named is Status.HELD and not over):
        return named, ""
    if over:
        return Status.HELD, _("The table lists it, and its day is over.")
    return Status.PLANNED, ""


def _listed(text: str) -> Iterator[str]:
    """What a cell lists; “and” parts two, but where both are one state: Bosnia and Herzegovina."""
    for several in map(str.strip, re.split(r"[,;/+\n]", text)):
        yield from [several] if codes.meant(several) else map(str.strip, re.split(r"&|\band\b|\bи\b", several))


def _counterparts(order: Order, text: str) -> list[str]:
    """The counterparts that a cell names by code or name, in any of many languages; else the one that was told."""
    known, found = order.catalog.counterparts, list[str]()
    for part in _listed(text):
        code = part if part in known else codes.meant(part)
        if code in known and code is not None and code not in found:
            found.append(code)
        elif part and code not in known and not order.counterpart:
            told = _("“{text}” is no counterpart of this desk; write one that is, or add it to seeds/counterparts.yaml")
            raise UnreadableRowError(told.format(text=part[:40]))
    if found:
        return found
    if order.counterpart:
        return [order.counterpart]
    raise UnreadableRowError(
        _("it names no counterpart; name one with --counterpart, or the column that does with --map with=COLUMN")
    )
