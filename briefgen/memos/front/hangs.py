"""What hangs: how much is overdue or due without a report, and the oldest of it by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefgen.domain import dates
from briefgen.domain.dates import When, wording
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.memos.front.line import LONGEST, as_room_allows
from briefgen.sections import words
from briefgen.sections.ahead import due
from briefgen.sections.commitments import open_ones, overdue_first
from briefgen.sections.rows import Line, Marks, Sentence
from briefgen.sections.sheet import Sheet


@dataclass(frozen=True, slots=True)
class _Hanging:
    title: str
    short: str
    when: When
    reported: date
    marks: Marks

    def said(self, day: date, title: str) -> dict[str, str]:
        """The gaps of a sentence: what, for when it was due, and how long ago that is."""
        last = self.when.last or day
        age = dates.months_between(last, day)
        return {
            "title": title,
            "date": words.unbroken(wording.main(self.when, reported=self.reported)),
            "age": words.unbroken(wording.months(age) if age else wording.days((day - last).days)),
        }


def what_hangs(sheet: Sheet) -> Line:
    """The line; what is meant in general terms and is neither overdue nor dated does not count."""
    events = [
        _Hanging(e.title, words.event_short(e), e.now.when, e.first_day, sheet.register.cite_state(e))
        for e in due(sheet)[:1]
    ]
    promises = [
        _Hanging(c.title, c.title, c.now.due, c.first_day, sheet.register.cite_state(c))
        for c in overdue_first(sheet)[:1]
        if c.now.due
    ]
    counts = (len(due(sheet)), len(overdue_first(sheet)))
    oldest = min((*events, *promises), key=lambda h: h.when.sort_key, default=None)
    told = [_sentence(oldest, counts, sheet.day)] if oldest else []
    return Line(_("What hangs"), as_room_allows((*told, *_open(sheet, nothing=not oldest))))


def _sentence(oldest: _Hanging, counts: tuple[int, int], day: date) -> Sentence:
    """By its title where two lines have room for it, else by its kind and place."""
    full, short = (_oldest(counts, oldest.said(day, title)) for title in (oldest.title, oldest.short))
    return Sentence(full if len(full) <= LONGEST else short, oldest.marks)


def _oldest(counts: tuple[int, int], said: dict[str, str]) -> str:
    """One sentence for events alone, promises alone, or both."""
    events, promises = counts
    if events and promises:
        both = _("{promises} and {dates}; the oldest: {title}, due {date} ({age}).")
        return both.format(
            promises=ngettext("One promise is overdue", "{count} promises are overdue", promises).format(
                count=promises
            ),
            dates=ngettext(
                "one date has passed without a report", "{count} dates have passed without a report", events
            ).format(count=events),
            **said,
        )
    if events:
        pattern = ngettext(
            "One date has passed without a report: {title}, {date} ({age} ago).",
            "{count} dates have passed without a report; the oldest: {title}, {date} ({age} ago).",
            events,
        )
        return pattern.format(count=events, **said)
    pattern = ngettext(
        "One promise is overdue: {title}, due {date} ({age} ago).",
        "{count} promises are overdue; the oldest: {title}, due {date} ({age} ago).",
        promises,
    )
    return pattern.format(count=promises, **said)


def _open(sheet: Sheet, *, nothing: bool) -> Iterator[Sentence]:
    """How many other promises are open, and how many of them have a day."""
    if nothing:
        yield Sentence(_("Nothing is overdue, and no report is missing."))
    found = open_ones(sheet)
    if found:
        dated = sum(1 for c in found if c.now.due and not c.now.due.undated)
        yield Sentence(_counted(len(found), dated))


def _counted(count: int, dated: int) -> str:
    if dated == 0:
        text = ngettext(
            "One promise is open and not overdue; it has no day.",
            "{count} promises are open and not overdue; none has a day.",
            count,
        )
    elif dated == count:
        text = ngettext(
            "One promise is open and not overdue; it has a day ahead.",
            "{count} promises are open and not overdue, each with a day ahead.",
            count,
        )
    else:
        text = ngettext(
            "{count} promises are open and not overdue; one has a day ahead.",
            "{count} promises are open and not overdue; {dated} have a day ahead.",
            dated,
        )
    return text.format(count=count, dated=dated)
