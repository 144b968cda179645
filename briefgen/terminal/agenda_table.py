"""The agenda in the terminal: a table of two columns that fits eighty of its own, and a line an event in a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from briefgen.domain.dates import wording
from briefgen.domain.standing import Standing
from briefgen.language import gettext as _
from briefgen.terminal.agenda import Row

WHEN, GAP = 26, 2  # columns for a date and what is known of it, and behind them
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
        for row in found:
            _print_row(console, row)
    else:
        console.file.writelines("\t".join(_plain(row)) + "\n" for row in found)


def _plain(row: Row) -> Iterator[str]:
    yield from (row.when, row.state, row.who, _what(row), row.id)


def _what(row: Row) -> str:
    what = _("{title}, {place}").format(title=row.title, place=row.place) if _says_more(row) else row.title
    return _("{what}; {moved}").format(what=what, moved=row.moved) if row.moved else what


def _says_more(row: Row) -> bool:
    return bool(row.place) and row.place not in row.title


def _print_row(console: Console, row: Row) -> None:
    """Two columns, in which words are parted at spaces alone; and the id, which is never folded, since it is copied."""
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, GAP, 0, 0))
    table.add_column(width=WHEN)
    table.add_column()
    table.add_row(Group(Text(row.when, "bold"), state_text(row)), Group(Text(_what(row)), Text(row.who)))
    console.print(table)
    indent = WHEN + GAP if WHEN + GAP + len(row.id) <= console.width else 0
    console.print(Text(" " * indent + row.id, "dim"), "", sep="\n", soft_wrap=True)


def state_text(row: Row) -> Text:
    """How an event stands; what is overdue cannot be overlooked, not even without colours."""
    stands = Standing((row.values or {})["standing"])
    words = _("OVERDUE, no report") if stands is Standing.DUE else row.state
    return Text(words, STYLES[stands])
