"""`init`: a desk of one's own in an empty folder."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.commands.common import now
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.language import ngettext

if TYPE_CHECKING:
    from briefgen.starting.plan import NationalDay, Plan
    from briefgen.starting.states import State


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
def init(folder: Path, home: str | None, counterparts: tuple[str, ...], **told: object) -> int:
    """Begin a desk of one's own in an empty folder.

    Asks in a terminal for what it is not told; elsewhere only --home and one --counterpart have to be said.
    """
    from briefgen.starting.files import desk_files, write_desk

    plan = _plan(home, counterparts, told)
    files = desk_files(plan)
    write_desk(folder, files)
    for line in _next_steps(folder, plan, len(files)):
        click.echo(line)
    return Exit.WELL


def _plan(home: str | None, counterparts: tuple[str, ...], told: dict[str, object]) -> Plan:
    from briefgen.starting import plan as read
    from briefgen.terminal.asking import is_terminal

    asking = is_terminal()
    ours = read.read_state(home or _needed(asking, _("Whose desk is it? Code or name of the state"), "--home NO"))
    question = _("With whom does it deal? Codes or names, with commas between them")
    named = counterparts or tuple(
        part for part in _needed(asking, question, "--counterpart BG").split(",") if part.strip()
    )
    theirs = read.read_counterparts(ours, named)
    if not theirs:
        raise _missing("--counterpart BG")
    sides = (ours, *theirs)
    title, address, domain = (_text(told, name) for name in ("title", "address", "domain"))
    if asking and domain is None:
        domain = click.prompt(_("A domain of your own (Enter: later)"), default="", show_default=False).strip() or None
    days = tuple(read.read_national_day(text, sides) for text in _texts(told, "national_days"))
    if asking:
        days += tuple(_asked_days(sides, {day.code for day in days}))
    host = _text(told, "publish")
    return read.Plan(
        home=ours,
        counterparts=theirs,
        title=read.read_title(title if title is not None else _("{home}: bilateral calendar").format(home=ours.name)),
        timezone=read.read_zone(_text(told, "timezone") or ours.timezone),
        domain=read.read_domain(domain) if domain is not None else read.PLACEHOLDER.format(slug=ours.slug),
        begun=now().date(),
        address=read.read_web_address(address) if address is not None else None,
        national_days=days,
        publish=read.Host(host) if host else None,
    )


def _text(told: dict[str, object], name: str) -> str | None:
    value = told.get(name)
    return value if isinstance(value, str) else None


def _texts(told: dict[str, object], name: str) -> tuple[str, ...]:
    value = told.get(name)
    return value if isinstance(value, tuple) else ()


def _needed(asking: bool, question: str, option: str) -> str:
    """The answer to a question; where nobody can be asked, the option that would have given it is named."""
    if not asking:
        raise _missing(option)
    return str(click.prompt(question))


def _missing(option: str) -> BriefgenError:
    example = "briefgen init my-desk --home NO --counterpart BG --counterpart JP"
    return BriefgenError(
        _("{option} is missing.").format(option=option.split(maxsplit=1)[0]),
        hint=_("Write, for example: {command}").format(command=example),
    )


def _asked_days(sides: Iterable[State], known: set[str]) -> Iterable[NationalDay]:
    from briefgen.starting.plan import day_of

    for side in sides:
        if side.code not in known:
            question = _("National day of {name}, as month-day (Enter: later)").format(name=side.name)
            answer = click.prompt(question, default="", show_default=False).strip()
            if answer:
                yield day_of(side, answer)


def _next_steps(folder: Path, plan: Plan, count: int) -> Iterable[str]:
    written = ngettext("%d file was written into {folder}.", "%d files were written into {folder}.", count) % count
    yield written.format(folder=folder)
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
    yield _("Next: briefgen --project {folder} check, and briefgen --project {folder} build").format(
        folder=shlex.quote(str(folder))
    )
