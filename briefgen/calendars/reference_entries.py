"""Entries that come from laws and customs and not from sources: national days, statutory dates, presidencies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from briefgen.calendars import words
from briefgen.calendars.description import basis_words
from briefgen.calendars.entries import Days, Entry, EntryStatus
from briefgen.calendars.event_entries import concept, uid
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When
from briefgen.domain.model import ReferenceDay, ReferenceKind
from briefgen.domain.reference_days import Occurrence, occurrences
from briefgen.language import gettext as _

NEXT_DATES = 2
YEARS_SEARCHED = 25  # for the next dates of a statutory election
YEARS_IN_A_WINDOW = 10


def reference_entries(catalog: Catalog, day: date) -> Iterator[Entry]:
    """National days and anniversaries as yearly rules with an end; presidencies and other stretches as one entry."""
    first, last = _window(day)
    for reference in _curated(catalog):
        if reference.kind is ReferenceKind.ELECTION:
            continue
        if not reference.rule:
            yield from _single(catalog, reference)
        elif found := _occurrences(catalog, reference, first, last):
            yield from _yearly(catalog, reference, found)


def statutory_elections(catalog: Catalog, day: date) -> Iterator[Entry]:
    """The next two dates of each statutory election, each an entry of its own: a rule without end would promise more."""
    last = date(day.year + YEARS_SEARCHED, 12, 31)
    for reference in _curated(catalog):
        if reference.kind is ReferenceKind.ELECTION:
            found = _occurrences(catalog, reference, day, last)
            yield from (entry for o in found[:NEXT_DATES] for entry in _statutory(catalog, o))


def _curated(catalog: Catalog) -> Iterator[ReferenceDay]:
    return (reference for reference in catalog.reference_days.values() if not reference.withdrawn)


def _occurrences(catalog: Catalog, reference: ReferenceDay, first: date, last: date) -> tuple[Occurrence, ...]:
    found = occurrences(catalog, (reference.counterpart,), first, last)
    return tuple(o for o in found if o.reference.id == reference.id)


def _window(day: date) -> tuple[date, date]:
    """This decade and the next. It moves every ten years, so that feeds do not change at each turn of the year."""
    decade = day.year - day.year % YEARS_IN_A_WINDOW
    return date(decade, 1, 1), date(decade + 2 * YEARS_IN_A_WINDOW - 1, 12, 31)


def _single(catalog: Catalog, reference: ReferenceDay) -> Iterator[Entry]:
    span = _days(reference.when)
    if span:
        yield _entry(catalog, reference, span)


def _yearly(catalog: Catalog, reference: ReferenceDay, found: tuple[Occurrence, ...]) -> Iterator[Entry]:
    spans = [span for o in found if (span := _days(o.when))]
    if spans and reference.rule:
        # COUNT rather than UNTIL; DTSTART is an occurrence of its own rule (RFC 5545, section 3.8.5.3).
        parts = [p for p in reference.rule.split(";") if not p.startswith(("COUNT=", "UNTIL="))]
        yield _entry(catalog, reference, spans[0], rule=";".join([*parts, f"COUNT={len(spans)}"]))


def _days(when: When) -> Days | None:
    return Days(when.first, when.last) if when.days_known and when.first and when.last else None


def _entry(catalog: Catalog, reference: ReferenceDay, span: Days, *, rule: str | None = None) -> Entry:
    return Entry(
        uid=uid(catalog, reference.id),
        title=str(reference.title),
        span=span,
        rule=rule,
        categories=_categories(reference),
        color=words.REFERENCE_COLORS[reference.kind],
        concept=concept(catalog, reference.kind.value),
        description=_description(reference),
    )


def _statutory(catalog: Catalog, occurrence: Occurrence) -> Iterator[Entry]:
    """One date of an election as an entry of its own, with the year in its UID: the next date is another entry."""
    reference, span = occurrence.reference, _days(occurrence.when)
    if span:
        entry = _entry(catalog, reference, span)
        yield replace(
            entry,
            uid=uid(catalog, f"{reference.id}-{span.first.year}"),
            status=EntryStatus.TENTATIVE,
            # A curator's own brackets (“usual days”) say more.
            remark="" if entry.title.endswith(")") else _("statutory date"),
            rolling=True,
        )


def _categories(reference: ReferenceDay) -> tuple[str, ...]:
    names = words.counterparts((reference.counterpart,), reference.counterpart)
    return (_("Reference"), words.reference_kind(reference.kind), *names)


def _description(reference: ReferenceDay) -> str:
    lines = [_("Basis: {basis}").format(basis=basis_words(reference.basis))]
    if reference.kind is ReferenceKind.ELECTION:
        lines.insert(0, _("Statutory date; an early election would replace it."))
    return "\n".join(lines)
