"""What changed since last Monday, over all counterparts: against what was on file then, else what was published up to then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.domain.catalog import Catalog
from briefgen.domain.changes import Change, compare
from briefgen.domain.dates import wording
from briefgen.domain.terms.tag import Tag
from briefgen.language import gettext as _
from briefgen.memos.desk import Item, Part, first
from briefgen.memos.desk import words as desk
from briefgen.memos.editions import snapshot
from briefgen.memos.week.span import Span
from briefgen.sections.change_words import differences, subject

MOST = 30
WORTH = 820


def changed(catalog: Catalog, span: Span) -> Part:
    """Each record that stands otherwise than on the day changes are counted from, once, the weightiest first."""
    found: dict[tuple[str, str], tuple[list[str], Change]] = {}
    for code, change in _changes(catalog, span):
        found.setdefault((change.row.kind, change.row.id), ([], change))[0].append(code)
    ordered = sorted(found.values(), key=lambda pair: list(Tag).index(pair[1].tag))
    rows = tuple(_row(catalog, codes, change, WORTH - 20 * n) for n, (codes, change) in enumerate(ordered))
    since = _("What changed since {day}").format(day=wording.weekday(span.since))
    elsewhere = _("briefgen diff --since {day}").format(day=span.since)
    return first(Part("changed", since, rows, none=_("Nothing."), elsewhere=elsewhere), MOST)


def _changes(catalog: Catalog, span: Span) -> Iterator[tuple[str, Change]]:
    """What fell due without a report is told under what is late."""
    for code, counterpart in catalog.counterparts.items():
        if not counterpart.withdrawn:
            before = span.seen.get(code) or snapshot(catalog, code, span.since)
            now = snapshot(catalog, code, span.day)
            yield from ((code, c) for c in compare(before, now.rows, span.day) if not c.tag.traits.overdue)


def _row(catalog: Catalog, codes: Sequence[str], change: Change, worth: int) -> Item:
    words = "; ".join(differences(change, catalog))
    return Item(
        lead=change.tag.traits.words(),
        what=desk.titled(catalog, codes, subject(change, catalog)),
        details=(words,) if words else (),
        id=change.row.id,
        worth=worth,
        values={"tag": change.tag.value, "kind": change.row.kind.value, "counterparts": [*codes]},
    )
