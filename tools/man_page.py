"""Writes docs/briefgen.1, the man page, from the commands and their options as `--help` has them.

python -m tools.man_page > docs/briefgen.1
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import click

from briefgen.cli import main
from briefgen.commands.overview import overview

HEAD = """\
.\\" Written by tools/man_page.py from the commands.
.TH BRIEFGEN 1 "" "briefgen" "User commands"
.SH NAME
briefgen \\- calendars, briefing memos and a page from one curated file
.SH SYNOPSIS
.B briefgen
.RB [ \\-\\-project
.IR DIRECTORY ]
.I COMMAND
.RI [ OPTIONS ]
.SH DESCRIPTION
A desk keeps
.I events.yaml
and
.I seeds/
by hand: what happens between its country and each counterpart, and where that is known from.
.B briefgen
makes calendars, memos and web pages of it in
.IR output/ .
"""
FOOT = """\
.SH EXIT STATUS
0 well; 1 the data have errors; 2 usage, or an obstacle; 3 warnings under \\-\\-strict, or something changed; 4 some memo could not be made;
5 subscribers would lose an entry; 70 a mistake of the program; 130 interrupted.
.SH ENVIRONMENT
.TP
.B SOURCE_DATE_EPOCH
the time of a run, in seconds since 1970, instead of the clock
.SH FILES
.TP
.I events.yaml, events/, seeds/
the curated data
.TP
.I output/feeds/
the calendars and their ledger; commit them with the data
.TP
.I templates/
the desk's own templates, in front of the program's
"""


def page() -> str:
    """The whole page (man(7)): what each command does, and its options."""
    parts = [HEAD]
    for heading, names in overview().items():
        parts.append(f".SH {_plain(heading.upper())}\n")
        parts += [line for name in names for line in _command(name, main.commands[name])]
    return "".join([*parts, FOOT])


def _command(name: str, command: click.Command) -> Iterator[str]:
    """A command with its arguments, its help, its options; then those below it."""
    context = click.Context(command, info_name=name)
    arguments = [p.make_metavar(context) for p in command.params if isinstance(p, click.Argument)]
    below = " COMMAND" if isinstance(command, click.Group) else ""
    yield f".SS {_plain(name)}{below}{''.join(f' {_plain(one)}' for one in arguments)}\n"
    yield f"{_plain(command.help or '')}\n"
    for option in command.params:
        if record := option.get_help_record(context):
            yield f".TP\n.B {_plain(record[0])}\n{_plain(record[1])}\n"
    if isinstance(command, click.Group):
        for inner in command.commands:
            yield from _command(f"{name} {inner}", command.commands[inner])


def _plain(text: str) -> str:
    """Words as man(7) takes them: paragraphs parted, nothing of it a request, a hyphen one that can be copied."""
    paragraphs = (re.sub(r"\s+", " ", part.strip()) for part in text.split("\n\n"))
    escaped = (part.replace("\\", r"\e").replace("-", r"\-") for part in paragraphs)
    return "\n.PP\n".join(rf"\&{part}" if part[:1] in (".", "'") else part for part in escaped)


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    click.echo(page(), nl=False)
