"""What hangs: how much is overdue or due without a report, and the oldest of it by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from briefgen.domain import dates
from briefgen.domain.dates import When, ages, wording
from briefgen.domain.standing import CommitmentStateOf, period_over
from briefgen.domain.standing.promises import bearing
from briefgen.language import gettext as _
from briefgen.language import ngettext
from briefgen.memos.front.line import as_room_allows, fullest
from briefgen.sections import words
from briefgen.sections.ahead import due
from briefgen.sections.commitments import dated, open_ones, overdue_first
from briefgen.sections.rows import Line, Marks, Sentence
from briefgen.sections.sheet import Sheet


class _Hanging(Struct, frozen=True):
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
            "age": words.unbroken(ages.months(age) if age else ages.days((day - last).days)),
        }


def what_hangs(sheet: Sheet) -> Line:
    """The line; what is meant in general terms and is neither overdue nor dated does not count."""
    passed, late = due(sheet), _late(sheet)
    events = [
        _Hanging(e.title, words.event_short(e), e.now.when, e.first_day, sheet.register.cite_state(e))
        for e in passed[:1]
    ]
    promises = [
        _Hanging(c.title, c.title, c.now.due, c.first_day, sheet.register.cite_state(c)) for c in late[:1] if c.now.due
    ]
    counts = (len(passed), len(late))
    oldest = min((*events, *promises), key=lambda h: h.when.sort_key, default=None)
    told = [_sentence(sheet, oldest, counts)] if oldest else []
    return Line(_("What hangs"), as_room_allows(sheet, (*told, *_open(sheet, nothing=not oldest))))


def _late(sheet: Sheet) -> list[CommitmentStateOf]:
    """Promises that are overdue; what is to hold an event that is due without a report hangs once, as that event."""
    told = {event.id for event in due(sheet)}
    about = ((c, bearing(sheet.catalog, c, sheet.day).about) for c in overdue_first(sheet))
    return [c for c, event in about if event is None or event.id not in told]


def _sentence(sheet: Sheet, oldest: _Hanging, counts: tuple[int, int]) -> Sentence:
    """By its title where two lines have room for it, else by its kind and place, else by its date alone."""
    named = (_oldest(counts, oldest.said(sheet.day, title)) for title in (oldest.title, oldest.short))
    unnamed = _unnamed(counts, oldest.said(sheet.day, "")) if counts[1] else None  # a date has a short name
    return fullest(sheet, *(Sentence(text, oldest.marks) for text in (*named, unnamed) if text))


def _parts(events: int, promises: int) -> dict[str, str]:
    late = ngettext("one promise is overdue", "{count} promises are overdue", promises)
    passed = ngettext("one date has passed without a report", "{count} dates have passed without a report", events)
    return {
        "promises": late.format(count=words.cardinal(promises)),
        "dates": passed.format(count=words.cardinal(events)),
    }


def _unnamed(counts: tuple[int, int], said: dict[str, str]) -> str:
    """What no line has room to name."""
    if all(counts):
        both = _("{promises} and {dates}; the oldest was due {date} ({age}).")
        return words.opening(both.format(**_parts(*counts), **said))
    text = ngettext(
        "one promise is overdue, since {date} ({age}).",
        "{count} promises are overdue, the oldest since {date} ({age}).",
        counts[1],
    )
    return words.opening(text.format(count=words.cardinal(counts[1]), **said))


def _oldest(counts: tuple[int, int], said: dict[str, str]) -> str:
    """One sentence for events alone, promises alone, or both."""
    events, promises = counts
    if events and promises:
        both = _("{promises} and {dates}; the oldest: {title}, due {date} ({age}).")
        return words.opening(both.format(**_parts(events, promises), **said))
    if events:
        pattern = ngettext(
            "one date has passed without a report: {title}, {date} ({age} ago).",
            "{count} dates have passed without a report; the oldest: {title}, {date} ({age} ago).",
            events,
        )
        return words.opening(pattern.format(count=words.cardinal(events), **said))
    pattern = ngettext(
        "one promise is overdue: {title}, due {date} ({age} ago).",
        "{count} promises are overdue; the oldest: {title}, due {date} ({age} ago).",
        promises,
    )
    return words.opening(pattern.format(count=words.cardinal(promises), **said))


def _open(sheet: Sheet, *, nothing: bool) -> Iterator[Sentence]:
    """How many other promises are open, and how many of them have a day."""
    if nothing:
        yield Sentence(_("Nothing is overdue, and no report is missing."))
    found = open_ones(sheet)
    if found:
        yield Sentence(_counted(_promises(len(found), other=bool(overdue_first(sheet))), len(found), len(dated(found))))
        if over := [c for c in found if _of_what_is_over(sheet, c)]:
            yield Sentence(
                _over(len(over), alone=len(found) == 1), sheet.register.cite_reports(c.known[-1] for c in over)
            )


def _promises(count: int, *, other: bool) -> str:
    """How many promises; ``other`` than those that are overdue."""
    if other:
        text = ngettext("one other promise is open", "{count} other promises are open", count)
    else:
        text = ngettext("one promise is open", "{count} promises are open", count)
    return words.opening(text.format(count=words.cardinal(count)))


def _counted(promises: str, count: int, dated: int) -> str:
    """The same, with how many of them have a date ahead."""
    if dated == 0:
        text = ngettext("{promises}, without a date.", "{promises}, none with a date.", count)
    elif dated == count:
        text = ngettext("{promises}, with a date ahead.", "{promises}, each with a date ahead.", count)
    else:
        text = ngettext("{promises}; one has a date ahead.", "{promises}; {dated} have a date ahead.", dated)
    return text.format(promises=promises, dated=words.cardinal(dated))


def _of_what_is_over(sheet: Sheet, commitment: CommitmentStateOf) -> bool:
    document = bearing(sheet.catalog, commitment, sheet.day).document
    return document is not None and period_over(document, sheet.day)


def _over(count: int, *, alone: bool) -> str:
    """That a plan which some of them belong to has run out, and nothing tells what came of it."""
    if alone:
        return _("The period of its document is over.")
    text = ngettext(
        "One of them is from a document whose period is over.",
        "{count} of them are from documents whose period is over.",
        count,
    )
    return words.opening(text.format(count=words.cardinal(count)))
