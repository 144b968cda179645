"""What subscribers will see change, in words for the terminal and as plain values for another program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import ndiff
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.calendars.diff import CALENDARS, Change, Detail, FeedDiff, Seen
from briefgen.calendars.entries import Days, Span, span_of, span_values
from briefgen.domain import dates
from briefgen.domain.dates import wording
from briefgen.language import gettext as _
from briefgen.language import ngettext

QUIETLY = (Seen.NEW, Seen.AGED)  # of what comes and goes with the year, only the number is told
WITH_DATES = (Seen.MOVED, Seen.PINNED)  # of these the sentence itself says from when to when
ENDED = (Seen.CANCELLED, Seen.REMOVED, Seen.UNDATED)
TOLD_OF_WHAT_ENDS = ("span", "rule", "status", "place", CALENDARS)
TOLD_TO_READERS = ("summary", "span", "rule", "place", "status")
ARROW = " → "


class Line(Struct, frozen=True):
    """A line of text; ``depth`` is how far it is moved in, a title stands at 0."""

    words: str
    depth: int = 0


def lines(diff: FeedDiff) -> Iterator[Line]:
    """The whole comparison: what is lost first, then each entry by its day, then calendars, then a count."""
    told = [change for change in diff.changes if not is_quiet(change)]
    begun = {(change.title, change.span): _id(change) for change in told if change.seen is Seen.NEW}
    for change in sorted(told, key=lambda c: c.seen is not Seen.LOST):
        yield from _change(change)
        if change.seen is Seen.REMOVED and (new := begun.get((change.title, change.span))):
            yield Line(_same(new, _id(change)), 1)
    yield from (Line(words) for words in _rolling([c for c in diff.changes if is_quiet(c)]))
    yield from (Line(words) for words in _calendars(diff))
    yield Line(_count(diff))


def _id(change: Change) -> str:
    """The id of a record, by that of its entry."""
    return change.uid.rpartition("@")[0]


def _same(new: str, old: str) -> str:
    """That an event got another id, as it seems: subscribers would have the old entry beside the new one for months."""
    hint = _("“{new}” is new with the same title and date. → if it is the same event, give it back its id, {old}")
    return hint.format(new=new, old=old)


def as_json(diff: FeedDiff) -> dict[str, Any]:
    """The same as plain values; whole days and hours as the ledger writes them."""
    return {
        "entries": [
            {
                "uid": change.uid,
                "seen": change.seen.value,
                "title": change.title,
                "when": span_values(change.span),
                "feeds": list(change.feeds),
                "changes": [{"property": d.name, "old": d.old, "new": d.new} for d in change.details],
            }
            for change in diff.changes
        ],
        "new-feeds": list(diff.new),
        "closed-feeds": list(diff.closed),
        "lost-feeds": list(diff.lost),
        "unread": list(diff.unread),
        "loses": diff.loses,
    }


def is_quiet(change: Change) -> bool:
    """Whether it comes or goes with the year, so that only its number is told."""
    return change.seen is Seen.ARCHIVED or (change.rolling and change.seen in QUIETLY)


def _change(change: Change) -> Iterator[Line]:
    """One change as a sentence that could stand in a letter, then what it consists of, last which calendars show it."""
    dates = next((d for d in change.details if d.name == "span"), None)
    yield Line(_sentence(change, dates))
    if why := _why(change.seen):
        yield Line(why, 1)
    for detail in change.details:
        said = detail is dates and change.seen in WITH_DATES
        if not said and (change.seen not in ENDED or detail.name in TOLD_OF_WHAT_ENDS):
            yield from _detail(detail)
    yield Line(_("in {feeds} ({uid})").format(feeds=", ".join(change.feeds), uid=change.uid), 1)


def _sentence(change: Change, dates: Detail | None) -> str:
    if dates and change.seen in WITH_DATES:
        old, new = _span(dates.old), _span(dates.new)
        pattern = {
            Seen.MOVED: _("“{title}” moves from {old} to {new}."),
            Seen.PINNED: _("“{title}” now has its hours: {new} (before: {old}).")
            if old.first == old.last
            else _("“{title}” now has its day: {new} (before: {old})."),
        }[change.seen]
        return pattern.format(title=change.title, old=span_words(old), new=span_words(new))
    pattern = {
        Seen.NEW: _("“{title}” is new: {when}."),
        Seen.CHANGED: _("“{title}”, {when}, changes."),
        Seen.MOVED: _("“{title}” moves: {when}."),
        Seen.PINNED: _("“{title}” now has its day: {when}."),
        Seen.CANCELLED: _("“{title}”, {when}, is cancelled."),
        Seen.REMOVED: _("“{title}”, {when}, is taken off the calendar, which says so for 90 days."),
        Seen.ARCHIVED: _("“{title}”, {when}, goes into an archive."),
        Seen.AGED: _("“{title}”, {when}, goes: it is past."),
        Seen.GONE: _("“{title}”, {when}, goes: its 90 days as removed are over."),
        Seen.WITHDRAWN: _("“{title}”, {when}, is withdrawn, and goes at once."),
        Seen.UNDATED: _(
            "“{title}”, {when}, is taken off the calendar, which says for 90 days that no day is known any more."
        ),
        Seen.LOST: _("“{title}”, {when}, would be LOST without a word."),
    }[change.seen]
    return pattern.format(title=change.title, when=span_words(change.span))


def seen_words(seen: Seen) -> str:
    """What subscribers see of an entry, in words."""
    return {
        Seen.NEW: _("new"),
        Seen.CHANGED: _("changed"),
        Seen.MOVED: _("moved"),
        Seen.CANCELLED: _("cancelled"),
        Seen.REMOVED: _("removed"),
        Seen.ARCHIVED: _("goes into an archive"),
        Seen.AGED: _("goes: it is past"),
        Seen.GONE: _("goes: its 90 days as removed are over"),
        Seen.WITHDRAWN: _("withdrawn, goes at once"),
        Seen.UNDATED: _("no day known any more"),
        Seen.LOST: _("LOST without a word"),
        Seen.PINNED: _("its days are now known"),
    }[seen]


def _why(seen: Seen) -> str | None:
    """How an entry comes to be lost, and what helps."""
    return {
        Seen.UNDATED: _(
            "No calendar shows what may be on any day of more than a month. → “status: postponed” without a date keeps it on "
            "its old day, marked so"
        ),
        Seen.LOST: _("Nothing tells subscribers where it went. → is the ledger the one that was published?"),
    }.get(seen)


def for_a_reader(change: Change) -> Iterator[str]:
    """What of an entry is another than before, for whoever only wants to know where to be when; nothing of what is off."""
    for detail in change.details:
        if detail.name in TOLD_TO_READERS and change.seen not in ENDED:
            yield from (line.words for line in _detail(detail))


def _detail(detail: Detail) -> Iterator[Line]:
    name = _property(detail.name)
    if detail.name == "description":
        yield Line(f"{name}:", 1)
        yield from (Line(words, 2) for words in _text_changes(str(detail.old), str(detail.new)))
    else:
        say = _SAID.get(detail.name, _plain)
        yield Line(f"{name}: {say(detail.old)}{ARROW}{say(detail.new)}", 1)


def _property(name: str) -> str:
    return {
        "summary": _("Title"),
        "span": _("When"),
        "rule": _("Repeats"),
        "status": _("Status"),
        "place": _("Place"),
        "description": _("Text"),
        "categories": _("Categories"),
        "busy": _("Shows as busy"),
        "address": _("Page"),
        "links": _("Links"),
        "related": _("Session before"),
        "color": _("Colour"),
        "concept": _("Kind"),
        CALENDARS: _("Calendars"),
    }[name]


def _text_changes(old: str, new: str) -> Iterator[str]:
    """The lines that go and those that come, or that they only stand in another order."""
    if sorted(old.splitlines()) == sorted(new.splitlines()):
        yield _("the same lines in another order")
        return
    for line in ndiff(old.splitlines(), new.splitlines()):
        if line.startswith(("- ", "+ ")):
            yield ("−" if line.startswith("-") else "+") + line[1:]


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_plain(item) for item in value) or _("none")
    return str(value) if value else _("none")


def _span_of(value: object) -> str:
    return span_words(_span(value))


def _span(value: object) -> Span:
    return span_of([str(part) for part in value] if isinstance(value, Sequence) else [])


def span_words(span: Span) -> str:
    """The days or hours of an entry, in words."""
    days = dates.of_span(span.first, span.last)
    if isinstance(span, Days):
        return wording.stretch(days) if days.lasts else wording.weekday(span.first)
    timed = replace(days, start=span.start.time(), end=span.end.time())
    return str(wording.when(timed, reported=None, zone=span.zone))


def _yes(value: object) -> str:
    return _("yes") if value else _("no")


_SAID: dict[str, Callable[[object], str]] = {"span": _span_of, "busy": _yes}


def _rolling(changes: Sequence[Change]) -> Iterator[str]:
    counts = Counter(
        (change.feeds[-1] if change.seen is Seen.NEW else change.feeds[0], change.seen) for change in changes
    )
    for (feed, seen), n in sorted(counts.items()):
        words = {
            Seen.NEW: ngettext("%d entry comes into the window", "%d entries come into the window", n),
            Seen.AGED: ngettext("%d entry of the past leaves the window", "%d entries of the past leave the window", n),
            Seen.ARCHIVED: ngettext(
                "%d entry of a past year goes into an archive", "%d entries of past years go into archives", n
            ),
        }[seen]
        yield _("{calendar}: {words}").format(calendar=feed, words=words % n)


def _calendars(diff: FeedDiff) -> Iterator[str]:
    patterns = (
        (diff.new, _("{name}.ics: a new calendar")),
        (diff.closed, _("{name}.ics: closed, since its counterpart was withdrawn")),
        (diff.lost, _("{name}.ics: LOST; its subscribers would get nothing more")),
        (
            tuple(name.removesuffix(".ics") for name in diff.unread),
            _("{name}.ics: cannot be read, and is not compared"),
        ),
    )
    for names, pattern in patterns:
        yield from (pattern.format(name=name) for name in names)


def _count(diff: FeedDiff) -> str:
    if diff.empty:
        return _("Subscribers will see no change.")
    count = len(diff.changes)
    words = ngettext("%d entry changes for subscribers.", "%d entries change for subscribers.", count) % count
    lost = sum(change.seen is Seen.LOST for change in diff.changes) + len(diff.lost)
    return words + (" " + _("Lost without a word: {count}.").format(count=lost) if lost else "")
