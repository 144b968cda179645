"""Mistakes in the terminal: what is wrong in colour, its place a link to the file, lines broken between words."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import wrap
from typing import TextIO

import click

from briefgen.diagnostics import WIDEST, Diagnostic, render, summary
from briefgen.language import ngettext

LINK, END = "\x1b]8;;{address}\x1b\\", "\x1b]8;;\x1b\\"  # OSC 8
INDENT = "  "
GUTTER = 8  # columns before a quoted line
MOST_PRINTED = 1000
NARROW = 40  # columns: below that lines are left as they are


def print_faults(
    diagnostics: Sequence[Diagnostic], lines: Mapping[str, Sequence[str]], folder: Path, stream: TextIO | None = None
) -> None:
    """Print diagnostics, and a count, to a stream (standard error): plain where no person reads.

    Of more than `MOST_PRINTED` the rest is counted, warnings first: so many tell of one slip, or of a file that is another one.
    """
    to = stream or sys.stderr
    plain = not to.isatty() or os.environ.get("TERM") == "dumb"
    width = shutil.get_terminal_size().columns
    shown = _weightiest(diagnostics)
    blocks = [render(d, lines) if plain else "\n".join(painted(d, lines, folder, width)) for d in shown]
    if left := len(diagnostics) - len(shown):
        told = ngettext(
            "One more is not shown: mend these first; “--json” of `check` has all.",
            "{count} more are not shown: mend these first; “--json” of `check` has all.",
            left,
        )
        blocks.append(told.format(count=left))
    click.echo("\n\n".join([*blocks, summary(diagnostics)]), file=to, color=None if plain else True)


def _weightiest(diagnostics: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """As many as are printed, in their order: errors before warnings, and of each the first."""
    if len(diagnostics) <= MOST_PRINTED:
        return diagnostics
    weighed = sorted(range(len(diagnostics)), key=lambda n: not diagnostics[n].is_error)
    return [diagnostics[n] for n in sorted(weighed[:MOST_PRINTED])]


def painted(diagnostic: Diagnostic, lines: Mapping[str, Sequence[str]], folder: Path, width: int) -> Iterator[str]:
    """One diagnostic, line by line, for a terminal of a width; in colours unless NO_COLOR is set."""
    room = WIDEST if width < NARROW else min(WIDEST, width - GUTTER)
    first, *rest = render(diagnostic, lines, room).splitlines()
    yield from _head(diagnostic, first, folder, width)
    for line in rest:
        if line.lstrip().startswith("^"):
            yield _colored(line, _color(diagnostic))
        elif " | " in line[:8]:
            yield line
        else:
            yield from _broken(line, width)


def _head(diagnostic: Diagnostic, line: str, folder: Path, width: int) -> Iterator[str]:
    place = str(diagnostic.location)
    head, *more = list(_broken(line, width))
    rest = head.removeprefix(place)
    word, _colon, after = rest.partition(f"{diagnostic.code}:")
    shown = LINK.format(address=_address(diagnostic, folder)) + _colored(place, None, bold=True) + END
    yield (
        shown + _colored(f"{word}{diagnostic.code}:", _color(diagnostic), bold=True) + after if _colon else shown + rest
    )
    yield from more


def _address(diagnostic: Diagnostic, folder: Path) -> str:
    """A file with the number of a line, as terminals and editors read it."""
    return f"{(folder / diagnostic.location.path).resolve().as_uri()}#{diagnostic.location.line}"


def _broken(line: str, width: int) -> list[str]:
    """A line in pieces that fit, parted at spaces alone."""
    if width < NARROW or len(line) <= width:
        return [line]
    lead = line[: len(line) - len(line.lstrip())]
    return wrap(
        line.strip(),
        width,
        initial_indent=lead,
        subsequent_indent=lead + INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _color(diagnostic: Diagnostic) -> str:
    return "red" if diagnostic.is_error else "yellow"


def _colored(text: str, color: str | None, *, bold: bool = False) -> str:
    """Colours are for who wants them (no-color.org)."""
    return text if os.environ.get("NO_COLOR") else click.style(text, fg=color, bold=bold or None)
