"""What the commands share: the clock, the project they run in, loading, and the answers to slips."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeVar

import click
from click.core import ParameterSource

from briefgen.clock import begun
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.language import ngettext, speaking
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.domain.catalog import Catalog
    from briefgen.domain.dates import When
    from briefgen.reading.load import Loaded

LAST_EPOCH = 7258118399  # the last second of 2199, the last year that dates may have
F = TypeVar("F", bound=Callable[..., Any])


def now() -> datetime:
    """The time of this run, UTC: ``SOURCE_DATE_EPOCH`` where set (seconds from 1970 to the year 2199), else the clock."""
    epoch = _epoch()
    if not epoch:
        return datetime.now(UTC).replace(microsecond=0)
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) <= len(str(LAST_EPOCH)) and int(epoch) <= LAST_EPOCH):
        raise BriefgenError(
            _("SOURCE_DATE_EPOCH is “{text}”; a number of seconds since 1970 is expected.").format(text=epoch[:40]),
            hint=_("Leave it out for the time it is now; “date +%s” prints that."),
        )
    return datetime.fromtimestamp(int(epoch), UTC)


def time_is_stated() -> bool:
    """Whether somebody set the time of this run (reproducible-builds.org, SOURCE_DATE_EPOCH)."""
    return bool(_epoch())


def _epoch() -> str:
    return os.environ.get("SOURCE_DATE_EPOCH", "").strip()


class Day(click.ParamType[date]):
    """A day on the command line."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read 2025-06-10; other notations are refused with what to write."""
        if isinstance(value, date):
            return value
        when = _when(str(value), _("write a day such as 2025-06-10"), partial(self.fail, param=param, ctx=ctx))
        if not when.is_day or when.first is None or when.start:
            self.fail(_("one day is expected, such as 2025-06-10"), param, ctx)
        return when.first


class Number(click.IntRange):
    """A whole number within bounds."""

    def fail(self, message: str, param: click.Parameter | None = None, ctx: click.Context | None = None) -> NoReturn:
        """Say what to write, whatever was wrong with it."""
        del message
        super().fail(_("write a number from {least} to {most}").format(least=self.min, most=self.max), param, ctx)

    def _describe_range(self) -> str:
        return f"{self.min}–{self.max}"


class Bound(click.ParamType[date]):
    """One end of a time on the command line, as finely as it is written: a day, a month or a year."""

    name = "YYYY[-MM[-DD]]"

    def __init__(self, end: Literal["first", "last"]) -> None:
        self.end = end

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The first or the last day of what is written: of 2027-02 the 1st or the 28th."""
        if isinstance(value, date):
            return value
        every_form = _("write a day, a month or a year: 2027-02-15, 2027-02, 2027")
        when = _when(str(value), every_form, partial(self.fail, param=param, ctx=ctx))
        day = when.first if self.end == "first" else when.last
        if not when.is_point or when.start or day is None:
            self.fail(every_form, param, ctx)
        return day


def _when(text: str, otherwise: str, fail: Callable[[str], NoReturn]) -> When:
    """A date as it was told; what is none fails, with what to write instead, or *otherwise*."""
    from briefgen.domain.dates import edtf
    from briefgen.domain.dates.hints import date_hint

    try:
        return edtf.parse(text)
    except edtf.LongAgoError as error:
        fail(_("{problem}; {hint}").format(problem=error, hint=otherwise))
    except edtf.DateError as error:
        fail(_("{problem}; {hint}").format(problem=error, hint=date_hint(error, text) or otherwise))


def in_project(command: F) -> F:
    """Give a command the project it runs in."""

    @click.pass_obj
    @wraps(command)
    def run(folder: Path, /, *args: Any, **options: Any) -> Any:
        only_text(*options.values())
        return command(Project.at(folder), *args, **options)

    return run  # type: ignore[return-value]


def only_text(*told: object) -> None:
    """Refuse words whose bytes are no UTF-8: they could be put into no file. Names of files are no words."""
    for each in told:
        if isinstance(each, tuple):
            only_text(*each)
        elif isinstance(each, str) and not each.isascii() and any("\ud800" <= letter <= "\udfff" for letter in each):
            raise BriefgenError(
                _("“{text}” is not text in UTF-8.").format(text=each[:80].encode(errors="replace").decode()),
                hint=_("Type it anew in a terminal that is set to UTF-8; give a file another name."),
            )


def bytes_of(file: Path, most: int) -> bytes:
    """No more of a file than is read at one time, in bytes, and one to tell that there is more."""
    try:
        with file.open("rb") as stream:
            return stream.read(most + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise BriefgenError(_("{file} cannot be read: {reason}").format(file=file, reason=reason)) from error


as_of_option = click.option("--as-of", type=Day(), help="As of this day: only what was known then.")


def only_with(needed: str, *options: str) -> None:
    """Refuse options that say nothing without another one."""
    told = _told()
    if needed not in told and (idle := [option for option in options if option in told]):
        raise click.UsageError(_("{options} says nothing without {needed}").format(options=idle[0], needed=needed))


def alone(option: str, *beside: str) -> None:
    """Refuse what was told beside an option that has no use for it; for what stands in *beside* it has one."""
    told = _told()
    if option in told and (others := [other for other in told if other not in (option, *beside)]):
        raise click.UsageError(_("{option} does not go with {other}").format(option=option, other=others[0]))


def apart(one: str, other: str) -> None:
    """Refuse two options that say the same in two ways."""
    if {one, other} <= set(_told()):
        raise click.UsageError(_("{option} does not go with {other}").format(option=one, other=other))


def _told() -> list[str]:
    """The options that were told in this run, each as its help names it first."""
    context = click.get_current_context()
    options = (one for one in context.command.params if isinstance(one, click.Option) and one.name)
    return [
        one.opts[0] for one in options if context.get_parameter_source(str(one.name)) is ParameterSource.COMMANDLINE
    ]


def as_json_text(value: Any) -> str:
    """A value for another program to read."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)


