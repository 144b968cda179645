"""The country memo: a front that is read in a minute, and its back, in finished words."""

from __future__ import annotations

from dataclasses import replace

from briefgen.domain import codes
from briefgen.domain.dates import wording
from briefgen.domain.selection import select
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.memos.annex import annex, pointing
from briefgen.memos.packing import Side
from briefgen.memos.sections import SECTIONS, MemoSection, Written, partials
from briefgen.memos.whole import Memo
from briefgen.sections.fit import Cut
from briefgen.sections.header import foot, header, notes
from briefgen.sections.ladder import ALWAYS_FROM, steps
from briefgen.sections.marks import Register, dated_once
from briefgen.sections.sheet import Edition, Sheet, Subject
from briefgen.sections.strip import strip

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
    facts, at = strip(sheet), Written(sheet, subject)
    for section in SECTIONS:
        at.parts[section.name] = section.write(at)
    whole = Memo(
        language=language(),
        paper=catalog.calendar.paper,
        title=_("{counterpart}: country memo as of {day}").format(counterpart=codes.name(code), day=wording.day(day)),
        author=str(catalog.calendar.title),
        created=day.isoformat(),
        flow=sheet.cut.flow,
        one=sheet.cut.one,
        header=header(sheet, edition),
        strip=facts,
        parts=at.parts,
        before=partials(at.parts, Side.FRONT, MemoSection.printed),
        behind=partials(at.parts, Side.BACK, MemoSection.printed),
        sources=dated_once(sheet.register.listed()),
        notes=notes(sheet),
        foot=foot(sheet, edition=edition.label),
        own=sheet.selection.own,
        ladder_stays=len(steps(sheet)) >= ALWAYS_FROM,
    )
    if subject.annexed:
        return replace(pointing(whole, annexed=True), annex=annex(whole, sheet.register))
    return pointing(whole, annexed=False)
