"""Rules for documents and promises: what was reached lies no later than the report of it, what is due lies no earlier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.model import Commitment, CommitmentReport
from briefgen.domain.records import state_of
from briefgen.language import gettext as _
from briefgen.reading.rules.findings import Finding

_LATE = "arrears|belated|deadline|delayed|late|missed|overdue"


def events_of_what_was_reached_are_not_ahead(catalog: Catalog) -> Iterator[Finding]:
    """A document that is reported as signed, at an event that was still to come as far as was known that day."""
    for document in catalog.agreements.values():
        for index, report in enumerate(document.reports):
            event, said = catalog.events.get(report.event or ""), catalog.published(report)
            known = state_of(catalog, event, said) if event else None
            first = known.now.when.first if known else None
            reached = report.state and (report.state.traits.achieved or report.state.traits.settles)
            if report.state and reached and known and first and first > said:
                message = _("{state}, but “{title}” comes after {day}, when that was reported")
                words = message.format(state=report.state.traits.words(), title=known.title, day=wording.day(said))
                hint = _("name the event at which it was, or write the state that it had then")
                yield Finding("W419", (document.id, "reports", index, "event"), words, hint)


def reached_is_not_ahead(catalog: Catalog) -> Iterator[Finding]:
    """A document that is reported as signed, on a day that was still to come, is printed as signed before it is."""
    for document in catalog.agreements.values():
        for index, report in enumerate(document.reports):
            first = report.when.first if report.states("when") else None
            said = catalog.published(report)
            if report.state and first and first > said:
                message = _("{state}, but its day comes after {day}, when that was reported")
                words = message.format(state=report.state.traits.words(), day=wording.day(said))
                hint = _(
                    "check the date, or write the state that it had then, and a report of its own for the day to come"
                )
                yield Finding("W419", (document.id, "reports", index, "when"), words, hint)


def exchanges_name_their_event(catalog: Catalog) -> Iterator[Finding]:
    """What was exchanged was exchanged somewhere: without its event no memo tells of it."""
    for document in catalog.agreements.values():
        for index, report in enumerate(document.reports):
            if report.exchanged and not any(told.event for told in document.reports):
                message, hint = _("exchanged, but at which event?"), _("add “event:” with its id from events.yaml")
                yield Finding("E335", (document.id, "reports", index, "exchanged"), message, hint)


def promises_are_due_after_they_were_made(catalog: Catalog) -> Iterator[Finding]:
    """What is told of as still to be done is due on a day to come; a wrong year would have it overdue for ever.

    What has progressed may be late, and so may what speaks itself of the year that it is due by: arrears for 2023.
    """
    for promise in catalog.commitments.values():
        for index, report in enumerate(promise.reports):
            last = report.due.last if report.due and report.states("due") else None
            said = catalog.published(report)
            if last and last < said and _is_untouched(report) and not _speaks_of(promise, report, last):
                message = _("due by a day that was over on {day}, when that was reported").format(day=wording.day(said))
                hint = _("check the year; of what was overdue then, say so under “accept:”")
                yield Finding("W462", (promise.id, "reports", index, "due"), message, hint)


def _is_untouched(report: CommitmentReport) -> bool:
    """Whether nothing is told of it but that it is to be done."""
    return report.state.traits.awaited and report.state.traits.silent


def _speaks_of(promise: Commitment, report: CommitmentReport, day: date) -> bool:
    """Whether a promise, or what is noted about it, names the year of a day, or that it is late."""
    texts = (promise.title, report.title, report.note, report.doubt, *report.inferred.values())
    return any(
        re.search(rf"\b(?:{day.year}|{_LATE})\b", words, re.IGNORECASE)
        for text in texts
        if text
        for _code, words in text.by_language
    )
