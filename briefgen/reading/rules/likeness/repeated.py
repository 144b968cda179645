"""Rules for what stands in the files twice: a record that was copied under another id, and is printed, counted and sent out twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar
from urllib.parse import urlsplit

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When
from briefgen.domain.figures import same
from briefgen.domain.model import Agreement, Event, EventReport, Figure, Record, Source
from briefgen.domain.records import whole
from briefgen.domain.references import Path
from briefgen.domain.text import Text
from briefgen.language import gettext as _
from briefgen.reading.meant.folding import plain
from briefgen.reading.rules.findings import Finding

One = TypeVar("One", bound=Record)


def nothing_stands_there_twice(catalog: Catalog) -> Iterator[Finding]:
    """Events, sources, documents and figures that another record has already, in all that could tell them apart."""
    yield from _events(catalog)
    yield from _sources(catalog)
    yield from _documents(catalog)
    yield from _figures(catalog)


def _events(catalog: Catalog) -> Iterator[Finding]:
    hint = _(
        "delete one of the two; if both are meant, tell them apart by “title:”, “session:”, “place:”, the hour or “participants:”"
    )

    def alike(one: Event, two: Event) -> bool:
        left, right = (whole(catalog, event).now for event in (one, two))
        return _share(one.counterparts, two.counterparts) and not _told_apart((one, left), (two, right))

    def key(event: Event) -> Hashable:
        return plain(str(event.title)), _days(whole(catalog, event).now.when)

    for two, one in _twice(catalog.events.values(), key, alike):
        message = _("“{title}” stands in the file twice, on the same days: here, and as {id}")
        yield _finding((two.id, "title"), message.format(title=two.title, id=one.id), hint, one)


def _told_apart(one: tuple[Event, EventReport], two: tuple[Event, EventReport]) -> bool:
    """Whether two events that are called alike have another session, place, hour or company; silence of one of them tells nothing.

    Two with one session of a series are told of as such.
    """
    (first, left), (second, right) = one, two
    if first.session is not None and (first.series, first.session) == (second.series, second.session):
        return True
    pairs = [
        (first.session, second.session),
        (_word(left.place), _word(right.place)),
        (left.when.start, right.when.start),
    ]
    here, there = ({taking.person for taking in state.participants} for state in (left, right))
    apart = any(mine is not None and others is not None and mine != others for mine, others in pairs)
    return apart or bool(here and there and here.isdisjoint(there))


def _word(text: Text | None) -> str | None:
    return None if text is None else plain(str(text))


def _days(when: When) -> Hashable:
    return when.earliest, when.latest, when.lasts


def _sources(catalog: Catalog) -> Iterator[Finding]:
    hint = _("keep one of the two, and cite that one; an address that leads to several items is none of a single one")
    for two, one in _twice(catalog.sources.values(), _address):
        message = _("this address stands with {id} already: the item would count as two sources").format(id=one.id)
        yield _finding((two.id, "url"), message, hint, one)
    hint = _("keep one of the two, and cite that one")
    for two, one in _twice(catalog.sources.values(), lambda source: source.sha256):
        if _address(one) != _address(two) or _address(one) is None:
            message = _("this is the text of {id}, byte by byte: the item would count as two sources")
            yield _finding((two.id, "sha256"), message.format(id=one.id), hint, one)


def _address(source: Source) -> Hashable | None:
    """An address without what does not tell two pages apart; None where there is none, or it leads to a site as a whole."""
    if not source.url:
        return None
    parts = urlsplit(source.url)
    path = parts.path.rstrip("/")
    return (parts.netloc.lower().removeprefix("www."), path, parts.query) if path or parts.query else None


def _documents(catalog: Catalog) -> Iterator[Finding]:
    hint = _("delete one of the two; if both are meant, tell them apart by “title:” or “when:”")

    def alike(one: Agreement, two: Agreement) -> bool:
        left, right = (whole(catalog, document).now.when for document in (one, two))
        same_day = left.undated or right.undated or left == right
        parties = not (one.parties and two.parties) or set(one.parties) == set(two.parties)
        return same_day and parties and _share(one.counterparts, two.counterparts)

    for two, one in _twice(catalog.agreements.values(), lambda document: plain(str(document.title)), alike):
        message = _("“{title}” stands in the file twice, of the same day: here, and as {id}")
        yield _finding((two.id, "title"), message.format(title=two.title, id=one.id), hint, one)


def _figures(catalog: Catalog) -> Iterator[Finding]:
    """One figure told twice by one source; two sources that tell it are two reports of one record."""
    hint = _("delete one of the two; if both are meant, tell them apart by “title:”, “period:” or “reporter:”")

    def alike(one: Figure, two: Figure) -> bool:
        return same(one, two) and one.title == two.title and not _told_by(one).isdisjoint(_told_by(two))

    def key(figure: Figure) -> Hashable:
        return figure.counterpart, figure.indicator, str(figure.period), figure.reporter

    for two, one in _twice(catalog.figures.values(), key, alike):
        message = _("this figure stands in the file twice, from the same source: here, and as {id}")
        yield _finding((two.id, "indicator"), message.format(id=one.id), hint, one)


def _told_by(figure: Figure) -> set[str]:
    return {citation.source for report in figure.reports for citation in report.source}


def _share(one: Iterable[str], two: Iterable[str]) -> bool:
    return not set(one).isdisjoint(two)


def _twice(
    records: Iterable[One], key: Callable[[One], Hashable | None], alike: Callable[[One, One], bool] = lambda *_: True
) -> Iterator[tuple[One, One]]:
    """Each record that another before it is like, with the first such; what was withdrawn, or is a draft, is printed nowhere."""
    met: dict[Hashable, list[One]] = defaultdict(list)
    for record in records:
        known = None if record.withdrawn or record.draft else key(record)
        if known is None:
            continue
        if before := next((one for one in met[known] if alike(one, record)), None):
            yield record, before
        met[known].append(record)


def _finding(path: Path, message: str, hint: str, other: Record) -> Finding:
    return Finding("W424", path, message, hint, (((other.id,), _("the other one")),))
