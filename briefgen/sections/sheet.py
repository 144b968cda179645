"""What every section of a memo is written from."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from briefgen.domain.catalog import Catalog
from briefgen.domain.selection import Selection
from briefgen.domain.snapshot import Baseline
from briefgen.fonts.letters import lacking
from briefgen.sections.fit import Cut
from briefgen.sections.marks import Register


class Edition(Struct, frozen=True):
    """How a memo stands to what was issued: words for its head and foot, and what its changes are counted from."""

    label: str | None = None
    before: str | None = None
    prepared_for: str | None = None
    baseline: Baseline | None = None


class Subject(Struct, frozen=True):
    """Which memo is wanted: about whom, as of which day, as which edition, and whether with an annex.

    A draft has room ruled for what nobody has written yet. ``signed`` are the statements that somebody has read and signed by then,
    each by its record and its sources; None where an annex does not tell of it.
    """

    catalog: Catalog
    code: str
    day: date
    edition: Edition = Edition()
    annexed: bool = False
    draft: bool = False
    signed: tuple[tuple[str, str], ...] | None = None


class Sheet(Struct, frozen=True):
    """The selection a memo tells of, the register of its sources, and how many rows it may have.

    ``doubts_beside_names``: what is in doubt about a person is told beside the name, where no section on care tells it.
    ``fonts`` are the families that it is printed in beside ours; None where any letter can be shown.
    """

    selection: Selection
    register: Register
    cut: Cut
    doubts_beside_names: bool = False
    fonts: tuple[str, ...] | None = None

    @property
    def day(self) -> date:
        """The day the memo is as of."""
        return self.selection.day

    @property
    def catalog(self) -> Catalog:
        """Everything on file."""
        return self.selection.catalog

    def can_print(self, words: str) -> bool:
        """Whether there is a letter in some font for each of some words."""
        return self.fonts is None or not lacking(words, self.fonts)
