"""The country memo: thirteen sections, on two pages, in finished words."""

from __future__ import annotations

from dataclasses import replace

from briefgen.domain import codes
from briefgen.domain.dates import wording
from briefgen.domain.selection import select
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.memos.annex import annex, pointing
from briefgen.memos.bottom_line import bottom_line
from briefgen.memos.changes import changes
from briefgen.memos.timeline import timeline
from briefgen.sections.ahead import ahead
from briefgen.sections.care import care
from briefgen.sections.commitments import commitments
from briefgen.sections.contacts import contacts
from briefgen.sections.documents import documents
from briefgen.sections.fit import Cut
from briefgen.sections.fixed_days import fixed_days
from briefgen.sections.header import foot, header
from briefgen.sections.if_raised import if_raised
from briefgen.sections.marks import Register
from briefgen.sections.notes import notes
from briefgen.sections.people import people, unspelt
from briefgen.sections.rows import Memo
from briefgen.sections.sheet import Edition, Sheet, Subject
from briefgen.sections.trade import trade

__all__ = ["Cut", "Edition", "Memo", "Subject", "memo"]


def memo(subject: Subject, *, cut: Cut | None = None, on_paper: bool = True) -> Memo:
    """The memo on a subject; sections are written in the order they are printed, which numbers the sources.

    Where it does not go ``on_paper``, whoever opens it has fonts of their own.
    """
    catalog, code, day, edition = subject.catalog, subject.code, subject.day, subject.edition
    sheet = Sheet(
        select(catalog, code, day),
        Register(catalog, day),
        cut or Cut(),
        fonts=catalog.calendar.fonts if on_paper else None,
    )
    line, changed = bottom_line(sheet), changes(sheet, edition.baseline)
    coming, fixed = ahead(sheet), fixed_days(sheet, sheet.selection.reference_days)
    figures, promised = trade(sheet), commitments(sheet)
    met, signed, known, raised = contacts(sheet), documents(sheet), people(sheet), if_raised(sheet)
    left_out = unspelt(row for side in known.sides for row in side.section.rows)
    careful = care(sheet, frozenset(r.facts for r in raised.rows), left_out)
    whole = Memo(
        language=language(),
        paper=catalog.calendar.paper,
        title=_("{counterpart}: country memo as of {day}").format(counterpart=codes.name(code), day=wording.day(day)),
        created=day.isoformat(),
        flow=sheet.cut.flow,
        header=header(sheet, edition),
        bottom_line=line,
        changes=changed,
        ahead=coming,
        fixed_days=fixed,
        trade=figures,
        commitments=promised,
        contacts=met,
        documents=signed,
        people=known,
        if_raised=raised,
        care=careful,
        sources=sheet.register.listed(),
        notes=notes(sheet),
        foot=foot(sheet, edition=edition.label),
        timeline=timeline(sheet),
    )
    if subject.annexed:
        return replace(pointing(whole, annexed=True), annex=annex(whole, sheet.register))
    return pointing(whole, annexed=False)
