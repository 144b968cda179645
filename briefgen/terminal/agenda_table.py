"""The agenda in the terminal: how each event stands cannot be overlooked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from rich.console import Console
from rich.text import Text

from briefgen.domain.dates import wording
from briefgen.domain.standing import Standing
from briefgen.domain.text import at_place
from briefgen.language import gettext as _
from briefgen.terminal.agenda import Row
from briefgen.terminal.blocks import Block, print_blocks


def print_agenda(rows: Iterable[Row], day: date, console: Console | None = None, *, past: bool = False) -> None:
    """Print the agenda as of a day; ``past`` where what is over was asked for too."""
    found, console = [_block(row) for row in rows], console or Console(highlight=False)
    if not found:
        nothing = _("Nothing is ahead or to be confirmed as of {day}.")
        nothing = _("Nothing of that is on file as of {day}.") if past else nothing
        console.print(nothing.format(day=wording.day(day)))
        return
    print_blocks(found, _("As of {day}").format(day=wording.day(day)), console)


def _block(row: Row) -> Block:
    return Block(
        left=(Text(row.when, "bold"), state_text(row)),
        right=(Text(_what(row)), Text(row.who)),
        id=row.id,
        cells=(row.when, row.state, row.who, _what(row)),
    )


def _what(row: Row) -> str:
    what = at_place(row.title, row.place)
    return _("{what}; {moved}").format(what=what, moved=row.moved) if row.moved else what


def state_text(row: Row) -> Text:
    """How an event stands; what is overdue cannot be overlooked, not even without colours."""
    stands = Standing((row.values or {})["standing"])
    words = _("OVERDUE, no report") if stands is Standing.DUE else row.state
    return Text(words, _style(stands))


def _style(stands: Standing) -> str:
    """What wants to be seen first, and what can wait."""
    match stands:
        case Standing.DUE:
            return "bold red"
        case Standing.CANCELLED | Standing.POSTPONED:
            return "red"
        case Standing.NO_NEWS | Standing.TO_CONFIRM | Standing.UNDATED:
            return "yellow"
        case Standing.AHEAD:
            return "green"
        case Standing.HELD | Standing.PASSED:
            return "dim"
    assert_never(stands)
