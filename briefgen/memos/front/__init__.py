"""The five lines in the box of the front: sentences from fields, but for the last, which the desk writes."""

from __future__ import annotations

from briefgen.domain.snapshot import Baseline
from briefgen.memos.front.coming import what_is_next
from briefgen.memos.front.hangs import what_hangs
from briefgen.memos.front.moved import what_moved
from briefgen.memos.front.so_what import so_what
from briefgen.memos.front.stand import where_we_stand
from briefgen.sections.rows import Line
from briefgen.sections.sheet import Sheet


def lines(sheet: Sheet, baseline: Baseline | None, *, draft: bool) -> tuple[Line, ...]:
    """Where we stand, what hangs, what moved, what is next, and what follows from it.

    Where nothing is on file, that nothing hangs and nothing moved goes without saying.
    """
    computed: tuple[Line, ...] = (where_we_stand(sheet),)
    if sheet.selection.newest or baseline:
        computed += (what_hangs(sheet), what_moved(sheet, baseline))
    computed += (what_is_next(sheet),)
    written = so_what(sheet, draft=draft)
    return (*computed, written) if written else computed
