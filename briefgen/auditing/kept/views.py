"""What the statements of a record may rest on, and nothing else: rules are given no more of a catalog and its texts.

A verdict that is kept rests on all of it, by its digest, whether a rule looked at it or not. A rule that is to look at more gets
it here, and then it counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from itertools import chain
from typing import Any

from msgspec import Struct

from briefgen.auditing.kept.values import digest_of
from briefgen.auditing.passages import Texts
from briefgen.domain.catalog import Catalog
from briefgen.domain.model import Record
from briefgen.files import digest

EVERYBODY = ("people", "organisations", "counterparts")  # whom any sentence may name

Ids = frozenset[str]
Table = Mapping[str, Record]


class View(Struct, frozen=True):
    """A record with the part of a catalog and of its texts that its statements may rest on."""

    record: Record
    catalog: Catalog
    texts: Texts
    tell: Callable[[], str]

    @property
    def digest(self) -> str:
        """The digest of all of these; it is worked out when it is asked for, which only those do who keep a verdict."""
        return self.tell()


class Views:
    """The view of each record of a catalog; what several views have in common is made once.

    In each of them are the calendar's settings, everybody on file, and the records of the sources that are cited for them; beside
    these the record itself, what it leads to, and the texts that it cites. Where it leads to an event, the others that cite one of
    these texts are there, and where to an agreement, every agreement. The places of fields in their files are in none.
    """

    def __init__(self, catalog: Catalog, texts: Texts) -> None:
        self._catalog, self._texts = catalog, texts
        self._kinds = catalog.kinds()
        self._tables: dict[tuple[str, Ids], Table] = {}
        self._parts: dict[Ids, Texts] = {}
        self._digests: dict[int, str] = {}

    def __iter__(self) -> Iterator[View]:
        for kind, records in self._kinds.items():
            for record in records.values():
                yield self._view(kind, record)

    def _view(self, kind: str, record: Record) -> View:
        wanted = defaultdict[str, set[str]](set, {k: set(ids) for k, ids in self._leads[id(record)].items()})
        wanted[kind].add(record.id)
        cited = frozenset(wanted["sources"])
        if wanted["events"] - {record.id}:
            wanted["events"].update(*(self._citing[source] for source in cited))
        if wanted["agreements"] - {record.id}:
            wanted["agreements"].update(self._catalog.agreements)
        wanted["sources"] |= self._cited_for_everybody
        tables = {
            k: rows if k in EVERYBODY else self._table(k, frozenset(wanted[k])) for k, rows in self._kinds.items()
        }
        texts = self._part(cited)
        tell = partial(self._digest, (kind, record.id), tables, texts)
        return View(record, self._of_tables(tables), texts, tell)

    def _of_tables(self, tables: Mapping[str, Any]) -> Catalog:
        return Catalog(self._catalog.calendar, **tables)

    def _table(self, kind: str, ids: Ids) -> Table:
        """Some rows of a table, in the order of the files."""
        if (kind, ids) not in self._tables:
            rows, order = self._kinds[kind], self._order[kind]
            self._tables[kind, ids] = {i: rows[i] for i in sorted(ids & rows.keys(), key=order.__getitem__)}
        return self._tables[kind, ids]

    def _part(self, sources: Ids) -> Texts:
        if sources not in self._parts:
            self._parts[sources] = self._texts.only(sources)
        return self._parts[sources]

    def _digest(self, name: tuple[str, str], tables: Mapping[str, Table], texts: Texts) -> str:
        of_tables = chain.from_iterable((kind, self._of_table(rows)) for kind, rows in tables.items())
        return digest(*name, self._of_settings, *of_tables, self._of_texts(texts))

    @cached_property
    def _of_settings(self) -> str:
        return digest_of(self._catalog.calendar)

    def _of_table(self, rows: Table) -> str:
        return self._once(rows, lambda: digest(*chain.from_iterable((i, self._of_row(r)) for i, r in rows.items())))

    def _of_row(self, row: Record) -> str:
        return self._once(row, lambda: digest_of(row))

    def _of_texts(self, texts: Texts) -> str:
        """By their paragraphs, and where in them something stands now that was cited elsewhere; their sources are among the tables."""
        words = texts.paragraphs.items()
        told = chain.from_iterable((source, self._once(said, partial(digest, *said))) for source, said in words)
        return self._once(texts, lambda: digest(*told, digest_of([*texts.moved.items()])))

    def _once(self, value: object, told: Callable[[], str]) -> str:
        """The digest of something that is there as long as this is."""
        if id(value) not in self._digests:
            self._digests[id(value)] = told()
        return self._digests[id(value)]

    @cached_property
    def _order(self) -> Mapping[str, Mapping[str, int]]:
        return {kind: {identity: n for n, identity in enumerate(rows)} for kind, rows in self._kinds.items()}

    @cached_property
    def _leads(self) -> Mapping[int, Mapping[str, set[str]]]:
        """The ids that each record names, by the kind they may be of."""
        found = defaultdict[int, defaultdict[str, set[str]]](lambda: defaultdict(set))
        for record, reference in self._catalog.references:
            for kind in reference.ref.kinds:
                found[id(record)][kind].add(reference.id)
        for source in self._catalog.sources.values():
            found[id(source)]["sources"].add(source.id)
        return found

    @cached_property
    def _citing(self) -> Mapping[str, set[str]]:
        """The events that cite each source."""
        found = defaultdict[str, set[str]](set)
        for event in self._catalog.events.values():
            for source in self._leads[id(event)]["sources"]:
                found[source].add(event.id)
        return found

    @cached_property
    def _cited_for_everybody(self) -> Ids:
        everybody = chain.from_iterable(self._kinds[kind].values() for kind in EVERYBODY)
        return frozenset().union(*(self._leads[id(record)]["sources"] for record in everybody))
