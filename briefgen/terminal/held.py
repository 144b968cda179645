"""The questions after a meeting, beginning from what was planned for it."""

from __future__ import annotations

import click
from msgspec.structs import replace

from briefgen.domain.model import CommitmentReport, CommitmentState, EventReport
from briefgen.language import gettext as _
from briefgen.recording import Desk, FieldError
from briefgen.recording.held import Expected, Outcome, Promise, expected, open_words, refuse_ahead
from briefgen.recording.questions import name_of
from briefgen.recording.values import read, told
from briefgen.terminal import asking

ALL_REST = "."  # answers for all that follow


def asked(desk: Desk, identity: str, outcome: Outcome) -> Outcome:
    """What was told, and what is asked for besides: who was there, the day, the outcome, promises old and new, the next date."""
    before = expected(desk, identity)
    click.echo(_("{title}, {when}").format(title=before.event.title, when=before.event.now.when))
    report = {**outcome.report}
    if not report.get("when"):
        report["when"] = _day(desk, before)
    if not report.get("participants"):
        report["participants"] = _present(desk, before)
    for name, words in (("place", _("Where")), ("outcome", _("Outcome, in one sentence"))):
        if not report.get(name):
            report[name] = _field(desk, name, words, str(getattr(before.event.now, name) or ""))
    return replace(
        outcome,
        report=report,
        states=outcome.states or _states(desk, before),
        promises=outcome.promises or tuple(_promises(desk)),
        next_when=outcome.next_when or _field(desk, "when", _("The next one, when (empty: not agreed)"), ""),
    )


def _day(desk: Desk, before: Expected) -> str:
    def check(answer: str) -> None:
        refuse_ahead(desk, answer)
        read(desk.catalog, EventReport, {"when": answer})

    default = str(before.event.now.when) if before.may_be_over(desk.day) else desk.day.isoformat()
    return asking.ask(_("Held on"), default=default, check=check)


def _present(desk: Desk, before: Expected) -> list[str]:
    """Those who were to come, in one line to be mended; ids are completed."""
    people = {person.id: person.name for person in desk.catalog.people.values()}

    def check(answer: str) -> None:
        if answer:
            read(desk.catalog, EventReport, told({"participants": answer}))

    answer = asking.ask(
        _("Who was there (ids, commas between)"), choices=people, default=", ".join(before.participants), check=check
    )
    return [one.strip() for one in answer.split(",") if one.strip()]


def _field(desk: Desk, name: str, words: str, default: str) -> str:
    def check(answer: str) -> None:
        if answer:
            read(desk.catalog, EventReport, {name: answer})
        elif name == "outcome":
            raise FieldError("outcome", _("this is needed"))

    return asking.ask(words, default=default, check=check)


def _states(desk: Desk, before: Expected) -> dict[str, str]:
    """The new state of each open promise; an empty answer leaves it, a full stop all that follow."""
    choices = [state.value for state in CommitmentState]
    if before.open:
        click.echo(_("Promises that are open. How does each stand now ({states})?").format(states=", ".join(choices)))
        click.echo(_("An empty answer leaves one as it is, a full stop this one and all that follow."))
    found: dict[str, str] = {}
    for promise in before.open:
        click.echo(f"  {open_words(desk.catalog, promise)}")

        def check(answer: str) -> None:
            if answer not in ("", ALL_REST):
                read(desk.catalog, CommitmentReport, {"state": answer})

        answer = asking.ask(f"  {promise.id}", choices=choices, check=check)
        if answer == ALL_REST:
            break
        if answer:
            found[promise.id] = answer
    return found


def _promises(desk: Desk) -> list[Promise]:
    """New promises, one after the other: what, who, by when."""
    owners = {r.id: name_of(r) for r in (*desk.catalog.people.values(), *desk.catalog.organisations.values())}
    found: list[Promise] = []
    while what := asking.ask(_("New promise, what (empty: no more)")):
        owner = asking.ask("  " + _("Who is to do it (an id, or words)"), choices=owners)
        due = asking.ask("  " + _("By when"), check=lambda answer: _due(desk, answer))
        lead = asking.ask("  " + _("Who at home follows it"))
        found.append(Promise(what, owner, due, lead))
    return found


def _due(desk: Desk, answer: str) -> None:
    if answer:
        read(desk.catalog, CommitmentReport, {"due": answer})
