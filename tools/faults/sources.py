"""What is made untrue of the sources themselves: their day, outlet, whom they cite, their digest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from briefgen.auditing.passages import Texts
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Source, Text
from tools.faults.planting import Fault, Planting, spoilt


def of_sources(kind: str, name: str, change: Callable[[Any, Source], Iterator[Any]]) -> Planting:
    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for source in catalog.sources.values():
            if source.id in texts.paragraphs:
                for value in change(getattr(source, name), source):
                    yield Fault(kind, spoilt(source, (name,), value), (name,))

    return plant


def published(day: Any, _source: Source) -> Iterator[Any]:
    yield day - timedelta(1)
    yield day.replace(year=day.year - 1)


def outlet(publisher: Any, _source: Source) -> Iterator[Text]:
    for name in ("Reuters", "Kazinform", "BTA"):
        if name != str(publisher):
            yield Text.read(name)


def cited_by(there: Any, _source: Source) -> Iterator[Text]:
    if there:
        yield Text.read("Ministry of Energy of Romania")


def hash(there: str | None, _source: Source) -> Iterator[str]:
    if there:
        yield there[::-1]


KINDS: dict[str, Planting] = {
    "source's date": of_sources("source's date", "published", published),
    "outlet": of_sources("outlet", "publisher", outlet),
    "attribution": of_sources("attribution", "attributed_to", cited_by),
    "hash": of_sources("hash", "sha256", hash),
}  # fmt: skip
