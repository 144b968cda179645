"""What differs between two states of knowledge on a counterpart, and what sort of change each difference is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain.dates import When
from briefgen.domain.snapshot import BOTH, Baseline, Kind, Row
from briefgen.domain.terms.tag import Tag


class Change(Struct, frozen=True):
    """One record that stands otherwise than before; ``late`` where what tells of it was published before already."""

    tag: Tag
    old: Row | None
    new: Row | None
    late: bool = False

    @property
    def row(self) -> Row:
        """The record as it stands now, or as it stood last."""
        row = self.new or self.old
        assert row is not None
        return row


def compare(baseline: Baseline, rows: Sequence[Row], day: date) -> tuple[Change, ...]:
    """What differs between a baseline and the rows of a later day, each record at most once, the weightiest first."""
    before = {row.key: row for row in baseline.rows}
    now = {row.key: row for row in rows}
    pairs = [(before.get(key), now.get(key)) for key in {**now, **before}]
    found = [change for old, new in pairs if (change := _change(old, new, baseline.day, day))]
    return tuple(sorted(found, key=_weight))


def difference(old: Row, new: Row) -> Change | None:
    """How later reports have changed a record; None where they have not. Time that passed is no report.

    What came of an event, and who was at it, changes nothing that was known of it before.
    """
    tag = _tag(replace(old, outcome=None, company=None), new)
    return Change(tag, old, new) if tag else None


def _weight(change: Change) -> tuple[int, int, date]:
    """By sort, then by kind, what fell due first before the rest; else in the order of the files."""
    last = change.row.dated.last if change.tag.traits.overdue else None
    return list(Tag).index(change.tag), list(Kind).index(change.row.kind), last or date.max


def _change(old: Row | None, new: Row | None, since: date, day: date) -> Change | None:
    if new is None:
        return Change(Tag.WITHDRAWN, old, None)
    fell_due = new.due(day) and not (old and old.due(since))
    tag = Tag.OVERDUE if fell_due else _tag(old, new)
    if tag is None:
        return None
    entered = old is None or old.evidence != new.evidence
    return Change(tag, old, new, late=entered and new.reported <= since)


def _tag(old: Row | None, new: Row) -> Tag | None:
    if old is None:
        return new.traits.tag if new.traits and new.traits.news else Tag.NEW
    if _corrected(old, new):
        return Tag.CORRECTED
    if (old.state, old.when, old.value) != (new.state, new.when, new.value):
        return _moved(old, new) or _otherwise(old, new)
    reworded = old.evidence == new.evidence
    otherwise = old.words != new.words or came_of_it(old, new) or any(company(old, new))
    return Tag.CHANGED if otherwise and not reworded else None


def came_of_it(old: Row | None, new: Row) -> str:
    """What has become known of an event's outcome since; empty where nothing has, or where that cannot be told."""
    return new.outcome or "" if old and old.outcome is not None and old.outcome != new.outcome else ""


def company(old: Row | None, new: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who and what has come to an event's company since, and what has left it; nothing where that cannot be told."""
    before, now = (row.company if row else None for row in (old, new))
    if before is None or now is None:
        return (), ()
    return tuple(one for one in now if one not in before), tuple(one for one in before if one not in now)


def _corrected(old: Row, new: Row) -> bool:
    """Whether a report says that an earlier one was wrong, or the file now reads the same reports otherwise."""
    if old.evidence == new.evidence:
        return (old.state, old.when, old.value) != (new.state, new.when, new.value)
    return new.corrects and not (old.corrects and old.reported == new.reported)


def _moved(old: Row, new: Row) -> Tag | None:
    """Whether something that is still expected has another date now, or a finer one."""
    same_promise = new.kind is not Kind.COMMITMENT or old.state == new.state
    pending = new.traits is not None and new.traits.awaited and same_promise
    if not pending or old.when == new.when:
        return None
    return Tag.DATED if _finer(old.dated, new.dated) else Tag.MOVED


def _finer(old: When, new: When) -> bool:
    """Whether a date says more precisely what was said before: on which day, at what hour, or until when."""
    if new.undated or old.undated or not old.contains(new):
        return old.undated and not new.undated
    same_days = (old.first, old.last) == (new.first, new.last)
    hours = same_days and new.start is not None and old.start in (None, new.start) and old.end in (None, new.end)
    return not old.days_known or hours


def _otherwise(old: Row, new: Row) -> Tag:
    if old.state != new.state:
        return new.traits.tag if new.traits else Tag.CHANGED
    contradicted = new.value.count(BOTH) > old.value.count(BOTH)
    return Tag.DIFFER if contradicted else Tag.CHANGED
