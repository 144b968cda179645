"""Records proposed from a new text, each with its citation and never with the words of the source: drafts for a person to finish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefgen.auditing.new_text import NewText
from briefgen.auditing.proposing.documents import documents
from briefgen.auditing.proposing.events import events
from briefgen.auditing.proposing.figures import figures
from briefgen.auditing.proposing.proposal import Proposal, doubts
from briefgen.language import gettext as _


def proposals(read: NewText) -> Iterator[Proposal]:
    """The source itself, unless it is on file, then figures, events and documents, in the order of the text."""
    if read.source.id not in read.catalog.sources:
        yield Proposal("sources", _source(read))
    taken: set[str] = set()
    events_before: list[Proposal] = []
    for sentence in read.parts:
        for proposal in (*figures(read, sentence), *events(read, sentence), *documents(read, sentence)):
            known = {proposal.fields["id"], _same(proposal)}
            if not known & taken and not any(_goes_on(proposal, event, read) for event in events_before):
                yield proposal
            taken |= known
            events_before += [proposal] if proposal.kind == "events" else []


def _goes_on(proposal: Proposal, event: Proposal, read: NewText) -> bool:
    """Whether an event without a day of its own is one told before: of the same kind, with nobody who was not at that."""
    one, other = proposal.fields, event.fields
    dayless = proposal.kind == "events" and one["when"] == f"..{read.source.published}"
    alike = dayless and all(one[key] == other[key] for key in ("kind", "counterparts", "status"))
    return alike and {*one.get("participants", ())} <= {*other.get("participants", ())}


def _same(proposal: Proposal) -> str:
    """What makes of two proposed events one: those who take part, at the same kind of occasion at the same time."""
    fields = proposal.fields
    people = fields.get("participants")
    return f"{fields['kind']} {fields['when']} {people}" if proposal.kind == "events" and people else str(fields["id"])


def _source(read: NewText) -> dict[str, Any]:
    source = read.source
    dayless = _("The text tells no day of publication; that of today stands in its place.")
    yearless = _("The text tells the day without its year, which is worked out.")
    return {
        "id": source.id,
        "draft": True,
        "title": str(source.title),
        "published": source.published,
        "language": source.language,
        "document": source.document,
        "sha256": source.sha256,
        **({"inferred": {"published": yearless}} if read.yearless else {}),
        **doubts(None if read.dated else dayless),
    }
