"""`read`: take in a new text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.commands.common import alone, bytes_of, in_project, only_text, read, today, whole_of
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.auditing.new_text import NewText
    from briefgen.auditing.proposing.proposal import Proposal
    from briefgen.domain.catalog import Catalog


@click.command("read")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--draft", is_flag=True, help="Propose records for what is recognised, as YAML to paste.")
@click.option("--into", is_flag=True, help="Write the proposals into the project's files, marked as drafts.")
@in_project
def read_text(project: Project, file: Path, draft: bool, into: bool) -> int:
    """Take in a new text, sentence by sentence, with proposals.

    Its day, language and digest, its sentences numbered, and what is known in them.
    """
    from briefgen.auditing.new_text import new_text
    from briefgen.auditing.proposals import proposals
    from briefgen.terminal.read import as_yaml, shown

    alone("--draft")
    only_text(file.name)
    catalog = whole_of(read(project))
    text = new_text(catalog, file.name, _text_of(file), today=today(catalog))
    known = _known_as(catalog, text)
    if into and known:
        raise BriefgenError(
            _("This is the text of {id}, which is on file already; nothing was written.").format(id=known),
            hint=_("`briefgen read FILE --draft` prints what is proposed, to be pasted."),
        )
    for line in (*_noted(text, known), *_unread(text)):
        click.echo(line, err=True)
    if into:
        return _into(project, tuple(proposals(text)))
    click.echo(as_yaml(tuple(proposals(text))) if draft else shown(text))
    return Exit.WELL


def _text_of(file: Path) -> bytes:
    """The bytes of a text; raises BriefgenError where it is none, or a library of them."""
    from briefgen.reading.passages import LARGEST_TEXT, unreadable

    data = bytes_of(file, LARGEST_TEXT)
    if len(data) > LARGEST_TEXT:
        raise BriefgenError(
            _("{file} has more than {most} MB, and more are not read at one time.").format(
                file=file.name, most=LARGEST_TEXT // 1024**2
            ),
            hint=_("Save the part that tells of your counterparts as a text of its own."),
        )
    if problem := unreadable(file.name, data):
        hint = _("Open it in the program that made it, copy the text, and save that as plain text (UTF-8): {file}.")
        raise BriefgenError(
            _("{file}: {problem}").format(file=file.name, problem=problem),
            hint=hint.format(file=f"{file.stem}.txt"),
        )
    return data


def _known_as(catalog: Catalog, text: NewText) -> str | None:
    """The id under which a text is on file."""
    return next((source.id for source in catalog.sources.values() if source.sha256 == text.source.sha256), None)


def _noted(text: NewText, known: str | None) -> Iterator[str]:
    """What has to be known before anything of a text is taken over: that it is on file, or in a language that is not read."""
    from briefgen.auditing.languages import language

    if known:
        yield _("note: this is the text of {id}, which is on file already").format(id=known)
    if not language(text.source.language).known:
        told = _("note: the words of “{language}” are not on file; nothing but the source is proposed")
        yield told.format(language=text.source.language)


def _unread(text: NewText) -> Iterator[str]:
    """That a sentence is too long to be one, and where the first such stands."""
    from briefgen.auditing.new_text import LONGEST

    if text.unread:
        told = ngettext(
            "note: {place} goes on for more than {most} characters without a full stop and is not read: put line breaks into"
            " the text where paragraphs end",
            "note: {count} sentences, of which {place} is the first, go on for more than {most} characters without a full stop"
            " and are not read: put line breaks into the text where paragraphs end",
            len(text.unread),
        )
        yield told.format(count=len(text.unread), place=text.place(text.unread[0]), most=LONGEST)


def _into(project: Project, found: tuple[Proposal, ...]) -> int:
    """Each proposal in its place in the file of its kind; all files or none."""
    from briefgen.reading.edits import Edits

    edits = Edits.of(project.folder)
    for proposal in found:
        edits = edits.with_record(proposal.kind, proposal.fields)
    files = edits.write()
    told = ngettext("One draft written: {files}.", "{count} drafts written: {files}.", len(found))
    click.echo(told.format(count=len(found), files=", ".join(files)))
    return Exit.WELL
