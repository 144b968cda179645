"""Rules for what reports rest on: sources of one time, and for each field a place in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from briefgen.domain import codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.dates import wording
from briefgen.domain.model import Record, Report
from briefgen.domain.references import Path
from briefgen.language import gettext as _
from briefgen.reading.rules.findings import Finding

Dated = tuple[Record, Path, date | None]  # a day that stands in a record, where it could be read, and its place

FAR_APART = timedelta(days=90)
BEYOND_REACH = 15  # years ahead: farther, a digit of an event's year is wrong
TARGETS_BEYOND_REACH = 60  # what a government has promised, or expects, is neutral by 2060


def languages_are_no_states(catalog: Catalog) -> Iterator[Finding]:
    """The code of a state stands for another language, or none: `ee` is Ewe, and what is Estonian is `et`."""
    states = {catalog.calendar.home, *catalog.counterparts}
    for source in catalog.sources.values():
        spoken = codes.official_languages(source.language.upper()) if source.language.upper() in states else ()
        if spoken and source.language not in spoken and not source.withdrawn:
            message = _("“{code}” is the code of {state}, and of none of its languages")
            hint = _("write {suggestion}") if len(spoken) == 1 else _("write one of {suggestion}")
            told = message.format(code=source.language, state=codes.name(source.language.upper()))
            yield Finding("W467", (source.id, "language"), told, hint.format(suggestion=", ".join(sorted(spoken))))


def reports_rest_on_one_time(catalog: Catalog) -> Iterator[Finding]:
    """A report counts from the newest it rests on: what a much older source says is kept from the days between."""
    for record in catalog.having("reports"):
        for index, report in enumerate(getattr(record, "reports", ())):
            if len(report.source) + bool(report.basis) < 2:
                continue
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


def nothing_rests_on_what_lies_ahead(catalog: Catalog, today: date) -> Iterator[Finding]:
    """What is dated after the day of the run is not known yet, and would go from what is published: mostly its year is wrong."""
    for record, path, day in _ahead(_rested_on(catalog), today):
        message = _("{day} lies ahead, and all that rests on it would be left out until then")
        hint = _("is the year right, and the clock of this machine? write the day that it was published or heard")
        yield Finding("E322", (record.id, *path), message.format(day=wording.day(day)), hint)


def nothing_is_written_ahead(catalog: Catalog, today: date) -> Iterator[Finding]:
    """The desk's own lines are printed from the day on that they have."""
    for record, path, day in _ahead(_written(catalog), today):
        message = _("{day} lies ahead: until then this is printed nowhere").format(day=wording.day(day))
        hint = _("is the year right? it counts from the day that it was written")
        yield Finding("W418", (record.id, *path), message, hint)


def nothing_lies_beyond_reach(catalog: Catalog) -> Iterator[Finding]:
    """Nobody plans a visit for the year 2127: what is so long after the day it was reported on has a wrong year."""
    for record, path, day, said, most in _days_to_come(catalog):
        years = day.year - said.year if day else 0
        if day and years > most and not record.withdrawn:
            message = _("{day} is {years} years after {said}, when that was reported")
            words = message.format(day=wording.day(day), years=years, said=wording.day(said))
            yield Finding("W469", (record.id, *path), words, _("is the year right?"))


def _days_to_come(catalog: Catalog) -> Iterator[tuple[Record, Path, date | None, date, int]]:
    """The days that may be ahead, when they were reported, and how many years may lie between."""
    for event in catalog.events.values():
        for index, report in enumerate(event.reports):
            if report.states("when"):
                day = (
                    report.when.first if report.when.lasts else report.when.last
                )  # how long it goes on is another question
                yield event, ("reports", index, "when"), day, catalog.published(report), BEYOND_REACH
    for promise in catalog.commitments.values():
        for index, told in enumerate(promise.reports):
            if told.due:
                said = catalog.published(told)
                yield promise, ("reports", index, "due"), told.due.last, said, TARGETS_BEYOND_REACH
    for figure in catalog.figures.values():
        for value in figure.reports[:1]:
            yield figure, ("period",), figure.period.first, catalog.published(value), TARGETS_BEYOND_REACH
    for kept in catalog.reference_days.values():
        yield kept, ("when",), kept.when.first, kept.basis.date, BEYOND_REACH


def _ahead(dated: Iterator[Dated], today: date) -> Iterator[tuple[Record, Path, date]]:
    return ((record, path, day) for record, path, day in dated if day and day > today and not record.withdrawn)


def _rested_on(catalog: Catalog) -> Iterator[Dated]:
    """The days from which sources count, and what the desk knows without one, each with its place."""
    for source in catalog.sources.values():
        yield source, ("published",), source.published
    for record in catalog.having("reports"):
        for index, report in enumerate(getattr(record, "reports", ())):
            if report.basis:
                yield record, ("reports", index, "basis", "date"), report.basis.date


def _written(catalog: Catalog) -> Iterator[Dated]:
    """The days from which the desk's own lines count, each with its place."""
    for kind in ("brief", "meeting"):
        for record in catalog.having(kind):
            for index, lines in enumerate(getattr(record, kind, ())):
                yield record, (kind, index, "written"), lines.written


def fields_are_cited_within_their_report(catalog: Catalog) -> Iterator[Finding]:
    """``cited:`` narrows a field to a place in the report's own sources, or each item of a list to one."""
    for record in catalog.having("reports"):
        for index, report in enumerate(getattr(record, "reports", ())):
            for field, places in report.cited.items():
                yield from _cited(report, (record.id, "reports", index, "cited", field.replace("-", "_")), places)


def _cited(report: Report, path: Path, places: tuple[Citation, ...]) -> Iterator[Finding]:
    sources = tuple(dict.fromkeys(citation.source for citation in report.source))
    for number, place in enumerate(places):
        if place.source not in sources:
            message = _("“{citation}” is no place in the sources of this report").format(citation=place)
            named = _("name {source} under “source:” too").format(source=place.source)
            either = _("cite a place in {sources}, or name {source} under “source:” too")
            hint = either.format(sources=", ".join(sources), source=place.source) if sources else named
            yield Finding("E334", (*path, number), message, hint)
    items = getattr(report, str(path[-1]), None)
    if isinstance(items, tuple) and len(places) not in (1, len(items)):
        message = _("{places} places are cited for {items} items").format(places=len(places), items=len(items))
        yield Finding(
            "E334", path, message, _("give each item its place, in the order of the list, or all of them one")
        )
