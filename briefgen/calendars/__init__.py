"""The one door for calendars: catalog in, the bytes of every feed and of the ledger out, each read back first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from briefgen.calendars import ics, variants
from briefgen.calendars import names as feed_names
from briefgen.calendars.entries import Feed, Revised
from briefgen.calendars.event_entries import uid
from briefgen.calendars.ledger import Ledger, Roll, call_roll, revise, stamp
from briefgen.calendars.ledger import file as ledger_file
from briefgen.calendars.ledger.ownership import begins_anew, refuse_those_of_others
from briefgen.calendars.ledger.recovery import recall
from briefgen.calendars.readback import FeedError, Known, compare, unchanged
from briefgen.calendars.removal import private_uids, withdrawn_uids
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


@dataclass(frozen=True, slots=True)
class Calendars:
    """What is to be written, by file name and in this order: the ledger, each feed with its jCal, single events, a table.

    ``anew``: they go on from nothing that was published, which was a trial.
    """

    files: Mapping[str, bytes]
    warnings: tuple[str, ...] = ()
    anew: bool = False


@dataclass(slots=True)
class _Making:
    """Calendars under way."""

    ledger: Ledger
    now: datetime
    today: date
    published: Mapping[str, bytes]
    untouched: Collection[str]
    files: dict[str, bytes] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    known: Known = field(default_factory=dict)


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


def entry_count(data: bytes) -> int:
    """How many entries a calendar of ours holds."""
    return data.count(b"\nBEGIN:VEVENT\r\n")


def render_calendars(
    catalog: Catalog,
    now: datetime,
    published: Mapping[str, bytes],
    tell: Callable[[int, int], None] | None = None,
    *,
    untouched: Collection[str] = (),
) -> Calendars:
    """All feeds as of ``now`` (an aware time), given the bytes published so far by file name.

    ``tell`` hears how many of how many feeds are made. ``untouched`` are the files that this version of the program wrote
    and read back: they agree with the ledger where it is one of them, and an entry that they hold is not read again.

    They are made from what the public may know. What has not changed keeps its bytes, whatever the day. Raises BriefgenError where an id was used for something
    else before, and FeedError rather than return a feed that reads back differently.
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
    today = now.astimezone(ZoneInfo(catalog.calendar.timezone)).date()
    shown = feeds(catalog, today)
    ledger, revised = revise(before, _roll(catalog, shown, {each for each, _language in before.records}), stamped_now)
    ledger = replace(ledger, home=catalog.calendar.home)
    told = [*warnings, *_set_back(before, stamped_now, today)]
    making = _Making(ledger, stamped_now, today, published, frozenset(untouched), warnings=told)
    held = _held(ledger, revised)
    for done, feed in enumerate(shown):
        if tell:
            tell(done, len(shown))
        _publish(making, Part(feed, tuple(held[feed.name]), tuple(held[feed.name + Variant.DAYS])))
    files = {ledger_file.NAME: ledger_file.write(making.ledger), **making.files, **_single(catalog, revised)}
    return Calendars({**files, TABLE: event_table(catalog, today)}, tuple(making.warnings), anew=tried is not None)


def _set_back(before: Ledger, now: datetime, today: date) -> Iterator[str]:
    """A clock that stands before the last change makes calendars of what was known then: entries go that are known now."""
    last = max((stamp.changed for stamp in before.feeds.values()), default=now)
    if last - now > A_DAY:
        words = _(
            "Today is {today} by the clock, and the calendars last changed on {last}: what is known only since then is no "
            "longer in them. Is the clock right?"
        )
        yield words.format(today=wording.day(today), last=wording.day(last.date()))


def _roll(catalog: Public, shown: Iterable[Feed], known: Collection[str]) -> Roll:
    """What is shown, and of the curated records that are not, why; ``known`` are the UIDs that were ever published."""
    records = (*catalog.events.values(), *catalog.reference_days.values())
    hidden = frozenset(uid(catalog, record.id) for record in records if not record.withdrawn)
    withdrawn, private = withdrawn_uids(catalog, known), private_uids(catalog, known)
    places = {uid(catalog, record.id): str(catalog.place(record.id)) for record in records}
    roll = call_roll(shown, hidden=hidden, withdrawn=withdrawn)
    return replace(roll, private=private, places=places, zone=catalog.calendar.timezone)


def _held(ledger: Ledger, revised: Iterable[Revised]) -> Mapping[str, list[Revised]]:
    """What each feed shows by its name: its own entries, and what was deleted from it."""
    found = defaultdict[str, list[Revised]](list)
    for r in revised:
        for feed in dict.fromkeys(ledger.records[r.entry.uid, language()].kept.feeds):
            found[feed].append(r)
    return found


def _publish(making: _Making, whole: Part) -> None:
    """A feed, its variants, and its archives where it has grown too long."""
    names = {name.rpartition(" ")[0] for name in making.ledger.feeds}
    rolling, *archives = variants.parted(whole, making.today, names)
    records = making.ledger.records
    vague = {r.entry.uid for r in rolling.held if not records[r.entry.uid, language()].kept.fixed}
    for part in (rolling, *variants.variants(rolling, vague), *archives):
        _make(making, part)


def _make(making: _Making, part: Part) -> None:
    making.ledger, changed = stamp(making.ledger, part.feed, part.held, making.now)
    calendar = ics.compose(part.feed, part.held, changed)
    data = ics.to_bytes(calendar)
    name = f"{part.feed.name}.ics"
    if data != making.published.get(name):
        if name in making.untouched:
            making.known.update(unchanged(making.published[name], part.held))
        _check(name, data, part.held, making.known)
    if variants.too_long(part) and not feed_names.is_variant(part.feed.name):
        message = _("{name} has {count} entries and {size} bytes; Google reads about {most} entries and 1 MB")
        making.warnings.append(
            message.format(name=name, count=len(part.held), size=len(data), most=variants.MOST_ENTRIES)
        )
    making.files[name] = data
    making.files[f"{part.feed.name}.json"] = ics.to_jcal(calendar)


def _check(name: str, data: bytes, revisions: Iterable[Revised], known: Known) -> None:
    """A truncated feed empties the reader's calendar, and one bad rule costs the whole feed: better none than that."""
    try:
        compare(data, revisions, known)
    except FeedError as error:
        raise FeedError(f"{name}: {error}") from error


def _single(catalog: Catalog, revised: Iterable[Revised]) -> dict[str, bytes]:
    """Each event by itself, to be added to a reader's own calendar; what was deleted is no longer on offer."""
    by_uid = {r.entry.uid: r for r in revised}
    found = ((event, by_uid.get(uid(catalog, event))) for event in catalog.events)
    return {of_entry(event): ics.to_bytes(ics.compose_one(r)) for event, r in found if r}
