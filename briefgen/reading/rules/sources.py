"""Rules for what reports rest on: the sources of one report are of one time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.language import gettext as _
from briefgen.reading.rules.findings import Finding

FAR_APART = timedelta(days=90)


def reports_rest_on_one_time(catalog: Catalog) -> Iterator[Finding]:
    """A report counts from the newest it rests on: what a much older source says is kept from the days between."""
    for record in catalog.records():
        for index, report in enumerate(getattr(record, "reports", ())):
            days = [catalog.sources[c.source].published for c in report.source]
            counts = catalog.published(report)
            if days and counts - min(days) > FAR_APART:
                base = (record.id, "reports", index)
                oldest = days.index(min(days))
                message = _("“{citation}” is of {old}, and in this report it is known only from {new} on").format(
                    citation=report.source[oldest], old=wording.day(min(days)), new=wording.day(counts)
                )
                hint = _("put what each of them says into a report of its own, under “reports:”")
                newest = ("source", days.index(counts)) if counts in days else ("basis",)
                related = (((*base, *newest), _("what it counts from stands here")),)
                yield Finding("W415", (*base, "source", oldest), message, hint, related)
