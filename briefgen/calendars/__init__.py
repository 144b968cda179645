"""The one door for calendars: catalog in, the bytes of every feed and of the ledger out, each read back first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.calendars import ics, variants
from briefgen.calendars.entries import Feed, Revised, content
from briefgen.calendars.event_entries import uid
from briefgen.calendars.ledger import Ledger, Shown, digest, held, revise
from briefgen.calendars.ledger import file as ledger_file
from briefgen.calendars.ledger.ownership import begins_anew, refuse_those_of_others
from briefgen.calendars.ledger.recovery import recall
from briefgen.calendars.ledger.roll import Roll, call_roll
from briefgen.calendars.ledger.stamping import stamp
from briefgen.calendars.making.files import Files, Maker
from briefgen.calendars.making.writing import Writing, published_entries
from briefgen.calendars.readback import FeedError, compare
from briefgen.calendars.removal import TakenOff, private_uids, taken_off, withdrawn_uids
from briefgen.calendars.spreadsheet import event_table
from briefgen.calendars.variants import Part
from briefgen.calendars.which import feeds
from briefgen.diagnostics import BriefgenError
from briefgen.domain.addresses import TABLE, of_entry
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import wording
from briefgen.domain.public import Public, public
from briefgen.domain.terms.variant import Variant
from briefgen.language import gettext as _
from briefgen.language import language

A_DAY = timedelta(days=1)


class Calendars(Struct, frozen=True):
    """What is to be written, by file name and in this order: the ledger, each feed with its jCal, single events, a table.

    A file is made when it is looked up; a feed that would read back differently raises FeedError then. ``entries``: how many
    each feed holds, by its name; ``gone``: what it shows as removed. ``anew``: they go on from nothing that was published, which was a trial. ``set_back``: how
    far the clock stands before their last change, so that what became known since is in none of them.
    """

    files: Files = field(default_factory=Files)
    warnings: tuple[str, ...] = ()
    anew: bool = False
    entries: Mapping[str, int] = field(default_factory=dict)
    gone: Mapping[str, tuple[TakenOff, ...]] = field(default_factory=dict)
    set_back: timedelta = timedelta()


class _Making(Struct):
    """Calendars under way."""

    ledger: Ledger
    now: datetime
    today: date
    published: Mapping[str, bytes]
    writing: Writing
    makers: dict[str, Maker] = field(default_factory=dict)
    made_from: dict[tuple[str, int], str] = field(default_factory=dict)  # of entries, by UID and SEQUENCE
    entries: dict[str, int] = field(default_factory=dict)  # how many a feed holds, by its name
    warnings: list[str] = field(default_factory=list)


def published(folder: Path) -> dict[str, bytes]:
    """What was published last, by file name; nothing where there is no such folder.

    Raises BriefgenError where a file cannot be read: what subscribers were shown is not guessed.
    """
    try:
        return {path.name: path.read_bytes() for path in sorted(folder.glob("*")) if path.is_file()}
    except OSError as error:
        raise BriefgenError(
            _("{file} cannot be read: {reason}").format(file=error.filename, reason=error.strerror)
        ) from error


def render_calendars(
    catalog: Catalog, now: datetime, published: Mapping[str, bytes], *, untouched: Collection[str] = ()
) -> Calendars:
    """All feeds as of ``now`` (an aware time), given the bytes published so far by file name.

    ``untouched`` are the files that this version of the program wrote and read back: they agree with the ledger where it is
    one of them, and an entry that they hold is neither written nor read again.

    They are made from what the public may know. What has not changed keeps its bytes, whatever the day. Raises BriefgenError where an id was used for something
    else before.
    """
    catalog = public(catalog)
    stamped_now = now.astimezone(UTC).replace(microsecond=0)
    before, warnings = recall(published, untouched)
    tried = begins_anew(catalog.calendar, before)
    if tried:
        words = _("The calendars begin anew under {domain}: what was made under {placeholder} was a trial.")
        warnings = (words.format(domain=catalog.calendar.domain, placeholder=tried),)
        before, published, untouched = Ledger(), {}, ()
    refuse_those_of_others(catalog.calendar, before)
    today = catalog.day(now)
    shown = feeds(catalog, today)
    roll = _roll(catalog, shown, before)
    ledger, revised = revise(before, roll, stamped_now)
    ledger = replace(ledger, home=catalog.calendar.home)
    making = _Making(ledger, stamped_now, today, published, Writing(published_entries(published, untouched)))
    back = _set_back(before, stamped_now)
    making.warnings += (*warnings, *_told_as_set_back(back, stamped_now, today))
    by_feed = defaultdict[str, list[Revised]](list)
    for name, found in held(ledger, revised, roll):
        by_feed[name].append(found)
    for feed in shown:
        days, unfixed = tuple(by_feed[feed.name + Variant.DAYS]), tuple(by_feed[feed.name + Variant.FIXED])
        _publish(making, Part(feed, tuple(by_feed[feed.name]), days, unfixed))
    makers = {
        ledger_file.NAME: Maker(partial(ledger_file.write, making.ledger)),
        **making.makers,
        **_single(making, catalog, revised),
        TABLE: Maker(partial(event_table, catalog, today)),
    }
    gone = taken_off(making.ledger, roll)
    return Calendars(Files(makers), tuple(making.warnings), tried is not None, making.entries, gone, back)


def _set_back(before: Ledger, now: datetime) -> timedelta:
    """How far the clock stands before the last change; nothing where it stands behind it."""
    last = max((stamp.changed for stamp in before.feeds.values()), default=now)
    return max(last - now, timedelta())


def _told_as_set_back(back: timedelta, now: datetime, today: date) -> Iterator[str]:
    """A clock that stands before the last change makes calendars of what was known then: entries go that are known now."""
    if back > A_DAY:
        words = _(
            "Today is {today} by the clock, and the calendars last changed on {last}: what is known only since then is no "
            "longer in them. Is the clock right?"
        )
        yield words.format(today=wording.day(today), last=wording.day((now + back).date()))


def _roll(catalog: Public, shown: Iterable[Feed], before: Ledger) -> Roll:
    """What is shown, and of the curated records that are not, why; and where those are written whose UIDs were others' once."""
    records = (*catalog.events.values(), *catalog.reference_days.values())
    known = {each for each, _language in before.records}
    gone = {each for (each, _language), record in before.records.items() if record.shown in (Shown.DELETED, Shown.GONE)}
    hidden = frozenset(uid(catalog, record.id) for record in records if not record.withdrawn)
    withdrawn, private = withdrawn_uids(catalog, known), private_uids(catalog, known)
    found = ((uid(catalog, record.id), record.id) for record in records)
    places = {each: str(catalog.place(record)) for each, record in found if each in gone}
    roll = call_roll(shown, hidden=hidden, withdrawn=withdrawn)
    return replace(roll, private=private, places=places, zone=catalog.calendar.timezone)


