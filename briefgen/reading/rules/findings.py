"""What a rule finds: a record, the field, what is wrong and what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Location, Related, Severity
from briefgen.domain.catalog import Catalog


class Finding(NamedTuple):
    """One thing a rule found; codes beginning with W are warnings, with E errors."""

    code: str
    path: tuple[str | int, ...]
    message: str
    hint: str | None = None
    related: tuple[tuple[tuple[str | int, ...], str], ...] = ()
    at: Location | None = None  # where it is not the field as a whole

    @property
    def record(self) -> str:
        """The id of the record it was found in."""
        return str(self.path[0])

    def diagnostic(self, catalog: Catalog) -> Diagnostic:
        """The finding at its place in the files."""
        related = tuple(Related(catalog.place(*path), message) for path, message in self.related)
        severity = Severity.WARNING if self.code.startswith("W") else Severity.ERROR
        place = self.at or catalog.place(*self.path)
        return Diagnostic(self.code, self.message, place, self.hint, related, severity)


Rule = Callable[[Catalog], Iterator[Finding]]
