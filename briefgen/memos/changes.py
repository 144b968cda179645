"""Section 3: what changed since the edition before, or since a day; the weightiest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from briefgen.domain.changes import Change, compare
from briefgen.domain.citations import Citation
from briefgen.domain.dates import wording
from briefgen.domain.records import State
from briefgen.domain.snapshot import Baseline, Kind, rows
from briefgen.language import gettext as _
from briefgen.sections import fit, words
from briefgen.sections.change_words import differences, kind_words, subject
from briefgen.sections.rows import ChangeRow, Changes, Marks
from briefgen.sections.sheet import Sheet

# Several of one sort, as the five documents of one visit, share a row, or they would push out everything else.
FEWEST_TOGETHER, MOST_TOGETHER = 3, 5

States = dict[tuple[Kind, str], State[Any, Any]]


def changes(sheet: Sheet, baseline: Baseline | None) -> Changes | None:
    """What differs from a baseline; None where there is none to compare with."""
    if baseline is None:
        return None
    found = _together(compare(baseline, rows(sheet.selection), sheet.day))
    states = _states(sheet)
    none = _("Nothing on file has changed.")
    section = fit.first_rows(found, sheet.cut.room("changes", 6), lambda group: _row(sheet, group, states), none=none)
    (shown,) = section.lists
    left_out = sum(len(group) for n, group in enumerate(found) if n not in shown.numbers)
    section = replace(section, more=words.more(left_out))
    return Changes(words.unbroken(wording.day(baseline.day)), section)


def _together(found: Iterable[Change]) -> list[tuple[Change, ...]]:
    """The changes in their order, those of one sort and kind together."""
    groups = (tuple(group) for _key, group in groupby(found, lambda c: (c.tag, c.row.kind, c.late)))
    return [part for group in groups for part in _parts(group)]


def _parts(group: tuple[Change, ...]) -> Iterator[tuple[Change, ...]]:
    size = MOST_TOGETHER if len(group) >= FEWEST_TOGETHER else 1
    yield from (group[n : n + size] for n in range(0, len(group), size))


def _row(sheet: Sheet, group: Sequence[Change], states: States) -> ChangeRow:
    first = group[0]
    told = [differences(change, sheet.catalog, in_full=False) for change in group]
    common = [part for part in told[0] if all(part in parts for parts in told)]
    named = [_named(change, parts, common, sheet) for change, parts in zip(group, told, strict=True)]
    alike = words.unbroken("; ".join(common))
    what, change = (
        (named[0], alike) if len(group) == 1 else (_counted(first.row.kind, len(group), alike), "; ".join(named))
    )
    return ChangeRow(
        tag=first.tag.traits.words(),
        what=words.sentence(what),
        change=change or None,
        marks=_marks(sheet, group, states),
        late=_("Late") if first.late else None,
    )


def _counted(kind: Kind, count: int, difference: str) -> str:
    """The head of a row that several share: 5 documents, 9 Jun 2025."""
    number = kind_words(kind, count)
    return _("{count}, {difference}").format(count=number, difference=difference) if difference else number


def _named(change: Change, parts: Sequence[str], common: Sequence[str], sheet: Sheet) -> str:
    """What a change is about, with what is told of it alone and not of all that share its row."""
    own = words.unbroken("; ".join(part for part in parts if part not in common))
    name = subject(change, sheet.catalog)
    return _("{name} ({difference})").format(name=name, difference=own) if own else name


def _marks(sheet: Sheet, group: Sequence[Change], states: States) -> Marks:
    """The numbers of what the changes rest on; for a record that is gone, of the sources it had."""
    known = [report for change in group if change.new for report in states[change.row.key].known]
    gone = [s for change in group if not change.new for s in change.row.sources if s in sheet.catalog.sources]
    return sheet.register.cite(
        (*(c for dated in known for c in dated.report.places()), *map(Citation, gone)),
        (dated.report.basis for dated in known if dated.report.basis),
    )


def _states(sheet: Sheet) -> States:
    selection = sheet.selection
    kinds: dict[Kind, Iterable[State[Any, Any]]] = {
        Kind.EVENT: selection.events,
        Kind.AGREEMENT: selection.agreements,
        Kind.FIGURE: selection.figures,
        Kind.COMMITMENT: selection.commitments,
        Kind.FACT: selection.facts,
        Kind.PERSON: selection.theirs,
    }
    return {(kind, state.id): state for kind, states in kinds.items() for state in states}
