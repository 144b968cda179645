"""The kinds of untruth that are planted: each a rule that goes over the records and spoils one thing at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, cast

from briefgen.auditing.passages import Texts
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.dates import Point, When
from briefgen.domain.model import (
    AgreementState,
    Change,
    Participant,
    Qualifier,
    Record,
    Said,
    Source,
    Status,
    Text,
)  # fmt: skip

Path = tuple[str | int, ...]
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


@dataclass(frozen=True)
class Fault:
    """A record with one thing made untrue, and the path of it."""

    kind: str
    record: Record
    path: Path

    def __str__(self) -> str:
        return f"{self.kind} {self.record.id} {'.'.join(map(str, self.path))}"

    def is_at(self, found: Path) -> bool:
        """Whether a finding is of the planted field; where the citation was changed, of any field of that report."""
        here = (self.record.id, *self.path)
        if self.path[-1] == "source":
            return found[: len(here) - 1] == here[:-1] or len(found) == 2
        return found[: len(here)] == here or here[: len(found)] == found


def _with(record: Record, path: Path, value: Any) -> Record:
    """A record with another value at a path; lists are tuples, models are frozen."""
    return cast(Record, _changed(record, path, value))


def _changed(model: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*model[:step], _changed(model[step] if step < len(model) else None, rest, value), *model[step + 1 :])
    return model.model_copy(update={step: _changed(getattr(model, step), rest, value)})


def _reports(catalog: Catalog, kind: str, texts: Texts) -> Iterator[tuple[Record, int, Any]]:
    """The reports of a kind of record that have a text on file."""
    for record in getattr(catalog, kind).values():
        for index, report in enumerate(record.reports):
            if report.source and all(c.source in texts.paragraphs for c in report.source):
                yield record, index, report


def _on_file(record: Any, texts: Texts) -> bool:
    return any(c.source in texts.paragraphs for report in record.reports for c in report.source)


Planting = Callable[[Catalog, Texts], Iterator[Fault]]


def _field(kind: str, records: str, name: str, change: Callable[[Any, Any, Catalog], Iterable[Any]]) -> Planting:
    """A kind that puts other values into one field of the reports."""

    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for record, index, report in _reports(catalog, records, texts):
            if name in report.model_fields_set:
                for value in change(getattr(report, name), record, catalog):
                    path = ("reports", index, name)
                    left_out = value is None and name == "qualifier"  # its value stands bare then
                    yield Fault(kind, _with(record, path, value), ("reports", index, "value") if left_out else path)

    return plant


def _own(kind: str, records: str, name: str, change: Callable[[Any, Any, Catalog], Iterable[Any]]) -> Planting:
    """A kind that puts other values into a field of the record itself."""

    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for record in getattr(catalog, records).values():
            if _on_file(record, texts) and getattr(record, name) not in (None, ()):
                for value in change(getattr(record, name), record, catalog):
                    yield Fault(kind, _with(record, (name,), value), (name,))

    return plant


def _several(*plantings: Planting) -> Planting:
    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for planting in plantings:
            yield from planting(catalog, texts)

    return plant


# ------------------------------------------------------------------ figures


def _digit(value: Decimal, _record: Any, _catalog: Catalog) -> Iterator[Decimal]:
    digits = str(value)
    at = next(n for n in reversed(range(len(digits))) if digits[n].isdigit() and (digits[n] != "0" or n == 0))
    yield Decimal(f"{digits[:at]}{(int(digits[at]) + 3) % 10 or 7}{digits[at + 1 :]}")
    if len(digits.replace(".", "")) > 1 and digits[0] != digits[1] and digits[1].isdigit():
        yield Decimal(digits[1] + digits[0] + digits[2:])


def _scale(unit: str, _record: Any, _catalog: Catalog) -> Iterator[str]:
    if "million" in unit or "billion" in unit:
        yield unit.replace("million", "X").replace("billion", "million").replace("X", "billion")


def _currency(unit: str, _record: Any, _catalog: Catalog) -> Iterator[str]:
    if "USD" in unit:
        yield unit.replace("USD", "EUR")
        yield unit.replace("USD", "KZT")


def _base(change: Change | None, _record: Any, _catalog: Catalog) -> Iterator[Change]:
    if change and change.against and change.against.earliest:
        yield change.model_copy(update={"against": _years(change.against, -1)})
        yield change.model_copy(update={"against": _years(change.against, -3)})


def _years(when: When, by: int) -> When:
    def moved(point: Point | None) -> Point | None:
        return replace(point, year=point.year + by) if point else None

    return replace(when, earliest=moved(when.earliest), latest=moved(when.latest))


def _period(when: When, _record: Any, _catalog: Catalog) -> Iterator[When]:
    if when.by:
        return
    yield _years(when, -1)
    if when.earliest and when.earliest.month and when.latest and when.latest.month:
        yield replace(when, latest=replace(when.latest, month=when.latest.month - 3))
        yield When(Point(when.earliest.year), Point(when.earliest.year))
    elif when.earliest and when.latest and when.is_point:
        yield replace(when, earliest=Point(when.earliest.year, 1), latest=Point(when.latest.year, 6), lasts=True)


def _whose(code: str, record: Any, catalog: Catalog) -> Iterator[str]:
    yield record.counterpart
    yield next(c for c in catalog.counterparts if c not in (code, record.counterpart))


def _indicator(indicator: str, _record: Any, _catalog: Catalog) -> Iterator[str]:
    known = ("turnover", "exports", "imports", "investment-inflow", "companies")
    at = known.index(indicator) if indicator in known else 0
    yield known[(at + 1) % 5]
    yield known[(at + 2) % 5]


def _qualifier(qualifier: Qualifier | None, _record: Any, _catalog: Catalog) -> Iterator[Qualifier | None]:
    yield from (q for q in (None, *Qualifier) if q is not qualifier)


def _direction(change: Change | None, _record: Any, _catalog: Catalog) -> Iterator[Change]:
    if change:
        yield change.model_copy(update={"by": -change.by})


# -------------------------------------------------------------------- dates


def _point_kind(change: Callable[[Point], Iterable[Point]]) -> Callable[[Any, Any, Catalog], Iterator[When]]:
    def plant(when: When | None, _record: Any, _catalog: Catalog) -> Iterator[When]:
        if when is None or when.undated:
            return
        for other in change(when.earliest) if when.earliest else ():
            yield replace(when, earliest=other, latest=other if when.is_point else when.latest)
        for other in change(when.latest) if when.latest and not when.is_point else ():
            yield replace(when, latest=other)

    return plant


def _another_day(point: Point) -> Iterator[Point]:
    if point.day:
        yield replace(point, day=point.day - 1 if point.day > 1 else point.day + 1)
        yield replace(point, day=point.day % 27 + 2)


def _another_month(point: Point) -> Iterator[Point]:
    if point.month:
        yield replace(point, month=point.month - 1 or 12, day=min(point.day, 28) if point.day else None)


def _another_year(point: Point) -> Iterator[Point]:
    yield replace(point, year=point.year - 1, day=min(point.day, 28) if point.day else None)


def _finer(when: When | None, _record: Any, _catalog: Catalog) -> Iterator[When]:
    if when is None or when.undated or when.latest is None:
        return
    if when.by or not when.is_point:
        yield When(when.latest, when.latest)
    elif when.latest.day is None:
        point = replace(when.latest, month=when.latest.month or 6, day=17)
        yield When(point, point)


def _dated(kind: str, change: Callable[[Any, Any, Catalog], Iterable[Any]]) -> Planting:
    return _several(
        *(
            _field(kind, records, name, change)
            for records, name in (("events", "when"), ("commitments", "due"), ("agreements", "when"))
        )
    )


# --------------------------------------------------------- people and bodies


def _someone_else(catalog: Catalog, taken: Iterable[str], at: int) -> str:
    others = [p for p in catalog.people if p not in set(taken)]
    return others[at % len(others)]


def _participants(kind: str, *, added: bool) -> Planting:
    def change(there: tuple[Participant, ...], record: Any, catalog: Catalog) -> Iterator[Any]:
        other = Participant.model_validate(
            {"person": _someone_else(catalog, [p.person for p in there], len(record.id))}
        )
        if added and there:
            yield (*there, other)
        elif there:
            yield (other, *there[1:])

    return _at_last(_field(kind, "events", "participants", change), added=added)


def _at_last(planting: Planting, *, added: bool) -> Planting:
    """The same with the path of the item that was changed: the last where one was added, else the first."""

    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for fault in planting(catalog, texts):
            reports: Any = fault.record
            report = reports.reports[fault.path[1]]
            item = len(getattr(report, str(fault.path[2]))) - 1 if added else 0
            yield replace(fault, path=(*fault.path, item))

    return plant


def _speakers(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
    for record, index, report in _reports(catalog, "events", texts):
        taking = [p.person for p in report.participants]
        for at, said in enumerate(report.said):
            for other in [p for p in taking if p != said.person][:1] or [_someone_else(catalog, [said.person], at)]:
                path = ("reports", index, "said", at)
                yield Fault("speaker", _with(record, path, said.model_copy(update={"person": other})), path)


def _post(post: Text | None, record: Any, catalog: Catalog) -> Iterator[Text]:
    posts = dict.fromkeys(str(r.post) for p in catalog.people.values() for r in p.reports if r.post)
    others = [text for text in posts if text != str(post)]
    yield Text.read(others[len(record.id) % len(others)])
    if post and "Deputy" in str(post):
        yield Text.read(str(post).replace("Deputy ", "", 1))
    elif post and "Minister" in str(post):
        yield Text.read(f"Deputy {post}")


def _names(name: Any, _record: Any, _catalog: Catalog) -> Iterator[Any]:
    words = str(name).split()
    last = words[-1]
    yield " ".join((*words[:-1], last[:-2] + ("a" if last[-2] != "a" else "e") + last[-1]))
    if len(words) == 2:
        yield f"Andrei {last}"


def _body_names(name: Text, _record: Any, _catalog: Catalog) -> Iterator[Text]:
    for old, new in (
        ("Transport", "Agriculture"),
        ("Foreign", "Internal"),
        ("Institute", "Museum"),
        ("Academy", "Theatre"),
        ("Chamber", "Bank"),
        ("Zone", "Union"),
    ):
        if old in str(name):
            yield Text.read(str(name).replace(old, new, 1))


def _bodies(there: tuple[str, ...], record: Any, catalog: Catalog) -> Iterator[tuple[str, ...]]:
    others = [b for b in catalog.organisations if b not in there]
    if there:
        yield (others[len(record.id) % len(others)], *there[1:])


def _body(there: str | None, record: Any, catalog: Catalog) -> Iterator[str]:
    others = [b for b in catalog.organisations if b != there]
    yield others[len(record.id) % len(others)]


# ------------------------------------------------------------------ citations


def _citations(kind: str, change: Callable[[Citation, Texts], Iterator[Citation]]) -> Planting:
    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for records in ("figures", "events", "agreements", "facts", "people", "commitments"):
            for record, index, report in _reports(catalog, records, texts):
                if len(report.source) == 1:
                    for other in change(report.source[0], texts):
                        path = ("reports", index, "source")
                        yield Fault(kind, _with(record, path, (other,)), path)

    return plant


def _paragraph(cited: Citation, texts: Texts) -> Iterator[Citation]:
    paragraphs = texts.paragraphs[cited.source]
    for by in (1, -1, 2):
        if 1 <= cited.first + by <= len(paragraphs) and len(paragraphs[cited.first + by - 1]) > 60:
            yield Citation(cited.source, cited.first + by, cited.first + by)
            return


def _sentence(cited: Citation, texts: Texts) -> Iterator[Citation]:
    if cited.opening:
        for by in (1, -1):
            other = Citation(cited.source, cited.first, cited.last, cited.opening + by, cited.opening + by)
            if other.opening >= 1 and texts.passage((other,)):
                yield other
                return


def _another_source(cited: Citation, texts: Texts) -> Iterator[Citation]:
    order = sorted(texts.paragraphs)
    for source in order[order.index(cited.source) + 1 :] + order:
        if source != cited.source:
            paragraphs = texts.paragraphs[source]
            at = next((n for n in range(cited.first, len(paragraphs) + 1) if len(paragraphs[n - 1]) > 60), 0)
            if at:
                yield Citation(source, at, at)
                return


# ---------------------------------------------------------------- words


def _in_prose(kind: str, change: Callable[[str, int], Iterator[str]]) -> Planting:
    """A kind that spoils what is told in our own words, wherever that stands."""

    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for at, (record, path, words) in enumerate(_prose(catalog, texts)):
            for other in change(words, at):
                yield Fault(kind, _with(record, path, Text.read(other)), path)

    return plant


def _prose(catalog: Catalog, texts: Texts) -> Iterator[tuple[Record, Path, str]]:
    for records, names in (
        ("events", ("outcome", "note")),
        ("facts", ("text",)),
        ("agreements", ("note",)),
        ("commitments", ("note",)),
    ):
        for record, index, report in _reports(catalog, records, texts):
            for name in names:
                if value := getattr(report, name, None):
                    yield record, ("reports", index, name), str(value)
            for n, said in enumerate(getattr(report, "said", ())):
                yield record, ("reports", index, "said", n, "text"), str(said.text)
    for records in ("events", "agreements", "commitments"):
        for record in getattr(catalog, records).values():
            if _on_file(record, texts):
                yield record, ("title",), str(record.title)


def _negated(words: str, _at: int) -> Iterator[str]:
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


def _renumbered(words: str, _at: int) -> Iterator[str]:
    import re

    if found := re.search(r"\d+", words):
        yield words[: found.start()] + str(int(found.group()) + 1) + words[found.end() :]


def _invented(kind: str, records: str, name: str) -> Planting:
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
        for record, index, report in _reports(catalog, records, texts):
            there = getattr(report, name, None)
            for value in change(there, record):
                changed = _with(record, ("reports", index, name), value)
                path: Path = ("reports", index, name)
                yield Fault(kind, changed, (*path, len(value) - 1) if name in ("said", "agenda") else path)

    return plant


def _places(place: Text | None, _record: Any, _catalog: Catalog) -> Iterator[Text]:
    for other in ("Vienna", "Sofia", "Astana", "Bucharest"):
        if place and other != str(place):
            yield Text.read(other)


def _counterparts(there: Any, record: Any, catalog: Catalog) -> Iterator[Any]:
    own = (there,) if isinstance(there, str) else there
    others = [c for c in catalog.counterparts if c not in own]
    if own != ("all",):
        other = others[len(record.id) % len(others)]
        yield other if isinstance(there, str) else (other,)


def _owner(owner: Text | None, record: Any, catalog: Catalog) -> Iterator[Text]:
    others = [str(c.owner) for c in catalog.commitments.values() if c.owner and str(c.owner) != str(owner)]
    yield Text.read(others[len(record.id) % len(others)])


def _other_members(enumeration: Any) -> Callable[[Any, Any, Catalog], Iterator[Any]]:
    def change(there: Any, _record: Any, _catalog: Catalog) -> Iterator[Any]:
        if there is not None:
            yield from (member for member in enumeration if member is not there)

    return change


# ---------------------------------------------------------------- sources


def _of_sources(kind: str, name: str, change: Callable[[Any, Source], Iterator[Any]]) -> Planting:
    def plant(catalog: Catalog, texts: Texts) -> Iterator[Fault]:
        for source in catalog.sources.values():
            if source.id in texts.paragraphs:
                for value in change(getattr(source, name), source):
                    yield Fault(kind, _with(source, (name,), value), (name,))

    return plant


def _published(day: Any, _source: Source) -> Iterator[Any]:
    from datetime import timedelta

    yield day - timedelta(1)
    yield day.replace(year=day.year - 1)


def _outlet(publisher: Any, _source: Source) -> Iterator[Text]:
    for name in ("Reuters", "Kazinform", "BTA"):
        if name != str(publisher):
            yield Text.read(name)


def _cited_by(there: Any, _source: Source) -> Iterator[Text]:
    if there:
        yield Text.read("Ministry of Energy of Romania")


def _hash(there: str | None, _source: Source) -> Iterator[str]:
    if there:
        yield there[::-1]


def _session(number: int, _record: Any, _catalog: Catalog) -> Iterator[int]:
    yield number + 1


KINDS: dict[str, Planting] = {
    "digit": _several(_field("digit", "figures", "value", _digit), _field("digit", "figures", "change", lambda c, r, k: (c.model_copy(update={"by": d}) for d in _digit(c.by, r, k)) if c else ())),
    "scale": _own("scale", "figures", "unit", _scale),
    "currency": _own("currency", "figures", "unit", _currency),
    "base": _field("base", "figures", "change", _base),
    "period": _own("period", "figures", "period", _period),
    "whose": _own("whose", "figures", "reporter", _whose),
    "indicator": _own("indicator", "figures", "indicator", _indicator),
    "qualifier": _field("qualifier", "figures", "qualifier", _qualifier),
    "direction": _field("direction", "figures", "change", _direction),
    "day": _dated("day", _point_kind(_another_day)),
    "month": _dated("month", _point_kind(_another_month)),
    "year": _dated("year", _point_kind(_another_year)),
    "over-precision": _dated("over-precision", _finer),
    "person": _participants("person", added=False),
    "participant": _participants("participant", added=True),
    "speaker": _speakers,
    "post": _field("post", "people", "post", _post),
    "name": _own("name", "people", "name", _names),
    "body": _several(_field("body", "events", "organisations", _bodies), _field("body", "people", "organisation", _body), _own("body", "organisations", "name", _body_names)),
    "parties": _own("parties", "agreements", "parties", _bodies),
    "paragraph": _citations("paragraph", _paragraph),
    "sentence": _citations("sentence", _sentence),
    "source": _citations("source", _another_source),
    "place": _field("place", "events", "place", _places),
    "state of a document": _field("state of a document", "agreements", "state", _other_members(AgreementState)),
    "state of an event": _field("state of an event", "events", "status", _other_members(Status)),
    "owner": _own("owner", "commitments", "owner", _owner),
    "due": _several(_field("due", "commitments", "due", _point_kind(_another_month)), _field("due", "commitments", "due", _point_kind(_another_year)), _field("due", "commitments", "due", _finer)),
    "not": _in_prose("not", _negated),
    "number in prose": _in_prose("number in prose", _renumbered),
    "session": _own("session", "events", "session", _session),
    "invented outcome": _invented("invented outcome", "events", "outcome"),
    "invented speech": _invented("invented speech", "events", "said"),
    "invented agenda": _invented("invented agenda", "events", "agenda"),
    "invented note": _invented("invented note", "events", "note"),
    "invented fact": _invented("invented fact", "facts", "text"),
    "counterpart": _several(*(_own("counterpart", records, name, _counterparts) for records, name in (("figures", "counterpart"), ("facts", "counterpart"), ("events", "counterparts"), ("agreements", "counterparts"), ("commitments", "counterparts")))),
    "source's date": _of_sources("source's date", "published", _published),
    "outlet": _of_sources("outlet", "publisher", _outlet),
    "attribution": _of_sources("attribution", "attributed_to", _cited_by),
    "hash": _of_sources("hash", "sha256", _hash),
}  # fmt: skip
