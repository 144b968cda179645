"""Rules for documents: what was reached lies no later than the report of it."""

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
