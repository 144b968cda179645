"""What there is to show today: the entries of all calendars, each once, and which calendars show it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from msgspec import Struct, field

from briefgen.calendars.entries import Entry, Feed
from briefgen.diagnostics import BriefgenError, Exit
from briefgen.domain.dates import zones
from briefgen.domain.terms.variant import Variant
from briefgen.language import gettext as _


class Roll(Struct, frozen=True):
    """What the catalog has to show today: entries, and by UID the names of the feeds that show them.

    ``hidden`` and ``withdrawn`` are UIDs of records that are still curated and have no entry; of those in ``private`` the
    ledger keeps no word either. ``places`` tells by UID where a record is written. ``zone`` (IANA) is the calendar's: a day
    is over when it is over there. ``calendars`` are the names of all feeds.
    """

    entries: Mapping[str, Entry]
    feeds: Mapping[str, tuple[str, ...]]
    hidden: Collection[str] = ()
    withdrawn: Collection[str] = ()
    private: Collection[str] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    zone: str = "UTC"
    calendars: Collection[str] = ()

    def day(self, moment: datetime) -> date:
        """The calendar's day at a moment."""
        return moment.astimezone(zones.table(self.zone)).date()


def call_roll(feeds: Iterable[Feed], *, hidden: Collection[str] = (), withdrawn: Collection[str] = ()) -> Roll:
    """Gather the entries of all feeds; an entry in several feeds has to be the same in each."""
    entries: dict[str, Entry] = {}
    names: dict[str, tuple[str, ...]] = {}
    calendars = set[str]()
    for feed in feeds:
        calendars |= {feed.name, feed.name + Variant.DAYS, *([feed.name + Variant.FIXED] if feed.varied else [])}
        shown = ((feed.name, feed.entries), (feed.name + Variant.DAYS, feed.days))
        for name, entry in ((name, entry) for name, found in shown for entry in found):
            first = entries.setdefault(entry.uid, entry)
            if first is not entry and first != entry:
                raise BriefgenError(
                    _("two entries would share the UID {uid}").format(uid=entry.uid), exit_code=Exit.FAULTY
                )
            names[entry.uid] = (*names.get(entry.uid, ()), name)
    return Roll(entries, names, hidden, withdrawn, calendars=calendars)
