"""A proposal shown as a diff, and written when somebody says so."""

from __future__ import annotations

import click

from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.recording import Proposal
from briefgen.terminal import asking


def settle(proposal: Proposal, *, yes: bool = False, dry_run: bool = False) -> bool:
    """Show what would change and what would be wrong; write it where that is wanted. Whether it was written.

    Raises BriefgenError on an error, and where nobody can be asked.
    """
    show(proposal)
    if proposal.errors:
        raise BriefgenError(_("Nothing was written."), exit_code=Exit.FAULTY)
    if not proposal.diff:
        click.echo(_("Nothing would change."))
        return False
    if dry_run:
        click.echo(_("Nothing was written: this was a dry run."), err=True)
        return False
    if not yes and not agreed():
        click.echo(_("Nothing was written."), err=True)
        return False
    for path in proposal.write():
        click.echo(_("{file} was written.").format(file=path), err=True)
    return True


def show(proposal: Proposal) -> None:
    """The diff in colours, then what is to be known of it."""
    for line in proposal.diff.splitlines():
        click.secho(line, fg=_colour(line))
    for note in proposal.notes:
        click.echo(note, err=True)
    if proposal.faults:
        click.echo(f"\n{proposal.faults}\n", err=True)


def agreed() -> bool:
    """Whether it is to be written; raises BriefgenError where nobody can be asked."""
    if not asking.is_terminal():
        raise BriefgenError(
            _("Nothing was written: there is no terminal to ask in."),
            hint=_("Add --yes to write it, or --dry-run to see it only."),
        )
    return asking.confirmed(_("Write this?"))


def _colour(line: str) -> str | None:
    if line.startswith(("---", "+++", "@@")):
        return "cyan"
    return {"+": "green", "-": "red"}.get(line[:1])
