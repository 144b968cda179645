"""`init`: a desk of one's own in an empty folder."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from briefgen.commands.common import now, only_text
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.language import ngettext

if TYPE_CHECKING:
    from briefgen.starting.plan import NationalDay, Plan
    from briefgen.starting.states import State

Answer = TypeVar("Answer")


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path), default=Path())
@click.option("--home", metavar="CODE", help="Whose desk it is: two letters of ISO 3166, or a name.")
@click.option(
    "--counterpart", "counterparts", multiple=True, metavar="CODE", help="Whom it deals with; may be repeated."
)
@click.option("--title", help="The title of the calendar.")
@click.option("--timezone", metavar="ZONE", help="The desk's time zone (default: that of the capital).")
@click.option("--domain", metavar="DOMAIN", help="A domain of your own: part of the identity of every calendar entry.")
@click.option("--address", metavar="URL", help="Where the files will be published.")
@click.option(
    "--national-day",
    "national_days",
    multiple=True,
    metavar="CODE=MM-DD",
    help="The national day of a side, with its name behind it if you like; may be repeated.",
)
@click.option(
    "--publish",
    type=click.Choice(["github", "gitlab", "nginx", "caddy", "container"]),
    help="With a workflow that publishes every night, or the configuration of a server.",
)
def init(folder: Path, home: str | None, counterparts: tuple[str, ...], **told: Any) -> int:
    """Begin a desk of one's own in an empty folder.

    Asks in a terminal for what it is not told; elsewhere only --home and one --counterpart have to be said.
    """
    from briefgen.starting.files import desk_files, write_desk

    only_text(home, counterparts, *told.values())
    plan = _plan(home, counterparts, told)
    files = desk_files(plan)
    write_desk(folder, files)
    for line in _next_steps(folder, plan, len(files)):
        click.echo(line)
    return Exit.WELL


def _plan(home: str | None, counterparts: tuple[str, ...], told: Mapping[str, Any]) -> Plan:
    from briefgen.starting import plan as read
    from briefgen.terminal.asking import is_terminal

    asking = is_terminal()
    if not (asking or home):
        raise _missing("--home")
    told_theirs = ",".join(counterparts)
    if not (asking or told_theirs.strip(" ,;")):
        raise _missing("--counterpart")
    ours = read.read_state(home) if home else _asked(_("Whose desk is it? Code or name of the state"), read.read_state)
    read_theirs = partial(read.read_counterparts, ours)
    question = _("With whom does it deal? Codes or names, with commas between them")
    theirs = read_theirs(told_theirs) if told_theirs else _asked(question, read_theirs)
    sides = (ours, *theirs)
    title, address = told["title"], told["address"]
    domain = read.read_domain(told["domain"]) if told["domain"] is not None else None
    days = tuple(read.read_national_day(text, sides) for text in told["national_days"])
    zone = read.read_zone(told["timezone"] or ours.timezone)
    if asking:
        domain = domain or _asked(_("A domain of your own (Enter: later)"), _unless_empty(read.read_domain))
        days += tuple(_asked_days(sides, {day.code for day in days}))
    return read.Plan(
        home=ours,
        counterparts=theirs,
        title=read.read_title(title if title is not None else _("{home}: bilateral calendar").format(home=ours.name)),
        timezone=zone,
        domain=domain or read.PLACEHOLDER.format(slug=ours.slug),
        begun=now().date(),
        address=read.read_web_address(address) if address is not None else None,
        national_days=days,
        publish=read.Host(told["publish"]) if told["publish"] else None,
    )


def _asked(question: str, read: Callable[[str], Answer]) -> Answer:
    """The answer to a question, as *read* has it; what will not do is said below it, and the question stays."""
    from briefgen.terminal.asking import interrupted

    def told(text: str) -> Answer:
        try:
            return read(text.strip())
        except BriefgenError as error:
            raise click.UsageError(error.told(" ")) from None

    try:
        answer: Answer = click.prompt(question, default="", show_default=False, value_proc=told)
    except click.Abort:
        click.echo()
        raise interrupted() from None
    return answer


def _unless_empty(read: Callable[[str], Answer]) -> Callable[[str], Answer | None]:
    return lambda text: read(text) if text else None


def _missing(option: str) -> BriefgenError:
    example = "briefgen init my-desk --home NO --counterpart BG --counterpart JP"
    return BriefgenError(
        _("{option} is missing.").format(option=option),
        hint=_("Write, for example: {command}").format(command=example),
    )


def _asked_days(sides: Iterable[State], known: set[str]) -> Iterable[NationalDay]:
    from briefgen.starting.plan import day_of

    for side in sides:
        if side.code not in known:
            question = _("National day of {name}, as month-day (Enter: later)").format(name=side.name)
            if day := _asked(question, _unless_empty(partial(day_of, side))):
                yield day


def _next_steps(folder: Path, plan: Plan, count: int) -> Iterable[str]:
    written = ngettext("%d file was written into {folder}.", "%d files were written into {folder}.", count) % count
    yield written.format(folder=folder.resolve())
    for one in (plan.home, *plan.counterparts):
        yield _("  {code}  {name}, {capital}, {zone}").format(
            code=one.code, name=one.name, capital=one.capital or _("no capital"), zone=one.timezone
        )
    missing = [
        side.name for side in (plan.home, *plan.counterparts) if side.code not in {d.code for d in plan.national_days}
    ]
    if missing:
        yield _("Not told yet: the national day of {names} (seeds/reference-days.yaml).").format(
            names=", ".join(missing)
        )
    if plan.domain.endswith(".example"):
        yield _(
            "Put a domain of your own into events.yaml before anybody subscribes: {domain} is a placeholder."
        ).format(domain=plan.domain)
    here = "" if folder.resolve() == Path.cwd() else f"cd {shlex.quote(str(folder))} && "
    yield _("Next: {command}").format(command=f"{here}briefgen check && briefgen build")
