"""Section 10: what may come up, and the facts to have ready; by hand, else only from what is overdue, unclear or in doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from briefgen.domain import figures
from briefgen.domain.dates import dating, wording
from briefgen.domain.figures import Value
from briefgen.domain.model import Brief, FigureReport, IfRaised, PersonReport
from briefgen.domain.records import Dated
from briefgen.domain.standing import EventState
from briefgen.language import gettext as _
from briefgen.memos.overtaken import overtaken
from briefgen.sections import fit, words
from briefgen.sections.ahead import due
from briefgen.sections.rows import IfRaisedRow, Section
from briefgen.sections.sheet import Sheet
from briefgen.sections.trade import indicator


def brief(sheet: Sheet) -> Brief | None:
    """What a person wrote last for this counterpart, by the day of the memo."""
    written = [b for b in sheet.selection.counterpart.brief if b.written <= sheet.day]
    return max(written, key=lambda b: b.written, default=None)


def if_raised(sheet: Sheet) -> Section[IfRaisedRow]:
    """The curator's rows where there are any; else generated ones."""
    by_hand = brief(sheet)
    if by_hand and by_hand.if_raised:
        return fit.first_rows(
            by_hand.if_raised, sheet.cut.room("if_raised", 4), partial(_written, sheet, by_hand.written)
        )
    return fit.first_rows(list(_generated(sheet)), sheet.cut.room("if_raised", 4), lambda row: row())


def _written(sheet: Sheet, day: date, line: IfRaised) -> IfRaisedRow:
    return IfRaisedRow(
        trigger=str(line.trigger),
        facts=words.sentence(str(line.facts)),
        do_not_say=str(line.do_not_say) if line.do_not_say else None,
        marks=sheet.register.cite(line.source),
        overtaken=overtaken(sheet, line.source, day),
    )


def _generated(sheet: Sheet) -> Iterator[Callable[[], IfRaisedRow]]:
    """Rows yet to be written: what fell due, what differs, what is unclear, names in doubt."""
    yield from (partial(_due, sheet, event) for event in due(sheet))
    values = figures.compare(sheet.selection.figures)
    differing: dict[tuple[str, str], list[Value]] = {}
    for value in (v for v in values if v.differs):
        differing.setdefault((value.figure.indicator, str(value.figure.period)), []).append(value)
    yield from (partial(_differing, sheet, group) for group in differing.values())
    yield from (
        partial(_unclear, sheet, value, dated) for value in values for dated in value.origins if unclear(dated.report)
    )
    for person in sheet.selection.people.values():
        yield from (partial(_doubted, sheet, person.record.name, doubt, dated) for doubt, dated in person.doubts())


def _doubted(sheet: Sheet, name: str, doubt: str, dated: Dated[PersonReport]) -> IfRaisedRow:
    title = _("The name {name}").format(name=name)
    return IfRaisedRow(title, words.sentence(str(doubt)), None, sheet.register.cite_reports([dated]))


def _due(sheet: Sheet, event: EventState) -> IfRaisedRow:
    origin = event.origin("when")
    reported = origin.day if origin else event.first_day
    announced = str(dating.words(sheet.catalog, event))
    pattern = _("Announced on {day} for {date}; no report on file that it took place, or was put off.")
    facts = pattern.format(day=words.unbroken(wording.day(reported)), date=words.unbroken(announced))
    return IfRaisedRow(event.title, facts, None, sheet.register.cite_state(event))


def _differing(sheet: Sheet, group: list[Value]) -> IfRaisedRow:
    printed = [
        f"{wording.qualified(v.value, v.qualifier)} {v.figure.unit} ({words.unbroken(wording.day(v.origins[0].day))})"
        for v in group
    ]
    marks = sheet.register.cite_reports(d for v in group for d in v.origins)
    facts = _("Sources differ: {values}.").format(values=wording.listed(printed))
    return IfRaisedRow(_title(group[0]), facts, None, marks)


def unclear(report: FigureReport) -> bool:
    """Whether a figure is in doubt, or its growth does not say against what."""
    return bool(report.doubt) or (report.change is not None and report.change.against is None)


def _unclear(sheet: Sheet, value: Value, dated: Dated[FigureReport]) -> IfRaisedRow:
    doubt = str(dated.report.doubt) if dated.report.doubt else _("A source prints growth without saying against what.")
    return IfRaisedRow(_title(value), words.sentence(str(doubt)), None, sheet.register.cite_reports([dated]))


def _title(value: Value) -> str:
    return _("{indicator}, {period}").format(
        indicator=indicator(value.figure),
        period=words.unbroken(wording.period(value.figure.period, reported=value.origins[0].day)),
    )
