"""The country memo: a front that is read in a minute, and its back, in finished words."""

from __future__ import annotations

from msgspec.structs import replace

from briefgen.domain import codes
from briefgen.domain.dates import wording
from briefgen.domain.selection import select
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.memos.annex import annex, pointing, read_words
from briefgen.memos.packing import Side
from briefgen.memos.sections import SECTIONS, MemoSection, Written, partials
from briefgen.memos.whole import Memo, View
from briefgen.sections.fit import Cut
from briefgen.sections.header import foot, header, notes
from briefgen.sections.ladder import ALWAYS_FROM, steps
from briefgen.sections.marks import Register, dated_once
from briefgen.sections.sheet import Edition, Sheet, Subject
from briefgen.sections.signs import explained
from briefgen.sections.strip import strip

__all__ = ["Cut", "Edition", "Memo", "Subject", "Writer", "memo"]


def memo(subject: Subject, *, cut: Cut | None = None, on_paper: bool = True) -> Memo:
    """The memo on a subject. Where it does not go ``on_paper``, whoever opens it has fonts of their own."""
    return Writer(subject, on_paper=on_paper).write(cut or Cut())


class Writer:
    """Writes the memo on a subject with one cut after another: what is the same with all of them is written once."""

    def __init__(self, subject: Subject, *, on_paper: bool = True) -> None:
        catalog, day = subject.catalog, subject.day
        fonts = catalog.calendar.fonts if on_paper else None
        sheet = Sheet(select(catalog, subject.code, day), Register(catalog, day), Cut(), fonts=fonts)
        self._subject, self._sheet = subject, sheet
        self._strip = strip(sheet)
        self._read = read_words(sheet.selection, subject.signed) if subject.signed is not None else None
        self._kept = {section.name: section.write(Written(sheet, subject)) for section in SECTIONS if section.kept}
        self._ladder_stays = len(steps(sheet)) >= ALWAYS_FROM

    def write(self, cut: Cut) -> Memo:
        """The memo; sections are written in the order they are printed, which numbers the sources."""
        subject, sheet = self._subject, replace(self._sheet, register=self._sheet.register.copy(), cut=cut)
        whole = self._written(sheet)
        behind = annex(whole, sheet.register, self._read) if subject.annexed else None
        pointed = pointing(whole, annexed=subject.annexed)
        return replace(pointed, annex=behind, sources=explained(whole.sources, whole, behind))

    def _parts(self, sheet: Sheet) -> dict[str, View]:
        at = Written(sheet, self._subject)
        for section in SECTIONS:
            at.parts[section.name] = self._kept[section.name] if section.kept else section.write(at)
        return at.parts if sheet.cut.ladder else {**at.parts, "ladder": None}

    def _written(self, sheet: Sheet) -> Memo:
        catalog, code, day, edition = sheet.catalog, self._subject.code, sheet.day, self._subject.edition
        parts = self._parts(sheet)
        return Memo(
            language=language(),
            paper=catalog.calendar.paper,
            title=_("{counterpart}: country memo as of {day}").format(
                counterpart=codes.name(code), day=wording.day(day)
            ),
            author=str(catalog.calendar.title),
            created=day.isoformat(),
            flow=sheet.cut.flow,
            one=sheet.cut.one,
            header=header(sheet, edition),
            strip=self._strip,
            parts=parts,
            before=partials(parts, Side.FRONT, MemoSection.printed),
            behind=partials(parts, Side.BACK, MemoSection.printed),
            sources=dated_once(sheet.register.listed()),
            notes=notes(sheet),
            foot=foot(sheet, edition=edition.label),
            own=sheet.selection.own,
            ladder_stays=self._ladder_stays,
        )
