"""What moved: what became different since the last edition; without one, what is newest: at their top, of documents, contacts, trade.

A direction of trade is told only where it is proven: “more than 83 in four months” proves no fall.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial

from briefgen.domain import codes, figures
from briefgen.domain.changes import compare
from briefgen.domain.dates import wording
from briefgen.domain.figures import Value
from briefgen.domain.snapshot import Baseline, rows
from briefgen.domain.standing import AgreementStateOf, EventState
from briefgen.domain.text import at_place
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.memos.front.line import as_room_allows, fullest
from briefgen.memos.front.stand import untold
from briefgen.memos.front.top import NEWS, NewPost, new_at_the_top
from briefgen.sections import words
from briefgen.sections.change_words import subject
from briefgen.sections.rows import Line, Marks, Sentence
from briefgen.sections.sheet import Sheet
from briefgen.sections.trade import indicator, units


def what_moved(sheet: Sheet, baseline: Baseline | None) -> Line:
    """The line, told from an edition where there is one."""
    told = (_since(sheet, baseline),) if baseline else _newest(sheet)
    nothing = Sentence(_("No concluded document and no figure on trade is on file."))
    lead = _("Last moved") if told and not baseline and _long_ago(sheet) else _("What moved")
    return Line(lead, as_room_allows(sheet, told or (nothing,)))


def _long_ago(sheet: Sheet) -> bool:
    """Whether all of it was reported more than a year ago: it is the last that moved, and no news."""
    return all(sheet.day - day > NEWS for day, _tell in _news(sheet))


def _since(sheet: Sheet, baseline: Baseline) -> Sentence:
    day = words.unbroken(wording.day(baseline.day))
    found = compare(baseline, rows(sheet.selection), sheet.day)
    if not found:
        return Sentence(_("Nothing on file has changed since the edition of {day}.").format(day=day))
    pattern = ngettext(
        "One change since the edition of {day}: {what} ({tag}).",
        "{count} changes since the edition of {day}; the weightiest: {what} ({tag}).",
        len(found),
    )
    what, tag = subject(found[0], sheet.catalog), found[0].tag.traits.words().lower()
    return Sentence(words.opening(pattern.format(count=words.cardinal(len(found)), day=day, what=what, tag=tag)))


def _newest(sheet: Sheet) -> tuple[Sentence, ...]:
    """Who is new at their top, the newest documents, the newest contact not told before, the newest turnover; by their days."""
    found = sorted(_news(sheet), key=lambda told: told[0], reverse=True)
    return tuple(tell() for _day, tell in found)


def _news(sheet: Sheet) -> Iterator[tuple[date, Callable[[], Sentence]]]:
    """Each with the day it was reported, yet to be told: the sources are numbered in the order of print."""
    if new := new_at_the_top(sheet):
        yield new[0].since, partial(_at_the_top, sheet, new)
    reached = [a for a in sheet.selection.agreements if a.now.state and a.now.state.traits.achieved]
    if reached:
        last = max(a.last_day for a in reached)
        yield last, partial(_documents, sheet, last, [a for a in reached if a.last_day == last])
    if contact := untold(sheet):
        yield contact.event.last_day, partial(_contact, sheet, contact.event)
    if turnover := newest_turnover(units.values(sheet.selection)):
        yield max(dated.day for dated in turnover.origins), partial(_figure, sheet, turnover)
    else:
        for value in newest_one_way(units.values(sheet.selection)):
            yield max(dated.day for dated in value.origins), partial(_one_way, sheet, value)


def _at_the_top(sheet: Sheet, new: Sequence[NewPost]) -> Sentence:
    pattern = _("{name}, {post} ({day})")
    told = [
        pattern.format(
            name=words.person(sheet.selection, one.person.id),
            post=one.person.now.post,
            day=words.unbroken(wording.day(one.since)),
        )
        for one in new
    ]
    marks = sheet.register.cite_reports(dated for one in new if (dated := one.person.origin("post")))
    return Sentence(_("New at the top: {people}.").format(people="; ".join(told)), marks)


def _contact(sheet: Sheet, event: EventState) -> Sentence:
    day = words.unbroken(wording.phrase(event.now.when, reported=event.first_day))
    what = at_place(event.title, event.now.place)
    pattern, marks = _("Latest contact {date}: {what}."), sheet.register.cite_state(event)
    return fullest(
        sheet, *(Sentence(pattern.format(date=day, what=w), marks) for w in (what, words.event_short(event)))
    )


def _documents(sheet: Sheet, day: date, found: list[AgreementStateOf]) -> Sentence:
    on_day = words.unbroken(wording.on_day(day))
    marks = sheet.register.cite_reports(a.known[-1] for a in found)
    if len(found) == 1:
        pattern = _("{title}: {state}, reported {on_day}.")
        state = words.agreement_state(found[0].now.state)
        names = (found[0].title, words.opening(words.document_kind(found[0].record.kind)))
        return fullest(sheet, *(Sentence(pattern.format(title=n, state=state, on_day=on_day), marks) for n in names))
    kinds = {a.record.kind for a in found}
    counted = words.documents(len(found), kinds.pop() if len(kinds) == 1 else None)
    states = {a.now.state for a in found}
    if len(states) == 1:
        state = words.agreement_state(found[0].now.state)
        text = _("{documents}: {state}, reported {on_day}.").format(documents=counted, state=state, on_day=on_day)
    else:
        text = _("{documents} reported {on_day}.").format(documents=counted, on_day=on_day)
    return Sentence(words.opening(text), marks)


def newest_turnover(values: Sequence[Value]) -> Value | None:
    """The turnover of the period that ended last; the longest of such periods."""
    return max((v for v in values if v.figure.indicator == "turnover"), key=_newness, default=None)


def newest_one_way(values: Sequence[Value]) -> tuple[Value, ...]:
    """Where trade is known one way only: exports and imports, each of the period that ended last; the longest of such periods."""
    found = ([v for v in values if v.figure.indicator == name] for name in ("exports", "imports"))
    return tuple(max(each, key=_newness) for each in found if each)


def _newness(value: Value) -> tuple[date, int]:
    return value.figure.period.last or date.min, figures.months_in(value.figure.period) or 0


def _one_way(sheet: Sheet, value: Value) -> Sentence:
    beside = [v for v in units.values(sheet.selection) if _same_trade(v, value)]
    told = [v for v in beside if v.figure.reporter == value.figure.reporter] if value.differs else [value]
    pattern = _("{what} in {period}: sources differ ({value}).") if value.differs else _("{what} in {period}: {value}.")
    listed = wording.listed([units.in_words(v) for v in told])
    text = pattern.format(what=indicator(value.figure), period=_period(value), value=listed)
    return Sentence(text, _cited(sheet, told))


def _figure(sheet: Sheet, value: Value) -> Sentence:
    """The newest turnover: what sources differ on, what each side's statistics have, or one value with its direction."""
    beside = [v for v in units.values(sheet.selection) if _same_trade(v, value)]
    ours = [v for v in beside if v.figure.reporter == value.figure.reporter]
    if value.differs:
        listed = wording.listed([units.in_words(v) for v in ours])
        text = _("Sources differ on trade in {period}: {values}.").format(period=_period(value), values=listed)
        return Sentence(text, _cited(sheet, ours))
    mirror = next((v for v in beside if v not in ours and not v.differs), None)
    if mirror and mirror.figure.reporter and value.figure.reporter:
        return Sentence(_mirrored(value, mirror), _cited(sheet, [value, mirror]))
    pattern, other = _proven(sheet, value) or (_("Trade was {value} in {period}."), {})
    return Sentence(pattern.format(value=units.in_words(value), period=_period(value), **other), _cited(sheet, [value]))


