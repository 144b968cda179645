"""The country memo: thirteen sections, on two pages, in finished words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefgen.domain import codes, wording
from briefgen.domain.catalog import Catalog
from briefgen.domain.selection import select
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.publishing import pictures
from briefgen.publishing.memo.ahead import ahead
from briefgen.publishing.memo.bottom_line import bottom_line
from briefgen.publishing.memo.care import care
from briefgen.publishing.memo.commitments import commitments
from briefgen.publishing.memo.contacts import contacts
from briefgen.publishing.memo.documents import documents
from briefgen.publishing.memo.fit import Cut
from briefgen.publishing.memo.header import foot, header
from briefgen.publishing.memo.if_raised import if_raised
from briefgen.publishing.memo.marks import Register
from briefgen.publishing.memo.people import people
from briefgen.publishing.memo.rows import Changes, Memo, Notes
from briefgen.publishing.memo.sheet import Sheet
from briefgen.publishing.memo.trade import trade

__all__ = ["Cut", "Edition", "Memo", "memo"]


@dataclass(frozen=True, slots=True)
class Edition:
    """What is known of the edition a memo is issued as, in words, and what changed since the one before."""

    label: str | None = None
    prepared_for: str | None = None
    changes: Changes | None = None


def memo(catalog: Catalog, code: str, day: date, *, cut: Cut | None = None, edition: Edition | None = None) -> Memo:
    """The memo for a counterpart as of a day; sections are written in the order they are printed, which numbers the sources."""
    sheet = Sheet(select(catalog, code, day), Register(catalog, day), cut or Cut())
    issued = edition or Edition()
    line = bottom_line(sheet)
    coming, figures, promised = ahead(sheet), trade(sheet), commitments(sheet)
    met, signed, known, raised = contacts(sheet), documents(sheet), people(sheet), if_raised(sheet)
    careful = care(sheet, frozenset(r.facts for r in raised.rows))
    return Memo(
        language=language(),
        paper=catalog.calendar.paper,
        title=_("{counterpart}: country memo as of {day}").format(counterpart=codes.name(code), day=wording.day(day)),
        created=day.isoformat(),
        flow=sheet.cut.flow,
        header=header(sheet, edition=issued.label, prepared_for=issued.prepared_for),
        bottom_line=line,
        changes=issued.changes,
        ahead=coming,
        trade=figures,
        commitments=promised,
        contacts=met,
        documents=signed,
        people=known,
        if_raised=raised,
        care=careful,
        sources=sheet.register.listed(),
        notes=_notes(sheet),
        foot=foot(sheet, edition=issued.label),
    )


def _notes(sheet: Sheet) -> Notes:
    base = sheet.catalog.calendar.address
    if base is None:
        return Notes(None, None)
    address = f"{base.rstrip('/')}/{sheet.selection.counterpart.slug}.html"
    return Notes(address, pictures.qr(address, title=_("QR code: {address}").format(address=address)))
