"""Section 8: documents between the two sides, and how far each has come."""

from __future__ import annotations

from datetime import date
from functools import partial

from briefgen.domain.dates import wording
from briefgen.domain.dates.wording import DateWords
from briefgen.domain.standing import AgreementStateOf, period_over
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.rows import DocumentRow, Section
from briefgen.sections.sheet import Sheet


def documents(sheet: Sheet) -> Section[DocumentRow]:
    """Date, title, parties and state, newest first."""
    found = sorted(sheet.selection.agreements, key=_newest, reverse=True)
    return fit.first_rows(found, sheet.cut.documents, partial(_row, sheet))


def _newest(agreement: AgreementStateOf) -> tuple[date, date]:
    when = agreement.now.when
    return (agreement.last_day if when.undated else when.last or agreement.last_day, agreement.last_day)


def _row(sheet: Sheet, agreement: AgreementStateOf) -> DocumentRow:
    return DocumentRow(
        date=_date(sheet, agreement),
        title=agreement.title,
        parties=_parties(sheet, agreement),
        state=words.agreement_state(agreement.now.state),
        tag=_("Period over") if period_over(agreement, sheet.day) else None,
        marks=sheet.register.cite_state(agreement),
    )


def _date(sheet: Sheet, agreement: AgreementStateOf) -> DateWords:
    """The day the state was reached, without a weekday; else the day it was reported."""
    when, origin = agreement.now.when, agreement.origin("when")
    if when.undated or origin is None:
        return words.day_words(agreement.last_day, _("as reported"))
    if when.is_day and when.is_point and when.first and not (when.about or when.uncertain):
        return words.day_words(when.first)
    return words.date_words(when, reported=origin.day, zone=sheet.catalog.calendar.timezone)


def _parties(sheet: Sheet, agreement: AgreementStateOf) -> str | None:
    """The parties, where the title does not name each of them already, in whatever form."""
    names = [words.named(sheet.selection, p) for p in agreement.record.parties]
    return None if all(_named(name, agreement.title) for name in names) else wording.listed(names)


def _named(name: str, title: str) -> bool:
    """Whether a title speaks of a body: a long word of its name begins a word of the title as well."""
    stems = [word[:5].casefold() for word in name.split() if len(word) >= 5]
    return any(word.casefold().startswith(stem) for word in title.split() for stem in stems)
