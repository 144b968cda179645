"""What the commands that write into curated files share: the desk, a diff, and the question whether to write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click

from briefgen.commands.common import F, now, speak
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.language import gettext as _
from briefgen.project import Project

if TYPE_CHECKING:
    from briefgen.recording import Desk, Proposal


def desk_of(project: Project) -> Desk:
    """The desk as its files are now."""
    from briefgen.recording import Desk

    desk = Desk.at(project, now())
    speak(desk.catalog)
    return desk


def writes(command: F) -> F:
    """The options of a command that writes."""
    command = click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")(command)
    return click.option("--yes", "-y", is_flag=True, help="Write without asking.")(command)


def chosen(desk: Desk, identity: str | None, question: str, *kinds: str) -> str:
    """An id as it was told; in a terminal it is asked for among the records of some kinds."""
    from briefgen.recording.questions import name_of
    from briefgen.terminal import questions
    from briefgen.terminal.asking import is_terminal

    if identity:
        return identity
    known = {record.id: name_of(record) for kind in kinds for record in desk.catalog.kinds()[kind].values()}
    if not is_terminal():
        hint = _("Name it, as in: {example}").format(example=next(iter(known), "bg-president-visit-2025"))
        raise BriefgenError(_("{question}?").format(question=question), hint=hint)
    return questions.identity(question, known)


def settle(proposal: Proposal, *, yes: bool, dry_run: bool) -> int:
    """Show a proposal and write it where that is wanted."""
    from briefgen.terminal.proposals import settle as show_and_write

    show_and_write(proposal, yes=yes, dry_run=dry_run)
    return Exit.WELL


# The fields that a report or a record may have as options: one text, or several (a trailing “s” may be left out there).
ONE = {
    "title": "What it is called.",
    "kind": "Which kind it is.",
    "status": "How an event stands.",
    "state": "How far a document or a promise has come.",
    "when": "A day, a month, a stretch, a window: 2026-12-03, 2026-12, 2026-12-01/2026-12-03, ..2026-12-20.",
    "due": "When a promise is due.",
    "place": "Where.",
    "delegation": "Who comes along, in words.",
    "outcome": "What came of it, in one sentence.",
    "post": "The post of a person.",
    "organisation": "The id of the body a person works for.",
    "rank": "The rank of a person.",
    "value": "The number, as printed.",
    "qualifier": "How its source hedged the number.",
    "change": "Growth as printed: “62.5 percent against 2021”.",
    "text": "A standing fact, in one sentence.",
    "period": "The time that a figure or a document covers.",
    "event": "The id of the event it belongs to.",
    "agreement": "The id of the document it belongs to.",
}
MANY = {
    "participants": "Who takes part: an id, or “ID as host”; may be repeated.",
    "organisations": "The id of a body that takes part; may be repeated.",
    "agenda": "A point of the agenda; may be repeated.",
    "said": "What somebody stated: “ID: words”; may be repeated.",
    "chairs": "The id of a chair of a commission; may be repeated.",
}
ABOUT = {
    "note": "A note for the desk.",
    "doubt": "What is doubtful about it.",
}
ABOUT_MANY = {
    "inferred": "What the source does not say in so many words: “FIELD: reason”; may be repeated.",
    "cited": "Where in its sources one field stands: “FIELD: CITATION”; may be repeated.",
    "unset": "A field that is no longer so; may be repeated.",
}
EXCHANGED = "A document was handed over at its event, in that state already."
_SHORTER = {"participants": "--participant", "chairs": "--chair", "points": "--point", "objectives": "--objective"}


def comes_from(command: F) -> F:
    """The options that tell where something comes from."""
    cited = "Source and paragraph, as in “s006 p1”; may be repeated."
    command = click.option("--day", metavar="YYYY-MM-DD", help="The day of the basis (today).")(command)
    command = click.option("--basis", metavar="TEXT", help="In place of a source: where you know it from.")(command)
    return click.option("--source", multiple=True, metavar="CITATION", help=cited)(command)


def fields(one: Mapping[str, str], many: Mapping[str, str] = MappingProxyType({})) -> Callable[[F], F]:
    """An option for each field, with its help."""

    def add(command: F) -> F:
        for name, words in reversed([*one.items(), *many.items()]):
            spellings = [f"--{name}", *([_SHORTER[name]] if name in _SHORTER and name in many else [])]
            parameter = name.replace("-", "_")
            once = None if name in many else _once
            told: dict[str, Any] = {"multiple": True, "callback": once, "metavar": "TEXT", "help": words}
            command = click.option(*spellings, parameter, cls=_Field, **told)(command)
        return command

    return add


class _Field(click.Option):
    """The option of a field; where that takes only some words, they stand in the help."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Its spellings and its help: the words come from the records themselves, which only a reader of help waits for."""
        from briefgen.recording.questions import closed_words

        record, words = super().get_help_record(ctx), closed_words(str(self.name), ctx.command.name)
        return (record[0], f"{record[1].removesuffix('.')}: {', '.join(words)}.") if record and words else record


def _once(_context: click.Context, _option: click.Parameter, told: tuple[str, ...]) -> str | None:
    """What has one value is told once: of two, nobody knows which was meant."""
    if len(told) > 1:
        both = ", ".join(f"“{one}”" for one in told)
        raise click.BadParameter(_("told more than once ({values}); keep one of them").format(values=both))
    return told[0] if told else None


def given(options: dict[str, Any]) -> dict[str, Any]:
    """The options that were given, by the names that are written."""
    filled = {name.replace("_", "-"): value for name, value in options.items() if value not in (None, False, (), "")}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in filled.items()}
