"""Rules for what a person writes for the country memo, under ``brief:`` of a counterpart."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Brief
from briefgen.domain.references import Path
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.reading.rules import room
from briefgen.reading.rules.findings import Finding

# The width of a line in parts of the type size, by the paper: in the box of the front, and across the back.
IN_THE_BOX = {"A4": 38.3, "Letter": 40.0}
ACROSS = {"A4": 52.0, "Letter": 54.0}
BOX_LINES, ROW_LINES = 2, 5
USUAL = 0.55  # of the type size: the width of a letter, with the spaces, where it is said how many have room


def the_bottom_line_is_called_so_what(catalog: Catalog) -> Iterator[Finding]:
    """The old name is still read."""
    for code, index, brief in _briefs(catalog):
        if brief.bottom_line:
            message = _("“bottom-line” is called “so-what” now; the old name is still read")
            hint = _("write “so-what:”, or let `briefgen upgrade` rename it")
            yield Finding("W439", (code, "brief", index, "bottom_line"), message, hint)


def what_is_written_fits_the_memo(catalog: Catalog) -> Iterator[Finding]:
    """What a person writes is never cut: *So what* has two lines of print, each row of *If raised* five."""
    paper = catalog.calendar.paper
    for code, index, brief in _briefs(catalog):
        for name in ("so_what", "bottom_line"):
            text = getattr(brief, name)
            yield from _fits((code, "brief", index, name), str(text or ""), BOX_LINES, IN_THE_BOX[paper])
        for at, row in enumerate(brief.if_raised):
            words = " ".join(str(part) for part in (row.trigger, row.facts, row.do_not_say) if part)
            yield from _fits((code, "brief", index, "if_raised", at), words, ROW_LINES, ACROSS[paper])


def _briefs(catalog: Catalog) -> Iterator[tuple[str, int, Brief]]:
    for code, counterpart in catalog.counterparts.items():
        for index, brief in enumerate(counterpart.brief):
            yield code, index, brief


def _fits(path: Path, words: str, most: int, measure: float) -> Iterator[Finding]:
    needed = room.lines(words, measure)
    if needed > most:
        message = ngettext(
            "this takes about {lines} line of print", "this takes about {lines} lines of print", needed
        ).format(lines=needed)
        hint = _("{most} lines have room for it, about {letters} letters: say it in fewer words").format(
            most=most, letters=int(most * measure / USUAL // 10 * 10)
        )
        yield Finding("E333", path, message, hint)
