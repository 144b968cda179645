"""A record, and what a build did, in the terminal: with colour and the window's width there, plain text elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from briefgen.building.artifacts import Outcome
from briefgen.calendars import names
from briefgen.domain.addresses import EVENTS, FOLDER
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.terminal.show import Line, Shown
from briefgen.terminal.wrapping import wrapped


def print_record(shown: Shown) -> None:
    """Print one record: a line for each of its lines where no person reads, and else as wide as the window."""
    console = Console(highlight=False)
    if not console.is_terminal:
        click.echo("\n".join((shown.heading, shown.place, *map(_plain, shown.lines))))
        return
    console.print(Text("\n".join(wrapped(shown.heading, console.width)), "bold"), soft_wrap=True)
    console.print(Text(shown.place, "dim"), soft_wrap=True)
    for line in shown.lines:
        console.print(_wide(line, console.width), soft_wrap=True)


def _plain(line: Line) -> str:
    return _indent(line) + _told(line)


def _wide(line: Line, width: int) -> Text:
    """A line as wide as the window; what goes on below stands further in, so that every label is seen."""
    indent = _indent(line)
    further = "\n" + indent + "    "
    shown = Text(indent + further.join(wrapped(_told(line), width - len(indent) - 4)))
    shown.stylize("bold", len(indent), len(indent) + len(line.label))
    return shown


def _indent(line: Line) -> str:
    return "  " * (line.depth + 1)


def _told(line: Line) -> str:
    return f"{line.label}: {line.words}" if line.words else line.label


def report_lines(outcome: Outcome) -> Iterator[str]:
    """What a build did, in a few lines."""
    feeds = [path for path in outcome.written if path.endswith(".ics") and _tells(Path(path))]
    others = [path for path in outcome.written if path.endswith((".pdf", ".html"))]
    yield from (_("note: {text}").format(text=text) for text in outcome.warnings)
    if feeds and outcome.as_of:
        told = _("Made the calendars as of {day} in {folder}; those that are published stay as they are.")
        yield told.format(day=outcome.as_of, folder=outcome.tree / FOLDER)
    elif feeds:
        yield _("Calendars changed: {names}").format(names=", ".join(Path(path).stem for path in feeds))
    for path in others:
        yield _("Made {path}").format(path=outcome.tree / path)
    for path in outcome.removed:
        yield _("Removed {path}").format(path=outcome.tree / path)
    count = len(outcome.kept)
    if count:
        yield ngettext("%d file was up to date.", "%d files were up to date.", count) % count


def _tells(calendar: Path) -> bool:
    """Whether a calendar says more than those named already: no variant of another, and no single event."""
    return calendar.parent.name != EVENTS and not names.is_variant(calendar.stem)


def failure_lines(outcome: Outcome) -> Iterator[str]:
    """The files that could not be made, those of one reason together, and what helps below the last that it helps with."""
    by_remedy: dict[str | None, dict[str, list[str]]] = {}
    for path, error in outcome.failed.items():
        by_remedy.setdefault(error.hint, {}).setdefault(str(error), []).append(path)
    for hint, reasons in by_remedy.items():
        for reason, paths in reasons.items():
            message = ngettext("{paths} was not made: {reason}", "{paths} were not made: {reason}", len(paths))
            yield message.format(paths=", ".join(paths), reason=reason)
        if hint:
            yield f"→ {hint}"
