"""The part of a catalog that one memo is made from: so little that it goes to another process in no time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from briefgen.domain import overtaken
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.codes import mentioned
from briefgen.domain.model import HOME_EVENTS, Brief, Counterpart, Meeting, Rank, Record
from briefgen.domain.public import Public, Settled
from briefgen.domain.references import concerned, named_ids
from briefgen.files import digest


class Excerpts:
    """Takes parts out of one catalog; what leads where in it is worked out once for all of them, where it is asked for.

    ``beside`` are those of another catalog, most of whose records are the same: what they say is worked out once for both.
    """

    def __init__(self, catalog: Catalog, beside: Excerpts | None = None) -> None:
        self.catalog = catalog
        self._kinds = catalog.kinds()
        self._places = _places(self._kinds)
        self.read: dict[int, _Read] = beside.read if beside else {}  # by the record's place in memory

    def about(self, codes: Iterable[str], event: str | None = None) -> Catalog:
        """What a document on some counterparts, or on an event with them, is made from: in the same order, no less.

        Of other counterparts only their names are in it. Places are those of the event and its reports.
        """
        codes = tuple(codes)
        whole = {c: self.catalog.counterparts[c] for c in self._known(codes)}
        return self._taken({*self._of(codes), *((event,) if event else ())}, whole, event)

    def of(self, records: Iterable[str]) -> Catalog:
        """Some records with all that these lead to, in the same order; of counterparts only their names, and no places."""
        return self._taken(set(records), {})

    def _taken(self, records: set[str], counterparts: Mapping[str, Counterpart], event: str | None = None) -> Catalog:
        wanted = self._closed(records)
        kinds: dict[str, Any] = {kind: {} for kind in self._kinds}
        for _number, kind, record in sorted(place for i in wanted for place in self._places.get(i, ())):
            kinds[kind][record.id] = record
        kinds["counterparts"] = {**self._names, **counterparts}
        return replace(self.catalog, positions=self._positions(event), **kinds, **self._apart())

    def digest(self, excerpt: Catalog) -> str:
        """Digest of everything that stands in a part taken out."""
        others = [i for i, c in excerpt.counterparts.items() if c is self._names.get(i)]
        whole = [self._of_record(r).text for r in excerpt.records() if r.id not in others]
        return digest(
            excerpt.calendar.model_dump_json(warnings="none"),
            type(excerpt).__name__,
            self._names_digest,
            *others,
            *whole,
        )

    def _known(self, codes: tuple[str, ...]) -> Iterator[str]:
        return (code for code in codes if code in self.catalog.counterparts)

    def _apart(self) -> dict[str, Any]:
        """What is set apart in the catalog is no part of any document."""
        match self.catalog:
            case Public():
                return {"kept_back": {}}
            case Settled():
                return {"drafts": {}}
        return {}

    def _positions(self, event: str | None) -> dict[Any, Any]:
        if event is None:
            return {}
        reports = range(len(self.catalog.events[event].reports))
        paths = [(event,), *((event, "reports", number) for number in reports)]
        return {path: self.catalog.place(*path) for path in paths}

    def _of(self, codes: tuple[str, ...]) -> set[str]:
        """The records of some counterparts, those of all, the days of home, and what lines written by hand rest on."""
        found = {i for code in (*codes, HOME_EVENTS) for i in self._by_code[code]}
        home, days = self.catalog.calendar.home, self.catalog.reference_days.values()
        found |= {day.id for day in days if home in (day.counterpart, *day.also)}
        found |= {person for person, there in self._ambassadors.items() if there.intersection(codes)}
        written: list[Brief | Meeting] = [
            b for code in self._known(codes) for b in self.catalog.counterparts[code].brief
        ]
        written += [m for i in found if i in self.catalog.events for m in self.catalog.events[i].meeting]
        cited = {c for text in written for _path, line in overtaken.lines(text) for c in line.source}
        return found | {c.source for c in cited} | {i for citation in cited for i in self._resting_on(citation)}

    def _resting_on(self, citation: Citation) -> Iterator[str]:
        return (i for own, i in self._citing[citation.source] if own.meets(citation))

    def _closed(self, wanted: set[str]) -> set[str]:
        """Some records, and all that these lead to."""
        found, waiting = set[str](), list(wanted)
        while waiting:
            identity = waiting.pop()
            if identity not in found:
                found.add(identity)
                records = (record for _number, _kind, record in self._places.get(identity, ()))
                waiting += (lead for record in records for lead in self._of_record(record).leads)
        return found

    @cached_property
    def _by_code(self) -> Mapping[str, list[str]]:
        found = defaultdict[str, list[str]](list)
        for kind, records in self._kinds.items():
            for record in records.values() if kind not in ("counterparts", "organisations") else ():
                for code in concerned(record):
                    found[code].append(record.id)
        return found

    @cached_property
    def _ambassadors(self) -> Mapping[str, frozenset[str]]:
        """Where the people of home who are, or were, ambassadors were sent to, by any of their posts."""
        ours = (p for p in self.catalog.people.values() if p.side == self.catalog.calendar.home)
        sent = (p for p in ours if any(report.rank is Rank.AMBASSADOR for report in p.reports))
        return {p.id: mentioned(" / ".join(str(report.post or "") for report in p.reports)) for p in sent}

    @cached_property
    def _citing(self) -> Mapping[str, list[tuple[Citation, str]]]:
        found = defaultdict[str, list[tuple[Citation, str]]](list)
        for record in self.catalog.records():
            for report in getattr(record, "reports", ()):
                for citation in report.places():
                    found[citation.source].append((citation, record.id))
        return found

    @cached_property
    def _names(self) -> dict[str, Counterpart]:
        """The counterparts without what is written or noted of them."""
        bare: dict[str, Any] = {"brief": (), "looked": (), "accept": (), "note": None}
        return {i: c.model_copy(update=bare) for i, c in self.catalog.counterparts.items()}

    @cached_property
    def _names_digest(self) -> str:
        return digest(*(_text(counterpart) for counterpart in self._names.values()))

    def _of_record(self, record: Record) -> _Read:
        if id(record) not in self.read:
            self.read[id(record)] = _Read(record)
        return self.read[id(record)]


class _Read:
    """What stands in a record, and where it leads; it holds the record, so that no other takes its place in memory."""

    def __init__(self, record: Record) -> None:
        self._record = record

    @cached_property
    def text(self) -> str:
        return _text(self._record)

    @cached_property
    def leads(self) -> list[str]:
        return [identity for ref, identity in named_ids(self._record) if "counterparts" not in ref.kinds]


def _places(kinds: Mapping[str, Mapping[str, Record]]) -> Mapping[str, list[tuple[int, str, Record]]]:
    """By id the place of each record in the order of all, and its kind."""
    found = defaultdict[str, list[tuple[int, str, Record]]](list)
    records = ((kind, record) for kind, of_kind in kinds.items() for record in of_kind.values())
    for number, (kind, record) in enumerate(records):
        found[record.id].append((number, kind, record))
    return found


def _text(record: Record) -> str:
    """Everything that is written in a record, as one line: what it states, and not what it leaves out."""
    return record.model_dump_json(exclude_unset=True, warnings="none")