def _mirrored(value: Value, mirror: Value) -> str:
    pattern = _("Trade was {value} in {period} by the statistics of {country}, {other} by those of {other_country}.")
    return pattern.format(
        value=units.in_words(value),
        period=_period(value),
        country=codes.name(str(value.figure.reporter)),
        other=units.in_words(mirror),
        other_country=codes.name(str(mirror.figure.reporter)),
    )


def _same_trade(one: Value, two: Value) -> bool:
    """Whether two values are of the same trade in one period, whoever reports it."""
    a, b = one.figure, two.figure
    return (a.indicator, a.period, one.measure) == (b.indicator, b.period, two.measure)


def _period(value: Value) -> str:
    return words.unbroken(wording.period(value.figure.period, reported=value.origins[0].day))


def _cited(sheet: Sheet, found: Sequence[Value]) -> Marks:
    return sheet.register.cite_reports(dated for value in found for dated in value.origins)


def _proven(sheet: Sheet, value: Value) -> tuple[str, dict[str, str]] | None:
    """The direction that figures prove, with what it is measured against; None where they prove none."""
    change = value.change
    if change and change.against and change.unit == "percent" and not value.doubted and value.qualifier is None:
        against = words.unbroken(wording.period(change.against))
        patterns = {
            1: _("Trade was {value} in {period}, up {by}% on {against}."),
            -1: _("Trade was {value} in {period}, down {by}% on {against}."),
            0: _("Trade was {value} in {period}, the same as in {against}."),
        }
        sign = (change.by > 0) - (change.by < 0)
        return patterns[sign], {"by": wording.number(abs(change.by)), "against": against}
    before = figures.comparable_before(value, units.values(sheet.selection))
    if before is None:
        return None
    patterns = {
        1: _("Trade was {value} in {period}, up from {earlier} in {against}."),
        -1: _("Trade was {value} in {period}, down from {earlier} in {against}."),
        0: _("Trade was {value} in {period}, the same as in {against}."),
    }
    sign = figures.direction(before, value)
    earlier = wording.qualified(before.value, before.qualifier)
    return patterns[sign], {"earlier": earlier, "against": words.unbroken(wording.period(before.figure.period))}
