"""Entries that come from laws and customs and not from sources: national days, statutory dates, presidencies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from briefgen.calendars import words
from briefgen.calendars.description import basis_words
from briefgen.calendars.entries import Days, Entry, EntryStatus
from briefgen.calendars.event_entries import concept, uid
from briefgen.domain import addresses
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When
from briefgen.domain.model import ReferenceDay
from briefgen.domain.reference_days import Occurrence, next_statutory, statutory_id, times_of
from briefgen.language import gettext as _

YEARS_IN_A_WINDOW = 10


def reference_entries(catalog: Catalog, day: date) -> dict[str, tuple[Entry, ...]]:
    """The entries of each day of reference, by its id; what a calendar cannot date has none."""
    curated = (reference for reference in catalog.reference_days.values() if not reference.withdrawn)
    return {reference.id: tuple(_entries(catalog, reference, day)) for reference in curated}


def _entries(catalog: Catalog, reference: ReferenceDay, day: date) -> Iterator[Entry]:
    """National days and anniversaries as yearly rules with an end; presidencies and other stretches as one entry.

    Of a statutory election its next dates, each an entry of its own: a rule without end would promise more.
    """
    if reference.kind.traits.vote:
        yield from (entry for o in next_statutory(catalog, reference, day) for entry in _statutory(catalog, o))
    elif not reference.rule:
        yield from _single(catalog, reference)
    elif found := times_of(catalog, reference, *_window(day)):
        yield from _yearly(catalog, reference, found)


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
        color=reference.kind.traits.color,
        concept=concept(catalog, reference.kind.value),
        address=addresses.of_reference(catalog, reference),
        description=_description(reference),
    )


def _statutory(catalog: Catalog, occurrence: Occurrence) -> Iterator[Entry]:
    """One date of an election as an entry of its own, with the year in its UID: the next date is another entry."""
    reference, span = occurrence.reference, _days(occurrence.when)
    if span:
        entry = _entry(catalog, reference, span)
        yield replace(
            entry,
            uid=uid(catalog, statutory_id(occurrence)),
            address=addresses.of_reference(catalog, reference, statutory_id(occurrence)),
            status=EntryStatus.TENTATIVE,
            # A curator's own brackets (“usual days”) say more.
            remark="" if entry.title.endswith(")") else _("statutory date"),
            rolling=True,
        )


def _categories(reference: ReferenceDay) -> tuple[str, ...]:
    names = words.counterparts((reference.counterpart,), reference.counterpart)
    return (_("Reference"), reference.kind.traits.words(), *names)


def _description(reference: ReferenceDay) -> str:
    lines = [_("Basis: {basis}").format(basis=basis_words(reference.basis))]
    if reference.kind.traits.vote:
        lines.insert(0, _("Statutory date; an early election would replace it."))
    return "\n".join(lines)
