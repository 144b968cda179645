"""The commands gathered: parse, call, print, exit code."""

from __future__ import annotations

import codecs
import errno
import gc
import io
import os
import signal
import sys
from pathlib import Path
from typing import Any

import click

from briefgen import __version__
from briefgen.commands.common import near
from briefgen.commands.gathered import Gathered
from briefgen.commands.overview import overview
from briefgen.commands.told import refuse_what_says_nothing
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _

# Reading is ours alone: no plug-in that some other package brings along has a say in it, and none is looked for (Pydantic).
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
# Records and what is made of them live until the end, and little of it goes round in circles: Python's 700 would look through
# them time and again, a fourteenth of a large build.
OBJECTS_BETWEEN_COLLECTIONS = 20_000
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class Commands(click.Group):
    """The group of commands: one place where faults become messages and exit codes."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a command; obstacles are printed in a sentence, our own bugs keep their traceback."""
        extra["standalone_mode"] = False
        gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
        _open_what_was_closed()
        _look_at_the_window()
        _speak()
        _listen()
        try:
            sys.exit(super().main(*args, **extra) or Exit.WELL)
        except BriefgenError as error:
            _complain(str(error), error.hint)
            sys.exit(error.exit_code)
        except click.ClickException as error:
            error.show()
            sys.exit(Exit.REFUSED)
        except (click.Abort, KeyboardInterrupt):
            _complain(_("Interrupted; what was published before is untouched."), None)
            sys.exit(Exit.INTERRUPTED)
        except Exception:
            import traceback

            traceback.print_exc()
            _complain(
                _("This is a mistake in briefgen, not in your data."), _("Please report it with the lines above.")
            )
            sys.exit(Exit.BUG)

    def invoke(self, ctx: click.Context) -> Any:
        """Do what is asked, down to the last word that is printed of it."""
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # The reader of a pipe (head, less) has gone: nothing is wrong. Left to click, it would be 1, which tells of mistakes.
            _print_no_more()
            return Exit.WELL
        except OSError as error:
            obstacle = _obstacle(error)
            if obstacle is None:
                raise
            if error.errno in NO_ROOM:
                _print_no_more()
            raise obstacle from error
        return code

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant, with what is told it, each word of which has to say something."""
        name, command, told = super().resolve_command(ctx, args)
        if command:
            with click.Context(command, info_name=name, parent=ctx):
                refuse_what_says_nothing(command, told)
        return name, command, told

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands by what they are for."""
        widest = max(map(len, self.commands))
        for heading, names in overview().items():
            rows = [(name, self.commands[name].get_short_help_str(formatter.width - widest - 6)) for name in names]
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(widest), words) for name, words in rows])


def _obstacle(error: OSError) -> BriefgenError | None:
    """What the user can remove of what the system refuses; None where it is our own mistake."""
    if error.errno in NO_ROOM:
        return BriefgenError(
            _("It cannot be written: {reason}.").format(reason=error.strerror),
            hint=_("Make room, and run the command again; what was published before is untouched."),
        )
    if isinstance(error, PermissionError) and error.filename:
        return BriefgenError(
            _("{file} cannot be used: {reason}.").format(file=error.filename, reason=error.strerror),
            hint=_("Allow it, or ask whoever looks after the folder; what was published before is untouched."),
        )
    if error.errno == errno.ENAMETOOLONG and error.filename:
        return BriefgenError(
            _("{file} cannot be used: {reason}.").format(file=error.filename, reason=error.strerror),
            hint=_("Give it a shorter name, of at most 255 bytes; nothing was written."),
        )
    return None


def _open_what_was_closed() -> None:
    """A stream that was closed before the program began (``<&-``) is empty to read, and swallows what is written."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - to the program's end


def _print_no_more() -> None:
    """Let what is still to be printed go nowhere, so that it does not fail once more as the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _look_at_the_window() -> None:
    """A window of no columns, as some programs hand it on, is none that is known: nothing would be printed in it."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and not int(columns):
        del os.environ["COLUMNS"]


def _speak() -> None:
    """Let every word be printed: what goes into a file or to another program is UTF-8, as YAML, JSON and calendars are.

    A terminal keeps its encoding, but for plain ASCII, which is only what a system says that was told nothing.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            plain = codecs.lookup(stream.encoding).name == "ascii"
            encoding = stream.encoding if stream.isatty() and not plain else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _listen() -> None:
    """Let Ctrl-C be answered from here on; it ended the program outright while that was loaded."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _complain(message: str, hint: str | None) -> None:
    click.echo(message, err=True)
    if hint:
        click.echo(f"→ {hint}", err=True)


def _interrupt(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


@click.group(cls=Commands, commands=Gathered(), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefgen")
@click.option(
    "--project",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that holds events.yaml (default: this one).",
)
@click.pass_context
def main(context: click.Context, folder: Path) -> None:
    """Calendars, briefing memos and a page from one curated file."""
    # Asked to end by another program, it ends as on Ctrl-C: without that, the processes that lay out memos would outlive it.
    signal.signal(signal.SIGTERM, _interrupt)
    context.obj = folder


@main.command("help")
@click.argument("names", nargs=-1, metavar="[COMMAND]...")
@click.pass_context
def show_help(context: click.Context, names: tuple[str, ...]) -> None:
    """What a command does, and its options."""
    found: click.Command = main
    for name in names:
        inner = found.get_command(context, name) if isinstance(found, click.Group) else None
        if inner is None:
            known = list(found.commands) if isinstance(found, click.Group) else []
            raise BriefgenError(near(name, known, _("command")), hint=_("`briefgen help` lists them all."))
        found = inner
    path = " ".join(["briefgen", *names])
    click.echo(found.get_help(click.Context(found, info_name=path)))
