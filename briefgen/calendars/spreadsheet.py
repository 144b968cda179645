"""All events as a table for a spreadsheet: CSV as Excel reads it (RFC 4180, UTF-8 with a byte order mark)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from briefgen.calendars import words
from briefgen.calendars.entries import clean
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import dating
from briefgen.domain.public import public
from briefgen.domain.records import state_of
from briefgen.domain.standing import EventState, status_in_force

# Names for programs: the same in every language.
COLUMNS = (
    "id",
    "kind",
    "title",
    "counterparts",
    "status",
    "when",
    "first",
    "last",
    "start",
    "end",
    "timezone",
    "was",
    "place",
    "participants",
    "sources",
)
# Under “when” to “was”: when an event is, by the names under which the domain has it.
DATE = ("date", "first", "last", "start", "end", "timezone", "was")
BYTE_ORDER_MARK = "\ufeff"  # without it, Excel takes UTF-8 for the machine's code page
BETWEEN = "; "
# A cell that begins so is run as a formula (OWASP, “CSV Injection”); the full-width forms are read alike.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def event_table(catalog: Catalog, day: date) -> bytes:
    """One row for each event that the public may know of by a day, in the order of the file."""
    catalog = public(catalog)
    states = (state_of(catalog, event, day) for event in catalog.events.values())
    return to_csv([COLUMNS, *(tuple(_row(catalog, state)) for state in states if state)])


def _row(catalog: Catalog, state: EventState) -> Iterator[str]:
    event, now = state.record, state.now
    yield event.id
    yield event.kind.traits.words()
    yield state.title
    yield BETWEEN.join(words.counterparts(event.counterparts, catalog.calendar.home))
    yield status_in_force(state).traits.words()
    date_values = dating.values(catalog, state)
    yield from (date_values[name] or "" for name in DATE)
    yield str(now.place or "")
    yield BETWEEN.join(str(catalog.people[p.person].name) for p in now.participants)
    yield BETWEEN.join((*map(str, state.citations()), *(str(basis.text) for basis in state.bases())))


def to_csv(rows: Iterable[Iterable[str]]) -> bytes:
    """Rows as CSV; every cell is one line of text, and none is a formula."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([_harmless(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _harmless(cell: str) -> str:
    plain = cell.isprintable() and "  " not in cell  # as nearly all are
    line = cell.strip() if plain else " ".join(clean(cell).split())
    return f"'{line}" if line.startswith(FORMULA) or cell.startswith(FORMULA) else line
