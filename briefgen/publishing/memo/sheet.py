"""What every section of a memo is written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.selection import Selection
from briefgen.publishing.memo.fit import Cut
from briefgen.publishing.memo.marks import Register


@dataclass(frozen=True, slots=True)
class Sheet:
    """The selection a memo tells of, the register of its sources, and how many rows it may have."""

    selection: Selection
    register: Register
    cut: Cut

    @property
    def day(self) -> date:
        """The day the memo is as of."""
        return self.selection.day

    @property
    def catalog(self) -> Catalog:
        """Everything on file."""
        return self.selection.catalog
