"""What may come up, and the facts to have ready, as a person wrote them.

The program writes none: what is overdue, differs or is in doubt stands on the front and under Care already.
"""

from __future__ import annotations

from datetime import date
from functools import partial

from briefgen.domain.model import Brief, IfRaised
from briefgen.memos.overtaken import overtaken
from briefgen.sections import fit, words
from briefgen.sections.rows import IfRaisedRow, Section
from briefgen.sections.sheet import Sheet


def brief(sheet: Sheet) -> Brief | None:
    """What a person wrote last for this counterpart, by the day of the memo."""
    written = [b for b in sheet.selection.counterpart.brief if b.written <= sheet.day]
    return max(written, key=lambda b: b.written, default=None)


def if_raised(sheet: Sheet) -> Section[IfRaisedRow]:
    """The rows that were written last; none where nobody wrote any."""
    by_hand = brief(sheet)
    if by_hand is None:
        return Section()
    room = sheet.cut.room("if_raised", 4)
    return fit.first_rows(by_hand.if_raised, room, partial(_written, sheet, by_hand.written))


def _written(sheet: Sheet, day: date, line: IfRaised) -> IfRaisedRow:
    return IfRaisedRow(
        trigger=str(line.trigger),
        facts=words.sentence(str(line.facts)),
        do_not_say=str(line.do_not_say) if line.do_not_say else None,
        marks=sheet.register.cite(line.source),
        overtaken=overtaken(sheet, line.source, day),
    )
