"""Numbers of sources, given out in the order in which a memo first uses them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.dates import wording
from briefgen.domain.model import Basis, Source
from briefgen.domain.records import Dated, State
from briefgen.language import gettext as _
from briefgen.sections import words
from briefgen.sections.edges import SourceRow, Sources
from briefgen.sections.rows import Mark, Marks

SOURCE, REFERENCE = "", "R"  # what stands before the numbers of each kind
SHORTEST_RUN = 3


class Register:
    """Gives each source its number the first time it is cited, and each basis outside them one of its own (R1, R2)."""

    def __init__(self, catalog: Catalog, day: date) -> None:
        self._catalog = catalog
        self._day = day
        self._sources: dict[str, int] = {}
        self._bases: dict[Basis, int] = {}

    def cite(self, citations: Iterable[Citation], bases: Iterable[Basis] = ()) -> Marks:
        """The marks for some citations and bases, each number once, in rising order."""
        numbers = {self._sources.setdefault(c.source, len(self._sources) + 1) for c in citations}
        reference = {self._bases.setdefault(b, len(self._bases) + 1) for b in bases}
        return joined((*(_mark(SOURCE, n) for n in numbers), *(_mark(REFERENCE, n) for n in reference)))

    def cite_state(self, state: State[Any, Any], *fields: str) -> Marks:
        """The marks for the given fields of a state; for all its reports when none is named."""
        return (
            self.cite_reports(d for d in map(state.origin, fields) if d) if fields else self.cite_reports(state.known)
        )

    def cite_reports(self, reports: Iterable[Dated[Any]]) -> Marks:
        """The marks for some reports."""
        known = tuple(reports)
        return self.cite(
            (c for dated in known for c in dated.report.source),
            (dated.report.basis for dated in known if dated.report.basis),
        )

    def cite_sources(self, sources: Iterable[Source]) -> Marks:
        """The marks for whole sources."""
        return self.cite(Citation(source.id) for source in sources)

    def used(self) -> tuple[Source, ...]:
        """The sources cited so far, in the order of their numbers."""
        return tuple(self._catalog.sources[i] for i in self._sources)

    def listed(self) -> Sources:
        """The list of sources to print at the end."""
        return Sources(
            tuple(_source(n, source) for n, source in enumerate(self.used(), 1)),
            tuple(self._reference(n, basis) for basis, n in self._bases.items()),
        )

    def _reference(self, number: int, basis: Basis) -> SourceRow:
        """A basis; the day it was looked up is not said where it lies after the memo's own."""
        day = words.unbroken(wording.day(basis.date))
        looked_up = _("looked up on {day}").format(day=day) if basis.date <= self._day else None
        return SourceRow(f"R{number}", f"reference-{number}", str(basis.text), looked_up)


def joined(marks: Iterable[Mark]) -> Marks:
    """Marks with each number once, in rising order, sources first; three or more in a row as a run: 1–20."""
    numbers: dict[str, set[int]] = {SOURCE: set(), REFERENCE: set()}
    for mark in marks:
        kind = REFERENCE if mark.label.startswith(REFERENCE) else SOURCE
        first, last = (int(one.label.removeprefix(kind)) for one in (mark, mark.last or mark))
        numbers[kind].update(range(first, last + 1))
    return tuple(mark for kind, found in numbers.items() for mark in _runs(kind, sorted(found)))


def _runs(kind: str, numbers: Sequence[int]) -> Iterator[Mark]:
    for _offset, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _index, number in group]
        if len(run) < SHORTEST_RUN:
            yield from (_mark(kind, number) for number in run)
        else:
            yield replace(_mark(kind, run[0]), last=_mark(kind, run[-1]))


def _mark(kind: str, number: int) -> Mark:
    return Mark(f"{kind}{number}", f"{'reference' if kind else 'source'}-{number}")


def _source(number: int, source: Source) -> SourceRow:
    return SourceRow(
        label=str(number),
        anchor=f"source-{number}",
        body=_body(source),
        date=words.unbroken(wording.day(source.published)),
        document=source.document,
    )


def _body(source: Source) -> str:
    body, outlet = source.attributed_to, source.publisher
    if body and outlet:
        return _("{body}, in {outlet}").format(body=body, outlet=outlet)
    return str(body or outlet or _("publisher not stated"))
