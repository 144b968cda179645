"""What was known when: each report of an event with its day, what it said, and the places it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.domain.dates import hours, wording
from briefgen.domain.model import EventReport, Status
from briefgen.domain.records import Dated
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.pages.cites import cites
from briefgen.pages.rows import Known
from briefgen.sections import words
from briefgen.sections.sheet import Sheet


def history(sheet: Sheet, event: EventState) -> tuple[Known, ...]:
    """The reports on an event, oldest first, as far as they were known by the sheet's day."""
    return tuple(_known(sheet, event, dated) for dated in event.known)


def _known(sheet: Sheet, event: EventState, dated: Dated[EventReport]) -> Known:
    said = "; ".join(_said(sheet, event, dated))
    if dated.report.corrects:
        said = _("correction: {said}").format(said=said)
    return Known(
        day=words.unbroken(wording.day(dated.day)),
        said=said or _("reported again, nothing new"),
        cites=cites(sheet.register, [dated]),
    )


def _said(sheet: Sheet, event: EventState, dated: Dated[EventReport]) -> Iterator[str]:
    """What a report stated, field by field."""
    report, stated, first = dated.report, dated.report.stated(), dated is event.known[0]
    yield from _status_and_date(sheet, event, dated)
    if report.title and not first:
        yield _("called “{title}”").format(title=report.title)
    if report.place:
        yield str(report.place)
    if "participants" in stated and report.participants:
        yield words.people(sheet.selection, (p.person for p in report.participants))
    if report.outcome and not first:
        yield str(report.outcome).rstrip(".")
    yield from (_("no longer: {field}").format(field=name) for name in report.unset)


def _status_and_date(sheet: Sheet, event: EventState, dated: Dated[EventReport]) -> Iterator[str]:
    """Planned in May 2025; held on 9 Jun 2025; on 12 Jun 2025, where a report only dates."""
    report, first = dated.report, dated is event.known[0]
    status = report.status or (Status.PLANNED if first else None)
    said = status.traits.words() if status else ""
    if not report.states("when"):
        date = ""
    elif report.when.undated:
        date = _("without a date")
    else:
        date = wording.phrase(report.when, reported=dated.day)
        hour = wording.hours(report.when, hours.zone(sheet.catalog.calendar, event.record))
        date = _("{date}, {hours}").format(date=date, hours=hour) if hour else date
    both = _("{status} {date}").format(status=said, date=date) if said and date else said or date
    if both:
        yield both
