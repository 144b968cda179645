"""The country memo: a front that is read in a minute, and its back, in finished words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefgen.domain import codes
from briefgen.domain.dates import wording
from briefgen.domain.selection import select
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.memos.annex import annex, pointing
from briefgen.memos.changes import changes
from briefgen.memos.front import lines
from briefgen.memos.if_raised import if_raised
from briefgen.memos.whole import Memo
from briefgen.sections.ahead import ahead, fixed_days, next_dated, passed, to_confirm
from briefgen.sections.care import care
from briefgen.sections.commitments import closed, commitments, overdue_first, pending
from briefgen.sections.contacts import contacts
from briefgen.sections.documents import documents
from briefgen.sections.facts import standing
from briefgen.sections.fit import Cut
from briefgen.sections.header import foot, header
from briefgen.sections.ladder import ALWAYS_FROM, ladder, steps
from briefgen.sections.marks import Register
from briefgen.sections.notes import notes
from briefgen.sections.people import people, unspelt
from briefgen.sections.rows import Section
from briefgen.sections.sheet import Edition, Sheet, Subject
from briefgen.sections.strip import strip
from briefgen.sections.trade import trade

# The width of the column of print, in points: the paper less its margins of 15 and 26 mm.
WIDTHS = {"A4": 478.0, "Letter": 495.0}

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
    facts, box = strip(sheet), lines(sheet, edition.baseline, draft=subject.draft)
    changed = changes(sheet, edition.baseline)
    coming, fixed = ahead(sheet), fixed_days(sheet, sheet.selection.reference_days)
    promised, figures = commitments(sheet), trade(sheet)
    met, signed, known = contacts(sheet), documents(sheet), people(sheet)
    told, raised = standing(sheet), if_raised(sheet)
    left_out = unspelt(row for side in known.sides for row in side.section.rows)
    careful = care(sheet, frozenset(r.facts for r in raised.rows), left_out)
    whole = Memo(
        language=language(),
        paper=catalog.calendar.paper,
        title=_("{counterpart}: country memo as of {day}").format(counterpart=codes.name(code), day=wording.day(day)),
        author=str(catalog.calendar.title),
        created=day.isoformat(),
        flow=sheet.cut.flow,
        header=header(sheet, edition),
        strip=facts,
        front=box,
        changes=changed,
        ahead=coming,
        fixed_days=fixed,
        trade=figures,
        commitments=promised,
        contacts=met,
        documents=signed,
        people=known,
        standing=told,
        if_raised=raised,
        care=careful,
        sources=sheet.register.listed(),
        notes=notes(sheet),
        foot=foot(sheet, edition=edition.label),
        ladder=ladder(sheet, width=WIDTHS[catalog.calendar.paper]) if sheet.cut.ladder else None,
        ladder_stays=len(steps(sheet)) >= ALWAYS_FROM,
        counts={
            "dated": len(next_dated(sheet)),
            "to_confirm": len(to_confirm(sheet)),
            "passed": len(passed(sheet)),
            "overdue": len(overdue_first(sheet)),
            "commitments": len(pending(sheet)),
            "closed": len(closed(sheet)),
            "facts": _count(figures.facts),
            "changes": _count(changed.section) if changed else 0,
            "figures": _count(figures.figures),
            "contacts": _count(met),
            "documents": _count(signed),
            "theirs": len(sheet.selection.theirs),
            "ours": len(sheet.selection.ours),
            "others": len(sheet.selection.others),
            "standing": _count(told),
            "if_raised": _count(raised),
            "care": _count(careful) - bool(left_out),
        },
    )
    if subject.annexed:
        return replace(pointing(whole, annexed=True), annex=annex(whole, sheet.register))
    return pointing(whole, annexed=False)


def _count(section: Section[Any]) -> int:
    """How many rows a section has, printed or not."""
    return len(section.rows) + len(section.rest)
