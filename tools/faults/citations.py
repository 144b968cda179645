"""Citations that lead to a neighbour: another paragraph, sentence or source."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.auditing.passages import Texts
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from tools.faults.planting import Fault, Planting, reports, spoilt


def citations(kind: str, change: Callable[[Citation, Texts], Iterator[Citation]]) -> Planting:
    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for records in ("figures", "events", "agreements", "facts", "people", "commitments"):
            for record, index, report in reports(catalog, records, texts):
                if len(report.source) == 1:
                    for other in change(report.source[0], texts):
                        path = ("reports", index, "source")
                        yield Fault(kind, spoilt(record, path, (other,)), path)

    return plant


def paragraph(cited: Citation, texts: Texts) -> Iterator[Citation]:
    paragraphs = texts.paragraphs[cited.source]
    for by in (1, -1, 2):
        if 1 <= cited.first + by <= len(paragraphs) and len(paragraphs[cited.first + by - 1]) > 60:
            yield Citation(cited.source, cited.first + by, cited.first + by)
            return


def sentence(cited: Citation, texts: Texts) -> Iterator[Citation]:
    if cited.opening:
        for by in (1, -1):
            other = Citation(cited.source, cited.first, cited.last, cited.opening + by, cited.opening + by)
            if other.opening >= 1 and texts.passage((other,)):
                yield other
                return


def another_source(cited: Citation, texts: Texts) -> Iterator[Citation]:
    order = sorted(texts.paragraphs)
    for source in order[order.index(cited.source) + 1 :] + order:
        if source != cited.source:
            paragraphs = texts.paragraphs[source]
            at = next((n for n in range(cited.first, len(paragraphs) + 1) if len(paragraphs[n - 1]) > 60), 0)
            if at:
                yield Citation(source, at, at)
                return


KINDS: dict[str, Planting] = {
    "paragraph": citations("paragraph", paragraph),
    "sentence": citations("sentence", sentence),
    "source": citations("source", another_source),
}  # fmt: skip
