"""Rules for lines written by hand whose ground has shifted since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.model import Brief, Counterpart, Event, Meeting
from briefgen.domain.overtaken import Overtaken, lines, overtaken
from briefgen.domain.references import Path
from briefgen.domain.snapshot import Row
from briefgen.language import gettext as _
from briefgen.reading.rules.events import latest
from briefgen.reading.rules.findings import Finding


def lines_are_not_overtaken(catalog: Catalog) -> Iterator[Finding]:
    """A line that cites a passage of a record which a later report has changed is printed OVERTAKEN.

    Only the newest lines count, and those of a meeting only until a source reports it as held or off.
    """
    for event in catalog.events.values():
        if not ((status := latest(event, catalog).status) and status.traits.over):
            yield from _newest(catalog, event, "meeting", event.meeting)
    for counterpart in catalog.counterparts.values():
        yield from _newest(catalog, counterpart, "brief", counterpart.brief)


def _newest(
    catalog: Catalog, record: Event | Counterpart, field: str, written: Sequence[Meeting | Brief]
) -> Iterator[Finding]:
    if not written:
        return
    index, newest = max(enumerate(written), key=lambda pair: pair[1].written)
    for path, line in lines(newest):
        if found := overtaken(catalog, line.source, newest.written, date.max):
            yield _finding((record.id, field, index, *path), newest.written, found)


def _finding(path: Path, written: date, found: Sequence[Overtaken]) -> Finding:
    told = _("what this rests on has changed since it was written on {day}: {changes}")
    hint = _("read it again, and write it anew with its own “written:”; until then it is printed OVERTAKEN")
    if all(one.others for one in found):
        told = _("since this was written on {day}, another source has it otherwise: {changes}")
        hint = _(
            "see whether what is written still holds, and write it anew with its own “written:”; until then it is printed DIFFER"
        )
    message = told.format(day=wording.day(written), changes="; ".join(_changed(one) for one in found))
    reported = _("“{id}”, reported on {day}")
    related = tuple(
        ((one.change.row.id, "reports", dated.index), reported.format(id=one.change.row.id, day=wording.day(dated.day)))
        for one in found
        for dated in one.since
    )
    return Finding("W437", path, message, hint, related)


def _changed(one: Overtaken) -> str:
    old, new, others = one.change.old, one.change.new, one.others
    assert old is not None
    assert new is not None
    if others:
        return _("“{id}”, {old}, and beside it {new}").format(id=new.id, old=old.value, new=", ".join(others))
    return _("“{id}”, {old} → {new}").format(id=new.id, old=_state(old, new), new=_state(new, old))


def _state(row: Row, other: Row) -> str:
    """What of a row differs from another, as the curator writes it."""
    parts = ((row.state, other.state), (row.when, other.when), (row.value, other.value), (row.words, other.words))
    return ", ".join(mine or "–" for mine, theirs in parts if mine != theirs)
