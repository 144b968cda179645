"""What is told as held, and is only something to come where the passage names it: the upcoming visit."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.progress.clauses import last_clause
from briefgen.auditing.holding.progress.states import SOON
from briefgen.auditing.passages import Sentence
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.model import Event, EventKind, EventReport, Status
from briefgen.language import gettext as _

# Occasions that other words than their own seldom tell of; a meeting is told in many.
_CALLED_SO = (
    EventKind.VISIT,
    EventKind.CONSULTATIONS,
    EventKind.COMMISSION_SESSION,
    EventKind.FORUM,
    EventKind.ELECTION,
)


def still_to_come(case: Case, report: EventReport) -> Iterator[Held]:
    """Of an event that is told as held: a day that may lie behind the publication, or a word that is only of something to come."""
    if report.status is not Status.HELD:
        return
    published, when = max(case.passage.published), report.when
    beyond = not (when.lasts or when.is_point) and when.last is not None and when.last > published
    if beyond or _is_only_ahead(case):
        message = _("{source} tells it as something to come").format(source=case.passage.cited)
        if beyond:
            message = _("it may have been ahead when {source} was published").format(source=case.passage.cited)
        yield doubtful("V522", message, _("put the state as reported"))


def _is_only_ahead(case: Case) -> bool:
    kind = case.record.kind if isinstance(case.record, Event) else None
    named = [told for s in case.passage for told in _named(s, kind)] if kind in _CALLED_SO else []
    return bool(named) and all(named)


def _named(sentence: Sentence, kind: EventKind | None) -> Iterator[bool]:
    """For each time that an occasion is called by its name, whether this is told as ahead, and nothing behind it as held."""
    spoken, text = sentence.language, sentence.text
    held = [start for start, _end in spoken.places("events", "held", text)]
    for start, end in spoken.places("occasions", kind.value if kind else "", text):
        near = last_clause(text, start, SOON)
        yield spoken.says("words", "ahead", near) and not any(at >= end for at in held)
