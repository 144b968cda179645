"""What is made untrue in prose: a denial, another number, a sentence that nobody wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from briefgen.auditing.passages import Texts
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Record, Said, Text
from tools.faults.planting import Fault, Path, Planting, on_file, reports, spoilt

INVENTED = (
    "They agreed to build a grain terminal at the Caspian Sea together.",
    "A free trade zone for textiles is to open next spring.",
    "The two air forces will hold exercises over the mountains.",
    "Students of medicine are to be exempt from tuition fees.",
    "A satellite will be launched from the cosmodrome for both countries.",
    "Direct trains between the capitals were promised within a year.",
    "Both sides were disappointed with the lack of progress on water.",
    "The border dispute over fishing rights was settled.",
    "A loan for hospitals was granted without interest.",
)


def in_prose(kind: str, change: Callable[[str, int], Iterator[str]]) -> Planting:
    """A kind that spoils what is told in our own words, wherever that stands."""

    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for at, (record, path, words) in enumerate(prose(catalog, texts)):
            for other in change(words, at):
                yield Fault(kind, spoilt(record, path, Text.read(other)), path)

    return plant


def prose(catalog: Catalog, texts: Texts) -> Iterator[tuple[Record, Path, str]]:
    for records, names in (
        ("events", ("outcome", "note")),
        ("facts", ("text",)),
        ("agreements", ("note",)),
        ("commitments", ("note",)),
    ):
        for record, index, report in reports(catalog, records, texts):
            for name in names:
                if value := getattr(report, name, None):
                    yield record, ("reports", index, name), str(value)
            for n, said in enumerate(getattr(report, "said", ())):
                yield record, ("reports", index, "said", n, "text"), str(said.text)
    for records in ("events", "agreements", "commitments"):
        for record in getattr(catalog, records).values():
            if on_file(record, texts):
                yield record, ("title",), str(record.title)


def negated(words: str, _at: int) -> Iterator[str]:
    for old, new in (
        (" was ", " was not "),
        (" were ", " were not "),
        (" should ", " should not "),
        (" is ", " is not "),
        (" agreed", " did not agree"),
        (" wants ", " does not want "),
    ):
        if old in f" {words} ":
            yield f" {words} ".replace(old, new, 1).strip()
            return


def renumbered(words: str, _at: int) -> Iterator[str]:
    if found := re.search(r"\d+", words):
        yield words[: found.start()] + str(int(found.group()) + 1) + words[found.end() :]


def invented(kind: str, records: str, name: str) -> Planting:
    def change(there: Any, record: Any) -> Iterator[Any]:
        words = INVENTED[len(record.id) % len(INVENTED)]
        if name == "said":
            if there:
                yield (*there, Said(person=there[0].person, text=Text.read(words)))
        elif name == "agenda":
            if there:
                yield (*there, Text.read(words))
        else:
            yield Text.read(words)

    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for record, index, report in reports(catalog, records, texts):
            there = getattr(report, name, None)
            for value in change(there, record):
                changed = spoilt(record, ("reports", index, name), value)
                path: Path = ("reports", index, name)
                yield Fault(kind, changed, (*path, len(value) - 1) if name in ("said", "agenda") else path)

    return plant


KINDS: dict[str, Planting] = {
    "not": in_prose("not", negated),
    "number in prose": in_prose("number in prose", renumbered),
    "invented outcome": invented("invented outcome", "events", "outcome"),
    "invented speech": invented("invented speech", "events", "said"),
    "invented agenda": invented("invented agenda", "events", "agenda"),
    "invented note": invented("invented note", "events", "note"),
    "invented fact": invented("invented fact", "facts", "text"),
}  # fmt: skip
