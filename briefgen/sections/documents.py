"""Section 8: documents between the two sides, and how far each has come."""

from __future__ import annotations

from datetime import date
from functools import partial

from briefgen.domain.dates import wording
from briefgen.domain.dates.wording import DateWords
from briefgen.domain.standing import (
    AgreementStateOf,
    EventState,
    period_over,
    reached,
    reported_status,
    told_of_present_state,
)
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.rows import DocumentRow, Section
from briefgen.sections.sheet import Sheet


def documents(sheet: Sheet) -> Section[DocumentRow]:
    """Date, title, parties and state, newest first."""
    found = sorted(sheet.selection.agreements, key=lambda a: _newest(sheet, a), reverse=True)
    return fit.first_rows(found, sheet.cut.room("documents", 10), partial(_row, sheet))


def _newest(sheet: Sheet, agreement: AgreementStateOf) -> tuple[date, date]:
    event = _event(sheet, agreement)
    when = event.now.when if event else reached(agreement)
    return (agreement.last_day if when.undated else when.last or agreement.last_day, agreement.last_day)


def _row(sheet: Sheet, agreement: AgreementStateOf) -> DocumentRow:
    return DocumentRow(
        date=_date(sheet, agreement),
        title=words.subject(agreement, agreement.title, "parties", "state"),
        parties=_parties(sheet, agreement),
        state=words.marked(agreement, state_words(sheet, agreement), "state"),
        tag=_("Period over") if period_over(agreement, sheet.day) else None,
        marks=sheet.register.cite_state(agreement),
        id=agreement.id,
    )


def _event(sheet: Sheet, agreement: AgreementStateOf) -> EventState | None:
    """The event that gives a document its day: held, dated, and the day of the state itself not stated."""
    return _brought_to(sheet, agreement) if reached(agreement).undated else None


def _brought_to(sheet: Sheet, agreement: AgreementStateOf) -> EventState | None:
    """The event, held and dated, at which a document had its present state."""
    if not told_of_present_state(agreement, "event"):
        return None
    event = next((e for e in sheet.selection.events if e.id == agreement.now.event), None)
    return event if event and reported_status(event).traits.happened and not event.now.when.undated else None


def state_words(sheet: Sheet, agreement: AgreementStateOf) -> str:
    """How far a document has come: “signed; exchanged 9 Jun 2025” where the source has it exchanged at an event."""
    state = words.agreement_state(agreement.now.state)
    event = _brought_to(sheet, agreement) if agreement.now.exchanged else None
    if not (event and told_of_present_state(agreement, "exchanged")):
        return state
    return _("{state}; exchanged {day}").format(state=state, day=words.event_day(sheet.catalog, event).main)


def _date(sheet: Sheet, agreement: AgreementStateOf) -> DateWords:
    """The day the state was reached, without a weekday; else that of the event, or the day it was reported."""
    if event := _event(sheet, agreement):
        return words.narrow(words.event_day(sheet.catalog, event))
    when, origin = reached(agreement), agreement.origin("when")
    if when.undated or origin is None:
        return words.day_words(agreement.last_day, _("as reported"))
    if when.is_day and when.is_point and when.first and not (when.about or when.uncertain):
        return words.day_words(when.first)
    return words.narrow(words.date_words(when, reported=origin.day, zone=sheet.catalog.calendar.timezone))


def _parties(sheet: Sheet, agreement: AgreementStateOf) -> str | None:
    """The parties, where they were inferred or the title does not name each of them already, in whatever form."""
    names = [words.named(sheet.selection, p) for p in agreement.record.parties]
    told = all(_named(name, agreement.title) for name in names) and not agreement.inferred("parties")
    return None if told else words.marked(agreement, wording.listed(names), "parties")


def _named(name: str, title: str) -> bool:
    """Whether a title speaks of a body: a long word of its name begins a word of the title as well."""
    stems = [word[:5].casefold() for word in name.split() if len(word) >= 5]
    return any(word.casefold().startswith(stem) for word in title.split() for stem in stems)
