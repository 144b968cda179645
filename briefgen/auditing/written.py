"""What was written by hand for a memo: the facts in it, each held against what it cites."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from briefgen.auditing.holding.case import Case
from briefgen.auditing.holding.prose import hold_prose
from briefgen.auditing.passages import Texts
from briefgen.auditing.verdicts import Finding, Held, Statement, Verdict
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.model import Record, Report
from briefgen.domain.references import Path

FACTS = ("fact", "facts")


def written(catalog: Catalog, texts: Texts, record: Record) -> Iterator[Statement]:
    """The lines of a record's hand-written parts that state facts; without a source they are the desk's own."""
    for name in ("meeting", "brief"):
        for index, part in enumerate(vars(record).get(name, ())):
            for path, line in _lines(part):
                yield from _line(catalog, texts, record, ((record.id, name, index, *path), line))


def _lines(part: BaseModel) -> Iterator[tuple[Path, Any]]:
    for name in type(part).model_fields:
        found = getattr(part, name)
        if isinstance(found, tuple):
            yield from (((name, n), line) for n, line in enumerate(found) if isinstance(line, BaseModel))


def _line(catalog: Catalog, texts: Texts, record: Record, where: tuple[Path, Any]) -> Iterator[Statement]:
    path, line = where
    for name in FACTS:
        if told := getattr(line, name, None):
            citations: tuple[Citation, ...] = line.source
            held = _held(catalog, texts, record, (str(told), citations))
            finding = Finding(
                (*path, name), f"{path[1]}.{name}", tuple(w for _c, w in told.by_language), held, citations
            )
            yield Statement(record.id, path, str(told), citations, (finding,))


def _held(catalog: Catalog, texts: Texts, record: Record, told: tuple[str, tuple[Citation, ...]]) -> Held:
    words, citations = told
    passage = texts.passage(citations)
    if passage is None:
        return Held(Verdict.NO_TEXT)
    return hold_prose(Case(catalog, texts, record, Report(), passage), words, ours=True)
