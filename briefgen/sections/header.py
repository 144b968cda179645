"""Section 1: who and what the memo is about, from when, and on what it rests; room for notes, and the foot of each page."""

from __future__ import annotations

from briefgen.domain import addresses, codes
from briefgen.domain.dates import wording
from briefgen.domain.figures import scale
from briefgen.domain.model import Calendar
from briefgen.domain.selection import Selection
from briefgen.language import gettext as _
from briefgen.paper import qr
from briefgen.sections import words
from briefgen.sections.edges import Foot, Header, Notes
from briefgen.sections.sheet import Edition, Sheet


def header(sheet: Sheet, edition: Edition = Edition()) -> Header:  # noqa: B008 - frozen
    """The head of the memo."""
    selection = sheet.selection
    return Header(
        counterpart=codes.name(selection.counterpart.id),
        kind=_("Relations with {home}").format(home=codes.name(selection.home)),
        prepared_for=_("prepared for {whom}").format(whom=edition.prepared_for) if edition.prepared_for else None,
        as_of=words.unbroken(wording.weekday(sheet.day)),
        edition="; ".join(words for words in (edition.label, edition.before) if words) or None,
        sources=_sources(sheet),
        figures=_figures(sheet),
        handling=handling(sheet.selection),
    )


def handling(*selections: Selection) -> str:
    """The handling line of a memo on some selections."""
    calendar, confidential = selections[0].catalog.calendar, any(s.confidential for s in selections)
    return handling_line(calendar, confidential=confidential, noted=any(s.noted for s in selections))


def handling_line(calendar: Calendar, *, confidential: bool, noted: bool) -> str:
    """A desk's own line as it stands. The usual one says that all sources are public.

    Of what has confidences that is not true; of what the desk itself noted (``basis:``) it is not known.
    """
    if calendar.handling == Calendar.model_fields["handling"].default:
        if confidential:
            return _("Not only public sources. Check before quoting.")
        if noted:
            return _("Public sources and the desk’s own notes. Check before quoting.")
    return str(calendar.handling)


def _sources(sheet: Sheet) -> str | None:
    found = sheet.selection.sources
    if not found:
        return None
    oldest, newest = (words.unbroken(wording.day(s.published)) for s in (found[0], found[-1]))
    if oldest == newest:
        return _("sources of {day}").format(day=newest)
    return _("newest source {newest}, oldest {oldest}").format(newest=newest, oldest=oldest)


def _figures(sheet: Sheet) -> str | None:
    """Whose statistics the figures are, and in which currencies."""
    records = [state.record for state in sheet.selection.figures]
    sure = [s.record.reporter for s in sheet.selection.figures if not s.inferred("reporter")]
    reporters = dict.fromkeys(codes.name(reporter) for reporter in sure if reporter)
    currencies = dict.fromkeys(m for r in records if (m := scale(r.unit)[1]).isupper() and len(m) == 3)
    if not reporters:
        return None
    whose = _("figures as reported by {reporters}").format(reporters=wording.listed(list(reporters)))
    return (
        ", ".join((whose, _("in {currencies}").format(currencies=wording.listed(list(currencies)))))
        if currencies
        else whose
    )


def foot(sheet: Sheet, *, edition: str | None) -> Foot:
    """The foot of each page."""
    before, _mark, rest = _("Page {page} of {pages}").partition("{page}")
    between, _mark, after = rest.partition("{pages}")
    return Foot(
        counterpart=codes.name(sheet.selection.counterpart.id),
        as_of=_("as of {day}").format(day=words.unbroken(wording.day(sheet.day))),
        edition=edition,
        handling=handling(sheet.selection),
        page=(before, between, after),
    )


def notes(sheet: Sheet) -> Notes:
    """The address of the counterpart's page, in print and as a QR code, where it has one that is published."""
    counterpart = sheet.selection.counterpart
    address = None if counterpart.private else addresses.page(sheet.catalog, counterpart.slug)
    if address is None:
        return Notes(None, None)
    return Notes(addresses.printed(address), qr.code(address, title=_("QR code: {address}").format(address=address)))
