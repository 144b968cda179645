"""Which statements somebody has read and signed, as a desk's own files tell: what can be said of it where the texts are not at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from briefgen.auditing.claims import claims, words_in, words_of
from briefgen.auditing.reviews import Review
from briefgen.auditing.verify import cited
from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation, sources_of
from briefgen.domain.model import Record, Report
from briefgen.reading.passages import Lock

Statement = tuple[str, str]  # the id of a record, and the sources of one of its reports
Claim = tuple[str, tuple[str, ...], tuple[tuple[Citation, ...], ...]]  # a field, its words, and where they may stand


def signed_statements(
    catalog: Catalog, reviews: Iterable[Review], lock: Lock | None, day: date
) -> frozenset[Statement]:
    """The statements of which fields were signed up to a day and none has changed since.

    A field counts where its words are those that were signed, and where its passage is by the fingerprint that was taken of it; of a
    passage that is put together of several none is taken by itself. Of a statement that was signed as not borne out, nothing counts.
    """
    by_field: dict[tuple[str, str], list[Review]] = defaultdict(list)
    for review in reviews:
        if review.day <= day:
            by_field[review.record, review.field].append(review)
    records = {record for record, _field in by_field}
    return frozenset(
        (record.id, sources_of(report.source))
        for record in catalog.having("reports")
        if record.id in records
        for index, report in enumerate(vars(record)["reports"])
        if report.source and _holds(record.id, _claims(record, report, index), by_field, lock)
    )


def _claims(record: Record, report: Report, index: int) -> Iterator[Claim]:
    for claimed in claims(report):
        yield claimed.name, words_in(report, record, claimed), (cited(report, claimed),)
    if index == 0:
        reports: tuple[Report, ...] = vars(record)["reports"]
        places = tuple(r.source for r in reports if r.source)
        together = tuple(dict.fromkeys(citation for place in places for citation in place))
        for claimed in claims(record):
            yield claimed.name, words_of(claimed.value), (*places, together)


def _holds(
    record: str, told: Iterable[Claim], by_field: Mapping[tuple[str, str], list[Review]], lock: Lock | None
) -> bool:
    """Whether something of a statement was signed, and all that was is as it was."""
    found = False
    for field, words, places in told:
        theirs = [
            (r, place) for r in by_field.get((record, field), ()) for place in places if r.source == sources_of(place)
        ]
        if not theirs:
            continue
        as_now = [review for review, place in theirs if review.words in words and _stands(review, place, lock)]
        if not as_now or not as_now[-1].borne_out:
            return False
        found = True
    return found


def _stands(review: Review, place: tuple[Citation, ...], lock: Lock | None) -> bool:
    return lock is None or len(place) > 1 or lock.prints.get(place[0]) in (None, review.passage)
