"""The agenda in the terminal: a table of two columns that fits eighty of its own, and a line an event in a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from briefgen.domain.dates import wording
from briefgen.domain.standing import Standing
from briefgen.language import gettext as _
from briefgen.terminal.agenda import Row

WHEN = 26  # columns for a date and what is known of it
# What wants to be seen first, and what can wait.
STYLES = {
    Standing.DUE: "bold red",
    Standing.CANCELLED: "red",
    Standing.POSTPONED: "red",
    Standing.NO_NEWS: "yellow",
    Standing.TO_CONFIRM: "yellow",
    Standing.UNDATED: "yellow",
    Standing.AHEAD: "green",
    Standing.HELD: "dim",
    Standing.PASSED: "dim",
}


def print_agenda(rows: Iterable[Row], day: date, console: Console | None = None) -> None:
    """Print the agenda: as a table where somebody reads it, else an event a line, parted by tabs, without any padding."""
    found, console = list(rows), console or Console(highlight=False)
    if not found:
        console.print(_("Nothing is ahead or to be confirmed as of {day}.").format(day=wording.day(day)))
    elif console.is_terminal:
        console.print(Text(_("As of {day}").format(day=wording.day(day)), "italic"))
        console.print(_table(found))
    else:
        for row in found:
            console.print("\t".join(_plain(row)), markup=False, soft_wrap=True)


def _plain(row: Row) -> Iterator[str]:
    yield from (row.when, row.state, row.who, _what(row), row.id)


def _what(row: Row) -> str:
    what = _("{title}, {place}").format(title=row.title, place=row.place) if _says_more(row) else row.title
    return _("{what}; {moved}").format(what=what, moved=row.moved) if row.moved else what


def _says_more(row: Row) -> bool:
    return bool(row.place) and row.place not in row.title


def _table(rows: Iterable[Row]) -> Table:
    """Words are parted at spaces alone; an id is never folded, since it is copied."""
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 1, 0))
    table.add_column(width=WHEN)
    table.add_column()
    for row in rows:
        table.add_row(_when(row), _told(row))
    return table


def _when(row: Row) -> RenderableType:
    return Group(Text(row.when, "bold"), state_text(row))


def state_text(row: Row) -> Text:
    """How an event stands; what is overdue cannot be overlooked, not even without colours."""
    stands = Standing((row.values or {})["standing"])
    words = _("OVERDUE, no report") if stands is Standing.DUE else row.state
    return Text(words, STYLES[stands])


def _told(row: Row) -> RenderableType:
    return Group(Text(_what(row)), Text(row.who), Text(row.id, "dim", no_wrap=True, overflow="ignore"))
