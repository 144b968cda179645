"""`review`: go through what nobody has read yet, statement by statement."""

from __future__ import annotations

from pathlib import Path

import click
from msgspec.structs import replace

from briefgen.commands.auditing.verify import audited_here, texts_option
from briefgen.commands.common import in_project, near, today
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.project import Project

# The letter, or the word it stands in: who types “note” has not said no.
ANSWERS = {letter: letter for letter in "ynltq"} | {"yes": "y", "no": "n", "later": "l", "note": "t", "quit": "q"}


@click.command()
@texts_option
@click.option("--by", prompt="Your initials", metavar="INITIALS", help="Who signs.")
@click.option("--record", metavar="ID", help="This record alone.")
@in_project
def review(project: Project, texts: Path, by: str, record: str | None) -> int:
    """Read what no program can judge, and sign it.

    Statement by statement beside its passage, yes or no; signed in seeds/reviews.yaml.
    """
    from briefgen.auditing.audit import reviews_in
    from briefgen.auditing.reading_list import to_read
    from briefgen.auditing.reviews import REVIEWS_FILE, signed, with_review, written
    from briefgen.files import write_atomically
    from briefgen.terminal.review import shown

    if not by.strip():
        raise click.UsageError(_("whoever signs is named: --by AB"))
    held = audited_here(project, texts)
    known = [one.id for one in held.catalog.records()]
    if record is not None and record not in known:
        raise BriefgenError(near(record, known, _("record")))
    waiting = [part for part in to_read(held) if record in (None, part.statement.record)]
    done = 0
    for at, part in enumerate(waiting, 1):
        click.echo(shown(held, part, at, len(waiting)))
        answer, note = _asked()
        if note and answer in ("l", "q"):
            click.echo(_("The note is not kept: it goes with a yes or a no."))
        if answer == "q":
            break
        if answer == "l":
            continue
        fresh = signed(held, part.statement, part.findings, by=by.strip(), day=today(held.catalog))
        told = [replace(one, borne_out=answer == "y", note=note) for one in fresh]
        reviews = with_review(reviews_in(project.folder), told)
        write_atomically(project.folder / REVIEWS_FILE, written(reviews).encode())
        done += 1
    left = len(waiting) - done
    click.echo(ngettext("{done} signed, one left.", "{done} signed, {left} left.", left).format(done=done, left=left))
    return Exit.WELL


def _asked() -> tuple[str, str]:
    """Yes, no, later or quit, and a note; raises BriefgenError where somebody goes away instead."""
    try:
        return _answered()
    except click.Abort as stopped:
        click.echo()  # the question stands on a line without an end
        raise BriefgenError(_("Interrupted; what was signed is kept."), exit_code=Exit.INTERRUPTED) from stopped


def _answered() -> tuple[str, str]:
    note = ""
    while True:
        told = click.prompt(
            _("Borne out? [y]es, [n]o, [l]ater, no[t]e, [q]uit"), prompt_suffix=" ", default="l", show_default=False
        )
        answer = ANSWERS.get(told.strip().casefold())
        if answer == "t":
            note = click.prompt(_("Note"), default="", show_default=False).strip()
        elif answer:
            return answer, note
        else:
            click.echo(_("Answer y, n, l, t or q."))
