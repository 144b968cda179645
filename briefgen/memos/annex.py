"""The annex: everything the sections of a memo left out, under the same headings and source numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import Any

from msgspec.structs import replace

from briefgen.domain.citations import sources_of
from briefgen.domain.dates import wording
from briefgen.domain.selection import Selection
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.memos.packing import Side
from briefgen.memos.sections import SECTIONS, MemoSection, Views, partials
from briefgen.memos.whole import Memo, each_section, has_rows, sections_in
from briefgen.sections import words
from briefgen.sections.edges import Foot, Sources
from briefgen.sections.marks import Register, dated_once
from briefgen.sections.rows import Section


def annex(memo: Memo, register: Register, read: str | None = None) -> Memo | None:
    """A memo of what a memo left out; None where that is nothing. Its sources are those the memo does not list.

    Whoever reads so far may want to look things up: its marks tell the paragraphs, and it says how dates were read, and how much
    of it was ``read`` against its sources.
    """
    register.fine = True
    parts = {section.name: section.left_out(memo.parts) for section in SECTIONS}
    if not any(map(has_rows, parts.values())):
        return None
    listed = register.listed()
    cited, reference = len(memo.sources.cited), len(memo.sources.reference)
    return replace(
        memo,
        title=_("{title}, annex").format(title=memo.title),
        flow=True,
        one=False,
        strip=(),
        parts=parts,
        before=partials(parts, Side.FRONT, _printed),
        behind=partials(parts, Side.BACK, _printed),
        sources=dated_once(Sources(listed.cited[cited:], listed.reference[reference:])),
        left_out=(),
        notes=None,
        foot=_foot(memo.foot),
        read=read,
    )


def read_words(selection: Selection, signed: Collection[tuple[str, str]]) -> str | None:
    """How many statements of a memo somebody has read against their sources and signed, as of its day; None where none has a source."""
    of_sources = [(s.id, sources_of(d.report.source)) for s in selection.states for d in s.known if d.report.source]
    count, read = len(of_sources), sum(each in signed for each in of_sources)
    if not count:
        return None
    day = wording.day(selection.day)
    if not read:
        return _("Nobody had read and signed any of the memo’s {count} statements by {day}.").format(
            count=count, day=day
        )
    pattern = ngettext(
        "By {day}, {read} of the memo’s {count} statements had been read against its source and signed.",
        "By {day}, {read} of the memo’s {count} statements had been read against their sources and signed.",
        read,
    )
    return pattern.format(day=day, read=read, count=count)


def _printed(section: MemoSection, parts: Views) -> bool:
    return has_rows(parts[section.name])


def pointing(memo: Memo, *, annexed: bool) -> Memo:
    """The memo with the place where what each section left out is found: its annex; else the counterpart's page.

    The page has no commitments and nothing that was written for a reader of memos: of those the number is all.
    """
    there = _("annex") if annexed else _("see the page online") if memo.notes and memo.notes.address else None
    here = _("annex") if annexed else None
    places = {section.name: there if section.online else here for section in SECTIONS}
    return replace(
        memo,
        parts={name: each_section(view, partial(_pointed, place=places[name])) for name, view in memo.parts.items()},
        left_out=tuple(_without_rows(memo, places)),
    )


def _without_rows(memo: Memo, places: Mapping[str, str | None]) -> Iterator[str]:
    """The sections of the back of which no row is printed, in place of headings with nothing below."""
    for section in SECTIONS:
        found = tuple(sections_in(memo.parts[section.name])) if section.heading else ()
        if section.heading and not any(s.rows for s in found) and (count := sum(len(s.rest) for s in found)):
            counted = _pointed(Section(more=words.more(count)), places[section.name]).more
            yield _("{section} {more}").format(section=section.heading(), more=counted)


def _pointed(section: Section[Any], place: str | None) -> Section[Any]:
    if not (section.more and place):
        return section
    return replace(section, more=_("{more}: {place}").format(more=section.more, place=place))


def _foot(foot: Foot) -> Foot:
    """The foot of the annex: its pages are A1, A2, … and say so."""
    return replace(foot, page=(_("Annex, page A"), "", ""))
