"""Rules for documents and promises: what was reached lies no later than the report of it, what is due lies no earlier."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.language import gettext as _
from briefgen.reading.rules.findings import Finding


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


def promises_are_due_after_they_were_made(catalog: Catalog) -> Iterator[Finding]:
    """What is still to be done when it is told of is due on a day to come; a wrong year would have it overdue for ever."""
    for promise in catalog.commitments.values():
        for index, report in enumerate(promise.reports):
            last = report.due.last if report.due and report.states("due") else None
            said = catalog.published(report)
            if last and last < said and report.state.traits.awaited:
                message = _("due by a day that was over on {day}, when that was reported").format(day=wording.day(said))
                hint = _("check the year; of what was overdue then, say so under “accept:”")
                yield Finding("W462", (promise.id, "reports", index, "due"), message, hint)
