"""The feeds made from another one: with days of reference, with reminders, with fixed dates only, and the archives of past years.

A feed that grows past what Google reads gives away whole years that are over, the oldest first; what has gone into an
archive stays there, so that nobody's entries wander to and fro.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from briefgen.calendars import ics
from briefgen.calendars import names as feed_names
from briefgen.calendars.entries import Feed, Revised, place_in_order
from briefgen.domain.terms.variant import Variant
from briefgen.language import gettext as _

MOST_ENTRIES = 1000  # Google stops reading about there
MOST_BYTES = 1_000_000
WORDS_OF_THEIR_OWN = 50_000  # bytes: by less a variant's title, description and zones are longer than its feed's


class Part(Struct, frozen=True):
    """A feed and what it shows, deleted entries included; ``days`` are what its variant with days of reference adds.

    ``unfixed``: what its variant with fixed dates tells of as taken off, since no day of it is known any more.
    """

    feed: Feed
    held: tuple[Revised, ...]
    days: tuple[Revised, ...] = ()
    unfixed: tuple[Revised, ...] = ()


def too_long(part: Part, write: ics.Write = ics.entry, *, more: int = 0) -> bool:
    """Whether a feed has more than 1,000 entries or a million bytes, or would have with some ``more`` bytes."""
    return len(part.held) + len(part.days) > MOST_ENTRIES or size(part, write) + more > MOST_BYTES


def nearly_too_long(part: Part, write: ics.Write = ics.entry) -> bool:
    """Whether a feed is, or one of its variants may be, too long: they have its entries or fewer, and other words at their heads."""
    return too_long(part, write, more=WORDS_OF_THEIR_OWN)


def size(part: Part, write: ics.Write = ics.entry) -> int:
    """How many bytes a feed has, or would with all that its variants show; when it last changed plays no part."""
    held = (*part.held, *part.days)
    if not held:
        return 0
    longest = replace(part.feed, alarms=part.feed.alarms or part.feed.varied)
    return ics.size(longest, held, held[0].changed, write)


def parted(whole: Part, today: date, names: Collection[str], write: ics.Write = ics.entry) -> tuple[Part, ...]:
    """The feed without the years that had to go, then an archive for each of those; ``names`` are of feeds there are."""
    years = sorted({year for r in whole.held if (year := _year(r)) and year < today.year})
    gone = {year for year in years if feed_names.archive(whole.feed.name, year) in names}
    while too_long(rolling := _without(whole, gone), write) and (left := [y for y in years if y not in gone]):
        gone.add(left[0])
    return (rolling, *(_archive(whole, year) for year in sorted(gone)))


def _year(revised: Revised) -> int | None:
    """The year in which an entry is over; None for one that recurs."""
    return None if revised.entry.rule else revised.entry.span.last.year


def _without(whole: Part, years: Collection[int]) -> Part:
    return replace(whole, held=tuple(r for r in whole.held if _year(r) not in years))


def _archive(whole: Part, year: int) -> Part:
    title = _("{year} · {title}").format(year=year, title=whole.feed.title)
    description = _("Archive of {year}. {description}").format(year=year, description=whole.feed.description)
    feed = _renamed(whole.feed, feed_names.archive(whole.feed.name, year), title, description)
    return Part(feed, tuple(r for r in whole.held if _year(r) == year))


def alone(part: Part) -> Part:
    """The feed by itself, whatever its variants show."""
    return Part(replace(part.feed, varied=False), part.held)


def variants(part: Part) -> Iterator[Part]:
    """The same in each of the other ways."""
    if part.feed.varied:
        yield from (_variant(part, variant) for variant in Variant)


def _variant(part: Part, variant: Variant) -> Part:
    title = variant.traits.title().format(title=part.feed.title)
    description = variant.traits.description().format(description=part.feed.description)
    feed = _renamed(part.feed, part.feed.name + variant, title, description)
    match variant:
        case Variant.DAYS:
            return Part(feed, _together(part.held, part.days))
        case Variant.FIXED:
            return Part(feed, _together((r for r in part.held if r.entry.fixed), part.unfixed))
        case Variant.ALARMS:
            return Part(replace(feed, alarms=True), part.held)
    assert_never(variant)


def _together(held: Iterable[Revised], days: Iterable[Revised]) -> tuple[Revised, ...]:
    """Both in order, each once: what was restored from published calendars may be known to stand in either."""
    by_uid = {r.entry.uid: r for r in (*held, *days)}
    return tuple(sorted(by_uid.values(), key=lambda r: place_in_order(r.entry)))


def _renamed(feed: Feed, name: str, title: str, description: str) -> Feed:
    address = feed.address and feed.address.removesuffix(f"{feed.name}.ics") + f"{name}.ics"
    return replace(feed, name=name, title=title, description=description, address=address, varied=False, days=())