def _publish(making: _Making, whole: Part) -> None:
    """A feed, its variants, and its archives where it has grown too long."""
    names = {name.rpartition(" ")[0] for name in making.ledger.feeds}
    rolling, *archives = variants.parted(whole, making.today, names, making.writing)
    shown = (variants.alone(rolling), *variants.variants(rolling))
    choices = (shown,) if variants.nearly_too_long(rolling, making.writing) else ()
    for choice in (*choices, *((archive,) for archive in archives)):
        making.warnings += _too_long(choice, making.writing)
    for part in (*shown, *archives):
        _prepare(making, part)


def _too_long(parts: Iterable[Part], writing: Writing) -> Iterator[str]:
    """Of what a reader may choose from, the first that is too long to be read whole: the others say no more."""
    message = _("{name} has {count} entries and {size} bytes; Google reads about {most} entries and 1 MB")
    told = next((part for part in parts if variants.too_long(part, writing)), None)
    if told:
        size, count = variants.size(told, writing), len(told.held)
        yield message.format(name=f"{told.feed.name}.ics", count=count, size=size, most=variants.MOST_ENTRIES)


def _prepare(making: _Making, part: Part) -> None:
    """How a feed is made in both formats, once for both."""
    making.ledger, stamped = stamp(making.ledger, part.feed, part.held, making.now)
    making.entries[part.feed.name] = len(part.held)
    # What a reminder depends on is no part of what an entry says.
    rings = [[r.entry.uid, *r.entry.rings_before] for r in part.held if r.entry.rings] if part.feed.alarms else []
    said = [_made_from(making, r) for r in part.held]
    made_from = digest([stamped.digest, f"{stamped.changed}", said, rings])
    compose = cache(partial(ics.compose, part.feed, part.held, stamped.changed, making.writing))
    name = f"{part.feed.name}.ics"
    # No maker knows of the makers: what calendars took is given back as soon as they are made.
    read_back = partial(compare, expected=part.held, known=making.writing.known)
    making.makers[name] = Maker(partial(_feed, name, compose, making.published.get(name), read_back), made_from)
    making.makers[f"{part.feed.name}.json"] = Maker(lambda: ics.to_jcal(compose()), made_from)


def _made_from(making: _Making, revised: Revised) -> str:
    """What an entry's bytes depend on: stamps alone are those of other words too where calendars began anew in one second."""
    key = (revised.entry.uid, revised.sequence)
    if key not in making.made_from:
        record = making.ledger.records[revised.entry.uid, language()]
        said = record.digest if record.sequence == revised.sequence else digest(content(revised.entry))
        making.made_from[key] = f"{said} {revised.sequence} {revised.created} {revised.changed}"
    return making.made_from[key]


def _feed(
    name: str, compose: Callable[[], ics.Composed], before: bytes | None, read_back: Callable[[bytes], None]
) -> bytes:
    """A feed, read back unless it is what was published ``before``.

    A truncated feed empties the reader's calendar, and one bad rule costs the whole feed: better none than that.
    """
    data = ics.to_bytes(compose())
    if data != before:
        try:
            read_back(data)
        except FeedError as error:
            raise FeedError(f"{name}: {error}") from error
    return data


def _single(making: _Making, catalog: Catalog, revised: Iterable[Revised]) -> dict[str, Maker]:
    """Each event by itself, to be added to a reader's own calendar; what was deleted is no longer on offer."""
    by_uid = {r.entry.uid: r for r in revised}
    found = ((event, by_uid.get(uid(catalog, event))) for event in catalog.events)
    return {of_entry(event): Maker(partial(_one, r, making.writing), _made_from(making, r)) for event, r in found if r}


def _one(revised: Revised, writing: Writing) -> bytes:
    return ics.to_bytes(ics.compose_one(revised, writing))
