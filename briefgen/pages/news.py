"""What changed, as a feed that news readers follow (Atom, RFC 4287): an entry a change, in the words of `briefgen diff`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from msgspec import Struct

from briefgen.calendars.entries import clean
from briefgen.calendars.removal import TakenOff
from briefgen.domain import addresses, codes
from briefgen.domain.catalog import Catalog
from briefgen.domain.changes import Change, compare
from briefgen.domain.dates import wording
from briefgen.domain.model import Event
from briefgen.domain.records import State, state_of
from briefgen.domain.references import concerned
from briefgen.domain.selection import Selection
from briefgen.domain.snapshot import Baseline, Kind, Row, is_from, row_of
from briefgen.language import gettext as _
from briefgen.language import language
from briefgen.pages.subscriptions import counterparts
from briefgen.sections.change_words import differences, subject
from briefgen.sections.marks import source_name

NAMESPACE = "http://www.w3.org/2005/Atom"
SINCE = "2026"  # the year in the tags that name entries (RFC 4151): that of their first use
MOST = 50
INDEX = "index"
A_DAY = timedelta(days=1)
# What the page shows, and no more: promises and people stay with the desk.
SHOWN = ("events", "agreements", "figures", "facts")


class News(Struct, frozen=True):
    """One change: the record and the day it changed on, and what is told of it; ``slug`` is the page of the first it concerns."""

    id: str
    day: date
    counterparts: tuple[str, ...]
    title: str
    words: str
    slug: str
    anchored: bool


def file_of(slug: str | None) -> str:
    """The name of the feed of a counterpart, or of all."""
    return f"{slug}-atom.xml" if slug else "atom.xml"


def told_of(catalog: Catalog, today: date) -> tuple[str, ...]:
    """The ids of the records that the news of all may tell of: of those that changed last, so many that fifty changes are sure.

    That a record was first heard of is a change; days before that of the fiftieth of these are never looked at.
    """
    shown = {counterpart.id for counterpart in counterparts(catalog)}
    records = (record for kind in SHOWN for record in catalog.kinds()[kind].values())
    states = [state for record in records if (state := state_of(catalog, record, today)) and is_from(state)]
    sure = (state.known[0].day for state in states if shown.intersection(concerned(state.record)))
    since = dict(enumerate(sorted(sure, reverse=True), 1)).get(MOST, date.min)
    return tuple(state.id for state in states if max(_days(state, today)) >= since)


def newest(selections: Iterable[Selection]) -> tuple[News, ...]:
    """What changed on file of some counterparts, the newest first, at most fifty: by what was published up to each day.

    A change that concerns several is told once. Days are gone through from the last one back, until there are enough.
    """
    by_day = defaultdict[date, list[tuple[Selection, State[Any, Any]]]](list)
    for selection in selections:
        for state in (state for kind in SHOWN for state in getattr(selection, kind) if is_from(state)):
            for day in _days(state, selection.day):
                by_day[day].append((selection, state))
    found = defaultdict[tuple[date, str], list[tuple[Selection, Change]]](list)
    for day in sorted(by_day, reverse=True):
        if len(found) >= MOST:
            break
        for selection, state in by_day[day]:
            for change in _on_day(selection.catalog, state, day):
                found[day, _id(selection.catalog, change, day)].append((selection, change))
    return tuple(_news(found[which], *which) for which in sorted(found, reverse=True)[:MOST])


def with_removed(
    catalog: Catalog, changes: Iterable[News], gone: Iterable[TakenOff], slug: str | None = None
) -> tuple[News, ...]:
    """These and what calendars show as removed: deleted, or another counterpart's now. The file itself knows no more of it."""
    told = (
        News(
            id=f"tag:{catalog.calendar.domain},{SINCE}:removed/{one.id}/{one.day.isoformat()}",
            day=one.day,
            counterparts=one.counterparts,
            title=_("Removed: {what}").format(what=one.title),
            words=_("Taken off on {day}. Nobody reported that it is off.").format(day=wording.day(one.day)),
            slug=slug or INDEX,
            anchored=False,
        )
        for one in gone
    )
    return tuple(sorted((*changes, *told), key=lambda news: (news.day, news.id), reverse=True)[:MOST])


