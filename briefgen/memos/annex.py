"""The annex: everything the sections of a memo left out, under the same headings and source numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from briefgen.language import gettext as _
from briefgen.memos.whole import Memo
from briefgen.sections import trade
from briefgen.sections.marks import Register
from briefgen.sections.people import unspelt
from briefgen.sections.rows import Changes, Foot, People, Section, Side, Sources, Trade

Row = TypeVar("Row")


def annex(memo: Memo, register: Register) -> Memo | None:
    """A memo of what a memo left out; None where that is nothing. Its sources are those the memo does not list."""
    figures, people = trade_rest(memo.trade), _people(memo.people)
    left_out = unspelt(row for side in people.sides for row in side.section.rows)
    left = replace(
        memo,
        title=_("{title}, annex").format(title=memo.title),
        flow=True,
        strip=(),
        front=(),
        changes=rest_of_changes(memo),
        ahead=rest(memo.ahead),
        fixed_days=(),
        trade=figures,
        commitments=rest(memo.commitments),
        contacts=rest(memo.contacts),
        documents=rest(memo.documents),
        people=people,
        standing=rest(memo.standing),
        if_raised=rest(memo.if_raised),
        care=Section((*((left_out,) if left_out else ()), *rest(memo.care).rows)),
        notes=None,
        foot=_foot(memo.foot),
        ladder=None,
    )
    if not has_rows(left):
        return None
    listed = register.listed()
    cited, reference = len(memo.sources.cited), len(memo.sources.reference)
    return replace(left, sources=Sources(listed.cited[cited:], listed.reference[reference:]))


def pointing(memo: Memo, *, annexed: bool) -> Memo:
    """The memo with the place where what each section left out is found: its annex; else the counterpart's page.

    The page has no commitments and nothing that was written for a reader of memos: of those the number is all.
    """
    there = _("annex") if annexed else _("see the page online") if memo.notes and memo.notes.address else None
    here = _("annex") if annexed else None
    sides = tuple(replace(side, section=_pointed(side.section, here)) for side in memo.people.sides)
    return replace(
        memo,
        changes=replace(memo.changes, section=_pointed(memo.changes.section, here)) if memo.changes else None,
        ahead=_pointed(memo.ahead, there),
        trade=replace(memo.trade, figures=_pointed(memo.trade.figures, there), facts=_pointed(memo.trade.facts, there)),
        commitments=_pointed(memo.commitments, here),
        contacts=_pointed(memo.contacts, there),
        documents=_pointed(memo.documents, there),
        people=replace(memo.people, sides=sides),
        standing=_pointed(memo.standing, there),
        if_raised=_pointed(memo.if_raised, here),
        care=_pointed(memo.care, here),
    )


def _pointed(section: Section[Row], place: str | None) -> Section[Row]:
    if not (section.more and place):
        return section
    return replace(section, more=_("{more}: {place}").format(more=section.more, place=place))


def rest(section: Section[Row]) -> Section[Row]:
    """What a section left out, as a section that leaves out nothing."""
    return Section(tuple(write() for write in section.rest))


def rest_of_changes(memo: Memo) -> Changes | None:
    """What changed and was left out."""
    changes = memo.changes
    return replace(changes, section=rest(changes.section)) if changes and changes.section.rest else None


def trade_rest(shown: Trade) -> Trade:
    """The figures and standing facts that were left out."""
    figures = rest(shown.figures)
    legend = trade.legend() if trade.computed(figures.rows) else None
    return Trade(figures, (), rest(shown.facts), legend, trade.breadth(figures.rows))


def _people(shown: People) -> People:
    sides = tuple(Side(side.name, rest(side.section)) for side in shown.sides if side.section.rest)
    return replace(shown, sides=sides)


def _foot(foot: Foot) -> Foot:
    """The foot of the annex: its pages are A1, A2, … and say so."""
    return replace(foot, page=(_("Annex, page A"), "", ""))


def has_rows(memo: Memo) -> bool:
    """Whether a memo says anything below its head."""
    sections: Sequence[Section[object]] = (
        memo.ahead, memo.trade.figures, memo.trade.facts, memo.commitments, memo.contacts, memo.documents, memo.standing,
        memo.if_raised, memo.care,
    )  # type: ignore[assignment]  # fmt: skip
    return bool(any(s.rows for s in sections) or memo.people.sides or memo.changes)
