"""Numbers of sources, given out in the order in which a memo first uses them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from briefgen.domain import addresses
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
    """Gives each source its number the first time it is cited, and each basis outside them one of its own (R1, R2).

    ``fine`` marks tell the paragraphs as well.
    """

    fine = False

    def __init__(self, catalog: Catalog, day: date) -> None:
        self._catalog = catalog
        self._day = day
        self._sources: dict[str, int] = {}
        self._paragraphs: dict[str, set[int]] = {}
        self._bases: dict[Basis, int] = {}

    def copy(self) -> Register:
        """Another in which the same sources have the same numbers, and which goes on from there by itself."""
        other = Register(self._catalog, self._day)
        other._sources, other._bases = dict(self._sources), dict(self._bases)
        other._paragraphs = {source: set(found) for source, found in self._paragraphs.items()}
        return other

    def cite(self, citations: Iterable[Citation], bases: Iterable[Basis] = ()) -> Marks:
        """The marks for some citations and bases, each number once, in rising order."""
        marks = [self._marked(citation) for citation in citations]
        reference = {self._bases.setdefault(b, len(self._bases) + 1) for b in bases}
        return joined((*marks, *(_mark(REFERENCE, n) for n in reference)))

    def number(self, source: str) -> int:
        """The number of a source, cited as a whole, by its id."""
        self._paragraphs.setdefault(source, set())
        return self._sources.setdefault(source, len(self._sources) + 1)

    def _marked(self, citation: Citation) -> Mark:
        number = self.number(citation.source)
        found = range(citation.first, citation.last + 1) if citation.first else ()
        self._paragraphs[citation.source].update(found)
        return _mark(SOURCE, number, tuple(found) if self.fine else ())

    def cite_state(self, state: State[Any, Any], *fields: str) -> Marks:
        """The marks for the given fields of a state; for all its reports when none is named."""
        return (
            self.cite_reports(d for d in map(state.origin, fields) if d) if fields else self.cite_reports(state.known)
        )

    def cite_reports(self, reports: Iterable[Dated[Any]]) -> Marks:
        """The marks for some reports."""
        known = tuple(reports)
        return self.cite(
            (c for dated in known for c in dated.report.places()),
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
            tuple(_source(n, source, self._paragraphs[source.id]) for n, source in enumerate(self.used(), 1)),
            tuple(self._reference(n, basis) for basis, n in self._bases.items()),
        )

    def _reference(self, number: int, basis: Basis) -> SourceRow:
        """A basis; the day it was noted is not said where it lies after the memo's own."""
        day = words.unbroken(wording.day(basis.date))
        noted = _("noted on {day}").format(day=day) if basis.date <= self._day else None
        return SourceRow(f"R{number}", f"reference-{number}", str(basis.text), date=noted)


def dated_once(sources: Sources) -> Sources:
    """Sources in which the day on which most references were noted is told once; others keep their own."""
    days = Counter(row.date for row in sources.reference if row.date)
    usual, times = next(iter(days.most_common(1)), (None, 0))
    if times < 2 or 2 * times < len(sources.reference):  # “R: noted on …” is read as said of all of them
        return sources
    rows = tuple(replace(row, date=None) if row.date == usual else row for row in sources.reference)
    return replace(sources, reference=rows, noted=usual)


def joined(marks: Iterable[Mark]) -> Marks:
    """Marks with each number once, in rising order, sources first; three or more in a row as a run: 1–20.

    What tells its paragraphs is in no run.
    """
    numbers: dict[str, dict[int, set[int]]] = {SOURCE: {}, REFERENCE: {}}
    for mark in marks:
        kind = REFERENCE if mark.label.startswith(REFERENCE) else SOURCE
        first, last = (int(one.label.removeprefix(kind)) for one in (mark, mark.last or mark))
        for number in range(first, last + 1):
            numbers[kind].setdefault(number, set()).update(mark.paragraphs)
    return tuple(mark for kind, found in numbers.items() for mark in _runs(kind, found))


def _runs(kind: str, found: Mapping[int, set[int]]) -> Iterator[Mark]:
    for run in _in_a_row(sorted(found)):
        if len(run) < SHORTEST_RUN or any(found[number] for number in run):
            yield from (_mark(kind, number, tuple(sorted(found[number]))) for number in run)
        else:
            yield replace(_mark(kind, run[0]), last=_mark(kind, run[-1]))


def _in_a_row(numbers: Sequence[int]) -> Iterator[list[int]]:
    for _offset, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        yield [number for _index, number in group]


def _mark(kind: str, number: int, paragraphs: tuple[int, ...] = ()) -> Mark:
    anchor = f"{'reference' if kind else 'source'}-{number}"
    return Mark(f"{kind}{number}", anchor, paragraphs=paragraphs, where=_paragraphs(paragraphs))


def _paragraphs(found: Iterable[int]) -> str | None:
    """Paragraphs in few signs: ¶ 2, 5–8."""
    runs = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in _in_a_row(sorted(found))]
    return f"¶{wording.NBSP}{', '.join(runs)}" if runs else None


def _source(number: int, source: Source, paragraphs: Iterable[int]) -> SourceRow:
    return SourceRow(
        label=str(number),
        anchor=f"source-{number}",
        title=str(source.title),
        body=source_name(source),
        date=words.unbroken(wording.day(source.published)),
        where=_paragraphs(paragraphs),
        url=source.url,
        address=addresses.printed(source.url) if source.url else None,
    )


def source_name(source: Source) -> str:
    """Who published a source, and whose words it gives where these are another's."""
    body, outlet = source.attributed_to, source.publisher
    if body and outlet:
        return _("{body}, in {outlet}").format(body=body, outlet=outlet)
    return str(body or outlet or _("publisher not stated"))