def _on_day(catalog: Catalog, state: State[Any, Any], day: date) -> tuple[Change, ...]:
    """The changes of one record on a day on which it was reported on, or fell due without a report."""
    before, now = (_rows(catalog, state, then) for then in (day - A_DAY, day))
    return compare(Baseline(day - A_DAY, before), now, day)


def _days(state: State[Any, Any], today: date) -> set[date]:
    """The days on which something was reported, and the first day after the last possible one, where that is over."""
    found = {dated.day for dated in state.known}
    last = state.now.when.last if isinstance(state.record, Event) else None
    return found | {last + A_DAY} if last and last < today else found


def _rows(catalog: Catalog, state: State[Any, Any], day: date) -> tuple[Row, ...]:
    """The record alone as it stood on a day; none before it was first heard of."""
    then = state_of(catalog, state.record, day)
    row = row_of(then, catalog, day) if then else None
    return (row,) if row else ()


def _id(catalog: Catalog, change: Change, day: date) -> str:
    return f"tag:{catalog.calendar.domain},{SINCE}:change/{change.row.id}/{day.isoformat()}"


def _news(concerned: Sequence[tuple[Selection, Change]], day: date, identity: str) -> News:
    """A change on file of one counterpart or of several, told by what the first of them has of it."""
    (first, change), tag = concerned[0], concerned[0][1].tag.traits
    what = subject(change, first.catalog)
    return News(
        id=identity,
        day=day,
        counterparts=tuple(codes.name(selection.counterpart.id) for selection, _change in concerned),
        title=_("{tag}: {what}").format(tag=tag.words(), what=what),
        words=_told(first.catalog, change, day) or tag.words(),
        slug=first.counterpart.slug,
        anchored=change.row.kind is Kind.EVENT,
    )


def _told(catalog: Catalog, change: Change, day: date) -> str:
    """What is another now, and who published that on the day; nothing where there is neither."""
    told = "; ".join(differences(change, catalog))
    known = (catalog.sources[source] for source in change.row.sources if source in catalog.sources)
    names = dict.fromkeys(source_name(s) for s in known if s.published == day and (s.attributed_to or s.publisher))
    if not names:
        return told
    words = _("{words} (source: {source})") if told else _("Source: {source}")
    return words.format(words=told, source=wording.listed(list(names)))


def atom(catalog: Catalog, found: Iterable[News], *, title: str, slug: str | None, day: date) -> bytes:
    """A feed of news as XML; the same news give the same bytes. Where there is none, it is as old as the ``day`` it was made."""
    listed, name = tuple(found), file_of(slug)
    feed = Element("feed", {"xmlns": NAMESPACE, "xml:lang": language()})
    _texts(feed, id=f"tag:{catalog.calendar.domain},{SINCE}:news/{slug or 'all'}", title=title)
    _texts(feed, updated=_moment(max((n.day for n in listed), default=day)), generator="briefgen")
    _texts(SubElement(feed, "author"), name=str(catalog.calendar.title))
    if page := addresses.page(catalog, slug or INDEX):
        SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": page})
        SubElement(feed, "link", {"rel": "self", "href": page.rpartition("/")[0] + "/" + name})
    for each in listed:
        _entry(catalog, SubElement(feed, "entry"), each)
    indent(feed)
    text: str = tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(catalog: Catalog, entry: Element, news: News) -> None:
    title = _("{counterpart}: {title}").format(counterpart=wording.listed(news.counterparts), title=news.title)
    _texts(
        entry,
        id=news.id,
        title=title if news.counterparts else news.title,
        updated=_moment(news.day),
        published=_moment(news.day),
        content=news.words,
    )
    record = news.id.split("/")[1]
    page = addresses.article(catalog, record, news.slug) if news.anchored else addresses.page(catalog, news.slug)
    if page:
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": page})


def _texts(parent: Element, **texts: str) -> None:
    for name, words in texts.items():
        SubElement(parent, name).text = clean(words)


def _moment(day: date) -> str:
    """A day as a moment (RFC 3339), since Atom knows no days: its beginning in Greenwich."""
    return f"{day.isoformat()}T00:00:00Z"