def load(project: Project) -> Loaded:
    """Load a project's data, with a look at what was published of it."""
    from briefgen.building.stages import Stage
    from briefgen.domain.addresses import FOLDER
    from briefgen.reading.load import load as load_folder
    from briefgen.reading.published import in_folder
    from briefgen.terminal.progress import progress

    with progress(Stage.READING):
        return load_folder(project.folder, in_folder(project.output / FOLDER), today=day_of_reading())


def day_of_reading() -> date:
    """The day that data are read on: where a run is dated back, what came after its day is no mistake, and the clock decides of that."""
    return begun(max(now(), datetime.now(UTC)))


def read(project: Project, *, in_full: bool = False) -> Loaded:
    """Load a project's data; errors are printed and end the command. Warnings are counted, or printed *in full*."""
    loaded = load(project)
    if loaded.diagnostics and (in_full or loaded.catalog is None):
        from briefgen.terminal.faults import print_faults

        print_faults(loaded.diagnostics, loaded.lines, project.folder)
        click.echo(err=True)
    else:
        tell_of_warnings(len(loaded.diagnostics))
    if loaded.catalog is None:
        made = _("Nothing was made; what was published before is untouched.")
        raise BriefgenError(made if in_full else _("Mend this first; nothing was done."), exit_code=Exit.FAULTY)
    speak(loaded.catalog)
    return loaded


def tell_of_warnings(number: int) -> None:
    """Say beside what a command has to say how many warnings there are, where there are any."""
    if number:
        words = ngettext(
            "note: %d warning; briefgen check shows it", "note: %d warnings; briefgen check shows them", number
        )
        click.echo(words % number, err=True)


def speak(catalog: Catalog) -> None:
    """Say and make in the desk's own language whatever the command still says and makes."""
    click.get_current_context().with_resource(speaking(catalog.calendar.language))


def catalog_of(loaded: Loaded) -> Catalog:
    """The catalog of data that were read without errors, for a command that makes something: drafts stand apart."""
    assert loaded.catalog is not None  # read() has ended the command otherwise
    return loaded.catalog


def whole_of(loaded: Loaded) -> Catalog:
    """The same with its drafts, for a command that looks things up and makes nothing."""
    assert loaded.whole is not None
    return loaded.whole


def today(catalog: Catalog) -> date:
    """The day of this run in the calendar's zone."""
    return catalog.day(now())


def code_of(catalog: Catalog, who: str) -> str:
    """The code of a counterpart given by code, slug or name."""
    from briefgen.domain import codes

    code = catalog.find_counterpart(who) or codes.meant(who.strip())
    if code and code not in catalog.counterparts:
        message = _("{name} ({code}) is no counterpart of this desk.").format(name=codes.name(code), code=code)
        raise BriefgenError(message, hint=_("known: {codes}").format(codes=", ".join(catalog.counterparts)))
    if code is None:
        known = [word for c in catalog.counterparts.values() for word in (c.id, c.slug)]
        raise BriefgenError(near(who, known, _("counterpart")), hint=_("known: {codes}").format(codes=", ".join(known)))
    return code


def near(text: str, known: Iterable[str], what: str) -> str:
    """The answer to a name that does not exist, with the one that was perhaps meant."""
    from briefgen.reading.meant.nearest import nearest

    message = _("There is no {what} “{text}”.").format(what=what, text=text)
    near = nearest(text, known)
    return message + (" " + _("Did you mean “{near}”?").format(near=near) if near else "")
