"""`verify`: does every statement stand in the sentences that it cites?"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.auditing.kept.answers import Answer, Answers
from briefgen.commands.common import (
    alone,
    as_json_text,
    day_of_reading,
    in_project,
    read,
    tell_of_warnings,
    whole_of,
)
from briefgen.diagnostics import BriefgenError, Exit, has_errors, render_all
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.auditing.verify import Verified
    from briefgen.domain.citations import Citation
    from briefgen.reading.load import Loaded


class TextsFolder(click.Path):
    """The folder that a desk keeps the texts of its sources in; whoever leaves it out is told how it is named."""

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's
        """What click puts behind “Missing option”."""
        return _("Name the folder with the texts of the sources, as in --texts ~/texts")


texts_option = click.option(
    "--texts",
    required=True,
    type=TextsFolder(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder with the texts of the sources.",
)


@click.command()
@texts_option
@click.option("--json", "as_json", is_flag=True, help="Every statement and field, for another program.")
@click.option("--strict", is_flag=True, help="What nobody has read counts too (exit code 3).")
@click.option("--coverage", is_flag=True, help="The other way round: what of the texts no record accounts for.")
@click.option("--lock", "taking", is_flag=True, help="Write the fingerprints of the cited passages.")
@click.option("--move", "moving", is_flag=True, help="Renumber the citations of a text that has changed.")
@in_project
def verify(project: Project, texts: Path, *, as_json: bool, strict: bool, **instead: bool) -> int:
    """Hold every statement against the sentences it cites.

    Field by field, with the texts in a folder of the desk's own.
    """
    for option in ("--coverage", "--lock", "--move"):
        alone(option, "--texts")
    for name, wanted in instead.items():
        if wanted:
            return _INSTEAD[name](project, texts)
    answers = Answers(project, texts, day_of_reading(), [f"json={as_json}", f"strict={strict}"])
    if answer := answers.before():
        tell_of_warnings(answer.warnings)
    else:
        answer = _answer(project, texts, as_json=as_json, strict=strict)
        if not _has_own_checks():
            answers.keep(answer)
    click.echo(answer.said)
    return answer.code


def _answer(project: Project, texts: Path, *, as_json: bool, strict: bool) -> Answer:
    from briefgen.terminal.audit import as_json as told_to_programs
    from briefgen.terminal.audit import summary

    loaded = read(project)
    held = _audited(loaded, project, texts)
    if as_json:
        said = as_json_text(told_to_programs(held))
    else:
        found = held.diagnostics()
        said = "\n".join([*([render_all(found, loaded.lines)] if found else []), summary(held)])
    return Answer(said, _exit_code(held, strict=strict), len(loaded.diagnostics))


def _has_own_checks() -> bool:
    """Whether a desk has checks of its own, whose warnings change without a trace in what is installed."""
    from briefgen.reading.rules.own import installed

    return bool(installed())


def _exit_code(held: Verified, *, strict: bool) -> int:
    from briefgen.auditing.verdicts import Verdict

    if has_errors(held.diagnostics()) or held.counts()[Verdict.NOT_BORNE_OUT]:
        return Exit.FAULTY
    unread = (Verdict.READ_THIS_ONE, Verdict.UNREAD)
    waiting = any(finding.verdict in unread for statement in held.statements for finding in statement.findings)
    return Exit.WARNED if strict and waiting else Exit.WELL


def audited_here(project: Project, texts: Path) -> Verified:
    """The statements of a project held against the texts in a folder, with what was signed."""
    return _audited(read(project), project, texts)


def _audited(loaded: Loaded, project: Project, texts: Path) -> Verified:
    from briefgen.auditing.audit import audited

    return audited(whole_of(loaded), project.folder, texts)


def _coverage(project: Project, texts: Path) -> int:
    from briefgen.terminal.audit import covered

    click.echo(covered(audited_here(project, texts)))
    return Exit.WELL


def _lock(project: Project, texts: Path, lost: Iterable[Citation] = ()) -> int:
    """Write ``seeds/passages.lock``; what was ``lost`` keeps its fingerprint."""
    from briefgen.auditing.audit import lock_in
    from briefgen.auditing.locking import lock_of
    from briefgen.auditing.passages import read_texts
    from briefgen.files import write_atomically
    from briefgen.reading.passages import LOCK_FILE

    catalog, before = whole_of(read(project)), None
    with suppress(BriefgenError):  # what is damaged is written anew
        before = lock_in(project.folder)
    lock = lock_of(catalog, read_texts(catalog, texts), before, lost)
    changed = write_atomically(project.folder / LOCK_FILE, str(lock).encode())
    count = len(lock.prints)
    told = (
        ngettext("{file}: one passage.", "{file}: {count} passages.", count)
        if changed
        else ngettext("{file} is as it was: one passage.", "{file} is as it was: {count} passages.", count)
    )
    click.echo(told.format(file=LOCK_FILE, count=count))
    return Exit.WELL


def _move(project: Project, texts: Path) -> int:
    """Renumber the citations whose passages moved, and write their fingerprints anew; what stands nowhere is told until it was read."""
    from briefgen.auditing.audit import lock_in
    from briefgen.auditing.locking import moves, renumbered
    from briefgen.auditing.passages import read_texts
    from briefgen.reading.edits import Edits

    catalog = whole_of(read(project))
    moved = moves(lock_in(project.folder), catalog, read_texts(catalog, texts))
    if moved.now:
        written = renumbered(Edits.of(project.folder), catalog, moved).write()
        told = ngettext(
            "{count} citation renumbered: {files}.", "{count} citations renumbered: {files}.", len(moved.now)
        )
        click.echo(told.format(count=len(moved.now), files=", ".join(written)))
        _lock(project, texts, moved.lost)
    else:
        click.echo(_("No citation has moved."))
    if not moved.lost:
        return Exit.WELL
    told = ngettext(
        "One passage is not what it was and was left as it is: {citations}. `briefgen verify` tells where it is cited.",
        "{count} passages are not what they were and were left as they are: {citations}. `briefgen verify` tells where they are cited.",
        len(moved.lost),
    )
    click.echo(told.format(count=len(moved.lost), citations=", ".join(map(str, moved.lost))))
    return Exit.FAULTY


_INSTEAD = {"coverage": _coverage, "taking": _lock, "moving": _move}
