"""Lines written by hand that a later report has overtaken: what they rest on is no longer as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from briefgen.domain.catalog import Catalog
from briefgen.domain.changes import Change, difference
from briefgen.domain.citations import Citation
from briefgen.domain.model import Brief, IfRaised, Meeting, Objection, Point
from briefgen.domain.records import Dated, State, state_of
from briefgen.domain.references import Path
from briefgen.domain.snapshot import BOTH, row_of

Line = Point | Objection | IfRaised


class Overtaken(NamedTuple):
    """How a record stood when a line was written and how it stands now, and the reports that came in between."""

    change: Change
    since: tuple[Dated[Any], ...]

    @property
    def others(self) -> tuple[str, ...]:
        """What sources have beside the value that a line rests on, which still stands; nothing where it does not."""
        return others(self.change)


def others(change: Change) -> tuple[str, ...]:
    """What sources have beside a value that still stands; nothing where it does not."""
    old, new = change.old, change.new
    if not (old and new and old.value and new.value):
        return ()
    values = new.value.split(BOTH)
    return tuple(value for value in values if value != old.value) if old.value in values else ()


def lines(written: Meeting | Brief) -> Iterator[tuple[Path, Line]]:
    """Every line that may rest on a source, and where it stands."""
    for name in ("points", "they_may_raise", "if_raised"):
        yield from (((name, index), line) for index, line in enumerate(getattr(written, name, ())))


def overtaken(catalog: Catalog, cited: Sequence[Citation], written: date, day: date) -> tuple[Overtaken, ...]:
    """What has changed by a day of the records that rest on any of the passages cited by a line written on another."""
    return tuple(_overtaken(catalog, cited, written, day)) if cited else ()


def _overtaken(catalog: Catalog, cited: Sequence[Citation], written: date, day: date) -> Iterator[Overtaken]:
    for record in catalog.records():
        reports = getattr(record, "reports", ())
        before = state_of(catalog, record, written) if _rests_on(reports, cited) else None
        now = state_of(catalog, record, day) if before else None
        if before and now and (change := _change(catalog, before, now)):
            yield Overtaken(change, now.known[len(before.known) :])


def _rests_on(reports: Sequence[Any], cited: Sequence[Citation]) -> bool:
    return any(own.meets(other) for report in reports for own in report.places() for other in cited)


def _change(catalog: Catalog, before: State[Any, Any], now: State[Any, Any]) -> Change | None:
    if len(before.known) == len(now.known):
        return None
    old, new = (row_of(state, catalog, state.last_day) for state in (before, now))
    return difference(old, new) if old and new else None
